//! A section of a response on the page: what stands in it, and what becomes of what was
//! posted. The same reading, merging and checking as for a workbook.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Desk,
    rounds::Open,
    take_in::{Places, changes, check},
    verdict::{renumbered, show, together},
};
use crate::{
    address::{Address, Part, Row},
    error::{Error, Result},
    finding::{Finding, Severity},
    intake::Fields,
    locale::Locale,
    questionnaire::{Content, File, Questionnaire, Section, Value, kinds},
    response::{Answers, Conflict, Door, Lists, Refusal, Standings, Status},
    round::{self, Round, State},
    store::{self, Changed, Save, Saved},
};

/// Which section of which response.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// The round's id.
    pub round: &'a str,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: &'a str,
    /// The section's code.
    pub section: &'a str,
}

/// A section as it stands.
#[derive(Debug)]
pub struct Answering {
    /// The round.
    pub round: Round,
    /// The round's questionnaire.
    pub instrument: Questionnaire,
    /// The State that answers.
    pub state: State,
    /// The revision of the response.
    pub revision: u64,
    /// Where the response stands in its life.
    pub status: Status,
    /// Whether the round takes answers.
    pub open: bool,
    /// What stands in the whole response: conditions lean on other sections too.
    pub answers: Answers,
    /// The highest number that the items of each list ever had.
    pub highest_items: BTreeMap<String, u32>,
    /// What there is to say about this section, in the order of the questionnaire.
    pub findings: Vec<Finding>,
    /// The day on which the conditions were read.
    pub today: NaiveDate,
    section: usize,
}

/// What a page of a section posted.
#[derive(Debug)]
pub struct Page<'a> {
    /// Where.
    pub at: Which<'a>,
    /// The revision that the page was made from.
    pub base: u64,
    /// Names and texts of its fields.
    pub fields: &'a [(String, String)],
    /// The files that were chosen.
    pub files: Vec<Attached>,
    /// Who.
    pub who: &'a str,
    /// The page's language, in which its texts were written.
    pub language: Locale,
}

/// A file that was chosen on the page.
#[derive(Debug)]
pub struct Attached {
    /// The field's name: an address.
    pub field: String,
    /// The file's name.
    pub name: String,
    /// Its bytes; none where it was larger than is taken.
    pub bytes: Option<Vec<u8>>,
}

/// What became of a posted page.
#[derive(Debug)]
pub enum Kept {
    /// It is stored, except for what is in conflict.
    Saved(Box<Outcome>),
    /// Nothing was stored, and why. The section stands as it did.
    Refused(Refusal, Box<Answering>),
}

/// A posted page that was stored.
#[derive(Debug)]
pub struct Outcome {
    /// The section as it stands now, with all that there is to say.
    pub now: Answering,
    /// The addresses that were changed.
    pub changed: Vec<Address>,
    /// What somebody else changed meanwhile, and differently. It stands.
    pub clashes: Vec<Clash>,
    /// The new number of each item that was created under a number already taken.
    pub renumbered: Vec<(Address, u32)>,
}

/// An answer that two people changed differently.
#[derive(Debug)]
pub struct Clash {
    /// The answers.
    pub conflict: Conflict,
    /// Who changed the one that stands.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Answering {
    /// The section.
    pub fn section(&self) -> &Section {
        &self.instrument.sections[self.section]
    }

    /// The section after this one.
    pub fn next(&self) -> Option<&Section> {
        self.instrument.sections.get(self.section + 1)
    }

    /// How every answer stands.
    pub fn standings(&self) -> Standings<'_> {
        Standings::of(&self.instrument, &self.answers, self.today)
    }

    /// A content as people read it.
    pub fn shown(&self, address: &Address, content: &Content, locale: Locale) -> String {
        show(&self.instrument, address, content, locale)
    }

    /// Why nothing can be changed now.
    pub fn refusal(&self) -> Option<Refusal> {
        match self.status {
            Status::Submitted => Some(Refusal::Submitted),
            Status::Accepted => Some(Refusal::Accepted),
            Status::NotStarted | Status::Draft | Status::Returned => {
                (!self.open).then_some(Refusal::RoundClosed)
            }
        }
    }

    fn is_here(&self, finding: &Finding) -> bool {
        let question = finding.address.as_ref().map(|address| &address.question);
        let mut questions = self.section().questions.iter();
        question.is_some_and(|code| questions.any(|question| question.code == *code))
    }

    fn of(open: Open, stored: store::Stored, at: Which<'_>) -> Result<Self> {
        let missing = |what, name: &str| Error::Missing {
            what,
            name: name.to_owned(),
        };
        let sections = &open.instrument.sections;
        let section = sections
            .iter()
            .position(|section| section.code == at.section)
            .ok_or_else(|| missing("section", at.section))?;
        let state = open.round.state(at.state).filter(|state| state.invited);
        let state = state
            .ok_or_else(|| missing("invited State", at.state))?
            .clone();
        let findings = check(&open, &stored.answers);
        let mut answering = Self {
            state,
            revision: stored.revision,
            status: stored.status,
            open: open.status == round::Status::Open,
            answers: stored.answers,
            highest_items: stored.highest_items,
            findings: Vec::new(),
            today: Utc::now().date_naive(),
            section,
            round: open.round,
            instrument: open.instrument,
        };
        answering.findings = findings
            .into_iter()
            .filter(|finding| answering.is_here(finding))
            .collect();
        Ok(answering)
    }
}

impl Outcome {
    /// The errors in what stands in this section. A question that nobody has answered yet
    /// is none: it is told where the whole response is looked at.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        let errors = self.now.findings.iter();
        errors.filter(|finding| finding.severity == Severity::Error && finding.code != "required")
    }
}

impl Desk {
    /// A section as it stands.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round, invited State or section.
    pub async fn section(&self, at: Which<'_>) -> Result<Answering> {
        let open = self.round(at.round).await?;
        let stored = self.store.responses(at.round, at.state).load().await?;
        Answering::of(open, stored, at)
    }

    /// Stores what a page of a section holds. Nothing that was typed keeps it from being
    /// stored: what cannot be understood is kept as it was typed, with a finding.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round, invited State or section.
    pub async fn save_section(&self, page: Page<'_>) -> Result<Kept> {
        let before = self.section(page.at).await?;
        if let Some(refusal) = before.refusal() {
            return Ok(Kept::Refused(refusal, Box::new(before)));
        }
        let responses = self.store.responses(page.at.round, page.at.state);
        let base = if page.base == before.revision {
            before.answers.clone()
        } else {
            responses.as_of(page.base).await?
        };
        let fields = Fields::posted(&before.instrument, before.section(), page.fields);
        let places: Places = fields
            .raws()
            .iter()
            .map(|(address, raw)| (address.clone(), raw.place.clone()))
            .collect();
        let mut intake = fields.read(&before.instrument, &base);
        for file in page.files {
            let Ok(address) = file.field.parse::<Address>() else {
                continue;
            };
            let found = before.instrument.find(&address);
            let is_file = found.is_some_and(|found| {
                found.section.code == page.at.section
                    && found.field.is_some_and(|field| field.kind.name() == "file")
            });
            if !is_file || address.part != Part::Value {
                continue;
            }
            let name = kinds::plain_text(&file.name).replace('\n', " ");
            let Some(bytes) = file.bytes else {
                let finding = Finding::error("file_too_large").about(address);
                intake.findings.push(finding.found(name));
                continue;
            };
            let sha256 = Some(self.attach(&page.at, page.who, &name, bytes).await?);
            let beside = address.clone().part(Part::Availability);
            let content = Content::Value(Value::File(File { name, sha256 }));
            intake
                .findings
                .retain(|finding| finding.address.as_ref() != Some(&address));
            intake.entries.entry(beside).or_insert(None);
            intake.entries.insert(address, Some(content));
        }
        let save = Save {
            base: page.base,
            changes: changes(intake.entries, &base, page.language, Door::Page, &places),
            lists: Lists::of(&before.instrument),
            who: page.who.to_owned(),
            at: Utc::now(),
            door: Door::Page,
            upload: None,
        };
        let saved = match responses.save(save).await? {
            Ok(saved) => saved,
            Err(refusal) => {
                let now = self.section(page.at).await?;
                return Ok(Kept::Refused(refusal, Box::new(now)));
            }
        };
        self.outcome(page.at, saved, intake.findings, &places).await
    }

    /// Keeps a file's bytes under their hash.
    async fn attach(
        &self,
        at: &Which<'_>,
        who: &str,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<String> {
        let arrival = store::Arrival {
            round: at.round.to_owned(),
            name: name.to_owned(),
            by: who.to_owned(),
            on_behalf: false,
            at: Utc::now(),
        };
        let uploads = self.store.uploads();
        let sha256 = uploads.keep(bytes, arrival).await?.sha256;
        let taken = store::Verdict::Accepted;
        uploads
            .judge(at.round, &sha256, Some(at.state), taken)
            .await?;
        Ok(sha256)
    }

    async fn outcome(
        &self,
        at: Which<'_>,
        saved: Saved,
        mut findings: Vec<Finding>,
        places: &Places,
    ) -> Result<Kept> {
        let mut now = self.section(at).await?;
        findings.extend(
            saved
                .renumbered
                .iter()
                .map(|(item, number)| renumbered(item, *number)),
        );
        let checked = std::mem::take(&mut now.findings);
        now.findings = together(findings, checked, places);
        let clashes = match saved.conflicts.as_slice() {
            [] => Vec::new(),
            _ => {
                let history = self.store.responses(at.round, at.state).history().await?;
                clashes(saved.conflicts, &history)
            }
        };
        let renumbered = saved.renumbered.into_iter().map(|(item, number)| {
            let row = Row::Number(item.number);
            (Address::question(item.question).at_row(row), number)
        });
        Ok(Kept::Saved(Box::new(Outcome {
            now,
            changed: saved.changed,
            clashes,
            renumbered: renumbered.collect(),
        })))
    }

    /// The bytes and the name of a file that is attached to a response, in one of the
    /// sections that `may_see` lets through.
    ///
    /// # Errors
    /// [`Error::Missing`] where nothing that stands in the response names it.
    pub async fn attachment(
        &self,
        round: &str,
        state: &str,
        sha256: &str,
        may_see: impl Fn(&str) -> bool,
    ) -> Result<(String, Vec<u8>)> {
        let open = self.round(round).await?;
        let stored = self.store.responses(round, state).load().await?;
        let named = stored.answers.iter().find_map(|(address, answer)| {
            let Content::Value(Value::File(file)) = &answer.content else {
                return None;
            };
            let found = open.instrument.find(address)?;
            let is_it = file.sha256.as_deref() == Some(sha256) && may_see(&found.section.code);
            is_it.then(|| file.name.clone())
        });
        let name = named.ok_or_else(|| Error::Missing {
            what: "attached file",
            name: sha256.chars().take(64).collect(),
        })?;
        Ok((name, self.store.uploads().get(sha256).await?))
    }
}

/// Who changed what stands, and when: the last change of each address.
fn clashes(conflicts: Vec<Conflict>, history: &[Changed]) -> Vec<Clash> {
    let last = |address: &Address| {
        history
            .iter()
            .rev()
            .find(|change| change.address == *address)
    };
    conflicts
        .into_iter()
        .filter_map(|conflict| {
            let change = last(&conflict.address)?;
            Some(Clash {
                who: change.who.clone(),
                at: change.at,
                conflict,
            })
        })
        .collect()
}
