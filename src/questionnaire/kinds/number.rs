//! A whole or decimal number, perhaps with a unit and bounds.

use std::sync::Arc;

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally, entry,
    fold::fold,
    numerals::{self, Numeral, numeral},
};
use crate::{
    locale::{Arg, Locale},
    questionnaire::{Value, expression::Type, load::Object},
    raw::Typed,
    texts::Texts,
};

/// A number.
#[derive(Debug)]
pub struct Number {
    /// Most digits after the decimal point; 0 for whole numbers.
    decimals: u8,
    min: Option<f64>,
    max: Option<f64>,
    unit: Option<Texts>,
}

/// `decimals`, `min`, `max`, `unit`.
pub fn decode(object: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    let decimals = object.optional("decimals", |node| node.whole_number(0, 9));
    let min = object.optional("min", |node| node.number());
    let max = object.optional("max", |node| node.number());
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        object.problem_at(
            "max",
            format!("`max` {max} is less than `min` {min}"),
            "exchange the two".into(),
        );
    }
    Some(Arc::new(Number {
        decimals: decimals.and_then(|n| u8::try_from(n).ok()).unwrap_or(0),
        min,
        max,
        unit: object.optional("unit", |node| node.texts()),
    }))
}

impl Number {
    fn understand(&self, typed: &Typed) -> Result<Read, Note> {
        let value = |number| Read::value(Value::Number(number));
        match typed {
            Typed::Number(number) if !number.is_finite() => Err(Note::error("number_not_finite")),
            Typed::Number(number) => numerals::as_shown(*number)
                .map(value)
                .ok_or(Note::error("number_too_precise")),
            Typed::Date(_) => Err(Note::error("number_is_date")),
            Typed::Text(text) => self.understand_text(text),
            Typed::Bool(_) | Typed::Blank | Typed::Error(_) | Typed::Unevaluated => {
                Err(self.not_understood())
            }
        }
    }

    fn understand_text(&self, text: &str) -> Result<Read, Note> {
        let (numeral, with_unit) = match numeral(text) {
            Numeral::None => (self.without_unit(text).map_or(Numeral::None, numeral), true),
            numeral => (numeral, false),
        };
        match numeral {
            Numeral::Clear(number, parted) => {
                let read = Read::value(Value::Number(number));
                let shown = Locale::ALL.map(|locale| numerals::show(number, locale));
                Ok(if parted || with_unit {
                    read.noting(Note::understood(Arg::Each(shown)))
                } else {
                    read
                })
            }
            Numeral::Ambiguous(thousands, decimals) => Err(Note::error("number_ambiguous")
                .with("whole", thousands.to_string())
                .with("decimal", decimals)),
            Numeral::TooPrecise => Err(Note::error("number_too_precise")),
            // An ISO date is what a spreadsheet makes of "3-4" when it takes it for one.
            Numeral::None if text.trim().parse::<crate::questionnaire::Date>().is_ok() => {
                Err(Note::error("number_is_date"))
            }
            Numeral::None => Err(self.not_understood()),
        }
    }

    /// The text before or after the field's unit, which may be written in any language
    /// and in singular or plural: `15 units`, `USD 500`, `12 %`.
    fn without_unit<'a>(&self, text: &'a str) -> Option<&'a str> {
        let digit = |c: char| c.is_numeric();
        let (first, last) = (text.find(digit)?, text.rfind(digit)?);
        let end = last + text[last..].chars().next()?.len_utf8();
        let sign = text[..first].rfind(|c: char| !matches!(c, '-' | '+' | '−' | ' '));
        let start = match sign {
            Some(at) => at + text[at..].chars().next()?.len_utf8(),
            None => 0,
        };
        let (before, after) = (fold(&text[..start]), fold(&text[end..]));
        let word = match (before.as_str(), after.as_str()) {
            ("", word) | (word, "") => word,
            _ => return None,
        };
        let units = self.unit.iter().flat_map(|unit| unit.all());
        let mut units = units.map(|(_, unit)| fold(unit));
        let plural = |one: &str, many: &str| {
            let stem = one
                .strip_suffix('m')
                .filter(|_| many.ends_with("ns"))
                .unwrap_or(one);
            ["s", "es", "ns"]
                .into_iter()
                .any(|end| many.strip_suffix(end) == Some(stem))
        };
        units
            .any(|unit| unit == word || plural(word, &unit) || plural(&unit, word))
            .then(|| text[start..end].trim())
    }

    /// Whether the number is given in hundredths.
    fn is_percent(&self) -> bool {
        let mut units = self.unit.iter().flat_map(|unit| unit.all());
        units.any(|(_, unit)| unit.trim() == "%")
    }

    fn not_understood(&self) -> Note {
        let unit = |locale| match &self.unit {
            Some(unit) => format!("12 {}", unit.in_(locale)),
            None => "12".to_owned(),
        };
        Note::error("number_not_understood").with("example", Arg::Each(Locale::ALL.map(unit)))
    }
}

impl Kind for Number {
    fn name(&self) -> &'static str {
        "number"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        entry::read(entries, |typed| self.understand(typed))
    }

    fn show(&self, value: &Value, locale: Locale) -> String {
        match value {
            Value::Number(number) => numerals::show(*number, locale),
            _ => String::new(),
        }
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        let Value::Number(number) = *value else {
            return Vec::new();
        };
        let shown = |limit| Arg::Each(Locale::ALL.map(|locale| numerals::show(limit, locale)));
        let text = number.to_string();
        let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
        let mut notes = Vec::new();
        // A spreadsheet keeps 15 % that somebody types into a cell as 0.15.
        if self.is_percent() && number > 0.0 && number <= 1.0 {
            let percent = numerals::as_shown(number * 100.0).unwrap_or(number * 100.0);
            notes.push(Note::warning("number_or_percent").with("percent", shown(percent)));
        }
        if digits > usize::from(self.decimals) {
            notes.push(match self.decimals {
                0 => Note::error("number_not_whole"),
                decimals => {
                    Note::error("number_too_fine").with("decimals", Arg::Count(decimals.into()))
                }
            });
        }
        if let Some(min) = self.min.filter(|min| number < *min) {
            notes.push(Note::error("number_too_small").with("limit", shown(min)));
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            notes.push(Note::error("number_too_great").with("limit", shown(max)));
        }
        notes
    }

    fn cell(&self, value: &Value, _: Option<&str>, _: Locale) -> Cell {
        match value {
            Value::Number(number) => Cell::Number(*number),
            _ => Cell::Blank,
        }
    }

    fn rule(&self) -> Rule {
        Rule::Number {
            decimals: self.decimals,
            min: self.min,
            max: self.max,
        }
    }

    fn tally(&self) -> Tally {
        Tally::Numbers
    }

    fn operand(&self) -> Type {
        Type::Number
    }

    fn unit(&self) -> Option<&Texts> {
        self.unit.as_ref()
    }

    fn samples(&self) -> Samples {
        let numbers = [
            0.0,
            12.0,
            -3.0,
            1234.0,
            1.234,
            0.5,
            123_456_789_012_345.0,
            1e20,
        ];
        let texts = [
            ("12", 12.0),
            ("1.234,56", 1234.56),
            ("1,234.56", 1234.56),
            ("1\u{202F}234,56", 1234.56),
            ("１２", 12.0),
            ("− 7 ", -7.0),
        ];
        let text = |(text, number): (&str, f64)| (Typed::text(text), Value::Number(number));
        let units = self.unit.iter().flat_map(|unit| unit.all());
        let units = units.map(|(_, unit)| (Typed::text(format!("15 {unit}")), Value::Number(15.0)));
        Samples {
            values: numbers.map(Value::Number).to_vec(),
            understood: texts.into_iter().map(text).chain(units).collect(),
            refused: vec![
                Typed::text("1.234"),
                Typed::text("1,234"),
                Typed::text("about twenty"),
                Typed::text("12 parsecs"),
                Typed::text("90, 800"),
                Typed::text("1234567890.1234567"),
                Typed::Number(f64::INFINITY),
                Typed::Number(f64::NAN),
                Typed::Bool(true),
                Typed::Date("2026-03-04".into()),
                Typed::Error("#DIV/0!".into()),
                Typed::Unevaluated,
            ],
        }
    }
}
