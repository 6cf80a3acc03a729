//! The sheet "To correct": a row per finding, each with a link to its cell. A hidden column
//! remembers what the cells looked like before.

use super::{
    cells::Place,
    markup::MAIN,
    styles::{Remembered, Styles, Wanted, colour},
    tags::escaped,
    worded::Note,
};
use crate::{
    finding::Severity,
    locale::{Locale, count},
    raw::{Book, Sheet, Typed, a1, from_a1},
    workbook::style::row_height,
};

/// The head of the hidden column, by which the sheet is known again.
const MARK: &str = "relator:to-correct";
const MEMORY: u32 = 6;
const WIDTHS: [f64; 6] = [5.0, 13.0, 30.0, 24.0, 34.0, 78.0];
/// The first row of a finding, from 0.
const FIRST: u32 = 4;

/// One row of the list.
pub struct Line {
    /// What it says.
    pub note: Note,
    /// What the cell looked like before, and the format that it got.
    pub before: Option<(Remembered, usize)>,
}

/// Whether a sheet is a list that was made here.
pub fn is_ours(sheet: &Sheet) -> bool {
    let mark = Typed::Text(MARK.to_owned());
    sheet.cells.iter().any(|cell| cell.typed == mark)
}

/// What cells looked like before they were coloured.
#[derive(Debug, Default)]
pub struct Memory {
    rows: Vec<(String, Place, usize, Remembered)>,
}

impl Memory {
    /// What the list in a workbook remembers.
    pub fn of(book: &Book) -> Self {
        let sheet = book.sheets.iter().find(|sheet| is_ours(sheet));
        let cells = sheet.map_or(&[][..], |sheet| &sheet.cells);
        let rows = cells.iter().filter_map(|cell| match &cell.typed {
            Typed::Text(text) => remembered(text),
            _ => None,
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// What a cell with this format of ours looked like: what was said of that cell, else of
    /// any cell that got the same format.
    pub fn before(&self, sheet: &str, place: Place, format: usize) -> Option<&Remembered> {
        let at = |(of, at, ..): &&(String, Place, usize, Remembered)| of == sheet && *at == place;
        let found = self.rows.iter().find(at);
        let found = found.or_else(|| self.rows.iter().find(|(_, _, ours, _)| *ours == format));
        found.map(|(.., before)| before)
    }
}

/// One line of memory: cell, format of ours, format before, its colour, sheet.
fn memory(line: &Line) -> Option<String> {
    let (sheet, (row, column)) = line.note.place.as_ref()?;
    let (before, ours) = line.before.as_ref()?;
    let (cell, format, colour) = (a1(*row, *column), before.format, &before.colour);
    Some(format!("{cell}|{ours}|{format}|{colour}|{sheet}"))
}

fn remembered(text: &str) -> Option<(String, Place, usize, Remembered)> {
    let mut parts = text.splitn(5, '|');
    let place = from_a1(parts.next()?)?;
    let ours = parts.next()?.parse().ok()?;
    let format = parts.next()?.parse().ok()?;
    let colour = parts.next()?.to_owned();
    let is_colour = colour.len() == 8 && colour.bytes().all(|b| b.is_ascii_hexdigit());
    let sheet = parts.next()?.to_owned();
    let before = Remembered { format, colour };
    (is_colour || before.colour.is_empty()).then_some((sheet, place, ours, before))
}

/// The formats of the sheet.
struct Look {
    title: usize,
    prose: usize,
    header: usize,
    plain: usize,
    quoted: usize,
    number: usize,
    link: usize,
    severities: [usize; 3],
    memory: usize,
}

impl Look {
    fn of(styles: &mut Styles) -> Self {
        const TEXT: &str =
            "<sz val=\"10\"/><color rgb=\"FF222B36\"/><name val=\"Calibri\"/><family val=\"2\"/>";
        const LINE: &str = "FFC9D1DB";
        const TOP: &str = "vertical=\"top\" wrapText=\"1\"";
        let mut number = |wanted: Wanted| styles.number_of(&wanted);
        let cell = |alignment| Wanted {
            font: TEXT,
            border: LINE,
            alignment,
            ..Wanted::default()
        };
        let severity = |severity| Wanted {
            font: "<b/><sz val=\"10\"/><color rgb=\"FF222B36\"/><name val=\"Calibri\"/><family val=\"2\"/>",
            fill: colour(severity),
            ..cell(TOP)
        };
        Self {
            title: number(Wanted {
                font: "<b/><sz val=\"16\"/><color rgb=\"FF1F3A5F\"/><name val=\"Calibri\"/><family val=\"2\"/>",
                alignment: "vertical=\"center\"",
                ..Wanted::default()
            }),
            prose: number(Wanted {
                font: TEXT,
                alignment: TOP,
                ..Wanted::default()
            }),
            header: number(Wanted {
                font: "<b/><sz val=\"10\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/><family val=\"2\"/>",
                fill: "FF1F3A5F",
                border: LINE,
                alignment: "vertical=\"center\" wrapText=\"1\"",
                quoted: false,
            }),
            plain: number(cell(TOP)),
            quoted: number(Wanted {
                quoted: true,
                ..cell(TOP)
            }),
            number: number(cell("horizontal=\"center\" vertical=\"top\"")),
            link: number(Wanted {
                font: "<u/><sz val=\"10\"/><color rgb=\"FF1A5FB4\"/><name val=\"Calibri\"/><family val=\"2\"/>",
                ..cell(TOP)
            }),
            severities: [
                number(severity(Severity::Error)),
                number(severity(Severity::Warning)),
                number(severity(Severity::Info)),
            ],
            memory: 0,
        }
    }

    fn severity(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.severities[0],
            Severity::Warning => self.severities[1],
            Severity::Info => self.severities[2],
        }
    }
}

/// The list as a sheet.
pub struct Listing<'a> {
    /// What is listed.
    pub lines: &'a [Line],
    /// How many more there are that are not.
    pub more: usize,
    /// The person's language.
    pub language: Locale,
    /// The sheet was the one in view when the workbook was saved.
    pub in_view: bool,
}

impl Listing<'_> {
    /// The sheet's XML; the formats that it needs are added.
    pub fn write(&self, styles: &mut Styles) -> String {
        let look = Look::of(styles);
        let mut rows = Rows::default();
        rows.row(
            0,
            26.0,
            &[(0, look.title, Some(self.say("annotate-title")))],
        );
        let about = self.about();
        let width: f64 = WIDTHS.iter().sum();
        let height = row_height([(about.as_str(), width)]);
        rows.row(1, height, &[(0, look.prose, Some(about))]);
        rows.row(2, 8.0, &[]);
        let heads = [
            "annotate-number",
            "annotate-severity",
            "annotate-where",
            "annotate-question",
            "annotate-found",
            "annotate-message",
        ];
        let mut header: Vec<(u32, usize, Option<String>)> = (0..)
            .zip(heads)
            .map(|(column, id)| (column, look.header, Some(self.say(id))))
            .collect();
        header.push((MEMORY, look.memory, Some(MARK.to_owned())));
        rows.row(FIRST - 1, 22.0, &header);
        let mut links = String::new();
        for (at, line) in (0..).zip(self.lines) {
            let row = FIRST + at;
            self.line(&mut rows, row, at + 1, line, &look);
            if let Some((sheet, (to_row, column))) = &line.note.place {
                let quoted = sheet.replace('\'', "''");
                let to = escaped(&format!("'{quoted}'!{}", a1(*to_row, *column)));
                links += &format!("<hyperlink ref=\"C{}\" location=\"{to}\"/>", row + 1);
            }
        }
        self.sheet(&rows, &links)
    }

    fn line(&self, rows: &mut Rows, row: u32, number: u32, line: &Line, look: &Look) {
        let note = &line.note;
        let place = note.place.as_ref();
        let place = place.map_or_else(
            || "–".to_owned(),
            |(sheet, (row, column))| format!("{sheet}!{}", a1(*row, *column)),
        );
        let link = if note.place.is_some() {
            look.link
        } else {
            look.plain
        };
        let severity = self.say(match note.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Info => "severity-info",
        });
        let height = row_height([
            (place.as_str(), WIDTHS[2]),
            (note.question.as_str(), WIDTHS[3]),
            (note.found.as_str(), WIDTHS[4]),
            (note.message.as_str(), WIDTHS[5]),
        ]);
        let found_format = if note.found.starts_with(['=', '+', '-', '@']) {
            look.quoted
        } else {
            look.plain
        };
        rows.row(
            row,
            height,
            &[
                (0, look.number, Some(number.to_string())),
                (1, look.severity(note.severity), Some(severity)),
                (2, link, Some(place)),
                (3, look.plain, Some(note.question.clone())),
                (4, found_format, Some(note.found.clone())),
                (5, look.plain, Some(note.message.clone())),
                (MEMORY, look.memory, memory(line)),
            ],
        );
    }

    fn about(&self) -> String {
        let of = |severity| {
            let lines = self.lines.iter();
            count(lines.filter(|line| line.note.severity == severity).count())
        };
        let args = [
            ("errors", of(Severity::Error)),
            ("warnings", of(Severity::Warning)),
            ("notes", of(Severity::Info)),
        ];
        let counts = self.language.say_with("annotate-counts", &args);
        let mut about = format!("{counts} {}", self.say("annotate-how"));
        if self.more > 0 {
            about.push(' ');
            about += &self
                .language
                .say_with("annotate-more", &[("more", count(self.more))]);
        }
        about
    }

    fn sheet(&self, rows: &Rows, links: &str) -> String {
        let columns: String = (1..)
            .zip(WIDTHS)
            .map(|(at, width)| {
                format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>")
            })
            .collect();
        let hidden = MEMORY + 1;
        let selected = if self.in_view {
            " tabSelected=\"1\""
        } else {
            ""
        };
        let links = match links {
            "" => String::new(),
            links => format!("<hyperlinks>{links}</hyperlinks>"),
        };
        let top = FIRST + 1;
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\"><sheetPr><tabColor rgb=\"FFC0392B\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\"{selected} workbookViewId=\"0\"><pane ySplit=\"{FIRST}\" topLeftCell=\"A{top}\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"C{top}\" sqref=\"C{top}\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}<col min=\"{hidden}\" max=\"{hidden}\" width=\"10\" hidden=\"1\" customWidth=\"1\"/></cols><sheetData>{}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:F2\"/></mergeCells>{links}<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/><headerFooter><oddFooter>&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
            rows.0
        )
    }

    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// The rows of the sheet as XML. Every text stands in its cell: the workbook's table of
/// texts stays as it is.
#[derive(Default)]
struct Rows(String);

impl Rows {
    fn row(&mut self, row: u32, height: f64, cells: &[(u32, usize, Option<String>)]) {
        self.0 += &format!("<row r=\"{}\" ht=\"{height}\" customHeight=\"1\">", row + 1);
        for (column, format, text) in cells {
            let Some(text) = text else { continue };
            let cell = a1(row, *column);
            let is_number = *column == 0 && text.parse::<u32>().is_ok();
            self.0 += &match is_number {
                true => format!("<c r=\"{cell}\" s=\"{format}\"><v>{text}</v></c>"),
                false => format!(
                    "<c r=\"{cell}\" s=\"{format}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(text)
                ),
            };
        }
        self.0 += "</row>";
    }
}
