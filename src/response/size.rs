//! How much one response may hold. No State's response comes near it; without a bound one
//! post could make the pages, the workbook and the seal of a response take minutes.

use super::{Answers, Refusal};
use crate::{
    address::Row,
    questionnaire::{Content, Value},
};

/// Items of one list. The workbook offers 15 rows, and takes more.
pub const ITEMS: usize = 500;

/// Bytes of all texts together: some 400 pages of print.
pub const TEXT: usize = 2 << 20;

/// How much a response holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Items of its longest list.
    pub items: usize,
    /// Bytes of its texts.
    pub text: usize,
}

impl Size {
    /// Of these answers.
    pub fn of(answers: &Answers) -> Self {
        let mut size = Self::default();
        let mut items = 0;
        let mut last = None;
        for (address, answer) in answers.iter() {
            size.text += text(&answer.content);
            let Some(Row::Number(number)) = &address.row else {
                continue;
            };
            // Addresses come in order: what stands at one item stands together.
            let item = (address.question.as_str(), *number);
            if last != Some(item) {
                let same = last.is_some_and(|(question, _)| question == address.question);
                items = if same { items + 1 } else { 1 };
                last = Some(item);
                size.items = size.items.max(items);
            }
        }
        size
    }

    /// More than a response may hold.
    pub fn is_too_large(self) -> bool {
        Self::default().refusal(self).is_some()
    }

    /// Why a response of this size cannot become one of that size. What is too large already
    /// may shrink.
    pub fn refusal(self, after: Self) -> Option<Refusal> {
        if after.items > ITEMS && after.items > self.items {
            Some(Refusal::TooManyItems)
        } else if after.text > TEXT && after.text > self.text {
            Some(Refusal::TooMuchText)
        } else {
            None
        }
    }
}

fn text(content: &Content) -> usize {
    match content {
        Content::Value(Value::Text(text)) | Content::Unread(text) => text.len(),
        Content::Remark(remark) => remark.text.len(),
        Content::Value(_) | Content::Availability(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::samples;

    fn answers(of: &[(&str, &str)]) -> Answers {
        let answers = of.iter().map(|(address, text)| {
            let address = address
                .parse()
                .unwrap_or_else(|why| panic!("{address}: {why:?}"));
            (address, samples::text(text))
        });
        answers.collect()
    }

    #[test]
    fn a_response_that_would_be_too_large_is_refused_and_one_that_shrinks_is_not() {
        let size = |items, text| Size { items, text };
        let full = size(ITEMS, TEXT);
        assert_eq!(Size::default().refusal(full), None);
        let more = size(ITEMS + 1, 0);
        assert_eq!(full.refusal(more), Some(Refusal::TooManyItems));
        let longer = size(0, TEXT + 1);
        assert_eq!(full.refusal(longer), Some(Refusal::TooMuchText));
        let huge = size(9 * ITEMS, 9 * TEXT);
        assert_eq!(huge.refusal(size(8 * ITEMS, 8 * TEXT)), None);
        assert_eq!(huge.refusal(huge), None);
    }

    #[test]
    fn items_are_counted_once_and_list_by_list() {
        let some = answers(&[
            ("C2[1].title", "abc"),
            ("C2[1].year", "de"),
            ("C2[7].title", "é"),
            ("D2[1].title", ""),
            ("A1", "f"),
        ]);
        assert_eq!(Size::of(&some), Size { items: 2, text: 8 });
    }
}
