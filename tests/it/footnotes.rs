//! What stands beside the figures: explained warnings, whom to contact, files, what became
//! of recommendations, and a page for each State.

use relator::{
    finding::Severity,
    locale::Locale,
    questionnaire::{Check, CodeList, Question, Questionnaire},
    tabulation::{
        Cell, Edition, Mark, Tabulation, attachments, directory, explained, follow_ups,
        has_directory, has_recommendations, profile,
    },
};

use crate::{
    support::{
        questionnaire::{condition, over, text},
        region::{Region, answers, choice, remark, withheld, words},
    },
    tabulation::{region_of, tabulate},
};

fn ask<'q>(questionnaire: &'q mut Questionnaire, code: &str) -> &'q mut Question {
    let sections = questionnaire.sections.iter_mut();
    let mut questions = sections.flat_map(|section| &mut section.questions);
    questions.find(|question| question.code == code).unwrap()
}

/// Who has a unit should have a law: a warning at G1.
fn with_check(mut region: Region) -> Region {
    let c1 = ask(&mut region.questionnaire, "C1");
    let yes_no = std::sync::Arc::clone(c1.fields[0].kind.list().unwrap());
    ask(&mut region.questionnaire, "G1").checks = vec![Check {
        code: "unit_without_law".to_owned(),
        severity: Severity::Warning,
        rule: condition("${C1} = 'yes'", &yes_no).unwrap(),
        at: None,
        message: text("There is a unit and no law."),
    }];
    region
}

fn said(tabulation: &Tabulation<'_>) -> Vec<(String, String, String)> {
    let said = explained(tabulation).into_iter().map(|explained| {
        let state = &tabulation.readings[explained.state].state.code;
        (state.clone(), explained.warning, explained.explanation)
    });
    said.collect()
}

#[test]
fn an_explained_warning_is_a_footnote_and_a_withheld_one_none_in_public() {
    let (no, unit) = (("C1", choice("no")), ("G1", choice("yes")));
    let because = |internal| ("G1@remark", remark("By decree.", internal));
    let region = with_check(region_of(&[
        ("AG", answers(&[no.clone(), unit.clone()])),
        (
            "BB",
            answers(&[
                no.clone(),
                unit.clone(),
                because(false),
                ("C1@availability", withheld()),
            ]),
        ),
        ("CA", answers(&[no.clone(), unit.clone(), because(true)])),
        (
            "CL",
            answers(&[("C1", choice("yes")), unit.clone(), because(false)]),
        ),
        ("JM", answers(&[no, unit, because(false)])),
    ]));
    let footnote = |state: &str| {
        let warning = "There is a unit and no law.".to_owned();
        (state.to_owned(), warning, "By decree.".to_owned())
    };
    assert_eq!(
        said(&tabulate(&region, Edition::Restricted)),
        [footnote("BB"), footnote("CA"), footnote("JM")]
    );
    assert_eq!(said(&tabulate(&region, Edition::Public)), [footnote("JM")]);
}

#[test]
fn a_rule_that_counts_what_is_withheld_says_nothing_in_public() {
    let mut region = region_of(&[(
        "JM",
        answers(&[
            ("C1", choice("yes")),
            ("C2@availability", withheld()),
            ("G1", choice("yes")),
            ("G1@remark", remark("By decree.", false)),
        ]),
    )]);
    let names = region.questionnaire.clone();
    let counted = relator::questionnaire::expression::Context::question("G1");
    ask(&mut region.questionnaire, "G1").checks = vec![Check {
        code: "unit_without_law".to_owned(),
        severity: Severity::Warning,
        rule: relator::questionnaire::expression::Expression::read(
            "count(${C2}) > 0",
            &names,
            &counted,
        )
        .unwrap(),
        at: None,
        message: text("There is a unit and no law."),
    }];
    assert_eq!(said(&tabulate(&region, Edition::Restricted)).len(), 1);
    assert!(said(&tabulate(&region, Edition::Public)).is_empty());
}

#[test]
fn everybody_to_contact_stands_in_one_table_under_the_particulars() {
    let region = Region::new();
    let tabulation = tabulate(&region, Edition::Restricted);
    assert!(has_directory(&tabulation));
    let directory = directory(&tabulation);
    let columns: Vec<_> = directory
        .columns
        .iter()
        .map(|text| text.in_(Locale::En))
        .collect();
    assert_eq!(columns, ["agency", "name", "email"]);
    let of = |state: &str| {
        let all = directory.contacts.iter();
        let own = all.filter(|contact| tabulation.readings[contact.state].state.code == state);
        own.map(|contact| contact.named.clone().map(|(_, cells)| cells))
            .collect::<Vec<_>>()
    };
    let cell = |words: &str| Some(Cell::Text(words.to_owned()));
    let blank = Some(Cell::Mark(Mark::NotAnswered));
    assert_eq!(
        of("JM"),
        [
            Ok(vec![
                cell("Ministry of Justice of JM"),
                cell("canary-person"),
                cell("canary-person@example.org")
            ]),
            Ok(vec![
                blank.clone(),
                blank,
                cell("canary-person-2@example.org")
            ]),
        ]
    );
    // Uruguay did not respond.
    assert_eq!(of("UY"), [Err(Mark::NoResponse)]);
}

#[test]
fn each_file_that_an_answer_names_is_registered() {
    let region = Region::new();
    for edition in [Edition::Public, Edition::Restricted] {
        let tabulation = tabulate(&region, edition);
        let files = attachments(&tabulation);
        let responding = tabulation
            .readings
            .iter()
            .filter(|reading| reading.answer(&"C2[1].copy".parse().unwrap()).is_some());
        assert_eq!(files.len(), responding.count());
        assert_eq!(
            (files[0].address.as_str(), files[0].file.name.as_str()),
            ("C2[1].copy", "act.pdf")
        );
        // What Mexico and Jamaica withheld is not in the register either.
        let mexico = files
            .iter()
            .any(|file| tabulation.readings[file.state].state.code == "MX");
        assert_eq!(mexico, edition == Edition::Restricted);
    }
}

#[test]
fn what_became_of_a_recommendation_stands_by_state() {
    let mut region = region_of(&[("JM", answers(&[("R1[units]", choice("yes"))]))]);
    assert!(!has_recommendations(&tabulate(&region, Edition::Public)));
    let mut asked = ask(&mut region.questionnaire, "G1").clone();
    asked.code = "R1".to_owned();
    let codes = ["laws", "units"].map(|code| relator::questionnaire::Code {
        code: code.to_owned(),
        text: text(code),
        help: None,
        exclusive: false,
        tone: relator::questionnaire::Tone::Neutral,
        weight: None,
        forms: None,
    });
    let rows = std::sync::Arc::new(CodeList {
        name: "recommendations".to_owned(),
        from_round: true,
        codes: codes.into(),
    });
    let asked = over(&rows, relator::questionnaire::Analysis::Matrix, asked);
    region.questionnaire.sections[0].questions.push(asked);
    let tabulation = tabulate(&region, Edition::Public);
    assert!(has_recommendations(&tabulation));
    let follow_ups = follow_ups(&tabulation);
    let jamaica = tabulation
        .readings
        .iter()
        .position(|reading| reading.state.code == "JM");
    let cells = follow_ups
        .iter()
        .map(|of| of.lines[jamaica.unwrap()][0].clone());
    let named: Vec<_> = follow_ups
        .iter()
        .map(|of| of.recommendation.code.as_str())
        .collect();
    assert_eq!(named, ["laws", "units"]);
    assert!(matches!(
        &cells.collect::<Vec<_>>()[..],
        [Cell::Mark(Mark::NotAnswered), Cell::Code { label, .. }] if label == "Yes"
    ));
}

#[test]
fn a_profile_says_each_core_question_in_one_cell() {
    let region = region_of(&[(
        "JM",
        answers(&[
            ("C1", choice("yes")),
            ("C2[1].title", words("Cybercrimes Act")),
            ("C2[3].title", words("Evidence Act")),
            ("C3[phishing].status", choice("yes")),
            ("C3[denial].status", choice("yes")),
            ("C3[ransomware].status", choice("no")),
            (
                "E12[2025].sent",
                relator::questionnaire::Content::Value(relator::questionnaire::Value::Number(7.0)),
            ),
        ]),
    )]);
    let tabulation = tabulate(&region, Edition::Public);
    let told = |state: &str| {
        let reading = tabulation
            .readings
            .iter()
            .find(|reading| reading.state.code == state);
        let profile = profile(&tabulation, reading.unwrap());
        let cells = profile.into_iter().map(|(question, cell)| {
            let words = match cell {
                Cell::Code { label, .. } => label,
                Cell::Text(text) => text,
                Cell::Number(number) => number.to_string(),
                Cell::Mark(mark) => mark.shorthand().to_owned(),
            };
            format!("{}: {words}", question.code)
        });
        cells.collect::<Vec<_>>()
    };
    assert_eq!(
        told("JM"),
        [
            "C1: Yes",
            "C2: Cybercrimes Act; Evidence Act",
            "C3: Yes 2; No 1",
            "E12: 2025: sent 7",
        ]
    );
    assert_eq!(told("UY"), ["C1: [s]", "C2: [s]", "C3: [s]", "E12: [s]"]);
}
