//! One State on the board.

use super::super::{moment, page::Frame};
use crate::{
    desk::{Board, BoardLine},
    locale::Locale,
    response::{Completeness, Status},
};

/// How a State stands, as the board tells it. Returned keeps its submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Accepted,
    Submitted,
    Returned,
    Draft,
    NotStarted,
}

impl Standing {
    /// All of them, from the best.
    pub(super) const ALL: [Self; 5] = [
        Self::Accepted,
        Self::Submitted,
        Self::Returned,
        Self::Draft,
        Self::NotStarted,
    ];

    pub(super) fn of(line: &BoardLine) -> Self {
        match (line.status, &line.standing) {
            (Status::Accepted, Some(_)) => Self::Accepted,
            (Status::Submitted, Some(_)) => Self::Submitted,
            (_, Some(_)) => Self::Returned,
            (Status::NotStarted, None) => Self::NotStarted,
            (_, None) => Self::Draft,
        }
    }

    /// A sign that tells it apart without colour.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Accepted => "★",
            Self::Submitted => "✓",
            Self::Returned => "↺",
            Self::Draft => "…",
            Self::NotStarted => "–",
        }
    }

    /// The end of its class' name.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Draft => "draft",
            Self::NotStarted => "none",
        }
    }

    pub(super) fn words(self, locale: Locale) -> String {
        match self {
            Self::Accepted => locale.say("status-accepted"),
            Self::Submitted => locale.say("status-submitted"),
            Self::Returned => locale.say("status-returned"),
            Self::Draft => locale.say("status-draft"),
            Self::NotStarted => locale.say("board-status-none"),
        }
    }
}

/// One State's row.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) sign: &'static str,
    pub(super) status: String,
    /// Late or overdue, in words.
    pub(super) mark: Option<String>,
    pub(super) last: String,
    /// All questions, the core, then each section.
    pub(super) cells: Vec<Cell>,
}

/// How complete something is.
#[derive(Debug)]
pub(super) struct Cell {
    /// The end of its class' name: 0 to 4 in quarters, `off` where nothing is asked.
    pub(super) heat: &'static str,
    pub(super) sign: &'static str,
    /// In whole percent.
    pub(super) percent: Option<u32>,
    /// `12/20`.
    pub(super) counts: String,
}

impl Line {
    pub(super) fn of(line: &BoardLine, board: &Board, frame: &Frame) -> Self {
        let (locale, standing) = (frame.locale, Standing::of(line));
        let (round, state) = (&board.round.id, &line.state.code);
        let mark = if line.late {
            Some(locale.say("board-late"))
        } else if line.overdue {
            Some(locale.say("board-overdue"))
        } else {
            None
        };
        let far = &line.how_far;
        Self {
            name: line.state.name.in_(locale).to_owned(),
            href: frame.to(&format!("/rounds/{round}/{state}/submissions")),
            sign: standing.sign(),
            status: standing.words(locale),
            mark,
            last: line
                .last
                .map(|at| moment::short(&at, board.round.zone))
                .unwrap_or_default(),
            cells: [far.all, far.core]
                .iter()
                .chain(&far.sections)
                .map(|one| Cell::of(*one))
                .collect(),
        }
    }
}

impl Cell {
    fn of(done: Completeness) -> Self {
        // Rounded down, so that only what is whole is 100.
        let percent = (done.answered * 100).checked_div(done.asked);
        Self {
            heat: match percent {
                None => "off",
                Some(0) => "0",
                Some(1..50) => "1",
                Some(50..75) => "2",
                Some(75..100) => "3",
                Some(_) => "4",
            },
            sign: match percent {
                None => "·",
                Some(100) => "✓",
                Some(_) => "",
            },
            percent,
            counts: format!("{}/{}", done.answered, done.asked),
        }
    }
}
