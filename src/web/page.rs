//! [`Frame`], what every page has around its own content, and [`Page`], a rendered one.

use std::io::Cursor;

use askama::Template;
use rocket::{
    Request, Response,
    http::{ContentType, Status},
    response::Responder,
};

use super::assets;
use crate::locale::Locale;

/// What every page has around its own content.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// The page's language.
    pub(super) locale: Locale,
    /// The page's path behind the language: empty at home, else it begins with `/`.
    path: String,
}

/// A language in which the page can be read.
pub(super) struct Language {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) href: String,
    pub(super) current: bool,
}

impl Frame {
    pub(super) fn new(locale: Locale, path: &str) -> Self {
        Self {
            locale,
            path: path.to_owned(),
        }
    }

    /// The program's words.
    pub(super) fn say(&self, id: &str) -> String {
        self.locale.say(id)
    }

    /// This page in each language.
    pub(super) fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        Locale::ALL.into_iter().map(|locale| Language {
            code: locale.code(),
            name: locale.name(),
            href: format!("/{locale}{}", self.path),
            current: locale == self.locale,
        })
    }

    /// Where the stylesheet stands.
    pub(super) fn stylesheet(&self) -> &'static str {
        assets::stylesheet()
    }
}

/// A page that a template renders.
#[derive(Debug)]
pub(super) struct Page<T>(pub(super) T);

impl<'r, T: Template> Responder<'r, 'static> for Page<T> {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        let html = self.0.render().map_err(|_| Status::InternalServerError)?;
        Response::build()
            .header(ContentType::HTML)
            .sized_body(html.len(), Cursor::new(html))
            .ok()
    }
}
