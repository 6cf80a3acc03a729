//! Where questions stood in the version before.

use std::collections::BTreeMap;

use super::{Loaded, Problem, node::Node, object::meant, questions::Later};
use crate::{
    address::{is_code, is_question},
    questionnaire::{CodeList, Predecessor, Question, Questionnaire},
};

/// Reads the predecessor of every question into the questionnaire.
pub fn fill(questionnaire: &mut Questionnaire, later: &[Later<'_>]) {
    let has_predecessor = questionnaire.predecessor.is_some();
    let questions = questionnaire
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.questions);
    for (question, later) in questions.zip(later) {
        let Some(node) = later.predecessor else {
            continue;
        };
        node.draft().predecessor(&question.code, node.start());
        if !has_predecessor {
            node.problem(
                "the questionnaire names no version before it",
                "add \"predecessor\": \"…\" at the top of the file, or remove this one",
            );
        }
        question.predecessor = predecessor(node, question);
    }
}

fn predecessor(node: Node<'_>, question: &Question) -> Option<Predecessor> {
    let mut object = node.object()?;
    let earlier = object.required("question", |node| {
        let code = node.text()?;
        if !is_question(code) {
            node.problem(
                format!("`{code}` is not a question's code"),
                "write one like C3",
            );
        }
        Some(code.to_owned())
    });
    let field = object.optional("field", Node::code);
    let rows: Vec<&CodeList> = question.rows().into_iter().map(AsRef::as_ref).collect();
    let lists = question.fields.iter().filter_map(|field| field.kind.list());
    let lists: Vec<&CodeList> = lists.map(AsRef::as_ref).collect();
    let rows = object.optional("rows", |node| map(node, &rows, "row"));
    let recode = object.optional("recode", |node| map(node, &lists, "code"));
    let comparable = object.required("comparable", Node::flag);
    let note = object.optional("note", Node::texts);
    object.finish();
    Some(Predecessor {
        question: earlier?,
        field: field.map(str::to_owned),
        rows: rows.unwrap_or_default(),
        recode: recode.unwrap_or_default(),
        comparable: comparable?,
        note,
    })
}

/// Earlier code → code; the second must be in one of the lists.
fn map(node: Node<'_>, lists: &[&CodeList], noun: &str) -> Option<BTreeMap<String, String>> {
    let mut map = BTreeMap::new();
    for (earlier, node) in node.object()?.entries() {
        if !is_code(earlier.text) && earlier.text.parse::<u32>().is_err() {
            node.draft().problem(
                earlier.start,
                format!("`{}` is not a code", earlier.text),
                "write the code of the earlier version",
            );
        }
        let Some(code) = node.text() else { continue };
        let supplied = lists.iter().any(|list| list.from_round);
        if !supplied && !lists.iter().any(|list| list.find(code).is_some()) {
            let known = lists.iter().flat_map(|list| &list.codes);
            node.problem(
                format!("this question has no {noun} `{code}`"),
                meant(code, known.map(|code| code.code.as_str()), "write one of"),
            );
        }
        map.insert(earlier.text.to_owned(), code.to_owned());
    }
    Some(map)
}

impl Loaded {
    /// What does not fit the version before this one, `earlier`: questions, fields, rows
    /// and codes that it does not have, and codes of it that have no counterpart in a
    /// question which is said to be comparable.
    pub fn check_predecessor(&self, earlier: &Questionnaire) -> Vec<Problem> {
        let questions = self.questionnaire.questions();
        let with = questions.filter_map(|q| Some((q, q.predecessor.as_ref()?)));
        let mut problems = Vec::new();
        for (question, predecessor) in with {
            let (line, column) = self.places.get(&question.code).copied().unwrap_or((1, 1));
            let found = compare(question, predecessor, earlier);
            problems.extend(found.into_iter().map(|(what, mend)| Problem {
                file: self.file.clone(),
                line,
                column,
                question: Some(question.code.clone()),
                what,
                mend,
            }));
        }
        problems
    }
}

fn compare(
    question: &Question,
    predecessor: &Predecessor,
    earlier: &Questionnaire,
) -> Vec<(String, String)> {
    let version = &earlier.version;
    let Some(before) = earlier.question(&predecessor.question) else {
        let codes = earlier.questions().map(|question| question.code.as_str());
        return vec![(
            format!(
                "version {version} has no question `{}`",
                predecessor.question
            ),
            meant(&predecessor.question, codes, "it has"),
        )];
    };
    let field = match &predecessor.field {
        None => before.fields.first(),
        Some(code) => before.field(Some(code)),
    };
    let Some(field) = field else {
        let codes = before
            .fields
            .iter()
            .filter_map(|field| field.code.as_deref());
        let named = predecessor.field.as_deref().unwrap_or_default();
        return vec![(
            format!(
                "in version {version}, {} has no field `{named}`",
                before.code
            ),
            meant(named, codes, "it has"),
        )];
    };
    let mut problems = Vec::new();
    let rows = (before.rows(), question.rows());
    if let (Some(old), Some(new)) = rows {
        problems.extend(counterparts(
            old,
            &[new],
            &predecessor.rows,
            predecessor,
            "row",
        ));
    }
    if let Some(old) = field.kind.list() {
        let lists = question.fields.iter().filter_map(|field| field.kind.list());
        let lists: Vec<&CodeList> = lists.map(AsRef::as_ref).collect();
        problems.extend(counterparts(
            old,
            &lists,
            &predecessor.recode,
            predecessor,
            "code",
        ));
    }
    problems
}

/// What is wrong with a map from the codes of `old` to those of `new`.
fn counterparts(
    old: &CodeList,
    new: &[&CodeList],
    map: &BTreeMap<String, String>,
    predecessor: &Predecessor,
    noun: &str,
) -> Vec<(String, String)> {
    if old.from_round || new.iter().any(|list| list.from_round) {
        return Vec::new();
    }
    let unknown = map
        .keys()
        .filter(|code| old.find(code).is_none())
        .map(|code| {
            let codes = old.codes.iter().map(|code| code.code.as_str());
            (
                format!(
                    "the earlier {} has no {noun} `{code}`",
                    predecessor.question
                ),
                meant(code, codes, "it has"),
            )
        });
    let lost = old.codes.iter().filter(|code| {
        predecessor.comparable
            && !map.contains_key(&code.code)
            && !new.iter().any(|list| list.find(&code.code).is_some())
    });
    let lost = lost.map(|code| {
        (
            format!("the earlier {noun} `{}` has no counterpart here", code.code),
            format!("name its {noun} in the map, or write \"comparable\": false"),
        )
    });
    unknown.chain(lost).collect()
}
