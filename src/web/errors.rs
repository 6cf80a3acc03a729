//! Error pages, in the reader's language, that say what to do next.

use askama::Template;
use rocket::{
    Request, catch,
    http::{Method, Status},
    response::Responder,
};

use super::{
    language,
    page::{Frame, Page},
};
use crate::error::Error;

#[derive(Template, Debug)]
#[template(path = "errors/error.html")]
pub(super) struct ErrorPage {
    frame: Frame,
    title: String,
    what_next: String,
}

/// Whatever went wrong.
#[catch(default)]
pub(super) fn any(status: Status, request: &Request<'_>) -> (Status, Page<ErrorPage>) {
    let locale = language::of(request);
    // A path whose part is not what a route takes, a language that we do not have: no page.
    let status = match (request.method(), status) {
        (Method::Get, Status::UnprocessableEntity) => Status::NotFound,
        (_, status) => status,
    };
    let known = locale.knows(&format!("error-{}-title", status.code));
    let name = if known {
        status.code.to_string()
    } else {
        "other".to_owned()
    };
    let page = ErrorPage {
        // The address that failed is no page in the other languages either.
        frame: Frame::new(locale, ""),
        title: locale.say(&format!("error-{name}-title")),
        what_next: locale.say(&format!("error-{name}-next")),
    };
    (status, Page(page))
}

/// The system's own failure: written to the log, told to the reader without its details.
#[derive(Debug)]
pub(super) struct Failed(Error);

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl<'r> Responder<'r, 'static> for Failed {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        rocket::error!("{} {}: {}", request.method(), request.uri().path(), self.0);
        Err(match self.0 {
            Error::Missing { .. } => Status::NotFound,
            Error::Database(_) => Status::ServiceUnavailable,
            Error::File { .. } | Error::Workbook(_) | Error::Refused(_) | Error::Stored(_) => {
                Status::InternalServerError
            }
        })
    }
}
