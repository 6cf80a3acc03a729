//! Error pages, in the reader's language, that say what to do next.

use askama::Template;
use rocket::{
    Either, Request, catch,
    http::{Method, Status},
    response::{Redirect, Responder},
};

use super::{
    cross_site, gate, guards, language,
    log::place,
    page::{Frame, Page},
    sign_in,
};
use crate::error::Error;

#[derive(Template, Debug)]
#[template(path = "errors/error.html")]
pub(super) struct ErrorPage {
    frame: Frame,
    title: String,
    what_next: String,
}

/// Nobody is signed in: who reads a page is sent to sign in, and comes back to it.
#[catch(401)]
pub(super) async fn unknown(request: &Request<'_>) -> Either<Redirect, (Status, Page<ErrorPage>)> {
    if request.method() == Method::Get {
        let to = sign_in::path(language::of(request), request.uri());
        Either::Left(Redirect::to(to))
    } else {
        Either::Right(page(Status::Unauthorized, request).await)
    }
}

/// Whatever else went wrong.
#[catch(default)]
pub(super) async fn any(status: Status, request: &Request<'_>) -> (Status, Page<ErrorPage>) {
    page(status, request).await
}

async fn page(status: Status, request: &Request<'_>) -> (Status, Page<ErrorPage>) {
    let locale = language::of(request);
    let past = gate::status(request, status) != status;
    let status = gate::status(request, cross_site::status(request, status));
    // A path whose part is not what a route takes, a language that we do not have: no page.
    let status = match (request.method(), status) {
        (Method::Get, Status::UnprocessableEntity) => Status::NotFound,
        (_, status) => status,
    };
    let known = locale.knows(&format!("error-{}-title", status.code));
    let name = if past {
        "past".to_owned()
    } else if known {
        status.code.to_string()
    } else {
        "other".to_owned()
    };
    let page = ErrorPage {
        // The address that failed is no page in the other languages either.
        frame: guards::visitor(request).await.frame(locale, ""),
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

impl Failed {
    /// Writes it to the log, where nobody waits for an answer.
    pub(super) fn noted(&self, what: &str) {
        log::error!("{what}: {}", self.0);
    }

    /// Writes it to the log, and gives the status that the reader is told. What somebody
    /// asks for and is not there is no failure.
    pub(super) fn told(&self, request: &Request<'_>) -> Status {
        let status = match self.0 {
            Error::Missing { .. } => return Status::NotFound,
            Error::Database(_) => Status::ServiceUnavailable,
            Error::File { .. }
            | Error::Workbook(_)
            | Error::Export(_)
            | Error::Refused(_)
            | Error::Stored(_) => Status::InternalServerError,
        };
        log::error!("{}: {}", place(request), self.0);
        status
    }
}

impl<'r> Responder<'r, 'static> for Failed {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        Err(self.told(request))
    }
}
