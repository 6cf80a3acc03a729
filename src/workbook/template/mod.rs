//! The State's workbook: one language, one State, one round, filled with what is
//! stored. Its structure is made for reading back (see `intake::cells`), its look for
//! a person who opens it once in four years.

mod cell;
mod conditions;
mod follow_ups;
mod formulas;
mod hidden;
mod last_round;
mod look;
mod section;
mod start;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::layout::{self, Layout};
use crate::{
    error::{Error, Result},
    intake::Meta,
    locale::Locale,
    questionnaire::Questionnaire,
    response::{Answers, LastRound, Standings},
    round::{Round, State},
};

/// What a workbook is made from.
pub struct Template<'a> {
    /// The instrument of the round, with the round's rows.
    pub questionnaire: &'a Questionnaire,
    /// The round.
    pub round: &'a Round,
    /// The State.
    pub state: &'a State,
    /// The workbook's language.
    pub language: Locale,
    /// The sections that it holds, by code; all where empty.
    pub sections: &'a [String],
    /// What tells it from every other workbook; two that were handed out never share it.
    pub workbook: &'a str,
    /// What is stored.
    pub answers: &'a Answers,
    /// The revision of what is stored.
    pub revision: u64,
    /// The highest item number that each list ever had.
    pub highest: &'a BTreeMap<String, u32>,
    /// The item numbers that each list shows, where they are to be those of another
    /// workbook; by the questions' codes.
    pub numbers: Option<&'a BTreeMap<String, Vec<u32>>>,
    /// What the State answered in the round before, shown in grey; none where it did not.
    pub last: Option<&'a LastRound>,
    /// Seals `_meta` with the installation's key.
    pub seal: &'a dyn Fn(&[u8]) -> Result<String>,
    /// The moment that it is made; also what `today()` means in it.
    pub made: DateTime<Utc>,
}

/// Everything that the sheets are written from.
struct Sheets<'a> {
    template: &'a Template<'a>,
    meta: Vec<(&'static str, String)>,
    layout: Layout<'a>,
    standings: Standings<'a>,
    look: look::Look,
}

impl Template<'_> {
    /// Writes the workbook. The same stored answers at the same moment give the same bytes
    /// under the same name.
    pub fn write(&self) -> Result<Vec<u8>> {
        let meta = self.meta();
        let seal = (self.seal)(&meta.to_bytes())?;
        let sheets = Sheets {
            template: self,
            meta: meta.rows(seal),
            layout: self.layout(),
            standings: Standings::of(self.questionnaire, self.answers, self.made.date_naive()),
            look: look::Look::new(),
        };
        sheets
            .write()
            .map_err(|error| Error::Workbook(error.to_string()))
    }

    /// Where everything stands in this workbook.
    pub fn layout(&self) -> Layout<'_> {
        Layout::of(
            self.questionnaire,
            self.language,
            self.sections,
            &|question| {
                if let Some(numbers) = self.numbers {
                    return numbers.get(&question.code).cloned().unwrap_or_default();
                }
                let existing = self.answers.items(&question.code);
                layout::items_shown(
                    &existing,
                    self.highest.get(&question.code).copied().unwrap_or(0),
                )
            },
        )
    }

    /// What the workbook says about itself.
    fn meta(&self) -> Meta {
        Meta {
            template: crate::intake::TEMPLATE.to_owned(),
            questionnaire: self.questionnaire.name.clone(),
            version: self.questionnaire.version.clone(),
            definition: self.questionnaire.hash.clone(),
            round: self.round.id.clone(),
            state: self.state.code.clone(),
            language: self.language,
            revision: self.revision,
            sections: self.sections.to_vec(),
            workbook: self.workbook.to_owned(),
        }
    }
}

impl Sheets<'_> {
    fn write(&self) -> std::result::Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_zip_compression_level(3);
        workbook.set_properties(&self.properties());
        self.start(workbook.add_worksheet())?;
        for sheet in &self.layout.sheets {
            self.section(sheet, workbook.add_worksheet())?;
        }
        self.meta(workbook.add_worksheet())?;
        let lists = self.lists(workbook.add_worksheet())?;
        self.cells(workbook.add_worksheet())?;
        // Names come last: the writer checks them against the sheets that exist.
        for (name, range) in lists.into_iter().chain(self.answer_names()) {
            workbook.define_name(name, &range)?;
        }
        workbook.save_to_buffer()
    }

    fn properties(&self) -> DocProperties {
        let language = self.template.language;
        let properties = DocProperties::new()
            .set_title(self.template.questionnaire.title.in_(language))
            .set_subject(self.template.round.title.in_(language))
            .set_company(self.template.round.body.in_(language))
            .set_creation_datetime(&self.template.made);
        self.meta
            .iter()
            .fold(properties, |properties, (key, value)| {
                properties.set_custom_property(format!("relator.{key}"), value.as_str())
            })
    }

    fn say(&self, id: &str) -> String {
        self.template.language.say(id)
    }
}
