//! A date of day, month or year precision.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally,
    calendar::{self, Reading},
    entry,
};
use crate::{
    locale::{Arg, Locale},
    questionnaire::{self, Value, expression::Type, load::Object},
    raw::Typed,
};

/// Years for which a bare number cell counts as a year, not as a spreadsheet's day number.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// The year that somebody may have typed where this day came out: a cell that is formatted
/// as a date shows the year 2013 as its 2013th day, in 1905.
fn typed_year(day: NaiveDate) -> Option<i64> {
    let eve = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let year = (day - eve).num_days();
    #[expect(clippy::cast_precision_loss, reason = "days of a calendar are few")]
    let is_year = YEARS.contains(&(year as f64));
    is_year.then_some(year)
}

/// A date.
#[derive(Debug)]
pub struct Date {
    precision: Precision,
    min: Option<NaiveDate>,
    max: Option<NaiveDate>,
}

/// The coarsest precision that is accepted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Precision {
    #[default]
    Day,
    Month,
    Year,
}

/// `precision`, `min`, `max`.
pub fn decode(object: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    let precision = object.optional("precision", |node| node.one_of(&["day", "month", "year"]));
    let min = object.optional("min", |node| node.day());
    let max = object.optional("max", |node| node.day());
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        object.problem_at(
            "max",
            format!("`max` {max} is before `min` {min}"),
            "exchange the two".into(),
        );
    }
    Some(Arc::new(Date {
        precision: precision.unwrap_or_default(),
        min,
        max,
    }))
}

fn understand(typed: &Typed) -> Result<Read, Note> {
    let value = |date| Read::value(Value::Date(date));
    if let Typed::Bool(_) = typed {
        return Err(Note::error("date_not_understood"));
    }
    if let Typed::Number(number) = typed
        && number.fract() == 0.0
        && YEARS.contains(number)
    {
        // In a file's text the same number is four digits, which are a year as well.
    } else if let Typed::Number(_) = typed {
        return Err(Note::error("date_serial"));
    }
    match calendar::date(&typed.shown()) {
        Reading::Clear(date) => Ok(value(date)),
        Reading::Meant(date) => Ok(value(date).noting(Note::understood(calendar::in_words(date)))),
        Reading::Ambiguous(one, other) => Err(Note::error("date_ambiguous")
            .with("first", calendar::in_words(one))
            .with("second", calendar::in_words(other))),
        Reading::YearUnclear => Err(Note::error("date_year_unclear")),
        Reading::NoSuchDay(month) => Err(Note::error("date_no_such_day")
            .with("month", calendar::in_words(month))
            .with("days", Arg::Count(calendar::days(month).into()))),
        Reading::NoSuchMonth(month) => {
            Err(Note::error("date_no_such_month").with("month", month.to_string()))
        }
        Reading::Serial => Err(Note::error("date_serial")),
        Reading::None => Err(Note::error("date_not_understood")),
    }
}

impl Kind for Date {
    fn name(&self) -> &'static str {
        "date"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        entry::read(entries, understand)
    }

    fn show(&self, value: &Value, locale: Locale) -> String {
        match value {
            Value::Date(date) => calendar::show(*date, locale),
            _ => String::new(),
        }
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        let Value::Date(date) = *value else {
            return Vec::new();
        };
        let precision = match date {
            questionnaire::Date::Day(_) => Precision::Day,
            questionnaire::Date::Month(..) => Precision::Month,
            questionnaire::Date::Year(_) => Precision::Year,
        };
        let mut notes = Vec::new();
        if precision > self.precision {
            let wanted = match self.precision {
                Precision::Day => "precision-day",
                Precision::Month | Precision::Year => "precision-month",
            };
            let wanted = Arg::Message(wanted.into());
            notes.push(Note::error("date_too_coarse").with("precision", wanted));
        }
        if let questionnaire::Date::Day(day) = date
            && let Some(year) = typed_year(day)
        {
            notes.push(Note::warning("date_or_year").with("year", year.to_string()));
        }
        let (first, last) = date.span();
        let shown = |limit| calendar::in_words(questionnaire::Date::Day(limit));
        if let Some(min) = self.min.filter(|min| last < *min) {
            notes.push(Note::error("date_too_early").with("limit", shown(min)));
        }
        if let Some(max) = self.max.filter(|max| first > *max) {
            notes.push(Note::error("date_too_late").with("limit", shown(max)));
        }
        notes
    }

    fn cell(&self, value: &Value, _: Option<&str>, _: Locale) -> Cell {
        // Excel's calendar begins in 1900 and has a day too many in that February.
        let reliable = NaiveDate::from_ymd_opt(1900, 3, 1).unwrap_or_default();
        match value {
            Value::Date(questionnaire::Date::Day(day)) if *day >= reliable => Cell::Date(*day),
            Value::Date(date) => Cell::Text(date.to_string()),
            _ => Cell::Blank,
        }
    }

    fn rule(&self) -> Rule {
        Rule::Date {
            coarse: self.precision != Precision::Day,
            min: self.min,
            max: self.max,
        }
    }

    fn tally(&self) -> Tally {
        Tally::Listed
    }

    fn operand(&self) -> Type {
        Type::Date
    }

    fn samples(&self) -> Samples {
        let value = |iso: &str| iso.parse().ok().map(Value::Date);
        let values = ["2026-04-03", "2013-08", "2013", "1889-11-15", "0987-01-01"];
        let understood = [
            (Typed::text("13/04/2026"), "2026-04-13"),
            (Typed::text("04/13/2026"), "2026-04-13"),
            (Typed::text("13.4.2026"), "2026-04-13"),
            (Typed::text("3 de abril de 2026"), "2026-04-03"),
            (Typed::text("April 3, 2026"), "2026-04-03"),
            (Typed::text("1er avril 2026"), "2026-04-01"),
            (Typed::text("abr. 2026"), "2026-04"),
            (Typed::Date("2026-03-04T10:00:00".into()), "2026-03-04"),
            (Typed::Number(2013.0), "2013"),
        ];
        Samples {
            values: values.into_iter().filter_map(value).collect(),
            understood: understood
                .into_iter()
                .filter_map(|(typed, iso)| Some((typed, value(iso)?)))
                .collect(),
            refused: vec![
                Typed::text("03/04/2026"),
                Typed::text("31/02/2026"),
                Typed::text("13/04/26"),
                Typed::text("soon"),
                Typed::Number(46_115.0),
                Typed::Number(2013.5),
                Typed::Number(f64::NAN),
                Typed::Bool(true),
                Typed::Error("#NUM!".into()),
                Typed::Unevaluated,
            ],
        }
    }
}
