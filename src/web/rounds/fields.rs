//! A round as the fields of a page, and back. Fields are called as the places in the round's
//! file: `title.fr`, `period.to`, `lists.years.0.code`, `states.JM.reason.en`.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;

use crate::{locale::Locale, round::Round, texts::Texts};

/// How a moment stands in a field: the secretariat's clock, without seconds.
const MOMENT: &str = "%Y-%m-%dT%H:%M";

/// So many empty rows stand below those of a list.
pub(super) const SPARE_ROWS: usize = 3;

/// Texts of one name each.
pub(super) type Values = BTreeMap<String, String>;

/// The fields of a round as it is kept.
pub(super) fn of(round: &Round) -> Values {
    let mut values = Values::new();
    let mut put = |name: &str, text: String| values.insert(name.to_owned(), text);
    put(
        "questionnaire",
        format!("{}/{}", round.questionnaire, round.version),
    );
    put("last_round", round.last_round.clone().unwrap_or_default());
    put("zone", round.zone.name().to_owned());
    put("opens", moment(&round.opens, round.zone));
    put("due", moment(&round.due, round.zone));
    put("cutoff", moment(&round.cutoff, round.zone));
    put("period.from", round.period.from.to_string());
    put("period.to", round.period.to.to_string());
    put("reference_date", round.reference_date.to_string());
    put("contact", round.contact.clone());
    let mut put_texts = |name: &str, texts: Option<&Texts>| {
        for (locale, text) in texts.iter().flat_map(|texts| texts.all()) {
            values.insert(format!("{name}.{locale}"), text.to_owned());
        }
    };
    put_texts("title", Some(&round.title));
    put_texts("body", Some(&round.body));
    put_texts("meeting", Some(&round.meeting));
    put_texts("notice", round.notice.as_ref());
    put_texts("no_response", round.no_response.as_ref());
    for (list, rows) in &round.lists {
        for (place, row) in rows.iter().enumerate() {
            put_texts(&format!("lists.{list}.{place}"), Some(&row.text));
        }
    }
    for state in &round.states {
        put_texts(
            &format!("states.{}.reason", state.code),
            state.reason.as_ref(),
        );
    }
    for (list, rows) in &round.lists {
        for (place, row) in rows.iter().enumerate() {
            values.insert(format!("lists.{list}.{place}.code"), row.code.clone());
        }
    }
    for state in &round.states {
        let at = |field: &str| format!("states.{}.{field}", state.code);
        values.insert(at("language"), state.language.to_string());
        if state.invited {
            values.insert(at("invited"), "yes".to_owned());
        }
        if state.counted {
            values.insert(at("counted"), "yes".to_owned());
        }
    }
    values
}

/// A moment by the clock of a place.
pub(super) fn moment(at: &DateTime<FixedOffset>, zone: Tz) -> String {
    at.with_timezone(&zone).format(MOMENT).to_string()
}

/// The moment that a field means. What was not changed keeps its seconds.
pub(super) fn read_moment(
    text: &str,
    zone: Tz,
    was: &DateTime<FixedOffset>,
    was_in: Tz,
) -> Option<DateTime<FixedOffset>> {
    if text == moment(was, was_in) && zone == was_in {
        return Some(*was);
    }
    let there = chrono::NaiveDateTime::parse_from_str(text.trim(), MOMENT).ok()?;
    // An hour that stands twice on a clock means the first; one that the clock skips, none.
    let at = there.and_local_timezone(zone).earliest()?;
    Some(at.fixed_offset())
}

/// The day that a field means.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}

/// The wordings under a name; none where each is empty.
pub(super) fn read_texts(values: &Values, name: &str, was: Option<&Texts>) -> Option<Texts> {
    let given = Locale::ALL.into_iter().filter_map(|locale| {
        let text = values.get(&format!("{name}.{locale}"))?.trim();
        // Browsers send line breaks as two characters.
        (!text.is_empty()).then(|| (locale, text.replace("\r\n", "\n")))
    });
    let texts = given.fold(Texts::default(), |texts, (locale, text)| {
        texts.with(locale, text)
    });
    match was {
        Some(was) if was.all().eq(texts.all()) => Some(was.clone()),
        _ => (!texts.is_empty()).then_some(texts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_changed_keeps_its_seconds() {
        let was = DateTime::parse_from_rfc3339("2026-12-11T23:59:59-05:00").unwrap();
        let zone = chrono_tz::America::New_York;
        let shown = moment(&was, zone);
        assert_eq!(shown, "2026-12-11T23:59");
        assert_eq!(read_moment(&shown, zone, &was, zone), Some(was));
        let later = read_moment("2026-07-01T12:00", zone, &was, zone).unwrap();
        assert_eq!(later.to_rfc3339(), "2026-07-01T12:00:00-04:00");
        for none in ["", "tomorrow", "2026-03-08T02:30", "2026-13-01T00:00"] {
            assert_eq!(read_moment(none, zone, &was, zone), None, "{none}");
        }
    }
}
