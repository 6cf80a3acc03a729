//! The regional workbook: one answer to "what is the state of the Region", always one
//! click away, from which a reader gets back to every State's answer.

mod answers;
mod attachments;
mod book;
mod changes;
mod chart;
mod chosen;
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
mod paper;
mod profiles;
mod recommendations;
mod rows;
mod stack;
mod statistics;
mod status;
mod table;
mod texts;
mod timeline;
mod wide;

use std::{io::Write, panic::resume_unwind, path::Path};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::{
    error::{Error, Result},
    tabulation::{LongForm, Passing, Scope, Tabulation, each_passing},
    workbook::style::ROW_PIXELS,
};

use answers::Columns;
pub use book::Form;
use book::{Book, Content, Sheet, Whole};
pub use origin::Origin;
use wide::Wide;

/// A sheet has so many rows, of which the header takes one.
const MOST_ROWS: usize = (1 << 20) - 1;
/// A sheet has so many columns.
const MOST_COLUMNS: usize = 1 << 14;

/// Whether the answers are no more than the rows of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Fits {
    /// The workbook is written.
    Yes,
    /// Nothing is written: only the wide form can hold them.
    No,
}

/// Writes the regional workbook in the long form, unless the answers do not fit. The same
/// tabulation gives the same bytes. The long form passes through a temporary file, of which
/// only one sheet is in memory at a time; it lies in `scratch`, or where the operating system
/// keeps such files.
///
/// # Errors
/// The temporary file could not be written, the tables do not fit a spreadsheet, or they cannot
/// be written `to` where they shall stand.
pub fn write_long(
    tabulation: &Tabulation<'_>,
    scratch: Option<&Path>,
    to: impl Write + Send,
) -> Result<Fits> {
    let rows = data::rows(tabulation);
    if rows > MOST_ROWS {
        return Ok(Fits::No);
    }
    let whole = Whole::of(tabulation, rows);
    let book = Book::long(&whole);
    all_sheets(&book, &whole, scratch, to).map_err(failed)?;
    Ok(Fits::Yes)
}

/// Writes it in the wide form, while the States pass one by one: of their answers only those
/// of one State are in memory. The same submissions give the same bytes.
///
/// # Errors
/// As of [`write_long`], or what is `passing` could not be read; [`Error::Refused`] where the
/// questionnaire has more addresses than a sheet has columns.
pub fn write_wide(
    scope: &Scope<'_>,
    passing: &mut Passing<'_>,
    scratch: Option<&Path>,
    to: impl Write + Send,
) -> Result<()> {
    if Columns::of(scope).width() > MOST_COLUMNS {
        let words = "the questionnaire has more addresses than a sheet has columns: \
                     the export csv holds the answers";
        return Err(Error::Refused(words.to_owned()));
    }
    let mut wide = Wide::begin(scope, scratch).map_err(failed)?;
    each_passing(scope, passing, |reading, progress| {
        wide.add(reading, progress).map_err(failed)
    })?;
    wide.end(to).map_err(failed)
}

/// Whether the answers are more than fit the long form, whatever they say.
pub fn is_beyond_long(scope: &Scope<'_>) -> bool {
    scope.states().len() * LongForm::of(scope).least() > MOST_ROWS
}

fn failed(error: XlsxError) -> Error {
    Error::Workbook(error.to_string())
}

fn all_sheets(
    book: &Book<'_>,
    whole: &Whole<'_>,
    scratch: Option<&Path>,
    to: impl Write + Send,
) -> std::result::Result<(), XlsxError> {
    let mut workbook = begun(book, scratch)?;
    for sheet in &book.sheets {
        let worksheet = match sheet.content {
            Content::Data => workbook.add_worksheet_with_low_memory()?,
            _ => workbook.add_worksheet(),
        };
        worksheet.set_name(&sheet.name)?;
    }
    let worksheets = book.sheets.iter().zip(workbook.worksheets_mut());
    // The table Data is by far the longest sheet: it is written beside all others.
    let (long, short): (Vec<_>, Vec<_>) =
        worksheets.partition(|(sheet, _)| matches!(sheet.content, Content::Data));
    std::thread::scope(|scope| {
        let long = scope.spawn(move || {
            let mut long = long.into_iter();
            long.try_for_each(|(sheet, worksheet)| data::write(book, whole, sheet, worksheet))
        });
        for (sheet, worksheet) in short {
            one_sheet(book, whole, sheet, worksheet)?;
        }
        long.join().unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    if let Some(range) = status::counted_states(book) {
        workbook.define_name(status::COUNTED_STATES, &range)?;
    }
    workbook.save_to_writer(to)
}

fn one_sheet(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> std::result::Result<(), XlsxError> {
    match sheet.content {
        Content::Status => status::write(book, whole, sheet, on),
        Content::Countries => countries::write(book, whole, sheet, on),
        Content::ByGroup => groups::write(book, whole, sheet, on),
        Content::Groups => groups::members(book, whole, sheet, on),
        Content::Needs => needs::write(book, whole, sheet, on),
        Content::Rows(question) => rows::write(book, whole, sheet, on, question),
        Content::Listing(question) => listings::write(book, whole, sheet, on, question),
        Content::Contacts => contacts::write(book, whole, sheet, on),
        Content::Recommendations => recommendations::write(book, whole, sheet, on),
        Content::Trends => changes::trends(book, whole, sheet, on),
        Content::Changes => changes::write(book, whole, sheet, on),
        Content::Profiles => profiles::write(book, whole, sheet, on),
        Content::Explanations => explanations::write(book, whole, sheet, on),
        Content::Attachments => attachments::write(book, whole, sheet, on),
        Content::Panel => changes::panel(book, whole, sheet, on),
        Content::Texts => texts::write(book, whole, sheet, on),
        _ => counted(book, Some(whole), sheet, on),
    }
}

/// The sheets that need no answer but what was counted.
fn counted(
    book: &Book<'_>,
    whole: Option<&Whole<'_>>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> std::result::Result<(), XlsxError> {
    match sheet.content {
        Content::Cover => cover::write(book, sheet, on),
        Content::Contents => contents::write(book, sheet, on),
        Content::Method => method::write(book, sheet, on),
        Content::Highlights => highlights::write(book, sheet, on),
        Content::Frequencies => frequencies::write(book, sheet, on),
        Content::Statistics => statistics::write(book, whole, sheet, on),
        Content::CodeLists => codebook::lists(book, sheet, on),
        Content::Codebook => codebook::write(book, sheet, on),
        _ => Ok(()),
    }
}

/// An empty workbook that says what it is.
fn begun(book: &Book<'_>, scratch: Option<&Path>) -> std::result::Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // Level 3 takes a third off the time for a few per cent of size.
    workbook.set_zip_compression_level(3);
    if let Some(folder) = scratch {
        workbook.set_tempdir(folder)?;
    }
    workbook.set_default_format(&book.style.base, ROW_PIXELS, 64)?;
    workbook.set_properties(&properties(book)?);
    Ok(workbook)
}

fn properties(book: &Book<'_>) -> std::result::Result<DocProperties, XlsxError> {
    let (scope, round) = (book.scope, book.scope.round);
    let created = ExcelDateTime::from_timestamp(scope.cutoff().timestamp())?;
    Ok(DocProperties::new()
        .set_title(round.title.in_(book.locale))
        .set_subject(round.meeting.in_(book.locale))
        .set_author(round.body.in_(book.locale))
        .set_creation_datetime(&created)
        .set_custom_property("round", round.id.as_str())
        .set_custom_property("questionnaire", book.version())
        .set_custom_property("edition", scope.edition.code())
        .set_custom_property("language", book.locale.code())
        .set_custom_property("form", book.form.code())
        .set_custom_property("snapshot", scope.snapshot.hash.as_str()))
}
