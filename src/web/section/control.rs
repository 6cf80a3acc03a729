//! What a field lets a person enter, and what stands in it: one [`Control`] per kind, each
//! with its template `questions/<kind>.html`.

use crate::{
    address::Address,
    locale::Locale,
    questionnaire::{
        Code, Content, Value,
        kinds::{Kind, Rule},
    },
};

/// The input of a field, by its kind.
#[derive(Debug)]
pub(super) enum Control {
    Text(Text),
    Number(Number),
    Date(Date),
    Choice(Choice),
    Choices(Choices),
    File(Attachment),
}

/// Text, or anything that was typed over several lines.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) paragraph: bool,
}

#[derive(Debug)]
pub(super) struct Number {
    pub(super) value: String,
    pub(super) unit: Option<String>,
}

#[derive(Debug)]
pub(super) struct Date {
    pub(super) value: String,
    /// A month or a year is enough.
    pub(super) coarse: bool,
}

/// One of several options.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) options: Vec<Pick>,
    /// As a drop-down, in which the reasons for no answer stand below the options.
    pub(super) drop_down: bool,
    pub(super) reasons: Vec<Pick>,
}

/// Several options.
#[derive(Debug)]
pub(super) struct Choices {
    pub(super) options: Vec<Tick>,
    /// They are ranked, 1 first.
    pub(super) ranked: bool,
    /// What was typed for all options together and not understood.
    pub(super) whole: Option<String>,
}

/// An option that excludes its neighbours in the control.
#[derive(Debug, Clone)]
pub(super) struct Pick {
    /// What is posted.
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) chosen: bool,
}

/// An option of several.
#[derive(Debug)]
pub(super) struct Tick {
    /// The field's name: the option's address.
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) exclusive: bool,
    pub(super) chosen: bool,
    /// In place of a tick: ranks, or what was typed there and not understood.
    pub(super) picks: Vec<Pick>,
    /// The words of what is wrong with it.
    pub(super) said: Vec<String>,
}

/// An attached file.
#[derive(Debug)]
pub(super) struct Attachment {
    /// Its name; empty where there is none.
    pub(super) name: String,
    /// Where it can be read again.
    pub(super) href: Option<String>,
}

/// Beyond this many options a list is a drop-down.
const MOST_RADIOS: usize = 10;

impl Control {
    /// The control of a field at its address. `inside` is what its cell says in place of an
    /// answer, where no control beside it does; `option` what stands at one of its options.
    pub(super) fn of(at: &At<'_>) -> Self {
        let kind = at.kind;
        match kind.rule() {
            Rule::Choice => Self::Choice(at.choice()),
            Rule::Mark => Self::Choices(at.choices(None)),
            Rule::Rank(ranks) => Self::Choices(at.choices(Some(ranks))),
            // A line of the browser would lose where one line ends.
            _ if at.text().contains(['\n', '\r']) => Self::Text(Text {
                value: at.text(),
                paragraph: true,
            }),
            Rule::Text { .. } if kind.name() == "file" => Self::File(at.attachment()),
            Rule::Text { paragraph, .. } => Self::Text(Text {
                value: at.text(),
                paragraph,
            }),
            Rule::Number { .. } => Self::Number(Number {
                value: at.text(),
                unit: kind.unit().map(|unit| unit.in_(at.locale).to_owned()),
            }),
            Rule::Date { coarse, .. } => Self::Date(Date {
                value: at.text(),
                coarse,
            }),
        }
    }

    /// It is a group of inputs, which needs a caption of its own.
    pub(super) fn is_group(&self) -> bool {
        match self {
            Self::Choice(choice) => !choice.drop_down,
            Self::Choices(_) => true,
            Self::Text(_) | Self::Number(_) | Self::Date(_) | Self::File(_) => false,
        }
    }
}

impl Choice {
    /// Nothing is chosen.
    pub(super) fn is_blank(&self) -> bool {
        !self.options.iter().any(|option| option.chosen)
    }
}

/// Where a control stands, and what it shows.
pub(super) struct At<'a> {
    pub(super) address: &'a Address,
    pub(super) kind: &'a dyn Kind,
    pub(super) content: Option<&'a Content>,
    /// What stands at one of its options, not understood.
    pub(super) unread: &'a dyn Fn(&str) -> Option<String>,
    /// The reason for no answer that the control itself says.
    pub(super) inside: Option<&'a Content>,
    /// In a table there is room for a drop-down only.
    pub(super) narrow: bool,
    /// A drop-down also gives the reasons for no answer.
    pub(super) reasons: bool,
    pub(super) locale: Locale,
    /// Where attached files are read: `…/files/`.
    pub(super) files: &'a str,
}

impl At<'_> {
    /// What a line shows.
    fn text(&self) -> String {
        match (self.content, self.inside) {
            (Some(Content::Value(value)), _) => self.kind.show(value, self.locale),
            (Some(Content::Unread(text)), _) => text.clone(),
            (_, Some(Content::Availability(reason))) => self.locale.say(reason.message()),
            _ => String::new(),
        }
    }

    fn codes(&self) -> &[Code] {
        self.kind.list().map_or(&[], |list| &list.codes)
    }

    fn choice(&self) -> Choice {
        let chosen = match self.content {
            Some(Content::Value(Value::Choice(code))) => code.as_str(),
            Some(Content::Unread(text)) => text,
            _ => "",
        };
        let mut options: Vec<Pick> = self
            .codes()
            .iter()
            .map(|code| Pick {
                value: code.code.clone(),
                label: code.text.in_(self.locale).to_owned(),
                hint: code
                    .help
                    .as_ref()
                    .map(|help| help.in_(self.locale).to_owned()),
                chosen: code.code == chosen && matches!(self.content, Some(Content::Value(_))),
            })
            .collect();
        if !chosen.is_empty() && options.iter().all(|option| !option.chosen) {
            options.push(self.as_typed(chosen));
        }
        let reasons = crate::questionnaire::Availability::ALL.map(|reason| Pick {
            value: format!("@{}", reason.code()),
            label: self.locale.say(reason.message()),
            hint: None,
            chosen: self.inside == Some(&Content::Availability(reason)),
        });
        Choice {
            drop_down: self.narrow || options.len() > MOST_RADIOS,
            options,
            reasons: if self.reasons {
                reasons.into()
            } else {
                Vec::new()
            },
        }
    }

    /// What was typed and not understood, as an option that is chosen.
    fn as_typed(&self, text: &str) -> Pick {
        let label = self
            .locale
            .say_with("section-as-typed", &[("text", text.into())]);
        Pick {
            value: text.to_owned(),
            label,
            hint: None,
            chosen: true,
        }
    }

    fn choices(&self, ranks: Option<u32>) -> Choices {
        let chosen: &[String] = match self.content {
            Some(Content::Value(Value::Choices(chosen))) => chosen,
            _ => &[],
        };
        let most = ranks.map(|ranks| (ranks as usize).max(chosen.len()));
        let tick = |code: &Code| {
            let place = chosen.iter().position(|chosen| *chosen == code.code);
            let unread = (self.unread)(&code.code);
            let pick = |value: String, label: String, chosen| Pick {
                value,
                label,
                hint: None,
                chosen,
            };
            let mut picks: Vec<Pick> = match most {
                Some(most) => (1..=most)
                    .map(|rank| {
                        let is = place == Some(rank - 1) || unread == Some(rank.to_string());
                        pick(rank.to_string(), rank.to_string(), is)
                    })
                    .collect(),
                None if unread.is_some() => {
                    let label = self.locale.say("yes");
                    vec![pick("x".to_owned(), label, false)]
                }
                None => Vec::new(),
            };
            let shown = picks.iter().any(|pick| pick.chosen);
            if let Some(text) = unread.filter(|_| !shown) {
                picks.push(self.as_typed(&text));
            }
            Tick {
                name: self.address.clone().at_option(&code.code).to_string(),
                label: code.text.in_(self.locale).to_owned(),
                hint: code
                    .help
                    .as_ref()
                    .map(|help| help.in_(self.locale).to_owned()),
                exclusive: code.exclusive,
                chosen: place.is_some(),
                picks,
                said: Vec::new(),
            }
        };
        Choices {
            options: self.codes().iter().map(tick).collect(),
            ranked: ranks.is_some(),
            whole: match self.content {
                Some(Content::Unread(text)) => Some(text.clone()),
                _ => None,
            },
        }
    }

    fn attachment(&self) -> Attachment {
        let file = match self.content {
            Some(Content::Value(Value::File(file))) => Some(file),
            _ => None,
        };
        let sha256 = file.and_then(|file| file.sha256.as_ref());
        Attachment {
            name: self.text(),
            href: sha256.map(|sha256| format!("{}{sha256}", self.files)),
        }
    }
}
