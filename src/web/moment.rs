//! A moment as people read it: the date in words, the time, the place whose clock it is.

use chrono::{DateTime, Datelike as _, Offset as _, TimeZone};
use chrono_tz::Tz;

use crate::{
    locale::{Arg, Locale},
    questionnaire::{Date, kinds},
};

/// Cities as they are written; the names of zones know no accents.
const WRITTEN: [(&str, &str); 5] = [
    ("Asuncion", "Asunción"),
    ("Bogota", "Bogotá"),
    ("Cancun", "Cancún"),
    ("Sao_Paulo", "São Paulo"),
    ("St_Johns", "St. John’s"),
];

/// `11 December 2026, 23:59 (New York, UTC−5)`.
pub(super) fn show<Z: TimeZone>(at: &DateTime<Z>, zone: Tz, locale: Locale) -> String {
    let at = at.with_timezone(&zone);
    let place = zone.name().rsplit('/').next().unwrap_or_default();
    let written = WRITTEN.iter().find(|(name, _)| *name == place);
    let place = written.map_or_else(|| place.replace('_', " "), |(_, city)| (*city).to_owned());
    locale.say_with(
        "web-moment",
        &[
            (
                "date",
                kinds::show_date(Date::Day(at.date_naive()), locale).into(),
            ),
            ("time", at.format("%H:%M").to_string().into()),
            ("place", place.into()),
            ("offset", offset(at.offset().fix().local_minus_utc()).into()),
        ],
    )
}

/// `2026-12-11 23:59`: for tables whose heading says whose clock it is.
pub(super) fn short<Z: TimeZone>(at: &DateTime<Z>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}

/// `−5`, `+5:30`, with a true minus sign.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => String::new(),
        (hours, 0) => format!("{sign}{hours}"),
        (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
    }
}

/// Whole days from now to then on the calendar of a place: 0 is today.
pub(super) fn days<A: TimeZone, B: TimeZone>(
    now: &DateTime<A>,
    then: &DateTime<B>,
    zone: Tz,
) -> Arg {
    let day = |date: chrono::NaiveDate| i64::from(date.num_days_from_ce());
    let (now, then) = (now.with_timezone(&zone), then.with_timezone(&zone));
    Arg::Count(day(then.date_naive()) - day(now.date_naive()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_the_clock_of_a_place() {
        let at = DateTime::parse_from_rfc3339("2026-12-11T23:59:59-05:00").unwrap();
        let new_york = chrono_tz::America::New_York;
        assert_eq!(
            show(&at, new_york, Locale::En),
            "11 December 2026, 23:59 (New York, UTC−5)"
        );
        let newfoundland = chrono_tz::America::St_Johns;
        assert_eq!(
            show(&at, newfoundland, Locale::Fr),
            "12 décembre 2026, 01:29 (St. John’s, UTC−3:30)"
        );
        let now = DateTime::parse_from_rfc3339("2026-12-10T23:59:59-05:00").unwrap();
        assert_eq!(days(&now, &at, new_york), Arg::Count(1));
    }
}
