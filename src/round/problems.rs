//! What is wrong with a round's file, all at once, for the secretariat that wrote it.

use std::collections::BTreeSet;

use super::Round;
use crate::{
    address::Row,
    questionnaire::{Questionnaire, Shape},
};

impl Round {
    /// Everything that keeps this round from being opened on `questionnaire`, in the order
    /// of the file. Documentation language.
    pub fn problems(&self, questionnaire: &Questionnaire) -> Vec<String> {
        let mut problems = Vec::new();
        if !is_id(&self.id) {
            problems.push(format!(
                "`id`: `{}` cannot name a round; use lower-case letters, digits and hyphens",
                self.id
            ));
        }
        if self.due < self.opens {
            problems.push(format!(
                "`due`: {} lies before `opens`, {}",
                self.due, self.opens
            ));
        }
        if self.cutoff < self.due {
            problems.push(format!(
                "`cutoff`: {} lies before `due`, {}",
                self.cutoff, self.due
            ));
        }
        if self.period.to < self.period.from {
            problems.push(format!(
                "`period`: it ends on {}, before it begins on {}",
                self.period.to, self.period.from
            ));
        }
        problems.extend(self.list_problems(questionnaire));
        problems.extend(self.state_problems());
        problems
    }

    fn list_problems(&self, questionnaire: &Questionnaire) -> Vec<String> {
        let mut problems = Vec::new();
        let asked: BTreeSet<&str> = questionnaire
            .questions()
            .filter_map(|question| match &question.shape {
                Shape::Rows(list) if list.from_round => Some(list.name.as_str()),
                Shape::One | Shape::Rows(_) | Shape::List { .. } => None,
            })
            .collect();
        for name in &asked {
            if self.lists.get(*name).is_none_or(Vec::is_empty) {
                problems.push(format!(
                    "`lists`: the questionnaire needs the rows of `{name}`; give at least one"
                ));
            }
        }
        for (name, rows) in &self.lists {
            if !asked.contains(name.as_str()) {
                problems.push(format!(
                    "`lists.{name}`: no question of the questionnaire has these rows; leave it out"
                ));
            }
            let mut seen = BTreeSet::new();
            for row in rows {
                if row.code.parse::<Row>().is_err() {
                    problems.push(format!(
                        "`lists.{name}`: `{}` is not a code; use snake_case or a number",
                        row.code
                    ));
                }
                if !seen.insert(&row.code) {
                    problems.push(format!("`lists.{name}`: `{}` stands twice", row.code));
                }
                if row.text.is_empty() {
                    problems.push(format!("`lists.{name}`: `{}` has no text", row.code));
                }
            }
        }
        problems
    }

    fn state_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for state in &self.states {
            let code = &state.code;
            if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
                problems.push(format!(
                    "`states`: `{code}` is not an ISO 3166 alpha-2 code"
                ));
            }
            if !seen.insert(code) {
                problems.push(format!("`states`: {code} stands twice"));
            }
            if state.counted && !state.invited {
                problems.push(format!(
                    "`states`: {code} is counted but not invited; count only States that are asked"
                ));
            }
            if !state.counted && state.reason.is_none() {
                problems.push(format!(
                    "`states`: {code} is not counted; say why in `reason`, it is printed"
                ));
            }
            for (scheme, groups) in &state.groups {
                let known = self
                    .groupings
                    .iter()
                    .find(|grouping| grouping.code == *scheme);
                let Some(known) = known else {
                    problems.push(format!(
                        "`states`: {code} is grouped by `{scheme}`, which `groupings` does not have"
                    ));
                    continue;
                };
                for group in groups
                    .iter()
                    .filter(|group| !known.groups.iter().any(|known| known.code == **group))
                {
                    problems.push(format!(
                        "`states`: {code} stands in `{group}`, which `{scheme}` does not have"
                    ));
                }
            }
        }
        if self.counted().next().is_none() {
            problems.push("`states`: no State is invited and counted".to_owned());
        }
        problems
    }
}

fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
}
