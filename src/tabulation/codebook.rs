//! The data dictionary: one row per address that the instrument has.

use super::{Scope, Variable, variables};
use crate::{
    locale::Locale,
    questionnaire::{Analysis, Publish, Shape, expression::Expression},
};

/// One row of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookRow {
    /// The address; in a list `C2[n].title`.
    pub address: String,
    /// The section's code.
    pub section: String,
    /// The question's code.
    pub question: String,
    /// The row's code.
    pub row: String,
    /// The field's code.
    pub field: String,
    /// The kind's name.
    pub kind: &'static str,
    /// The name of its code list.
    pub list: String,
    /// `yes = Yes | no = No`, in the language of the tables.
    pub options: String,
    /// The unit of its numbers, in the language of the tables.
    pub unit: String,
    /// The conditions under which it is asked, as the questionnaire writes them.
    pub condition: String,
    /// The questionnaire's own rules: `law_missing (warning): ${C1} = 'yes'`.
    pub checks: String,
    /// Counts in the core completeness.
    pub core: bool,
    /// Not answered is an error.
    pub required: bool,
    /// A person's data.
    pub personal: bool,
    /// Only in the restricted edition.
    pub restricted: bool,
    /// What the regional workbook makes of it.
    pub analysis: &'static str,
    /// Question, row and field in the four languages, in the order of [`Locale::ALL`];
    /// empty where the question has no translation.
    pub wording: [String; 4],
    /// `<questionnaire>/<version>`.
    pub version: String,
    /// Where it stood before, and whether rounds may be joined in one trend.
    pub predecessor: String,
}

/// One row per address of what the edition shows.
pub fn codebook(scope: &Scope<'_>) -> Vec<CodebookRow> {
    let questionnaire = &scope.questionnaire;
    let version = format!("{}/{}", questionnaire.name, questionnaire.version);
    variables(questionnaire)
        .iter()
        .map(|variable| row(variable, scope.locale, &version))
        .collect()
}

fn row(variable: &Variable<'_>, locale: Locale, version: &str) -> CodebookRow {
    let Variable {
        section,
        question,
        row,
        field,
    } = variable;
    let list = field.kind.list();
    let options: Vec<_> = list
        .iter()
        .flat_map(|list| &list.codes)
        .map(|code| format!("{} = {}", code.code, code.text.in_(locale)))
        .collect();
    let address = match &question.shape {
        Shape::List { .. } => match &field.code {
            Some(code) => format!("{}[n].{code}", question.code),
            None => format!("{}[n]", question.code),
        },
        Shape::One | Shape::Rows(_) => variable.address().to_string(),
    };
    CodebookRow {
        address,
        section: section.code.clone(),
        question: question.code.clone(),
        row: row.map(|row| row.code.clone()).unwrap_or_default(),
        field: field.code.clone().unwrap_or_default(),
        kind: field.kind.name(),
        list: list.map(|list| list.name.clone()).unwrap_or_default(),
        options: options.join(" | "),
        unit: field
            .kind
            .unit()
            .map(|unit| unit.in_(locale).to_owned())
            .unwrap_or_default(),
        condition: conditions([&question.ask_if, &question.ask_row_if, &field.ask_if]),
        checks: checks(variable),
        core: question.core,
        required: question.required || field.required,
        personal: field.personal,
        restricted: question.publish == Publish::Restricted,
        analysis: analysis(question.analysis),
        wording: Locale::ALL.map(|locale| wording(variable, locale)),
        version: version.to_owned(),
        predecessor: predecessor(variable),
    }
}

fn conditions(conditions: [&Option<Expression>; 3]) -> String {
    let given: Vec<_> = conditions
        .into_iter()
        .flatten()
        .map(|condition| condition.text.as_str())
        .collect();
    match given.as_slice() {
        [one] => (*one).to_owned(),
        several => several
            .iter()
            .map(|condition| format!("({condition})"))
            .collect::<Vec<_>>()
            .join(" and "),
    }
}

fn checks(variable: &Variable<'_>) -> String {
    let checks: Vec<_> = variable
        .question
        .checks
        .iter()
        .map(|check| {
            let (code, severity) = (&check.code, check.severity.code());
            format!("{code} ({severity}): {}", check.rule.text)
        })
        .collect();
    checks.join(" | ")
}

fn wording(variable: &Variable<'_>, locale: Locale) -> String {
    let Some(question) = variable.question.text.exactly_in(locale) else {
        return String::new();
    };
    let row = variable.row.map(|row| row.text.in_(locale));
    let field = variable.field.text.as_ref().map(|text| text.in_(locale));
    let parts: Vec<_> = [Some(question), row, field].into_iter().flatten().collect();
    parts.join(" — ")
}

fn predecessor(variable: &Variable<'_>) -> String {
    let Some(before) = &variable.question.predecessor else {
        return String::new();
    };
    let field = before
        .field
        .as_ref()
        .map(|field| format!(".{field}"))
        .unwrap_or_default();
    let comparable = if before.comparable {
        "comparable"
    } else {
        "not comparable"
    };
    format!("{}{field} ({comparable})", before.question)
}

fn analysis(analysis: Analysis) -> &'static str {
    match analysis {
        Analysis::Distribution => "distribution",
        Analysis::Matrix => "matrix",
        Analysis::Statistics => "statistics",
        Analysis::Listing => "listing",
        Analysis::Directory => "directory",
        Analysis::Ranking => "ranking",
        Analysis::Register => "register",
        Analysis::None => "none",
    }
}
