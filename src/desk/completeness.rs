//! How complete a response is, in counts: all that may be known of a draft.

use chrono::Utc;

use crate::{
    address::Part,
    questionnaire::{Question, Questionnaire},
    response::{Answers, Standings},
};

/// How complete a response is. It holds no answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completeness {
    /// All questions.
    pub all: Done,
    /// The core questions.
    pub core: Done,
    /// By section, in the order of the questionnaire.
    pub sections: Vec<(String, Done)>,
}

/// Questions answered, of those that are asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// With anything: a value, or what stands in its place.
    pub answered: u32,
    /// Asked: the condition is true or undetermined.
    pub asked: u32,
}

impl Done {
    /// The share, 0 to 1; none where nothing is asked.
    pub fn share(self) -> Option<f64> {
        (self.asked > 0).then(|| f64::from(self.answered) / f64::from(self.asked))
    }

    /// The share in whole percent, rounded down so that only what is complete is 100.
    pub fn percent(self) -> Option<u32> {
        (self.answered * 100).checked_div(self.asked)
    }

    fn count(&mut self, answered: bool) {
        self.asked += 1;
        self.answered += u32::from(answered);
    }
}

/// How complete these answers are today: a question counts as answered once anything of it
/// stands, a value or an availability.
pub(super) fn of(instrument: &Questionnaire, answers: &Answers) -> Completeness {
    let standings = Standings::of(instrument, answers, Utc::now().date_naive());
    let answered = |question: &Question| {
        let mut of = answers.of(&question.code);
        of.any(|(address, _)| address.part != Part::Remark)
    };
    let mut complete = Completeness::default();
    for section in &instrument.sections {
        let mut here = Done::default();
        for question in &section.questions {
            if standings.is_not_asked(&question.address()) {
                continue;
            }
            let answered = answered(question);
            here.count(answered);
            complete.all.count(answered);
            if question.core {
                complete.core.count(answered);
            }
        }
        complete.sections.push((section.code.clone(), here));
    }
    complete
}
