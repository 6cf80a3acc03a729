//! [`Completeness`]: how far an answering is. It counts questions, and says nothing about
//! what was answered.

use super::{Answers, Standings};
use crate::{address::Part, questionnaire::Question};

/// How far some questions are answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Questions that are asked: their condition is not false.
    pub asked: u32,
    /// Of them, those of which anything stands: a value, or why there is none.
    pub answered: u32,
}

impl Completeness {
    /// Of these questions.
    pub fn of<'a>(
        questions: impl IntoIterator<Item = &'a Question>,
        answers: &Answers,
        standings: &Standings<'_>,
    ) -> Self {
        let mut counted = Self::default();
        for question in questions {
            if standings.is_not_asked(&question.address()) {
                continue;
            }
            let anything = answers
                .of(&question.code)
                .any(|(address, _)| address.part != Part::Remark);
            counted.asked += 1;
            counted.answered += u32::from(anything);
        }
        counted
    }

    /// Answered of asked, 0 to 1; where nothing is asked there is nothing left to do.
    pub fn share(self) -> f64 {
        if self.asked == 0 {
            1.0
        } else {
            f64::from(self.answered) / f64::from(self.asked)
        }
    }

    /// Whether everything that is asked is answered.
    pub fn is_whole(self) -> bool {
        self.answered == self.asked
    }
}
