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
        self, Attachment, Change, Distribution, Edition, Explained, Figures, Tabulation,
        TextAnswer, Trend, Variable, distribution, figures, variables,
    },
    workbook::style::Style,
};

/// The workbook before it is written.
pub(super) struct Book<'t> {
    pub tabulation: &'t Tabulation<'t>,
    pub locale: Locale,
    pub style: Style,
    /// In order.
    pub sheets: Vec<Sheet<'t>>,
    /// The closed variables, in the order of the sheet Frequencies.
    pub distributions: Vec<Distribution<'t>>,
    /// The numbers, in the order of the sheet Statistics.
    pub figures: Vec<Figures<'t>>,
    pub texts: Vec<TextAnswer>,
    pub attachments: Vec<Attachment<'t>>,
    pub explained: Vec<Explained>,
    /// Against the round before; empty where there was none.
    pub changes: Vec<Change<'t>>,
    pub trends: Vec<Trend<'t>>,
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
    CodeLists,
    Codebook,
}

impl<'t> Book<'t> {
    pub fn of(tabulation: &'t Tabulation<'t>) -> Self {
        let variables = variables(&tabulation.questionnaire);
        let shown = |variable: &&Variable<'t>| variable.question.analysis != Analysis::None;
        let mut book = Self {
            tabulation,
            locale: tabulation.locale,
            style: Style::default(),
            sheets: Vec::new(),
            distributions: variables
                .iter()
                .filter(shown)
                .filter_map(|variable| distribution(tabulation, *variable))
                .collect(),
            figures: variables
                .iter()
                .filter(shown)
                .filter_map(|variable| figures(tabulation, *variable))
                .collect(),
            texts: tabulation::text_answers(tabulation),
            attachments: tabulation::attachments(tabulation),
            explained: tabulation::explained(tabulation),
            changes: tabulation::changes(tabulation),
            trends: tabulation::trends(tabulation),
        };
        book.sheets = book.plan();
        book
    }

    /// Which sheets there are: none that would be empty.
    fn plan(&self) -> Vec<Sheet<'t>> {
        let questions = || self.tabulation.questionnaire.questions();
        let has_summary = self.summary().next().is_some();
        let has_groups = !self.tabulation.round.groupings.is_empty();
        let mut contents = vec![
            Content::Cover,
            Content::Contents,
            Content::Method,
            Content::Status,
        ];
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
        let has_directory = tabulation::has_directory(self.tabulation);
        add(Content::Contacts, self.is_restricted() && has_directory);
        let followed_up = tabulation::has_recommendations(self.tabulation);
        add(Content::Recommendations, followed_up);
        add(Content::Needs, needs::has_any(self));
        add(Content::Trends, !self.trends.is_empty());
        add(Content::Changes, !self.changes.is_empty());
        add(Content::Texts, !self.texts.is_empty());
        let has_profiles = tabulation::has_profiles(self.tabulation);
        add(Content::Profiles, has_profiles);
        add(Content::Explanations, !self.explained.is_empty());
        add(Content::Attachments, !self.attachments.is_empty());
        add(Content::Groups, has_groups);
        add(Content::Panel, !self.trends.is_empty());
        contents.extend([Content::Data, Content::CodeLists, Content::Codebook]);
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
            self.say(&format!("regional-about-{fixed}")),
        )
    }

    /// It holds everything that was submitted, and is for the secretariat only.
    pub fn is_restricted(&self) -> bool {
        self.tabulation.edition == Edition::Restricted
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
        let found = self.tabulation.questionnaire.find(&Address::question(code));
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

    pub fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.locale.say_with(id, args)
    }

    /// The notice of the round, printed on every sheet.
    pub fn notice(&self) -> Option<&'t str> {
        let notice = self.tabulation.round.notice.as_ref()?;
        Some(notice.in_(self.locale))
    }

    pub fn version(&self) -> String {
        let questionnaire = &self.tabulation.questionnaire;
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
