//! What is wrong with a round, all at once and at the field, for the secretariat that
//! describes it.

use std::{collections::BTreeSet, fmt};

use super::Round;
use crate::{
    access::email,
    address::Row,
    locale::{Arg, Locale},
    questionnaire::{Questionnaire, Shape},
};

/// Something that keeps a round from being opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where it stands in the round's file, `states.JM.reason`; fields of the page are
    /// called the same.
    pub field: String,
    /// Its code; its words are the message `round-problem-<code>`.
    pub code: &'static str,
    /// Variables of the message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Problem {
    /// A problem at a field.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self {
            field: field.into(),
            code,
            args: Vec::new(),
        }
    }

    /// The same with a variable of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// What is wrong and how to mend it.
    pub fn message(&self, locale: Locale) -> String {
        locale.say_with(&format!("round-problem-{}", self.code), &self.args)
    }
}

impl fmt::Display for Problem {
    /// In the documentation's language, with the place in the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            write!(f, "`{}`: ", self.field)?;
        }
        f.write_str(&self.message(Locale::En))
    }
}

impl Round {
    /// Everything that keeps this round from being opened on `questionnaire`, in the order
    /// of the file.
    pub fn problems(&self, questionnaire: &Questionnaire) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !is_id(&self.id) {
            problems.push(Problem::new("id", "id").with("id", &self.id));
        }
        for (field, texts) in [
            ("body", &self.body),
            ("title", &self.title),
            ("meeting", &self.meeting),
        ] {
            if texts.is_empty() {
                problems.push(Problem::new(field, "no-text"));
            }
        }
        let dates = [
            ("due", self.due, self.opens, "due-before-opens"),
            ("cutoff", self.cutoff, self.due, "cutoff-before-due"),
        ];
        for (field, later, earlier, code) in dates {
            if later < earlier {
                problems.push(
                    Problem::new(field, code)
                        .with("later", later.to_rfc3339())
                        .with("earlier", earlier.to_rfc3339()),
                );
            }
        }
        if self.period.to < self.period.from {
            problems.push(
                Problem::new("period.to", "period")
                    .with("from", self.period.from.to_string())
                    .with("to", self.period.to.to_string()),
            );
        }
        if email(&self.contact).is_none() {
            problems.push(Problem::new("contact", "contact"));
        }
        problems.extend(self.list_problems(questionnaire));
        problems.extend(self.state_problems());
        problems
    }

    fn list_problems(&self, questionnaire: &Questionnaire) -> Vec<Problem> {
        let mut problems = Vec::new();
        let asked: BTreeSet<&str> = questionnaire
            .questions()
            .filter_map(|question| match &question.shape {
                Shape::Rows(list) if list.from_round => Some(list.name.as_str()),
                Shape::One | Shape::Rows(_) | Shape::List { .. } => None,
            })
            .collect();
        let at = |name: &str| format!("lists.{name}");
        for name in &asked {
            if self.lists.get(*name).is_none_or(Vec::is_empty) {
                problems.push(Problem::new(at(name), "list-empty").with("list", *name));
            }
        }
        for (name, rows) in &self.lists {
            if !asked.contains(name.as_str()) {
                problems.push(Problem::new(at(name), "list-unknown").with("list", name));
            }
            let mut seen = BTreeSet::new();
            for row in rows {
                let problem = |code| Problem::new(at(name), code).with("code", &row.code);
                if row.code.parse::<Row>().is_err() {
                    problems.push(problem("row-code"));
                }
                if !seen.insert(&row.code) {
                    problems.push(problem("row-twice"));
                }
                if row.text.is_empty() {
                    problems.push(problem("row-text"));
                }
            }
        }
        problems
    }

    fn state_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for state in &self.states {
            let code = &state.code;
            let problem = |field: &str, problem| {
                Problem::new(format!("states.{code}{field}"), problem).with("state", code)
            };
            if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
                problems.push(problem("", "state-code"));
            }
            if !seen.insert(code) {
                problems.push(problem("", "state-twice"));
            }
            if state.counted && !state.invited {
                problems.push(problem(".counted", "counted-not-invited"));
            }
            if !state.counted && state.reason.is_none() {
                problems.push(problem(".reason", "no-reason"));
            }
            for (scheme, groups) in &state.groups {
                let known = self
                    .groupings
                    .iter()
                    .find(|grouping| grouping.code == *scheme);
                let Some(known) = known else {
                    problems.push(problem(".groups", "grouping-unknown").with("scheme", scheme));
                    continue;
                };
                let unknown = groups
                    .iter()
                    .filter(|group| !known.groups.iter().any(|known| known.code == **group));
                for group in unknown {
                    problems.push(
                        problem(".groups", "group-unknown")
                            .with("scheme", scheme)
                            .with("group", group),
                    );
                }
            }
        }
        if self.counted().next().is_none() {
            problems.push(Problem::new("states", "nobody-counted"));
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
        // Pages of their own stand under these names.
        && !matches!(text, "new")
}
