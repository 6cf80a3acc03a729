//! [`Syntax`]: an expression as it is written, before anybody knows what its names mean.
//! Printing it gives its canonical text; parsing that gives the same syntax again.

use std::fmt::{self, Display, Formatter, Write};

use super::function::Function;

/// An expression that obeys the grammar.
#[derive(Debug, Clone)]
pub struct Syntax {
    /// As the questionnaire writes it.
    pub text: String,
    pub(super) root: Phrase,
}

/// A part of an expression, and where it begins.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// Offset in bytes; of an operator it is the operator's own.
    pub(super) at: usize,
    pub(super) node: Node,
}

/// What a phrase is. Operators of one strength in a row make one phrase, so that a long
/// `a or b or c …` is wide, not deep.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Or(Vec<Phrase>),
    And(Vec<Phrase>),
    Compare(Relation, Box<[Phrase; 2]>),
    Sum(Box<Phrase>, Vec<(Adding, Phrase)>),
    Product(Box<Phrase>, Vec<(Scaling, Phrase)>),
    Minus(Box<Phrase>),
    Call(Function, Vec<Phrase>),
    /// `${…}`
    Reference(String),
    /// `.`
    This,
    Text(String),
    Number(f64),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// An operator of a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adding {
    Plus,
    Minus,
}

/// An operator of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scaling {
    Times,
    Div,
    /// The remainder has the sign of the dividend, as in XPath.
    Mod,
}

/// How tightly each kind of phrase binds, loosest first.
pub(super) mod power {
    pub const OR: u8 = 1;
    pub const AND: u8 = 2;
    pub const COMPARE: u8 = 3;
    pub const SUM: u8 = 4;
    pub const PRODUCT: u8 = 5;
    pub const MINUS: u8 = 6;
    pub const WHOLE: u8 = 7;
}

impl PartialEq for Syntax {
    /// The same syntax, however it was spaced.
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl Relation {
    /// The operator as it is written.
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The relation that holds where this one does not.
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
            Self::AtLeast => Self::Less,
        }
    }
}

impl Node {
    fn power(&self) -> u8 {
        match self {
            Self::Or(_) => power::OR,
            Self::And(_) => power::AND,
            Self::Compare(..) => power::COMPARE,
            Self::Sum(..) => power::SUM,
            Self::Product(..) => power::PRODUCT,
            Self::Minus(_) => power::MINUS,
            _ => power::WHOLE,
        }
    }
}

impl Phrase {
    /// Prints the phrase, between parentheses if it binds more loosely than `least`.
    fn within(&self, least: u8, f: &mut Formatter<'_>) -> fmt::Result {
        if self.node.power() < least {
            write!(f, "({self})")
        } else {
            write!(f, "{self}")
        }
    }
}

/// Prints phrases with `between` between them.
fn joined(phrases: &[Phrase], between: &str, least: u8, f: &mut Formatter<'_>) -> fmt::Result {
    for (place, phrase) in phrases.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        phrase.within(least, f)?;
    }
    Ok(())
}

impl Display for Phrase {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let tighter = self.node.power() + 1;
        match &self.node {
            Node::Or(phrases) => joined(phrases, " or ", tighter, f),
            Node::And(phrases) => joined(phrases, " and ", tighter, f),
            Node::Compare(relation, sides) => {
                let between = format!(" {} ", relation.symbol());
                joined(sides.as_slice(), &between, tighter, f)
            }
            Node::Sum(first, rest) => {
                first.within(tighter, f)?;
                for (operator, phrase) in rest {
                    f.write_str(match operator {
                        Adding::Plus => " + ",
                        Adding::Minus => " - ",
                    })?;
                    phrase.within(tighter, f)?;
                }
                Ok(())
            }
            Node::Product(first, rest) => {
                first.within(tighter, f)?;
                for (operator, phrase) in rest {
                    f.write_str(match operator {
                        Scaling::Times => " * ",
                        Scaling::Div => " div ",
                        Scaling::Mod => " mod ",
                    })?;
                    phrase.within(tighter, f)?;
                }
                Ok(())
            }
            Node::Minus(phrase) => {
                f.write_char('-')?;
                phrase.within(power::MINUS, f)
            }
            Node::Call(function, operands) => {
                write!(f, "{}(", function.name())?;
                joined(operands, ", ", power::OR, f)?;
                f.write_char(')')
            }
            Node::Reference(name) => write!(f, "${{{name}}}"),
            Node::This => f.write_char('.'),
            // A text never holds both quotes: the language has no way to write one.
            Node::Text(text) if text.contains('\'') => write!(f, "\"{text}\""),
            Node::Text(text) => write!(f, "'{text}'"),
            Node::Number(number) => write!(f, "{number}"),
        }
    }
}

impl Display for Syntax {
    /// The canonical text.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.root.fmt(f)
    }
}
