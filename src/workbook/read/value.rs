//! What stands in one cell.

use calamine::DataRef;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use crate::raw::Typed;

/// A cell's value in the types that spreadsheets know.
pub fn typed(value: DataRef, from_1904: bool) -> Typed {
    match value {
        DataRef::Empty => Typed::Blank,
        DataRef::String(text) => Typed::text(text),
        DataRef::SharedString(text) => Typed::text(text),
        DataRef::Int(number) => Typed::Number(number as f64),
        DataRef::Float(number) => Typed::Number(number),
        DataRef::Bool(yes) => Typed::Bool(yes),
        DataRef::Error(error) => Typed::Error(error.to_string()),
        DataRef::DateTime(moment) if moment.is_duration() => Typed::Number(moment.as_f64()),
        DataRef::DateTime(moment) => date(moment.as_f64(), from_1904),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => Typed::text(text),
    }
}

/// A number that is formatted as a date: days since the epoch (ECMA-376 18.17.4.1). It
/// stays a number where it is a time of day only, lies before the epoch or after the year
/// 9999, or is the 29th of February 1900, which Excel invented.
fn date(days: f64, from_1904: bool) -> Typed {
    moment(days, from_1904).map_or(Typed::Number(days), |moment| Typed::Date(shown(moment)))
}

fn moment(days: f64, from_1904: bool) -> Option<NaiveDateTime> {
    if !(1.0..2_958_466.0).contains(&days) {
        return None;
    }
    let epoch = match (from_1904, days < 60.0, days < 61.0) {
        (true, ..) => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        (false, true, _) => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        (false, false, true) => return None,
        (false, false, false) => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    // To the second: a third of a day has no end in binary.
    let seconds = ((days.fract() * 86_400.0).round()) as u64;
    let day = epoch.checked_add_days(Days::new(days.trunc() as u64 + seconds / 86_400))?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt((seconds % 86_400) as u32, 0)?;
    (day <= NaiveDate::from_ymd_opt(9999, 12, 31)?).then(|| day.and_time(time))
}

/// A cell of the type date, which holds ISO text; anything else in it is text.
pub fn iso(text: String) -> Typed {
    let local = text.trim().trim_end_matches('Z');
    let moment = local
        .parse::<NaiveDateTime>()
        .ok()
        .or_else(|| Some(local.parse::<NaiveDate>().ok()?.and_time(NaiveTime::MIN)));
    // To the second, as above: 9:59:59.999999997 is ten o'clock.
    match moment.and_then(|moment| moment.checked_add_signed(TimeDelta::milliseconds(500))) {
        Some(moment) => Typed::Date(shown(moment)),
        None => Typed::text(text),
    }
}

fn shown(moment: NaiveDateTime) -> String {
    let form = match moment.time().num_seconds_from_midnight() == 0 {
        true => "%Y-%m-%d",
        false => "%Y-%m-%dT%H:%M:%S",
    };
    moment.format(form).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_no_day_stays_a_number() {
        for days in [
            0.0,
            0.5,
            -1.0,
            60.0,
            60.5,
            2_958_466.0,
            1e300,
            f64::NAN,
            f64::INFINITY,
        ] {
            let typed = date(days, false);
            assert!(matches!(typed, Typed::Number(_)), "{days} became {typed:?}");
        }
        assert!(matches!(date(0.25, true), Typed::Number(_)));
        assert!(matches!(date(2_958_465.999_999_9, false), Typed::Number(_)));
    }

    #[test]
    fn days_are_counted_from_1900_or_from_1904() {
        let day = |days, from_1904| date(days, from_1904).shown();
        assert_eq!(day(1.0, false), "1900-01-01");
        assert_eq!(day(59.0, false), "1900-02-28");
        assert_eq!(day(61.0, false), "1900-03-01");
        assert_eq!(day(46_085.0, false), "2026-03-04");
        assert_eq!(day(44_623.0, true), "2026-03-04");
        assert_eq!(day(2_958_465.0, false), "9999-12-31");
    }

    #[test]
    fn a_time_is_rounded_to_the_second() {
        let day = |days| date(days, false).shown();
        assert_eq!(day(46_085.0 + 10.0 / 24.0), "2026-03-04T10:00:00");
        assert_eq!(day(46_085.999_999_9), "2026-03-05");
    }

    #[test]
    fn a_date_cell_of_text_is_a_date_only_if_it_is_one() {
        let typed = |text: &str| iso(text.to_owned());
        assert_eq!(typed("yesterday"), Typed::Text("yesterday".into()));
        assert_eq!(typed("2026-03-04"), Typed::Date("2026-03-04".into()));
        assert_eq!(
            typed("2026-03-04T10:00:00.000Z"),
            Typed::Date("2026-03-04T10:00:00".into())
        );
        assert_eq!(
            typed("2026-03-04T23:59:59.999999997"),
            Typed::Date("2026-03-05".into())
        );
    }
}
