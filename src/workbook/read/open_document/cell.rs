//! What stands in one cell of an OpenDocument spreadsheet.

use chrono::{NaiveTime, Timelike};
use quick_xml::events::BytesStart;

use super::super::{errors, value};
use crate::{raw::Typed, workbook::guard::xml::attributes};

/// The day from which spreadsheets count days. A number that is formatted as a date is
/// written as a date, also 0 and a time of day; of Excel's formats it comes as the number.
const DAY_ZERO: &str = "1899-12-30";

/// The seconds of a day.
const DAY: f64 = 86_400.0;

/// What a cell's attributes say about it.
#[derive(Default)]
pub struct Typing {
    /// How often it stands there, as written.
    pub repeated: Option<String>,
    /// It holds a formula.
    pub formula: bool,
    kind: Option<String>,
    /// LibreOffice's own word for the kind, which tells errors from texts.
    is_error: bool,
    value: Option<String>,
    text: Option<String>,
}

impl Typing {
    /// Reads the attributes of a cell.
    pub fn of(element: &BytesStart) -> Result<Self, ()> {
        let mut typing = Self::default();
        for attribute in attributes(element) {
            let (name, value) = attribute?;
            match name {
                "table:number-columns-repeated" => typing.repeated = Some(value.into_owned()),
                "table:formula" => typing.formula = true,
                "office:value-type" => typing.kind = Some(value.into_owned()),
                "calcext:value-type" => typing.is_error = value == "error",
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value" => typing.value = Some(value.into_owned()),
                "office:string-value" => typing.text = Some(value.into_owned()),
                _ => {}
            }
        }
        Ok(typing)
    }

    /// The cell's value in the types that spreadsheets know. `shown` is its text; an error
    /// where the value is none of its kind.
    pub fn typed(self, shown: String) -> Result<Typed, ()> {
        // Programs that write no such word show the error and say that it is a number.
        let text = matches!(self.kind.as_deref(), None | Some("string" | "void"));
        if self.is_error || (self.formula || !text) && errors::is_known(shown.trim()) {
            return Ok(Typed::Error(shown.trim().to_owned()));
        }
        match (self.kind.as_deref(), self.value) {
            (Some("float" | "percentage" | "currency"), Some(value)) => number(&value),
            (Some("date"), Some(value)) => Ok(date(value)),
            (Some("time"), Some(value)) => Ok(match days(&value) {
                Some(days) => Typed::Number(days),
                None => Typed::text(value),
            }),
            (Some("boolean"), Some(value)) => match value.as_str() {
                "true" => Ok(Typed::Bool(true)),
                "false" => Ok(Typed::Bool(false)),
                _ => Err(()),
            },
            (Some("string"), _) => Ok(Typed::text(self.text.unwrap_or(shown))),
            (None | Some("void"), _) if self.formula && shown.is_empty() => Ok(Typed::Unevaluated),
            (
                None
                | Some("void" | "float" | "percentage" | "currency" | "date" | "time" | "boolean"),
                _,
            ) => Ok(Typed::text(shown)),
            (Some(_), _) => Err(()),
        }
    }
}

fn number(text: &str) -> Result<Typed, ()> {
    let number: f64 = text.trim().parse().map_err(|_| ())?;
    number
        .is_finite()
        .then_some(Typed::Number(number))
        .ok_or(())
}

fn date(value: String) -> Typed {
    let Some(time) = value.strip_prefix(DAY_ZERO) else {
        return value::iso(value);
    };
    let time = match time {
        "" => Some(NaiveTime::MIN),
        time => time.strip_prefix('T').and_then(|time| time.parse().ok()),
    };
    match time {
        Some(time) => Typed::Number(f64::from(time.num_seconds_from_midnight()) / DAY),
        None => Typed::text(value),
    }
}

/// The days of a duration: `PT10H30M00S`, `-P1DT2H`. Years and months have no fixed number
/// of days, and no program writes them.
fn days(text: &str) -> Option<f64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let text = text.strip_prefix('P')?;
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    let seconds =
        seconds(days, &[("D", DAY)])? + seconds(time, &[("H", 3_600.0), ("M", 60.0), ("S", 1.0)])?;
    Some(sign * seconds / DAY)
}

/// The seconds of numbers that each have one of these units behind them.
fn seconds(text: &str, units: &[(&str, f64)]) -> Option<f64> {
    let amounts = text.split_inclusive(|c: char| c.is_ascii_alphabetic());
    let each = amounts.map(|amount| {
        let (number, seconds) = units
            .iter()
            .find_map(|(unit, seconds)| Some((amount.strip_suffix(unit)?, seconds)))?;
        Some(number.parse::<f64>().ok()? * seconds)
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_duration_is_kept_as_text() {
        for text in [
            "", "10:30", "P1Y", "P1M", "PT1", "PT1X", "PTH", "PT1H30", "P-1D",
        ] {
            assert_eq!(days(text).filter(|days| *days > 0.0), None, "{text}");
        }
    }

    #[test]
    fn a_duration_is_a_number_of_days_as_in_excel() {
        assert_eq!(days("PT10H30M00S"), Some(0.4375));
        assert_eq!(days("PT00H00M00S"), Some(0.0));
        assert_eq!(days("-P1DT12H"), Some(-1.5));
        assert_eq!(days("PT36H00M00.000000000S"), Some(1.5));
    }

    #[test]
    fn day_zero_is_a_number_that_was_formatted_as_a_date() {
        assert_eq!(date("1899-12-30".into()), Typed::Number(0.0));
        assert_eq!(date("1899-12-30T10:30:00".into()), Typed::Number(0.4375));
        assert_eq!(date("1889-11-15".into()), Typed::Date("1889-11-15".into()));
    }
}
