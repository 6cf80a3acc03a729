//! The verdict on given answers, in Kleene's three-valued logic: what an unanswered
//! operand leaves open is *undetermined*, unless the rest decides it.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{
    Span, arithmetic,
    syntax::{Adding, Relation, Scaling},
    tree::{Day, End, Every, Number, Operand, Term, Text, Truth},
};
use crate::{
    address::{Address, Row},
    questionnaire::Value,
};

/// The answers that an expression is evaluated on.
pub trait Scope {
    /// The value at this address; none where it is unanswered, unavailable, not understood
    /// or not asked.
    fn value(&self, address: &Address) -> Option<&Value>;

    /// The items of this list that exist; none where the list is not asked.
    fn items(&self, question: &str) -> Vec<u32>;

    /// The rows of this question.
    fn rows(&self, question: &str) -> Vec<Row>;

    /// What `today()` means.
    fn today(&self) -> NaiveDate;
}

/// Answers, and the row for which they are read.
pub(super) struct Reading<'a> {
    pub(super) scope: &'a dyn Scope,
    pub(super) row: Option<&'a Row>,
}

/// What a type's leaves come to.
pub(super) trait Leaf {
    /// The Rust type of its values.
    type Value<'a>
    where
        Self: 'a;

    /// Its value; none where it is undetermined.
    fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<Self::Value<'a>>;
}

impl<L: Leaf> Term<L> {
    pub(super) fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<L::Value<'a>> {
        match self {
            Self::Leaf(leaf) => leaf.evaluate(reading),
            Self::If(parts) => {
                let (condition, yes, no) = parts.as_ref();
                if condition.evaluate(reading)? {
                    yes.evaluate(reading)
                } else {
                    no.evaluate(reading)
                }
            }
            Self::Coalesce(both) => both
                .0
                .evaluate(reading)
                .or_else(|| both.1.evaluate(reading)),
        }
    }
}

impl<'a> Reading<'a> {
    fn value(&self, operand: &Operand) -> Option<&'a Value> {
        if operand.same_row {
            let address = operand.address.clone().at_row(self.row?.clone());
            self.scope.value(&address)
        } else {
            self.scope.value(&operand.address)
        }
    }

    /// The values that are given in the rows or items of a question.
    fn values(&self, every: &Every) -> impl Iterator<Item = &'a Value> {
        let question = &every.address.question;
        let rows = if every.items {
            let items = self.scope.items(question);
            items.into_iter().map(Row::Number).collect()
        } else {
            self.scope.rows(question)
        };
        let scope = self.scope;
        let field = every.address.clone();
        rows.into_iter()
            .filter_map(move |row| scope.value(&field.clone().at_row(row)))
    }
}

impl Leaf for Truth {
    type Value<'a> = bool;

    fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<bool> {
        match self {
            Self::Not(term) => term.evaluate(reading).map(|truth| !truth),
            Self::And(terms) => decided(terms, false, reading),
            Self::Or(terms) => decided(terms, true, reading),
            Self::Alike(alike, sides) => {
                let same = sides.0.evaluate(reading)? == sides.1.evaluate(reading)?;
                Some(same == *alike)
            }
            Self::Numbers(relation, sides) => {
                let (a, b) = (sides.0.evaluate(reading)?, sides.1.evaluate(reading)?);
                Some(relation.holds(arithmetic::compare(a, b)))
            }
            Self::Dates(relation, sides) => {
                let (a, b) = (sides.0.evaluate(reading)?, sides.1.evaluate(reading)?);
                Some(relation.holds(compare(a, b)?))
            }
            Self::Texts(alike, sides) => {
                let same = sides.0.evaluate(reading)? == sides.1.evaluate(reading)?;
                Some(same == *alike)
            }
            Self::Answered(operand) => Some(reading.value(operand).is_some()),
            Self::AnySome(every) => Some(reading.values(every).next().is_some()),
            Self::AnyItem(question) => Some(!reading.scope.items(question).is_empty()),
            Self::Selected(operand, code) => match reading.value(operand)? {
                Value::Choices(codes) => Some(codes.contains(code)),
                _ => None,
            },
            Self::Matches(text, pattern) => {
                let text = text.evaluate(reading)?;
                Some(pattern.0.is_match(text))
            }
        }
    }
}

/// The truth of terms of which one that is `decisive` decides.
fn decided(terms: &[Term<Truth>], decisive: bool, reading: &Reading<'_>) -> Option<bool> {
    let mut all = Some(!decisive);
    for term in terms {
        match term.evaluate(reading) {
            Some(truth) if truth == decisive => return Some(decisive),
            Some(_) => {}
            None => all = None,
        }
    }
    all
}

impl Leaf for Number {
    type Value<'a> = f64;

    fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<f64> {
        match self {
            Self::Literal(number) => Some(*number),
            Self::Answer(operand) => number(reading.value(operand)?),
            Self::Minus(term) => term.evaluate(reading).map(|number| -number),
            Self::Sum(first, rest) => {
                rest.iter()
                    .try_fold(first.evaluate(reading)?, |sum, (operator, term)| {
                        let number = term.evaluate(reading)?;
                        arithmetic::add(
                            sum,
                            match operator {
                                Adding::Plus => number,
                                Adding::Minus => -number,
                            },
                        )
                    })
            }
            Self::Product(first, rest) => {
                rest.iter()
                    .try_fold(first.evaluate(reading)?, |product, (operator, term)| {
                        let number = term.evaluate(reading)?;
                        match operator {
                            Scaling::Times => arithmetic::multiply(product, number),
                            Scaling::Div => arithmetic::divide(product, number),
                            Scaling::Mod => arithmetic::remainder(product, number),
                        }
                    })
            }
            Self::Chosen(operand) => match reading.value(operand)? {
                Value::Choices(codes) => Some(codes.len() as f64),
                _ => None,
            },
            Self::Items(question) => Some(reading.scope.items(question).len() as f64),
            Self::Count(every) => Some(reading.values(every).count() as f64),
            Self::Total(every) => reading
                .values(every)
                .filter_map(number)
                .try_fold(0.0, arithmetic::add),
            Self::Extreme(end, every) => reading
                .values(every)
                .filter_map(number)
                .reduce(|best, number| end.of(best, number)),
            Self::ExtremeOf(end, terms) => {
                let numbers: Option<Vec<f64>> =
                    terms.iter().map(|term| term.evaluate(reading)).collect();
                numbers?.into_iter().reduce(|best, n| end.of(best, n))
            }
            Self::Length(text) => text.evaluate(reading).map(|t| t.chars().count() as f64),
        }
    }
}

impl Leaf for Text {
    type Value<'a> = &'a str;

    fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<&'a str> {
        match self {
            Self::Literal(text) | Self::Code { code: text, .. } => Some(text),
            Self::Answer(operand) => match reading.value(operand)? {
                Value::Text(text) | Value::Choice(text) => Some(text),
                _ => None,
            },
        }
    }
}

impl Leaf for Day {
    type Value<'a> = Span;

    fn evaluate<'a>(&'a self, reading: &Reading<'a>) -> Option<Span> {
        match self {
            Self::Literal(date) => Some(date.span()),
            Self::Today => Some((reading.scope.today(), reading.scope.today())),
            Self::Answer(operand) => day(reading.value(operand)?),
            Self::Extreme(end, every) => reading
                .values(every)
                .filter_map(day)
                .reduce(|best, span| extreme(*end, best, span)),
            Self::ExtremeOf(end, terms) => {
                let spans: Option<Vec<Span>> =
                    terms.iter().map(|term| term.evaluate(reading)).collect();
                spans?
                    .into_iter()
                    .reduce(|best, span| extreme(*end, best, span))
            }
        }
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

fn day(value: &Value) -> Option<Span> {
    match value {
        Value::Date(date) => Some(date.span()),
        _ => None,
    }
}

/// All days on which the earlier (or later) of two dates may lie.
fn extreme(end: End, a: Span, b: Span) -> Span {
    (end.of(a.0, b.0), end.of(a.1, b.1))
}

/// Whether `a` lies before or after `b`, as `Date::compare` has it; none where the
/// precision leaves it open.
fn compare(a: Span, b: Span) -> Option<Ordering> {
    if a.1 < b.0 {
        Some(Ordering::Less)
    } else if a.0 > b.1 {
        Some(Ordering::Greater)
    } else {
        (a.0 == a.1 && b.0 == b.1).then_some(Ordering::Equal)
    }
}

impl Relation {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}
