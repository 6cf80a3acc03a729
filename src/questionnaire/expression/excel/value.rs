//! Numbers, texts and dates as formulas, with the conditions under which they are known.

use super::{Compile, Days, Formula, Sheet, all, call, fits, iff, text};
use crate::{
    address::Address,
    questionnaire::expression::{
        syntax::{Adding, Scaling},
        tree::{Day, End, Every, Holds, Number, Operand, Term, Text},
    },
};

impl Formula {
    fn certain(text: String) -> Self {
        Self {
            text,
            known: Vec::new(),
        }
    }
}

impl Compile for Number {
    type Formula = Formula;

    fn compile(&self, sheet: &Sheet<'_>) -> Option<Formula> {
        Some(match self {
            Self::Literal(number) => Formula::certain(number.to_string()),
            Self::Answer(operand) => {
                let address = sheet.address(operand)?;
                let cell = sheet.cells.cell(&address)?;
                Formula {
                    known: sheet.asked(&address, format!("ISNUMBER({cell})")),
                    text: cell,
                }
            }
            Self::Minus(term) => {
                let Formula { text, known } = term.compile(sheet)?;
                let text = fits(format!("(-{text})"))?;
                Formula { text, known }
            }
            Self::Sum(first, rest) => {
                let Formula {
                    mut text,
                    mut known,
                } = first.compile(sheet)?;
                for (operator, term) in rest {
                    let next = term.compile(sheet)?;
                    text.push(match operator {
                        Adding::Plus => '+',
                        Adding::Minus => '-',
                    });
                    text.push_str(&next.text);
                    known.extend(next.known);
                }
                let text = fits(format!("({text})"))?;
                Formula { text, known }
            }
            Self::Product(first, rest) => product(first.compile(sheet)?, rest, sheet)?,
            Self::Chosen(operand) => {
                let count = sheet.how_many_chosen(&sheet.address(operand)?)?;
                Formula {
                    known: vec![format!("({count}>0)")],
                    text: count,
                }
            }
            Self::Items(question) => Formula::certain(sheet.how_many_items(question)?),
            Self::Count(every) => Formula::certain(sheet.how_many(every)?),
            Self::Total(every) => match sheet.over("SUM", every)? {
                None => Formula::certain("0".into()),
                Some(sum) => Formula {
                    known: vec![format!("ISNUMBER({sum})")],
                    text: sheet.zero_unless_asked(&every.address, sum)?,
                },
            },
            Self::Extreme(end, every) => sheet.extreme(*end, every)?,
            Self::ExtremeOf(end, terms) => {
                let (mut texts, mut known) = (Vec::new(), Vec::new());
                for term in terms {
                    let next = term.compile(sheet)?;
                    texts.push(next.text);
                    known.extend(next.known);
                }
                let text = call(excel(*end), &texts)?;
                Formula { text, known }
            }
            Self::Length(term) => {
                let Formula { text, known } = term.compile(sheet)?;
                let text = fits(format!("LEN({text})"))?;
                Formula { text, known }
            }
        })
    }
}

/// A product is known where Excel can compute it: not by zero, not beyond all numbers.
fn product(first: Formula, rest: &[(Scaling, Term<Number>)], sheet: &Sheet<'_>) -> Option<Formula> {
    let Formula {
        mut text,
        mut known,
    } = first;
    for (operator, term) in rest {
        let next = term.compile(sheet)?;
        let by = next.text;
        text = fits(match operator {
            Scaling::Times => format!("({text}*{by})"),
            Scaling::Div => format!("({text}/{by})"),
            // MOD has the sign of the divisor; here it is the dividend's.
            Scaling::Mod => format!("({text}-{by}*TRUNC({text}/{by}))"),
        })?;
        known.extend(next.known);
    }
    let computed = format!("ISNUMBER({text})");
    let known = if known.is_empty() {
        vec![computed]
    } else {
        vec![iff(&all(known)?, &computed, "FALSE")?]
    };
    Some(Formula { text, known })
}

impl Compile for Text {
    type Formula = Formula;

    fn compile(&self, sheet: &Sheet<'_>) -> Option<Formula> {
        Some(match self {
            Self::Literal(text) => Formula::certain(text::literal(text)?),
            Self::Code { list, code } => {
                Formula::certain(text::label(&sheet.cells.label(list, code)?)?)
            }
            Self::Answer(operand) => {
                let address = sheet.address(operand)?;
                let cell = sheet.cells.cell(&address)?;
                let given = text::given(&cell, &sheet.cells.words())?;
                Formula {
                    text: match operand.of {
                        Holds::Code => format!("TRIM({cell})"),
                        // A text that looks like a number may stand there as one.
                        _ => format!("({cell}&\"\")"),
                    },
                    known: sheet.asked(&address, given),
                }
            }
        })
    }
}

impl Compile for Day {
    type Formula = Days;

    fn compile(&self, sheet: &Sheet<'_>) -> Option<Days> {
        Some(match self {
            Self::Literal(date) => {
                let (first, last) = text::days(date.span())?;
                let known = Vec::new();
                Days { first, last, known }
            }
            Self::Today => Formula::certain("TODAY()".into()).into(),
            Self::Answer(operand) => {
                let address = sheet.address(operand)?;
                if sheet.cells.is_coarse(&address) {
                    return None;
                }
                let cell = sheet.cells.cell(&address)?;
                let known = sheet.asked(&address, format!("ISNUMBER({cell})"));
                Formula { text: cell, known }.into()
            }
            Self::Extreme(end, every) => {
                if sheet.cells.is_coarse(&every.address) {
                    return None;
                }
                sheet.extreme(*end, every)?.into()
            }
            Self::ExtremeOf(end, terms) => {
                let (mut first, mut last, mut known) = (Vec::new(), Vec::new(), Vec::new());
                for term in terms {
                    let next = term.compile(sheet)?;
                    first.push(next.first);
                    last.push(next.last);
                    known.extend(next.known);
                }
                let (first, last) = (call(excel(*end), &first)?, call(excel(*end), &last)?);
                Days { first, last, known }
            }
        })
    }
}

impl From<Formula> for Days {
    /// A date of one day.
    fn from(formula: Formula) -> Self {
        Self {
            first: formula.text.clone(),
            last: formula.text,
            known: formula.known,
        }
    }
}

fn excel(end: End) -> &'static str {
    match end {
        End::Least => "MIN",
        End::Greatest => "MAX",
    }
}

impl Sheet<'_> {
    /// A condition that holds only where the address is asked.
    fn asked(&self, address: &Address, condition: String) -> Vec<String> {
        self.cells
            .asked(address)
            .into_iter()
            .chain([condition])
            .collect()
    }

    fn zero_unless_asked(&self, address: &Address, count: String) -> Option<String> {
        match self.cells.asked(address) {
            Some(asked) => iff(&asked, &count, "0"),
            None => Some(count),
        }
    }

    /// Whether the operand has a value.
    pub(super) fn answered(&self, operand: &Operand) -> Option<String> {
        let address = self.address(operand)?;
        if operand.of == Holds::Codes {
            return Some(format!("({}>0)", self.how_many_chosen(&address)?));
        }
        let cell = self.cells.cell(&address)?;
        let given = if self.is_number(operand.of, &address) {
            format!("ISNUMBER({cell})")
        } else {
            text::given(&cell, &self.cells.words())?
        };
        all(self.asked(&address, given))
    }

    /// How many options of the *choices* field at this address are chosen.
    pub(super) fn how_many_chosen(&self, address: &Address) -> Option<String> {
        let options = self.cells.options(address)?;
        let count = text::how_many_given(&options, &self.cells.words())?;
        self.zero_unless_asked(address, count)
    }

    /// How many items a list has.
    pub(super) fn how_many_items(&self, question: &str) -> Option<String> {
        let count = text::how_many_items(&self.cells.items(question)?)?;
        self.zero_unless_asked(&Address::question(question), count)
    }

    /// In how many rows or items a field has a value.
    pub(super) fn how_many(&self, every: &Every) -> Option<String> {
        if every.of == Holds::Codes {
            // Each row has several cells; no one formula counts the rows.
            return None;
        }
        let count = if self.is_number(every.of, &every.address) {
            self.over("COUNT", every)?.unwrap_or_else(|| "0".into())
        } else {
            let ranges = self.cells.every(&every.address)?;
            text::how_many_given(&ranges, &self.cells.words())?
        };
        self.zero_unless_asked(&every.address, count)
    }

    /// A function over all rows or items, where there are any. Its references make Excel
    /// pass over words and blanks.
    fn over(&self, function: &str, every: &Every) -> Option<Option<String>> {
        let ranges = self.cells.every(&every.address)?;
        if ranges.is_empty() {
            Some(None)
        } else {
            call(function, &ranges).map(Some)
        }
    }

    /// The least or greatest value of all rows or items, known where there is one.
    fn extreme(&self, end: End, every: &Every) -> Option<Formula> {
        let Some(text) = self.over(excel(end), every)? else {
            return Some(Formula {
                text: "0".into(),
                known: vec!["FALSE".into()],
            });
        };
        let count = format!("({}>0)", self.how_many(every)?);
        let known = vec![count, format!("ISNUMBER({text})")];
        Some(Formula { text, known })
    }

    /// Whether an answer cell holds a number where it holds an answer.
    fn is_number(&self, of: Holds, address: &Address) -> bool {
        match of {
            Holds::Number => true,
            Holds::Date => !self.cells.is_coarse(address),
            Holds::Text | Holds::Code | Holds::Codes | Holds::File => false,
        }
    }
}
