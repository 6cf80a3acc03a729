//! What a phrase probably is, before it is resolved. Nothing is noted here.

use super::{
    Resolver,
    look::{Found, Reach},
};
use crate::questionnaire::expression::{
    Type,
    function::Function,
    syntax::{Node, Phrase},
};

/// What a phrase probably is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Guess {
    /// It has a type of its own.
    Is(Type),
    /// A text, a code or a date, depending on what it meets.
    Literal,
    /// Nobody knows: there is a mistake inside.
    Unknown,
}

impl Guess {
    /// The guess that knows more.
    fn or(self, other: Self) -> Self {
        match (&self, &other) {
            (Self::Is(_), _) => self,
            (_, Self::Is(_)) => other,
            (Self::Unknown, _) => self,
            _ => other,
        }
    }
}

impl Resolver<'_> {
    pub(super) fn guess(&self, phrase: &Phrase) -> Guess {
        match &phrase.node {
            Node::Text(_) => Guess::Literal,
            Node::Number(_) | Node::Sum(..) | Node::Product(..) | Node::Minus(_) => {
                Guess::Is(Type::Number)
            }
            Node::Or(_) | Node::And(_) | Node::Compare(..) => Guess::Is(Type::Truth),
            Node::Reference(_) | Node::This => self.guess_name(phrase, Reach::One),
            Node::Call(function, operands) => self.guess_call(*function, operands),
        }
    }

    fn guess_name(&self, phrase: &Phrase, reach: Reach) -> Guess {
        match self.look(phrase, reach) {
            Ok(Found::One(_, of) | Found::Every(_, of)) => Guess::Is(of),
            Ok(Found::Whole(..)) | Err(_) => Guess::Unknown,
        }
    }

    fn guess_call(&self, function: Function, operands: &[Phrase]) -> Guess {
        match (function, operands) {
            (Function::If, [_, a, b]) | (Function::Coalesce, [a, b]) => {
                self.guess(a).or(self.guess(b))
            }
            (Function::Min | Function::Max, [one]) => self.guess_name(one, Reach::Every),
            // Between a date and a literal the literal is a date; else these are numbers.
            (Function::Min | Function::Max, several) => several
                .iter()
                .map(|phrase| self.guess(phrase))
                .find(|guess| matches!(guess, Guess::Is(_)))
                .unwrap_or(Guess::Is(Type::Number)),
            (Function::Today, _) => Guess::Is(Type::Date),
            (
                Function::Count | Function::CountSelected | Function::Sum | Function::StringLength,
                _,
            ) => Guess::Is(Type::Number),
            _ => Guess::Is(Type::Truth),
        }
    }
}
