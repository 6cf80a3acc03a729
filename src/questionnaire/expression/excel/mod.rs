//! The verdict as Excel formulas: one that is TRUE exactly when the expression is
//! definitely true, one that is TRUE exactly when it is definitely false.
//!
//! Excel has no third truth value, so every condition becomes such a pair, and every value
//! becomes a formula with the conditions under which it is known. Known-conditions never
//! give an Excel error, and a value is looked at only where it is known; so a pair never
//! gives an error either. No function here is newer than Excel 2007.

mod cells;
mod text;
mod truth;
mod value;

pub use cells::Cells;

use super::tree::{Term, Truth};
use crate::address::Row;

/// Longest formula in UTF-16 units, its `=` included.
const MAX_FORMULA: usize = 8_192;

/// How deep functions may stand inside each other.
const MAX_NESTING: usize = 64;

/// Most operands of a function.
const MAX_OPERANDS: usize = 255;

/// An expression as two formulas, both without the leading `=`. Where neither is TRUE the
/// expression is undetermined; both are never TRUE at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excel {
    /// TRUE where the expression is definitely true, else FALSE.
    pub when_true: String,
    /// TRUE where the expression is definitely false, else FALSE.
    pub when_false: String,
}

/// The formulas of a tree; none where Excel cannot express it.
pub(super) fn render(tree: &Term<Truth>, cells: &dyn Cells, row: Option<&Row>) -> Option<Excel> {
    let pair = tree.compile(&Sheet { cells, row })?;
    let possible = |formula: &String| nesting(formula) <= MAX_NESTING;
    (possible(&pair.yes) && possible(&pair.no)).then_some(Excel {
        when_true: pair.yes,
        when_false: pair.no,
    })
}

/// The cells, and the row for which a formula is written.
pub(super) struct Sheet<'a> {
    cells: &'a dyn Cells,
    row: Option<&'a Row>,
}

/// What a type's leaves become.
pub(super) trait Compile {
    type Formula: Choose;

    fn compile(&self, sheet: &Sheet<'_>) -> Option<Self::Formula>;
}

/// Formulas between which a formula can choose.
pub(super) trait Choose: Sized {
    /// `yes` where the condition is true, `no` where it is false.
    fn choose(condition: Pair, yes: Self, no: Self) -> Option<Self>;

    /// `first` where it is known, else `second`.
    fn coalesce(first: Self, second: Self) -> Option<Self>;
}

impl<L: Compile> Term<L> {
    fn compile(&self, sheet: &Sheet<'_>) -> Option<L::Formula> {
        match self {
            Self::Leaf(leaf) => leaf.compile(sheet),
            Self::If(parts) => {
                let (condition, yes, no) = parts.as_ref();
                L::Formula::choose(
                    condition.compile(sheet)?,
                    yes.compile(sheet)?,
                    no.compile(sheet)?,
                )
            }
            Self::Coalesce(both) => {
                L::Formula::coalesce(both.0.compile(sheet)?, both.1.compile(sheet)?)
            }
        }
    }
}

/// A condition: when it is definitely true, when definitely false.
pub(super) struct Pair {
    yes: String,
    no: String,
}

/// A value, and conditions under all of which it is known.
pub(super) struct Formula {
    text: String,
    known: Vec<String>,
}

/// A date: its first and last possible day, and conditions under all of which it is known.
pub(super) struct Days {
    first: String,
    last: String,
    known: Vec<String>,
}

impl Choose for Pair {
    fn choose(condition: Self, yes: Self, no: Self) -> Option<Self> {
        let either = |a: String, b: String| -> Option<String> {
            any(vec![
                all(vec![condition.yes.clone(), a])?,
                all(vec![condition.no.clone(), b])?,
            ])
        };
        Some(Self {
            yes: either(yes.yes, no.yes)?,
            no: either(yes.no, no.no)?,
        })
    }

    fn coalesce(first: Self, second: Self) -> Option<Self> {
        let unknown = not(&any(vec![first.yes.clone(), first.no.clone()])?)?;
        Some(Self {
            yes: any(vec![first.yes, all(vec![unknown.clone(), second.yes])?])?,
            no: any(vec![first.no, all(vec![unknown, second.no])?])?,
        })
    }
}

impl Choose for Formula {
    fn choose(condition: Pair, yes: Self, no: Self) -> Option<Self> {
        Some(Self {
            text: iff(&condition.yes, &yes.text, &no.text)?,
            known: known_of(&condition, yes.known, no.known)?,
        })
    }

    fn coalesce(first: Self, second: Self) -> Option<Self> {
        if first.known.is_empty() {
            return Some(first);
        }
        let known = all(first.known)?;
        Some(Self {
            text: iff(&known, &first.text, &second.text)?,
            known: known_either(known, second.known)?,
        })
    }
}

impl Choose for Days {
    fn choose(condition: Pair, yes: Self, no: Self) -> Option<Self> {
        Some(Self {
            first: iff(&condition.yes, &yes.first, &no.first)?,
            last: iff(&condition.yes, &yes.last, &no.last)?,
            known: known_of(&condition, yes.known, no.known)?,
        })
    }

    fn coalesce(first: Self, second: Self) -> Option<Self> {
        if first.known.is_empty() {
            return Some(first);
        }
        let known = all(first.known)?;
        Some(Self {
            first: iff(&known, &first.first, &second.first)?,
            last: iff(&known, &first.last, &second.last)?,
            known: known_either(known, second.known)?,
        })
    }
}

/// When a choice is known: the condition is, and the side that it chooses.
fn known_of(condition: &Pair, yes: Vec<String>, no: Vec<String>) -> Option<Vec<String>> {
    let side = |when: &String, known: Vec<String>| {
        all(std::iter::once(when.clone()).chain(known).collect())
    };
    Some(vec![any(vec![
        side(&condition.yes, yes)?,
        side(&condition.no, no)?,
    ])?])
}

/// When one of two is known.
fn known_either(first: String, second: Vec<String>) -> Option<Vec<String>> {
    if second.is_empty() {
        Some(Vec::new())
    } else {
        Some(vec![any(vec![first, all(second)?])?])
    }
}

/// TRUE where all are; each at most once.
fn all(conditions: Vec<String>) -> Option<String> {
    joined("AND", "TRUE", conditions)
}

/// TRUE where one is.
fn any(conditions: Vec<String>) -> Option<String> {
    joined("OR", "FALSE", conditions)
}

fn joined(function: &str, none: &str, conditions: Vec<String>) -> Option<String> {
    let mut each: Vec<String> = Vec::with_capacity(conditions.len());
    for condition in conditions {
        if condition != none && !each.contains(&condition) {
            each.push(condition);
        }
    }
    match each.as_slice() {
        [] => Some(none.to_owned()),
        [one] => Some(one.clone()),
        several if several.len() > MAX_OPERANDS => None,
        several => fits(format!("{function}({})", several.join(","))),
    }
}

fn not(condition: &str) -> Option<String> {
    fits(format!("NOT({condition})"))
}

fn iff(condition: &str, yes: &str, no: &str) -> Option<String> {
    fits(format!("IF({condition},{yes},{no})"))
}

/// A test that is looked at only where its values are known.
fn when(known: Vec<String>, test: String) -> Option<String> {
    if known.is_empty() {
        fits(test)
    } else {
        iff(&all(known)?, &test, "FALSE")
    }
}

/// A function over these operands.
fn call(function: &str, operands: &[String]) -> Option<String> {
    if operands.is_empty() || operands.len() > MAX_OPERANDS {
        return None;
    }
    fits(format!("{function}({})", operands.join(",")))
}

/// Every part is held to the length of a whole formula, so that parts that stand in it
/// several times cannot grow without bound.
fn fits(formula: String) -> Option<String> {
    (formula.encode_utf16().count() < MAX_FORMULA).then_some(formula)
}

/// How deep parentheses stand inside each other, those in texts and sheet names aside.
fn nesting(formula: &str) -> usize {
    let (mut depth, mut deepest, mut quote) = (0_usize, 0, None);
    for c in formula.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (None, ')') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
    }
    deepest
}
