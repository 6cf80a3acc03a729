//! A clean response and the defects that are sown into it: so many in each section, of every
//! class, and none that would hide another or say a word about a second one.

use std::collections::{BTreeMap, BTreeSet};

use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use relator::{
    address::{Address, Row},
    locale::Locale,
    questionnaire::Shape,
    response::Answers,
};

use super::{
    Class, Defect, Put,
    faults::{Deciding, faults},
    instrument,
    rules::{Broken, Over, RULES},
    written::Program,
};
use crate::support::plausible::{Wishes, response};

/// Checks that are broken in one response at most.
const BROKEN: usize = 16;
/// Defects in one section of one response, if it has places for them.
const IN_A_SECTION: usize = 4;

/// A workbook of Jamaica's that is to be written.
pub struct Book {
    pub name: String,
    pub language: Locale,
    /// What a careful State answers.
    pub answers: Answers,
    /// What goes wrong.
    pub defects: Vec<Defect>,
}

/// What defects of a response have touched.
#[derive(Default)]
struct Touched {
    questions: BTreeSet<String>,
    rows: BTreeSet<(String, Option<Row>)>,
}

impl Touched {
    fn add(&mut self, address: &Address) {
        let question = instrument().question(&address.question).unwrap();
        if address.row.is_none() && !matches!(question.shape, Shape::One) {
            self.questions.insert(address.question.to_string());
        }
        self.rows
            .insert((address.question.to_string(), address.row.clone()));
    }

    /// Whether something was touched of what this address stands in.
    fn has(&self, address: &Address) -> bool {
        let question = instrument().question(&address.question).unwrap();
        let whole = address.row.is_none() && !matches!(question.shape, Shape::One);
        self.questions.contains(&*address.question)
            || self
                .rows
                .iter()
                .any(|(other, row)| *other == address.question && (whole || *row == address.row))
    }
}

fn address(text: &str) -> Address {
    text.parse().unwrap()
}

/// The checks that are broken in one response.
#[derive(Default)]
struct Together {
    wishes: Wishes,
    /// What the broken checks type over, or read.
    typed: BTreeSet<Address>,
    read: BTreeSet<Address>,
    broken: Vec<&'static Broken>,
}

impl Together {
    /// Whether a check can be broken beside those that are.
    fn takes(&self, rule: &Broken) -> bool {
        let given = |place: &Address| self.wishes.given.get(place);
        let mut before = rule.given.iter().filter_map(|one| one.split_once(' '));
        let agrees = before.all(|(place, code)| given(&address(place)).is_none_or(|is| is == code));
        // Nobody types over what another check reads.
        let free = |(place, _): &(&str, Over)| {
            let place = address(place);
            let of_it = |other: &Address| covers(&place, other) || covers(other, &place);
            !self.typed.iter().chain(&self.read).any(of_it)
        };
        let mut before = rule.given.iter();
        let stands = before.all(|one| {
            let place = address(one.split(' ').next().unwrap());
            !self.typed.iter().any(|typed| covers(typed, &place))
        });
        agrees && stands && rule.typed.iter().all(free)
    }

    fn add(&mut self, rule: &'static Broken) {
        for one in rule.given {
            let (place, code) = one.split_once(' ').unwrap_or((one, ""));
            let place = address(place);
            self.wishes.whole.insert(place.question.to_string());
            if !code.is_empty() {
                self.wishes.given.insert(place.clone(), code.to_owned());
            }
            self.read.insert(place);
        }
        for (place, _) in rule.typed {
            let place = address(place);
            self.wishes.whole.insert(place.question.to_string());
            self.typed.insert(place);
        }
        let at = address(rule.at);
        self.wishes.whole.insert(at.question.to_string());
        self.read.insert(at);
        self.broken.push(rule);
    }
}

/// What is typed over a response so that the check is broken.
fn broken_in(rule: &Broken, language: Locale, answers: &Answers) -> Defect {
    let mut typed: Vec<(Address, Put)> = Vec::new();
    for (place, over) in rule.typed {
        let place = address(place);
        typed.retain(|(at, _)| *at != place);
        let found = instrument().find(&place).unwrap();
        match over {
            Over::Text(text) => typed.push((place, Put::Text((*text).to_owned()))),
            Over::Number(number) => typed.push((place, Put::Number(*number))),
            Over::Code(code) => {
                let list = found.field.unwrap().kind.list().unwrap();
                let label = list.find(code).unwrap().text.in_(language);
                typed.push((place, Put::Text(label.to_owned())));
            }
            Over::Nothing => {
                let stood = answers.of(&place.question).map(|(at, _)| at);
                let cleared = stood.filter(|at| covers(&place, at));
                typed.extend(cleared.map(|at| (at.clone(), Put::Nothing)));
            }
        }
    }
    Defect {
        class: Class::CrossQuestion,
        question: rule.question.to_owned(),
        typed,
        code: rule.code.to_owned(),
        at: address(rule.at),
    }
}

/// Whether `whole` is `part`, or the question, row or item that holds it.
fn covers(whole: &Address, part: &Address) -> bool {
    whole.question == part.question
        && (whole.row.is_none() || whole.row == part.row)
        && (whole.field.is_none() || whole.field == part.field)
}

impl Book {
    /// The clean response of this number.
    pub fn clean(number: usize) -> Self {
        let language = Locale::ALL[number % 4];
        let wishes = Wishes::default();
        Self {
            name: format!("clean-{number}.xlsx"),
            language,
            answers: response(instrument(), language, number as u64, &wishes),
            defects: Vec::new(),
        }
    }

    /// The response of this number with its defects.
    pub fn sown(deciding: &Deciding, number: usize, program: Program) -> Self {
        let language = Locale::ALL[number % 4];
        let mut together = Together::default();
        for rule in RULES.iter().cycle().skip(number * 11).take(RULES.len()) {
            if together.broken.len() < BROKEN && together.takes(rule) {
                together.add(rule);
            }
        }
        let seed = 20_260_000 + number as u64;
        let answers = response(instrument(), language, seed, &together.wishes);
        let mut touched = Touched::default();
        for place in together.typed.iter().chain(&together.read) {
            touched.add(place);
        }
        let broken = together.broken.iter();
        let broken = broken.map(|rule| broken_in(rule, language, &answers));
        let mut faults = faults(instrument(), deciding, &answers, language);
        if program == Program::LibreOffice {
            // It computes what was not computed.
            faults.retain(|fault| fault.code != "formula_without_value");
        }
        faults.shuffle(&mut StdRng::seed_from_u64(seed));
        Self {
            name: format!("sown-{number}.xlsx"),
            language,
            defects: chosen(broken.collect(), faults, touched),
            answers,
        }
    }
}

/// The broken checks, and of the faults so many that every section has its share, and every
/// class has one.
fn chosen(broken: Vec<Defect>, mut faults: Vec<Defect>, mut touched: Touched) -> Vec<Defect> {
    let mut chosen = broken;
    let mut classes: BTreeMap<Class, usize> = BTreeMap::new();
    for section in &instrument().sections {
        let here = |defect: &Defect| {
            let mut questions = section.questions.iter();
            questions.any(|question| question.code == defect.question)
        };
        let already = chosen.iter().filter(|defect| here(defect)).count();
        for _ in already..IN_A_SECTION {
            // Of the class of which there are fewest so far.
            let faults_here = faults.iter().enumerate();
            let free = faults_here.filter(|(_, fault)| here(fault) && !touched.has(&fault.at));
            let least = free.min_by_key(|(_, fault)| classes.get(&fault.class).copied());
            let Some((at, _)) = least else { break };
            let fault = faults.swap_remove(at);
            touched.add(&fault.at);
            *classes.entry(fault.class).or_default() += 1;
            chosen.push(fault);
        }
    }
    chosen
}
