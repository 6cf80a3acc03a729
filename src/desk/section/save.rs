//! What becomes of a posted page: stored, merged, checked, told.

use chrono::{DateTime, Utc};

use super::{
    super::{
        Desk,
        take_in::{Places, changes},
        verdict::{moved, renumbered, together},
    },
    Answering, Attached, Which,
};
use crate::{
    address::{Address, Part, Row},
    error::Result,
    finding::{Finding, Severity},
    intake::{Fields, Intake, SAME},
    locale::Locale,
    response::{Answers, Change, Conflict, Door, Lists, Refusal, Resolve, Size},
    store::{Changed, Save, Saved},
};

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
    pub files: &'a [Attached],
    /// Who.
    pub who: &'a str,
    /// The page's language, in which its texts were written.
    pub language: Locale,
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

impl Outcome {
    /// The errors in what stands in this section. A question that nobody has answered yet
    /// is none: it is told where the whole response is looked at.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        let errors = self.now.findings.iter();
        errors.filter(|finding| finding.severity == Severity::Error && finding.code != "required")
    }
}

impl Desk {
    /// Stores what a page of a section holds. Nothing that was typed keeps it from being
    /// stored: what cannot be understood is kept as it was typed, with a finding.
    ///
    /// # Errors
    /// [`crate::error::Error::Missing`] where there is no such round, invited State or section.
    pub async fn save_section(&self, page: Page<'_>) -> Result<Kept> {
        let before = self.section(page.at).await?;
        if let Some(refusal) = before.refusal() {
            return Ok(Kept::Refused(refusal, Box::new(before)));
        }
        let responses = self.store.responses(page.at.round, page.at.state);
        let base = if page.base == before.revision {
            before.answers.clone()
        } else {
            match responses.as_of(page.base).await? {
                Ok(base) => base,
                Err(refusal) => return Ok(Kept::Refused(refusal, Box::new(before))),
            }
        };
        let fields = Fields::posted(&before.instrument, before.section(), page.fields);
        let places: Places = fields
            .raws()
            .iter()
            .map(|(address, raw)| (address.clone(), raw.place.clone()))
            .collect();
        let removed: Vec<Address> = fields.removed().to_vec();
        let mut intake = fields.read(&before.instrument, &base);
        self.take_files(&page, &before, &removed, &mut intake)
            .await?;
        before.repeat(&page, &mut intake);
        let changes = changes(intake.entries, &base, page.language, Door::Page, &places);
        if let Some(refusal) = too_large(&before.answers, &changes) {
            return Ok(Kept::Refused(refusal, Box::new(before)));
        }
        let save = Save {
            base: page.base,
            changes,
            lists: Lists::of(&before.instrument),
            who: page.who.to_owned(),
            at: Utc::now(),
            door: Door::Page,
            upload: None,
            workbook: None,
            resolve: Resolve::default(),
            seen: None,
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

    async fn outcome(
        &self,
        at: Which<'_>,
        saved: Saved,
        mut findings: Vec<Finding>,
        places: &Places,
    ) -> Result<Kept> {
        let mut now = self.section(at).await?;
        let places = moved(places, &mut findings, &saved.renumbered);
        findings.extend(
            saved
                .renumbered
                .iter()
                .map(|(item, number)| renumbered(item, *number)),
        );
        let checked = std::mem::take(&mut now.findings);
        now.findings = together(findings, checked, &places);
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
}

impl Answering {
    /// Answers a question as in the last round, where the person said so by one press.
    fn repeat(&self, page: &Page<'_>, intake: &mut Intake) {
        let pressed = page.fields.iter().find(|(name, _)| name == SAME);
        let question = pressed.and_then(|(_, code)| {
            let mut questions = self.section().questions.iter();
            questions.find(|question| question.code == *code)
        });
        let same = question.and_then(|question| Some((question, self.same(question)?)));
        let Some((question, same)) = same else {
            return;
        };
        let about = |finding: &Finding| {
            let address = finding.address.as_ref();
            address.is_some_and(|address| address.question == question.code)
        };
        intake.findings.retain(|finding| !about(finding));
        for (address, content) in same {
            let beside = match address.part {
                Part::Value => Part::Availability,
                Part::Availability | Part::Remark => Part::Value,
            };
            intake.entries.insert(address.clone().part(beside), None);
            intake.entries.insert(address, Some(content));
        }
    }
}

/// Why a response cannot hold these changes too.
fn too_large(before: &Answers, changes: &[Change]) -> Option<Refusal> {
    let mut after = before.clone();
    for change in changes {
        after.set(change.address.clone(), change.answer.clone());
    }
    Size::of(before).refusal(Size::of(&after))
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
