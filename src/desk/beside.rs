//! The files that came in a ZIP beside a workbook: each is attached to the answer that names
//! it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Arrival, Desk};
use crate::{
    address::Address,
    error::Result,
    finding::Finding,
    questionnaire::{Content, File, Value},
    response::Change,
    store,
    workbook::bundle::{Bundle, Found},
};

/// Attaches to the answers the files that they name, where the workbook came with files.
/// Says which file cannot be attached, and which no answer names.
pub(super) fn attach(
    bytes: &[u8],
    entries: &mut BTreeMap<Address, Option<Content>>,
) -> Vec<Finding> {
    let Some(mut bundle) = Bundle::of(bytes) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (address, content) in entries {
        let Some(Content::Value(Value::File(file))) = content else {
            continue;
        };
        let finding = match bundle.find(address, &file.name) {
            Found::Nothing => continue,
            Found::File(hash) => {
                file.sha256 = Some(hash);
                continue;
            }
            Found::Several => Finding::error("file_ambiguous"),
            Found::Unreadable => Finding::error("file_unreadable"),
        };
        findings.push(finding.about(address.clone()).found(&file.name));
    }
    let left = bundle.left_over();
    findings.extend(left.map(|name| Finding::info("file_not_named").found(name)));
    findings
}

impl Desk {
    /// Keeps the files that changed answers name, as they came beside the workbook.
    pub(super) async fn keep_beside(
        &self,
        arrival: &Arrival<'_>,
        state: &str,
        changes: &[Change],
    ) -> Result<()> {
        let Some(mut bundle) = Bundle::of(arrival.bytes) else {
            return Ok(());
        };
        let mut kept = BTreeSet::new();
        for change in changes {
            let Some(File { name, sha256 }) = named(change) else {
                continue;
            };
            let Found::File(hash) = bundle.find(&change.address, name) else {
                continue;
            };
            if sha256.as_ref() == Some(&hash)
                && kept.insert(hash.clone())
                && let Some(bytes) = bundle.file(&hash)
            {
                let received = store::Arrival {
                    name: name.clone(),
                    ..arrival.received(chrono::Utc::now())
                };
                self.keep_attached(state, received, bytes).await?;
            }
        }
        Ok(())
    }
}

fn named(change: &Change) -> Option<&File> {
    match &change.answer.as_ref()?.content {
        Content::Value(Value::File(file)) => Some(file),
        _ => None,
    }
}
