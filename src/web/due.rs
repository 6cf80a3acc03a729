//! What is said of a round's due date.

use chrono::Utc;
use chrono_tz::Tz;

use super::moment;
use crate::{locale::Locale, round::Round};

/// How long there is still to answer, by the clock of a place. Where nothing is taken any
/// more, or nothing is missing, nobody is urged: the date has its name, and no more.
pub(super) fn words(round: &Round, zone: Tz, takes: bool, locale: Locale) -> String {
    let now = Utc::now();
    if !takes {
        locale.say("round-due")
    } else if round.due < now {
        locale.say("home-overdue")
    } else {
        let days = moment::days(&now, &round.due, zone);
        locale.say_with("home-due-in", &[("days", days)])
    }
}
