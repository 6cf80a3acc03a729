//! [`Ranking`]: subjects in the order of their weight over the counted States.

use super::{Frame, Mark, Reading, Tabulation, Variable, variables};
use crate::{
    address::Address,
    questionnaire::{Analysis, Code, Field, Question, Shape, Value, kinds::Rule},
};

/// Subjects in the order of their points. Either the States ranked some of them, and the
/// first of three is worth three points, the second two and the third one; or they gave each
/// of them a level, and each level is worth its weight in the questionnaire.
#[derive(Debug, Clone)]
pub struct Ranking<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its field.
    pub field: &'a Field,
    /// What each level is worth, the most first.
    pub levels: Vec<Level<'a>>,
    /// The subjects: the most points first; of equals, what more States named, then as the
    /// questionnaire lists them.
    pub subjects: Vec<Subject<'a>>,
}

/// What a State may say of a subject.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Level<'a> {
    /// It stands at this rank, from 1.
    Rank {
        /// The rank.
        rank: u32,
        /// Points.
        weight: f64,
    },
    /// It has this code.
    Code {
        /// The code.
        code: &'a Code,
        /// Points.
        weight: f64,
    },
}

impl Level<'_> {
    /// What it is worth.
    pub fn weight(&self) -> f64 {
        match self {
            Self::Rank { weight, .. } | Self::Code { weight, .. } => *weight,
        }
    }
}

/// One subject of a ranking.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The option or the row.
    pub code: &'a Code,
    /// Where its answers stand: `O1#funds`, `O2[training]`.
    pub address: Address,
    /// How many States gave it each level, in the order of [`Ranking::levels`].
    pub by_level: Vec<usize>,
    /// The sum of the weights.
    pub points: f64,
    /// How many States gave it any points.
    pub named: usize,
    /// The denominators.
    pub frame: Frame,
}

/// Every question that can be ranked by weight, in the order of the questionnaire.
pub fn rankings<'a>(tabulation: &'a Tabulation<'_>) -> Vec<Ranking<'a>> {
    let questions = tabulation.scope.questionnaire.questions();
    questions
        .filter(|question| question.analysis != Analysis::None)
        .filter_map(|question| {
            of_ranks(tabulation, question).or_else(|| of_levels(tabulation, question))
        })
        .collect()
}

/// The States ranked options of a list.
fn of_ranks<'a>(tabulation: &'a Tabulation<'_>, question: &'a Question) -> Option<Ranking<'a>> {
    if !matches!(question.shape, Shape::One) {
        return None;
    }
    let ranked = question
        .fields
        .iter()
        .find_map(|field| match field.kind.rule() {
            Rule::Rank(ranks) => Some((field, ranks)),
            _ => None,
        });
    let (field, ranks) = ranked?;
    let variable = variable_of(tabulation, question, field, None)?;
    let frame = frame(tabulation, &variable);
    let levels: Vec<Level<'_>> = (1..=ranks)
        .map(|rank| Level::Rank {
            rank,
            weight: f64::from(ranks + 1 - rank),
        })
        .collect();
    let subjects = field.kind.list()?.codes.iter().map(|code| {
        let mut by_level = vec![0; levels.len()];
        for reading in tabulation.counted() {
            let Some(Value::Choices(chosen)) = reading.value(&variable.address()) else {
                continue;
            };
            let place = chosen.iter().position(|chosen| *chosen == code.code);
            if let Some(count) = place.and_then(|place| by_level.get_mut(place)) {
                *count += 1;
            }
        }
        Subject::of(
            code,
            variable.address().at_option(&code.code),
            by_level,
            &levels,
            frame,
        )
    });
    Some(Ranking {
        question,
        field,
        subjects: sorted(subjects.collect()),
        levels,
    })
}

/// The States gave each row a level that has a weight.
fn of_levels<'a>(tabulation: &'a Tabulation<'_>, question: &'a Question) -> Option<Ranking<'a>> {
    let rows = question.rows()?;
    let (field, list) = question.fields.iter().find_map(|field| {
        let list = field
            .kind
            .list()
            .filter(|_| matches!(field.kind.rule(), Rule::Choice))?;
        let weighted = list.codes.iter().any(|code| code.weight.is_some());
        weighted.then_some((field, list))
    })?;
    let mut levels: Vec<Level<'_>> = list
        .codes
        .iter()
        .filter_map(|code| {
            Some(Level::Code {
                code,
                weight: code.weight?,
            })
        })
        .collect();
    levels.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    let subjects = rows.codes.iter().filter_map(|row| {
        let variable = variable_of(tabulation, question, field, Some(row))?;
        let mut by_level = vec![0; levels.len()];
        for reading in tabulation.counted() {
            let Some(Value::Choice(given)) = reading.value(&variable.address()) else {
                continue;
            };
            let place = levels
                .iter()
                .position(|level| matches!(level, Level::Code { code, .. } if code.code == *given));
            if let Some(place) = place {
                by_level[place] += 1;
            }
        }
        let frame = frame(tabulation, &variable);
        Some(Subject::of(
            row,
            variable.address(),
            by_level,
            &levels,
            frame,
        ))
    });
    Some(Ranking {
        question,
        field,
        subjects: sorted(subjects.collect()),
        levels,
    })
}

impl Ranking<'_> {
    /// The points that some of the counted States give a subject.
    pub fn points_within(
        &self,
        tabulation: &Tabulation<'_>,
        subject: &Subject<'_>,
        within: impl Fn(&Reading<'_>) -> bool,
    ) -> f64 {
        let at = subject.address.clone().without_option();
        let points = |reading: &Reading<'_>| {
            let given = reading.value(&at)?;
            let mut levels = self.levels.iter().enumerate();
            let (_, level) = levels.find(|(place, level)| match (given, level) {
                (Value::Choice(given), Level::Code { code, .. }) => *given == code.code,
                (Value::Choices(given), Level::Rank { .. }) => {
                    given.get(*place) == Some(&subject.code.code)
                }
                _ => false,
            })?;
            Some(level.weight())
        };
        let states = tabulation.counted().filter(|reading| within(reading));
        states.filter_map(points).sum()
    }
}

impl<'a> Subject<'a> {
    fn of(
        code: &'a Code,
        address: Address,
        by_level: Vec<usize>,
        levels: &[Level<'_>],
        frame: Frame,
    ) -> Self {
        let weighted = || by_level.iter().zip(levels);
        Self {
            points: weighted()
                .map(|(count, level)| {
                    f64::from(u32::try_from(*count).unwrap_or(0)) * level.weight()
                })
                .sum(),
            named: weighted()
                .filter(|(_, level)| level.weight() > 0.0)
                .map(|(count, _)| count)
                .sum(),
            code,
            address,
            by_level,
            frame,
        }
    }
}

fn sorted(mut subjects: Vec<Subject<'_>>) -> Vec<Subject<'_>> {
    // Stable: equals stay as the questionnaire lists them.
    subjects.sort_by(|a, b| {
        let points = b.points.total_cmp(&a.points);
        points.then(b.named.cmp(&a.named))
    });
    subjects
}

fn variable_of<'a>(
    tabulation: &'a Tabulation<'_>,
    question: &Question,
    field: &Field,
    row: Option<&Code>,
) -> Option<Variable<'a>> {
    let mut all = variables(&tabulation.scope.questionnaire).into_iter();
    all.find(|of| {
        of.question.code == question.code
            && of.field.code == field.code
            && of.row.map(|row| &row.code) == row.map(|row| &row.code)
    })
}

fn frame(tabulation: &Tabulation<'_>, variable: &Variable<'_>) -> Frame {
    let marks = tabulation
        .counted()
        .map(|reading| reading.mark_of(variable));
    Frame::of(marks.collect::<Vec<Mark>>())
}
