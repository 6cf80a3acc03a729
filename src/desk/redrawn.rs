//! A workbook that came as .ods, drawn anew in Excel's format from what stands in it: notes
//! are written into that, as they cannot be written into the file itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Utc;
use smol_str::SmolStr;

use super::{
    Arrival, Desk,
    belongs::Belongs,
    read::invited,
    rounds::Open,
    take_in::{Places, book_in},
    verdict::place_of,
};
use crate::{
    address::{Address, Row},
    error::Result,
    finding::Finding,
    intake,
    raw::Place,
    response::{Answer, Answers, Door},
    store::Keys,
    workbook::template::Template,
};

/// What is said about how a file is built, which is built otherwise now.
const OF_THE_FILE: [&str; 2] = ["formula_in_cell", "macros_ignored"];

/// A workbook that was drawn anew.
pub(super) struct Redrawn {
    /// The workbook.
    pub(super) bytes: Vec<u8>,
    /// Where each answer stood in the file.
    stood: BTreeMap<(SmolStr, SmolStr), Address>,
    /// Where it stands now.
    stands: Places,
}

impl Desk {
    /// The workbook that says the same as a file, made from the same revision and under the
    /// same name: it is known again as the file would be. Of the file's sections it holds
    /// those that are given. Cells that are gone from the file hold what they were made
    /// with; who may not see that gets none.
    pub(super) async fn redrawn(&self, arrival: &Arrival<'_>) -> Result<Option<Redrawn>> {
        let mut round = self.round(arrival.round).await?;
        let Ok(book) = book_in(&self.readers, arrival.bytes).await? else {
            return Ok(None);
        };
        let Ok(belongs) = self.belongs(&book, &round, arrival) else {
            return Ok(None);
        };
        let Some(sections) = sections(&round, &belongs, arrival) else {
            return Ok(None);
        };
        round.last = self.last_round(&round, &belongs.state).await?;
        let responses = self.store.responses(arrival.round, &belongs.state);
        let Ok(base) = responses.as_of(belongs.revision).await? else {
            return Ok(None);
        };
        let (raws, _) = intake::addressed(&book, &round.instrument);
        let held: Places = raws
            .iter()
            .map(|(address, raw)| (address.clone(), raw.place.clone()))
            .collect();
        let intake = intake::read(&round.instrument, raws, &base);
        let mut answers = match arrival.discreet {
            true => Answers::default(),
            false => base,
        };
        for (address, content) in intake.entries {
            let answer = content.map(|content| Answer {
                content,
                language: belongs.language,
                door: Door::Workbook,
            });
            answers.set(address, answer);
        }
        let numbers = numbers(&held, &answers);
        let template = Template {
            questionnaire: &round.instrument,
            round: &round.round,
            state: invited(&round.round, &belongs.state)?,
            language: belongs.language,
            sections: &sections,
            workbook: &belongs.workbook.map_or_else(Keys::name, Ok)?,
            answers: &answers,
            revision: belongs.revision,
            highest: &BTreeMap::new(),
            numbers: Some(&numbers),
            last: round.last.as_ref(),
            seal: &|bytes| self.store.keys().authenticate(bytes),
            made: Utc::now(),
        };
        let layout = template.layout();
        let stands: Places = layout
            .cells()
            .map(|(address, place)| (address.clone(), place))
            .collect();
        if arrival.discreet && stands.keys().any(|address| !held.contains_key(address)) {
            return Ok(None);
        }
        let stood = held.into_iter().filter_map(|(address, place)| match place {
            Place::Cell { sheet, cell } => Some(((sheet, cell), address)),
            Place::Field(_) => None,
        });
        Ok(Some(Redrawn {
            bytes: template.write()?,
            stood: stood.collect(),
            stands,
        }))
    }
}

impl Redrawn {
    /// What was said of the file, at the cells where it stands now; what has no cell any
    /// more is said of the whole.
    pub(super) fn moved(&self, findings: &[Finding]) -> Vec<Finding> {
        let findings = findings.iter();
        let still = findings.filter(|finding| !OF_THE_FILE.contains(&&*finding.code));
        still
            .map(|finding| Finding {
                place: self.place(finding),
                ..finding.clone()
            })
            .collect()
    }

    fn place(&self, finding: &Finding) -> Option<Place> {
        let Some(Place::Cell { sheet, cell }) = &finding.place else {
            return None;
        };
        let stood = self.stood.get(&(sheet.clone(), cell.clone()));
        let address = stood.or(finding.address.as_ref())?;
        place_of(address, &self.stands)
    }
}

/// The sections that the file holds and that are given; none where there are none, and an
/// empty list where it is all of them.
fn sections(round: &Open, belongs: &Belongs, arrival: &Arrival<'_>) -> Option<Vec<String>> {
    let is_held = |code: &String| belongs.sections.is_empty() || belongs.sections.contains(code);
    let is_given = |code: &String| {
        let within = arrival.within;
        within.is_none_or(|within| within.sections.contains(code))
    };
    let all = round.instrument.sections.iter().map(|one| &one.code);
    let some: Vec<String> = all
        .filter(|code| is_held(code) && is_given(code))
        .cloned()
        .collect();
    match some.len() {
        0 => None,
        n if n == round.instrument.sections.len() => Some(Vec::new()),
        _ => Some(some),
    }
}

/// The items of each list: those of the file, blank ones included, and those that it was
/// made with.
fn numbers(held: &Places, answers: &Answers) -> BTreeMap<String, Vec<u32>> {
    let mut numbers: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    let addresses = held
        .keys()
        .chain(answers.iter().map(|(address, _)| address));
    for address in addresses {
        if let Some(Row::Number(number)) = address.row {
            numbers.entry(&address.question).or_default().insert(number);
        }
    }
    let numbers = numbers.into_iter();
    numbers
        .map(|(question, numbers)| (question.to_owned(), numbers.into_iter().collect()))
        .collect()
}
