//! What the regional numbers say of small regions; `tabulation_laws` holds what they
//! may never say.

use std::collections::BTreeMap;

use relator::{
    address::Address,
    locale::Locale,
    questionnaire::{Analysis, Availability, Content, Publication, Questionnaire, Tone, Value},
    response::{Answers, Status},
    tabulation::{
        self, Cell, DataRow, Distribution, Edition, Frame, Mark, Tabulation, Variable, by_state,
        distribution, figures, listing, variables,
    },
};

use crate::support::{
    questionnaire::{Plain, field, list, over, question},
    region::{Region, answers, choice, number, remark, submission, withheld, words},
};

pub fn tabulate(region: &Region, edition: Edition) -> Tabulation<'_> {
    Tabulation::of(&region.collection(edition, Locale::En)).unwrap()
}

pub fn distributions<'t>(tabulation: &'t Tabulation<'_>) -> Vec<Distribution<'t>> {
    variables(&tabulation.scope.questionnaire)
        .into_iter()
        .filter_map(|variable| distribution(tabulation, variable))
        .collect()
}

fn variable<'q>(questionnaire: &'q Questionnaire, address: &str) -> Variable<'q> {
    variables(questionnaire)
        .into_iter()
        .find(|variable| variable.address().to_string() == address)
        .unwrap()
}

fn counts(of: &Distribution<'_>) -> BTreeMap<String, usize> {
    of.lines
        .iter()
        .map(|line| (line.code.clone(), line.count))
        .collect()
}

/// A region in which only these States answered, each in its own way.
pub fn region_of(answers: &[(&str, Answers)]) -> Region {
    let mut region = Region::new();
    region.progress.clear();
    region.submissions = answers
        .iter()
        .map(|(state, answers)| submission(state, answers.clone()))
        .collect();
    region
}

#[test]
fn a_frame_counts_each_of_the_seven_ways_once() {
    let all = Mark::WITHOUT_VALUE.into_iter().chain([Mark::Answered; 3]);
    let frame = Frame::of(all);
    assert_eq!(
        (frame.invited, frame.responding, frame.asked, frame.answered),
        (9, 8, 7, 3)
    );
    for mark in Mark::WITHOUT_VALUE {
        assert_eq!(frame.count(mark), 1, "{mark:?}");
    }
    assert!(!frame.has_percentages());
}

#[test]
fn observers_and_uninvited_states_enter_no_denominator() {
    let yes = answers(&[("C1", choice("yes"))]);
    let region = region_of(&[("JM", yes.clone()), ("ES", yes.clone()), ("NI", yes)]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let of = distribution(&tabulation, variable(&tabulation.scope.questionnaire, "C1")).unwrap();
    assert_eq!(counts(&of)["yes"], 1);
    assert_eq!((of.frame.invited, of.frame.responding), (12, 1));
    let listed = |state| tabulation.readings.iter().any(|r| r.state.code == state);
    assert!(listed("ES") && !listed("NI"));
}

#[test]
fn a_state_with_three_laws_in_force_counts_once() {
    let laws = answers(&[
        ("C2[1].status", choice("in_force")),
        ("C2[2].status", choice("in_force")),
        ("C2[5].status", choice("bill")),
    ]);
    let region = region_of(&[("JM", laws)]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let of = distribution(
        &tabulation,
        variable(&tabulation.scope.questionnaire, "C2.status"),
    )
    .unwrap();
    assert_eq!((counts(&of)["in_force"], counts(&of)["bill"]), (1, 1));
    assert_eq!(of.frame.answered, 1);
}

#[test]
fn has_none_and_did_not_say_are_never_one() {
    let region = region_of(&[
        ("JM", answers(&[("G1", choice("no"))])),
        ("BB", answers(&[("C1", choice("no"))])),
        (
            "HT",
            answers(&[(
                "G1@availability",
                Content::Availability(Availability::NotAvailable),
            )]),
        ),
    ]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let of = distribution(&tabulation, variable(&tabulation.scope.questionnaire, "G1")).unwrap();
    let counts = counts(&of);
    assert_eq!(
        (counts["no"], counts["not_answered"], counts["NA"]),
        (1, 1, 1)
    );
    assert_eq!((of.frame.asked, of.frame.answered), (3, 1));
}

#[test]
fn availability_in_the_answers_own_place_stands_as_availability() {
    let region = region_of(&[(
        "JM",
        answers(&[(
            "E12[2025].sent",
            Content::Availability(Availability::NotApplicable),
        )]),
    )]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let of = figures(
        &tabulation,
        variable(&tabulation.scope.questionnaire, "E12[2025].sent"),
    )
    .unwrap();
    assert_eq!(of.n, 0);
    let numbers = by_state(&tabulation, &of.variable);
    assert!(numbers.contains(&Err(Mark::NotApplicable)));
}

#[test]
fn sums_and_medians_are_over_the_counted_states_that_gave_a_number() {
    let sent = |n: f64| answers(&[("E12[2025].sent", number(n))]);
    let region = region_of(&[
        ("JM", sent(4.0)),
        ("BB", sent(10.0)),
        ("CA", sent(1.0)),
        ("ES", sent(1_000.0)),
        (
            "HT",
            answers(&[("E12[2025].sent@availability", withheld())]),
        ),
    ]);
    let tabulation = tabulate(&region, Edition::Public);
    let of = figures(
        &tabulation,
        variable(&tabulation.scope.questionnaire, "E12[2025].sent"),
    )
    .unwrap();
    assert_eq!((of.n, of.sum, of.median), (3, 15.0, Some(4.0)));
    assert_eq!((of.min, of.max), (Some(1.0), Some(10.0)));
}

#[test]
fn a_withheld_value_is_c_in_public_and_a_value_to_the_secretariat() {
    let both = answers(&[("G1", choice("no")), ("G1@availability", withheld())]);
    let region = region_of(&[("JM", both)]);
    let seen = |edition| {
        let tabulation = tabulate(&region, edition);
        let of =
            distribution(&tabulation, variable(&tabulation.scope.questionnaire, "G1")).unwrap();
        let counts = counts(&of);
        (counts["no"], counts["C"], of.frame.answered)
    };
    assert_eq!(seen(Edition::Public), (0, 1, 0));
    assert_eq!(seen(Edition::Restricted), (1, 0, 1));
}

#[test]
fn a_follow_up_does_not_give_away_what_was_withheld() {
    let region = region_of(&[(
        "JM",
        answers(&[
            ("C1", choice("yes")),
            ("C1@availability", withheld()),
            ("C1.extent", choice("full")),
            ("C2[1].title", words("The Act")),
            ("G1", choice("yes")),
        ]),
    )]);
    let tabulation = tabulate(&region, Edition::Public);
    let reading = tabulation
        .readings
        .iter()
        .find(|reading| reading.state.code == "JM")
        .unwrap();
    let mark = |address: &str| reading.mark(&address.parse::<Address>().unwrap());
    assert_eq!(mark("C1"), Mark::Confidential);
    assert_eq!(mark("C1.extent"), Mark::Confidential);
    assert_eq!(mark("C2"), Mark::Confidential);
    assert_eq!(mark("G1"), Mark::Answered, "it does not hang on C1");
    let laws = listing(
        &tabulation,
        tabulation.scope.questionnaire.question("C2").unwrap(),
    );
    assert!(laws.entries.iter().all(|entry| entry.item.is_err()));
}

#[test]
fn a_section_that_the_state_does_not_agree_to_publish_is_withheld() {
    let small = |answers: Answers| {
        let mut region = region_of(&[("JM", answers)]);
        region.questionnaire = agreeing(region.questionnaire);
        region
    };
    let law = ("C1", choice("yes"));
    let unit = ("G1", choice("yes"));
    let region = small(answers(&[
        law.clone(),
        ("C1@remark", remark("A remark.", false)),
        unit.clone(),
        ("Z1[a]", choice("public")),
        ("Z1[c]", choice("authorities")),
        ("Z1[f]", choice("public")),
    ]));
    let mark = |edition, address: &str| {
        let tabulation = tabulate(&region, edition);
        let mut readings = tabulation.readings.iter();
        let jamaica = readings.find(|reading| reading.state.code == "JM").unwrap();
        jamaica.mark(&address.parse::<Address>().unwrap())
    };
    assert_eq!(mark(Edition::Public, "C1"), Mark::Confidential);
    assert_eq!(mark(Edition::Public, "C2"), Mark::Confidential);
    assert_eq!(
        mark(Edition::Public, "C3[phishing].status"),
        Mark::Confidential
    );
    assert_eq!(mark(Edition::Public, "G1"), Mark::Answered);
    assert_eq!(mark(Edition::Restricted, "C1"), Mark::Answered);
    assert_eq!(
        mark(Edition::Public, "P1"),
        Mark::Confidential,
        "of section E the State says nothing, which is no agreement"
    );
    let public = tabulate(&region, Edition::Public);
    let said = public
        .readings
        .iter()
        .filter_map(|reading| reading.remark(public.scope.questionnaire.question("C1").unwrap()));
    assert_eq!(said.count(), 0);
}

/// The instrument with a question that asks which sections may be published.
fn agreeing(mut questionnaire: Questionnaire) -> Questionnaire {
    let plain = |name: &str, codes: &[&str]| {
        let codes: Vec<_> = codes
            .iter()
            .map(|code| (*code, *code, Tone::Neutral))
            .collect();
        list(name, &codes)
    };
    let sections = plain("sections", &["a", "c", "f", "e"]);
    let publication = plain("publication", &["public", "authorities"]);
    let asked = question(
        "Z1",
        "May it be published?",
        vec![field(None, Plain::Choice(publication))],
    );
    questionnaire.sections[0]
        .questions
        .push(over(&sections, Analysis::Register, asked));
    questionnaire.publication = Some(Publication {
        question: "Z1".to_owned(),
        agree: vec!["public".to_owned()],
    });
    questionnaire
}

#[test]
fn a_withheld_row_leaves_the_other_rows_alone() {
    let region = region_of(&[(
        "JM",
        answers(&[
            ("C3[phishing].status", choice("yes")),
            ("C3[phishing].extent", choice("full")),
            ("C3[phishing]@availability", withheld()),
            ("C3[denial].status", choice("no")),
        ]),
    )]);
    let tabulation = tabulate(&region, Edition::Public);
    let question = tabulation.scope.questionnaire.question("C3").unwrap();
    let grid = tabulation::row_matrix(&tabulation, question, &question.fields[0]);
    let jamaica = tabulation
        .readings
        .iter()
        .position(|r| r.state.code == "JM");
    let line = &grid.lines[jamaica.unwrap()];
    assert_eq!(line[0], Cell::Mark(Mark::NotAnswered));
    assert_eq!(line[1], Cell::Mark(Mark::Confidential));
    assert!(matches!(&line[2], Cell::Code { label, .. } if label == "No"));
}

#[test]
fn the_public_edition_has_neither_personal_fields_nor_restricted_questions() {
    let region = Region::new();
    let public = tabulate(&region, Edition::Public);
    assert!(public.scope.questionnaire.question("A2").is_none());
    let rows = tabulation::data(&public);
    assert!(
        !rows
            .iter()
            .any(|row| row.field == "email" || row.field == "name")
    );
    // An item that is nothing but a person is not there at all.
    assert!(
        !rows
            .iter()
            .any(|row| row.question == "A1" && row.row == "2")
    );
    assert!(
        rows.iter()
            .any(|row| row.question == "A1" && row.row == "1")
    );
    assert!(
        tabulation::codebook(&public.scope)
            .iter()
            .all(|row| !row.personal && !row.restricted)
    );
}

#[test]
fn a_draft_shows_how_far_it_is_to_the_secretariat_only() {
    let region = Region::new();
    let status_of = |edition, state: &str| {
        let tabulation = tabulate(&region, edition);
        let place = tabulation
            .readings
            .iter()
            .position(|r| r.state.code == state);
        tabulation.statuses[place.unwrap()].clone()
    };
    let draft = status_of(Edition::Restricted, "UY");
    assert_eq!(draft.status, Status::Draft);
    assert!(draft.completeness.contains(&Some(0.4)));
    let hidden = status_of(Edition::Public, "UY");
    assert_eq!((hidden.status, hidden.channel), (Status::NotStarted, None));
    assert!(hidden.completeness.iter().all(Option::is_none));
    assert_eq!(
        status_of(Edition::Restricted, "BB").status,
        Status::Returned
    );
    assert_eq!(status_of(Edition::Public, "BB").status, Status::Submitted);
    assert_eq!(status_of(Edition::Restricted, "BB").days_late, Some(10));
}

#[test]
fn every_question_and_row_of_every_state_is_in_the_data_and_first_once() {
    let region = Region::new();
    let tabulation = tabulate(&region, Edition::Restricted);
    let rows = tabulation::data(&tabulation);
    let mut firsts: BTreeMap<(&str, String), u32> = BTreeMap::new();
    for row in &rows {
        if let Some(first) = row.state_first {
            let in_list = matches!(row.question, "A1" | "C2");
            let part = if in_list || row.address.ends_with("@remark") {
                row.question.to_owned()
            } else {
                format!("{}[{}]", row.question, row.row)
            };
            *firsts.entry((row.state, part)).or_default() += u32::from(first);
        }
    }
    // Eleven questions, three of which have 3, 3 and 2 rows; remarks count nothing.
    let expected = 12 * (11 - 3 + 3 + 3 + 2);
    let counted = firsts.values().filter(|times| **times == 1).count();
    assert_eq!(counted, expected);
    assert!(firsts.values().all(|times| *times <= 1));
    let silent: Vec<_> = rows.iter().filter(|row| row.state == "UY").collect();
    assert!(silent.iter().all(|row| row.availability == "no_response"));
    assert_eq!(silent.len(), expected / 12);
    assert!(
        rows.iter()
            .filter(|row| row.state == "ES")
            .all(|row| row.state_first.is_none())
    );
}

#[test]
fn ranks_dates_files_and_remarks_stand_in_their_columns() {
    let region = Region::new();
    let tabulation = tabulate(&region, Edition::Restricted);
    let rows = tabulation::data(&tabulation);
    let row = |address: &str| -> &DataRow<'_> {
        let found = rows
            .iter()
            .find(|row| row.state == "AG" && row.address == address);
        found.unwrap_or_else(|| panic!("{address}"))
    };
    assert_eq!(
        (row("O1#web").number, row("O1#hotline").number),
        (Some(1.0), Some(2.0))
    );
    assert_eq!(row("M3#hotline").number, None);
    assert_eq!(row("C2[1].date").text, "2013-08");
    assert_eq!(row("C2[1].copy").text, "act.pdf");
    let remark = row("G1@remark");
    assert_eq!(
        (remark.remark, remark.language),
        ("The unit was founded in 2019.", "en")
    );
    assert_eq!((&*remark.text, &*remark.row), ("", ""));
    assert_eq!(row("C1").submitted_at, "2026-04-20T15:30:00Z");
    assert_eq!(row("C1").source, "page");
}

#[test]
fn of_two_submissions_of_a_state_the_later_counts() {
    let mut region = region_of(&[("JM", answers(&[("G1", choice("yes"))]))]);
    let mut amended = submission("JM", answers(&[("G1", choice("no"))]));
    amended.number = 2;
    region.submissions.insert(0, amended);
    let tabulation = tabulate(&region, Edition::Public);
    assert_eq!(tabulation.scope.snapshot.submissions.len(), 1);
    assert_eq!(tabulation.scope.snapshot.submissions[0].number, 2);
}

#[test]
fn a_value_that_is_no_code_of_the_list_is_counted_nowhere_and_kept_in_the_data() {
    let odd = answers(&[("G1", choice("perhaps"))]);
    let region = region_of(&[("JM", odd)]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let of = distribution(&tabulation, variable(&tabulation.scope.questionnaire, "G1")).unwrap();
    assert_eq!(of.values().map(|line| line.count).sum::<usize>(), 0);
    assert!(
        tabulation::data(&tabulation)
            .iter()
            .any(|row| row.code == "perhaps")
    );
    assert!(matches!(
        tabulation.readings.iter().find_map(|r| r.value(&"G1".parse().unwrap())),
        Some(Value::Choice(code)) if code == "perhaps"
    ));
}
