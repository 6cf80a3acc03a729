//! [`Change`]: what a State answers otherwise than in the round before; and [`Trend`]: how
//! many States gave each answer then and now. Both over the States that responded both
//! times, and only where the two rounds are comparable: elsewhere there is a break.

use std::collections::BTreeMap;

use super::{Cell, Mark, Reading, Tabulation, Variable, variables};
use crate::{
    address::{Address, Part, Row},
    locale::Locale,
    questionnaire::{
        Analysis, Availability, Code, Content, Field, Question, Tone, Value, kinds::Tally,
    },
    response::{Earlier, LastRound},
    texts::in_order,
};

/// What happened to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It was not in place, and now it is.
    Adopted,
    /// It is another one.
    Amended,
    /// It was in place or partly so, and now it is not.
    Withdrawn,
    /// There was none, although it was asked for.
    New,
    /// There is none any more.
    Dropped,
}

impl ChangeKind {
    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Adopted => "regional-change-adopted",
            Self::Amended => "regional-change-amended",
            Self::Withdrawn => "regional-change-withdrawn",
            Self::New => "regional-change-new",
            Self::Dropped => "regional-change-dropped",
        }
    }
}

/// One answer that changed.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// Where it stands now; of an item that is gone, its list.
    pub address: Address,
    /// The question.
    pub question: &'a Question,
    /// What stood then.
    pub then: Option<Cell>,
    /// What stands now.
    pub now: Cell,
    /// What happened.
    pub kind: ChangeKind,
}

/// A closed question then and now.
#[derive(Debug, Clone)]
pub struct Trend<'a> {
    /// The question, its row and field.
    pub variable: Variable<'a>,
    /// The two answers of each State of the matched panel: those that gave one both times.
    /// None where the rounds are not comparable.
    pub pairs: Option<Vec<Pair<'a>>>,
}

impl Trend<'_> {
    /// What the questionnaire says of the break.
    pub fn note(&self, locale: Locale) -> Option<&str> {
        let link = self.variable.question.predecessor.as_ref()?;
        Some(link.note.as_ref()?.in_(locale))
    }
}

/// How many of the panel gave a code, then and now.
pub fn then_and_now(pairs: &[Pair<'_>], code: &Code) -> [usize; 2] {
    let then = pairs.iter().filter(|pair| pair.then.code == code.code);
    let now = pairs.iter().filter(|pair| pair.now.code == code.code);
    [then.count(), now.count()]
}

/// The two answers of one State.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// What it answered then, in today's codes.
    pub then: &'a Code,
    /// What it answers now.
    pub now: &'a Code,
}

/// Every change, by question in the order of the questionnaire, then by State. Files,
/// persons, and what is about the response itself are left out.
pub fn changes<'t>(tabulation: &'t Tabulation<'_>) -> Vec<Change<'t>> {
    let mut changes = Vec::new();
    let questions = tabulation.scope.questionnaire.questions();
    for question in questions.filter(|question| is_compared(question)) {
        for (state, reading) in tabulation.readings.iter().enumerate() {
            let last = tabulation.last_of(reading.state);
            let Some(last) = last.filter(|_| reading.submission.is_some()) else {
                continue;
            };
            let side = Side {
                tabulation,
                state,
                reading,
                last,
                question,
            };
            match question.is_list() {
                true => side.items(&mut changes),
                false => side.values(&mut changes),
            }
        }
    }
    changes
}

fn is_compared(question: &Question) -> bool {
    !matches!(
        question.analysis,
        Analysis::None | Analysis::Register | Analysis::Directory
    )
}

/// Every closed question with one answer per State that both rounds asked, in the order of
/// the questionnaire; none where no round is compared with.
pub fn trends<'t>(tabulation: &'t Tabulation<'_>) -> Vec<Trend<'t>> {
    let closed = variables(&tabulation.scope.questionnaire).into_iter();
    let closed =
        closed.filter(|variable| is_compared(variable.question) && variable.has_one_answer());
    let trend = |variable: Variable<'t>| {
        let address = variable.address();
        let mut both = tabulation.last.values();
        let joins = both.find_map(|last| last.joins(&address))?;
        let pairs = joins.then(|| pairs(tabulation, &variable, &address));
        Some(Trend { variable, pairs })
    };
    closed.filter_map(trend).collect()
}

fn pairs<'t>(
    tabulation: &'t Tabulation<'_>,
    variable: &Variable<'t>,
    address: &Address,
) -> Vec<Pair<'t>> {
    let Some(list) = variable.field.kind.list() else {
        return Vec::new();
    };
    let code = |value: Option<&Value>| match value {
        Some(Value::Choice(code)) => list.find(code),
        _ => None,
    };
    let readings = tabulation.readings.iter().enumerate();
    let counted = readings.filter(|(_, reading)| reading.state.counted);
    let pair = |(state, reading): (usize, &Reading<'_>)| {
        let earlier = tabulation.last_of(reading.state)?.get(address)?;
        Some(Pair {
            state,
            then: code(earlier.comparable()?.value())?,
            now: code(reading.value(address))?,
        })
    };
    counted.filter_map(pair).collect()
}

/// One State's answers to one question, then and now.
struct Side<'t, 'a> {
    tabulation: &'t Tabulation<'a>,
    state: usize,
    reading: &'t Reading<'a>,
    last: &'t LastRound,
    question: &'t Question,
}

impl<'t> Side<'t, '_> {
    /// Outside of lists: each value for itself.
    fn values(&self, changes: &mut Vec<Change<'t>>) {
        let slots = self
            .tabulation
            .scope
            .questionnaire
            .slots_of(self.question, &[]);
        for slot in slots {
            if self.last.joins(&slot.address) == Some(true) {
                changes.extend(self.value(slot.address, slot.field));
            }
        }
    }

    fn value(&self, address: Address, field: &Field) -> Option<Change<'t>> {
        if field.personal || field.kind.name() == "file" {
            return None;
        }
        let then = self.last.get(&address).and_then(Earlier::comparable);
        let then = then.and_then(Content::value);
        let withheld = then.is_none() && self.was_withheld(&address);
        let stands = self.reading.mark(&address);
        if withheld || matches!(stands, Mark::Confidential | Mark::NotAsked) {
            return None;
        }
        let kind = match (then, self.reading.value(&address)) {
            (Some(then), Some(now)) => between(field, then, now)?,
            (None, Some(_)) => ChangeKind::New,
            (Some(_), None) => ChangeKind::Dropped,
            (None, None) => return None,
        };
        Some(Change {
            then: then.map(|then| Cell::of_value(self.tabulation.scope.locale, field, then)),
            now: Cell::at(self.tabulation, self.reading, field, &address),
            state: self.state,
            question: self.question,
            address,
            kind,
        })
    }

    /// Of what was withheld nobody knows whether it changed.
    fn was_withheld(&self, address: &Address) -> bool {
        let mark = self.last.get(&address.clone().part(Part::Availability));
        let mark = mark.and_then(Earlier::comparable);
        matches!(
            mark,
            Some(Content::Availability(Availability::Confidential))
        )
    }

    /// An item of a list is known again by its first field: the title of a law. Where a title
    /// is or was withheld, or only its absence is explained, nobody knows which is gone.
    fn items(&self, changes: &mut Vec<Change<'t>>) {
        let whole = self.question.address();
        let stands = self.reading.mark(&whole);
        let first = self.question.fields.first();
        let first = first.filter(|field| field.kind.tally() == Tally::Listed && !field.personal);
        let Some(first) = first.filter(|_| self.last.joins(&whole) == Some(true)) else {
            return;
        };
        let hidden = matches!(stands, Mark::Confidential | Mark::NotAsked);
        if hidden || self.was_withheld(&whole) {
            return;
        }
        let (mut then, all_then) = self.items_then(first);
        let mut all_now = true;
        for item in self.reading.items(self.question) {
            let row = whole.clone().at_row(Row::Number(*item));
            let at = row.at_field(first.code.as_deref());
            let Some(Value::Text(title)) = self.reading.value(&at) else {
                all_now = false;
                continue;
            };
            let known = then
                .get_mut(&folded(title))
                .filter(|known| !known.is_empty());
            if let Some(known) = known {
                // Of several with one title the one with the same number is the same.
                let place = known.iter().position(|(number, _)| number == item);
                let (number, _) = known.remove(place.unwrap_or(0));
                changes.extend(self.fields_of(*item, number, first));
            } else if all_then {
                changes.push(Change {
                    state: self.state,
                    question: self.question,
                    then: None,
                    now: Cell::at(self.tabulation, self.reading, first, &at),
                    address: at,
                    kind: ChangeKind::New,
                });
            }
        }
        let gone = then.into_values().flatten().filter(|_| all_now);
        changes.extend(gone.map(|(_, title)| Change {
            state: self.state,
            question: self.question,
            address: whole.clone(),
            then: Some(Cell::Text(title)),
            now: Cell::Mark(match stands {
                Mark::Answered => Mark::NotAnswered,
                mark => mark,
            }),
            kind: ChangeKind::Dropped,
        }));
    }

    /// The items of then by their titles, as titles are compared; and whether every one
    /// has its title.
    fn items_then(&self, first: &Field) -> (BTreeMap<String, Vec<(u32, String)>>, bool) {
        let mut titles: BTreeMap<String, Vec<(u32, String)>> = BTreeMap::new();
        let mut all = true;
        for (address, earlier) in self.last.of_question(self.question) {
            let Some(Row::Number(number)) = address.row else {
                continue;
            };
            if address.field.as_deref() != first.code.as_deref() {
                continue;
            }
            match earlier.comparable() {
                Some(Content::Value(Value::Text(title))) => {
                    let same = titles.entry(folded(title)).or_default();
                    same.push((number, title.clone()));
                }
                _ => all = false,
            }
        }
        (titles, all)
    }

    /// What is said otherwise of an item that was there then under another number.
    fn fields_of(&self, item: u32, then: u32, title: &Field) -> Vec<Change<'t>> {
        let at = |item: u32, field: &Field| {
            let address = self.question.address().at_row(Row::Number(item));
            address.at_field(field.code.as_deref())
        };
        let change = |field: &'t Field| {
            let earlier = self.last.get(&at(then, field));
            let then = earlier.and_then(Earlier::comparable);
            let then = then.and_then(Content::value)?;
            let address = at(item, field);
            let now = self.reading.value(&address)?;
            Some(Change {
                kind: between(field, then, now)?,
                then: Some(Cell::of_value(self.tabulation.scope.locale, field, then)),
                now: Cell::at(self.tabulation, self.reading, field, &address),
                state: self.state,
                question: self.question,
                address,
            })
        };
        let fields = self.question.fields.iter();
        let compared = fields.filter(|field| {
            field.code != title.code && !field.personal && field.kind.name() != "file"
        });
        compared.filter_map(change).collect()
    }
}

/// What lies between two values; none where they are the same.
fn between(field: &Field, then: &Value, now: &Value) -> Option<ChangeKind> {
    if then == now {
        return None;
    }
    let tone = |value: &Value| match value {
        Value::Choice(code) => Some(field.kind.list()?.find(code)?.tone),
        _ => None,
    };
    Some(match (tone(then), tone(now)) {
        (Some(Tone::Negative), Some(Tone::Positive)) => ChangeKind::Adopted,
        (Some(Tone::Positive | Tone::Partial), Some(Tone::Negative)) => ChangeKind::Withdrawn,
        _ => ChangeKind::Amended,
    })
}

/// A title as titles are compared: case, accents and spaces do not tell laws apart.
fn folded(title: &str) -> String {
    let words: Vec<String> = title.split_whitespace().map(in_order).collect();
    words.join(" ")
}
