//! Phrases that are true or false.

use regex::RegexBuilder;

use super::{
    Resolver,
    guess::Guess,
    look::{Found, Reach},
    quoted, start,
};
use crate::questionnaire::expression::{
    Type,
    function::Function,
    names::Stands,
    syntax::{Node, Phrase, Relation},
    tree::{Every, Pattern, Term, Truth},
};

/// Largest compiled pattern in bytes. Matching is linear in the text (the crate `regex`
/// never backtracks), times at most the size of the pattern.
const PATTERN_SIZE: usize = 1 << 18;

impl Resolver<'_> {
    pub(super) fn truth(&mut self, phrase: &Phrase) -> Option<Term<Truth>> {
        let truth = match &phrase.node {
            Node::Or(sides) => Truth::Or(self.all(sides, Self::truth)?),
            Node::And(sides) => Truth::And(self.all(sides, Self::truth)?),
            Node::Compare(relation, sides) => {
                return self.compare(phrase.at, *relation, &sides[0], &sides[1]);
            }
            Node::Call(function, operands) => {
                return self.truth_of(phrase, *function, operands);
            }
            _ => return self.no_truth(phrase),
        };
        Some(Term::Leaf(truth))
    }

    fn truth_of(
        &mut self,
        phrase: &Phrase,
        function: Function,
        operands: &[Phrase],
    ) -> Option<Term<Truth>> {
        let truth = match (function, operands) {
            (Function::If | Function::Coalesce, _) => {
                return self.choice(function, operands, Self::truth);
            }
            (Function::Not, [operand]) => Truth::Not(Box::new(self.truth(operand)?)),
            (Function::Answered, [operand]) => return self.answered(operand),
            (Function::Selected, [operand, code]) => {
                let found = self.codes(operand, "selected");
                let list = found.as_ref().map(|(_, list)| list.as_str());
                let code = match &code.node {
                    Node::Text(text) => self.code(code.at, text, list),
                    _ => self.mistake(
                        start(code),
                        "selected() looks for one code",
                        "write the code between quotes: selected(${M3}, 'hotline')",
                    ),
                };
                Truth::Selected(found?.0, code?)
            }
            (Function::Regex, [text, pattern]) => {
                let text = self.text(text);
                let pattern = self.pattern(pattern);
                Truth::Matches(Box::new(text?), pattern?)
            }
            _ => return self.no_truth(phrase),
        };
        Some(Term::Leaf(truth))
    }

    fn compare(
        &mut self,
        at: usize,
        relation: Relation,
        left: &Phrase,
        right: &Phrase,
    ) -> Option<Term<Truth>> {
        let (left_is, right_is) = (self.guess(left), self.guess(right));
        let of = match (left_is, right_is) {
            (Guess::Is(a), Guess::Is(b)) if a != b => {
                let mend = match (&a, &b) {
                    (Type::Code(list), Type::Number) | (Type::Number, Type::Code(list)) => {
                        format!("write a code of the list `{list}` between quotes")
                    }
                    (Type::Codes(_), _) | (_, Type::Codes(_)) => {
                        "write selected(${M3}, 'code') or count-selected(${M3})".into()
                    }
                    _ => "compare values of one kind".into(),
                };
                let message = format!("this compares {} with {}", a.describe(), b.describe());
                return self.mistake(at, message, mend);
            }
            (Guess::Is(of), _) | (_, Guess::Is(of)) => of,
            (Guess::Unknown, _) | (_, Guess::Unknown) => {
                // What is wrong is inside: resolve both sides for their mistakes.
                for side in [left, right] {
                    if self.guess(side) == Guess::Unknown {
                        self.text(side);
                    }
                }
                return None;
            }
            (Guess::Literal, Guess::Literal) => Type::Text,
        };
        let ordered = !matches!(relation, Relation::Equal | Relation::NotEqual);
        if ordered && !matches!(of, Type::Number | Type::Date) {
            let message = format!("`{}` cannot order {}", relation.symbol(), of.describe());
            let mend = "numbers and dates have an order; others are compared by `=` and `!=`";
            return self.mistake(at, message, mend);
        }
        let alike = relation == Relation::Equal;
        Some(Term::Leaf(match of {
            Type::Number => Truth::Numbers(relation, self.both([left, right], Self::number)?),
            Type::Date => Truth::Dates(relation, self.both([left, right], Self::date)?),
            Type::Truth => Truth::Alike(alike, self.both([left, right], Self::truth)?),
            Type::Text => Truth::Texts(alike, self.both([left, right], Self::text)?),
            Type::Code(list) => Truth::Texts(
                alike,
                self.both([left, right], |resolver, side| resolver.word(side, &list))?,
            ),
            Type::Codes(_) => {
                return self.mistake(
                    at,
                    "several codes cannot be compared",
                    "write selected(${M3}, 'code') or count-selected(${M3})",
                );
            }
            Type::File => {
                return self.mistake(at, "a file cannot be compared", "write answered(${A9})");
            }
        }))
    }

    fn answered(&mut self, operand: &Phrase) -> Option<Term<Truth>> {
        Some(Term::Leaf(match self.find(operand, Reach::Either)? {
            Found::One(operand, _) => Truth::Answered(operand),
            Found::Every(every, _) => some(every),
            Found::Whole(address, asked) if asked.stands == Stands::PerItem => {
                Truth::AnyItem(address.question.into())
            }
            Found::Whole(address, asked) => Truth::Or(
                asked
                    .fields
                    .iter()
                    .map(|(field, of)| {
                        Term::Leaf(some(Every {
                            address: address.clone().at_field(field.as_deref()),
                            items: false,
                            of: of.holds(),
                        }))
                    })
                    .collect(),
            ),
        }))
    }

    fn pattern(&mut self, phrase: &Phrase) -> Option<Pattern> {
        let Node::Text(text) = &phrase.node else {
            return self.mistake(
                start(phrase),
                "the pattern of regex() is not a text",
                "write it between quotes: regex(., '[0-9]{4}')",
            );
        };
        let compile = |pattern: &str| {
            RegexBuilder::new(pattern)
                .size_limit(PATTERN_SIZE)
                .dfa_size_limit(PATTERN_SIZE)
                .build()
        };
        // Alone first: `a)|(b` must not become a pattern by what is put around it.
        match compile(text).and_then(|_| compile(&format!(r"\A(?:{text})\z"))) {
            Ok(pattern) => Some(Pattern(pattern)),
            Err(error) => {
                let error = error.to_string();
                let reason = error.lines().last().unwrap_or_default().trim();
                self.mistake(
                    phrase.at,
                    format!("this pattern cannot be used ({reason})"),
                    "write a regular expression without look-around and back-references, for whole texts",
                )
            }
        }
    }

    fn no_truth<T>(&mut self, phrase: &Phrase) -> Option<T> {
        let of = match self.guess(phrase) {
            Guess::Is(of) => of,
            Guess::Literal => Type::Text,
            Guess::Unknown => {
                self.text(phrase);
                return None;
            }
        };
        let written = quoted(phrase);
        let mend = match &of {
            Type::Number => format!("compare it: {written} > 0"),
            Type::Code(list) => {
                let code = self.names.list(list).and_then(|list| list.codes.first());
                let code = code.map_or("code", |code| code.code.as_str());
                format!("compare it: {written} = '{code}'")
            }
            Type::Codes(_) => format!("write selected({written}, 'code')"),
            Type::Date => format!("compare it: {written} <= today()"),
            Type::Text if matches!(phrase.node, Node::Text(_)) => {
                "an answer is written ${C1}, without quotes".into()
            }
            Type::Text | Type::File | Type::Truth => format!("write answered({written})"),
        };
        let message = format!("`{written}` is {}, not a condition", of.describe());
        self.mistake(start(phrase), message, mend)
    }
}

/// Whether any row or item has a value; of a list without a field, whether it has items.
fn some(every: Every) -> Truth {
    if every.items && every.address.field.is_none() {
        Truth::AnyItem(every.address.question.into())
    } else {
        Truth::AnySome(every)
    }
}
