//! [`Sizes`]: how wide and high a sheet's columns and rows are, so that the box of a note
//! stands beside its cell and is as large as its text.

use std::collections::HashMap;

use super::markup::{Id, Markup};

/// Widths and heights of one sheet, in pixels.
pub struct Sizes {
    /// First and last column (from 0), width, format.
    columns: Vec<(u32, u32, u32, usize)>,
    rows: HashMap<u32, u32>,
    row: u32,
    column: u32,
}

/// The last column of a sheet, from 0.
const LAST_COLUMN: u32 = 16_383;
/// The last row of a sheet, from 0.
const LAST_ROW: u32 = 1_048_575;
/// So many different widths are looked at.
const MOST_WIDTHS: usize = 500;
/// A box goes over at most so many columns and rows.
const MOST: u32 = 60;

impl Sizes {
    /// The widths of the columns, and how high a row usually is.
    pub fn of(markup: &Markup) -> Self {
        let usual = markup.child(0, "sheetFormatPr");
        let number = |id: Id, name: &str| {
            let number = markup.attribute(id, name)?;
            number
                .parse::<f64>()
                .ok()
                .filter(|n| (0.0..5_000.0).contains(n))
        };
        let row = usual.and_then(|id| number(id, "defaultRowHeight"));
        let column = usual.and_then(|id| number(id, "defaultColWidth"));
        let columns = markup.child(0, "cols").map(|columns| {
            let columns = markup.children(columns).take(MOST_WIDTHS);
            let column = |id: Id| {
                let at = |name| {
                    markup
                        .attribute(id, name)?
                        .parse::<u32>()
                        .ok()?
                        .checked_sub(1)
                };
                let hidden = is_true(markup, id, "hidden");
                let width = number(id, "width").map_or(64, width);
                let format = markup.attribute(id, "style");
                let format = format.and_then(|format| format.parse().ok());
                let width = if hidden { 0 } else { width };
                Some((at("min")?, at("max")?, width, format.unwrap_or(0)))
            };
            columns.filter_map(column).collect()
        });
        Self {
            columns: columns.unwrap_or_default(),
            rows: HashMap::new(),
            row: row.map_or(20, height),
            column: column.map_or(64, width),
        }
    }

    /// Takes note of the height of a row that has one of its own.
    pub fn row(&mut self, markup: &Markup, id: Id, row: u32) {
        let own = markup.attribute(id, "ht");
        let own = own.and_then(|points| points.parse::<f64>().ok());
        if is_true(markup, id, "hidden") {
            self.rows.insert(row, 0);
        } else if let Some(points) = own.filter(|points| (0.0..5_000.0).contains(points)) {
            self.rows.insert(row, height(points));
        }
    }

    /// The format of a column's cells that are not there.
    pub fn format_of_column(&self, column: u32) -> usize {
        let named = self
            .columns
            .iter()
            .find(|(from, to, ..)| (*from..=*to).contains(&column));
        named.map_or(0, |(.., format)| *format)
    }

    /// Where a box of this size stands beside a cell: left column and pixels in it, top row
    /// and pixels, right column and pixels, bottom row and pixels.
    pub fn anchor(&self, (row, column): (u32, u32), size: (u32, u32)) -> String {
        let left = (column + 1).min(LAST_COLUMN);
        let width = |column| {
            let named = self
                .columns
                .iter()
                .find(|(from, to, ..)| (*from..=*to).contains(&column));
            named.map_or(self.column, |(_, _, width, _)| *width)
        };
        let height = |row| self.rows.get(&row).copied().unwrap_or(self.row);
        let (right, over) = walk(left, LAST_COLUMN, size.0 + 12, width);
        let (bottom, under) = walk(row, LAST_ROW, size.1 + 4, height);
        format!("{left}, 12, {row}, 4, {right}, {over}, {bottom}, {under}")
    }
}

/// Where one comes to by going so many pixels.
fn walk(from: u32, last: u32, pixels: u32, size: impl Fn(u32) -> u32) -> (u32, u32) {
    let (mut at, mut left) = (from, pixels);
    while at < last && at < from.saturating_add(MOST) && left > size(at) {
        left -= size(at);
        at += 1;
    }
    (at, left.min(size(at)))
}

fn is_true(markup: &Markup, id: Id, name: &str) -> bool {
    matches!(markup.attribute(id, name).as_deref(), Some("1" | "true"))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 5,000"
)]
fn width(characters: f64) -> u32 {
    (characters * 7.0).round() as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 5,000"
)]
fn height(points: f64) -> u32 {
    (points * 4.0 / 3.0).round() as u32
}
