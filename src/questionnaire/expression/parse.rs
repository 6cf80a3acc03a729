//! Text to [`Syntax`]: a Pratt parser, one function per thing that is written.

use super::{
    function::Function,
    mistake::Mistake,
    nearest::nearest,
    syntax::{Adding, Node, Phrase, Relation, Scaling, Syntax, power},
    token::{Token, tokens},
};
use crate::address::Address;

/// Longest expression, in characters.
pub const MAX_LENGTH: usize = 2_000;

/// How deep parentheses, function calls and unary minus may stand inside each other.
pub const MAX_LEVELS: usize = 32;

/// Understands the grammar of `text`; what its names mean comes later. It never panics,
/// and its recursion is bounded by [`MAX_LEVELS`], whatever the text is.
pub fn parse(text: &str) -> Result<Syntax, Mistake> {
    if let Some((at, _)) = text.char_indices().nth(MAX_LENGTH) {
        return Err(Mistake::new(
            at,
            format!("an expression has at most {MAX_LENGTH} characters"),
            "split the rule into several checks",
        ));
    }
    let mut parser = Parser {
        tokens: tokens(text)?,
        next: 0,
        levels: 0,
    };
    let root = parser.phrase(power::OR)?;
    match parser.peek() {
        (_, Token::End) => Ok(Syntax {
            text: text.to_owned(),
            root,
        }),
        (at, token) => Err(unexpected(at, token)),
    }
}

struct Parser<'t> {
    tokens: Vec<(usize, Token<'t>)>,
    next: usize,
    levels: usize,
}

/// An operator between two phrases.
#[derive(Clone, Copy)]
enum Operator {
    Or,
    And,
    Compare(Relation),
    Sum(Adding),
    Product(Scaling),
}

impl Operator {
    fn of(token: Token<'_>) -> Option<Self> {
        Some(match token {
            Token::Word("or") => Self::Or,
            Token::Word("and") => Self::And,
            Token::Symbol("=") => Self::Compare(Relation::Equal),
            Token::Symbol("!=") => Self::Compare(Relation::NotEqual),
            Token::Symbol("<") => Self::Compare(Relation::Less),
            Token::Symbol("<=") => Self::Compare(Relation::AtMost),
            Token::Symbol(">") => Self::Compare(Relation::Greater),
            Token::Symbol(">=") => Self::Compare(Relation::AtLeast),
            Token::Symbol("+") => Self::Sum(Adding::Plus),
            Token::Symbol("-") => Self::Sum(Adding::Minus),
            Token::Symbol("*") => Self::Product(Scaling::Times),
            Token::Word("div") => Self::Product(Scaling::Div),
            Token::Word("mod") => Self::Product(Scaling::Mod),
            _ => return None,
        })
    }

    fn power(self) -> u8 {
        match self {
            Self::Or => power::OR,
            Self::And => power::AND,
            Self::Compare(_) => power::COMPARE,
            Self::Sum(_) => power::SUM,
            Self::Product(_) => power::PRODUCT,
        }
    }

    /// A new phrase of two sides.
    fn join(self, left: Phrase, right: Phrase) -> Node {
        match self {
            Self::Or => Node::Or(vec![left, right]),
            Self::And => Node::And(vec![left, right]),
            Self::Compare(relation) => Node::Compare(relation, Box::new([left, right])),
            Self::Sum(operator) => Node::Sum(Box::new(left), vec![(operator, right)]),
            Self::Product(operator) => Node::Product(Box::new(left), vec![(operator, right)]),
        }
    }

    /// One more side for a phrase of the same strength.
    fn extend(self, at: usize, mut left: Phrase, right: Phrase) -> Result<Phrase, Mistake> {
        match (self, &mut left.node) {
            (Self::Or, Node::Or(sides)) | (Self::And, Node::And(sides)) => sides.push(right),
            (Self::Sum(operator), Node::Sum(_, sides)) => sides.push((operator, right)),
            (Self::Product(operator), Node::Product(_, sides)) => sides.push((operator, right)),
            _ => {
                return Err(Mistake::new(
                    at,
                    "comparisons cannot be chained",
                    "write `a < b and b < c`",
                ));
            }
        }
        Ok(left)
    }
}

impl<'t> Parser<'t> {
    fn peek(&self) -> (usize, Token<'t>) {
        // The last token is the end, and nothing is taken after it.
        self.tokens
            .get(self.next)
            .or(self.tokens.last())
            .copied()
            .unwrap_or((0, Token::End))
    }

    fn take(&mut self) -> (usize, Token<'t>) {
        let token = self.peek();
        self.next += 1;
        token
    }

    fn expect(&mut self, symbol: &'static str) -> Result<(), Mistake> {
        match self.take() {
            (_, Token::Symbol(found)) if found == symbol => Ok(()),
            (at, Token::End) => Err(Mistake::new(
                at,
                format!("`{symbol}` is missing at the end"),
                format!("add the missing `{symbol}`"),
            )),
            (at, token) => Err(unexpected(at, token)),
        }
    }

    /// Operands with operators that bind at least as tightly as `least`.
    fn phrase(&mut self, least: u8) -> Result<Phrase, Mistake> {
        let mut left = self.operand()?;
        // Strength of the phrase that this loop is building: a phrase of the same
        // strength between parentheses is not extended.
        let mut building = None;
        loop {
            let (at, token) = self.peek();
            let Some(operator) = Operator::of(token).filter(|o| o.power() >= least) else {
                return Ok(left);
            };
            self.take();
            let right = self.phrase(operator.power() + 1)?;
            left = if building == Some(operator.power()) {
                operator.extend(at, left, right)?
            } else {
                let node = operator.join(left, right);
                Phrase { at, node }
            };
            building = Some(operator.power());
        }
    }

    fn operand(&mut self) -> Result<Phrase, Mistake> {
        let (at, token) = self.take();
        let node = match token {
            Token::Reference(name) => Node::Reference(name.to_owned()),
            Token::This => Node::This,
            Token::Text(text) => Node::Text(text.to_owned()),
            Token::Number(number) => Node::Number(number),
            Token::Symbol("-") => {
                let operand = self.deeper(at, Self::operand)?;
                Node::Minus(Box::new(operand))
            }
            Token::Symbol("(") => {
                let phrase = self.deeper(at, |parser| parser.phrase(power::OR))?;
                self.expect(")")?;
                return Ok(phrase);
            }
            Token::Word(name) if self.peek().1 == Token::Symbol("(") => self.call(at, name)?,
            token => return Err(unexpected(at, token)),
        };
        Ok(Phrase { at, node })
    }

    fn call(&mut self, at: usize, name: &str) -> Result<Node, Mistake> {
        let Some(function) = Function::named(name) else {
            let mend = match nearest(name, Function::names()) {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!(
                    "the functions are {}",
                    Function::names().collect::<Vec<_>>().join(", ")
                ),
            };
            return Err(Mistake::new(
                at,
                format!("there is no function `{name}`"),
                mend,
            ));
        };
        self.take();
        let operands = self.deeper(at, Self::operands)?;
        if function.takes(operands.len()) {
            Ok(Node::Call(function, operands))
        } else {
            Err(Mistake::new(
                at,
                format!("`{name}` does not take {} operands", operands.len()),
                format!("write {}", function.usage()),
            ))
        }
    }

    /// Operands of a call up to its closing parenthesis.
    fn operands(&mut self) -> Result<Vec<Phrase>, Mistake> {
        let mut operands = Vec::new();
        if self.peek().1 != Token::Symbol(")") {
            operands.push(self.phrase(power::OR)?);
            while self.peek().1 == Token::Symbol(",") {
                self.take();
                operands.push(self.phrase(power::OR)?);
            }
        }
        self.expect(")")?;
        Ok(operands)
    }

    /// Parses one level deeper.
    fn deeper<T>(
        &mut self,
        at: usize,
        inside: impl FnOnce(&mut Self) -> Result<T, Mistake>,
    ) -> Result<T, Mistake> {
        if self.levels == MAX_LEVELS {
            return Err(Mistake::new(
                at,
                format!("this stands more than {MAX_LEVELS} levels deep"),
                "split the rule into several checks",
            ));
        }
        self.levels += 1;
        let result = inside(self);
        self.levels -= 1;
        result
    }
}

/// The mistake of a token that cannot stand where it stands.
fn unexpected(at: usize, token: Token<'_>) -> Mistake {
    let (message, mend) = match token {
        Token::End => (
            "the expression stops too early".to_owned(),
            "a value is missing at the end".to_owned(),
        ),
        Token::Word(word @ ("and" | "or" | "div" | "mod")) => (
            format!("`{word}` has nothing on its left"),
            "write a value on both sides".to_owned(),
        ),
        Token::Word(word) => {
            let message = format!("`{word}` is not a value");
            if word.parse::<Address>().is_ok() {
                (message, format!("write ${{{word}}}"))
            } else if Function::named(word).is_some() {
                (message, format!("write {word}(…)"))
            } else {
                (message, format!("a code or text is written '{word}'"))
            }
        }
        Token::Symbol(symbol) => (
            format!("`{symbol}` is not expected here"),
            "a value is missing before it, or it is one too many".to_owned(),
        ),
        Token::Reference(_) | Token::This | Token::Text(_) | Token::Number(_) => (
            "an operator is missing before this value".to_owned(),
            "join two values by `=`, `and`, `+`…; a text with an apostrophe stands between \"…\""
                .to_owned(),
        ),
    };
    Mistake::new(at, message, mend)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_the_grammar_is_refused_where_it_stands() {
        for (text, at, hint) in [
            ("", 0, "missing"),
            ("${C1} = ", 8, "missing"),
            ("(1 = 1", 6, "`)`"),
            ("1 = 1)", 5, "one too many"),
            ("1 < 2 < 3", 6, "b < c"),
            ("and 1", 0, "both sides"),
            ("C1 = 'yes'", 0, "${C1}"),
            ("${C1} = yes", 8, "'yes'"),
            ("today = 1", 0, "today(…)"),
            ("slected(${M3}, 'x')", 0, "`selected`"),
            ("eval(1)", 0, "coalesce"),
            ("not()", 0, "not(condition)"),
            ("if(1 = 1, 2)", 0, "if(condition, a, b)"),
            ("'it''s' = 'x'", 4, "apostrophe"),
            ("1,2", 1, "one too many"),
        ] {
            let mistake = parse(text).unwrap_err();
            assert_eq!(mistake.at, at, "{text}: {mistake}");
            assert!(mistake.mend.contains(hint), "{text}: {mistake}");
        }
    }

    #[test]
    fn nothing_is_so_deep_or_long_that_it_harms_the_parser() {
        let deep = |open: &str, inside: &str, close: &str, times: usize| {
            format!("{}{inside}{}", open.repeat(times), close.repeat(times))
        };
        for text in [
            deep("(", "1", ")", 10_000),
            deep("not(", "1 = 1", ")", 10_000),
            "- ".repeat(10_000) + "1",
            "1 = 1 or ".repeat(300) + "1 = 1",
        ] {
            assert!(
                parse(&text)
                    .unwrap_err()
                    .message
                    .contains("2000 characters")
            );
        }
        for text in [
            deep("(", "1", ")", 33),
            deep("(", "", "", 1_900),
            deep("not(", "1 = 1", ")", 33),
            "- ".repeat(33) + "1",
            deep("-(", "1", ")", 17),
        ] {
            assert!(
                parse(&text).unwrap_err().message.contains("32 levels"),
                "{text}"
            );
        }
        for text in [
            deep("(", "1", ")", 32),
            deep("not(", "1 = 1", ")", 32),
            "- ".repeat(32) + "1",
            "1=1 or ".repeat(285) + "1=1",
        ] {
            assert!(parse(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn the_canonical_text_keeps_only_the_parentheses_that_matter() {
        for (text, canonical) in [
            ("((1=2))or 3<4 and 5>6", "1 = 2 or 3 < 4 and 5 > 6"),
            ("(1=2 or 3=4)and 5=6", "(1 = 2 or 3 = 4) and 5 = 6"),
            ("1=1 or (2=2 or 3=3)", "1 = 1 or (2 = 2 or 3 = 3)"),
            ("(1=1)=(2=2)", "(1 = 1) = (2 = 2)"),
            ("1-(2-3)-4 * -(5+6)", "1 - (2 - 3) - 4 * -(5 + 6)"),
            ("(1-2)-3", "(1 - 2) - 3"),
            ("8 div(4 div 2)mod 3", "8 div (4 div 2) mod 3"),
            ("- -.50", "--0.5"),
            ("regex( . ,\"it's\")", "regex(., \"it's\")"),
            ("${ C1 }", "${ C1 }"),
        ] {
            let syntax = parse(text).unwrap();
            assert_eq!(syntax.to_string(), canonical);
            assert_eq!(parse(canonical).unwrap(), syntax);
        }
        assert_ne!(parse("(1 - 2) - 3").unwrap(), parse("1 - (2 - 3)").unwrap());
    }
}
