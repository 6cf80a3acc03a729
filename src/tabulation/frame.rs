//! [`Frame`]: the four denominators of a variable, and what stands beside them.

use super::Mark;

/// Fewer answering States than this: counts only, no percentage.
pub const LEAST_FOR_PERCENTAGES: usize = 10;

/// How many counted States stand how. States are counted, never rows:
/// invited ≥ responding ≥ asked ≥ answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Frame {
    /// Invited and counted.
    pub invited: usize,
    /// Of them, with a standing submission.
    pub responding: usize,
    /// Of them, asked: the condition is true or undetermined.
    pub asked: usize,
    /// Of them, with a value.
    pub answered: usize,
    /// Asked, not available.
    pub not_available: usize,
    /// Asked, not applicable.
    pub not_applicable: usize,
    /// Asked, withheld.
    pub confidential: usize,
    /// Asked, nothing said.
    pub not_answered: usize,
}

impl Frame {
    /// The frame of these marks, one per counted State.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        let mut frame = Self::default();
        for mark in marks {
            frame.add(mark);
        }
        frame
    }

    /// One more counted State stands like this.
    pub(super) fn add(&mut self, mark: Mark) {
        self.invited += 1;
        self.responding += usize::from(mark != Mark::NoResponse);
        self.asked += usize::from(!matches!(mark, Mark::NoResponse | Mark::NotAsked));
        match mark {
            Mark::Answered => self.answered += 1,
            Mark::NotAvailable => self.not_available += 1,
            Mark::NotApplicable => self.not_applicable += 1,
            Mark::Confidential => self.confidential += 1,
            Mark::NotAnswered => self.not_answered += 1,
            Mark::NotAsked | Mark::NoResponse => {}
        }
    }

    /// How many States stand like this.
    pub fn count(&self, mark: Mark) -> usize {
        match mark {
            Mark::Answered => self.answered,
            Mark::NotAvailable => self.not_available,
            Mark::NotApplicable => self.not_applicable,
            Mark::Confidential => self.confidential,
            Mark::NotAnswered => self.not_answered,
            Mark::NotAsked => self.responding - self.asked,
            Mark::NoResponse => self.invited - self.responding,
        }
    }

    /// Whether enough States answered for a percentage.
    pub fn has_percentages(&self) -> bool {
        self.answered >= LEAST_FOR_PERCENTAGES
    }
}
