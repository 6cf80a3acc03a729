//! Files that were made to do harm, or that no program wrote: each is refused by name
//! before anything is made of what its repeats ask for.

use std::time::{Duration, Instant};

use relator::{locale::Locale, raw::Book, workbook::read::read};

use crate::support::{
    ods::{KIND, Ods, row, text},
    xml_book::{declaring, miscounted, renamed, zipped},
};

fn refused(bytes: &[u8]) -> &'static str {
    match read(bytes) {
        Err(refusal) => refusal.code(),
        Ok(book) => panic!("was read: {:?}", book.sheets),
    }
}

fn accepted(bytes: &[u8]) -> Book {
    read(bytes).unwrap_or_else(|refusal| panic!("refused: {}", refusal.code()))
}

fn yes() -> Ods {
    Ods::row(&text("", "yes"))
}

/// A spreadsheet whose content is this text.
fn content(text: impl AsRef<[u8]>) -> Vec<u8> {
    yes().part("content.xml", text).bytes()
}

/// What stands around the sheets.
fn around(sheets: &str) -> String {
    format!(
        "<office:document-content><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    )
}

#[test]
fn a_table_that_never_ends_is_damaged_and_read_in_no_time() {
    let start = Instant::now();
    for open in [
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row>",
        "<office:document-content>",
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>yes",
    ] {
        assert_eq!(refused(&content(open)), "damaged", "{open}");
    }
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn elements_that_end_under_another_name_or_not_at_all() {
    let healthy = yes().content();
    for (from, to) in [
        ("</table:table>", "</table:tabel>"),
        ("</table:table>", ""),
        ("</table:table-row>", "</table:table-row></table:table-row>"),
        (
            "</office:document-content>",
            "</office:document-content></office:body>",
        ),
        ("<text:p>yes</text:p>", "<text:p>yes</text:P>"),
        ("<text:p>yes</text:p>", "<text:p yes</text:p>"),
    ] {
        assert_eq!(
            refused(&content(healthy.replacen(from, to, 1))),
            "damaged",
            "{to}"
        );
    }
}

#[test]
fn something_else_than_a_document_or_two_of_them() {
    let healthy = around("<table:table table:name=\"a\"/>");
    accepted(&content(&healthy));
    for text in [
        "",
        "yes",
        "<html></html>",
        "<office:document/>",
        &format!("{healthy}{healthy}"),
        // Nothing in it is a sheet.
        &around(""),
        "<office:document-content><office:body><office:text/></office:body></office:document-content>",
        "<office:document-content><table:table table:name=\"a\"/></office:document-content>",
    ] {
        assert_eq!(refused(&content(text)), "damaged", "{text}");
    }
}

#[test]
fn elements_within_elements_without_end() {
    for element in ["text:span", "table:table-row-group", "draw:g", "x"] {
        let deep = format!("<{element}>").repeat(100_000);
        let text = yes()
            .content()
            .replacen("<text:p>", &format!("<text:p>{deep}"), 1);
        assert_eq!(refused(&content(text)), "damaged", "{element}");
    }
    let groups = format!(
        "{}{}{}",
        "<table:table-row-group>".repeat(100),
        row(&text("", "yes")),
        "</table:table-row-group>".repeat(100)
    );
    let book = accepted(&Ods::law(&groups).bytes());
    assert_eq!(
        book.sheets[0].cells.len(),
        1,
        "a hundred groups are survived"
    );
}

#[test]
fn a_document_type_or_an_entity_in_any_part_that_is_read() {
    for part in ["content.xml", "meta.xml", "META-INF/manifest.xml"] {
        for declaration in [
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<!doctype a>",
            "<!ENTITY b \"c\">",
        ] {
            let book = yes().part(part, format!("{declaration}<a/>"));
            assert_eq!(refused(&book.bytes()), "doctype", "{declaration} in {part}");
        }
    }
}

#[test]
fn a_part_in_another_encoding_hides_nothing() {
    let utf16: Vec<u8> = "\u{feff}<!DOCTYPE a><a/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(refused(&content(utf16)), "damaged");
}

#[test]
fn one_value_in_every_cell_of_a_column_or_a_sheet_stops_at_the_budget_of_cells() {
    let million = "table:number-columns-repeated=\"16384\"";
    let deep = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    for rows in [
        deep("1048576", &text("", "yes")),
        deep("100", &text(million, "yes")),
        deep("1048576", &text(million, "yes")),
        deep("300001", &text("", "yes")),
        row(&text(million, "yes")).repeat(19),
        deep(
            "1048576",
            "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>",
        ),
        // A formula counts without a result too.
        deep("1048576", "<table:table-cell table:formula=\"of:=1+1\"/>"),
        // What is covered by another cell is still there.
        deep(
            "1048576",
            "<table:covered-table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>",
        ),
    ] {
        let refusal = read(&Ods::law(&rows).bytes()).unwrap_err();
        assert_eq!(refusal.code(), "too_many_cells", "{}", &rows[..80]);
        assert!(refusal.finding().message(Locale::En).contains("sheet: Law"));
    }
}

#[test]
fn one_long_text_in_a_thousand_cells_stops_at_the_budget_of_text() {
    let long = "x".repeat(32_000);
    for rows in [
        row(&text("table:number-columns-repeated=\"1000\"", &long)),
        format!(
            "<table:table-row table:number-rows-repeated=\"1000\">{}</table:table-row>",
            text("", &long)
        ),
        row(
            "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"4000000000\"/></text:p></table:table-cell>",
        ),
        row(&format!(
            "<table:table-cell><text:p>{}</text:p></table:table-cell>",
            "<text:s text:c=\"1000000\"/>".repeat(17)
        )),
    ] {
        assert_eq!(refused(&Ods::law(&rows).bytes()), "too_much_text");
    }
}

#[test]
fn millions_of_empty_cells_are_usual_and_cost_nothing() {
    let start = Instant::now();
    let empty = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
    let rest = format!(
        "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>{}",
        row(&text("", "last"))
    );
    let rows = format!("{}{rest}", row(&(text("", "yes") + empty)));
    let book = accepted(&Ods::law(&rows).bytes());
    assert_eq!(book.sheets[0].cells.len(), 1);
    // The last row of the sheet is far outside: it is told, not read.
    assert_eq!(book.outside.len(), 1);
    let claim = "<table:table-cell table:number-columns-repeated=\"4294967295\"/>".repeat(100);
    let rows = format!(
        "<table:table-row table:number-rows-repeated=\"99999999999999999999\">{claim}</table:table-row>{}",
        row(empty)
    );
    assert!(
        accepted(&Ods::law(&rows).bytes()).sheets[0]
            .cells
            .is_empty()
    );
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn repeats_that_are_no_number_of_times_and_places_that_no_sheet_has() {
    for times in ["-1", "0", "", "1.5", "many", "1e3", "+2"] {
        let cell = text(&format!("table:number-columns-repeated=\"{times}\""), "yes");
        assert_eq!(refused(&Ods::row(&cell).bytes()), "damaged", "{times}");
        let rows = format!("<table:table-row table:number-rows-repeated=\"{times}\"/>");
        assert_eq!(refused(&Ods::law(&rows).bytes()), "damaged", "{times}");
    }
    let behind = |columns: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{columns}\"/>{}",
            text("", "yes")
        )
    };
    for columns in ["16384", "4294967296", "99999999999999999999"] {
        assert_eq!(
            refused(&Ods::row(&behind(columns)).bytes()),
            "damaged",
            "{columns}"
        );
    }
    let below = format!(
        "<table:table-row table:number-rows-repeated=\"1048576\"/>{}",
        row(&text("", "yes"))
    );
    assert_eq!(refused(&Ods::law(&below).bytes()), "damaged");
    assert_eq!(
        accepted(&Ods::row(&behind("16383")).bytes()).outside.len(),
        1
    );
}

#[test]
fn a_value_that_is_none_of_its_kind_is_damage_in_that_sheet() {
    for cell in [
        "office:value-type=\"float\" office:value=\"many\"",
        "office:value-type=\"float\" office:value=\"1e999\"",
        "office:value-type=\"percentage\" office:value=\"NaN\"",
        "office:value-type=\"boolean\" office:boolean-value=\"perhaps\"",
        "office:value-type=\"unheard-of\" office:value=\"1\"",
        "office:value-type=string",
        "office:value-type",
    ] {
        let refusal = read(&Ods::row(&format!("<table:table-cell {cell}/>")).bytes()).unwrap_err();
        assert_eq!(refusal.code(), "damaged", "{cell}");
        let message = refusal.finding().message(Locale::En);
        assert!(message.contains("Law"), "{cell}: {message}");
    }
}

#[test]
fn a_spreadsheet_locked_with_a_password() {
    let entry = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data manifest:checksum=\"x\"/></manifest:file-entry></manifest:manifest>";
    let locked = yes().part("META-INF/manifest.xml", entry);
    // What is encrypted is no XML; newer programs leave the part out altogether.
    let parts = locked.clone().part("content.xml", [0x9C, 0, 0xFF, 7]);
    assert_eq!(refused(&parts.bytes()), "password_protected");
    let mut parts = locked.part("encrypted-package", [0x9C]).parts();
    parts.retain(|(name, _)| name != "content.xml");
    assert_eq!(refused(&zipped(&parts)), "password_protected");
}

#[test]
fn two_contents_or_none() {
    let two = yes().part("Content.xml", around("")).bytes();
    assert_eq!(refused(&two), "damaged");
    let two = yes().part("kontent.xml", around("")).bytes();
    assert_eq!(
        refused(&renamed(two, "kontent.xml", "content.xml")),
        "damaged"
    );
    let mut parts = yes().parts();
    parts.retain(|(name, _)| name != "content.xml");
    let refusal = read(&zipped(&parts)).unwrap_err();
    assert_eq!(refusal.code(), "damaged");
    assert!(
        refusal
            .finding()
            .message(Locale::En)
            .contains("content.xml")
    );
}

#[test]
fn a_package_that_says_it_is_something_else_is_what_it_says() {
    for (kind, code) in [
        (
            "application/vnd.oasis.opendocument.text",
            "not_a_spreadsheet",
        ),
        (
            "application/vnd.oasis.opendocument.presentation",
            "not_a_spreadsheet",
        ),
        (
            "application/vnd.oasis.opendocument.spreadsheet.not",
            "not_a_spreadsheet",
        ),
        ("application/zip", "not_a_spreadsheet"),
        ("", "not_a_spreadsheet"),
    ] {
        assert_eq!(
            refused(&yes().part("mimetype", kind).bytes()),
            code,
            "{kind}"
        );
    }
    let long = yes().part("mimetype", format!("{KIND}{}", " ".repeat(1_000)));
    assert_eq!(refused(&long.bytes()), "inflates");
    accepted(&yes().part("mimetype", format!("{KIND}-template\n")).bytes());
}

#[test]
fn the_flat_form_in_one_file_of_text_is_refused_by_name() {
    let flat = format!(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"{KIND}\"/>"
    );
    assert_eq!(refused(flat.as_bytes()), "fods");
}

#[test]
fn parts_that_unpack_to_more_than_they_declare_or_than_is_read() {
    let book = yes().bytes();
    for (size, code) in [
        (u32::MAX, "inflates"),
        (49 << 20, "inflates"),
        (100, "inflates"),
        (100_000, "damaged"),
    ] {
        assert_eq!(
            refused(&declaring(book.clone(), "content.xml", size)),
            code,
            "{size}"
        );
    }
    assert_eq!(refused(&miscounted(book.clone(), "content.xml")), "damaged");
    for length in [4, 30, book.len() / 2, book.len() - 1] {
        assert_eq!(refused(&book[..length]), "damaged", "after {length} bytes");
    }
    let meta = yes().part("meta.xml", " ".repeat(9 << 20));
    assert_eq!(refused(&meta.bytes()), "inflates");
    let picture = yes().part("Pictures/1.png", [0; 100]).bytes();
    assert_eq!(
        refused(&declaring(picture, "Pictures/1.png", 2_000 << 20)),
        "inflates"
    );
}

#[test]
fn more_sheets_or_names_than_anyone_needs_and_two_sheets_of_one_name() {
    let many = (0..501).fold(Ods::new(), |book, n| book.sheet(&format!("s{n}"), "", ""));
    assert_eq!(refused(&many.bytes()), "too_many_sheets");
    let name = "<table:named-range table:name=\"n\" table:cell-range-address=\"$a.$A$1\"/>";
    let names = format!(
        "<table:named-expressions>{}</table:named-expressions>",
        name.repeat(50_001)
    );
    assert_eq!(
        refused(&content(around(&format!(
            "<table:table table:name=\"a\"/>{names}"
        )))),
        "too_many_names"
    );
    let two = Ods::law("").sheet("LAW", "", "");
    assert_eq!(refused(&two.bytes()), "damaged");
}

#[test]
fn a_million_attributes_are_looked_at_once_each() {
    let start = Instant::now();
    let attributes: String = (0..300_000).map(|n| format!(" a{n}=\"\"")).collect();
    let cell = format!(
        "<table:table-cell office:value-type=\"string\"{attributes}><text:p>yes</text:p></table:table-cell>"
    );
    assert_eq!(accepted(&Ods::row(&cell).bytes()).sheets[0].cells.len(), 1);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn macros_and_external_links_are_told_or_passed_over_never_followed() {
    let macros = yes().part("Basic/Standard/Module1.xml", "<!DOCTYPE a><a/>");
    assert!(accepted(&macros.bytes()).macros);
    let linked = around(
        "<table:dde-links><table:dde-link><table:table table:name=\"far\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>no</text:p></table:table-cell></table:table-row></table:table></table:dde-link></table:dde-links>\
         <table:table table:name=\"a\"><table:table-source xlink:href=\"file:///etc/passwd\"/></table:table>",
    );
    let book = accepted(&content(linked));
    assert_eq!(book.sheets.len(), 1);
    assert!(book.sheets[0].cells.is_empty());
}
