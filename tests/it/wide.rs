//! The regional workbook in the wide form, for more answers than a sheet has rows: it says
//! what the long form says, and never more.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read as _},
};

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use relator::{
    address::{Address, Part},
    locale::Locale,
    tabulation::{self, DataRow, Edition, Mark, Tabulation},
    workbook::regional,
};

use crate::{
    regional::parts,
    support::{
        app::{App, cybercrime},
        office,
        region::{CANARIES, Region, long, passing},
    },
};

fn wide(region: &Region, edition: Edition, locale: Locale) -> Vec<u8> {
    let collection = region.collection(edition, locale);
    let scope = Tabulation::of(&collection).unwrap().scope;
    let mut bytes = Vec::new();
    regional::write_wide(&scope, &mut passing(&collection), None, &mut bytes).unwrap();
    bytes
}

type Book = Xlsx<Cursor<Vec<u8>>>;

fn opened(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The cells of a sheet as they are shown, of its first columns.
fn rows(book: &mut Book, sheet: &str, columns: usize) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    let rows = range.rows().map(|row| {
        let row = row.iter().take(columns);
        row.map(ToString::to_string).collect()
    });
    rows.collect()
}

/// What stands at each address of each State on the sheet of answers.
fn answers(book: &mut Book) -> BTreeMap<(String, String), Data> {
    let range = book.worksheet_range("Answers").unwrap();
    let mut rows = range.rows();
    let header: Vec<String> = rows.next().unwrap().iter().map(Data::to_string).collect();
    let mut found = BTreeMap::new();
    for row in rows {
        for (address, cell) in header.iter().zip(row).skip(6) {
            found.insert((row[0].to_string(), address.clone()), cell.clone());
        }
    }
    found
}

#[test]
fn nothing_that_is_not_public_is_in_the_public_edition() {
    let region = Region::after_another();
    let restricted = parts(&wide(&region, Edition::Restricted, Locale::En));
    // Remarks and the items of lists do not stand in this form.
    let sung = CANARIES
        .iter()
        .filter(|canary| restricted.iter().any(|(_, text)| text.contains(**canary)));
    assert!(sung.count() >= 2, "the test would prove nothing");
    let collection = region.collection(Edition::Restricted, Locale::En);
    let snapshot = Tabulation::of(&collection).unwrap().scope.snapshot;
    let hashes = snapshot.submissions.iter().map(|one| one.sha256.as_str());
    let canaries: Vec<&str> = CANARIES.into_iter().chain(hashes).collect();
    for locale in Locale::ALL {
        for (part, text) in parts(&wide(&region, Edition::Public, locale)) {
            for canary in &canaries {
                assert!(!text.contains(canary), "{canary} is in {part} ({locale})");
            }
        }
    }
}

#[test]
fn its_figures_are_those_of_the_long_form_and_no_formulas() {
    for region in [Region::new(), Region::after_another()] {
        for edition in Edition::ALL {
            let (long, wide) = (
                long(&region.collection(edition, Locale::En)),
                wide(&region, edition, Locale::En),
            );
            for (part, text) in parts(&wide) {
                assert!(!text.contains("<f>"), "a formula in {part}");
            }
            let (long, wide) = (&mut opened(long), &mut opened(wide));
            // Of statistics the figures without the numbers of each State.
            for (sheet, columns) in [("Frequencies", 13), ("Response status", 40)] {
                let mut lines = rows(long, sheet, columns);
                let mut others = rows(wide, sheet, columns);
                assert!(lines.len() > 5, "{sheet}");
                for line in lines.iter_mut().chain(&mut others) {
                    line.retain(|cell| !cell.is_empty());
                }
                assert_eq!(lines, others, "{sheet}");
            }
            let figures = |book: &mut Book| -> Vec<Vec<String>> {
                let rows = rows(book, "Statistics", 11).into_iter();
                rows.filter(|row| row[3].parse::<u32>().is_ok()).collect()
            };
            let (long, wide) = (figures(long), figures(wide));
            assert!(!long.is_empty());
            assert_eq!(long, wide);
        }
    }
}

/// What the sheet of answers shows where the long form has this row; none for what it does
/// not show: the items of lists, and remarks.
fn shown(row: &DataRow<'_>) -> Option<Data> {
    let address: Address = row.address.parse().unwrap();
    let item = row.row.parse::<u32>().is_ok() && row.text.is_empty() && row.number.is_none();
    if !row.remark.is_empty() || address.part != Part::Value || (item && row.row.len() < 4) {
        return None;
    }
    let mark = Mark::WITHOUT_VALUE
        .into_iter()
        .find(|mark| mark.code() == row.availability);
    Some(match mark {
        Some(mark) => Data::String(mark.shorthand().to_owned()),
        None if address.option.is_some() => Data::Float(row.number.unwrap_or(1.0)),
        None if row.number.is_some() => Data::Float(row.number.unwrap()),
        None if !row.code.is_empty() => Data::String(row.code.to_owned()),
        None => Data::String(row.text.to_string()),
    })
}

#[test]
fn every_answer_of_the_long_form_stands_in_the_column_of_its_address() {
    let region = Region::after_another();
    for edition in Edition::ALL {
        let tabulation = Tabulation::of(&region.collection(edition, Locale::En));
        let tabulation = tabulation.unwrap();
        let found = answers(&mut opened(wide(&region, edition, Locale::En)));
        let mut compared = 0;
        for row in tabulation::data(&tabulation) {
            let at = (row.state.to_owned(), row.address.clone());
            // A State without a submission has one row per question in the long form, and
            // several choices have none of their own where nothing was chosen.
            let (Some(expected), Some(cell)) = (shown(&row), found.get(&at)) else {
                continue;
            };
            assert_eq!(*cell, expected, "{at:?}");
            compared += 1;
        }
        assert!(compared > 150, "only {compared} answers were compared");
    }
}

#[test]
fn a_list_tells_how_many_items_it_has_and_what_was_not_chosen_is_zero() {
    let region = Region::new();
    let found = answers(&mut opened(wide(&region, Edition::Restricted, Locale::En)));
    let at = |state: &str, address: &str| &found[&(state.to_owned(), address.to_owned())];
    assert_eq!(*at("AG", "C2"), Data::Float(3.0));
    assert_eq!(*at("UY", "C2"), Data::String("[s]".to_owned()));
    assert_eq!(*at("AG", "O1#web"), Data::Float(1.0));
    let chosen = found
        .iter()
        .filter(|((state, address), _)| state == "AG" && address.starts_with("M3#"));
    let chosen: Vec<_> = chosen.map(|(_, cell)| cell.clone()).collect();
    assert!(
        chosen.contains(&Data::Float(0.0)) && chosen.contains(&Data::Float(1.0)),
        "{chosen:?}"
    );
}

#[test]
fn with_one_state_there_is_a_way_back_to_the_contents_too() {
    let mut region = Region::new();
    region.round.states.truncate(1);
    let mut book = opened(wide(&region, Edition::Restricted, Locale::En));
    let answers = book.worksheet_range("Answers").unwrap();
    let mut cells = answers.cells().map(|(.., cell)| cell.to_string());
    assert!(cells.any(|cell| cell == "← Contents"));
}

#[test]
fn the_same_snapshot_gives_the_same_bytes_in_whatever_order_it_comes() {
    let mut turned = Region::after_another();
    turned.submissions.reverse();
    turned.round.states.reverse();
    let region = Region::after_another();
    let [once, again] = [&region, &turned].map(|of| wide(of, Edition::Public, Locale::Es));
    assert!(once == again);
}

#[test]
fn more_states_than_a_sheet_has_rows_for_are_known_before_an_answer_is_read() {
    let mut region = Region::new();
    let beyond = |region: &Region| {
        let collection = region.collection(Edition::Restricted, Locale::En);
        let snapshot = tabulation::Snapshot::default();
        let asked = (collection.round, collection.questionnaire);
        let said = (collection.edition, collection.locale);
        regional::is_beyond_long(&tabulation::Scope::of(asked, said, snapshot))
    };
    assert!(!beyond(&region));
    let own = region.round.states.clone();
    region.round.states = own.iter().cycle().take(200_000).cloned().collect();
    assert!(beyond(&region));
}

#[test]
fn the_command_line_writes_it_beside_the_rows_and_knows_it_again() {
    let app = App::new().with(&cybercrime());
    let refused = app.run(&["regional", "--round", "r", "--form", "wide", "-o", "r.csv"]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert!(refused.err.contains("another name"), "{}", refused.err);
    let filled = app.workbook("JM", "en").type_in(&[("C1", "No")]);
    app.intake("answers.xlsx", &filled.bytes());
    assert_eq!(app.submit("JM").code, 0);
    let file = app.regional(&["--form", "wide", "--lang", "fr"]);
    let csv = fs::read_to_string(file.with_extension("csv")).unwrap();
    assert!(csv.contains(",C1,"), "{csv:.200}");
    let mut bytes = Vec::new();
    fs::File::open(&file)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    let told = app.run(&["verify", file.to_str().unwrap()]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let cover = book.worksheet_range_at(0).unwrap().unwrap();
    let cover: Vec<_> = cover.cells().map(|(.., cell)| cell.to_string()).collect();
    assert!(
        cover
            .iter()
            .any(|cell| cell.contains("«\u{a0}Réponses\u{a0}»")),
        "{cover:?}"
    );
    // It opens, and nothing in it is for another program to work out.
    if let Some(again) = office::recalculate(&file) {
        let mut book: Xlsx<_> = open_workbook(again).unwrap();
        let answers = book.worksheet_range("Réponses").unwrap();
        assert_eq!(answers.height(), 6);
    }
}
