//! The text of a cell: its paragraphs, one line each.

use crate::{
    finding::{Plenty, Refusal},
    workbook::guard::limits,
};

/// The text of a cell while it is read.
#[derive(Default)]
pub struct Paragraphs {
    text: String,
    some: bool,
    /// White space that comes now is not shown: at the beginning of a paragraph, or after
    /// other white space (ODF 1.3 part 3, 6.1.2).
    swallowing: bool,
}

impl Paragraphs {
    /// A paragraph begins.
    pub fn next(&mut self) {
        if self.some {
            self.text.push('\n');
        }
        self.some = true;
        self.swallowing = true;
    }

    /// Text of the paragraph.
    pub fn text(&mut self, text: &str) -> Result<(), Refusal> {
        for letter in text.chars() {
            let white = matches!(letter, ' ' | '\t' | '\r' | '\n');
            match (white, self.swallowing) {
                (true, true) => {}
                (true, false) => self.text.push(' '),
                (false, _) => self.text.push(letter),
            }
            self.swallowing = white;
        }
        self.room()
    }

    /// An element within a paragraph; whether what stands within it is text of the cell.
    /// `count` is how many spaces it stands for.
    pub fn element(
        &mut self,
        name: &str,
        count: impl FnOnce() -> Result<Option<String>, Refusal>,
    ) -> Result<bool, Refusal> {
        match name {
            "text:s" => {
                let count = count()?.map_or(Ok(1), |count| count.parse());
                // One space more than there is room for is enough to be refused.
                let count = count.unwrap_or(1).min(limits::TEXT + 1);
                self.text.extend(std::iter::repeat_n(' ', count));
            }
            "text:tab" => self.text.push('\t'),
            "text:line-break" => self.text.push('\n'),
            "text:note" | "text:ruby-text" => return Ok(false),
            // A stretch of other letters, a link, a field: its text is shown.
            name => return Ok(name.starts_with("text:")),
        }
        self.swallowing = false;
        self.room()?;
        Ok(false)
    }

    /// The whole text.
    pub fn finish(self) -> String {
        self.text
    }

    fn room(&self) -> Result<(), Refusal> {
        match self.text.len() > limits::TEXT {
            true => Err(Refusal::too_many(Plenty::Text, limits::TEXT)),
            false => Ok(()),
        }
    }
}
