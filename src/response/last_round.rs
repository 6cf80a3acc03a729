//! [`LastRound`]: what a State answered in the round before, brought to the addresses and
//! codes of this round's questionnaire.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use super::Answers;
use crate::{
    address::{Address, Part, Row},
    locale::Locale,
    questionnaire::{
        Code, CodeList, Content, Field, Predecessor, Question, Questionnaire, Shape, Value,
        kinds::Kind,
    },
    texts::Texts,
};

/// What a State answered in the round before, at the addresses of this round's
/// questionnaire. A question that was not asked then, and a row that is gone, is not here;
/// a field of an item that is gone stands under its earlier name.
#[derive(Debug, Clone)]
pub struct LastRound {
    /// The title of the round before.
    pub title: Texts,
    at: BTreeMap<Address, Earlier>,
    /// The addresses outside of lists that were asked for then, by today's, and whether the
    /// two rounds may be joined there.
    asked: BTreeMap<Address, bool>,
    /// The list questions that were asked then.
    lists: BTreeMap<String, bool>,
}

/// One answer of the round before.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// As it was given then.
    content: Content,
    /// The kind under which it was given; none for an availability.
    kind: Option<Arc<dyn Kind>>,
    /// What it means in this round's codes; none where the two rounds are not comparable.
    comparable: Option<Content>,
}

/// How the questionnaires of two rounds follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Following {
    /// The same version was asked again.
    Same,
    /// The later names the earlier as the version before it.
    Next,
}

impl Following {
    fn of(earlier: &Questionnaire, now: &Questionnaire) -> Option<Self> {
        if earlier.name != now.name {
            None
        } else if earlier.version == now.version {
            Some(Self::Same)
        } else if now.predecessor.as_ref() == Some(&earlier.version) {
            Some(Self::Next)
        } else {
            None
        }
    }
}

impl LastRound {
    /// Brings the answers to `earlier` to the addresses of `now`.
    pub fn of(
        title: Texts,
        earlier: &Questionnaire,
        answers: &Answers,
        now: &Questionnaire,
    ) -> Self {
        Self::where_asked(title, earlier, answers, now, &|_| true)
    }

    /// The same; `was_asked` says of each value of the earlier questionnaire, and of each list
    /// as a whole, whether this State was asked for it.
    pub fn where_asked(
        title: Texts,
        earlier: &Questionnaire,
        answers: &Answers,
        now: &Questionnaire,
        was_asked: &dyn Fn(&Address) -> bool,
    ) -> Self {
        let following = Following::of(earlier, now);
        let mut at = BTreeMap::new();
        let (mut asked, mut lists) = (BTreeMap::new(), BTreeMap::new());
        for question in now.questions() {
            let Some(following) = following else { break };
            let Some(link) = link(question, following) else {
                continue;
            };
            let Some(before) = earlier.question(&link.question) else {
                continue;
            };
            let bridge = Bridge {
                question,
                before,
                link: &link,
            };
            if question.is_list() && before.is_list() {
                if !was_asked(&before.address()) {
                    continue;
                }
                lists.insert(question.code.clone(), link.comparable);
            } else {
                asked.extend(bridge.asked(earlier, was_asked));
            }
            for (address, answer) in answers.of(&before.code) {
                at.extend(bridge.carry(address, &answer.content));
            }
        }
        Self {
            title,
            at,
            asked,
            lists,
        }
    }

    /// Whether anything can be brought from a round on `earlier` to one on `now`.
    pub fn is_possible(earlier: &Questionnaire, now: &Questionnaire) -> bool {
        Following::of(earlier, now).is_some()
    }

    /// Whether both rounds asked for this value, or for the items of this list, and may be
    /// joined in one trend; none where the earlier one did not ask for it.
    pub fn joins(&self, address: &Address) -> Option<bool> {
        let list = || self.lists.get(&*address.question);
        self.asked.get(address).or_else(list).copied()
    }

    /// What stood at an address.
    pub fn get(&self, address: &Address) -> Option<&Earlier> {
        self.at.get(address)
    }

    /// The answer to a question in this round's codes; none where nothing stood, or not all
    /// of it can be said in them.
    pub fn again(&self, question: &Question) -> Option<Vec<(Address, Content)>> {
        let all = self.of_question(question).into_iter();
        let all: Option<Vec<(Address, Content)>> = all
            .map(|(address, earlier)| Some((address.clone(), earlier.comparable.clone()?)))
            .collect();
        all.filter(|all| !all.is_empty())
    }

    /// Everything that stood, in the order of addresses.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Earlier)> {
        self.at.iter()
    }

    /// What stood at the addresses of one question: row after row, and of each the fields in
    /// the order in which they are asked.
    pub fn of_question(&self, question: &Question) -> Vec<(&Address, &Earlier)> {
        let field = |address: &Address| {
            let mut fields = question.fields.iter();
            let place = fields.position(|field| field.code.as_deref() == address.field.as_deref());
            // What is not asked any more comes last.
            place.unwrap_or(usize::MAX)
        };
        let all = self.at.range(question.address()..);
        let mut all: Vec<_> = all
            .take_while(|(address, _)| address.question == question.code)
            .collect();
        all.sort_by_cached_key(|(address, _)| (address.row.clone(), field(address)));
        all
    }
}

impl Earlier {
    /// As people read it.
    pub fn show(&self, locale: Locale) -> String {
        match (&self.content, &self.kind) {
            (Content::Value(value), Some(kind)) => kind.show(value, locale),
            (Content::Availability(availability), _) => locale.say(availability.message()),
            (Content::Value(_) | Content::Unread(_) | Content::Remark(_), _) => String::new(),
        }
    }

    /// What it means in this round's codes; none where the two rounds are not comparable.
    pub fn comparable(&self) -> Option<&Content> {
        self.comparable.as_ref()
    }
}

/// Where a question stood in the round before; none where it is new.
fn link(question: &Question, following: Following) -> Option<Cow<'_, Predecessor>> {
    match following {
        Following::Next => question.predecessor.as_ref().map(Cow::Borrowed),
        Following::Same => Some(Cow::Owned(Predecessor {
            question: question.code.clone(),
            field: None,
            rows: BTreeMap::new(),
            recode: BTreeMap::new(),
            comparable: true,
            note: None,
        })),
    }
}

/// A question and where it stood before.
struct Bridge<'a> {
    question: &'a Question,
    before: &'a Question,
    link: &'a Predecessor,
}

impl Bridge<'_> {
    fn carry(&self, address: &Address, content: &Content) -> Option<(Address, Earlier)> {
        let row = self.row(address.row.as_ref())?;
        let whole = address.row.is_none() && self.before.rows().is_some();
        let is_beside = address.part == Part::Availability;
        // In rows and lists the availability of the whole question stands at no field.
        let (then, field) = if is_beside && (whole || self.before.is_list() && row.is_none()) {
            (None, None)
        } else {
            let (then, field) = self.field(address.field.as_deref())?;
            (Some(then), field)
        };
        // A field of an item that is gone keeps its name: the item is shown whole.
        let field_here = field.or(then).and_then(|field| field.code.as_deref());
        let here = Address {
            row,
            part: address.part,
            ..self.question.address().at_field(field_here)
        };
        let comparable = match (content, then, field) {
            (Content::Value(value), Some(then), Some(field)) => self
                .recoded(value, then.kind.as_ref(), field.kind.as_ref())
                .map(Content::Value),
            (Content::Availability(availability), ..) => Some(Content::Availability(*availability)),
            (Content::Value(_), ..) => None,
            // What was never understood, and remarks, belong to their round.
            (Content::Unread(_) | Content::Remark(_), ..) => return None,
        };
        let earlier = Earlier {
            content: content.clone(),
            kind: then.map(|field| Arc::clone(&field.kind)),
            comparable: comparable.filter(|_| self.link.comparable),
        };
        Some((here, earlier))
    }

    /// The values that were asked for outside of lists, at today's addresses, and whether the
    /// rounds may be joined there.
    fn asked(
        &self,
        earlier: &Questionnaire,
        was_asked: &dyn Fn(&Address) -> bool,
    ) -> BTreeMap<Address, bool> {
        let slots = earlier.slots_of(self.before, &[]);
        let asked = slots.iter().filter(|slot| was_asked(&slot.address));
        let here = asked.filter_map(|slot| {
            let row = self.row(slot.address.row.as_ref())?;
            let (then, field) = self.field(slot.address.field.as_deref())?;
            let field = field?;
            let address = Address {
                row,
                ..self.question.address()
            };
            let joins = self.link.comparable && then.kind.name() == field.kind.name();
            Some((address.at_field(field.code.as_deref()), joins))
        });
        here.collect()
    }

    /// The row here that was `row` then; `Some(None)` for the question itself.
    fn row(&self, row: Option<&Row>) -> Option<Option<Row>> {
        let Some(row) = row else {
            return Some(None);
        };
        match (&self.before.shape, &self.question.shape) {
            (Shape::List { .. }, Shape::List { .. }) => Some(Some(row.clone())),
            (Shape::Rows(before), Shape::Rows(now)) => {
                let was = row.to_string();
                let code = self.link.rows.get(&was).unwrap_or(&was);
                let here = now.find(code)?;
                let same = !now.from_round || before.find(&was).is_some_and(|was| is(was, here));
                same.then(|| here.row())
            }
            _ => None,
        }
    }

    /// The earlier field and the one here that follows it; none follows a field of an item
    /// that is gone. Elsewhere what is gone is left out.
    fn field(&self, code: Option<&str>) -> Option<(&Field, Option<&Field>)> {
        let then = self.before.field(code)?;
        let first = match &self.link.field {
            Some(named) => then.code.as_ref() == Some(named),
            None => self.before.fields.first()?.code == then.code,
        };
        let by_code = || self.question.field(Some(then.code.as_deref()?));
        // In a list every field is its own; elsewhere the first one carries the question.
        let here = match self.before.is_list() {
            true => by_code().or_else(|| self.question.fields.first().filter(|_| first)),
            false if first => self.question.fields.first(),
            false => by_code(),
        };
        (here.is_some() || self.before.is_list()).then_some((then, here))
    }

    fn recoded(&self, value: &Value, then: &dyn Kind, now: &dyn Kind) -> Option<Value> {
        if then.name() != now.name() {
            return None;
        }
        let code = |code: &String| {
            let code = self.link.recode.get(code).unwrap_or(code);
            let list: &CodeList = now.list()?;
            list.find(code).map(|code| code.code.clone())
        };
        match value {
            Value::Choice(chosen) => code(chosen).map(Value::Choice),
            Value::Choices(chosen) => {
                let codes: Option<Vec<String>> = chosen.iter().map(code).collect();
                codes.map(Value::Choices)
            }
            Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::File(_) => {
                Some(value.clone())
            }
        }
    }
}

/// Rows that two rounds supply are the same where their words are: recommendation 1 of one
/// meeting is not that of the next.
fn is(before: &Code, now: &Code) -> bool {
    before.text == now.text
}
