//! The floors: the libraries under the program move the same cells, and do nothing else.

use std::{io::Cursor, path::Path};

use calamine::{DataRef, Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement,
};

use crate::{Outcome, measure::Digest};

/// A value to be written.
pub enum Value {
    Text(String),
    Number(f64),
}

/// The cells of one sheet by row and column.
pub type Cells = Vec<(u32, u16, Value)>;

/// Counts every filled cell of a workbook with calamine's streaming reader.
pub fn count(bytes: &[u8]) -> Outcome<Digest> {
    let mut digest = Digest::default();
    each_cell(bytes, |_, _, value| {
        match value {
            DataRef::String(text) => digest.text(text),
            DataRef::SharedString(text) => digest.text(text),
            value => digest.number(number(value)?),
        }
        Ok(())
    })?;
    Ok(digest)
}

/// What stands in the cells of a workbook, sheet by sheet; of a formula its result.
pub fn cells_of(bytes: &[u8]) -> Outcome<Vec<Cells>> {
    let mut sheets: Vec<Cells> = Vec::new();
    each_cell(bytes, |sheet, (row, column), value| {
        sheets.resize_with(sheets.len().max(sheet + 1), Vec::new);
        let value = match value {
            DataRef::String(text) => Value::Text(text.clone()),
            DataRef::SharedString(text) => Value::Text((*text).to_owned()),
            value => Value::Number(number(value)?),
        };
        sheets[sheet].push((row, u16::try_from(column)?, value));
        Ok(())
    })?;
    Ok(sheets)
}

fn each_cell(
    bytes: &[u8],
    mut take: impl FnMut(usize, (u32, u32), &DataRef<'_>) -> Outcome<()>,
) -> Outcome<()> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    for (at, sheet) in workbook.sheet_names().iter().enumerate() {
        let mut cells = workbook.worksheet_cells_reader(sheet)?;
        while let Some(cell) = cells.next_cell()? {
            match cell.get_value() {
                DataRef::Empty | DataRef::SharedString("") => {}
                value => take(at, cell.get_position(), value)?,
            }
        }
    }
    Ok(())
}

fn number(value: &DataRef<'_>) -> Outcome<f64> {
    match value {
        DataRef::Float(number) => Ok(*number),
        DataRef::Int(number) => Ok(*number as f64),
        DataRef::DateTime(moment) => Ok(moment.as_f64()),
        other => Err(format!("no workbook of the program holds {other:?}").into()),
    }
}

/// Writes cells without any format, in rust_xlsxwriter's standard mode.
pub fn write(sheets: &[Cells]) -> Outcome<Vec<u8>> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(3);
    for cells in sheets {
        let sheet = workbook.add_worksheet();
        for (row, column, value) in cells {
            match value {
                Value::Text(text) => sheet.write_string(*row, *column, text)?,
                Value::Number(number) => sheet.write_number(*row, *column, *number)?,
            };
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// A database with one table, written as durably as the program writes.
pub struct Rows(DatabaseConnection);

impl Rows {
    pub async fn open(path: &Path) -> Outcome<Self> {
        let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
        options.max_connections(1).sqlx_logging(false);
        let connection = Database::connect(options).await?;
        for statement in [
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE saved (id INTEGER PRIMARY KEY, document TEXT)",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(Self(connection))
    }

    /// Inserts a document so many times, each in a transaction of its own.
    pub async fn insert(&self, document: &str, times: usize) -> Outcome<Digest> {
        let mut digest = Digest::default();
        for _ in 0..times {
            let statement = Statement::from_sql_and_values(
                DbBackend::Sqlite,
                "INSERT INTO saved (document) VALUES (?)",
                [document.into()],
            );
            digest.cells += self.0.execute_raw(statement).await?.rows_affected();
        }
        Ok(digest)
    }
}
