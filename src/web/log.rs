//! The log: what happens to the installation, one event a line, on standard error, in UTC.
//! Never an answer, a password or a token: only what this program says of itself is
//! written, and no library's own lines.

use std::{io::Write as _, panic};

use chrono::{SecondsFormat, Utc};
use log::{LevelFilter, Log, Metadata, Record};
use rocket::Request;
use serde::Deserialize;
use serde_json::json;

/// How events are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lines {
    /// For people: moment, level, what happened.
    #[default]
    Text,
    /// For programs: an object with `at`, `level` and `event`.
    Json,
}

static TEXT: Writer = Writer(Lines::Text);
static JSON: Writer = Writer(Lines::Json);

/// Begins to write events; before Rocket does.
pub(super) fn begin(lines: Lines) {
    let writer = match lines {
        Lines::Text => &TEXT,
        Lines::Json => &JSON,
    };
    if log::set_logger(writer).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
    // A panic's message may quote what it stumbled over; the place is enough to find it.
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        log::error!("panic at {}", place.unwrap_or_default());
    }));
}

struct Writer(Lines);

impl Log for Writer {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let from = metadata.target();
        // Rocket's macros write in our name, under this ending, and quote what was sent.
        let generated = from.ends_with("::_");
        (from == "relator" || from.starts_with("relator::")) && !generated
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let at = Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true);
        let level = record.level().as_str().to_lowercase();
        let line = match self.0 {
            Lines::Text => format!("{at} {level} {}", on_one_line(&record.args().to_string())),
            Lines::Json => {
                json!({"at": at, "level": level, "event": record.args().to_string()}).to_string()
            }
        };
        // Nobody can be told that nobody can be told.
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    fn flush(&self) {}
}

/// An event is one line, whatever a name in it holds.
fn on_one_line(event: &str) -> String {
    event.replace(char::is_control, " ")
}

/// Which page was asked for, without the secret that some paths end with.
pub(super) fn place(request: &Request<'_>) -> String {
    let path = request.uri().path();
    let shown = match path.segments().collect::<Vec<_>>().as_slice() {
        [locale, door @ ("link" | "set-up"), ..] => format!("/{locale}/{door}/…"),
        _ => path.to_string(),
    };
    format!("{} {shown}", request.method())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line() {
        assert_eq!(on_one_line("a\r\n2026 info b"), "a  2026 info b");
    }

    #[test]
    fn no_library_writes_into_the_log() {
        let from = |target| TEXT.enabled(&Metadata::builder().target(target).build());
        assert!(from("relator::web::errors") && from("relator"));
        assert!(!from("relator::web::section::save::_"));
        assert!(!from("relatory") && !from("rocket::server") && !from("sqlx::query"));
    }
}
