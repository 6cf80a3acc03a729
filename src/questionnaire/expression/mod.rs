//! The language of conditions and checks: the subset of XLSForm that questionnaire
//! authors of this field already know (`forms/README.md`, "Conditions and checks").
//!
//! An expression is parsed once ([`parse`]), its names are looked up once when the
//! questionnaire is loaded ([`Expression::resolve`]), and from the one typed tree come the
//! server's verdict ([`Expression::truth`]) and the Excel formulas of the State's workbook
//! ([`Expression::excel`]). It has no side effects, and bounds its work: a text of at most
//! 2,000 characters makes fewer than 2,000 nodes, each of which reads an answer once, or
//! once per row or item of one question.

mod arithmetic;
mod evaluate;
mod excel;
mod function;
mod mistake;
mod names;
mod nearest;
mod order;
mod parse;
mod resolve;
mod simple;
mod syntax;
mod token;
mod tree;

use std::{collections::BTreeSet, fmt};

use chrono::NaiveDate;

pub use evaluate::Scope;
pub use excel::{Cells, Excel};
pub use mistake::Mistake;
pub use names::{Asked, Context, Names, Stands};
pub use nearest::nearest;
pub use order::order;
pub use parse::{MAX_LENGTH, MAX_LEVELS, parse};
pub use simple::Way;
pub use syntax::Syntax;

use crate::address::Row;
use tree::{Term, Truth};

/// What an operand or a result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// True, false, or undetermined.
    Truth,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A date.
    Date,
    /// One code of the list with this name.
    Code(String),
    /// Several codes of the list with this name.
    Codes(String),
    /// A file: it can only be answered or not.
    File,
}

/// A condition or rule that fits its questionnaire. It exists only after every name in it
/// was found and every comparison made sense.
#[derive(Debug, Clone)]
pub struct Expression {
    /// As the questionnaire writes it.
    pub text: String,
    syntax: Syntax,
    tree: Term<Truth>,
    dependencies: BTreeSet<Dependency>,
    each: bool,
}

/// A field that an expression reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dependency {
    /// The question's code.
    pub question: String,
    /// The field's code; `None` is the unnamed one.
    pub field: Option<String>,
}

impl Dependency {
    /// Its name in expressions: `C1`, `C1.extent`.
    pub fn name(&self) -> String {
        match &self.field {
            None => self.question.clone(),
            Some(field) => format!("{}.{field}", self.question),
        }
    }
}

impl Expression {
    /// Parses `text` and looks up its names.
    pub fn read(text: &str, names: &dyn Names, here: &Context<'_>) -> Result<Self, Vec<Mistake>> {
        let syntax = parse(text).map_err(|mistake| vec![mistake])?;
        Self::resolve(syntax, names, here)
    }

    /// Looks up the names of an expression that stands `here`, and holds that its types
    /// fit; all mistakes at once, in the order of the text.
    pub fn resolve(
        syntax: Syntax,
        names: &dyn Names,
        here: &Context<'_>,
    ) -> Result<Self, Vec<Mistake>> {
        let resolved = resolve::resolve(&syntax, names, here)?;
        Ok(Self {
            text: syntax.text.clone(),
            syntax,
            tree: resolved.tree,
            dependencies: resolved.dependencies,
            each: resolved.each,
        })
    }

    /// The fields that it reads, in every row or item where it reads one.
    pub fn dependencies(&self) -> &BTreeSet<Dependency> {
        &self.dependencies
    }

    /// Whether it reads the row or item that it is evaluated for: a check that does runs
    /// once per row or item.
    pub fn is_per_row(&self) -> bool {
        self.each
    }

    /// Whether it holds: none is *undetermined*. `row` is the row or item it is evaluated
    /// for; without one, what reads its own row is unanswered.
    pub fn truth(&self, scope: &dyn Scope, row: Option<&Row>) -> Option<bool> {
        self.tree.evaluate(&evaluate::Reading { scope, row })
    }

    /// The same verdict as two Excel formulas; none where Excel cannot express it.
    pub fn excel(&self, cells: &dyn Cells, row: Option<&Row>) -> Option<Excel> {
        excel::render(&self.tree, cells, row)
    }
}

impl PartialEq for Expression {
    /// The same canonical text with the same names meant.
    fn eq(&self, other: &Self) -> bool {
        self.syntax == other.syntax && self.tree == other.tree
    }
}

impl fmt::Display for Expression {
    /// The canonical text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.syntax.fmt(f)
    }
}

/// The first and the last day that a date may mean.
type Span = (NaiveDate, NaiveDate);
