//! What the parts of a section's page are made from.

use std::collections::BTreeMap;

use super::said::Said;
use crate::{
    address::{Address, Part},
    desk::Answering,
    finding::Finding,
    locale::Locale,
    response::Standings,
};

/// A section while its page is made.
pub(super) struct Showing<'a> {
    pub(super) now: &'a Answering,
    pub(super) standings: Standings<'a>,
    pub(super) locale: Locale,
    /// Where attached files are read: `…/files/`.
    pub(super) files: String,
    /// The list that shows one more item to fill in.
    pub(super) adding: Option<String>,
    findings: BTreeMap<Address, Vec<&'a Finding>>,
}

impl<'a> Showing<'a> {
    pub(super) fn new(now: &'a Answering, locale: Locale, adding: Option<&str>) -> Self {
        let mut findings: BTreeMap<Address, Vec<&Finding>> = BTreeMap::new();
        // That nobody answered yet is no mistake while somebody does.
        let told = now
            .findings
            .iter()
            .filter(|finding| finding.code != "required");
        for finding in told {
            if let Some(address) = &finding.address {
                findings.entry(address.clone()).or_default().push(finding);
            }
        }
        Self {
            standings: now.standings(),
            now,
            locale,
            files: format!(
                "/{locale}/rounds/{}/{}/files/",
                now.round.id, now.state.code
            ),
            adding: adding.map(str::to_owned),
            findings,
        }
    }

    fn at(&self, address: &Address) -> impl Iterator<Item = &Finding> {
        self.findings.get(address).into_iter().flatten().copied()
    }

    /// What is said about a field: its answer, its options, and its availability.
    pub(super) fn said_of_field(&self, field: &Address) -> Vec<Said> {
        let mut said: Vec<Said> = self.at(field).map(|finding| self.say(finding)).collect();
        let options = self.findings.iter().filter(|(address, _)| {
            address.option.is_some() && (*address).clone().without_option() == *field
        });
        said.extend(options.flat_map(|(_, told)| told.iter().map(|finding| self.say(finding))));
        let beside = field.clone().part(Part::Availability);
        said.extend(self.at(&beside).map(|finding| self.say(finding)));
        said
    }

    /// What is said about a question, row or item as a whole.
    pub(super) fn said_of_whole(&self, whole: &Address) -> Vec<Said> {
        let parts = [Part::Value, Part::Availability, Part::Remark];
        let at = parts.map(|part| whole.clone().part(part));
        at.iter()
            .flat_map(|address| self.at(address))
            .map(|finding| self.say(finding))
            .collect()
    }

    /// The words about exactly this address.
    pub(super) fn words_at(&self, address: &Address) -> Vec<String> {
        self.at(address)
            .map(|finding| finding.message(self.locale))
            .collect()
    }

    fn say(&self, finding: &Finding) -> Said {
        Said::of(finding, self.locale)
    }

    /// Whether anything stands at an address or inside of it.
    pub(super) fn holds(&self, whole: &Address) -> bool {
        let inside = |address: &Address| whole.row.is_none() || address.row == whole.row;
        let mut stands = self.now.answers.of(&whole.question);
        stands.any(|(address, _)| inside(address) && address.part != Part::Remark)
            || self
                .findings
                .keys()
                .any(|address| address.question == whole.question && inside(address))
    }
}
