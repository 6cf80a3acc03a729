//! [`Frame`], what every page has around its own content, and [`Page`], a rendered one.

use std::io::Cursor;

use askama::Template;
use rocket::{
    Request, Response,
    http::{ContentType, Status},
    response::{Redirect, Responder},
};

use super::assets;
use crate::{access::Person, locale::Locale, round::Round};

/// What every page has around its own content.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// The page's language.
    pub(super) locale: Locale,
    /// The page's path behind the language: empty at home, else it begins with `/`.
    path: String,
    /// The name of who is signed in.
    pub(super) person: Option<String>,
    /// What the round of the page says on each of its pages.
    pub(super) notice: Option<String>,
}

/// A language in which the page can be read.
pub(super) struct Language {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) href: String,
    pub(super) current: bool,
}

impl Frame {
    /// The frame of a page for everybody.
    pub(super) fn new(locale: Locale, path: &str) -> Self {
        Self {
            locale,
            path: path.to_owned(),
            person: None,
            notice: None,
        }
    }

    /// The frame of a page for who is signed in.
    pub(super) fn of(locale: Locale, path: &str, person: &Person) -> Self {
        Self {
            person: Some(person.name.clone()),
            ..Self::new(locale, path)
        }
    }

    /// The same for a page of this round: its notice stands on each of them.
    #[must_use]
    pub(super) fn about(mut self, round: &Round) -> Self {
        let notice = round.notice.as_ref();
        self.notice = notice.map(|notice| notice.in_(self.locale).to_owned());
        self
    }

    /// The path of another page in this language.
    pub(super) fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.locale)
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

/// What a posted page is answered with.
#[derive(Debug)]
pub(super) enum Reply<T> {
    /// A page.
    Page(T),
    /// The same page again, with what is to be mended: 422.
    Invalid(T),
    /// Another page, by GET: 303.
    To(String),
}

impl<'r, T: Template> Responder<'r, 'static> for Reply<T> {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match self {
            Self::Page(page) => Page(page).respond_to(request),
            Self::Invalid(page) => {
                let mut response = Page(page).respond_to(request)?;
                response.set_status(Status::UnprocessableEntity);
                Ok(response)
            }
            Self::To(path) => Redirect::to(path).respond_to(request),
        }
    }
}
