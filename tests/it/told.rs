//! What there is to say about a workbook is said once, and at the cell where a person looks.

use serde_json::{Value, json};

use crate::support::{
    app::{App, codes, cybercrime, finding},
    filled::{Filled, Put},
};

/// Sheet and cell at which a finding is told.
fn told_at(finding: &Value) -> [&Value; 2] {
    [&finding["sheet"], &finding["cell"]]
}

fn place(book: &Filled, address: &str) -> [Value; 2] {
    let (sheet, cell) = book.place(address);
    [json!(sheet), json!(cell)]
}

#[test]
fn what_is_missing_in_a_list_or_an_item_is_told_at_its_first_cell() {
    let app = App::new().with(&cybercrime());
    let book = app.workbook("JM", "en").type_in(&[
        ("C1", "Yes"),
        ("E3[2].name", "Ana Núñez"),
        ("E3[2].function", "Director"),
    ]);
    let verdict = app.intake("jm.xlsx", &book.bytes());
    for (code, cell) in [
        ("law_missing", "C2[1].title"),
        ("contact_unreachable", "E3[2].name"),
    ] {
        let [sheet, at] = place(&book, cell);
        assert_eq!(told_at(finding(&verdict, code)), [&sheet, &at], "{code}");
    }
}

#[test]
fn an_item_that_got_another_number_is_told_at_the_row_where_it_was_typed() {
    let app = App::new().with(&cybercrime());
    let yes = ("C1", "Yes");
    let justice = [yes, ("C2[1].number", "J-1"), ("C2[1].adopted", "soon")];
    let police = [
        yes,
        ("C2[1].number", "P-1"),
        ("C2[1].adopted", "31/02/2016"),
    ];
    let justice = app.workbook("JM", "en").type_in(&justice);
    let police = app.workbook("JM", "en").type_in(&police);
    app.intake("justice.xlsx", &justice.bytes());
    let verdict = app.intake("police.xlsx", &police.bytes());
    // The other ministry's law is nowhere in this workbook.
    for (address, code, cell) in [
        ("C2[1].title", "required_field", None),
        ("C2[1].adopted", "date_not_understood", None),
        ("C2[2]", "item_renumbered", Some("C2[1].title")),
        ("C2[2].title", "required_field", Some("C2[1].title")),
        ("C2[2].adopted", "date_no_such_day", Some("C2[1].adopted")),
    ] {
        assert_eq!(codes(&verdict, address), [code], "{address}: {verdict:#}");
        let findings = verdict["findings"].as_array().unwrap();
        let one = findings.iter().find(|one| one["address"] == address);
        let [sheet, at] = cell.map_or([json!(null), json!(null)], |cell| place(&police, cell));
        assert_eq!(told_at(one.unwrap()), [&sheet, &at], "{address}");
    }
}

#[test]
fn of_ranks_only_the_one_that_is_wrong_is_told() {
    let app = App::new().with(&cybercrime());
    let ranks = [
        ("O1#legislation", "1"),
        ("O1#human_resources", "2"),
        ("O1#budget", "second"),
        ("L4#investigation", "3"),
        ("L4#forensics", "2"),
        ("O2a#training", "1"),
        ("O2a#statistics", "1"),
    ];
    let book = app.workbook("JM", "en").type_in(&ranks);
    for verdict in ["first", "again"].map(|name| app.intake(name, &book.bytes())) {
        let findings = verdict["findings"].as_array().unwrap();
        let said: Vec<_> = findings
            .iter()
            .filter(|one| one["code"] != "nothing_new")
            .map(|one| {
                (
                    one["address"].as_str().unwrap(),
                    one["code"].as_str().unwrap(),
                )
            })
            .collect();
        let expected = [
            ("L4#forensics", "rank_missing"),
            ("O1#budget", "rank_not_understood"),
            ("O2a#statistics", "rank_twice"),
        ];
        assert_eq!(said, expected, "{verdict:#}");
    }
}

#[test]
fn of_a_formula_that_failed_nobody_says_that_its_result_was_taken() {
    let app = App::new().with(&cybercrime());
    let book = app.workbook("JM", "en");
    let part = book.part_of(book.place("D8").0);
    let book = book.put("D8", Put::Error("#DIV/0!")).edit(&part, |xml| {
        xml.replace("<v>#DIV/0!</v>", "<f>1/0</f><v>#DIV/0!</v>")
    });
    let verdict = app.intake("jm.xlsx", &book.bytes());
    assert_eq!(codes(&verdict, "D8"), ["error_cell"], "{verdict:#}");
}
