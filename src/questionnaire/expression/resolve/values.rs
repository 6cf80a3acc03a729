//! Phrases that are numbers, texts, codes and dates.

use super::{
    Resolver,
    guess::Guess,
    look::{Found, Reach, suggestion},
    quoted, start,
};
use crate::questionnaire::{
    Date,
    expression::{
        Type,
        function::Function,
        names::Stands,
        nearest,
        syntax::{Node, Phrase},
        tree::{Day, End, Every, Number, Operand, Term, Text},
    },
};

impl Resolver<'_> {
    /// Resolves all, so that every mistake is noted.
    pub(super) fn all<T>(
        &mut self,
        phrases: &[Phrase],
        mut each: impl FnMut(&mut Self, &Phrase) -> Option<T>,
    ) -> Option<Vec<T>> {
        let resolved: Vec<Option<T>> = phrases.iter().map(|phrase| each(self, phrase)).collect();
        resolved.into_iter().collect()
    }

    /// Resolves two sides, so that the mistakes of both are noted.
    pub(super) fn both<T>(
        &mut self,
        sides: [&Phrase; 2],
        mut each: impl FnMut(&mut Self, &Phrase) -> Option<T>,
    ) -> Option<Box<(T, T)>> {
        let (left, right) = (each(self, sides[0]), each(self, sides[1]));
        Some(Box::new((left?, right?)))
    }

    /// `if` and `coalesce` of any type.
    pub(super) fn choice<L>(
        &mut self,
        function: Function,
        operands: &[Phrase],
        each: impl FnMut(&mut Self, &Phrase) -> Option<Term<L>>,
    ) -> Option<Term<L>> {
        match (function, operands) {
            (Function::If, [condition, yes, no]) => {
                let condition = self.truth(condition);
                let both = self.both([yes, no], each);
                let (yes, no) = *both?;
                Some(Term::If(Box::new((condition?, yes, no))))
            }
            (_, [a, b]) => Some(Term::Coalesce(self.both([a, b], each)?)),
            // The parser counted the operands.
            _ => None,
        }
    }

    pub(super) fn number(&mut self, phrase: &Phrase) -> Option<Term<Number>> {
        let number = match &phrase.node {
            Node::Number(number) => Number::Literal(*number),
            Node::Minus(operand) => Number::Minus(Box::new(self.number(operand)?)),
            Node::Sum(first, rest) => self.chain(first, rest, Number::Sum)?,
            Node::Product(first, rest) => self.chain(first, rest, Number::Product)?,
            Node::Reference(_) | Node::This => match self.find_one(phrase)? {
                (operand, Type::Number) => Number::Answer(operand),
                (_, of) => return self.wrong(phrase, &of, "a number"),
            },
            Node::Call(function @ (Function::If | Function::Coalesce), operands) => {
                return self.choice(*function, operands, Self::number);
            }
            Node::Call(function, operands) => self.number_of(phrase, *function, operands)?,
            _ => return self.wrong_phrase(phrase, "a number"),
        };
        Some(Term::Leaf(number))
    }

    /// A sum or product.
    fn chain<O: Copy>(
        &mut self,
        first: &Phrase,
        rest: &[(O, Phrase)],
        build: impl FnOnce(Box<Term<Number>>, Vec<(O, Term<Number>)>) -> Number,
    ) -> Option<Number> {
        let first = self.number(first);
        let rest: Vec<_> = rest
            .iter()
            .map(|(operator, phrase)| Some((*operator, self.number(phrase)?)))
            .collect();
        let rest = rest.into_iter().collect::<Option<_>>();
        Some(build(Box::new(first?), rest?))
    }

    fn number_of(
        &mut self,
        phrase: &Phrase,
        function: Function,
        operands: &[Phrase],
    ) -> Option<Number> {
        match (function, operands) {
            (Function::CountSelected, [one]) => {
                Some(Number::Chosen(self.codes(one, "count-selected")?.0))
            }
            (Function::Count, [one]) => match self.find(one, Reach::Every)? {
                Found::Every(every, _) if every.items && every.address.field.is_none() => {
                    Some(Number::Items(every.address.question.into()))
                }
                Found::Every(every, _) => Some(Number::Count(every)),
                Found::Whole(address, asked) if asked.stands == Stands::PerItem => {
                    Some(Number::Items(address.question.into()))
                }
                Found::Whole(..) | Found::One(..) => self.many_fields(one),
            },
            (Function::Sum, [one]) => match self.every(one)? {
                (every, Type::Number) => Some(Number::Total(every)),
                (_, of) => self.wrong(one, &of, "a number"),
            },
            (Function::Min | Function::Max, [one]) => match self.every(one)? {
                (every, Type::Number) => Some(Number::Extreme(end(function), every)),
                (_, of) => self.wrong(one, &of, "a number"),
            },
            (Function::Min | Function::Max, several) => Some(Number::ExtremeOf(
                end(function),
                self.all(several, Self::number)?,
            )),
            (Function::StringLength, [text]) => Some(Number::Length(Box::new(self.text(text)?))),
            _ => self.wrong_phrase(phrase, "a number"),
        }
    }

    pub(super) fn text(&mut self, phrase: &Phrase) -> Option<Term<Text>> {
        let text = match &phrase.node {
            Node::Text(text) => Text::Literal(text.clone()),
            Node::Reference(_) | Node::This => match self.find_one(phrase)? {
                (operand, Type::Text) => Text::Answer(operand),
                (_, of) => return self.wrong(phrase, &of, "a text"),
            },
            Node::Call(function @ (Function::If | Function::Coalesce), operands) => {
                return self.choice(*function, operands, Self::text);
            }
            _ => return self.wrong_phrase(phrase, "a text"),
        };
        Some(Term::Leaf(text))
    }

    /// A code of this list.
    pub(super) fn word(&mut self, phrase: &Phrase, list: &str) -> Option<Term<Text>> {
        let wanted = || format!("one code of the list `{list}`");
        let text = match &phrase.node {
            Node::Text(text) => Text::Code {
                list: list.to_owned(),
                code: self.code(phrase.at, text, Some(list))?,
            },
            Node::Reference(_) | Node::This => match self.find_one(phrase)? {
                (operand, Type::Code(other)) if other == list => Text::Answer(operand),
                (_, of) => return self.wrong(phrase, &of, &wanted()),
            },
            Node::Call(function @ (Function::If | Function::Coalesce), operands) => {
                return self.choice(*function, operands, |resolver, side| {
                    resolver.word(side, list)
                });
            }
            _ => return self.wrong_phrase(phrase, &wanted()),
        };
        Some(Term::Leaf(text))
    }

    pub(super) fn date(&mut self, phrase: &Phrase) -> Option<Term<Day>> {
        let day = match &phrase.node {
            Node::Text(text) => match text.parse::<Date>() {
                Ok(date) => Day::Literal(date),
                Err(error) => {
                    return self.mistake(
                        phrase.at,
                        format!("`{}` is not a date", error.0),
                        "dates are written '2013', '2013-08' or '2013-08-12'",
                    );
                }
            },
            Node::Reference(_) | Node::This => match self.find_one(phrase)? {
                (operand, Type::Date) => Day::Answer(operand),
                (_, of) => return self.wrong(phrase, &of, "a date"),
            },
            Node::Call(function @ (Function::If | Function::Coalesce), operands) => {
                return self.choice(*function, operands, Self::date);
            }
            Node::Call(Function::Today, _) => Day::Today,
            Node::Call(function @ (Function::Min | Function::Max), operands) => {
                match operands.as_slice() {
                    [one] => match self.every(one)? {
                        (every, Type::Date) => Day::Extreme(end(*function), every),
                        (_, of) => return self.wrong(one, &of, "a date"),
                    },
                    several => Day::ExtremeOf(end(*function), self.all(several, Self::date)?),
                }
            }
            _ => return self.wrong_phrase(phrase, "a date"),
        };
        Some(Term::Leaf(day))
    }

    /// An answer of several codes, and their list.
    pub(super) fn codes(&mut self, phrase: &Phrase, function: &str) -> Option<(Operand, String)> {
        match self.find_one(phrase)? {
            (operand, Type::Codes(list)) => Some((operand, list)),
            (_, Type::Code(_)) => {
                let message = format!("{function}() reads several codes; this is one code");
                let mend = format!("write {} = 'code'", quoted(phrase));
                self.mistake(phrase.at, message, mend)
            }
            (_, of) => {
                let message = format!(
                    "{function}() reads several codes; this is {}",
                    of.describe()
                );
                self.mistake(phrase.at, message, "name a field of kind choices")
            }
        }
    }

    /// A code as it is written; it must be in its list, where that is known.
    pub(super) fn code(&mut self, at: usize, text: &str, list: Option<&str>) -> Option<String> {
        let list = list.and_then(|list| self.names.list(list));
        match list {
            Some(list) if !list.codes.is_empty() && list.find(text).is_none() => {
                let known = list.codes.iter().map(|code| code.code.as_str());
                let mend = suggestion(nearest(text, known), || {
                    let first: Vec<_> =
                        list.codes.iter().take(8).map(|c| c.code.as_str()).collect();
                    let more = if list.codes.len() > 8 { "…" } else { "" };
                    format!("its codes are {}{more}", first.join(", "))
                });
                let message = format!("the list `{}` has no code `{text}`", list.name);
                self.mistake(at, message, mend)
            }
            _ => Some(text.to_owned()),
        }
    }

    /// A field in every row or item.
    fn every(&mut self, phrase: &Phrase) -> Option<(Every, Type)> {
        match self.find(phrase, Reach::Every)? {
            Found::Every(every, of) => Some((every, of)),
            Found::Whole(..) | Found::One(..) => self.many_fields(phrase),
        }
    }

    fn many_fields<T>(&mut self, phrase: &Phrase) -> Option<T> {
        self.mistake(
            phrase.at,
            format!("`{}` has several fields", quoted(phrase)),
            "name one of them: ${C3.status}",
        )
    }

    /// An answer of another type than is wanted.
    fn wrong<T>(&mut self, phrase: &Phrase, of: &Type, wanted: &str) -> Option<T> {
        let message = format!("`{}` is {}, not {wanted}", quoted(phrase), of.describe());
        let mend = match of {
            Type::Codes(_) => "write selected(${M3}, 'code') or count-selected(${M3})",
            _ => "compare and compute with values of one kind",
        };
        self.mistake(start(phrase), message, mend)
    }

    /// A phrase that is no value of the type that is wanted.
    fn wrong_phrase<T>(&mut self, phrase: &Phrase, wanted: &str) -> Option<T> {
        match self.guess(phrase) {
            Guess::Is(of) => self.wrong(phrase, &of, wanted),
            Guess::Literal => {
                let message = format!("{} is a text, not {wanted}", quoted(phrase));
                self.mistake(start(phrase), message, "a number is written without quotes")
            }
            // Only a name or a function of names is unknown; look into it.
            Guess::Unknown => match &phrase.node {
                Node::Call(Function::Min | Function::Max, operands) => {
                    if let [one] = operands.as_slice() {
                        self.every(one);
                    }
                    None
                }
                _ => None,
            },
        }
    }
}

fn end(function: Function) -> End {
    match function {
        Function::Min => End::Least,
        _ => End::Greatest,
    }
}
