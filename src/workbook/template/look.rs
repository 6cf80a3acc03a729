//! How a State's workbook looks: cream cells with a border are for answers, everything
//! else is locked.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::workbook::style::NAVY;

/// Ink of secondary text.
const GREY: Color = Color::RGB(0x0059_5F69);
/// Lines between questions.
const LINE: Color = Color::RGB(0x00BF_C5CE);
/// Fill of a cell that takes an answer.
const CREAM: Color = Color::RGB(0x00FF_F8E1);
/// Border of a cell that takes an answer.
const EDGE: Color = Color::RGB(0x00A0_8A4B);
/// Fill of header rows.
const MIST: Color = Color::RGB(0x00E8_EDF4);
/// Fill of follow-ups that are not asked.
pub const FADED: Color = Color::RGB(0x00E3_E3E3);
/// Ink of follow-ups that are not asked.
pub const FADED_INK: Color = Color::RGB(0x006B_6B6B);

/// Every format of the workbook.
pub struct Look {
    /// Sheet title.
    pub title: Format,
    /// Notice under the title.
    pub notice: Format,
    /// Frozen header.
    pub header: Format,
    /// Header of a grid.
    pub grid_header: Format,
    /// A question's code.
    pub number: Format,
    /// A question's wording.
    pub question: Format,
    /// A further field's, option's or row's wording.
    pub label: Format,
    /// Running text on the Start sheet.
    pub body: Format,
    /// A name in front of running text.
    pub caption: Format,
    /// A link.
    pub link: Format,
    /// Text answer.
    pub text: Format,
    /// Whole number.
    pub integer: Format,
    /// Decimal number.
    pub decimal: Format,
    /// Full date.
    pub date: Format,
    /// Mark or rank.
    pub mark: Format,
    /// Sample of an answer cell in the explanation of colours.
    pub sample: Format,
    /// How the answer stands.
    pub state: Format,
    /// Last round's answer, on a question's first line.
    pub last: Format,
    /// The same on the lines below.
    pub last_below: Format,
    /// A count in a table.
    pub count: Format,
    /// Hidden key.
    pub key: Format,
    /// A cell that only explains why it cannot take its answer.
    pub locked: Format,
}

impl Look {
    /// The formats.
    pub fn new() -> Self {
        let base = || {
            Format::new()
                .set_font_name("Calibri")
                .set_font_size(10)
                .set_align(FormatAlign::Top)
        };
        let wrapped = || base().set_text_wrap();
        let input = || {
            wrapped()
                .set_background_color(CREAM)
                .set_border(FormatBorder::Thin)
                .set_border_color(EDGE)
                .set_unlocked()
        };
        let ruled = || {
            wrapped()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(LINE)
        };
        Self {
            title: base().set_font_size(16).set_bold().set_font_color(NAVY),
            notice: base().set_italic().set_font_color(GREY),
            header: wrapped()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(NAVY)
                .set_align(FormatAlign::VerticalCenter),
            grid_header: wrapped()
                .set_bold()
                .set_font_color(NAVY)
                .set_background_color(MIST)
                .set_align(FormatAlign::Bottom),
            number: ruled().set_bold().set_font_color(NAVY),
            question: ruled().set_bold(),
            label: wrapped().set_indent(1),
            body: wrapped(),
            caption: wrapped().set_bold().set_font_color(NAVY),
            link: wrapped()
                .set_font_color(Color::RGB(0x001A_56A0))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            text: input().set_num_format("@"),
            integer: input()
                .set_num_format("#,##0")
                .set_align(FormatAlign::Right),
            decimal: input()
                .set_num_format("#,##0.##########")
                .set_align(FormatAlign::Right),
            date: input()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            mark: input().set_num_format("@").set_align(FormatAlign::Center),
            sample: input().set_locked(),
            state: ruled().set_font_color(GREY),
            last: ruled().set_font_color(GREY).set_italic(),
            last_below: wrapped().set_font_color(GREY).set_italic(),
            count: wrapped().set_num_format("0").set_align(FormatAlign::Right),
            key: base().set_font_color(GREY),
            locked: wrapped()
                .set_italic()
                .set_font_color(GREY)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE),
        }
    }
}
