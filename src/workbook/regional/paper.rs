//! How a sheet is printed: the paper, how many pages side by side, header and footer.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, column_number},
    stack::{READABLE, fewest_pages, least},
};

/// The longest header of a page, with its codes, in UTF-16 units.
const LONGEST_HEADER: usize = 255;
/// So many characters stand side by side on a page and can be read.
const ON_A_PAGE: f64 = 215.0;
/// Ten inches at 96 pixels, less what programs and printers round up.
const WIDTH: f64 = 870.0;
/// The height of A4 across in points, without margins, less the same.
const HEIGHT: f64 = 465.0;

/// Called first: what formulas without a figure show, and the print set-up: landscape,
/// margins for Letter and A4, the round, the sheet and the page in the footer.
/// A table that begins at A1 carries its notice in the page header, because the words
/// beside it are not printed; so does one that takes several pages side by side
/// ([`table_only`]).
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
    if begins_with_table || pages_wide > 1 {
        let name: String = sheet.title.chars().take(80).collect();
        let (left, right) = (format!("&L&8 {}", escape(&name)), "&R&8 ");
        let room = LONGEST_HEADER - left.encode_utf16().count() - right.len();
        let notice = escape(book.notice().unwrap_or_default());
        let notice = cut(&notice, room);
        on.set_header(format!("{left}{right}{notice}"));
    }
    Ok(())
}

/// Of a table that takes several pages side by side nothing above it is printed: that would
/// be cut where the columns end that each page repeats, and the header of the page says it.
pub(super) fn table_only(
    on: &mut Worksheet,
    pages_wide: u16,
    first: u32,
    last: (u32, u16),
) -> Result<(), XlsxError> {
    if pages_wide > 1 {
        on.set_print_area(first, 0, last.0, last.1)?;
    }
    Ok(())
}

/// Breaks a table between groups of columns, of which none is split; these widths stand in
/// characters. On the first page `first` stands before them, on each other only so many of it
/// as are `repeated`. A little smaller, where it is then no more than one page high of
/// `tallest` points. Gives the scale, as a share.
pub(super) fn side_by_side(
    on: &mut Worksheet,
    (first, repeated): (&[f64], usize),
    groups: &[Vec<f64>],
    tallest: f64,
) -> Result<f64, XlsxError> {
    let total = |widths: &[f64]| widths.iter().sum::<f64>();
    let (mut pages, mut breaks) = (vec![first.to_vec()], Vec::new());
    let mut column = first.len();
    for (place, group) in groups.iter().enumerate() {
        let full = pages
            .last()
            .is_some_and(|page| total(page) + total(group) > ON_A_PAGE);
        if place > 0 && full {
            breaks.push(u32::from(column_number(column)));
            pages.push(first[..repeated].to_vec());
        }
        if let Some(page) = pages.last_mut() {
            page.extend(group);
        }
        column += group.len();
    }
    on.set_vertical_page_breaks(&breaks)?;
    let widest = pages
        .into_iter()
        .max_by(|one, other| total(one).total_cmp(&total(other)))
        .unwrap_or_default();
    Ok(scale_nearly(on, &widest, tallest))
}

/// How many pages of a table that is one page wide, of columns of these widths, stand below
/// each other: all a little smaller rather than a rest. Each has the header; the heights of
/// that and of the lines stand in points.
pub(super) fn pages_tall(widths: impl IntoIterator<Item = f64>, header: f64, lines: f64) -> u16 {
    /// A rest, in pages.
    const REST: f64 = 0.25;
    let share = (WIDTH / pixels(widths)).min(1.0);
    let pages = lines * share / (HEIGHT - header * share).max(1.0);
    let mut tall = 1;
    while f64::from(tall) + REST < pages && tall < 10_000 {
        tall += 1;
    }
    tall
}

/// How much of a table fits on a page at this scale, in points.
pub(super) fn room(share: f64) -> f64 {
    HEIGHT / share
}

fn pixels(widths: impl IntoIterator<Item = f64>) -> f64 {
    widths.into_iter().map(|width| width * 7.0 + 5.0).sum()
}

/// Prints at a fixed scale at which `widths` fill a page of Letter or A4, in place of
/// "fit to pages": only then are breaks between a table and the next kept. Gives it as a share.
pub(super) fn scale(on: &mut Worksheet, widths: impl IntoIterator<Item = f64>) -> f64 {
    scale_to(on, widths, 0.0)
}

/// The same, at which also the tallest of the pages fits, in points.
pub(super) fn scale_to(
    on: &mut Worksheet,
    widths: impl IntoIterator<Item = f64>,
    tallest: f64,
) -> f64 {
    let scale = fitting((pixels(widths), WIDTH), (tallest, HEIGHT), 20).unwrap_or(20);
    on.set_print_scale(scale);
    f64::from(scale) / 100.0
}

/// Breaks a table between its columns of one width into so many pages side by side, each
/// behind a first column; widths stand in characters, the heights of the repeated header and
/// of the rows in points. A little smaller, where it is then fewer pages high. Gives the room
/// of a page, in points.
pub(super) fn evenly(
    on: &mut Worksheet,
    (first, width): (f64, f64),
    (columns, pages): (usize, usize),
    (header, heights): (f64, &[f64]),
) -> Result<f64, XlsxError> {
    let begins = |page: usize| columns * page / pages;
    let breaks = (1..pages).map(|page| u32::from(column_number(1 + begins(page))));
    on.set_vertical_page_breaks(&breaks.collect::<Vec<_>>())?;
    let widest = (0..columns.div_ceil(pages)).map(|_| width);
    let pixels = pixels([first].into_iter().chain(widest));
    let scale = fitting((pixels, WIDTH), (0.0, HEIGHT), 20).unwrap_or(20);
    let share = |scale: u16| f64::from(scale) / 100.0;
    let scale = fewest_pages(scale, |scale| room(share(scale)) - header, heights);
    on.set_print_scale(scale);
    Ok(room(share(scale)) - header)
}

/// As [`scale`], but a little smaller where then also the tallest of the pages fits.
pub(super) fn scale_nearly(on: &mut Worksheet, widths: &[f64], tallest: f64) -> f64 {
    let pixels = pixels(widths.iter().copied());
    let scale = fitting((pixels, WIDTH), (0.0, HEIGHT), 20).unwrap_or(20);
    let smaller = fitting((pixels, WIDTH), (tallest, HEIGHT), least(scale));
    let scale = smaller.unwrap_or(scale);
    on.set_print_scale(scale);
    f64::from(scale) / 100.0
}

/// Prints upright, at a fixed scale at which `widths` fill a page of Letter or A4, and at which
/// also the tallest of the pages fits, unless nobody could read that.
/// Gives the room of a page, in points.
pub(super) fn upright(
    on: &mut Worksheet,
    widths: impl IntoIterator<Item = f64>,
    tallest: f64,
) -> f64 {
    /// The width of A4 in pixels, and the height of Letter in points, without margins, less
    /// what programs and printers round up.
    const PAGE: (f64, f64) = (630.0, 650.0);
    on.set_portrait();
    let pixels = pixels(widths);
    let scale = fitting((pixels, PAGE.0), (tallest, PAGE.1), READABLE);
    let scale = scale.or_else(|| fitting((pixels, PAGE.0), (0.0, PAGE.1), 20));
    let scale = scale.unwrap_or(20);
    on.set_print_scale(scale);
    PAGE.1 * 100.0 / f64::from(scale)
}

/// The largest scale in per cent, from `least` on, at which what is so large fits.
fn fitting((pixels, width): (f64, f64), (tallest, height): (f64, f64), least: u16) -> Option<u16> {
    (least..=100).rev().find(|scale| {
        let share = f64::from(*scale) / 100.0;
        share * pixels <= width && share * tallest <= height
    })
}

/// How many pages a table of so many characters takes side by side, so that it can be read.
pub(super) fn pages(widths: impl IntoIterator<Item = f64>) -> u16 {
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
