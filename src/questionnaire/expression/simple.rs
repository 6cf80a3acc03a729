//! Conditions that a page can follow while somebody answers: *this answer is that code*,
//! or one of several such.

use super::{
    Expression,
    tree::{Operand, Term, Text, Truth},
};
use crate::address::Address;

/// One way in which a condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where the answer stands; without a row if `same_row`.
    pub address: Address,
    /// It stands in the row or item that the condition is read for.
    pub same_row: bool,
    /// The code that is the answer, or is among several chosen ones.
    pub code: String,
}

impl Expression {
    /// The ways in which it holds, any of which is enough; none where it is more than that.
    pub fn ways(&self) -> Option<Vec<Way>> {
        let mut ways = Vec::new();
        collect(&self.tree, &mut ways)?;
        Some(ways)
    }
}

fn collect(term: &Term<Truth>, ways: &mut Vec<Way>) -> Option<()> {
    let Term::Leaf(truth) = term else {
        return None;
    };
    let way = |operand: &Operand, code: &str| Way {
        address: operand.address.clone(),
        same_row: operand.same_row,
        code: code.to_owned(),
    };
    match truth {
        Truth::Or(sides) => sides.iter().try_for_each(|side| collect(side, ways)),
        Truth::Selected(operand, code) => {
            ways.push(way(operand, code));
            Some(())
        }
        Truth::Texts(true, sides) => match &**sides {
            (Term::Leaf(Text::Answer(operand)), Term::Leaf(Text::Code { code, .. }))
            | (Term::Leaf(Text::Code { code, .. }), Term::Leaf(Text::Answer(operand))) => {
                ways.push(way(operand, code));
                Some(())
            }
            _ => None,
        },
        _ => None,
    }
}
