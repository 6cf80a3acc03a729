//! Files that are attached on the page, and read again.

use chrono::Utc;

use super::{super::Desk, Answering, Page, Which};
use crate::{
    address::{Address, Part},
    error::{Error, Result},
    finding::Finding,
    intake::Intake,
    questionnaire::{Content, File, Value, kinds},
    store,
};

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

impl Desk {
    /// Keeps the files that were chosen on a page, and puts them among what it holds. A
    /// file in what is removed is not kept.
    pub(super) async fn take_files(
        &self,
        page: &Page<'_>,
        here: &Answering,
        removed: &[Address],
        intake: &mut Intake,
    ) -> Result<()> {
        for file in page.files {
            let Some(address) = field_of(file, here, removed) else {
                continue;
            };
            let name = kinds::plain_text(&file.name).replace('\n', " ");
            let Some(bytes) = &file.bytes else {
                let finding = Finding::error("file_too_large").about(address);
                intake.findings.push(finding.found(name));
                continue;
            };
            let sha256 = Some(
                self.attach(&page.at, page.who, &name, bytes.clone())
                    .await?,
            );
            let beside = address.clone().part(Part::Availability);
            let content = Content::Value(Value::File(File { name, sha256 }));
            let other = |finding: &Finding| finding.address.as_ref() != Some(&address);
            intake.findings.retain(other);
            intake.entries.entry(beside).or_insert(None);
            intake.entries.insert(address, Some(content));
        }
        Ok(())
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
        self.keep_attached(at.state, arrival, bytes).await
    }

    /// Keeps the bytes of a file that an answer of the State names; gives their hash.
    pub(in crate::desk) async fn keep_attached(
        &self,
        state: &str,
        arrival: store::Arrival,
        bytes: Vec<u8>,
    ) -> Result<String> {
        self.store.uploads().keep(bytes, arrival, state).await
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

/// The address at which a file was chosen, if it is a file's in this section.
fn field_of(file: &Attached, here: &Answering, removed: &[Address]) -> Option<Address> {
    let address: Address = file.field.parse().ok()?;
    let found = here.instrument.find(&address)?;
    let is_file = found.section.code == here.section().code
        && found.field.is_some_and(|field| field.kind.name() == "file")
        && address.part == Part::Value;
    let is_removed = removed.iter().any(|removed| {
        *removed == address
            || removed.row.is_some()
                && removed.question == address.question
                && removed.row == address.row
                && removed.field.is_none()
    });
    (is_file && !is_removed).then_some(address)
}
