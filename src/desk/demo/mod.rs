//! The example round: public facts with named sources, typed into the States' workbooks
//! and taken in by the same path as everything else.

mod mapping;
mod personas;

use std::collections::BTreeMap;

pub use personas::Persona;

use chrono::Utc;
use rust_embed::RustEmbed;

use self::mapping::{Source, Typing};
use super::{Arrival, Desk, Submitted, Verdict, rounds::Open};
use crate::{
    address::Address,
    error::{Error, Result},
    questionnaire::Content,
    response::{Answer, Answers, Door},
    round::State,
    workbook::template::Template,
};

/// The files of the example, inside the program.
#[derive(RustEmbed)]
#[folder = "demo"]
struct Files;

/// The id of the example round.
pub const DEMO_ROUND: &str = "cybercrime-2026";

/// Who types and submits in the example.
const WHO: &str = "demonstration";

/// What became of one State of the example.
#[derive(Debug)]
pub struct Shown {
    /// The State's code.
    pub state: String,
    /// Its workbook's verdict; none where no public fact is loaded.
    pub verdict: Option<Verdict>,
    /// Its response was submitted.
    pub submitted: bool,
}

impl Desk {
    /// Builds the example round, one State after the other. States with a record are
    /// submitted, States with single facts stand as drafts, others are not started. The practice
    /// State, which is not counted, is left to whoever wants to play.
    pub async fn build_demo(&self, told: &mut dyn FnMut(usize, usize, &str)) -> Result<Vec<Shown>> {
        let text = file("round.json")?;
        let text = String::from_utf8_lossy(&text);
        self.open_round(&text).await?.map_err(|problems| {
            Error::Stored(format!(
                "demo/round.json: {}",
                problems
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("; ")
            ))
        })?;
        let round = self.round(DEMO_ROUND).await?;
        let sources = sources()?;
        let rules = mapping::rules(&file("mapping.csv")?)?;
        let invited: Vec<&State> = round.round.counted().collect();
        let mut shown = Vec::new();
        for (at, state) in invited.iter().enumerate() {
            told(at, invited.len(), &state.code);
            let known = sources.get(&state.code);
            let mut typing = Typing::default();
            for source in Source::ALL {
                for leaves in known
                    .into_iter()
                    .filter_map(|known| known.get(source.code()))
                {
                    typing.apply(&round.instrument, &rules, &state.code, source, leaves)?;
                }
            }
            let typed = typing.finish();
            let verdict = match typed.is_empty() {
                true => None,
                false => Some(self.type_in(&round, state, typed).await?),
            };
            let recorded = known
                .is_some_and(|known| known.keys().any(|source| *source != Source::Facts.code()));
            let submitted = recorded && self.submit_demo(&state.code).await?;
            shown.push(Shown {
                state: state.code.clone(),
                verdict,
                submitted,
            });
        }
        Ok(shown)
    }

    /// Types texts into a State's workbook, as a person would, and takes the workbook in.
    async fn type_in(
        &self,
        round: &Open,
        state: &State,
        typed: BTreeMap<Address, String>,
    ) -> Result<Verdict> {
        // Text that nobody has understood yet is exactly what stands in a cell after typing.
        let answer = |(address, text)| {
            (
                address,
                Answer {
                    content: Content::Unread(text),
                    language: state.language,
                    door: Door::Workbook,
                },
            )
        };
        let answers: Answers = typed.into_iter().map(answer).collect();
        let workbook = Template {
            questionnaire: &round.instrument,
            round: &round.round,
            state,
            language: state.language,
            sections: &[],
            workbook: &state.code,
            answers: &answers,
            revision: 0,
            highest: &BTreeMap::new(),
            numbers: None,
            last: None,
            seal: &|bytes| self.store.keys().authenticate(bytes),
            made: Utc::now(),
        };
        let bytes = workbook.write()?;
        let name = format!("{}_{}.xlsx", round.round.id, state.code);
        let arrival = Arrival {
            round: DEMO_ROUND,
            name: &name,
            bytes: &bytes,
            who: WHO,
            on_behalf: true,
            discreet: false,
            language: state.language,
            dry_run: false,
            conflicts: None,
            within: None,
        };
        self.take_in(arrival).await
    }

    async fn submit_demo(&self, state: &str) -> Result<bool> {
        match self.submit(DEMO_ROUND, state, None, WHO, true).await? {
            Submitted::Sealed(_) => Ok(true),
            Submitted::Refused(findings) => {
                let told: Vec<String> = findings
                    .iter()
                    .map(|finding| {
                        let address = finding
                            .address
                            .as_ref()
                            .map(ToString::to_string)
                            .unwrap_or_default();
                        format!("{address}: {}", finding.message(crate::locale::Locale::En))
                    })
                    .collect();
                Err(Error::Stored(format!(
                    "the record of {state} cannot be submitted: {}",
                    told.join("; ")
                )))
            }
        }
    }
}

/// The leaves of every State by source.
type Sources = BTreeMap<String, BTreeMap<&'static str, Vec<mapping::Leaf>>>;

fn sources() -> Result<Sources> {
    let mut sources = Sources::new();
    for path in Files::iter() {
        let Some(name) = path.strip_prefix("records/") else {
            continue;
        };
        let source = Source::ALL
            .into_iter()
            .find(|source| name.starts_with(source.code()));
        let source = source
            .ok_or_else(|| Error::Stored(format!("demo/{path}: a record of no known source")))?;
        let record: serde_json::Value = serde_json::from_slice(&file(&path)?)
            .map_err(|error| Error::Stored(format!("demo/{path}: {error}")))?;
        let state = record["state"].as_str().unwrap_or_default().to_owned();
        sources
            .entry(state)
            .or_default()
            .insert(source.code(), mapping::leaves(&record));
    }
    for (state, leaf) in facts(&file("facts.csv")?)? {
        sources
            .entry(state)
            .or_default()
            .entry(Source::Facts.code())
            .or_default()
            .push(leaf);
    }
    Ok(sources)
}

fn facts(csv: &[u8]) -> Result<Vec<(String, mapping::Leaf)>> {
    #[derive(serde::Deserialize)]
    struct Fact {
        alpha2: String,
        item: String,
        value: String,
    }
    let facts: std::result::Result<Vec<Fact>, csv::Error> =
        csv::Reader::from_reader(csv).deserialize().collect();
    let facts = facts.map_err(|error| Error::Stored(format!("demo/facts.csv: {error}")))?;
    Ok(facts
        .into_iter()
        .map(|fact| {
            (
                fact.alpha2,
                mapping::Leaf {
                    item: fact.item,
                    value: fact.value,
                },
            )
        })
        .collect())
}

fn file(path: &str) -> Result<Vec<u8>> {
    let file = Files::get(path).ok_or_else(|| Error::Missing {
        what: "file of the example",
        name: path.to_owned(),
    })?;
    Ok(file.data.into_owned())
}
