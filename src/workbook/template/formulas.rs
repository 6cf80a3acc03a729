//! How each question stands, as a formula that follows the person's typing, with the
//! result that is true now. Nothing newer than Excel 2013.

use super::Sheets;
use crate::{
    address::Part,
    questionnaire::{Question, Shape, kinds::Cell},
    response::Standing,
    workbook::{
        a1,
        layout::{GridLine, LineContent, Sheet},
    },
};

/// The absolute reference of a cell: `$D$14`.
pub(super) fn absolute(row: u32, column: u16) -> String {
    let relative = a1(row, column.into());
    let digits = relative.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    format!("${}${}", &relative[..digits], &relative[digits..])
}

/// A formula and its result now.
pub(super) struct State {
    pub(super) formula: String,
    pub(super) word: String,
}

/// What a question's rows hold: how many there are to fill, and how many are.
struct Filled {
    /// Counts the rows that hold something.
    formula: String,
    rows: usize,
    filled: usize,
}

impl Sheets<'_> {
    /// The state of a question: not asked, missing, "3 / 12", OK.
    pub(super) fn state(&self, sheet: &Sheet<'_>, question: &Question, rows: (u32, u32)) -> State {
        let filled = self.filled(sheet, question, rows);
        let availability = absolute(rows.0, sheet.availability());
        let missing = match &question.shape {
            Shape::List { item } if question.ask_if.is_some() => {
                let item = item.in_(self.template.language).to_owned();
                self.template
                    .language
                    .say_with("template-state-add", &[("item", item.into())])
            }
            _ => self.say("template-state-missing"),
        };
        let ok = self.say("template-state-ok");
        let Filled {
            formula: count,
            rows: all,
            filled,
        } = filled;
        let some = if all > 1 {
            format!("IF({count}<{all},{count}&\" / {all}\",{})", quote(&ok))
        } else {
            quote(&ok)
        };
        let mut formula = format!(
            "IF({availability}<>\"\",{},IF({count}=0,{},{some}))",
            quote(&ok),
            quote(&missing)
        );
        let mut word = if self.has_availability(question) || (filled > 0 && filled >= all) {
            ok
        } else if filled == 0 {
            missing
        } else {
            format!("{filled} / {all}")
        };
        let not_asked = self.say("template-state-not-asked");
        if let Some(condition) = self.false_when(question.ask_if.as_ref(), None) {
            formula = format!("IF({condition},{},{formula})", quote(&not_asked));
            if self.standings.at(&question.address()) == Standing::NotAsked {
                word = not_asked;
            }
        }
        State {
            formula: format!("={formula}"),
            word,
        }
    }

    fn has_availability(&self, question: &Question) -> bool {
        self.template
            .answers
            .content(&question.address().part(Part::Availability))
            .is_some()
    }

    fn filled(&self, sheet: &Sheet<'_>, question: &Question, rows: (u32, u32)) -> Filled {
        let lines = sheet
            .lines
            .iter()
            .filter(|line| (rows.0..=rows.1).contains(&line.row));
        let grid: Vec<(u32, &GridLine<'_>)> = lines
            .clone()
            .filter_map(|line| match &line.content {
                LineContent::Grid(grid) => Some((line.row, grid)),
                _ => None,
            })
            .collect();
        if let (Some((first, line)), Some((last, _))) = (grid.first(), grid.last()) {
            let any: Vec<String> = line
                .inputs
                .iter()
                .map(|input| {
                    format!(
                        "({}:{}<>\"\")",
                        absolute(*first, input.column),
                        absolute(*last, input.column)
                    )
                })
                .collect();
            let filled = grid.iter().filter(|(_, line)| {
                line.inputs
                    .iter()
                    .any(|input| self.content(input) != Cell::Blank)
            });
            let list = question.is_list();
            return Filled {
                formula: format!("SUMPRODUCT(--({}>0))", any.join("+")),
                rows: if list { 1 } else { grid.len() },
                filled: filled.count(),
            };
        }
        // Shape one: the first field is the question itself; its options count together.
        let first = question.fields.first();
        let inputs: Vec<_> = lines
            .filter_map(|line| match &line.content {
                LineContent::Question {
                    answer: Some(input),
                    ..
                }
                | LineContent::Entry(input) => Some((line.row, input)),
                _ => None,
            })
            .filter(|(_, input)| first.is_some_and(|first| first.code == input.field.code))
            .collect();
        let cells: Vec<String> = inputs
            .iter()
            .map(|(row, input)| absolute(*row, input.column))
            .collect();
        let range = match (cells.first(), cells.last()) {
            (Some(first), Some(last)) => format!("{first}:{last}"),
            _ => absolute(rows.0, sheet.availability()),
        };
        let filled = inputs
            .iter()
            .any(|(_, input)| self.content(input) != Cell::Blank);
        Filled {
            formula: format!("COUNTA({range})"),
            rows: 1,
            filled: usize::from(filled),
        }
    }
}

/// A text inside a formula.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
