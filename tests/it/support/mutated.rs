//! Workbooks to whose XML something happened. Bytes of the zip itself are not mutated: its
//! checksums would stop nearly all of them.

use rand::{Rng, rngs::StdRng};

use super::{
    ods::{Ods, row},
    xml_book::XmlBook,
};

/// Pieces that make sense somewhere, and not where they land.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/>",
    "\"",
    "&",
    "&#x0;",
    "&lt;",
    "&none;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "\0",
    "99999999999",
    "-1",
    "1e999",
    "NaN",
    "+1",
    ".",
    "XFD1048577",
    "AAAAAAAAAAAAA1",
    "A0",
    "A:1",
    "#ERROR!",
    "<row>",
    "</row>",
    "<c r=\"A1\">",
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    "<is>",
    "<si>",
    "</si>",
    "<t>",
    " t=\"s\"",
    " t=\"e\"",
    " t=\"b\"",
    " t=\"d\"",
    " s=\"9999\"",
    " r=\"\"",
    "<sheetData>",
    "</sheetData>",
    "<r>",
    "<rPh>",
    "_xD83D_",
    "_x0000_",
    "[[[[",
    "\u{feff}",
    "é",
    "<table:table table:name=\"Law\">",
    "</table:table>",
    "<table:table-row>",
    "</table:table-row>",
    "<table:table-cell>",
    "</table:table-cell>",
    "<text:p>",
    "</text:p>",
    "<text:s text:c=\"9999999\"/>",
    " table:number-columns-repeated=\"9999999\"",
    " table:number-rows-repeated=\"9999999\"",
    " office:value-type=\"date\"",
    " office:value=\"1\"",
    "P1Y",
    "$&apos;",
];

/// An OpenDocument spreadsheet with a cell of each sort.
pub fn healthy_ods() -> Ods {
    let cells = concat!(
        r#"<table:table-cell office:value-type="string"><text:p>y<text:s/>e<text:span>s</text:span></text:p><office:annotation><text:p>no</text:p></office:annotation></table:table-cell>"#,
        r#"<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2026-03-04T10:00:00"/>"#,
        r#"<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/>"#,
        r#"<table:covered-table-cell office:value-type="boolean" office:boolean-value="true"/>"#,
        r#"<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"#,
        r#"<table:table-cell table:number-columns-repeated="16377"/>"#,
    );
    let rows = format!(
        "<table:table-header-rows>{}</table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">{cells}</table:table-row>",
        row(cells)
    );
    Ods::law(&rows)
        .hiding("ta1")
        .sheet("_meta", "ta1", &row(cells))
        .name("q.C1", "$&apos;Law&apos;.$A$1")
        .part("meta.xml", "<office:document-meta><meta:user-defined meta:name=\"a\">b</meta:user-defined></office:document-meta>")
}

/// A workbook with a cell of each sort.
pub fn healthy() -> XmlBook {
    XmlBook::law(concat!(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46085.25</v></c></row>"#,
        r#"<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="b"><v>1</v></c></row>"#,
        r#"<row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r></is></c><c r="B3"><f t="shared" ref="B3:B4" si="0">A1</f><v>1</v></c></row>"#,
        r#"<row r="4"><c r="A4" t="str"><v>a_x000D_b</v></c><c r="B4"><f t="shared" si="0"/><v>2</v></c></row>"#,
    ))
    .sheet("_meta", "veryHidden", r#"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#)
    .texts(&["<t>yes</t>", "<r><t>st</t></r><r><t>ate</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"])
    .formats(&["General", "yyyy-mm-dd"])
    .name("q.C1", "Law!$A$1")
    .part("docProps/custom.xml", "<Properties><property name=\"a\"><v>b</v></property></Properties>")
}

/// One to three small accidents in one part.
pub fn mutated(parts: &mut [(String, Vec<u8>)], random: &mut StdRng) {
    let part = random.random_range(0..parts.len());
    let bytes = &mut parts[part].1;
    for _ in 0..random.random_range(1..=3) {
        let at = random.random_range(0..=bytes.len());
        let to = (at + random.random_range(0..12)).min(bytes.len());
        match random.random_range(0..5) {
            0 => drop(bytes.drain(at..to)),
            1 => drop(bytes.splice(at..at, bytes[at..to].to_vec().repeat(3))),
            2 => drop(bytes.splice(at..to, PIECES[random.random_range(0..PIECES.len())].bytes())),
            3 => drop(bytes.splice(at..at, PIECES[random.random_range(0..PIECES.len())].bytes())),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.random_range(0..8);
                }
            }
        }
    }
}
