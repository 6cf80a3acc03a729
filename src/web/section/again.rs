//! We could not store what was sent: it stands in a page from which it can be sent again.

use askama::Template;

use super::super::{page::Frame, posted::Posted};
use crate::locale::Locale;

#[derive(Template, Debug)]
#[template(path = "sections/again.html")]
pub(super) struct AgainPage {
    frame: Frame,
    /// The path to which it was posted.
    action: String,
    fields: Vec<(String, String)>,
    /// Files cannot go through: they have to be chosen again.
    had_files: bool,
}

impl AgainPage {
    pub(super) fn of(locale: Locale, here: &str, posted: &Posted) -> Self {
        let frame = Frame::new(locale, "");
        Self {
            action: frame.to(here),
            fields: posted.fields.clone(),
            had_files: !posted.files.is_empty(),
            frame,
        }
    }
}
