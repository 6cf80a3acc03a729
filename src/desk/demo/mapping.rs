//! From a public record's items and values to what would be typed into a State's
//! workbook. The rules are data, `demo/mapping.csv`; `demo/README.md` says how they work.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use crate::{
    address::{Address, Part, Row},
    error::{Error, Result},
    questionnaire::{Questionnaire, Shape},
};

/// Members of a record that are about the record and not about the State.
const ABOUT: &[&str] = &[
    "instrument_items",
    "maps_to_our_items",
    "state",
    "source",
    "as_of",
];

/// One row of `mapping.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Rule {
    source: String,
    state: String,
    item: String,
    value: String,
    address: String,
    answer: String,
    #[expect(
        dead_code,
        reason = "it tells a reader of the file why; the column must be there"
    )]
    note: String,
}

/// One item of a record and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) item: String,
    pub(super) value: String,
}

/// Where a leaf comes from, in the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Coe,
    Itu2015,
    Facts,
}

impl Source {
    pub(super) const ALL: [Self; 3] = [Self::Coe, Self::Itu2015, Self::Facts];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Coe => "coe",
            Self::Itu2015 => "itu2015",
            Self::Facts => "facts",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Coe => "Council of Europe profile",
            Self::Itu2015 => "ITU profile 2014",
            Self::Facts => "Public fact",
        }
    }
}

/// The rules of `mapping.csv`.
pub(super) fn rules(csv: &[u8]) -> Result<Vec<Rule>> {
    let rules: std::result::Result<Vec<Rule>, csv::Error> =
        csv::Reader::from_reader(csv).deserialize().collect();
    rules.map_err(|error| Error::Stored(format!("demo/mapping.csv: {error}")))
}

/// The leaves of a record, in the order of its file.
pub(super) fn leaves(record: &Value) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for (key, value) in record.as_object().into_iter().flatten() {
        match (key.as_str(), value) {
            ("answers", Value::Object(answers)) => answers
                .iter()
                .for_each(|(item, value)| take(item, value, &mut leaves)),
            (key, _) if ABOUT.contains(&key) => {}
            _ => take(key, value, &mut leaves),
        }
    }
    leaves
}

fn take(item: &str, value: &Value, leaves: &mut Vec<Leaf>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let below = if key == "value" {
                    item.to_owned()
                } else {
                    format!("{item}/{key}")
                };
                take(&below, value, leaves);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                take(&format!("{item}/{}", at + 1), value, leaves);
            }
        }
        Value::String(text) => leaves.push(Leaf {
            item: item.to_owned(),
            value: text.clone(),
        }),
        Value::Null => {}
        other => leaves.push(Leaf {
            item: item.to_owned(),
            value: other.to_string(),
        }),
    }
}

/// What is typed into one State's workbook.
#[derive(Debug, Default)]
pub(super) struct Typing {
    pub(super) typed: BTreeMap<Address, String>,
    /// Which source answered a question first; in rows, which row.
    owners: BTreeMap<(String, Option<Row>), Source>,
    remarks: BTreeMap<Address, Vec<String>>,
}

impl Typing {
    /// Types what one source says of a State. Sources come in order of precedence.
    pub(super) fn apply(
        &mut self,
        questionnaire: &Questionnaire,
        rules: &[Rule],
        state: &str,
        source: Source,
        leaves: &[Leaf],
    ) -> Result<()> {
        for leaf in leaves {
            let fitting = fitting(rules, state, source, leaf);
            if fitting.is_empty() {
                return Err(Error::Stored(format!(
                    "demo/mapping.csv: no rule for {} of {state}: {} = {}",
                    source.code(),
                    leaf.item,
                    leaf.value
                )));
            }
            for (rule, index) in fitting
                .into_iter()
                .filter(|(rule, _)| !rule.address.is_empty())
            {
                let address = rule.address.replace('*', &index.unwrap_or_default());
                let address: Address = address
                    .parse()
                    .map_err(|error| Error::Stored(format!("demo/mapping.csv: {error}")))?;
                let text = rule.answer.replace("{}", &leaf.value);
                self.put(questionnaire, source, address, text);
            }
        }
        Ok(())
    }

    /// Everything that is typed, the remarks joined.
    pub(super) fn finish(mut self) -> BTreeMap<Address, String> {
        for (address, remarks) in self.remarks {
            self.typed.insert(address, remarks.join("; "));
        }
        self.typed
    }

    fn put(
        &mut self,
        questionnaire: &Questionnaire,
        source: Source,
        address: Address,
        text: String,
    ) {
        if address.part == Part::Remark {
            return self.remark(address, text);
        }
        let Some(question) = questionnaire.question(&address.question) else {
            return;
        };
        let row = if question.is_list() {
            None
        } else {
            address.row.clone()
        };
        let owner = *self
            .owners
            .entry((question.code.clone(), row))
            .or_insert(source);
        if owner == source {
            self.typed.insert(address, text);
            return;
        }
        let naming = address
            .field
            .as_deref()
            .is_none_or(|field| ["title", "name"].contains(&field));
        let told = match question.shape {
            Shape::List { .. } => naming && !self.lists(&address, &text),
            Shape::One | Shape::Rows(_) => self.typed.get(&address) != Some(&text),
        };
        if told {
            self.remark(
                question.address().part(Part::Remark),
                format!("{}: {text}", source.label()),
            );
        }
    }

    /// Whether some item of the list has this text already.
    fn lists(&self, address: &Address, text: &str) -> bool {
        self.typed.iter().any(|(other, known)| {
            other.question == address.question && other.field == address.field && known == text
        })
    }

    fn remark(&mut self, address: Address, text: String) {
        let remarks = self.remarks.entry(address).or_default();
        if !remarks.contains(&text) {
            remarks.push(text);
        }
    }
}

/// The most specific rules that fit a leaf, in the order of the file, with the list
/// index that stands for `*`.
fn fitting<'a>(
    rules: &'a [Rule],
    state: &str,
    source: Source,
    leaf: &Leaf,
) -> Vec<(&'a Rule, Option<String>)> {
    let fits: Vec<(&Rule, Option<String>)> = rules
        .iter()
        .filter(|rule| rule.source == source.code())
        .filter(|rule| rule.state.is_empty() || rule.state == state)
        .filter(|rule| rule.value.is_empty() || rule.value == leaf.value)
        .filter_map(|rule| Some((rule, index(&rule.item, &leaf.item)?)))
        .collect();
    let rank = |rule: &Rule| (!rule.state.is_empty(), !rule.value.is_empty());
    let best: BTreeSet<_> = fits.iter().map(|(rule, _)| rank(rule)).collect();
    let best = best.last().copied();
    fits.into_iter()
        .filter(|(rule, _)| Some(rank(rule)) == best)
        .collect()
}

/// Whether a rule's item names a leaf: `Some(None)` literally, `Some(Some(index))` where
/// its `*` stands for a list index.
#[expect(
    clippy::option_option,
    reason = "fits or not, and with an index or not, are two questions"
)]
fn index(pattern: &str, item: &str) -> Option<Option<String>> {
    let Some((before, after)) = pattern.split_once('*') else {
        return (pattern == item).then_some(None);
    };
    let index = item.strip_prefix(before)?.strip_suffix(after)?;
    (!index.is_empty() && index.bytes().all(|b| b.is_ascii_digit())).then(|| Some(index.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules_of(rows: &str) -> Vec<Rule> {
        rules(format!("source,state,item,value,address,answer,note\n{rows}").as_bytes()).unwrap()
    }

    fn leaf(item: &str, value: &str) -> Leaf {
        Leaf {
            item: item.into(),
            value: value.into(),
        }
    }

    #[test]
    fn a_record_is_taken_apart_in_the_order_of_its_file() {
        let record = serde_json::json!({
            "state": "JM",
            "answers": {"J1": {"value": "draft", "detail": "2014"}, "C2": [{"title": "Act", "year": 2013}], "E7": "2017"},
            "anomalies": ["odd"],
        });
        let items: Vec<String> = leaves(&record)
            .into_iter()
            .map(|leaf| format!("{}={}", leaf.item, leaf.value))
            .collect();
        assert_eq!(
            items,
            [
                "J1=draft",
                "J1/detail=2014",
                "C2/1/title=Act",
                "C2/1/year=2013",
                "E7=2017",
                "anomalies/1=odd"
            ]
        );
    }

    #[test]
    fn only_the_most_specific_rules_apply() {
        let rules = rules_of(
            "coe,,C1,,C1@remark,{},\ncoe,,C1,yes,C1,yes,\ncoe,JM,C1,yes,C1,no,\ncoe,JM,C1,yes,C1@remark,odd,\n",
        );
        let of = |state: &str, value: &str| -> Vec<String> {
            fitting(&rules, state, Source::Coe, &leaf("C1", value))
                .into_iter()
                .map(|(rule, _)| rule.address.clone())
                .collect()
        };
        assert_eq!(of("JM", "yes"), ["C1", "C1@remark"]);
        assert_eq!(of("AG", "yes"), ["C1"]);
        assert_eq!(of("AG", "perhaps"), ["C1@remark"]);
    }

    #[test]
    fn a_star_is_a_list_index_and_nothing_else() {
        assert_eq!(index("C2/*/title", "C2/12/title"), Some(Some("12".into())));
        assert_eq!(index("C2/*/title", "C2/x/title"), None);
        assert_eq!(index("C2/*/title", "C2/1/note"), None);
        assert_eq!(index("C1", "C1"), Some(None));
    }
}
