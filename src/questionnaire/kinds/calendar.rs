//! Dates as the region writes them: `2013-08`, `13/04/2026`, `3 de abril de 2026`,
//! `April 3, 2026`. A date that two conventions read differently is never guessed.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::fold::fold;
use crate::{
    locale::{Arg, Locale},
    questionnaire::Date,
};

/// What a text says about a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One date that needs no word: ISO text, or the month by name.
    Clear(Date),
    /// One date written in figures, in the order that its numbers allow.
    Meant(Date),
    /// `03/04/2026`: both the day first and the month first are dates.
    Ambiguous(Date, Date),
    /// No year, or only two digits of it.
    YearUnclear,
    /// The month of that year has fewer days.
    NoSuchDay(Date),
    /// There is no month of that number.
    NoSuchMonth(u32),
    /// More digits than a year has: the number by which a spreadsheet counts days.
    Serial,
    /// Not a date.
    None,
}

/// Words between the parts of a date, folded.
const BETWEEN: &[&str] = &["de", "del", "of", "the", "le", "el", "o", "d"];
/// What is written after the number of a day: `1er`, `1º`, `3rd`.
const ORDINALS: &[&str] = &["er", "ero", "ro", "o", "st", "nd", "rd", "th"];
/// Spellings of months that the program itself does not write, folded.
const OTHER_MONTHS: &[(&str, u32)] = &[("setiembre", 9)];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    /// Four digits.
    Year(i32),
    /// One or two digits.
    Number(u32),
    /// A month by name.
    Month(u32),
}

/// Reads a date of any precision in any local form.
pub fn date(text: &str) -> Reading {
    let folded = fold(text);
    let figures = |b: u8| b.is_ascii_digit() || b == b'.';
    if folded.len() > 4 && folded.bytes().all(figures) && folded.parse::<f64>().is_ok() {
        return Reading::Serial;
    }
    let day = folded
        .split_once(['t', ' '])
        .filter(|(_, time)| is_time(time));
    let day = day.map_or(folded.as_str(), |(day, _)| day);
    if let Ok(date) = day.parse() {
        return Reading::Clear(date);
    }
    match parts(day) {
        Some(parts) => arrange(&parts),
        None => Reading::None,
    }
}

/// `10:00`, `10:00:00`, `10:00:00.000`.
fn is_time(text: &str) -> bool {
    text.contains(':')
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ":.z".contains(c))
}

fn parts(folded: &str) -> Option<Vec<Part>> {
    let words = folded.split(['/', '.', '-', ',', ' ', '\'']);
    let words = words.filter(|word| !word.is_empty() && !BETWEEN.contains(word));
    words.map(part).collect()
}

fn part(word: &str) -> Option<Part> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, rest) = word.split_at(digits);
    match (figures.len(), rest) {
        (0, name) => month(name).map(Part::Month),
        (4, "") => figures
            .parse()
            .ok()
            .filter(|year| *year > 0)
            .map(Part::Year),
        (1 | 2, "") => figures.parse().ok().map(Part::Number),
        (1 | 2, ordinal) if ORDINALS.contains(&ordinal) => figures.parse().ok().map(Part::Number),
        _ => None,
    }
}

fn arrange(parts: &[Part]) -> Reading {
    use Part::{Month, Number, Year};
    match *parts {
        [Year(year)] => Reading::Clear(Date::Year(year)),
        [Year(year), Month(month)] | [Month(month), Year(year)] => {
            Reading::Clear(Date::Month(year, month))
        }
        [Year(year), Number(month)] | [Number(month), Year(year)] => {
            if (1..=12).contains(&month) {
                Reading::Meant(Date::Month(year, month))
            } else {
                Reading::NoSuchMonth(month)
            }
        }
        [Number(day), Month(month), Year(year)]
        | [Month(month), Number(day), Year(year)]
        | [Year(year), Month(month), Number(day)] => match of(year, month, day) {
            Ok(date) => Reading::Clear(date),
            Err(reading) => reading,
        },
        [Year(year), Number(month), Number(day)] => meant(of(year, month, day)),
        [Number(first), Number(second), Year(year)] => figures(first, second, year),
        [Number(_), Number(_), Number(_)]
        | [Number(_), Month(_), Number(_)]
        | [Month(_), Number(_), Number(_)]
        | [Number(_), Month(_)]
        | [Month(_), Number(_)]
        | [Number(_), Number(_)]
        | [Month(_)] => Reading::YearUnclear,
        _ => Reading::None,
    }
}

/// Two figures before a year: the one above 12 is the day.
fn figures(first: u32, second: u32, year: i32) -> Reading {
    let day_first = of(year, second, first);
    if first > 12 {
        return meant(day_first);
    }
    let month_first = of(year, first, second);
    if second > 12 {
        return meant(month_first);
    }
    match (day_first, month_first) {
        (Ok(one), Ok(other)) if one != other => Reading::Ambiguous(one, other),
        (day_first, _) => meant(day_first),
    }
}

fn meant(date: Result<Date, Reading>) -> Reading {
    date.map_or_else(|reading| reading, Reading::Meant)
}

fn of(year: i32, month: u32, day: u32) -> Result<Date, Reading> {
    if !(1..=12).contains(&month) {
        return Err(Reading::NoSuchMonth(month));
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .map(Date::Day)
        .ok_or(Reading::NoSuchDay(Date::Month(year, month)))
}

/// The month that a folded word begins, in any of the four languages: three letters are
/// enough where only one month begins so.
fn month(word: &str) -> Option<u32> {
    static NAMES: OnceLock<Vec<(String, u32)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let own = (1..=12).flat_map(|month| {
            Locale::ALL.map(|locale| (fold(&locale.say(&format!("month-{month}"))), month))
        });
        let others = OTHER_MONTHS
            .iter()
            .map(|(name, month)| ((*name).to_owned(), *month));
        own.chain(others).collect()
    });
    let mut fitting = names
        .iter()
        .filter(|(name, _)| word.len() >= 3 && name.starts_with(word));
    let (_, month) = fitting.next()?;
    fitting.all(|(_, other)| other == month).then_some(*month)
}

/// The days of a month.
pub fn days(month: Date) -> u32 {
    month.span().1.day()
}

/// The date in the words of a language: *3 April 2026*, *abril de 2026*, *2013*.
pub fn show(date: Date, locale: Locale) -> String {
    let parts = |year: i32, month: u32| {
        [
            ("year", Arg::Text(format!("{year:04}"))),
            ("month", Arg::Text(locale.say(&format!("month-{month}")))),
        ]
    };
    match date {
        Date::Year(year) => format!("{year:04}"),
        Date::Month(year, month) => locale.say_with("date-month", &parts(year, month)),
        Date::Day(day) => {
            let [year, month] = parts(day.year(), day.month());
            let day = ("day", Arg::Count(day.day().into()));
            locale.say_with("date-day", &[day, month, year])
        }
    }
}

/// The date as the variable of a message.
pub fn in_words(date: Date) -> Arg {
    Arg::Each(Locale::ALL.map(|locale| show(date, locale)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn what_two_conventions_read_differently_is_asked() {
        let expected = Reading::Ambiguous(iso("2026-04-03"), iso("2026-03-04"));
        for text in [
            "03/04/2026",
            "3.4.2026",
            "03-04-2026",
            "3 4 2026",
            "０３/０４/２０２６",
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
        assert_eq!(date("04/04/2026"), Reading::Meant(iso("2026-04-04")));
    }

    #[test]
    fn impossible_and_unclear_dates_say_why() {
        let february = Reading::NoSuchDay(iso("2026-02"));
        for text in [
            "31/02/2026",
            "2026-02-31",
            "31 de febrero de 2026",
            "February 30, 2026",
        ] {
            assert_eq!(date(text), february, "{text}");
        }
        assert_eq!(date("2026-13"), Reading::NoSuchMonth(13));
        assert_eq!(date("2026-13-01"), Reading::NoSuchMonth(13));
        assert_eq!(date("13/13/2026"), Reading::NoSuchMonth(13));
        for text in [
            "13/04/26",
            "3 abr 26",
            "abril",
            "3 de abril",
            "Apr 26",
            "13/04",
        ] {
            assert_eq!(date(text), Reading::YearUnclear, "{text}");
        }
        for text in ["46115", "46115.5", "20260413"] {
            assert_eq!(date(text), Reading::Serial, "{text}");
        }
        for text in [
            "",
            "soon",
            "2026-",
            "12",
            "0000",
            "13 Brumaire 2026",
            "jui 2026",
            "4/2026/1/2",
        ] {
            let expected = if text == "2026-" {
                Reading::Clear(iso("2026"))
            } else {
                Reading::None
            };
            assert_eq!(date(text), expected, "{text}");
        }
    }

    #[test]
    fn local_forms_are_read() {
        for text in [
            "13/04/2026",
            "13.4.2026",
            "13-04-2026",
            "04/13/2026",
            "2026/04/13",
            "2026.4.13",
        ] {
            assert_eq!(date(text), Reading::Meant(iso("2026-04-13")), "{text}");
        }
        for text in [
            "3 de abril de 2026",
            "April 3, 2026",
            "3 April 2026",
            "3 avril 2026",
            "3rd of April 2026",
            "3 DE ABR. DE 2026",
            "2026-04-03",
            "2026-04-03T10:00:00",
            "2026-04-03 10:00",
        ] {
            assert_eq!(date(text), Reading::Clear(iso("2026-04-03")), "{text}");
        }
        assert_eq!(date("1er avril 2026"), Reading::Clear(iso("2026-04-01")));
        assert_eq!(
            date("1º de março de 2026"),
            Reading::Clear(iso("2026-03-01"))
        );
        assert_eq!(date("setiembre de 2019"), Reading::Clear(iso("2019-09")));
        assert_eq!(date("abr 2026"), Reading::Clear(iso("2026-04")));
        assert_eq!(date("04/2026"), Reading::Meant(iso("2026-04")));
        assert_eq!(date("2013"), Reading::Clear(iso("2013")));
    }

    #[test]
    fn a_date_in_words_is_read_in_every_language() {
        for text in ["2026-04-01", "2026-12-31", "2026-08", "1999"] {
            for locale in Locale::ALL {
                let shown = show(iso(text), locale);
                assert_eq!(date(&shown), Reading::Clear(iso(text)), "{shown}");
            }
        }
        assert_eq!(show(iso("2026-04-01"), Locale::Fr), "1er avril 2026");
    }
}
