//! [`Stack`]: what is printed one below the other, and where a page ends.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// So much smaller a table may be printed, in per cent, to take fewer pages; and at this scale
/// it can be read in any case.
const LEAST: u16 = 80;
pub(super) const READABLE: u16 = 60;
/// A sheet takes so many breaks.
const MOST_BREAKS: usize = 1_023;

/// Fills pages from top to bottom: a page ends before what does not fit it any more. Heights
/// are in points.
#[derive(Debug)]
pub(super) struct Stack {
    room: f64,
    used: f64,
    begun: bool,
    breaks: Vec<u32>,
}

impl Stack {
    /// Pages that hold so much each; so much stands above what comes first, and stays with it.
    pub fn new(room: f64, above: f64) -> Self {
        Self {
            room,
            used: above,
            begun: false,
            breaks: Vec::new(),
        }
    }

    /// What begins in this row and is so tall; `true` where it begins a page.
    pub fn add(&mut self, row: u32, height: f64) -> bool {
        let full = self.begun && self.used + height > self.room;
        self.begun = true;
        if full {
            self.breaks.push(row);
            self.used = 0.0;
        }
        self.used += height;
        full
    }

    /// What comes next begins a page, in this row, unless nothing stands on this one yet.
    pub fn begin(&mut self, row: u32) {
        if self.begun {
            self.breaks.push(row);
            self.used = 0.0;
            self.begun = false;
        }
    }

    /// A table whose head stands above its first line, and is written again by `again`, which
    /// gives the row below it, where a line begins a page. Returns the row below the table.
    pub fn table(
        &mut self,
        on: &mut Worksheet,
        table: &Table<'_>,
        mut again: impl FnMut(&mut Worksheet, u32) -> Result<u32, XlsxError>,
        mut line: impl FnMut(&mut Worksheet, u32, usize) -> Result<(), XlsxError>,
    ) -> Result<u32, XlsxError> {
        let mut row = table.first;
        for (place, height) in table.heights.iter().enumerate() {
            if place == 0 {
                self.add(table.top, table.head + height);
            } else if self.add(row, *height) {
                row = again(on, row)?;
                self.used += table.again;
            }
            on.set_row_height(row, *height)?;
            line(on, row, place)?;
            row += 1;
        }
        Ok(row)
    }

    /// How many pages are begun.
    fn pages(&self) -> usize {
        self.breaks.len() + 1
    }

    /// Breaks the sheet where the pages end.
    pub fn end(self, on: &mut Worksheet) -> Result<(), XlsxError> {
        break_at(on, &self.breaks)
    }
}

/// A table in a [`Stack`].
#[derive(Debug)]
pub(super) struct Table<'h> {
    /// The row in which its head begins, and that of its first line.
    pub top: u32,
    pub first: u32,
    /// The heights of its head, and of what of it is written again.
    pub head: f64,
    pub again: f64,
    /// Those of its lines.
    pub heights: &'h [f64],
}

/// Breaks a sheet before these rows; behind as many as it takes, where pages are full.
pub(super) fn break_at(on: &mut Worksheet, rows: &[u32]) -> Result<(), XlsxError> {
    on.set_page_breaks(&rows[..rows.len().min(MOST_BREAKS)])?;
    Ok(())
}

/// The smallest scale at which something may be printed that could be printed at this one.
pub(super) fn least(scale: u16) -> u16 {
    (scale * LEAST / 100).min(READABLE)
}

/// Of this scale in per cent and those a little smaller the one at which so tall rows take the
/// fewest pages, where a page has `room` for so much at a scale.
pub(super) fn fewest_pages(scale: u16, room: impl Fn(u16) -> f64, heights: &[f64]) -> u16 {
    let pages = |scale: u16| {
        let mut stack = Stack::new(room(scale), 0.0);
        for height in heights {
            stack.add(0, *height);
        }
        stack.pages()
    };
    let smaller = (least(scale)..=scale).rev();
    // Of equally many pages the first, which is the largest.
    smaller.min_by_key(|scale| pages(*scale)).unwrap_or(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_before_what_does_not_fit() {
        let mut stack = Stack::new(100.0, 30.0);
        let begun: Vec<bool> = [(5, 60.0), (9, 20.0), (12, 300.0), (40, 10.0)]
            .map(|(row, height)| stack.add(row, height))
            .into();
        assert_eq!(begun, [false, true, true, true]);
        assert_eq!(stack.breaks, [9, 12, 40]);
    }

    #[test]
    fn what_is_taller_than_the_first_page_leaves_no_page_empty() {
        let mut stack = Stack::new(100.0, 30.0);
        assert!(!stack.add(3, 500.0));
        assert_eq!(stack.pages(), 1);
    }

    #[test]
    fn a_rest_is_taken_in_and_half_a_page_is_not() {
        let room = |scale: u16| 10_000.0 / f64::from(scale);
        assert_eq!(fewest_pages(100, room, &[10.0; 10]), 100);
        assert_eq!(fewest_pages(100, room, &[10.0; 11]), 90);
        assert_eq!(fewest_pages(100, room, &[10.0; 17]), 100);
        assert_eq!(fewest_pages(50, room, &[10.0; 21]), 47);
        assert_eq!(fewest_pages(50, room, &[10.0; 26]), 50);
    }

    #[test]
    fn a_sheet_of_more_pages_than_it_takes_breaks_is_written() {
        let mut stack = Stack::new(100.0, 0.0);
        for row in 0..2_000 {
            stack.add(row, 60.0);
        }
        assert_eq!(stack.pages(), 2_000);
        stack.end(&mut Worksheet::new()).unwrap();
    }

    #[test]
    fn a_table_has_its_head_on_each_page_and_every_line_once() {
        let (mut stack, mut on) = (Stack::new(100.0, 0.0), Worksheet::new());
        let (mut heads, mut lines) = (Vec::new(), Vec::new());
        let table = Table {
            top: 3,
            first: 5,
            head: 50.0,
            again: 30.0,
            heights: &[20.0; 7],
        };
        let again = |_: &mut Worksheet, row| {
            heads.push(row);
            Ok(row + 2)
        };
        let line = |_: &mut Worksheet, row, place| {
            lines.push((row, place));
            Ok(())
        };
        let below = stack.table(&mut on, &table, again, line).unwrap();
        assert_eq!(heads, [7, 12]);
        assert_eq!(
            lines,
            [(5, 0), (6, 1), (9, 2), (10, 3), (11, 4), (14, 5), (15, 6)]
        );
        assert_eq!((below, stack.breaks), (16, vec![7, 12]));
    }
}
