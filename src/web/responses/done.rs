//! How far a section is, in words and as the page's style names it.

use crate::{
    desk::Done,
    locale::{Locale, count},
};

pub(in crate::web) fn done_words(done: Done, locale: Locale) -> String {
    match done {
        Done::NotStarted => locale.say("section-not-started"),
        Done::InProgress => locale.say("section-in-progress"),
        Done::ToMend(findings) => locale.say_with("section-to-mend", &[("count", count(findings))]),
        Done::Complete => locale.say("section-complete"),
    }
}

pub(in crate::web) fn done_code(done: Done) -> &'static str {
    match done {
        Done::NotStarted => "not-started",
        Done::InProgress => "in-progress",
        Done::ToMend(_) => "to-mend",
        Done::Complete => "complete",
    }
}
