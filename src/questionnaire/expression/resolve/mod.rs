//! Names to typed operands: [`Syntax`] to the typed tree, with every mistake that can be
//! found in one go.
//!
//! A text literal has no type of its own: beside a choice it is a code, beside a date a
//! date. So a type is first guessed from the phrases that have one, then every phrase is
//! resolved as that type.

mod guess;
mod look;
mod truth;
mod values;

use std::collections::BTreeSet;

use super::{
    Context, Dependency, Mistake, Names, Syntax, Type,
    syntax::{Node, Phrase},
    tree::{Holds, Term, Truth},
};

/// What is known of an expression once its names are found.
pub(super) struct Resolved {
    pub(super) tree: Term<Truth>,
    pub(super) dependencies: BTreeSet<Dependency>,
    pub(super) each: bool,
}

/// Looks up all names of `syntax`, an expression that stands `here` and must be a condition.
pub(super) fn resolve(
    syntax: &Syntax,
    names: &dyn Names,
    here: &Context<'_>,
) -> Result<Resolved, Vec<Mistake>> {
    let mut resolver = Resolver {
        names,
        here,
        mistakes: Vec::new(),
        dependencies: BTreeSet::new(),
        each: false,
    };
    let tree = resolver.truth(&syntax.root);
    let mut mistakes = resolver.mistakes;
    mistakes.sort_by_key(|mistake| mistake.at);
    mistakes.dedup();
    match tree {
        Some(tree) if mistakes.is_empty() => Ok(Resolved {
            tree,
            dependencies: resolver.dependencies,
            each: resolver.each,
        }),
        _ => Err(mistakes),
    }
}

struct Resolver<'a> {
    names: &'a dyn Names,
    here: &'a Context<'a>,
    mistakes: Vec<Mistake>,
    dependencies: BTreeSet<Dependency>,
    /// An operand of the own row was met.
    each: bool,
}

impl Resolver<'_> {
    /// Notes a mistake; there is no term then.
    fn mistake<T>(
        &mut self,
        at: usize,
        message: impl Into<String>,
        mend: impl Into<String>,
    ) -> Option<T> {
        self.mistakes.push(Mistake::new(at, message, mend));
        None
    }

    fn depend(&mut self, question: &str, field: Option<&str>) {
        self.dependencies.insert(Dependency {
            question: question.to_owned(),
            field: field.map(str::to_owned),
        });
    }
}

impl Type {
    /// What it is, for a mistake.
    fn describe(&self) -> String {
        match self {
            Self::Truth => "true or false".into(),
            Self::Number => "a number".into(),
            Self::Text => "a text".into(),
            Self::Date => "a date".into(),
            Self::Code(list) => format!("one code of the list `{list}`"),
            Self::Codes(list) => format!("several codes of the list `{list}`"),
            Self::File => "a file".into(),
        }
    }

    /// What an answer of this type holds. No kind of answer is a truth; if one ever is, it
    /// can be asked whether it is answered, like a file.
    fn holds(&self) -> Holds {
        match self {
            Self::Number => Holds::Number,
            Self::Text => Holds::Text,
            Self::Date => Holds::Date,
            Self::Code(_) => Holds::Code,
            Self::Codes(_) => Holds::Codes,
            Self::File | Self::Truth => Holds::File,
        }
    }
}

/// The phrase as its author sees it, short enough for a message.
fn quoted(phrase: &Phrase) -> String {
    let text = phrase.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Where the phrase begins: of an operator, its first operand.
fn start(phrase: &Phrase) -> usize {
    match &phrase.node {
        Node::Or(sides) | Node::And(sides) => sides.first().map_or(phrase.at, start),
        Node::Compare(_, sides) => start(&sides[0]),
        Node::Sum(first, _) | Node::Product(first, _) => start(first),
        _ => phrase.at,
    }
}
