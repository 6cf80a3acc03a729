//! [`Book`]: what every sheet needs to know of the others before it is written.

use super::{
    names::{Names, quoted},
    needs,
};
use crate::{
    address::Address,
    locale::{Arg, Locale},
    questionnaire::{Analysis, Question, Shape, kinds::Tally},
    tabulation::{
        self, Attachment, Change, Distribution, Edition, Explained, Figures, Scope, Tabulation,
        TextAnswer, Totals, Trend, Variable,
    },
    workbook::style::Style,
};

/// The workbook before it is written, as every form of it has it.
pub(super) struct Book<'t> {
    pub scope: &'t Scope<'t>,
    pub form: Form,
    pub locale: Locale,
    pub style: Style,
    /// In order.
    pub sheets: Vec<Sheet<'t>>,
    /// The closed variables, in the order of the sheet Frequencies.
    pub distributions: Vec<Distribution<'t>>,
    /// The numbers, in the order of the sheet Statistics.
    pub figures: Vec<Figures<'t>>,
}

/// How the answers stand in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A row per answer, from which live formulas count.
    Long,
    /// A row per State and values only: for more answers than a sheet has rows.
    Wide,
}

impl Form {
    /// Both.
    const ALL: [Self; 2] = [Self::Long, Self::Wide];

    /// Its code: `long`.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
        }
    }

    /// The form with this code.
    pub(super) fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// What only the long form has: every answer at hand, and what is made from single answers.
pub(super) struct Whole<'t> {
    pub tabulation: &'t Tabulation<'t>,
    /// How many rows the long form has.
    pub rows: usize,
    pub texts: Vec<TextAnswer>,
    pub attachments: Vec<Attachment<'t>>,
    pub explained: Vec<Explained>,
    /// Against the round before; empty where there was none.
    pub changes: Vec<Change<'t>>,
    pub trends: Vec<Trend<'t>>,
}

impl<'t> Whole<'t> {
    pub fn of(tabulation: &'t Tabulation<'t>, rows: usize) -> Self {
        Self {
            tabulation,
            rows,
            texts: tabulation::text_answers(tabulation),
            attachments: tabulation::attachments(tabulation),
            explained: tabulation::explained(tabulation),
            changes: tabulation::changes(tabulation),
            trends: tabulation::trends(tabulation),
        }
    }
}

/// One sheet.
pub(super) struct Sheet<'t> {
    pub content: Content<'t>,
    /// On the tab.
    pub name: String,
    /// On top.
    pub title: String,
    /// What it holds, for the table of contents.
    pub about: String,
}

/// What a sheet holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'t> {
    Cover,
    Contents,
    Method,
    Status,
    Highlights,
    Countries,
    Frequencies,
    ByGroup,
    Groups,
    Needs,
    Rows(&'t Question),
    Statistics,
    Listing(&'t Question),
    Contacts,
    Recommendations,
    Trends,
    Changes,
    Profiles,
    Texts,
    Explanations,
    Attachments,
    Panel,
    Data,
    Answers,
    CodeLists,
    Codebook,
}

impl<'t> Book<'t> {
    /// The book of the long form.
    pub fn long(whole: &Whole<'t>) -> Self {
        let scope = &whole.tabulation.scope;
        let mut totals = Totals::over(&scope.questionnaire);
        for reading in &whole.tabulation.readings {
            totals.add(reading, &reading.seen());
        }
        let book = Self::with(scope, Form::Long, totals);
        let sheets = book.named(book.plan(whole));
        Self { sheets, ..book }
    }

    /// The book of the wide form, in which nothing is counted yet.
    pub fn wide(scope: &'t Scope<'t>) -> Self {
        let book = Self::with(scope, Form::Wide, Totals::over(&scope.questionnaire));
        let has_summary = book.summary().next().is_some();
        let mut contents = book.first_sheets();
        contents.extend(has_summary.then_some(Content::Highlights));
        contents.extend((!book.distributions.is_empty()).then_some(Content::Frequencies));
        contents.extend((!book.figures.is_empty()).then_some(Content::Statistics));
        contents.extend([Content::Answers, Content::CodeLists, Content::Codebook]);
        let sheets = book.named(contents);
        Self { sheets, ..book }
    }

    fn with(scope: &'t Scope<'t>, form: Form, totals: Totals<'t>) -> Self {
        let (distributions, figures) = totals.end(scope.locale);
        Self {
            scope,
            form,
            locale: scope.locale,
            style: Style::default(),
            sheets: Vec::new(),
            distributions,
            figures,
        }
    }

    fn first_sheets(&self) -> Vec<Content<'t>> {
        vec![
            Content::Cover,
            Content::Contents,
            Content::Method,
            Content::Status,
        ]
    }

    /// Which sheets there are: none that would be empty.
    fn plan(&self, whole: &Whole<'t>) -> Vec<Content<'t>> {
        let tabulation = whole.tabulation;
        let questions = || self.scope.questionnaire.questions();
        let has_summary = self.summary().next().is_some();
        let has_groups = !self.scope.round.groupings.is_empty();
        let mut contents = self.first_sheets();
        let mut add = |content: Content<'t>, is: bool| contents.extend(is.then_some(content));
        add(Content::Highlights, has_summary);
        add(Content::Countries, has_summary);
        add(Content::Frequencies, !self.distributions.is_empty());
        // Counted from the country matrix.
        add(Content::ByGroup, has_summary && has_groups);
        for question in questions() {
            add(Content::Rows(question), is_matrix(question));
        }
        add(Content::Statistics, !self.figures.is_empty());
        for question in questions() {
            add(Content::Listing(question), self.is_listing(question));
        }
        let has_directory = tabulation::has_directory(tabulation);
        add(Content::Contacts, self.is_restricted() && has_directory);
        let followed_up = tabulation::has_recommendations(tabulation);
        add(Content::Recommendations, followed_up);
        add(Content::Needs, needs::has_any(tabulation));
        add(Content::Trends, !whole.trends.is_empty());
        add(Content::Changes, !whole.changes.is_empty());
        add(Content::Texts, !whole.texts.is_empty());
        let has_profiles = tabulation::has_profiles(tabulation);
        add(Content::Profiles, has_profiles);
        add(Content::Explanations, !whole.explained.is_empty());
        add(Content::Attachments, !whole.attachments.is_empty());
        add(Content::Groups, has_groups);
        add(Content::Panel, !whole.trends.is_empty());
        contents.extend([Content::Data, Content::CodeLists, Content::Codebook]);
        contents
    }

    /// The sheets with their names.
    fn named(&self, contents: Vec<Content<'t>>) -> Vec<Sheet<'t>> {
        let mut names = Names::default();
        // The table's name is the same in every language: nobody else may take it.
        let data = names.take("Data");
        contents
            .into_iter()
            .map(|content| {
                let (name, title, about) = self.wording(content);
                Sheet {
                    name: match content {
                        Content::Data => data.clone(),
                        _ => names.take(&name),
                    },
                    content,
                    title,
                    about,
                }
            })
            .collect()
    }

    /// A sheet's name, title and purpose.
    fn wording(&self, content: Content<'_>) -> (String, String, String) {
        let fixed = match content {
            Content::Cover => "cover",
            Content::Contents => "contents",
            Content::Method => "method",
            Content::Status => "status",
            Content::Highlights => "highlights",
            Content::Countries => "countries",
            Content::Frequencies => "frequencies",
            Content::ByGroup => "bygroup",
            Content::Groups => "groups",
            Content::Needs => "needs",
            Content::Statistics => "statistics",
            Content::Contacts => "contacts",
            Content::Recommendations => "recommendations",
            Content::Trends => "trends",
            Content::Changes => "changes",
            Content::Profiles => "profiles",
            Content::Explanations => "explanations",
            Content::Attachments => "attachments",
            Content::Panel => "panel",
            Content::Texts => "texts",
            Content::Data => "data",
            Content::Answers => "answers",
            Content::CodeLists => "codelists",
            Content::Codebook => "codebook",
            Content::Rows(question) | Content::Listing(question) => {
                let wording = question.text.in_(self.locale);
                let about = match content {
                    Content::Rows(_) => "regional-about-rows",
                    _ => "regional-about-listing",
                };
                return (
                    format!("{} {}", question.code, self.short(&question.code)),
                    format!("{} · {wording}", question.code),
                    self.say(about),
                );
            }
        };
        (
            self.say(&format!("regional-sheet-{fixed}")),
            self.say(&format!("regional-title-{fixed}")),
            match content {
                Content::Frequencies => self.say_in_form(
                    "regional-about-frequencies",
                    "regional-about-frequencies-wide",
                ),
                Content::Statistics => self.say_in_form(
                    "regional-about-statistics",
                    "regional-about-statistics-wide",
                ),
                _ => self.say(&format!("regional-about-{fixed}")),
            },
        )
    }

    /// It holds everything that was submitted, and is for the secretariat only.
    pub fn is_restricted(&self) -> bool {
        self.scope.edition == Edition::Restricted
    }

    /// It has a sheet with a line per item. Whom to contact stands in one table for all such
    /// questions, where the edition has it.
    fn is_listing(&self, question: &Question) -> bool {
        let elsewhere = question.analysis == Analysis::Directory && self.is_restricted();
        question.is_list() && question.analysis != Analysis::None && !elsewhere
    }

    /// A few words for a question that has a sheet of its own: what an item of its list
    /// is called, or its section.
    fn short(&self, code: &str) -> &'t str {
        let found = self.scope.questionnaire.find(&Address::question(code));
        found.map_or("", |found| match &found.question.shape {
            Shape::List { item } => item.in_(self.locale),
            Shape::One | Shape::Rows(_) => found.section.short.in_(self.locale),
        })
    }

    /// The closed questions that have exactly one answer per State: for charts and for the
    /// country matrix.
    pub fn summary(&self) -> impl Iterator<Item = (usize, &Distribution<'t>)> {
        self.distributions
            .iter()
            .enumerate()
            .filter(|(_, of)| of.variable.has_one_answer() && of.variable.row.is_none())
    }

    /// Those of them that the meeting looks at: what the questionnaire calls a distribution.
    pub fn charted(&self) -> impl Iterator<Item = (usize, &Distribution<'t>)> {
        self.summary()
            .filter(|(_, of)| of.variable.question.analysis == Analysis::Distribution)
    }

    pub fn say(&self, id: &str) -> String {
        self.locale.say(id)
    }

    /// What the forms say in different words.
    pub fn say_in_form(&self, long: &str, wide: &str) -> String {
        match self.form {
            Form::Long => self.say(long),
            Form::Wide => self.say(wide),
        }
    }

    pub fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.locale.say_with(id, args)
    }

    /// The notice of the round, printed on every sheet.
    pub fn notice(&self) -> Option<&'t str> {
        let notice = self.scope.round.notice.as_ref()?;
        Some(notice.in_(self.locale))
    }

    pub fn version(&self) -> String {
        let questionnaire = &self.scope.questionnaire;
        format!("{}/{}", questionnaire.name, questionnaire.version)
    }

    /// The sheet with this content, if the workbook has one, quoted for formulas.
    pub fn sheet(&self, is: impl Fn(&Content<'t>) -> bool) -> Option<String> {
        let sheet = self.sheets.iter().find(|sheet| is(&sheet.content))?;
        Some(quoted(&sheet.name))
    }

    /// The place in [`Book::distributions`] of a variable.
    pub fn distribution_of(&self, variable: &Variable<'_>) -> Option<usize> {
        let address = variable.address();
        self.distributions
            .iter()
            .position(|of| of.variable.address() == address)
    }

    /// The row on the sheet Frequencies (from 0) of a line of a distribution.
    pub fn frequency_row(&self, distribution: usize, line: usize) -> u32 {
        let before: usize = self.distributions[..distribution]
            .iter()
            .map(|of| of.lines.len())
            .sum();
        row_number(1 + before + line)
    }
}

/// It has a sheet with its rows against its scale.
fn is_matrix(question: &Question) -> bool {
    question.analysis == Analysis::Matrix
        && question.rows().is_some_and(|rows| !rows.codes.is_empty())
        && question
            .fields
            .iter()
            .any(|field| field.kind.tally() == Tally::Codes)
}

/// A row or column number from a count; a table that is too long is refused by the writer.
pub(super) fn row_number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The same for columns.
pub(super) fn column_number(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
