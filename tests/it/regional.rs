//! The regional workbook as others read it: its package, its formulas, its two editions.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _},
};

use calamine::{Data, Range, Reader as _, Xlsx};
use relator::{
    locale::Locale,
    tabulation::{Edition, Tabulation},
};

use crate::support::{
    office, python,
    questionnaire::text,
    recalculated,
    region::{CANARIES, Region, long},
    xml_book::zipped,
};

fn write(region: &Region, edition: Edition, locale: Locale) -> Vec<u8> {
    long(&region.collection(edition, locale))
}

/// Every part of the package as text.
pub fn parts(xlsx: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(xlsx)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn sheet_names(xlsx: &[u8]) -> Vec<String> {
    let book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.to_vec())).unwrap();
    book.sheet_names()
}

#[test]
fn nothing_personal_restricted_internal_or_withheld_is_in_a_part_of_the_public_edition() {
    let region = Region::after_another();
    let restricted = parts(&write(&region, Edition::Restricted, Locale::En));
    // By a hash of everything a guess of the one answer that is withheld could be tried out.
    let collection = region.collection(Edition::Restricted, Locale::En);
    let snapshot = Tabulation::of(&collection).unwrap().scope.snapshot;
    let hashes = snapshot.submissions.iter().map(|one| one.sha256.as_str());
    let canaries: Vec<&str> = CANARIES.into_iter().chain(hashes).collect();
    for canary in &canaries {
        // The test would prove nothing if the canary were not there to begin with.
        let sings = restricted.iter().any(|(_, text)| text.contains(canary));
        assert!(sings, "{canary} is not even in the restricted edition");
    }
    for locale in Locale::ALL {
        for (part, text) in parts(&write(&region, Edition::Public, locale)) {
            for canary in &canaries {
                assert!(!text.contains(canary), "{canary} is in {part} ({locale})");
            }
        }
    }
}

#[test]
fn an_independent_program_counts_every_sheet_again_from_the_data() {
    let folder = tempfile::tempdir().unwrap();
    for (region, further) in [
        (Region::new(), &[][..]),
        (Region::after_another(), &["Then and now", "Panel"]),
    ] {
        let book = folder.path().join("regional.xlsx");
        std::fs::write(&book, write(&region, Edition::Restricted, Locale::En)).unwrap();
        let Some(told) = python::counted_again(&book) else {
            return;
        };
        // It would prove nothing of a sheet that it does not find.
        let sheets = [
            "By group",
            "Statistics",
            "Priorities and needs",
            "Frequencies",
        ];
        for sheet in sheets.iter().chain(further) {
            assert!(told.contains(&format!("{sheet}: ")), "{told}");
        }
    }
}

#[test]
fn nothing_is_merged_and_nothing_is_newer_than_excel_2013() {
    for (part, text) in parts(&write(&Region::new(), Edition::Restricted, Locale::En)) {
        for never in [
            "mergeCell",
            "_xlfn",
            "_xlws",
            "[#This Row]",
            "x14ac:dyDescent",
        ] {
            assert!(!text.contains(never), "{part} holds {never}");
        }
    }
}

#[test]
fn names_of_sheets_are_short_unique_and_translated_except_data() {
    let region = Region::after_another();
    let mut first = BTreeSet::new();
    for locale in Locale::ALL {
        let names = sheet_names(&write(&region, Edition::Restricted, locale));
        let folded: BTreeSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(folded.len(), names.len(), "{names:?}");
        assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
        assert!(names.contains(&"Data".to_owned()), "{names:?}");
        first.insert(names[3].clone());
    }
    assert_eq!(
        first.len(),
        4,
        "the response status is named alike: {first:?}"
    );
}

#[test]
fn the_same_snapshot_gives_the_same_bytes_in_whatever_order_it_comes() {
    let region = Region::after_another();
    let bytes = write(&region, Edition::Restricted, Locale::Es);
    let mut turned = Region::after_another();
    turned.submissions.reverse();
    turned.round.states.reverse();
    turned.progress.reverse();
    assert!(bytes == write(&turned, Edition::Restricted, Locale::Es));
    let mut fewer = Region::after_another();
    fewer.submissions.pop();
    assert!(bytes != write(&fewer, Edition::Restricted, Locale::Es));
    let mut other = Region::after_another();
    other.before.as_mut().unwrap().submissions.pop();
    let hash = |region: &Region| {
        let collection = region.collection(Edition::Restricted, Locale::Es);
        Tabulation::of(&collection).unwrap().scope.snapshot.hash
    };
    assert_ne!(
        hash(&region),
        hash(&other),
        "the round before is in the figures"
    );
}

#[test]
fn the_hash_of_the_snapshot_is_on_the_cover_and_in_the_properties() {
    let region = Region::new();
    let collection = region.collection(Edition::Public, Locale::En);
    let hash = Tabulation::of(&collection).unwrap().scope.snapshot.hash;
    let parts = parts(&write(&region, Edition::Public, Locale::En));
    let holds = |part: &str| {
        parts
            .iter()
            .any(|(name, text)| name == part && text.contains(&hash))
    };
    assert!(holds("docProps/custom.xml"));
    assert!(holds("xl/sharedStrings.xml"));
}

#[test]
fn the_notice_and_the_words_for_no_response_are_on_every_sheet_that_needs_them() {
    let mut region = Region::new();
    region.round.notice = Some(text("public facts, not official responses"));
    region.round.no_response = Some(text("no public source was read"));
    let xlsx = write(&region, Edition::Restricted, Locale::En);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).unwrap();
    for (name, range) in book.worksheets() {
        let cells: Vec<_> = range.cells().map(|(.., cell)| cell.to_string()).collect();
        assert!(
            cells
                .iter()
                .any(|cell| cell == "public facts, not official responses"),
            "{name} has no notice"
        );
        assert!(
            !cells.iter().any(|cell| cell.contains("No response")),
            "{name} says that a State did not respond"
        );
    }
}

#[test]
fn texts_that_look_like_formulas_are_texts_with_the_quote_prefix() {
    let xlsx = write(&Region::new(), Edition::Restricted, Locale::En);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.clone())).unwrap();
    let data = book.worksheet_range("Data").unwrap();
    let texts: Vec<_> = data.rows().map(|row| row[11].to_string()).collect();
    assert!(texts.contains(&"=Computer Misuse Act".to_owned()));
    assert!(texts.contains(&"-None.".to_owned()));
    let styles = parts(&xlsx);
    let styles = styles.iter().find(|(name, _)| name == "xl/styles.xml");
    assert!(styles.unwrap().1.contains(r#"quotePrefix="1""#));
}

#[test]
fn a_round_that_nobody_answered_yet_still_makes_a_workbook() {
    let mut region = Region::new();
    region.submissions.clear();
    for edition in [Edition::Public, Edition::Restricted] {
        let names = sheet_names(&write(&region, edition, Locale::Fr));
        assert!(names.contains(&"Data".to_owned()));
    }
}

#[test]
fn the_table_data_begins_at_a1_with_the_published_columns() {
    let xlsx = write(&Region::new(), Edition::Public, Locale::Pt);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).unwrap();
    let data = book.worksheet_range("Data").unwrap();
    assert_eq!(data.start(), Some((0, 0)));
    let header: Vec<_> = data.rows().next().unwrap()[..19]
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(header, relator::tabulation::COLUMNS);
    book.load_tables().unwrap();
    for table in ["Data", "Frequencies"] {
        assert!(book.table_names().iter().any(|name| *name == table));
    }
}

#[test]
fn every_chart_has_words_for_those_who_cannot_see_it() {
    let parts = parts(&write(&Region::new(), Edition::Restricted, Locale::Es));
    let drawings: Vec<_> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/drawings/drawing"))
        .collect();
    let charts: usize = drawings
        .iter()
        .map(|(_, text)| text.matches("<xdr:cNvPr").count())
        .sum();
    let described: usize = drawings
        .iter()
        .map(|(_, text)| text.matches("descr=\"Gráfico").count())
        .sum();
    assert!(charts >= 4, "{charts} charts");
    assert_eq!(described, charts);
}

/// A sheet as the file shows it.
fn sheet(xlsx: &[u8], name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.to_vec())).unwrap();
    book.worksheet_range(name).unwrap()
}

#[test]
fn how_the_responses_came_in_stands_below_the_states_day_by_day() {
    let region = Region::new();
    let status = sheet(
        &write(&region, Edition::Restricted, Locale::En),
        "Response status",
    );
    let day = |row: &[Data]| match &row[0] {
        Data::DateTime(day) => Some(day.as_datetime().unwrap().date().to_string()),
        _ => None,
    };
    let days: Vec<String> = status
        .rows()
        .filter_map(|row| {
            let [received, so_far, milestone] = [&row[1], &row[2], &row[3]];
            Some(format!("{} {received} {so_far} {milestone}", day(row)?))
        })
        .collect();
    // Barbados sent its amendment late; the observer's submission is none of the 11.
    let expected = [
        "2026-01-15 0 0 Opening of the round",
        "2026-04-20 10 10 ",
        "2026-04-30 0 10 Due date",
        "2026-05-10 1 11 ",
    ];
    assert_eq!(days, expected);
    let mut nobody = Region::new();
    nobody.submissions.clear();
    let nobody = write(&nobody, Edition::Restricted, Locale::En);
    let status = sheet(&nobody, "Response status");
    assert!(status.rows().all(|row| day(row).is_none()));
}

#[test]
fn another_question_is_chosen_and_its_figures_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chosen.xlsx");
    let xlsx = write(&Region::new(), Edition::Restricted, Locale::En);
    std::fs::write(&path, chosen(&xlsx, "C3[ransomware].status")).unwrap();
    let Some(recalculated) = office::recalculate(&path) else {
        return;
    };
    let frequencies = sheet(&std::fs::read(recalculated).unwrap(), "Frequencies");
    let table: Vec<_> = frequencies
        .rows()
        .filter(|row| row[0] == *"C3.status" && row[1] == *"ransomware")
        .map(|row| (row[3].to_string(), row[4].to_string()))
        .collect();
    assert!(table.len() > 4, "{table:?}");
    let answers = frequencies
        .rows()
        .skip_while(|row| row[CHOICE] != *"Answer")
        .skip(1)
        .map(|row| (row[CHOICE].to_string(), row[CHOICE + 1].to_string()));
    let given: Vec<_> = answers.filter(|(label, _)| !label.is_empty()).collect();
    assert_eq!(given, table);
}

/// The column of the cell, O6, in which the question of the chart is chosen.
const CHOICE: usize = 14;

/// The workbook after another question was chosen for the chart.
fn chosen(xlsx: &[u8], address: &str) -> Vec<u8> {
    let parts = parts(xlsx).into_iter().map(|(name, xml)| {
        let Some((before, cell)) = xml.split_once("<c r=\"O6\" ") else {
            return (name, xml.into_bytes());
        };
        let (_, after) = cell.split_once("</c>").unwrap();
        let typed = format!("<c r=\"O6\" t=\"inlineStr\"><is><t>{address}</t></is></c>");
        (name, format!("{before}{typed}{after}").into_bytes())
    });
    zipped(&parts.collect::<Vec<_>>())
}

/// Formula cells, and those where LibreOffice computes something else than is stored.
fn compare(xlsx: &[u8]) -> Option<(usize, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("regional.xlsx");
    std::fs::write(&path, xlsx).unwrap();
    recalculated::compare(&path)
}

#[test]
fn libreoffice_computes_every_formula_to_its_stored_result() {
    let editions = [Edition::Restricted, Edition::Public];
    for (edition, locale) in editions.into_iter().cycle().zip(Locale::ALL) {
        let xlsx = write(&Region::after_another(), edition, locale);
        let Some((cells, differ)) = compare(&xlsx) else {
            return;
        };
        println!(
            "{} {locale}: {} of {cells} formulas agree",
            edition.code(),
            cells - differ.len()
        );
        assert!(cells > 400, "only {cells} formulas");
        assert!(differ.is_empty(), "{}", differ.join("\n"));
    }
}

#[test]
fn the_comparison_with_libreoffice_sees_a_wrong_result() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let wrong = rust_xlsxwriter::Formula::new("1+1").set_result("3");
    book.add_worksheet().write_formula(0, 0, wrong).unwrap();
    let Some((cells, differ)) = compare(&book.save_to_buffer().unwrap()) else {
        return;
    };
    assert_eq!((cells, differ.len()), (1, 1), "{differ:?}");
}
