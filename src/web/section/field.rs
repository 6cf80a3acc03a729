//! A field as the page shows it: its wording, its control, what there is to say about it,
//! and the reasons for no answer beside it.

use super::{
    control::{At, Control, Pick},
    follow,
    said::Said,
    showing::Showing,
};
use crate::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Availability, Content, Field, Question, Value},
};

/// A field at one address.
#[derive(Debug)]
pub(super) struct FieldView {
    /// The address: the name of its input.
    pub(super) name: String,
    /// The id of its input, or of the first of several.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) control: Control,
    pub(super) said: Vec<Said>,
    /// The reason for no answer, as a control of its own.
    pub(super) beside: Option<Reason>,
    /// The language of what stands there, where it is not the page's.
    pub(super) language: Option<&'static str>,
    /// By which the page's stylesheet finds it: `C1.extent`.
    pub(super) at: Option<String>,
    /// Something stands there, so that it is never hidden.
    pub(super) holds: bool,
    /// When it is asked.
    pub(super) asked_if: Option<String>,
    /// The row that a cell stands in, for who does not see the table.
    pub(super) row: Option<String>,
}

/// The drop-down of reasons for no answer.
#[derive(Debug)]
pub(super) struct Reason {
    /// The field's name: the address of the availability.
    pub(super) name: String,
    pub(super) picks: Vec<Pick>,
    /// One stands there.
    pub(super) given: bool,
}

/// Where a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within<'a> {
    /// In a question of shape *one*.
    Question,
    /// In a list's item.
    Item,
    /// In a table's row, by the row's wording.
    Row(&'a str),
}

impl FieldView {
    pub(super) fn of(
        showing: &Showing<'_>,
        address: &Address,
        question: &Question,
        field: &Field,
        within: Within<'_>,
    ) -> Self {
        let (locale, answers) = (showing.locale, &showing.now.answers);
        let answer = answers.get(address);
        let beside = address.clone().part(Part::Availability);
        let reason = answers.content(&beside);
        let has_own = Self::has_reasons(field, question, within)
            || matches!(reason, Some(Content::Unread(_)))
            || reason.is_some() && answer.is_some();
        let of_question = *address == question.address();
        let unread = |option: &str| match answers.content(&address.clone().at_option(option)) {
            Some(Content::Unread(text)) => Some(text.clone()),
            _ => None,
        };
        let mut control = Control::of(&At {
            address,
            kind: field.kind.as_ref(),
            content: answer.map(|answer| &answer.content),
            unread: &unread,
            inside: reason.filter(|_| !has_own && !of_question),
            narrow: matches!(within, Within::Row(_)),
            reasons: matches!(within, Within::Row(_)) && !has_own,
            locale,
            files: &showing.files,
        });
        if let Control::Choices(choices) = &mut control {
            for tick in &mut choices.options {
                let option = tick.name.parse().ok();
                tick.said = option.map_or_else(Vec::new, |option| showing.words_at(&option));
            }
        }
        let is_text = answer.is_some_and(|answer| {
            matches!(
                answer.content,
                Content::Value(Value::Text(_)) | Content::Unread(_)
            )
        });
        let language = answer.map(|answer| answer.language);
        let said = showing.said_of_field(address);
        let hint = field
            .help
            .as_ref()
            .filter(|_| !matches!(within, Within::Row(_)));
        Self {
            name: address.to_string(),
            // Under the address alone the question, the row or the item itself is found.
            id: match address.field {
                Some(_) => address.to_string(),
                None => format!("{address}-answer"),
            },
            label: question.text_of(field).in_(locale).to_owned(),
            hint: hint.map(|help| help.in_(locale).to_owned()),
            control,
            holds: answer.is_some() || reason.is_some() || !said.is_empty(),
            said,
            beside: (has_own && !of_question).then(|| Reason::of(&beside, reason, locale)),
            language: language
                .filter(|language| is_text && *language != locale)
                .map(Locale::code),
            at: field
                .ask_if
                .is_some()
                .then(|| follow::place(question, field)),
            asked_if: field.ask_if.as_ref().map(|condition| {
                follow::words(condition, question, &showing.now.instrument, locale)
            }),
            row: match within {
                Within::Row(row) => Some(row.to_owned()),
                Within::Question | Within::Item => None,
            },
        }
    }

    /// Whether the reasons for no answer are a control beside the field's own. In lists and
    /// in tables of several columns they are said in a line or a drop-down itself, as in a
    /// workbook's cell.
    fn has_reasons(field: &Field, question: &Question, within: Within<'_>) -> bool {
        let several = field.kind.has_options() || field.kind.name() == "file";
        match within {
            Within::Question => true,
            Within::Row(_) => several || question.fields.len() == 1,
            Within::Item => several || field.kind.list().is_some(),
        }
    }

    /// The id of its hint and of what is said about it.
    pub(super) fn described_by(&self) -> String {
        let hint = self.has_hint().then(|| format!("{}-hint", self.id));
        let said = (!self.said.is_empty()).then(|| format!("{}-said", self.id));
        let ids: Vec<String> = hint.into_iter().chain(said).collect();
        ids.join(" ")
    }

    pub(super) fn has_hint(&self) -> bool {
        self.hint.is_some()
    }

    pub(super) fn has_error(&self) -> bool {
        self.said.iter().any(Said::is_error)
    }
}

impl Reason {
    pub(super) fn of(name: &Address, stands: Option<&Content>, locale: Locale) -> Self {
        let mut picks: Vec<Pick> = Availability::ALL
            .into_iter()
            .map(|reason| Pick {
                value: reason.code().to_owned(),
                label: locale.say(reason.message()),
                hint: None,
                chosen: stands == Some(&Content::Availability(reason)),
            })
            .collect();
        if let Some(Content::Unread(text)) = stands {
            picks.push(Pick {
                value: text.clone(),
                label: locale.say_with("section-as-typed", &[("text", text.as_str().into())]),
                hint: None,
                chosen: true,
            });
        }
        Self {
            name: name.to_string(),
            given: picks.iter().any(|pick| pick.chosen),
            picks,
        }
    }
}
