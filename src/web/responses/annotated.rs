//! The workbook that waits, given back with notes at its cells.

use rocket::{Either, get, http::Status};

use super::{
    super::{
        download::Download,
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::Reply,
    },
    upload::{Upload, arrival, blank},
};
use crate::{desk::Within, locale::Locale};

#[get("/<locale>/rounds/<_>/<_>/upload/<sha256>/annotated")]
pub(super) async fn annotated(
    locale: Locale,
    sha256: &str,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Either<Download, Either<Reply<Upload>, Status>>, Failed> {
    let (file, bytes) = desk.waiting(&at.round, &at.state, sha256).await?;
    let sections = at.sections();
    let within = Within {
        state: &at.state,
        sections: &sections,
    };
    let arrival = arrival(locale, &at, &file, &bytes, within);
    Ok(match desk.annotated(arrival, locale).await? {
        Some(Ok(copy)) => {
            let name = format!("{}_{}.{}", at.round, at.state, copy.ending.code());
            Either::Left(Download::workbook(&name, copy.bytes))
        }
        Some(Err(why)) => {
            let why = vec![why.finding().message(locale)];
            let page = blank(locale, &at, desk, why).await?;
            Either::Right(Either::Left(Reply::Invalid(page)))
        }
        // Another State's file, or one that cannot be taken any more.
        None => Either::Right(Either::Right(Status::NotFound)),
    })
}
