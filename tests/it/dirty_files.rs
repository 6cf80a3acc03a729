//! The files in `tests/workbooks/`: one table says what is wrong in each, and what becomes
//! of it. They are kept as files so that other programs can be tried on them too; a bug
//! that is found in the field leaves its file here.

use std::{collections::BTreeSet, fs, path::Path};

use relator::workbook::read::read;

mod open_document;

use crate::support::{
    compound::compound,
    xml_book::{XmlBook, declaring, miscounted, renamed},
};

const FOLDER: &str = "tests/workbooks";

/// What becomes of a file.
#[derive(Debug, PartialEq)]
enum Verdict {
    Refused(&'static str),
    /// It is read: filled cells in all sheets, values outside them.
    Read(usize, usize),
}
use Verdict::{Read, Refused};

/// A file's name, what becomes of it, and how it is made.
type Dirty = (&'static str, Verdict, fn() -> Vec<u8>);

/// Every file.
fn files() -> impl Iterator<Item = &'static Dirty> {
    FILES.iter().chain(open_document::FILES)
}

/// Those in other formats than OpenDocument.
const FILES: &[Dirty] = &[
    ("a-cell-in-XFD1048576.xlsx", Read(1, 1), || {
        XmlBook::law(r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#).bytes()
    }),
    (
        "claims-ten-thousand-million-texts.xlsx",
        Refused("shared_strings_lie"),
        || {
            let texts = "<sst uniqueCount=\"10000000000\"><si><t>x</t></si></sst>";
            healthy().part("xl/sharedStrings.xml", texts).bytes()
        },
    ),
    ("shared-formula-number-4e9.xlsx", Read(1, 0), || {
        XmlBook::law(r#"<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="4000000000">1+1</f><v>2</v></c></row>"#).bytes()
    }),
    ("dimension-upside-down.xlsx", Read(1, 0), || {
        let sheet = r#"<worksheet><dimension ref="B2:A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#;
        XmlBook::new().sheet_xml("Law", "visible", sheet).bytes()
    }),
    (
        "declares-to-unpack-to-4-GB.xlsx",
        Refused("inflates"),
        || declaring(healthy().bytes(), "xl/worksheets/sheet1.xml", u32::MAX),
    ),
    (
        "unpacks-to-more-than-it-declares.xlsx",
        Refused("inflates"),
        || {
            let blank = " ".repeat(1 << 20);
            declaring(
                XmlBook::law(&blank).bytes(),
                "xl/worksheets/sheet1.xml",
                1_000,
            )
        },
    ),
    (
        "one-long-text-in-a-thousand-cells.xlsx",
        Refused("too_much_text"),
        || {
            let rows: String = (1..=1_000)
                .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
                .collect();
            XmlBook::law(&rows)
                .texts(&[&format!("<t>{}</t>", "x".repeat(32_000))])
                .bytes()
        },
    ),
    (
        "fifty-thousand-sheets.xlsx",
        Refused("too_many_sheets"),
        || {
            let sheets = "<sheet name=\"Law\" r:id=\"r1\"/>".repeat(50_000);
            healthy()
                .part(
                    "xl/workbook.xml",
                    format!("<workbook><sheets>{sheets}</sheets></workbook>"),
                )
                .bytes()
        },
    ),
    ("two-sheets-on-one-part.xlsx", Refused("damaged"), || {
        let sheets = "<sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r1\"/>";
        healthy()
            .part(
                "xl/workbook.xml",
                format!("<workbook><sheets>{sheets}</sheets></workbook>"),
            )
            .bytes()
    }),
    ("a-font-name-of-a-million-letters.xlsx", Read(2, 0), || {
        let font = "x".repeat(1_000_000);
        let formats = "<xf fontId=\"0\"/>".repeat(60_000);
        let styles = format!(
            "<styleSheet><fonts><font><name val=\"{font}\"/></font></fonts><cellXfs>{formats}</cellXfs></styleSheet>"
        );
        healthy().part("xl/styles.xml", styles).bytes()
    }),
    ("document-type.xlsx", Refused("doctype"), || {
        healthy()
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>",
            )
            .bytes()
    }),
    ("cut-short.xlsx", Refused("damaged"), || {
        let whole = healthy().bytes();
        whole[..whole.len() / 2].to_vec()
    }),
    ("wrong-checksum.xlsx", Refused("damaged"), || {
        miscounted(healthy().bytes(), "xl/worksheets/sheet1.xml")
    }),
    ("missing-sheet.xlsx", Refused("damaged"), || {
        healthy().without("xl/worksheets/sheet1.xml").bytes()
    }),
    ("two-parts-of-one-name.xlsx", Refused("damaged"), || {
        let book = healthy().part("xl/worksheets/sheet2.xml", "<worksheet/>");
        renamed(
            book.bytes(),
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet1.xml",
        )
    }),
    ("one-cell-twice.xlsx", Refused("damaged"), || {
        XmlBook::law(r#"<row r="4"><c r="D4"><v>1</v></c><c r="D4"><v>2</v></c></row>"#).bytes()
    }),
    ("errors-of-other-programs.xlsx", Read(3, 0), || {
        XmlBook::law(r#"<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>X()</f><v>#ERROR!</v></c><c r="C1"><v>3</v></c></row>"#).bytes()
    }),
    ("formulas-without-results.xlsx", Read(2, 0), || {
        XmlBook::law(r#"<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>"y"</f><v></v></c></row>"#)
            .bytes()
    }),
    ("text-of-forty-thousand-letters.xlsx", Read(1, 0), || {
        let text = "ñ".repeat(40_000);
        XmlBook::law(&format!(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>"
        ))
        .bytes()
    }),
    ("days-from-1904.xlsx", Read(1, 0), || {
        XmlBook::law(r#"<row r="1"><c r="A1" s="0"><v>44623</v></c></row>"#)
            .formats(&["dd/mm/yyyy"])
            .dated_from_1904()
            .bytes()
    }),
    ("macros.xlsm", Read(2, 0), || {
        healthy().part("xl/vbaProject.bin", [0; 16]).bytes()
    }),
    (
        "locked-with-a-password.xlsx",
        Refused("password_protected"),
        || compound(&["EncryptionInfo", "EncryptedPackage"]),
    ),
    ("excel-97.xls", Refused("old_format_xls"), || {
        compound(&["Workbook"])
    }),
    ("binary.xlsb", Refused("xlsb"), || {
        let root = "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
        XmlBook::new().part("_rels/.rels", root).bytes()
    }),
    ("a-text-table.xlsx", Refused("csv_renamed"), || {
        b"State;C1\r\nJM;yes\r\n".to_vec()
    }),
    ("a-picture.xlsx", Refused("not_a_spreadsheet"), || {
        b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01".to_vec()
    }),
    ("a-web-page.xlsx", Refused("not_a_spreadsheet"), || {
        b"<html><table></table></html>".to_vec()
    }),
    ("nothing.xlsx", Refused("empty_file"), Vec::new),
];

/// A workbook with nothing wrong: a number and a text.
fn healthy() -> XmlBook {
    XmlBook::law(r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>"#)
        .texts(&["<t>yes</t>"])
}

fn verdict(bytes: &[u8]) -> Verdict {
    match read(bytes) {
        Err(refusal) => Refused(refusal.code()),
        Ok(book) => Read(
            book.sheets.iter().map(|sheet| sheet.cells.len()).sum(),
            book.outside.len(),
        ),
    }
}

#[test]
fn every_file_has_its_verdict() {
    for (name, expected, _) in files() {
        let bytes = fs::read(Path::new(FOLDER).join(name)).expect(name);
        assert_eq!(verdict(&bytes), *expected, "{name}");
        assert!(
            bytes.len() <= 20 << 10,
            "{name} is too large to keep: build it in a test"
        );
    }
}

#[test]
fn every_file_is_in_the_table() {
    let listed: BTreeSet<String> = files().map(|(name, ..)| (*name).to_owned()).collect();
    let there: BTreeSet<String> = fs::read_dir(FOLDER)
        .unwrap()
        .map(Result::unwrap)
        // What people sent stands in a folder of its own, with a table of its own.
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(listed, there);
}

#[test]
#[ignore = "writes the files anew; run by hand after a change of the table"]
fn write_the_files() {
    for (name, _, make) in files() {
        fs::write(Path::new(FOLDER).join(name), make()).unwrap();
    }
}
