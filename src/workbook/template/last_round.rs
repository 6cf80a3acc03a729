//! What the State answered in the last round, in grey beside its answers. Nobody reads it
//! back.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Sheets, cell::quoted};
use crate::{
    address::{Address, Part},
    questionnaire::{Question, Shape},
    workbook::{
        layout::{GridLine, Input, Sheet},
        style::cut,
    },
};

/// So many characters of a long answer are repeated.
const LONGEST: usize = 400;

impl Sheets<'_> {
    /// On a question's first line: its answer, what stood in place of one, or the items of
    /// its list.
    pub(super) fn last_of_question(&self, question: &Question) -> String {
        match question.shape {
            Shape::One | Shape::Rows(_) => self.last_at(&question.address()),
            Shape::List { .. } => self.last_items(question),
        }
    }

    /// On the line of a further field; the options of one answer say it once.
    pub(super) fn last_of_entry(&self, input: &Input<'_>) -> String {
        let list = input.field.kind.list();
        let first = list.and_then(|list| list.codes.first());
        let is_first = input.option.is_none_or(|option| Some(option) == first);
        // A first field of options stands on the question's own line.
        match (is_first, &input.field.code, input.option) {
            (true, Some(_), _) | (true, None, None) => {
                self.last_at(&input.address.clone().without_option())
            }
            _ => String::new(),
        }
    }

    /// On a row of a grid: what stood in its fields.
    pub(super) fn last_of_row(&self, line: &GridLine<'_>) -> String {
        if line.item.is_some() {
            return String::new();
        }
        let mut addresses: Vec<Address> = line
            .inputs
            .iter()
            .map(|input| input.address.clone().without_option())
            .collect();
        addresses.dedup();
        let stood = addresses.iter().map(|address| self.last_at(address));
        joined(stood, " · ")
    }

    /// Writes it, where there is anything.
    pub(super) fn last(
        &self,
        sheet: &mut Worksheet,
        plan: &Sheet<'_>,
        row: u32,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        if !text.is_empty() {
            let look = quoted(look, text);
            sheet.write_string_with_format(row, plan.last_round(), text, &look)?;
        }
        Ok(())
    }

    fn last_items(&self, question: &Question) -> String {
        let Some(last) = self.template.last else {
            return String::new();
        };
        let mut items: Vec<(Option<&crate::address::Row>, Vec<String>)> = Vec::new();
        for (address, earlier) in last.of_question(&question.code) {
            let shown = earlier.show(self.template.language);
            match items.last_mut() {
                Some((row, said)) if *row == address.row.as_ref() => said.push(shown),
                _ => items.push((address.row.as_ref(), vec![shown])),
            }
        }
        let items = items.into_iter().map(|(_, said)| joined(said, " · "));
        cut(&joined(items, "\n"), LONGEST)
    }

    fn last_at(&self, address: &Address) -> String {
        let Some(last) = self.template.last else {
            return String::new();
        };
        let beside = address.clone().part(Part::Availability);
        let earlier = last.get(address).or_else(|| last.get(&beside));
        let shown = earlier.map(|earlier| earlier.show(self.template.language));
        cut(&shown.unwrap_or_default(), LONGEST)
    }
}

fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}
