//! How a sheet is printed: the paper, how many pages side by side, header and footer.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::book::{Book, Content, Sheet};

/// The longest header of a page, with its codes, in UTF-16 units.
const LONGEST_HEADER: usize = 255;

/// Called first: what formulas without a figure show, and the print set-up: landscape,
/// margins for Letter and A4, the round, the sheet and the page in the footer.
/// A table that begins at A1 carries its notice in the page header, because the words
/// beside it are not printed.
pub(super) fn set_up(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    pages_wide: u16,
) -> Result<(), XlsxError> {
    // A formula whose stored result is an empty text would else be shown as 0.
    on.set_formula_result_default("");
    on.set_landscape();
    on.set_print_fit_to_pages(pages_wide, 0);
    on.set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
    on.set_paper_size(1);
    let escape = |text: &str| text.replace('&', "&&");
    // A footer holds 255 characters in all. The space after the size keeps it apart from
    // a title that begins with a number.
    let title: String = book
        .scope
        .round
        .title
        .in_(book.locale)
        .chars()
        .take(80)
        .collect();
    on.set_footer(format!(
        "&L&8 {}&C&8 {}&R&8 {}",
        escape(&title),
        escape(&sheet.name),
        book.say("regional-page"),
    ));
    let begins_with_table = matches!(
        sheet.content,
        Content::Frequencies
            | Content::Listing(_)
            | Content::Contacts
            | Content::Changes
            | Content::Explanations
            | Content::Attachments
            | Content::Panel
            | Content::Texts
            | Content::Data
            | Content::Answers
            | Content::CodeLists
            | Content::Codebook
    );
    if begins_with_table {
        let name: String = sheet.title.chars().take(80).collect();
        let (left, right) = (format!("&L&8 {}", escape(&name)), "&R&8 ");
        let room = LONGEST_HEADER - left.encode_utf16().count() - right.len();
        let notice = escape(book.notice().unwrap_or_default());
        let notice = cut(&notice, room);
        on.set_header(format!("{left}{right}{notice}"));
    }
    Ok(())
}

/// Prints at a fixed scale at which `widths` fill a page of Letter or A4, in place of
/// "fit to pages": only then are breaks between a table and the next kept.
pub(super) fn scale(on: &mut Worksheet, widths: impl IntoIterator<Item = f64>) {
    scale_to(on, widths, 0.0);
}

/// The same, at which also the tallest of the pages fits, in points.
pub(super) fn scale_to(on: &mut Worksheet, widths: impl IntoIterator<Item = f64>, tallest: f64) {
    /// Ten inches at 96 pixels, less what programs and printers round up.
    const WIDTH: f64 = 870.0;
    /// The height of A4 across, without margins, less the same.
    const HEIGHT: f64 = 465.0;
    let pixels: f64 = widths.into_iter().map(|width| width * 7.0 + 5.0).sum();
    let fits = |scale: u16| {
        let share = f64::from(scale) / 100.0;
        share * pixels <= WIDTH && share * tallest <= HEIGHT
    };
    let scale = (20..=100).rev().find(|scale| fits(*scale));
    on.set_print_scale(scale.unwrap_or(20));
}

/// How many pages a table of so many characters takes side by side, so that it can be read.
pub(super) fn pages(widths: impl IntoIterator<Item = f64>) -> u16 {
    const ON_A_PAGE: f64 = 215.0;
    let total: f64 = widths.into_iter().sum();
    let mut pages = 1;
    while f64::from(pages) * ON_A_PAGE < total && pages < 40 {
        pages += 1;
    }
    pages
}

/// As much of a text as there is room for, in UTF-16 units; where that is not all, up to the
/// end of a word and with an ellipsis.
fn cut(text: &str, room: usize) -> Cow<'_, str> {
    if text.encode_utf16().count() <= room {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let words = text.split_inclusive(' ').take_while(|word| {
        units += word.encode_utf16().count();
        units < room
    });
    let kept: usize = words.map(str::len).sum();
    Cow::Owned(format!("{}…", text[..kept].trim_end()))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_notice_is_cut_between_words_and_only_where_it_must_be() {
        let notice = "No son respuestas oficiales de los Estados.";
        assert_eq!(cut(notice, notice.len()), notice);
        assert_eq!(
            cut(notice, notice.len() - 1),
            "No son respuestas oficiales de los…"
        );
        for room in 4..notice.len() {
            assert!(cut(notice, room).encode_utf16().count() <= room);
        }
    }
}
