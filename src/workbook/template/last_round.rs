//! What the State answered in the last round, in grey beside its answers. Nobody reads it
//! back.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Sheets, cell::quoted};
use crate::{
    address::{Address, Part, Row},
    questionnaire::Question,
    workbook::{
        layout::{GridLine, Input, LineContent, Sheet},
        style::cut,
    },
};

/// So many characters of a long answer are repeated.
const LONGEST: usize = 400;

impl Sheets<'_> {
    /// On a question's first line: its answer, or what stood in place of one.
    pub(super) fn last_of_question(&self, question: &Question) -> String {
        self.last_at(&question.address())
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

    /// On a row of a grid: what stood in its fields. Of a list the items of then stand in
    /// their order on the lines that it has now, whatever their numbers.
    pub(super) fn last_of_row(&self, plan: &Sheet<'_>, line: &GridLine<'_>) -> String {
        if line.item.is_some() {
            let (place, lines) = place_in_list(plan, line);
            let items = self.last_items(line.question);
            return shared_out(&items, place, lines).join("\n");
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

    fn last_items(&self, question: &Question) -> Vec<String> {
        let Some(last) = self.template.last else {
            return Vec::new();
        };
        let mut items: Vec<(&Row, Vec<String>)> = Vec::new();
        for (address, earlier) in last.of_question(question) {
            let Some(row) = &address.row else { continue };
            let shown = earlier.show(self.template.language);
            match items.last_mut() {
                Some((last, said)) if *last == row => said.push(shown),
                _ => items.push((row, vec![shown])),
            }
        }
        let items = items.into_iter().map(|(_, said)| joined(said, " · "));
        items.map(|item| cut(&item, LONGEST)).collect()
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

/// Which line of its list it is, from 0, and how many there are.
fn place_in_list(plan: &Sheet<'_>, line: &GridLine<'_>) -> (usize, usize) {
    let of_list = plan.lines.iter().filter_map(|one| match &one.content {
        LineContent::Grid(grid) if grid.question.code == line.question.code => Some(grid.item),
        _ => None,
    });
    let items: Vec<_> = of_list.collect();
    let place = items.iter().position(|item| *item == line.item);
    (place.unwrap_or_default(), items.len().max(1))
}

/// What of `all` stands at one of so many places, so that nothing is left over.
fn shared_out<T>(all: &[T], place: usize, places: usize) -> &[T] {
    let on_each = all.len().div_ceil(places.max(1)).max(1);
    all.chunks(on_each).nth(place).unwrap_or_default()
}

fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

#[cfg(test)]
mod tests {
    use super::shared_out;

    #[test]
    fn more_items_than_lines_are_shared_out_and_none_is_left_over() {
        let one_each: Vec<_> = (0..5)
            .map(|place| shared_out(&[1, 2, 3], place, 5))
            .collect();
        assert_eq!(one_each, [&[1][..], &[2], &[3], &[], &[]]);
        for items in 0..40 {
            let items: Vec<usize> = (0..items).collect();
            for places in 1..16 {
                let all = (0..places).flat_map(|place| shared_out(&items, place, places));
                assert!(all.eq(&items), "{items:?} over {places}");
            }
        }
    }
}
