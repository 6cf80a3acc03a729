//! Several codes of a closed list, or the most important of them in order.

use std::sync::Arc;

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally, entry,
    labels::{self, Labels, Match},
    marks::mark,
};
use crate::{
    locale::{Arg, Locale, count},
    questionnaire::{CodeList, Content, Value, expression::Type, load::Object},
    raw::Typed,
};

/// Several of the codes of a list.
#[derive(Debug)]
pub struct Choices {
    labels: Labels,
    /// How many are ranked, 1 first; none where they are only marked.
    ranked: Option<u32>,
}

/// `list`, `ranked`.
pub fn decode(object: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    let list = object.required("list", |node| node.list_of_options());
    let ranked = object.optional("ranked", |node| {
        let most = list.as_ref().map_or(99, |list| list.codes.len());
        node.whole_number(1, most)
    });
    Some(Arc::new(Choices {
        labels: Labels::of(list?),
        ranked: ranked.and_then(|ranked| u32::try_from(ranked).ok()),
    }))
}

impl Choices {
    /// The whole answer in one entry: labels or codes parted by `;` or on lines of their own.
    fn understand_whole(&self, typed: &Typed) -> Result<Read, Note> {
        let text = typed.shown();
        let parts: Vec<&str> = text
            .split([';', '|', '\n'])
            .filter(|p| !p.trim().is_empty())
            .collect();
        let mut chosen: Vec<&str> = Vec::new();
        let mut rest = parts.as_slice();
        while !rest.is_empty() {
            // A label may hold a semicolon itself: the longest text that is a label counts.
            let found = (1..=rest.len()).rev().find_map(|n| {
                let (Match::Exact(code) | Match::Meant(code)) =
                    self.labels.find(&rest[..n].join(";"))
                else {
                    return None;
                };
                Some((code, n))
            });
            let (code, n) = found.ok_or_else(|| {
                Note::error("choice_unknown").with("options", self.labels.examples())
            })?;
            if !chosen.contains(&code.code.as_str()) {
                chosen.push(&code.code);
            }
            rest = &rest[n..];
        }
        Ok(Read {
            content: self.content(chosen),
            ..Read::default()
        })
    }

    /// Marks beside the options.
    fn read_marks(&self, entries: &[(&str, &Typed)]) -> Read {
        let mut read = Read::nothing();
        let mut chosen = Vec::new();
        for (option, typed) in entries {
            let named = || match self.labels.find(&typed.shown()) {
                Match::Exact(code) | Match::Meant(code) => code.code == *option,
                Match::Ambiguous(..) | Match::None => false,
            };
            match (entry::failed(typed), mark(typed)) {
                (None, Some(true)) => chosen.push(*option),
                (None, Some(false)) => {}
                (None, None) if named() => chosen.push(*option),
                (failed, _) => {
                    let note = failed.unwrap_or(Note::error("mark_not_understood"));
                    read.unread.push(((*option).to_owned(), typed.shown()));
                    read.notes.push(self.about(option, note));
                }
            }
        }
        read.content = self.content(chosen);
        read
    }

    /// Ranks beside the options. They are understood all together or not at all: a rank
    /// that is missing or twice there changes what the others mean.
    fn read_ranks(&self, entries: &[(&str, &Typed)]) -> Read {
        let mut ranks: Vec<(usize, &str)> = Vec::new();
        let mut notes = Vec::new();
        for (option, typed) in entries {
            match (entry::failed(typed), rank(typed)) {
                (None, Some(rank)) => {
                    if ranks.iter().any(|(other, _)| *other == rank) {
                        let note = Note::error("rank_twice").with("rank", count(rank));
                        notes.push(self.about(option, note));
                    }
                    ranks.push((rank, option));
                }
                (failed, _) => {
                    let note = failed.unwrap_or(Note::error("rank_not_understood"));
                    notes.push(self.about(option, note));
                }
            }
        }
        ranks.sort_unstable();
        if notes.is_empty()
            && let Some((place, (_, option))) = ranks
                .iter()
                .enumerate()
                .find(|(place, (rank, _))| *rank != place + 1)
        {
            let note = Note::error("rank_missing").with("rank", count(place + 1));
            notes.push(self.about(option, note));
        }
        if notes.is_empty() {
            Read {
                content: self.content(ranks.into_iter().map(|(_, option)| option).collect()),
                ..Read::default()
            }
        } else {
            let kept = |(option, typed): &(&str, &Typed)| ((*option).to_owned(), typed.shown());
            Read {
                content: None,
                unread: entries.iter().map(kept).collect(),
                notes,
            }
        }
    }

    fn content(&self, mut chosen: Vec<&str>) -> Option<Content> {
        if self.ranked.is_none() {
            chosen.sort_by_key(|code| self.labels.list().position(code));
        }
        let codes: Vec<String> = chosen.into_iter().map(str::to_owned).collect();
        (!codes.is_empty()).then_some(Content::Value(Value::Choices(codes)))
    }

    fn about(&self, option: &str, note: Note) -> Note {
        let label = Locale::ALL.map(|locale| self.labels.label(option, locale).to_owned());
        note.at_option(option).with("option", Arg::Each(label))
    }
}

/// A rank: a whole number from 1.
fn rank(typed: &Typed) -> Option<usize> {
    let text = super::fold::fold(&typed.shown());
    (1..=2)
        .contains(&text.len())
        .then(|| text.parse().ok())?
        .filter(|rank| *rank >= 1)
}

impl Kind for Choices {
    fn name(&self) -> &'static str {
        "choices"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        if let [Entry { option: None, .. }] = entries {
            return entry::read(entries, |typed| self.understand_whole(typed));
        }
        let filled: Vec<(&str, &Typed)> = entries
            .iter()
            .filter(|entry| !entry::is_blank(entry.typed))
            .filter_map(|entry| Some((entry.option?, entry.typed)))
            .collect();
        // "NA" beside the options stands for the whole answer if nothing else does.
        let mut available = filled
            .iter()
            .map(|(_, typed)| super::availability::any(typed));
        if let Some(Some(first)) = available.next()
            && available.all(|other| other.is_some_and(|other| other.content == first.content))
        {
            return first;
        }
        match self.ranked {
            None => self.read_marks(&filled),
            Some(_) => self.read_ranks(&filled),
        }
    }

    fn show(&self, value: &Value, locale: Locale) -> String {
        let Value::Choices(codes) = value else {
            return String::new();
        };
        let labels = codes.iter().map(|code| self.labels.label(code, locale));
        labels.collect::<Vec<_>>().join("; ")
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        let Value::Choices(codes) = value else {
            return Vec::new();
        };
        let list = self.labels.list();
        let mut notes: Vec<Note> = codes
            .iter()
            .filter(|code| list.find(code).is_none())
            .map(|code| Note::error("code_not_in_list").with("code", code))
            .collect();
        if codes.len() > 1 {
            let exclusive = codes.iter().filter_map(|code| list.find(code));
            notes.extend(exclusive.filter(|code| code.exclusive).map(|code| {
                Note::error("exclusive_with_others")
                    .at_option(&code.code)
                    .with("option", labels::label(code))
            }));
        }
        if let Some(most) = self.ranked
            && codes.len() > most as usize
        {
            notes.push(Note::error("ranks_too_many").with("limit", Arg::Count(most.into())));
        }
        notes
    }

    fn cell(&self, value: &Value, option: Option<&str>, locale: Locale) -> Cell {
        let Value::Choices(codes) = value else {
            return Cell::Blank;
        };
        let Some(option) = option else {
            return Cell::Text(self.show(value, locale));
        };
        match codes.iter().position(|code| code == option) {
            None => Cell::Blank,
            Some(_) if self.ranked.is_none() => Cell::Text("X".into()),
            Some(place) => {
                Cell::Number(f64::from(u32::try_from(place).unwrap_or(u32::MAX - 1) + 1))
            }
        }
    }

    fn rule(&self) -> Rule {
        self.ranked.map_or(Rule::Mark, Rule::Rank)
    }

    fn tally(&self) -> Tally {
        Tally::Codes
    }

    fn operand(&self) -> Type {
        Type::Codes(self.labels.list().name.clone())
    }

    fn list(&self) -> Option<&Arc<CodeList>> {
        Some(self.labels.list())
    }

    fn has_options(&self) -> bool {
        true
    }

    fn samples(&self) -> Samples {
        let codes = self
            .labels
            .list()
            .codes
            .iter()
            .map(|code| code.code.clone());
        let codes: Vec<String> = codes.collect();
        let some = self.ranked.map_or(codes.len(), |most| most as usize);
        let mut backwards: Vec<String> = codes.iter().rev().take(some).cloned().collect();
        if self.ranked.is_none() {
            backwards.reverse();
        }
        let first = Value::Choices(codes.iter().take(1).cloned().collect());
        let mut samples = Samples {
            values: vec![first.clone(), Value::Choices(backwards)],
            understood: codes
                .iter()
                .take(1)
                .map(|code| (Typed::text(code), first.clone()))
                .collect(),
            refused: vec![
                Typed::text("perhaps"),
                Typed::Number(1.5),
                Typed::Date("2026-03-04".into()),
                Typed::Error("#VALUE!".into()),
                Typed::Unevaluated,
            ],
        };
        samples
            .values
            .extend(codes.last().map(|code| Value::Choices(vec![code.clone()])));
        samples
    }
}
