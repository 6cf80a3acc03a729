//! The typed tree: what is left of an expression once every name is known.

use regex::Regex;

use super::syntax::{Adding, Relation, Scaling};
use crate::{address::Address, questionnaire::Date};

/// A value of one type: a leaf of it, or a choice between two values of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Term<L> {
    /// What makes the type: a literal, an answer, an operation.
    Leaf(L),
    /// `if(condition, a, b)`
    If(Box<(Term<Truth>, Self, Self)>),
    /// `coalesce(a, b)`
    Coalesce(Box<(Self, Self)>),
}

/// True, false or undetermined.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Truth {
    Not(Box<Term<Self>>),
    And(Vec<Term<Self>>),
    Or(Vec<Term<Self>>),
    /// Both sides are alike (or, where `false`, unlike).
    Alike(bool, Box<(Term<Self>, Term<Self>)>),
    Numbers(Relation, Box<(Term<Number>, Term<Number>)>),
    Dates(Relation, Box<(Term<Day>, Term<Day>)>),
    /// Texts and codes are the same (or, where `false`, not).
    Texts(bool, Box<(Term<Text>, Term<Text>)>),
    /// The answer has a value.
    Answered(Operand),
    /// Some row or item has a value.
    AnySome(Every),
    /// The list with this question's code has an item.
    AnyItem(String),
    /// This code is among the chosen ones.
    Selected(Operand, String),
    Matches(Box<Term<Text>>, Pattern),
}

/// A number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Number {
    Literal(f64),
    Answer(Operand),
    Minus(Box<Term<Self>>),
    Sum(Box<Term<Self>>, Vec<(Adding, Term<Self>)>),
    Product(Box<Term<Self>>, Vec<(Scaling, Term<Self>)>),
    /// How many codes are chosen.
    Chosen(Operand),
    /// How many items the list with this question's code has.
    Items(String),
    /// How many rows or items have a value.
    Count(Every),
    Total(Every),
    /// The least or greatest value of all rows or items.
    Extreme(End, Every),
    /// The least or greatest of these.
    ExtremeOf(End, Vec<Term<Self>>),
    Length(Box<Term<Text>>),
}

/// A text, or a code.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Text {
    Literal(String),
    Code { list: String, code: String },
    Answer(Operand),
}

/// A date, perhaps only a month or a year.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Day {
    Literal(Date),
    Today,
    Answer(Operand),
    Extreme(End, Every),
    ExtremeOf(End, Vec<Term<Self>>),
}

/// Which end of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Least,
    Greatest,
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Operand {
    /// Where it stands; without a row if `same_row`.
    pub(super) address: Address,
    /// It stands in the row or item that the expression is evaluated for.
    pub(super) same_row: bool,
    pub(super) of: Holds,
}

/// One field in every row or item of its question.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Every {
    /// The field's address without a row.
    pub(super) address: Address,
    /// Its question is a list.
    pub(super) items: bool,
    pub(super) of: Holds,
}

/// What an answer holds, as far as reading it and its cell need to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Number,
    Text,
    Date,
    Code,
    Codes,
    File,
}

/// A pattern for whole texts.
#[derive(Debug, Clone)]
pub(super) struct Pattern(pub(super) Regex);

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

impl End {
    /// Whether `candidate` lies nearer to this end than `best`.
    pub(super) fn prefers<T: PartialOrd>(self, candidate: &T, best: &T) -> bool {
        match self {
            Self::Least => candidate < best,
            Self::Greatest => candidate > best,
        }
    }

    /// The one of two that lies nearer to this end.
    pub(super) fn of<T: PartialOrd>(self, best: T, candidate: T) -> T {
        if self.prefers(&candidate, &best) {
            candidate
        } else {
            best
        }
    }
}
