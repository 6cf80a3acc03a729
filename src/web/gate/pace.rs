//! [`Pace`]: how far a connection is with its present request, and until when that is
//! patient enough. Pure bookkeeping; bytes are only counted, since TLS hides what they say.

use std::time::Duration;

use tokio::time::Instant;

/// A request's head must be there by then, and a first byte; nobody falls silent for
/// longer in the middle of what they send or take.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
/// What is sent or taken slower than this many bytes per second, after the first
/// [`PATIENCE`], is not sent by a person who waits for a page.
pub(super) const SLOWEST: u64 = 500;
/// A connection that was answered and asks nothing more.
pub(super) const IDLE: Duration = Duration::from_secs(15);
/// The longest work of ours: the regional workbook of every State.
pub(super) const WORK: Duration = Duration::from_secs(120);
/// An answer whose last byte left this long ago has ended.
const SETTLED: Duration = Duration::from_millis(200);

/// Bytes that go one way.
#[derive(Debug, Clone, Copy)]
struct Flow {
    began: Instant,
    last: Instant,
    bytes: u64,
}

impl Flow {
    fn new(now: Instant) -> Self {
        Self {
            began: now,
            last: now,
            bytes: 0,
        }
    }

    fn add(&mut self, bytes: usize, now: Instant) {
        self.last = now;
        self.bytes = self.bytes.saturating_add(bytes as u64);
    }

    /// Until when the next byte must have moved.
    fn deadline(&self) -> Instant {
        let average = Duration::from_secs(self.bytes / SLOWEST);
        (self.last + PATIENCE).min(self.began + PATIENCE + average)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// No complete head has come since then.
    Asking(Instant),
    /// The head was understood; the whole request has this many bytes at least.
    Sending(u64),
    /// Everything came; the work began then.
    Waiting(Instant),
    /// The answer is made since then; it leaves, or has left.
    Answering(Instant),
}

/// A connection's progress.
#[derive(Debug)]
pub(super) struct Pace {
    phase: Phase,
    /// What the client sent for the present request.
    heard: Flow,
    /// What the client took of the present answer.
    told: Flow,
    /// Whether bytes of the answer wait for the client to take them.
    pending: bool,
}

impl Pace {
    /// A connection that was just opened.
    pub(super) fn new(now: Instant) -> Self {
        Self {
            phase: Phase::Asking(now),
            heard: Flow::new(now),
            told: Flow::new(now),
            pending: false,
        }
    }

    /// The client sent bytes.
    pub(super) fn heard(&mut self, bytes: usize, now: Instant) {
        if matches!(self.phase, Phase::Answering(_)) {
            self.phase = Phase::Asking(now);
            self.heard = Flow::new(now);
        }
        self.heard.add(bytes, now);
        self.whole(now);
    }

    /// The head of a request was understood; with its body it has at least `needs` bytes.
    pub(super) fn understood(&mut self, needs: u64, now: Instant) {
        self.phase = Phase::Sending(needs);
        self.whole(now);
    }

    fn whole(&mut self, now: Instant) {
        if matches!(self.phase, Phase::Sending(needs) if self.heard.bytes >= needs) {
            self.phase = Phase::Waiting(now);
        }
    }

    /// The answer is made and begins to leave.
    pub(super) fn answered(&mut self, now: Instant) {
        self.phase = Phase::Answering(now);
        self.told = Flow::new(now);
    }

    /// Bytes of ours wait for the client.
    pub(super) fn offered(&mut self) {
        self.pending = true;
    }

    /// The client took bytes; whether it took `all` that were offered.
    pub(super) fn told(&mut self, bytes: usize, all: bool, now: Instant) {
        self.told.add(bytes, now);
        self.pending = !all;
    }

    /// When it is cut, if nothing happens until then.
    pub(super) fn deadline(&self) -> Instant {
        match self.phase {
            Phase::Asking(since) => since + PATIENCE,
            Phase::Sending(_) => self.heard.deadline(),
            Phase::Waiting(since) => since + WORK,
            Phase::Answering(_) if self.pending => self.told.deadline(),
            Phase::Answering(_) => self.told.last + IDLE,
        }
    }

    /// When it last gave a sign of life.
    pub(super) fn last(&self) -> Instant {
        self.heard.last.max(self.told.last)
    }

    /// Whether an answer is made for it, or is on its way.
    pub(super) fn is_served(&self, now: Instant) -> bool {
        match self.phase {
            Phase::Asking(_) | Phase::Sending(_) => false,
            Phase::Waiting(_) => true,
            Phase::Answering(since) => self.is_leaving(since, now),
        }
    }

    /// Whether a request of it is under way, from its first byte to the answer's last.
    pub(super) fn is_under_way(&self, now: Instant) -> bool {
        match self.phase {
            Phase::Asking(_) => self.heard.bytes > 0,
            Phase::Sending(_) | Phase::Waiting(_) => true,
            Phase::Answering(since) => self.is_leaving(since, now),
        }
    }

    fn is_leaving(&self, since: Instant, now: Instant) -> bool {
        let settled = now.saturating_duration_since(self.told.last.max(since)) > SETTLED;
        self.pending || !settled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn begun() -> (Pace, Instant) {
        let now = Instant::now();
        (Pace::new(now), now)
    }

    #[test]
    fn a_head_that_drips_is_given_no_more_time() {
        let (mut pace, start) = begun();
        for second in 0..19 {
            pace.heard(1, start + SECOND * second);
        }
        assert_eq!(pace.deadline(), start + PATIENCE);
        assert!(!pace.is_served(start));
    }

    #[test]
    fn a_body_has_time_by_its_length_but_may_not_fall_silent() {
        let (mut pace, start) = begun();
        pace.heard(300, start);
        pace.understood(100_000, start);
        assert_eq!(pace.deadline(), start + PATIENCE);
        // 300 bytes each second are too slow, at whatever moment.
        for second in 1..=20 {
            pace.heard(300, start + SECOND * second);
        }
        assert!(pace.deadline() < start + SECOND * 33);
        // 4000 bytes each second are not, and silence afterwards is.
        let (mut pace, start) = begun();
        pace.heard(300, start);
        pace.understood(100_000, start);
        for second in 1..=20 {
            pace.heard(4000, start + SECOND * second);
        }
        assert_eq!(pace.deadline(), start + SECOND * 20 + PATIENCE);
    }

    #[test]
    fn who_sent_everything_may_wait_for_long_work_and_is_then_idle() {
        let (mut pace, start) = begun();
        pace.heard(500, start);
        pace.understood(500, start);
        assert_eq!(pace.deadline(), start + WORK);
        assert!(pace.is_served(start + SECOND * 100));
        let made = start + SECOND * 100;
        pace.answered(made);
        assert!(pace.is_served(made));
        pace.offered();
        pace.told(20_000, true, made);
        assert_eq!(pace.deadline(), made + IDLE);
        assert!(!pace.is_served(made + SECOND) && !pace.is_under_way(made + SECOND));
    }

    #[test]
    fn the_second_request_is_counted_by_itself() {
        let (mut pace, start) = begun();
        pace.heard(1_000_000, start);
        pace.understood(1_000_000, start);
        pace.answered(start);
        pace.told(10, true, start);
        let later = start + SECOND * 10;
        pace.heard(100, later);
        assert_eq!(pace.deadline(), later + PATIENCE);
        pace.understood(90_000, later);
        assert_eq!(pace.deadline(), later + PATIENCE);
        assert!(!pace.is_served(later), "its body is not there");
    }

    #[test]
    fn who_does_not_take_their_answer_is_cut() {
        let (mut pace, start) = begun();
        pace.heard(100, start);
        pace.understood(100, start);
        pace.answered(start);
        pace.offered();
        pace.told(10_000, false, start);
        assert!(pace.is_served(start + SECOND * 19));
        assert_eq!(pace.deadline(), start + PATIENCE);
        for second in 1..60 {
            pace.told(10, false, start + SECOND * second);
        }
        assert!(pace.deadline() < start + SECOND * 42, "it drips");
    }
}
