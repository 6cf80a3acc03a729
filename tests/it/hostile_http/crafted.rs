//! Files that were made to do harm: those that are kept, those that are something else, and
//! the State's own workbook, sealed and all, after somebody meddled with it.

use std::{fs, path::Path};

use crate::{
    hostile,
    support::{
        app::{App, files_under},
        filled::{Filled, Put},
        xml_book::{declaring, miscounted, packed, renamed, zipped},
    },
};

/// What it is called, and its bytes.
pub type File = (String, Vec<u8>);

/// Every file, by name.
pub fn files(app: &App) -> Vec<File> {
    let mut files = kept();
    files.extend(others());
    files.extend(meddled(app));
    files.extend(bundles(app));
    files
}

/// The files in `tests/workbooks`, what people really sent included.
fn kept() -> Vec<File> {
    let mut paths = files_under(Path::new("tests/workbooks"));
    paths.sort();
    let named = |path: &std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths
        .iter()
        .map(|path| (named(path), fs::read(path).unwrap()))
        .collect()
}

/// Files that are something else than they say, under names that are no names.
fn others() -> Vec<File> {
    const NAMES: [&str; 6] = [
        "../../../etc/passwd.xlsx",
        "<script>alert(1)</script>.xlsx",
        "=cmd|' /C calc'!A0.xlsx",
        "\u{202e}xslx.exe",
        "C:\\windows\\a.xlsx",
        " ",
    ];
    let files = hostile::other_files().into_iter();
    files
        .zip(NAMES.iter().cycle())
        .map(|((_, bytes), name)| ((*name).to_owned(), bytes))
        .collect()
}

/// A sheet of the State's workbook with further XML behind its cells.
fn behind_the_cells(book: Filled, sheet: &str, xml: &str) -> Filled {
    let part = book.part_of(sheet);
    book.edit(&part, |text| {
        text.replacen("</sheetData>", &format!("</sheetData>{xml}"), 1)
    })
}

/// The same with further rows.
fn with_rows(book: Filled, sheet: &str, rows: &str) -> Filled {
    let part = book.part_of(sheet);
    book.edit(&part, |text| {
        text.replacen("</sheetData>", &format!("{rows}</sheetData>"), 1)
    })
}

/// Jamaica's workbook, as Jamaica's focal point may send it.
fn meddled(app: &App) -> Vec<File> {
    let book = || app.workbook("JM", "en");
    let (once, lists) = ("Once", "Lists");
    let whole = book().bytes();
    let sheet = book().part_of(once);
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("cut-in-half.xlsx", whole[..whole.len() / 2].to_vec()),
        ("cut-at-its-end.xlsx", whole[..whole.len() - 1].to_vec()),
        ("twice.xlsx", whole.repeat(2)),
        (
            "declares-4-GB.xlsx",
            declaring(whole.clone(), &sheet, u32::MAX),
        ),
        ("declares-nothing.xlsx", declaring(whole.clone(), &sheet, 0)),
        ("wrong-checksum.xlsx", miscounted(whole.clone(), &sheet)),
        (
            "sheet-under-another-name.xlsx",
            renamed(whole.clone(), &sheet, &sheet.replace("sheet", "sheeT")),
        ),
        ("grenadas.xlsx", app.workbook("GD", "en").bytes()),
    ];
    let mut put = |name, filled: Filled| files.push((name, filled.bytes()));

    put(
        "another-seal.xlsx",
        book().edit(&book().part_of("_meta"), |xml| xml.replace("JM", "GD")),
    );
    put(
        "a-text-of-a-million-letters.xlsx",
        book().put("A1", Put::Text(&"é".repeat(1_000_000))),
    );
    put(
        "markup-in-a-text.xlsx",
        book().type_in(&[
            ("A1", "<script>alert(document.cookie)</script>"),
            ("A2", "\"><img src=x onerror=alert(1)>"),
            (
                "A2.tasks",
                "=HYPERLINK(\"http://example.org\")\n@SUM(1+1)\n\u{202e}gnp",
            ),
            ("A3", "&lt;b&gt;"),
        ]),
    );
    put(
        "markup-as-the-name-of-a-sheet.xlsx",
        book().renamed(lists, "&lt;script&gt;'&amp;&quot;"),
    );
    put(
        "a-formula-that-calls-a-program.xlsx",
        book()
            .put("A1", Put::Formula("cmd|' /C calc'!A0", Some("Ministry")))
            .put(
                "A2",
                Put::Formula("WEBSERVICE(\"http://example.org\")", None),
            )
            .put("A4", Put::Error("#REF!")),
    );
    for (name, number) in [
        ("beyond-all-numbers.xlsx", "1e999"),
        ("no-number.xlsx", "NaN"),
        ("a-huge-number.xlsx", "1e308"),
        ("a-day-before-all-days.xlsx", "-99999999999"),
        ("a-day-after-all-days.xlsx", "99999999999"),
    ] {
        let mark = "<v>424242</v>";
        let filled = ["A4", "A5", "A6", "B3[2025].reported", "C1[1].articles"]
            .iter()
            .fold(book(), |book, at| book.put(at, Put::Number(424_242.0)));
        let parts: Vec<String> = filled.parts().map(str::to_owned).collect();
        let sheets = parts
            .iter()
            .filter(|part| part.contains("worksheets/sheet"));
        put(
            name,
            sheets.fold(filled.clone(), |filled, part| {
                filled.edit(part, |xml| xml.replace(mark, &format!("<v>{number}</v>")))
            }),
        );
    }
    let items: String = (1_000..19_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"D{row}\" t=\"inlineStr\"><is><t>Act {row}</t></is></c></row>"))
        .collect();
    put(
        "eighteen-thousand-laws.xlsx",
        with_rows(book(), lists, &items),
    );
    let keys: String = (1_000..19_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>C1[{row}]</t></is></c><c r=\"D{row}\"><v>{row}</v></c></row>"))
        .collect();
    put(
        "eighteen-thousand-keys.xlsx",
        with_rows(book(), lists, &keys),
    );
    let same: String = (1_000..19_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>A1</t></is></c><c r=\"D{row}\"><v>{row}</v></c></row>"))
        .collect();
    put(
        "one-key-eighteen-thousand-times.xlsx",
        with_rows(book(), once, &same),
    );
    let empty: String = (1_000..500_000)
        .map(|row| format!("<row r=\"{row}\"/>"))
        .collect();
    put(
        "half-a-million-empty-rows.xlsx",
        with_rows(book(), once, &empty),
    );
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_000);
    put(
        "everything-merged.xlsx",
        behind_the_cells(book(), once, &format!("<mergeCells>{merged}</mergeCells>")),
    );
    let deep = format!("{}{}", "<x>".repeat(200_000), "</x>".repeat(200_000));
    put(
        "elements-without-end.xlsx",
        behind_the_cells(book(), once, &deep),
    );
    put(
        "a-long-attribute.xlsx",
        behind_the_cells(
            book(),
            once,
            &format!("<x y=\"{}\"/>", "z".repeat(5_000_000)),
        ),
    );
    let names: String = (0..49_000)
        .map(|n| {
            format!(
                "<definedName name=\"q.C1.r.{}.f.title\">Lists!$D${}</definedName>",
                n + 100,
                n + 1
            )
        })
        .collect();
    put(
        "a-name-for-everything.xlsx",
        book()
            .without_column_a(lists)
            .edit("xl/workbook.xml", |xml| {
                xml.replacen("</definedNames>", &format!("{names}</definedNames>"), 1)
            }),
    );
    put(
        "a-map-to-nowhere.xlsx",
        book()
            .without_column_a(once)
            .without_column_a(lists)
            .edit("xl/workbook.xml", |xml| {
                let (before, rest) = xml.split_once("<definedNames>").unwrap();
                format!("{before}{}", rest.split_once("</definedNames>").unwrap().1)
            })
            .renamed(once, "Elsewhere"),
    );
    put(
        "macros.xlsm",
        book().with_part("xl/vbaProject.bin", "macros".to_owned()),
    );
    put(
        "an-external-link.xlsx",
        book().with_part(
            "xl/externalLinks/externalLink1.xml",
            "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>"
                .to_owned(),
        ),
    );
    for part in [
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/_rels/workbook.xml.rels",
        sheet.as_str(),
    ] {
        let entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        put(
            "an-entity.xlsx",
            book().edit(part, |xml| {
                let (head, rest) = xml.split_once("?>").unwrap();
                format!("{head}?>{entity}{rest}")
            }),
        );
        put(
            "a-part-cut-short.xlsx",
            book().edit(part, |xml| xml[..xml.len() / 2].to_owned()),
        );
        put(
            "a-part-of-nothing.xlsx",
            book().edit(part, |_| String::new()),
        );
    }
    let styles = "<c r=\"D1\" s=\"4000000000\"/>";
    put(
        "a-format-that-is-not-there.xlsx",
        with_rows(book(), once, &format!("<row r=\"900\">{styles}</row>")),
    );
    let parts = (0..9_000).fold(book(), |book, n| {
        book.with_part(&format!("xl/media/{n}.png"), "x".to_owned())
    });
    put("nine-thousand-pictures.xlsx", parts);
    put(
        "one-picture-of-nine-megabytes.xlsx",
        book().with_part("xl/media/1.png", noise(9 << 20)),
    );
    files
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

/// Text that does not become smaller when it is packed.
fn noise(length: usize) -> String {
    let mut state: u64 = 42;
    let mut letter = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + u8::try_from((state >> 33) % 90).unwrap())
    };
    (0..length).map(|_| letter()).collect()
}

/// Megabytes of a large file: without optimization it takes too long to look at more.
const LARGE: usize = if cfg!(debug_assertions) { 2 } else { 60 };

/// ZIPs in which Jamaica's workbook came with files beside it.
fn bundles(app: &App) -> Vec<File> {
    let book = app.workbook("JM", "en");
    let named = (1..=15).fold(book.clone(), |book, item| {
        book.put(&format!("C1[{item}].text"), Put::Text("law.pdf"))
    });
    let (workbook, named) = (book.bytes(), named.bytes());
    let blank = |megabytes: usize| vec![b' '; megabytes << 20];
    let with = |files: &[(&str, Vec<u8>)]| {
        let files = files.iter();
        let files: Vec<_> = files
            .map(|(name, bytes)| ((*name).to_owned(), bytes.clone()))
            .collect();
        zipped(&files)
    };
    let many: Vec<(String, Vec<u8>)> = (0..60_000)
        .map(|n| (format!("{n}.pdf"), Vec::new()))
        .chain([("JM.xlsx".to_owned(), workbook.clone())])
        .collect();
    let once = with(&[("JM.xlsx", workbook.clone())]);
    let files = vec![
        (
            "a-workbook-that-unpacks-to-65-MB.zip",
            with(&[("JM.xlsx", blank(65))]),
        ),
        (
            "a-workbook-that-declares-4-GB.zip",
            declaring(once.clone(), "JM.xlsx", u32::MAX),
        ),
        (
            "a-workbook-with-a-wrong-checksum.zip",
            miscounted(once.clone(), "JM.xlsx"),
        ),
        ("a-zip-in-a-zip.zip", with(&[("JM.xlsx", once)])),
        (
            "two-workbooks.zip",
            with(&[("JM.xlsx", workbook.clone()), ("GD.xlsx", workbook.clone())]),
        ),
        (
            "a-file-of-60-MB-that-fifteen-answers-name.zip",
            with(&[("JM.xlsx", named.clone()), ("law.pdf", blank(LARGE))]),
        ),
        ("fifteen-large-files-of-one-name.zip", {
            let paths: Vec<String> = (0..15).map(|n| format!("{n}/law.pdf")).collect();
            let mut files = vec![("JM.xlsx", named)];
            files.extend(paths.iter().map(|path| (path.as_str(), blank(LARGE))));
            with(&files)
        }),
        (
            "paths-that-climb.zip",
            with(&[("../../JM.xlsx", workbook), ("/etc/passwd", b"x".to_vec())]),
        ),
        ("sixty-thousand-files.zip", packed(&many)),
        ("claims-nine-million-files.zip", claiming(9_000_000)),
        ("claims-nine-million-files.xlsx", claiming(9_000_000)),
    ];
    let files = files.into_iter();
    files
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

/// A zip file whose last records claim so many entries, in the form for large archives.
fn claiming(entries: u64) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(usize::try_from(entries).unwrap() + 100, 0);
    let end = bytes.len() as u64;
    // [APPNOTE] 4.3.14 to 4.3.16: the record, the place where it is, and the end.
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for number in [entries, entries, entries * 46, entries] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(end.to_le_bytes());
    bytes.extend([1, 0, 0, 0]);
    bytes.extend(b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0");
    bytes
}
