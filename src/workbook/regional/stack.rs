//! [`Stack`]: what is printed one below the other, and where a page ends.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// So much smaller a table may be printed, in per cent, to take fewer pages; and at this scale
/// it can be read in any case.
const LEAST: u16 = 85;
const READABLE: u16 = 60;

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

    /// What comes next begins a page, in this row, unless nothing stands on this one yet; from
    /// here on each page repeats a header, of this height.
    pub fn begin(&mut self, row: u32, repeated: f64) {
        if self.begun {
            self.breaks.push(row);
            self.used = 0.0;
            self.begun = false;
        }
        self.room -= repeated;
    }

    /// How many pages are begun.
    fn pages(&self) -> usize {
        self.breaks.len() + 1
    }

    /// Breaks the sheet where the pages end.
    pub fn end(self, on: &mut Worksheet) -> Result<(), XlsxError> {
        on.set_page_breaks(&self.breaks)?;
        Ok(())
    }
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
    let smaller = ((scale * LEAST / 100).min(READABLE)..=scale).rev();
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
        assert_eq!(fewest_pages(50, room, &[10.0; 24]), 50);
    }
}
