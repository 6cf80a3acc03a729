//! [`Question`] = [`Shape`] × [`Field`]s.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{Check, CodeList, expression::Expression, kinds::Kind};
use crate::{address::Address, texts::Texts};

/// One thing that is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Stable code, `C3`.
    pub code: String,
    /// The wording.
    pub text: Texts,
    /// Definitions, and the date that the answer refers to.
    pub help: Option<Texts>,
    /// How often the fields stand.
    pub shape: Shape,
    /// The fields, at least one.
    pub fields: Vec<Field>,
    /// Asked unless this is false.
    pub ask_if: Option<Expression>,
    /// With rows: the row is asked unless this is false.
    pub ask_row_if: Option<Expression>,
    /// Not answered is an error.
    pub required: bool,
    /// Counts in the core completeness.
    pub core: bool,
    /// A remark may be added.
    pub remark: bool,
    /// The questionnaire's own rules, in order.
    pub checks: Vec<Check>,
    /// What the regional workbook makes of it.
    pub analysis: Analysis,
    /// Which edition shows it.
    pub publish: Publish,
    /// Where it stood in the version before.
    pub predecessor: Option<Predecessor>,
}

/// How often a question's fields stand.
#[derive(Debug, Clone)]
pub enum Shape {
    /// The fields once.
    One,
    /// The fields once per row of this list.
    Rows(Arc<CodeList>),
    /// The fields for any number of items.
    List {
        /// What one item is called: "Law".
        item: Texts,
    },
}

/// One value that is asked for.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its code; none for a single field and for the first of shape *one*.
    pub code: Option<String>,
    /// Its wording; a single field may leave it to the question.
    pub text: Option<Texts>,
    /// What to know before answering.
    pub help: Option<Texts>,
    /// What it holds.
    pub kind: Arc<dyn Kind>,
    /// Asked unless this is false; in rows and lists per row or item.
    pub ask_if: Option<Expression>,
    /// Must be given once its row or item has anything.
    pub required: bool,
    /// A person's data: never in a public product.
    pub personal: bool,
}

/// What the regional workbook makes of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Analysis {
    /// Counts and percentages per option.
    Distribution,
    /// Row × State or row × option, and a sheet of its own.
    Matrix,
    /// Numbers by State: sum, median, N.
    Statistics,
    /// A filterable table of what the States wrote.
    Listing,
    /// Whom to contact: one table over all such questions, in the restricted edition only.
    Directory,
    /// A weighted ranking.
    Ranking,
    /// Shown per State in the response register.
    Register,
    /// Nothing but the Data sheet.
    None,
}

/// Which edition of the products shows a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publish {
    /// Both editions.
    #[default]
    Public,
    /// Only the restricted edition.
    Restricted,
}

/// Where a question stood in the version before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predecessor {
    /// The earlier question's code.
    pub question: String,
    /// The earlier field, where it was not the first.
    pub field: Option<String>,
    /// Earlier row → row, where they differ.
    pub rows: BTreeMap<String, String>,
    /// Earlier code → code, where they differ.
    pub recode: BTreeMap<String, String>,
    /// Whether rounds may be joined in one trend.
    pub comparable: bool,
    /// Why, or why not.
    pub note: Option<Texts>,
}

impl Question {
    /// The question's own address.
    pub fn address(&self) -> Address {
        Address::question(&self.code)
    }

    /// The rows of its list; none for other shapes.
    pub fn rows(&self) -> Option<&Arc<CodeList>> {
        match &self.shape {
            Shape::Rows(list) => Some(list),
            Shape::One | Shape::List { .. } => None,
        }
    }

    /// Its fields stand any number of times.
    pub fn is_list(&self) -> bool {
        matches!(self.shape, Shape::List { .. })
    }

    /// The field with this code; `None` is the unnamed one.
    pub fn field(&self, code: Option<&str>) -> Option<&Field> {
        self.fields
            .iter()
            .find(|field| field.code.as_deref() == code)
    }

    /// The wording of one of its fields. The first field of shape *one* is the question
    /// itself; another has its own, else the question's.
    pub fn text_of<'a>(&'a self, field: &'a Field) -> &'a Texts {
        match (&self.shape, &field.code, &field.text) {
            (Shape::One, None, _) | (_, _, None) => &self.text,
            (_, _, Some(text)) => text,
        }
    }
}
