//! We could not store what was sent: it stands in a page from which it can be sent again.

use askama::Template;

use super::super::{page::Frame, posted::Posted};
use crate::locale::Locale;

#[derive(Template, Debug)]
#[template(path = "sections/again.html")]
pub(in crate::web) struct AgainPage {
    frame: Frame,
    /// The path to which it was posted.
    action: String,
    fields: Vec<(String, String)>,
    /// Files cannot go through: they have to be chosen again.
    had_files: bool,
}

impl AgainPage {
    pub(super) fn of(locale: Locale, here: &str, posted: &Posted) -> Self {
        Self {
            had_files: !posted.files.is_empty(),
            ..Self::holding(locale, here, posted.fields.clone())
        }
    }

    /// The same for fields alone.
    pub(super) fn holding(locale: Locale, here: &str, fields: Vec<(String, String)>) -> Self {
        let frame = Frame::new(locale, "");
        Self {
            action: frame.to(here),
            fields,
            had_files: false,
            frame,
        }
    }
}
