//! The receipt of a submission, and the sealed text that it proves, as files.

use rocket::get;

use super::super::{
    download::Download,
    errors::Failed,
    guards::{AtDesk, InState, acts},
};
use crate::locale::Locale;

/// The receipt as the State keeps it: `relator verify` reads this file.
#[get("/<_locale>/rounds/<_>/<_>/submissions/<number>/receipt.json")]
pub(super) async fn receipt(
    _locale: Locale,
    number: u32,
    reader: InState<acts::ReadSubmissions>,
    desk: &AtDesk,
) -> Result<Download, Failed> {
    let (round, state) = (&reader.round, &reader.state);
    let sealed = desk.submission(round, state, number).await?.sealed;
    let name = format!("{round}_{state}_{number}_receipt.json");
    Ok(Download::json(&name, sealed.receipt.text()?))
}

/// The text that was hashed, character for character.
#[get("/<_locale>/rounds/<_>/<_>/submissions/<number>/sealed.json")]
pub(super) async fn sealed(
    _locale: Locale,
    number: u32,
    reader: InState<acts::ReadSubmissions>,
    desk: &AtDesk,
) -> Result<Download, Failed> {
    let (round, state) = (&reader.round, &reader.state);
    let sealed = desk.submission(round, state, number).await?.sealed;
    let name = format!("{round}_{state}_{number}_sealed.json");
    Ok(Download::json(&name, sealed.seal.text))
}
