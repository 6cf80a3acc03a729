//! The long form as comma-separated values (RFC 4180), safe to open in a spreadsheet.

use std::{borrow::Cow, io::Write};

use super::{Export, each_row};
use crate::{
    error::{Error, Result},
    tabulation::{COLUMNS, DataRow, Passing, Scope},
};

pub(super) const EXPORT: Export = Export {
    name: "csv",
    ending: "csv",
    media: "text/csv; charset=utf-8",
    write,
};

fn write(scope: &Scope<'_>, passing: &mut Passing<'_>, to: &mut dyn Write) -> Result<()> {
    let mut table = Table::begin(&COLUMNS, to)?;
    each_row(scope, passing, |row| table.row(cells(row).map(safe)))?;
    table.end()
}

/// A table with its header, while it is written.
pub(super) struct Table<'w>(::csv::Writer<&'w mut dyn Write>);

impl<'w> Table<'w> {
    pub(super) fn begin(header: &[&str], to: &'w mut dyn Write) -> Result<Self> {
        let mut writer = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .from_writer(to);
        writer.write_record(header).map_err(failed)?;
        Ok(Self(writer))
    }

    pub(super) fn row<'a>(&mut self, row: impl IntoIterator<Item = Cow<'a, str>>) -> Result<()> {
        for cell in row {
            self.0.write_field(&*cell).map_err(failed)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(failed)
    }

    pub(super) fn end(mut self) -> Result<()> {
        self.0.flush().map_err(super::failed)
    }
}

fn failed(error: ::csv::Error) -> Error {
    Error::Export(error.to_string())
}

/// In the order of [`COLUMNS`].
fn cells<'r>(row: &'r DataRow<'_>) -> [Cow<'r, str>; COLUMNS.len()] {
    let text = |text: &'r str| Cow::Borrowed(text);
    [
        text(&row.address),
        text(row.round),
        text(row.state),
        text(row.iso3),
        text(row.section),
        text(row.question),
        text(&row.row),
        text(&row.field),
        text(row.code),
        text(row.label),
        number(row.number),
        text(&row.text),
        text(row.availability),
        text(row.remark),
        text(row.language),
        number(row.submission),
        text(&row.submitted_at),
        text(row.source),
        number(row.state_first),
    ]
}

pub(super) fn number<'a>(number: Option<impl ToString>) -> Cow<'a, str> {
    number.map_or(Cow::Borrowed(""), |number| Cow::Owned(number.to_string()))
}

/// A spreadsheet computes what begins like a formula; and one that takes the semicolon for
/// the separator, as in most of the four languages, what stands behind one. An apostrophe in
/// front makes it text again. So that it can be taken away unmistakably, an apostrophe
/// that stood there gets another; a number stays as it is.
fn safe(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.parse::<f64>().is_ok() {
        return cell;
    }
    let mut safe = String::with_capacity(cell.len());
    let mut rest = &*cell;
    loop {
        if begins_a_formula(rest) {
            safe.push('\'');
        }
        match rest.find([';', '\t']) {
            Some(at) => {
                let (before, behind) = rest.split_at(at + 1);
                safe.push_str(before);
                rest = behind;
            }
            None => {
                safe.push_str(rest);
                return Cow::Owned(safe);
            }
        }
    }
}

fn begins_a_formula(text: &str) -> bool {
    let begins = text.trim_start_matches([' ', '"', '\u{A0}']);
    begins.starts_with(['=', '+', '-', '@', '\'']) || text.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn what_begins_like_a_formula_is_text_and_can_be_restored() {
        for (written, expected) in [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("-None.", "'-None."),
            ("@here", "'@here"),
            ("'tis", "''tis"),
            ("-12.5", "-12.5"),
            ("Act 3=4", "Act 3=4"),
            ("see the annex; =1+1;\"-2", "see the annex;' =1+1;'\"-2"),
        ] {
            assert_eq!(safe(written.into()), expected);
        }
    }
}
