//! A form that was posted is a post. Rocket takes a field `_method` for the method, which no
//! page of ours sends: by `HEAD` the answer would have no body, and the browser, which
//! waits for one, none at all.

use rocket::{
    Data, Request,
    fairing::{Fairing, Info, Kind},
    http::Method,
};

#[derive(Debug)]
pub(super) struct Posts;

#[rocket::async_trait]
impl Fairing for Posts {
    fn info(&self) -> Info {
        Info {
            name: "forms are posted",
            kind: Kind::Request,
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, data: &mut Data<'_>) {
        let is_form = request.content_type().is_some_and(|kind| kind.is_form());
        if is_form && request.method() != Method::Post && !data.peek(1).await.is_empty() {
            request.set_method(Method::Post);
        }
    }
}
