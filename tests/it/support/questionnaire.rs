//! Questionnaires in a few lines: `Instrument::new("small").section("C", "Law").ask(…)`.

use std::{collections::BTreeMap, sync::Arc};

use relator::{
    locale::Locale,
    questionnaire::{
        Analysis, Code, CodeList, Field, Publish, Question, Questionnaire, Section, Shape, Tone,
        Translation, Value,
        expression::{Asked, Context, Expression, Names, Stands, Type},
        kinds::{Cell, Entry, Kind, Note, Read, Rule, Samples, Tally},
    },
    texts::Texts,
};

/// A text whose four wordings can be told apart.
pub fn text(english: &str) -> Texts {
    Texts::new(Locale::En, english)
        .with(Locale::Es, format!("{english} (es)"))
        .with(Locale::Pt, format!("{english} (pt)"))
        .with(Locale::Fr, format!("{english} (fr)"))
}

/// A kind as the tables see it: what it holds, how it is counted. It reads nothing.
#[derive(Debug)]
pub enum Plain {
    Choice(Arc<CodeList>),
    Choices(Arc<CodeList>, Option<u32>),
    Number(Texts),
    Text,
    Date,
    File,
}

impl Kind for Plain {
    fn name(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Choices(..) => "choices",
            Self::Number(_) => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::File => "file",
        }
    }

    fn read(&self, _: &[Entry<'_>]) -> Read {
        Read::nothing()
    }

    fn show(&self, value: &Value, _: Locale) -> String {
        format!("{value:?}")
    }

    fn check(&self, _: &Value) -> Vec<Note> {
        Vec::new()
    }

    fn cell(&self, _: &Value, _: Option<&str>, _: Locale) -> Cell {
        Cell::Blank
    }

    fn rule(&self) -> Rule {
        match self {
            Self::Choice(_) => Rule::Choice,
            Self::Choices(_, None) => Rule::Mark,
            Self::Choices(_, Some(ranks)) => Rule::Rank(*ranks),
            Self::Number(_) => Rule::Number {
                decimals: 0,
                min: None,
                max: None,
            },
            Self::Text | Self::File => Rule::Text {
                max_length: None,
                paragraph: false,
            },
            Self::Date => Rule::Date {
                coarse: true,
                min: None,
                max: None,
            },
        }
    }

    fn tally(&self) -> Tally {
        match self {
            Self::Choice(_) | Self::Choices(..) => Tally::Codes,
            Self::Number(_) => Tally::Numbers,
            Self::Text | Self::Date | Self::File => Tally::Listed,
        }
    }

    fn operand(&self) -> Type {
        match self {
            Self::Choice(list) => Type::Code(list.name.clone()),
            Self::Choices(list, _) => Type::Codes(list.name.clone()),
            Self::Number(_) => Type::Number,
            Self::Text => Type::Text,
            Self::Date => Type::Date,
            Self::File => Type::File,
        }
    }

    fn list(&self) -> Option<&Arc<CodeList>> {
        match self {
            Self::Choice(list) | Self::Choices(list, _) => Some(list),
            _ => None,
        }
    }

    fn has_options(&self) -> bool {
        matches!(self, Self::Choices(..))
    }

    fn unit(&self) -> Option<&Texts> {
        match self {
            Self::Number(unit) => Some(unit),
            _ => None,
        }
    }

    fn samples(&self) -> Samples {
        Samples::default()
    }
}

/// A code list: `list("yes_no", &[("yes", "Yes", Tone::Positive), …])`.
pub fn list(name: &str, codes: &[(&str, &str, Tone)]) -> Arc<CodeList> {
    let codes = codes
        .iter()
        .map(|(code, label, tone)| Code {
            code: (*code).to_owned(),
            text: text(label),
            help: None,
            exclusive: false,
            tone: *tone,
            weight: None,
            forms: None,
        })
        .collect();
    Arc::new(CodeList {
        name: name.to_owned(),
        from_round: false,
        codes,
    })
}

/// A field with a code of its own, or none where it stands alone or first.
pub fn field(code: Option<&str>, kind: Plain) -> Field {
    Field {
        code: code.map(str::to_owned),
        text: code.map(|code| text(&code.replace('_', " "))),
        help: None,
        kind: Arc::new(kind),
        ask_if: None,
        required: false,
        personal: false,
    }
}

/// A field that holds a person's data.
pub fn personal(code: &str) -> Field {
    Field {
        personal: true,
        ..field(Some(code), Plain::Text)
    }
}

/// A question of shape *one*; change what differs.
pub fn question(code: &str, wording: &str, fields: Vec<Field>) -> Question {
    Question {
        code: code.to_owned(),
        text: text(wording),
        help: None,
        shape: Shape::One,
        fields,
        ask_if: None,
        ask_row_if: None,
        required: false,
        core: false,
        remark: true,
        checks: Vec::new(),
        analysis: Analysis::Distribution,
        publish: Publish::Public,
        predecessor: None,
    }
}

/// The same question over rows.
pub fn over(rows: &Arc<CodeList>, analysis: Analysis, question: Question) -> Question {
    Question {
        shape: Shape::Rows(Arc::clone(rows)),
        analysis,
        ..question
    }
}

/// The same question as a list of items.
pub fn listing(item: &str, question: Question) -> Question {
    Question {
        shape: Shape::List { item: text(item) },
        analysis: Analysis::Listing,
        ..question
    }
}

/// A condition that reads `C1`, a choice of this list.
pub fn condition(rule: &str, of_c1: &Arc<CodeList>) -> Option<Expression> {
    struct C1<'a>(&'a CodeList);
    impl Names for C1<'_> {
        fn question(&self, code: &str) -> Option<Asked> {
            (code == "C1").then(|| Asked {
                stands: Stands::Once,
                fields: vec![(None, Type::Code(self.0.name.clone()))],
            })
        }

        fn questions(&self) -> Vec<String> {
            vec!["C1".to_owned()]
        }

        fn list(&self, name: &str) -> Option<&CodeList> {
            (name == self.0.name).then_some(self.0)
        }
    }
    Some(Expression::read(rule, &C1(of_c1), &Context::question("C1")).unwrap())
}

/// A questionnaire of these sections: code, short title, questions.
pub fn questionnaire(sections: Vec<(&str, &str, Vec<Question>)>) -> Questionnaire {
    let sections = sections
        .into_iter()
        .map(|(code, short, questions)| Section {
            code: code.to_owned(),
            title: text(short),
            short: text(short),
            intro: None,
            questions,
        })
        .collect();
    Questionnaire {
        name: "small".to_owned(),
        version: "2026".to_owned(),
        title: text("A small questionnaire"),
        about: Some(text("Made for tests.")),
        language: Locale::En,
        translations: BTreeMap::from([
            (Locale::En, Translation::Reviewed),
            (Locale::Es, Translation::Drafted),
        ]),
        predecessor: None,
        publication: None,
        lists: BTreeMap::new(),
        sections,
        hash: "0".repeat(64),
    }
}
