//! A response as a person reads it: every question with its answer in words, what stands in
//! its place, remarks, and what the checks say. One view for the sealed submission, the
//! print view and the last look before submitting: `{{ reading|safe }}`.
//!
//! Whoever may read a State's submission may read its internal remarks: the secretariat,
//! for whom they are, and the State that wrote them. A public product is no reading: it is
//! made from `tabulation`, which leaves them out.

mod answer;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use askama::Template;

use answer::{Body, Reader};

use crate::{
    access::Sections,
    address::Part,
    desk::Read,
    finding::{Finding, Severity},
    locale::Locale,
    questionnaire::{Content, Question, Section},
};

/// A response as a person reads it, in one language.
#[derive(Template, Debug)]
#[template(path = "reading/reading.html")]
pub(super) struct Reading {
    /// What is said about no question in particular.
    general: Vec<Said>,
    sections: Vec<SectionRead>,
    words: Words,
}

/// A section with its questions.
#[derive(Debug)]
struct SectionRead {
    code: String,
    title: String,
    questions: Vec<QuestionRead>,
}

/// A question and what stands under it.
#[derive(Debug)]
struct QuestionRead {
    code: String,
    text: String,
    body: Body,
    remark: Option<RemarkRead>,
    findings: Vec<Said>,
    /// With what it was returned.
    note: Option<String>,
    /// What is being written about it, where the page asks for notes.
    writing: Option<String>,
    /// Where the answer can be changed.
    change: Option<String>,
}

/// A remark as it was written.
#[derive(Debug)]
struct RemarkRead {
    text: String,
    lang: Option<&'static str>,
    internal: bool,
}

/// A finding in words.
#[derive(Debug)]
struct Said {
    severity: &'static str,
    word: String,
    place: Option<String>,
    message: String,
}

/// What the template says again and again, looked up once.
#[derive(Debug)]
struct Words {
    remark: String,
    internal: String,
    change: String,
    note: String,
    ask: String,
    label: String,
    findings: String,
}

impl Reading {
    /// What `read` says, in `locale`.
    pub(super) fn of(read: &Read, locale: Locale) -> Self {
        let reader = Reader::of(read, locale);
        let sections = read.instrument.sections.iter();
        Self {
            general: read
                .findings
                .iter()
                .filter(|finding| finding.address.is_none())
                .map(|finding| Said::of(finding, None, locale))
                .collect(),
            sections: sections
                .map(|section| SectionRead::of(section, read, &reader, locale))
                .collect(),
            words: Words::of(locale),
        }
    }

    /// The same with only the sections that this person may see.
    #[must_use]
    pub(super) fn only(mut self, seen: &Sections) -> Self {
        self.sections.retain(|section| seen.contains(&section.code));
        self
    }

    /// The same with what the secretariat asked, by question.
    #[must_use]
    pub(super) fn with_notes(mut self, notes: &BTreeMap<String, String>) -> Self {
        for question in self.questions() {
            question.note = notes.get(&question.code).cloned();
        }
        self
    }

    /// The same with a field at every question for what is to be asked; `typed` is what
    /// stands in it. The fields are called `note.<question>`.
    #[must_use]
    pub(super) fn asking(mut self, typed: impl Fn(&str) -> String) -> Self {
        for question in self.questions() {
            question.writing = Some(typed(&question.code));
        }
        self
    }

    /// The same with a link at every question to where it can be changed; `to` makes it
    /// from the section's and the question's code.
    #[must_use]
    pub(super) fn changing(mut self, to: impl Fn(&str, &str) -> String) -> Self {
        for section in &mut self.sections {
            for question in &mut section.questions {
                question.change = Some(to(&section.code, &question.code));
            }
        }
        self
    }

    fn questions(&mut self) -> impl Iterator<Item = &mut QuestionRead> {
        let sections = self.sections.iter_mut();
        sections.flat_map(|section| &mut section.questions)
    }
}

impl SectionRead {
    fn of(section: &Section, read: &Read, reader: &Reader<'_>, locale: Locale) -> Self {
        let question = |question| QuestionRead::of(question, read, reader, locale);
        Self {
            code: section.code.clone(),
            title: section.title.in_(locale).to_owned(),
            questions: section.questions.iter().map(question).collect(),
        }
    }
}

impl QuestionRead {
    fn of(question: &Question, read: &Read, reader: &Reader<'_>, locale: Locale) -> Self {
        let about = read.findings.iter().filter(|finding| {
            let address = finding.address.as_ref();
            address.is_some_and(|address| address.question == question.code)
        });
        Self {
            code: question.code.clone(),
            text: question.text.in_(locale).to_owned(),
            body: reader.body(question),
            remark: RemarkRead::of(question, read, locale),
            findings: about
                .map(|finding| Said::of(finding, reader.place(finding), locale))
                .collect(),
            note: None,
            writing: None,
            change: None,
        }
    }
}

impl RemarkRead {
    fn of(question: &Question, read: &Read, locale: Locale) -> Option<Self> {
        let address = question.address().part(Part::Remark);
        let answer = read.answers.get(&address)?;
        let Content::Remark(remark) = &answer.content else {
            return None;
        };
        Some(Self {
            text: remark.text.clone(),
            lang: foreign(answer.language, locale),
            internal: remark.internal,
        })
    }
}

impl Said {
    fn of(finding: &Finding, place: Option<String>, locale: Locale) -> Self {
        let severity = match finding.severity {
            Severity::Error => locale.say("severity-error"),
            Severity::Warning => locale.say("severity-warning"),
            Severity::Info => locale.say("severity-info"),
        };
        Self {
            severity: finding.severity.code(),
            word: severity,
            place,
            message: finding.message(locale),
        }
    }
}

impl Words {
    fn of(locale: Locale) -> Self {
        Self {
            remark: locale.say("reading-remark"),
            internal: locale.say("reading-internal"),
            change: locale.say("reading-change"),
            note: locale.say("reading-note"),
            ask: locale.say("reading-ask"),
            label: locale.say("reading-ask-label"),
            findings: locale.say("reading-findings"),
        }
    }
}

/// The language in which something was written, where it is not the page's.
pub(super) fn foreign(written: Locale, page: Locale) -> Option<&'static str> {
    (written != page).then(|| written.code())
}
