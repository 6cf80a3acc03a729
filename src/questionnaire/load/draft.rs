//! [`Draft`]: a questionnaire file while it is read, and all that was noticed in it.

use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::BTreeMap,
    ops::Range,
    sync::Arc,
};

use super::{Gap, Problem};
use crate::{locale::Locale, questionnaire::CodeList};

/// A file while it is read. Everything that is noticed is kept with its byte offset and
/// put in order at the end.
#[derive(Debug)]
pub struct Draft<'a> {
    file: &'a str,
    text: &'a str,
    /// The bytes at which lines begin.
    lines: Vec<usize>,
    language: Cell<Locale>,
    lists: OnceCell<BTreeMap<String, Arc<CodeList>>>,
    problems: RefCell<Vec<(usize, String, String)>>,
    gaps: RefCell<Vec<(usize, Locale, String)>>,
    questions: RefCell<Vec<(Range<usize>, String)>>,
    predecessors: RefCell<BTreeMap<String, usize>>,
}

impl<'a> Draft<'a> {
    pub fn of(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            lines: [0]
                .into_iter()
                .chain(text.match_indices('\n').map(|(at, _)| at + 1))
                .collect(),
            language: Cell::default(),
            lists: OnceCell::new(),
            problems: RefCell::default(),
            gaps: RefCell::default(),
            questions: RefCell::default(),
            predecessors: RefCell::default(),
        }
    }

    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The default language: until it is read, English.
    pub fn language(&self) -> Locale {
        self.language.get()
    }

    pub fn set_language(&self, language: Locale) {
        self.language.set(language);
    }

    /// The code list with this name.
    pub fn list(&self, name: &str) -> Option<&Arc<CodeList>> {
        self.lists.get()?.get(name)
    }

    pub fn list_names(&self) -> impl Iterator<Item = &str> {
        self.lists
            .get()
            .into_iter()
            .flat_map(BTreeMap::keys)
            .map(String::as_str)
    }

    /// The lists, once they are read: problems in them name no question.
    pub fn set_lists(&self, lists: BTreeMap<String, Arc<CodeList>>) {
        self.lists.get_or_init(|| lists);
    }

    pub fn problem(&self, at: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.problems
            .borrow_mut()
            .push((at, what.into(), mend.into()));
    }

    pub fn gap(&self, at: usize, language: Locale, text: &str) {
        self.gaps.borrow_mut().push((at, language, text.to_owned()));
    }

    /// What stands in this range of the file belongs to a question.
    pub fn question(&self, range: Range<usize>, code: &str) {
        self.questions.borrow_mut().push((range, code.to_owned()));
    }

    /// Where a question names its predecessor.
    pub fn predecessor(&self, code: &str, at: usize) {
        self.predecessors.borrow_mut().insert(code.to_owned(), at);
    }

    pub fn predecessors(&self) -> BTreeMap<String, (usize, usize)> {
        let places = self.predecessors.borrow();
        places
            .iter()
            .map(|(code, at)| (code.clone(), self.place(*at)))
            .collect()
    }

    /// Every problem in the order of the file.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.borrow().clone();
        problems.sort_by_key(|(at, ..)| *at);
        let problem = |(at, what, mend)| {
            let (line, column) = self.place(at);
            Problem {
                file: self.file.to_owned(),
                line,
                column,
                question: self.question_at(at),
                what,
                mend,
            }
        };
        problems.into_iter().map(problem).collect()
    }

    /// Every gap in the order of the file.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = self.gaps.borrow().clone();
        gaps.sort_by_key(|(at, language, _)| (*at, *language));
        let gap = |(at, language, text)| {
            let (line, column) = self.place(at);
            Gap {
                line,
                column,
                question: self.question_at(at),
                language,
                text,
            }
        };
        gaps.into_iter().map(gap).collect()
    }

    fn question_at(&self, at: usize) -> Option<String> {
        let questions = self.questions.borrow();
        let (_, code) = questions.iter().find(|(range, _)| range.contains(&at))?;
        Some(code.clone())
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    fn place(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.wrapping_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}
