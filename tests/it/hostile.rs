//! Files that were made to do harm, or that are not what they say: each is refused by
//! name, before anything is allocated by its claims.

use relator::{locale::Locale, raw::Book, workbook::read::read};

use crate::support::{
    compound::compound,
    xml_book::{XmlBook, declaring, miscounted, renamed, zipped},
};

const ONE_CELL: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;

fn refused(bytes: &[u8]) -> &'static str {
    match read(bytes) {
        Err(refusal) => refusal.code(),
        Ok(book) => panic!("was read: {} sheets", book.sheets.len()),
    }
}

fn accepted(bytes: &[u8]) -> Book {
    read(bytes).unwrap_or_else(|refusal| panic!("refused: {}", refusal.code()))
}

/// Every file that is something else.
pub fn other_files() -> Vec<(&'static str, Vec<u8>)> {
    let odf = |kind: &str| {
        let kind = format!("application/vnd.oasis.opendocument.{kind}");
        zipped(&[
            ("mimetype".into(), kind.into_bytes()),
            ("content.xml".into(), b"<office:document-content/>".to_vec()),
        ])
    };
    let office = |main: &str| {
        XmlBook::law(ONE_CELL)
            .part(
                "_rels/.rels",
                format!(
                    "<Relationships><Relationship Id=\"w\" Type=\"x/officeDocument\" Target=\"{main}\"/></Relationships>"
                ),
            )
            .bytes()
    };
    vec![
        ("empty_file", Vec::new()),
        ("csv_renamed", b"State;C1\nJM;yes\n".to_vec()),
        ("csv_renamed", b"\xEF\xBB\xBFEstado,C1\r\nUY,s\xC3\xAD\r\n".to_vec()),
        ("csv_renamed", b"Estado\tC1\nUY\ts\xED\n".to_vec()),
        ("csv_renamed", b"\xFF\xFES\0t\0a\0t\0e\0;\0C\x001\0".to_vec()),
        ("password_protected", compound(&["EncryptionInfo", "EncryptedPackage"])),
        ("old_format_xls", compound(&["Workbook"])),
        ("old_format_xls", compound(&["Book"])),
        ("old_format_xls", b"\x09\x08\x08\x00\x00\x05\x05\x00".to_vec()),
        (
            "old_format_xls",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(),
        ),
        ("xlsb", office("xl/workbook.bin")),
        ("not_a_spreadsheet", odf("text")),
        ("not_a_spreadsheet", office("word/document.xml")),
        ("not_a_spreadsheet", office("ppt/presentation.xml")),
        ("not_a_spreadsheet", compound(&["WordDocument"])),
        ("not_a_spreadsheet", compound(&["Unheard of"])),
        ("not_a_spreadsheet", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec()),
        ("not_a_spreadsheet", b"%PDF-1.7\n".to_vec()),
        ("not_a_spreadsheet", b"<!DOCTYPE html><table></table>".to_vec()),
        ("not_a_spreadsheet", vec![0; 64]),
        ("not_a_spreadsheet", zipped(&[("a/b.xlsx".into(), vec![1, 2, 3])])),
        ("not_a_spreadsheet", zipped(&[("Index/Document.iwa".into(), vec![1])])),
    ]
}

#[test]
fn a_file_that_is_something_else_is_refused_by_what_it_is() {
    for (n, (code, bytes)) in other_files().iter().enumerate() {
        assert_eq!(refused(bytes), *code, "file {n}");
    }
}

#[test]
fn a_cell_at_the_end_of_the_sheet_does_not_cost_549_gigabytes() {
    let book = accepted(
        &XmlBook::law(
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#,
        )
        .bytes(),
    );
    assert_eq!(book.sheets[0].cells.len(), 1);
    assert_eq!(book.outside.len(), 1);
}

#[test]
fn ten_thousand_million_claimed_texts_are_refused_before_room_is_made_for_them() {
    for claim in ["10000000000", "99999999999999999999999999", "100"] {
        let texts = format!("<sst uniqueCount=\"{claim}\"><si><t>x</t></si></sst>");
        let book = XmlBook::law(ONE_CELL).part("xl/sharedStrings.xml", texts);
        assert_eq!(refused(&book.bytes()), "shared_strings_lie");
    }
    let hidden = "<x:sst x:uniqueCount=\"1\" uniqueCount=\"10000000000\"><si><t>x</t></si></x:sst>";
    let book = XmlBook::law(ONE_CELL).part("xl/sharedStrings.xml", hidden);
    assert_eq!(refused(&book.bytes()), "shared_strings_lie");
}

#[test]
fn a_shared_formula_with_an_index_of_four_thousand_million_is_an_ordinary_formula() {
    let book = accepted(
        &XmlBook::law(
            r#"<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="4000000000">1+1</f><v>2</v></c></row>"#,
        )
        .bytes(),
    );
    assert!(book.sheets[0].cells[0].formula);
}

#[test]
fn a_part_that_declares_to_inflate_beyond_the_cap_is_never_unpacked() {
    let book = XmlBook::law(ONE_CELL).bytes();
    for (part, size) in [
        ("xl/worksheets/sheet1.xml", u32::MAX),
        ("xl/worksheets/sheet1.xml", 49 << 20),
        ("xl/workbook.xml", 9 << 20),
    ] {
        assert_eq!(refused(&declaring(book.clone(), part, size)), "inflates");
    }
}

#[test]
fn parts_that_are_never_read_count_in_what_the_file_claims_to_unpack_to() {
    let picture = XmlBook::law(ONE_CELL).part("xl/media/image1.png", [0; 100]);
    let bomb = declaring(picture.bytes(), "xl/media/image1.png", 2_000 << 20);
    assert_eq!(refused(&bomb), "inflates");
}

#[test]
fn a_part_that_inflates_to_more_than_it_declares_is_refused() {
    let rows = ONE_CELL.repeat(2_000);
    let bomb = declaring(
        XmlBook::law(&rows).bytes(),
        "xl/worksheets/sheet1.xml",
        1_000,
    );
    assert_eq!(refused(&bomb), "inflates");
}

#[test]
fn the_zip_reader_still_stops_at_the_declared_size() {
    use std::io::Read;
    let zip = zipped(&[("part".into(), vec![b' '; 1 << 20])]);
    let mut zip =
        zip::ZipArchive::new(std::io::Cursor::new(declaring(zip, "part", 1_000))).unwrap();
    let mut bytes = Vec::new();
    let error = zip
        .by_name("part")
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap_err();
    // The guard tells this refusal from a wrong checksum by these words.
    assert!(
        error.to_string().contains("larger than its declared"),
        "{error}"
    );
    assert!(bytes.len() <= 1_001, "{} bytes came out", bytes.len());
}

#[test]
fn a_part_that_inflates_to_less_than_it_declares_or_has_another_checksum_is_damaged() {
    let book = XmlBook::law(ONE_CELL).bytes();
    let part = "xl/worksheets/sheet1.xml";
    assert_eq!(refused(&declaring(book.clone(), part, 100_000)), "damaged");
    assert_eq!(refused(&miscounted(book, part)), "damaged");
}

#[test]
fn a_file_cut_anywhere_is_damaged() {
    let book = XmlBook::law(ONE_CELL).bytes();
    for length in [4, 30, book.len() / 2, book.len() - 30, book.len() - 1] {
        assert_eq!(refused(&book[..length]), "damaged", "after {length} bytes");
    }
}

#[test]
fn a_document_type_or_an_entity_in_any_part_that_is_read_is_refused() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    let parts = [
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/sharedStrings.xml", "<sst/>"),
        ("xl/styles.xml", "<styleSheet/>"),
        ("_rels/.rels", "<Relationships/>"),
        ("docProps/custom.xml", "<Properties/>"),
    ];
    for (part, rest) in parts {
        for declaration in [
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<!doctype a>",
            "<!ENTITY b \"c\">",
        ] {
            let book = XmlBook::law(ONE_CELL).part(part, format!("{declaration}{rest}"));
            assert_eq!(refused(&book.bytes()), "doctype", "{declaration} in {part}");
        }
    }
}

#[test]
fn a_part_in_another_encoding_hides_nothing() {
    let utf16: Vec<u8> = "\u{feff}<!DOCTYPE a><worksheet/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let book = XmlBook::law(ONE_CELL).part("xl/worksheets/sheet1.xml", utf16);
    assert_eq!(refused(&book.bytes()), "damaged");
}

#[test]
fn fifty_thousand_sheets_are_refused_and_so_are_two_sheets_on_one_part() {
    let listed: String = (0..50_000)
        .map(|n| format!("<sheet name=\"s{n}\" r:id=\"r1\"/>"))
        .collect();
    let many = format!("<workbook><sheets>{listed}</sheets></workbook>");
    let book = XmlBook::law(ONE_CELL).part("xl/workbook.xml", many);
    assert_eq!(refused(&book.bytes()), "too_many_sheets");

    let two = r#"<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="b" r:id="r1"/></sheets></workbook>"#;
    let book = XmlBook::law(ONE_CELL).part("xl/workbook.xml", two);
    assert_eq!(refused(&book.bytes()), "damaged");
}

#[test]
fn more_names_or_formats_or_parts_than_anyone_needs_are_refused() {
    let names = "<definedName name=\"n\">A1</definedName>".repeat(50_001);
    let names = format!("<workbook><definedNames>{names}</definedNames></workbook>");
    let book = XmlBook::law(ONE_CELL).part("xl/workbook.xml", names);
    assert_eq!(refused(&book.bytes()), "too_many_names");

    let formats = "<xf/>".repeat(65_537);
    let formats = format!("<styleSheet><cellXfs>{formats}</cellXfs></styleSheet>");
    let book = XmlBook::law(ONE_CELL).part("xl/styles.xml", formats);
    assert_eq!(refused(&book.bytes()), "too_many_formats");

    let mut many = XmlBook::law(ONE_CELL).bytes();
    many.extend(b"PK\x01\x02".repeat(10_001));
    assert_eq!(refused(&many), "too_many_parts");
}

#[test]
fn a_file_beyond_the_size_cap_is_not_even_opened() {
    let mut large = XmlBook::law(ONE_CELL).bytes();
    large.resize((24 << 20) + 1, 0);
    assert_eq!(refused(&large), "too_large");
}

#[test]
fn three_hundred_thousand_references_to_one_long_text_stop_at_the_budget_of_text() {
    let long = format!("<t>{}</t>", "x".repeat(32_000));
    let rows: String = (1..=1_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let book = XmlBook::law(&rows).texts(&[&long]);
    let refusal = read(&book.bytes()).unwrap_err();
    assert_eq!(refusal.code(), "too_much_text");
    assert!(refusal.finding().message(Locale::En).contains("sheet: Law"));
}

#[test]
fn one_long_font_name_is_not_copied_for_every_format() {
    let font = "x".repeat(100_000);
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{font}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "<xf fontId=\"0\"/>".repeat(60_000)
    );
    let book = XmlBook::law(ONE_CELL).part("xl/styles.xml", styles);
    assert_eq!(accepted(&book.bytes()).sheets[0].cells.len(), 1);
}

#[test]
fn two_parts_of_one_name_are_damage_also_when_only_their_case_differs() {
    let book = XmlBook::law(ONE_CELL).part("xl/worksheets/sheet2.xml", "<worksheet/>");
    let (other, part) = ("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml");
    assert_eq!(refused(&renamed(book.bytes(), other, part)), "damaged");
    let book = XmlBook::law(ONE_CELL).part("XL/worksheets/Sheet1.xml", "<worksheet/>");
    assert_eq!(refused(&book.bytes()), "damaged");
}

#[test]
fn a_missing_part_is_named() {
    for (part, named) in [
        ("xl/worksheets/sheet1.xml", "Law"),
        ("xl/workbook.xml", "xl/workbook.xml"),
        ("xl/_rels/workbook.xml.rels", "xl/workbook.xml"),
        ("_rels/.rels", "_rels/.rels"),
    ] {
        let refusal = read(&XmlBook::law(ONE_CELL).without(part).bytes()).unwrap_err();
        let finding = refusal.finding();
        assert_eq!(finding.code, "damaged");
        let message = finding.message(Locale::En);
        assert!(message.contains(named), "{part}: {message}");
    }
}

#[test]
fn parts_whose_names_climb_out_of_the_package_are_nobodys() {
    let book = XmlBook::law(ONE_CELL)
        .part("../../xl/worksheets/sheet1.xml", "<worksheet/>")
        .part("/xl/worksheets/sheet1.xml", "<worksheet/>");
    assert_eq!(accepted(&book.bytes()).sheets[0].cells.len(), 1);
}

#[test]
fn a_cell_that_comes_twice_is_named() {
    let book = XmlBook::law(r#"<row r="4"><c r="D4"><v>1</v></c><c r="D4"><v>2</v></c></row>"#);
    let refusal = read(&book.bytes()).unwrap_err();
    let place = refusal.finding().place.expect("a place");
    let wanted = relator::raw::Raw::cell("Law", "D4", relator::raw::Typed::Blank).place;
    assert_eq!((refusal.code(), place), ("damaged", wanted));
}

#[test]
fn nonsense_where_a_number_belongs_is_damage_in_that_sheet() {
    for cell in [
        r#"<c r="A1" t="n"><v>many</v></c>"#,
        r#"<c r="A1" t="s"><v>7</v></c>"#,
        r#"<c r="A1" t="b"><v>perhaps</v></c>"#,
        r#"<c r="A1" t="unheard-of"><v>1</v></c>"#,
        r#"<c r="1A"><v>1</v></c>"#,
        r#"<c r="A1"><v>1</v>"#,
    ] {
        let book = XmlBook::law(&format!("<row r=\"1\">{cell}</row>"));
        let refusal = read(&book.bytes()).unwrap_err();
        assert_eq!(refusal.code(), "damaged", "{cell}");
        let message = refusal.finding().message(Locale::En);
        assert!(message.contains("Law"), "{message}");
    }
}
