//! The very hidden sheets: what the workbook is, the lists behind its drop-downs, and
//! the map for other programs.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Sheets;
use crate::{
    address::Part,
    intake::{CELLS_SHEET, META_SHEET, name_of},
    questionnaire::{Availability, kinds::Rule},
    workbook::a1,
};

/// The very hidden sheet of drop-down lists.
const LISTS_SHEET: &str = "_lists";

impl Sheets<'_> {
    /// `_meta`: key and value rows, all as text.
    pub(super) fn meta(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(META_SHEET)?.set_very_hidden(true);
        for (row, (key, value)) in (0..).zip(&self.meta) {
            sheet.write_string(row, 0, *key)?;
            sheet.write_string(row, 1, value)?;
        }
        Ok(())
    }

    /// `_lists`: one column per code list, its labels and below them the availability
    /// words. Gives the defined names: `list.x` for the labels, `grid.x` with the words.
    pub(super) fn lists(&self, sheet: &mut Worksheet) -> Result<Vec<(String, String)>, XlsxError> {
        sheet.set_name(LISTS_SHEET)?.set_very_hidden(true);
        let language = self.template.language;
        let words = Availability::ALL.map(|availability| self.say(availability.message()));
        let mut names = Vec::new();
        let mut column = 0;
        let mut put =
            |title: &str, labels: &[String], ranges: &[(String, usize)]| -> Result<(), XlsxError> {
                sheet.write_string(0, column, title)?;
                for (row, label) in (1..).zip(labels) {
                    sheet.write_string(row, column, label)?;
                }
                for (name, rows) in ranges {
                    let letters = a1(0, column.into());
                    let letters = letters.trim_end_matches(|c: char| c.is_ascii_digit());
                    names.push((
                        name.clone(),
                        format!("={LISTS_SHEET}!${letters}$2:${letters}${}", rows + 1),
                    ));
                }
                column += 1;
                Ok(())
            };
        put(
            "availability",
            &words,
            &[("words.availability".to_owned(), words.len())],
        )?;
        put("mark", &["X".to_owned()], &[("words.mark".to_owned(), 1)])?;
        let ranks = self.greatest_rank();
        let labels: Vec<String> = (1..=ranks).map(|rank| rank.to_string()).collect();
        let each: Vec<(String, usize)> = (1..=ranks)
            .map(|rank| (format!("words.rank{rank}"), rank as usize))
            .collect();
        put("rank", &labels, &each)?;
        for (name, list) in &self.template.questionnaire.lists {
            let mut labels: Vec<String> = list
                .codes
                .iter()
                .map(|code| code.text.in_(language).to_owned())
                .collect();
            let codes = labels.len();
            labels.extend(words.iter().cloned());
            if codes > 0 {
                put(
                    name,
                    &labels,
                    &[
                        (format!("list.{name}"), codes),
                        (format!("grid.{name}"), labels.len()),
                    ],
                )?;
            }
        }
        Ok(names)
    }

    /// `_cells`: one row per input cell, for programs that fill the workbook.
    pub(super) fn cells(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(CELLS_SHEET)?.set_very_hidden(true);
        for (column, title) in (0..).zip(["address", "sheet", "cell", "kind", "list"]) {
            sheet.write_string(0, column, title)?;
        }
        for (row, (address, place)) in (1..).zip(self.layout.inputs()) {
            let (kind, list) = match address.part {
                Part::Availability => ("availability", ""),
                Part::Remark => ("remark", ""),
                Part::Value => {
                    let field = self
                        .template
                        .questionnaire
                        .find(address)
                        .and_then(|found| found.field);
                    let list = field
                        .and_then(|field| field.kind.list())
                        .map_or("", |list| list.name.as_str());
                    (field.map_or("", |field| field.kind.name()), list)
                }
            };
            sheet.write_string(row, 0, address.to_string())?;
            sheet.write_string(row, 1, &self.layout.sheets[place.sheet].name)?;
            sheet.write_string(row, 2, a1(place.row, place.column.into()))?;
            sheet.write_string(row, 3, kind)?;
            sheet.write_string(row, 4, list)?;
        }
        Ok(())
    }

    /// The defined names of answer cells. Unused list slots need none.
    pub(super) fn answer_names(&self) -> Vec<(String, String)> {
        let questionnaire = self.template.questionnaire;
        let listed = |code: &str| {
            questionnaire
                .question(code)
                .is_some_and(|question| question.is_list())
        };
        self.layout
            .inputs()
            .into_iter()
            .filter(|(address, _)| !listed(&address.question) || self.holds_something(address))
            .filter_map(|(address, place)| {
                let sheet = self.layout.sheets[place.sheet].name.replace('\'', "''");
                Some((
                    name_of(address)?,
                    format!(
                        "='{sheet}'!{}",
                        super::formulas::absolute(place.row, place.column)
                    ),
                ))
            })
            .collect()
    }

    fn holds_something(&self, address: &crate::address::Address) -> bool {
        let items = self.template.answers.items(&address.question);
        matches!(address.row, Some(crate::address::Row::Number(number)) if items.contains(&number))
    }

    fn greatest_rank(&self) -> u32 {
        let fields = self
            .template
            .questionnaire
            .questions()
            .flat_map(|question| &question.fields);
        let ranks = fields.filter_map(|field| match field.kind.rule() {
            Rule::Rank(ranks) => Some(ranks),
            _ => None,
        });
        ranks.max().unwrap_or(0)
    }
}
