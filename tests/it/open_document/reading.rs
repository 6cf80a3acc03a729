//! What is read of an OpenDocument spreadsheet: the same book that Excel's format gives.

use relator::{
    raw::{Book, Typed, Visibility, a1},
    workbook::read::read,
};

use crate::support::ods::{Ods, row, text};

fn book(ods: &Ods) -> Book {
    read(&ods.bytes()).unwrap_or_else(|refusal| panic!("refused: {}", refusal.code()))
}

/// The cells of the first sheet by name.
fn cells(ods: &Ods) -> Vec<(String, Typed, bool)> {
    let cells = &book(ods).sheets[0].cells;
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

/// What stands in the only cell, which has these attributes and this content.
fn one(attributes: &str, content: &str) -> (Typed, bool) {
    let cell = format!("<table:table-cell {attributes}>{content}</table:table-cell>");
    let cells = cells(&Ods::row(&cell));
    assert_eq!(cells.len(), 1, "{attributes} {content}: {cells:?}");
    (cells[0].1.clone(), cells[0].2)
}

fn said(text: &str) -> Typed {
    Typed::Text(text.into())
}

/// The text of a cell with these paragraphs.
fn paragraphs(content: &str) -> Typed {
    one("office:value-type=\"string\"", content).0
}

#[test]
fn an_error_is_kept_and_a_formula_without_a_result_is_not_blank() {
    let error = |text: &str| Typed::Error(text.into());
    for (attributes, shown, typed, formula) in [
        // As LibreOffice writes it.
        (
            "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>#DIV/0!</text:p>",
            error("#DIV/0!"),
            true,
        ),
        (
            "table:formula=\"of:=X()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>Err:508</text:p>",
            error("Err:508"),
            true,
        ),
        // As Excel does.
        (
            "table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"",
            "<text:p>#DIV/0!</text:p>",
            error("#DIV/0!"),
            true,
        ),
        (
            "office:value-type=\"float\" office:value=\"0\"",
            "<text:p>#REF!</text:p>",
            error("#REF!"),
            false,
        ),
        ("table:formula=\"of:=1+1\"", "", Typed::Unevaluated, true),
        (
            "table:formula=\"of:=1+1\"",
            "<text:p/>",
            Typed::Unevaluated,
            true,
        ),
        (
            "table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"",
            "",
            Typed::Blank,
            true,
        ),
    ] {
        assert_eq!(one(attributes, shown), (typed, formula), "{attributes}");
    }
    // Text that only looks like an error is text.
    let text = one("office:value-type=\"string\"", "<text:p>#N/A</text:p>");
    assert_eq!(text, (said("#N/A"), false));
}

#[test]
fn what_is_not_the_cells_text_is_passed_over() {
    for aside in [
        "<office:annotation><dc:date>2026-11-02</dc:date><text:p>no</text:p></office:annotation>",
        "<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>",
        "<table:table><table:table-row><table:table-cell><text:p>no</text:p></table:table-cell></table:table-row></table:table>",
        "<text:list><text:list-item><text:p>no</text:p></text:list-item></text:list>",
        "<!-- <text:p>no</text:p> -->",
        "no",
    ] {
        let content = format!("{aside}<text:p>yes</text:p>{aside}");
        assert_eq!(paragraphs(&content), said("yes"), "{aside}");
    }
    let within = "<text:p>ye<office:annotation><text:p>no</text:p></office:annotation>s<text:note><text:note-body><text:p>no</text:p></text:note-body></text:note></text:p>";
    assert_eq!(paragraphs(within), said("yes"));
    // Nor are the texts of rules for cells, of tracked changes and of drawings on the sheet.
    let rows = format!(
        "<table:shapes><draw:frame><text:p>no</text:p></draw:frame></table:shapes>{}",
        row(&text("", "yes"))
    );
    assert_eq!(cells(&Ods::law(&rows)).len(), 1);
}

#[test]
fn a_cell_without_anything_is_no_cell() {
    for cell in [
        "<table:table-cell/>",
        "<table:table-cell office:value-type=\"string\"><text:p/></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p> <text:s/>&#xA0;</text:p></table:table-cell>",
        "<table:covered-table-cell/>",
        "<table:table-cell table:content-validation-name=\"val1\" table:style-name=\"ce1\"/>",
    ] {
        assert_eq!(cells(&Ods::row(cell)), [], "{cell}");
    }
}

#[test]
fn a_text_is_its_paragraphs_one_line_each_with_the_spaces_that_are_shown() {
    for (content, text) in [
        (
            "<text:p>Two lines:</text:p><text:p>the second.</text:p>",
            "Two lines:\nthe second.",
        ),
        ("<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"),
        (
            "<text:p>a<text:line-break/>b<text:tab/>c</text:p>",
            "a\nb\tc",
        ),
        (
            "<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>",
            "a b   c",
        ),
        (
            "<text:p>\n  a\n  b  <text:span> c</text:span></text:p>",
            "a b c",
        ),
        ("<text:p><text:s text:c=\"2\"/>a </text:p>", "  a "),
        (
            "<text:p>see <text:a xlink:href=\"https://example.org\">the <text:span>Act</text:span></text:a></text:p>",
            "see the Act",
        ),
        (
            "<text:p><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby></text:p>",
            "字",
        ),
        (
            "<text:p>&lt;&amp;&#233;&#x1F642;<![CDATA[<b>]]></text:p>",
            "<&é🙂<b>",
        ),
    ] {
        assert_eq!(paragraphs(content), said(text), "{content}");
    }
    // What a formula gave is in the attribute; the paragraphs show it.
    let given = one(
        "table:formula=\"of:=A1\" office:value-type=\"string\" office:string-value=\"yes\"",
        "<text:p>yes</text:p>",
    );
    assert_eq!(given, (said("yes"), true));
}

#[test]
fn values_come_in_the_types_of_excels_format() {
    let number = Typed::Number;
    let date = |iso: &str| Typed::Date(iso.into());
    for (attributes, typed) in [
        (
            "office:value-type=\"float\" office:value=\"-12.5\"",
            number(-12.5),
        ),
        (
            "office:value-type=\"float\" office:value=\"1E3\"",
            number(1_000.0),
        ),
        (
            "office:value-type=\"percentage\" office:value=\"0.15\"",
            number(0.15),
        ),
        (
            "office:value-type=\"currency\" office:currency=\"JMD\" office:value=\"90800\"",
            number(90_800.0),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"2026-03-04\"",
            date("2026-03-04"),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"2026-03-04T00:00:00\"",
            date("2026-03-04"),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"2026-03-04T10:00:00.000000000\"",
            date("2026-03-04T10:00:00"),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"1889-11-15\"",
            date("1889-11-15"),
        ),
        // Numbers that were formatted as dates and times.
        (
            "office:value-type=\"date\" office:date-value=\"1899-12-30\"",
            number(0.0),
        ),
        (
            "office:value-type=\"time\" office:time-value=\"PT10H30M00S\"",
            number(0.4375),
        ),
        (
            "office:value-type=\"time\" office:time-value=\"soon\"",
            said("soon"),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"soon\"",
            said("soon"),
        ),
        (
            "office:value-type=\"boolean\" office:boolean-value=\"true\"",
            Typed::Bool(true),
        ),
        (
            "office:value-type=\"boolean\" office:boolean-value=\"false\"",
            Typed::Bool(false),
        ),
    ] {
        let shown = "<text:p>what the format makes of it</text:p>";
        assert_eq!(one(attributes, shown), (typed, false), "{attributes}");
    }
    // Without a value what is shown is all there is.
    for attributes in [
        "",
        "office:value-type=\"float\"",
        "office:value-type=\"void\"",
    ] {
        assert_eq!(one(attributes, "<text:p>12</text:p>").0, said("12"));
    }
}

#[test]
fn repeats_groups_and_merged_cells_keep_every_cell_in_its_place() {
    let rows = format!(
        "<table:table-columns><table:table-column/></table:table-columns>\
         <table:table-header-rows>{}</table:table-header-rows>\
         <table:table-row table:number-rows-repeated=\"2\"/>\
         <table:table-row-group><table:table-row-group><table:table-row table:number-rows-repeated=\"2\">{}{}</table:table-row></table:table-row-group></table:table-row-group>{}",
        row(&text("", "head")),
        "<table:table-cell table:number-columns-repeated=\"3\"/>",
        text("table:number-columns-repeated=\"2\"", "yes"),
        row(&format!(
            "{}<table:covered-table-cell office:value-type=\"float\" office:value=\"7\"/>{}",
            text("table:number-columns-spanned=\"2\"", "over"),
            text("", "behind")
        )),
    );
    let found: Vec<(String, String)> = cells(&Ods::law(&rows))
        .into_iter()
        .map(|(place, typed, _)| (place, typed.shown()))
        .collect();
    let expected = [
        ("A1", "head"),
        ("D4", "yes"),
        ("E4", "yes"),
        ("D5", "yes"),
        ("E5", "yes"),
        ("A6", "over"),
        ("B6", "7"),
        ("C6", "behind"),
    ];
    let expected = expected.map(|(place, shown)| (place.to_owned(), shown.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn sheets_names_and_properties_are_as_in_excels_format() {
    let ods = Ods::law(&row(&text("", "yes")))
        .hiding("ta2")
        .sheet("_meta", "ta2", &row(&text("", "round")))
        .sheet("Member&apos;s &amp; law", "ta1", "")
        .name("q.C1", "$Law.$D$14")
        .name("q.C2", "$&apos;Member&apos;&apos;s &amp; law&apos;.$D$14")
        .name("gone", "#REF!")
        .part(
            "meta.xml",
            "<office:document-meta><office:meta><dc:title>t</dc:title><meta:user-defined meta:name=\"relator.state\" meta:value-type=\"string\">JM</meta:user-defined></office:meta></office:document-meta>",
        );
    let book = book(&ods);
    let sheets: Vec<(&str, Visibility)> = book
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.visibility))
        .collect();
    assert_eq!(
        sheets,
        [
            ("Law", Visibility::Visible),
            ("_meta", Visibility::Hidden),
            ("Member's & law", Visibility::Visible),
        ]
    );
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        book.names,
        [
            pair("q.C1", "'Law'!$D$14"),
            pair("q.C2", "'Member''s & law'!$D$14")
        ]
    );
    assert_eq!(book.properties, [pair("relator.state", "JM")]);
    assert!(!book.macros);
}
