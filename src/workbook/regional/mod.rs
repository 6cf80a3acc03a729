//! The regional workbook: one answer to "what is the state of the Region", always one
//! click away, from which a reader gets back to every State's answer.

mod attachments;
mod book;
mod changes;
mod chart;
mod codebook;
mod contacts;
mod contents;
mod countries;
mod cover;
mod data;
mod explanations;
mod frequencies;
mod groups;
mod highlights;
mod listings;
mod method;
mod names;
mod needs;
mod origin;
mod page;
mod profiles;
mod recommendations;
mod rows;
mod statistics;
mod status;
mod table;
mod texts;

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::{
    error::{Error, Result},
    tabulation::{Collection, Tabulation},
    workbook::style::ROW_PIXELS,
};

use book::{Book, Content};
pub use origin::Origin;

/// Writes the regional workbook of a collection. The same collection gives the same bytes.
/// The long form passes through a temporary file, of which only one sheet is in memory at
/// a time; it lies in `scratch`, or where the operating system keeps such files.
///
/// # Errors
/// A submission cannot be sealed, the temporary file could not be written, or the tables do not fit a spreadsheet.
pub fn write(collection: &Collection<'_>, scratch: Option<&Path>) -> Result<Vec<u8>> {
    let tabulation = Tabulation::of(collection)?;
    workbook(&Book::of(&tabulation), scratch).map_err(|error| Error::Workbook(error.to_string()))
}

fn workbook(book: &Book<'_>, scratch: Option<&Path>) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Level 3 takes a third off the time for a few per cent of size.
    workbook.set_zip_compression_level(3);
    if let Some(folder) = scratch {
        workbook.set_tempdir(folder)?;
    }
    workbook.set_default_format(&book.style.base, ROW_PIXELS, 64)?;
    workbook.set_properties(&properties(book)?);
    for sheet in &book.sheets {
        let worksheet = match sheet.content {
            Content::Data => workbook.add_worksheet_with_low_memory()?,
            _ => workbook.add_worksheet(),
        };
        worksheet.set_name(&sheet.name)?;
        match sheet.content {
            Content::Cover => cover::write(book, sheet, worksheet)?,
            Content::Contents => contents::write(book, sheet, worksheet)?,
            Content::Method => method::write(book, sheet, worksheet)?,
            Content::Status => status::write(book, sheet, worksheet)?,
            Content::Highlights => highlights::write(book, sheet, worksheet)?,
            Content::Countries => countries::write(book, sheet, worksheet)?,
            Content::Frequencies => frequencies::write(book, sheet, worksheet)?,
            Content::ByGroup => groups::write(book, sheet, worksheet)?,
            Content::Groups => groups::members(book, sheet, worksheet)?,
            Content::Needs => needs::write(book, sheet, worksheet)?,
            Content::Rows(question) => rows::write(book, sheet, worksheet, question)?,
            Content::Statistics => statistics::write(book, sheet, worksheet)?,
            Content::Listing(question) => listings::write(book, sheet, worksheet, question)?,
            Content::Contacts => contacts::write(book, sheet, worksheet)?,
            Content::Recommendations => recommendations::write(book, sheet, worksheet)?,
            Content::Trends => changes::trends(book, sheet, worksheet)?,
            Content::Changes => changes::write(book, sheet, worksheet)?,
            Content::Profiles => profiles::write(book, sheet, worksheet)?,
            Content::Explanations => explanations::write(book, sheet, worksheet)?,
            Content::Attachments => attachments::write(book, sheet, worksheet)?,
            Content::Panel => changes::panel(book, sheet, worksheet)?,
            Content::Texts => texts::write(book, sheet, worksheet)?,
            Content::Data => data::write(book, sheet, worksheet)?,
            Content::CodeLists => codebook::lists(book, sheet, worksheet)?,
            Content::Codebook => codebook::write(book, sheet, worksheet)?,
        }
    }
    if let Some(range) = status::counted_states(book) {
        workbook.define_name(status::COUNTED_STATES, &range)?;
    }
    workbook.save_to_buffer()
}

fn properties(book: &Book<'_>) -> std::result::Result<DocProperties, XlsxError> {
    let round = book.tabulation.round;
    let created = ExcelDateTime::from_timestamp(book.tabulation.cutoff().timestamp())?;
    Ok(DocProperties::new()
        .set_title(round.title.in_(book.locale))
        .set_subject(round.meeting.in_(book.locale))
        .set_author(round.body.in_(book.locale))
        .set_creation_datetime(&created)
        .set_custom_property("round", round.id.as_str())
        .set_custom_property("questionnaire", book.version())
        .set_custom_property("edition", book.tabulation.edition.code())
        .set_custom_property("language", book.locale.code())
        .set_custom_property("snapshot", book.tabulation.snapshot.hash.as_str()))
}
