//! The kept files in the OpenDocument format.

use super::{
    Dirty,
    Verdict::{Read, Refused},
};
use crate::support::{
    ods::{KIND, Ods, row, text},
    xml_book::{declaring, renamed, zipped},
};

/// A spreadsheet with nothing wrong: one text.
fn healthy() -> Ods {
    Ods::row(&text("", "yes"))
}

/// A row that stands there so often.
fn repeated(times: &str, cells: &str) -> String {
    format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
}

/// Every file.
pub const FILES: &[Dirty] = &[
    ("a-table-that-never-ends.ods", Refused("damaged"), || {
        let open = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row>";
        healthy().part("content.xml", open).bytes()
    }),
    (
        "one-value-in-every-row.ods",
        Refused("too_many_cells"),
        || Ods::law(&repeated("1048576", &text("", "yes"))).bytes(),
    ),
    (
        "one-value-in-every-cell.ods",
        Refused("too_many_cells"),
        || {
            let cell = text("table:number-columns-repeated=\"16384\"", "yes");
            Ods::law(&repeated("1048576", &cell)).bytes()
        },
    ),
    (
        "one-long-text-in-a-thousand-rows.ods",
        Refused("too_much_text"),
        || Ods::law(&repeated("1000", &text("", &"x".repeat(32_000)))).bytes(),
    ),
    (
        "four-thousand-million-spaces.ods",
        Refused("too_much_text"),
        || Ods::row(&text("", "<text:s text:c=\"4000000000\"/>")).bytes(),
    ),
    ("millions-of-empty-cells.ods", Read(2, 1), || {
        let empty = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
        let rows = row(&(text("", "first") + empty))
            + &repeated("1000", empty)
            + &row(&text("", "second"))
            + &repeated("1047573", empty)
            + &row(&text("", "far outside"));
        Ods::law(&rows).bytes()
    }),
    ("empty-cells-without-number.ods", Read(0, 0), || {
        let empty = "<table:table-cell table:number-columns-repeated=\"99999999999999999999\"/>";
        Ods::law(&repeated("99999999999999999999", empty)).bytes()
    }),
    ("repeated-minus-one-times.ods", Refused("damaged"), || {
        Ods::row(&text("table:number-columns-repeated=\"-1\"", "yes")).bytes()
    }),
    ("right-of-the-last-column.ods", Refused("damaged"), || {
        let before = "<table:table-cell table:number-columns-repeated=\"4294967295\"/>";
        Ods::row(&(before.to_owned() + &text("", "yes"))).bytes()
    }),
    ("merged-over-other-cells.ods", Read(3, 0), || {
        let under = "<table:covered-table-cell office:value-type=\"float\" office:value=\"7\"/>";
        let over = text("table:number-columns-spanned=\"2\"", "over");
        Ods::row(&(over + under + &text("", "behind"))).bytes()
    }),
    ("notes-on-cells.ods", Read(1, 0), || {
        let note = "<office:annotation><text:p>no</text:p></office:annotation>";
        Ods::row(&format!(
            "<table:table-cell>{note}</table:table-cell>{}",
            text("", "yes")
        ))
        .bytes()
    }),
    (
        "a-hundred-thousand-elements-deep.ods",
        Refused("damaged"),
        || Ods::row(&text("", &"<text:span>".repeat(100_000))).bytes(),
    ),
    ("document-type.ods", Refused("doctype"), || {
        let content = healthy()
            .content()
            .replacen("?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>", 1);
        healthy().part("content.xml", content).bytes()
    }),
    (
        "locked-with-a-password.ods",
        Refused("password_protected"),
        || {
            let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
            healthy()
                .part("META-INF/manifest.xml", manifest)
                .part("content.xml", [0x9C, 0, 0xFF, 7])
                .bytes()
        },
    ),
    ("two-contents.ods", Refused("damaged"), || {
        let two = healthy().part("kontent.xml", healthy().content());
        renamed(two.bytes(), "kontent.xml", "content.xml")
    }),
    ("no-content.ods", Refused("damaged"), || {
        zipped(&[("mimetype".into(), KIND.into())])
    }),
    ("no-sheets.ods", Refused("damaged"), || Ods::new().bytes()),
    ("two-sheets-of-one-name.ods", Refused("damaged"), || {
        Ods::law("").sheet("LAW", "", "").bytes()
    }),
    (
        "five-hundred-and-one-sheets.ods",
        Refused("too_many_sheets"),
        || {
            let sheets = 0..501;
            sheets
                .fold(Ods::new(), |book, n| book.sheet(&format!("s{n}"), "", ""))
                .bytes()
        },
    ),
    (
        "says-it-is-a-text-document.ods",
        Refused("not_a_spreadsheet"),
        || {
            healthy()
                .part("mimetype", "application/vnd.oasis.opendocument.text")
                .bytes()
        },
    ),
    (
        "unpacks-to-more-than-it-declares.ods",
        Refused("inflates"),
        || declaring(healthy().bytes(), "content.xml", 100),
    ),
    ("macros.ods", Read(1, 0), || {
        healthy()
            .part("Basic/Standard/Module1.xml", "<script:module/>")
            .bytes()
    }),
    ("flat.fods", Refused("fods"), || {
        format!(
            "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"{KIND}\"/>\n"
        )
        .into_bytes()
    }),
];
