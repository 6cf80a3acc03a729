//! What is read of a workbook that can be read: every filled cell, as it was typed.

use relator::{
    finding::Severity,
    locale::Locale,
    raw::{Book, Place, Typed, Visibility, a1},
    workbook::read::{notices, read},
};

use crate::support::xml_book::XmlBook;

fn book(book: &XmlBook) -> Book {
    read(&book.bytes()).unwrap_or_else(|refusal| panic!("refused: {}", refusal.code()))
}

/// The cells of the first sheet by name.
fn cells(xml: &XmlBook) -> Vec<(String, Typed, bool)> {
    let cells = &book(xml).sheets[0].cells;
    cells
        .iter()
        .map(|cell| {
            (
                a1(cell.row, cell.column).into(),
                cell.typed.clone(),
                cell.formula,
            )
        })
        .collect()
}

/// What stands in the only cell.
fn one(xml: &XmlBook) -> (Typed, bool) {
    let cells = cells(xml);
    assert_eq!(cells.len(), 1, "{cells:?}");
    (cells[0].1.clone(), cells[0].2)
}

fn row(cells: &str) -> XmlBook {
    XmlBook::law(&format!("<row r=\"1\">{cells}</row>"))
}

fn text(text: &str) -> Typed {
    Typed::Text(text.into())
}

#[test]
fn an_error_in_a_cell_is_kept_and_the_cells_behind_it_are_read() {
    let cells = cells(&row(concat!(
        r#"<c r="A1" t="e"><v>#REF!</v></c>"#,
        r#"<c r="B1" t="e"><f>X()</f><v>#ERROR!</v></c>"#,
        r#"<c r="C1"><v>3</v></c>"#,
        r#"<c r="D1" t="e"><v>#GETTING_DATA</v></c>"#,
        r#"<c r="E1"><v>5</v></c>"#,
    )));
    let error = |text: &str| Typed::Error(text.into());
    assert_eq!(
        cells,
        [
            ("A1".into(), error("#REF!"), false),
            ("B1".into(), error("#ERROR!"), true),
            ("C1".into(), Typed::Number(3.0), false),
            ("D1".into(), error("#GETTING_DATA"), false),
            ("E1".into(), Typed::Number(5.0), false),
        ]
    );
}

#[test]
fn a_formula_without_a_stored_result_is_not_a_blank_cell() {
    for cell in [
        r#"<c r="A1"><f>1+1</f></c>"#,
        r#"<c r="A1"><f>1+1</f><v></v></c>"#,
        r#"<c r="A1"><f>1+1</f><v/></c>"#,
        r#"<c r="A1"><f t="shared" si="0"/></c>"#,
    ] {
        assert_eq!(one(&row(cell)), (Typed::Unevaluated, true), "{cell}");
    }
}

#[test]
fn a_formula_counts_by_its_stored_result() {
    for (cell, typed) in [
        (r#"<c r="A1"><f>1+1</f><v>2</v></c>"#, Typed::Number(2.0)),
        (r#"<c r="A1" t="str"><f>"y"</f><v>yes</v></c>"#, text("yes")),
        (
            r#"<c r="A1" t="b"><f>1=1</f><v>1</v></c>"#,
            Typed::Bool(true),
        ),
        (r#"<c r="A1" t="str"><f>""</f><v></v></c>"#, Typed::Blank),
        (
            r#"<c r="A1"><f t="array" ref="A1:B2">X</f><v>4</v></c>"#,
            Typed::Number(4.0),
        ),
    ] {
        assert_eq!(one(&row(cell)), (typed, true), "{cell}");
    }
}

#[test]
fn text_is_read_however_it_is_stored() {
    let shared = |si: &str| row(r#"<c r="A1" t="s"><v>0</v></c>"#).texts(&[si]);
    for (xml, wanted) in [
        (shared("<t>Sí &amp; no</t>"), "Sí & no"),
        (shared("<t xml:space=\"preserve\"> a </t>"), " a "),
        (
            shared("<r><t>Cyber</t></r><r><rPr><b/></rPr><t>crime</t></r>"),
            "Cybercrime",
        ),
        (
            shared("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>"),
            "東京",
        ),
        (shared("<t>one_x000D_two</t>"), "one\rtwo"),
        (shared("<t>_x005F_x000D_</t>"), "_x000D_"),
        (shared("<t>=1+1</t>"), "=1+1"),
        (
            row(r#"<c r="A1" t="inlineStr"><is><t>inline</t></is></c>"#),
            "inline",
        ),
        (
            row(r#"<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>"#),
            "inline",
        ),
        (row(r#"<c r="A1" t="str"><v>direct</v></c>"#), "direct"),
        (row(r#"<c r="A1"><v>yes</v></c>"#), "yes"),
    ] {
        assert_eq!(one(&xml), (text(wanted), false));
    }
}

#[test]
fn a_text_longer_than_a_cell_may_hold_is_delivered_whole() {
    let long = "ñ".repeat(40_000);
    let cell = format!("<c r=\"A1\" t=\"inlineStr\"><is><t>{long}</t></is></c>");
    assert_eq!(one(&row(&cell)), (text(&long), false));
    let shared = row(r#"<c r="A1" t="s"><v>0</v></c>"#).texts(&[&format!("<t>{long}</t>")]);
    assert_eq!(one(&shared), (text(&long), false));
}

#[test]
fn white_space_and_empty_cells_are_nothing() {
    let xml = row(concat!(
        r#"<c r="A1" s="0"/><c r="B1"></c><c r="C1" t="s"><v>0</v></c>"#,
        r#"<c r="D1" t="inlineStr"><is><t xml:space="preserve">  </t></is></c><c r="E1" t="b"><v></v></c>"#,
    ));
    assert_eq!(cells(&xml.texts(&["<t/>"])), []);
}

#[test]
fn a_number_is_a_date_where_its_format_says_so() {
    let formats = [
        "General",
        "yyyy\\-mm\\-dd",
        "[h]:mm",
        "0.00\" days\"",
        "hh:mm",
    ];
    let at = |style: usize, value: &str| {
        one(&row(&format!("<c r=\"A1\" s=\"{style}\"><v>{value}</v></c>")).formats(&formats)).0
    };
    let date = |text: &str| Typed::Date(text.into());
    assert_eq!(at(0, "46085"), Typed::Number(46_085.0));
    assert_eq!(at(1, "46085"), date("2026-03-04"));
    assert_eq!(at(1, "46085.5"), date("2026-03-04T12:00:00"));
    assert_eq!(
        at(1, "60"),
        Typed::Number(60.0),
        "29 February 1900 never was"
    );
    assert_eq!(at(1, "-5"), Typed::Number(-5.0));
    assert_eq!(at(1, "2958466"), Typed::Number(2_958_466.0));
    assert_eq!(at(2, "1.5"), Typed::Number(1.5));
    assert_eq!(at(3, "46085"), Typed::Number(46_085.0));
    assert_eq!(at(4, "0.5"), Typed::Number(0.5));
    assert_eq!(at(99, "46085"), Typed::Number(46_085.0));
}

#[test]
fn a_workbook_may_count_its_days_from_1904() {
    let cell = r#"<c r="A1" s="0"><v>44623</v></c>"#;
    let xml = row(cell).formats(&["dd/mm/yyyy"]).dated_from_1904();
    assert_eq!(one(&xml), (Typed::Date("2026-03-04".into()), false));
    let iso = row(r#"<c r="A1" t="d"><v>2026-03-04</v></c>"#);
    assert_eq!(one(&iso), (Typed::Date("2026-03-04".into()), false));
}

#[test]
fn hidden_sheets_names_and_properties_are_read() {
    let xml = XmlBook::law("")
        .sheet("_meta", "veryHidden", r#"<row r="1"><c r="A1" t="str"><v>state</v></c></row>"#)
        .sheet("Notes", "hidden", "")
        .name("q.C1", "Law!$D$14")
        .name("q.M3", "&apos;Member&apos;&apos;s law&apos;!$D$15")
        .part(
            "docProps/custom.xml",
            r#"<Properties><property name="relator_state"><vt:lpwstr>JM</vt:lpwstr></property></Properties>"#,
        );
    let book = book(&xml);
    let sheets: Vec<_> = book
        .sheets
        .iter()
        .map(|s| (s.name.as_str(), s.visibility))
        .collect();
    assert_eq!(
        sheets,
        [
            ("Law", Visibility::Visible),
            ("_meta", Visibility::VeryHidden),
            ("Notes", Visibility::Hidden),
        ]
    );
    assert_eq!(
        book.sheet("_META").unwrap().cell(0, 0).unwrap().typed,
        text("state")
    );
    assert_eq!(
        book.names,
        [
            ("q.C1".to_owned(), "Law!$D$14".to_owned()),
            ("q.M3".to_owned(), "'Member''s law'!$D$15".to_owned()),
        ]
    );
    assert_eq!(
        book.properties,
        [("relator_state".to_owned(), "JM".to_owned())]
    );
}

#[test]
fn a_merged_area_has_its_value_at_the_top_left() {
    let xml = XmlBook::new().sheet_xml(
        "Law",
        "visible",
        r#"<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"/></row></sheetData><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells></worksheet>"#,
    );
    assert_eq!(cells(&xml), [("B2".into(), Typed::Number(1.0), false)]);
}

#[test]
fn rows_and_cells_without_a_reference_follow_the_one_before() {
    let xml = XmlBook::law("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    let names: Vec<String> = cells(&xml).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["A1", "B1", "A2"]);
}

#[test]
fn cells_come_in_reading_order_whatever_the_order_of_the_file() {
    let xml = XmlBook::law(
        r#"<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
    );
    let names: Vec<String> = cells(&xml).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["A1", "A2", "B2"]);
}

#[test]
fn values_far_outside_are_reported_and_empty_cells_there_are_not() {
    let xml = XmlBook::law(concat!(
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row>"#,
        r#"<row r="1048575"><c r="A1048575" s="0"/></row>"#,
        r#"<row r="1048576"><c r="XFD1048576" t="str"><v>lost</v></c></row>"#,
    ));
    let book = book(&xml);
    assert_eq!(book.sheets[0].cells.len(), 1);
    let notices = notices(&book);
    assert_eq!(notices.len(), 1);
    let place = Place::Cell {
        sheet: "Law".into(),
        cell: "XFD1048576".into(),
    };
    assert_eq!(notices[0].code, "outside_the_sheet");
    assert_eq!(notices[0].severity, Severity::Warning);
    assert_eq!(notices[0].place, Some(place));
    assert_eq!(notices[0].found.as_deref(), Some("lost"));
    for locale in Locale::ALL {
        assert!(notices[0].message(locale).contains("lost"));
    }
}

#[test]
fn many_values_outside_are_counted_after_the_first_hundred() {
    let rows: String = (30_001..30_151)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
        .collect();
    let book = book(&XmlBook::law(&rows));
    assert_eq!((book.outside.len(), book.more_outside), (100, 50));
    let notices = notices(&book);
    let last = notices.last().unwrap();
    assert_eq!(last.code, "more_outside_the_sheet");
    for locale in Locale::ALL {
        assert!(last.message(locale).contains("50"));
    }
}

#[test]
fn macros_are_ignored_and_said_so() {
    let book = book(&row(r#"<c r="A1"><v>1</v></c>"#).part("xl/vbaProject.bin", [0; 10]));
    let notices = notices(&book);
    assert_eq!(notices[0].code, "macros_ignored");
    assert_eq!(notices[0].severity, Severity::Info);
    for locale in Locale::ALL {
        assert!(notices[0].message(locale).contains("macros"));
    }
}

#[test]
fn what_other_programs_write_differently_is_read_too() {
    // Prefixes on every element, backslashes in part names, another folder, a chart sheet.
    let relations = |inside: &str| format!("<Relationships>{inside}</Relationships>");
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let xml = XmlBook::new()
        .part("_rels/.rels", relations(&relation("w", "officeDocument", "/book/main.xml")))
        .part(
            "book\\main.xml",
            r#"<x:workbook><x:sheets><x:sheet name="Chart" r:id="b"/><x:sheet name="Law" r:id="a"/></x:sheets></x:workbook>"#,
        )
        .part(
            "book/_rels/main.xml.rels",
            relations(&(relation("a", "worksheet", "../cells.xml") + &relation("b", "chartsheet", "none.xml"))),
        )
        .part(
            "cells.xml",
            "\u{feff}<?xml version=\"1.0\"?><x:worksheet><x:dimension ref=\"B2:A1\"/><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        )
        .part("book/sharedStrings.xml", "<x:sst uniqueCount=\"1\"><x:si><x:t>yes</x:t></x:si></x:sst>")
        .without("xl/workbook.xml")
        .without("xl/_rels/workbook.xml.rels");
    assert_eq!(cells(&xml), [("A1".into(), text("yes"), false)]);
}

#[test]
fn what_our_own_writer_writes_is_read_back() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Derecho sustantivo").unwrap();
    sheet.write_string(0, 0, "Sí\u{1}\r\n_x000D_").unwrap();
    sheet.write_string(1, 0, " =1+1 ").unwrap();
    sheet.write_number(2, 0, 1_234.5).unwrap();
    sheet.write_boolean(3, 0, true).unwrap();
    let day = ExcelDateTime::from_ymd(2026, 3, 4).unwrap();
    let format = Format::new().set_num_format("yyyy\\-mm\\-dd");
    sheet
        .write_datetime_with_format(4, 0, &day, &format)
        .unwrap();
    let formula = Formula::new("IF(A1=\"\",\"Missing\",\"OK\")").set_result("OK");
    sheet.write_formula(5, 0, formula).unwrap();
    sheet.write_blank(6, 0, &format).unwrap();
    sheet.merge_range(7, 0, 8, 1, "merged", &format).unwrap();
    workbook
        .define_name("q.C1", "='Derecho sustantivo'!$A$1")
        .unwrap();

    let book = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let sheet = book.sheet("derecho sustantivo").unwrap();
    let read: Vec<_> = sheet
        .cells
        .iter()
        .map(|cell| (cell.row, cell.typed.clone()))
        .collect();
    assert_eq!(
        read,
        [
            (0, text("Sí\u{1}\r\n_x000D_")),
            (1, text(" =1+1 ")),
            (2, Typed::Number(1_234.5)),
            (3, Typed::Bool(true)),
            (4, Typed::Date("2026-03-04".into())),
            (5, text("OK")),
            (7, text("merged")),
        ]
    );
    let (name, refers_to) = &book.names[0];
    assert_eq!(name, "q.C1");
    let cell = relator::raw::reference(refers_to);
    assert_eq!(cell, Some(("Derecho sustantivo".into(), 0, 0)));
}
