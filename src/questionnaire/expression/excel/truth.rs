//! Conditions as pairs of formulas.

use super::{Compile, Days, Pair, Sheet, all, any, fits, not, text, when};
use crate::{
    address::Address,
    questionnaire::expression::{
        syntax::Relation,
        tree::{Operand, Term, Truth},
    },
};

impl Compile for Truth {
    type Formula = Pair;

    fn compile(&self, sheet: &Sheet<'_>) -> Option<Pair> {
        match self {
            Self::Not(term) => {
                let Pair { yes, no } = term.compile(sheet)?;
                Some(Pair { yes: no, no: yes })
            }
            Self::And(terms) => {
                let (yes, no) = sides(terms, sheet)?;
                Some(Pair {
                    yes: all(yes)?,
                    no: any(no)?,
                })
            }
            Self::Or(terms) => {
                let (yes, no) = sides(terms, sheet)?;
                Some(Pair {
                    yes: any(yes)?,
                    no: all(no)?,
                })
            }
            Self::Alike(alike, both) => {
                let (a, b) = (both.0.compile(sheet)?, both.1.compile(sheet)?);
                let same = any(vec![
                    all(vec![a.yes.clone(), b.yes.clone()])?,
                    all(vec![a.no.clone(), b.no.clone()])?,
                ])?;
                let other = any(vec![all(vec![a.yes, b.no])?, all(vec![a.no, b.yes])?])?;
                Some(pair(*alike, same, other))
            }
            Self::Numbers(relation, both) => {
                let (a, b) = (both.0.compile(sheet)?, both.1.compile(sheet)?);
                let known = [a.known, b.known].concat();
                let test = |relation: Relation| {
                    when(
                        known.clone(),
                        format!("{}{}{}", a.text, excel(relation), b.text),
                    )
                };
                Some(Pair {
                    yes: test(*relation)?,
                    no: test(relation.opposite())?,
                })
            }
            Self::Texts(alike, both) => {
                let (a, b) = (both.0.compile(sheet)?, both.1.compile(sheet)?);
                let known = [a.known, b.known].concat();
                let same = when(known.clone(), format!("{}={}", a.text, b.text))?;
                let other = when(known, format!("{}<>{}", a.text, b.text))?;
                Some(pair(*alike, same, other))
            }
            Self::Dates(relation, both) => {
                dates(*relation, both.0.compile(sheet)?, both.1.compile(sheet)?)
            }
            Self::Answered(operand) => certain(sheet.answered(operand)?),
            Self::AnySome(every) => certain(format!("({}>0)", sheet.how_many(every)?)),
            Self::AnyItem(question) => certain(format!("({}>0)", sheet.how_many_items(question)?)),
            Self::Selected(operand, code) => {
                let address = sheet.address(operand)?;
                let known = format!("({}>0)", sheet.how_many_chosen(&address)?);
                let cell = sheet.cells.cell(&address.at_option(code))?;
                let marked = text::given(&cell, &sheet.cells.words())?;
                Some(Pair {
                    yes: all(vec![known.clone(), marked.clone()])?,
                    no: all(vec![known, not(&marked)?])?,
                })
            }
            // Excel knows no regular expressions.
            Self::Matches(..) => None,
        }
    }
}

/// When each term is true, and when each is false.
fn sides(terms: &[Term<Truth>], sheet: &Sheet<'_>) -> Option<(Vec<String>, Vec<String>)> {
    let mut both = (Vec::new(), Vec::new());
    for term in terms {
        let Pair { yes, no } = term.compile(sheet)?;
        both.0.push(yes);
        both.1.push(no);
    }
    Some(both)
}

fn pair(alike: bool, same: String, other: String) -> Pair {
    if alike {
        Pair {
            yes: same,
            no: other,
        }
    } else {
        Pair {
            yes: other,
            no: same,
        }
    }
}

/// A condition that is never undetermined.
fn certain(condition: String) -> Option<Pair> {
    Some(Pair {
        no: not(&condition)?,
        yes: fits(condition)?,
    })
}

/// Dates are before, after or the same only where all their possible days are.
fn dates(relation: Relation, a: Days, b: Days) -> Option<Pair> {
    let before = format!("{}<{}", a.last, b.first);
    let after = format!("{}>{}", a.first, b.last);
    // A date of one day is written as the same formula twice.
    let days = a.first == a.last && b.first == b.last;
    let same = if days {
        format!("{}={}", a.first, b.first)
    } else {
        all(vec![
            format!("{}={}", a.first, a.last),
            format!("{}={}", b.first, b.last),
            format!("{}={}", a.first, b.first),
        ])?
    };
    let known = [a.known, b.known].concat();
    let one = |test: &String| when(known.clone(), test.clone());
    let either = |a: &String, b: &String| when(known.clone(), any(vec![a.clone(), b.clone()])?);
    let (yes, no) = match relation {
        Relation::Equal => (one(&same)?, either(&before, &after)?),
        Relation::NotEqual => (either(&before, &after)?, one(&same)?),
        Relation::Less => (one(&before)?, either(&same, &after)?),
        Relation::AtLeast => (either(&same, &after)?, one(&before)?),
        Relation::Greater => (one(&after)?, either(&before, &same)?),
        Relation::AtMost => (either(&before, &same)?, one(&after)?),
    };
    Some(Pair { yes, no })
}

fn excel(relation: Relation) -> &'static str {
    match relation {
        Relation::NotEqual => "<>",
        other => other.symbol(),
    }
}

impl Sheet<'_> {
    /// The operand's address in the row for which the formula is written.
    pub(super) fn address(&self, operand: &Operand) -> Option<Address> {
        let address = operand.address.clone();
        if operand.same_row {
            Some(address.at_row(self.row?.clone()))
        } else {
            Some(address)
        }
    }
}
