//! Reads an uploaded workbook into a [`Book`]: every filled cell with its place, nothing
//! understood yet. It never fails because of what a person typed in a cell; a file that is
//! not a workbook, or a hostile one, is a [`Refusal`].
//!
//! Two formats, one book: what reads on behind it never knows in which a State answered.

mod errors;
mod excel;
mod filling;
mod open_document;
mod value;

use super::{
    annotate,
    guard::{self, Vetted},
};
use crate::{
    finding::{Damage, Finding, Refusal},
    locale::count,
    raw::Book,
};

/// Reads a workbook from the bytes of an `.xlsx`, `.xlsm` or `.ods` file.
///
/// Memory and time are bounded by the guard's limits, whatever the bytes are. The list
/// "To correct" of an annotated copy is no part of what a person says, and is left out.
pub fn read(bytes: &[u8]) -> Result<Book, Refusal> {
    whole(bytes).map(annotate::without_list)
}

/// The same with the list.
pub(super) fn whole(bytes: &[u8]) -> Result<Book, Refusal> {
    match guard::vet(bytes)? {
        Vetted::Excel(vetted) => excel::book(vetted),
        Vetted::OpenDocument(vetted) => open_document::book(vetted),
    }
}

/// What is worth saying about a workbook as a whole, before its answers are understood:
/// values that stand where nothing is read, and macros.
pub fn notices(book: &Book) -> Vec<Finding> {
    let mut notices: Vec<Finding> = book
        .outside
        .iter()
        .map(|raw| {
            Finding::warning("outside_the_sheet")
                .at(raw.place.clone())
                .found(raw.typed.shown())
        })
        .collect();
    if book.more_outside > 0 {
        notices.push(
            Finding::warning("more_outside_the_sheet").with("more", count(book.more_outside)),
        );
    }
    if book.macros {
        notices.push(Finding::info("macros_ignored"));
    }
    notices
}

fn damaged(sheet: &str) -> Refusal {
    Refusal::damaged(Damage::Unreadable, sheet)
}
