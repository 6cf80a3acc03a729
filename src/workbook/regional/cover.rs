//! The first sheet: what this is, of when, and from what it was counted.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Form, Sheet},
    page, paper,
};
use crate::{locale::count, workbook::style::row_height};

const WIDTHS: [f64; 2] = [30.0, 92.0];

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    page::widths(on, &WIDTHS)?;
    paper::set_up(book, sheet, on, 1)?;
    on.set_print_fit_to_pages(1, 1);
    on.set_active(true);
    on.set_screen_gridlines(false);
    let (round, style, locale) = (book.scope.round, &book.style, book.locale);
    page::text(on, 1, 0, round.body.in_(locale), &style.heading)?;
    on.set_row_height(2, 32)?;
    page::text(
        on,
        2,
        0,
        round.title.in_(locale),
        &style.title.clone().set_font_size(20),
    )?;
    page::text(on, 3, 0, &book.say("regional-subtitle"), &style.heading)?;
    let mut row = 5;
    if let Some(notice) = book.notice() {
        let height = row_height([(notice, WIDTHS[0] + WIDTHS[1])]);
        on.set_row_height(row, height.max(24.0))?;
        page::text(on, row, 0, notice, &style.banner)?;
        on.write_blank(row, 1, &style.banner)?;
        row += 2;
    }
    for (label, value) in facts(book) {
        on.set_row_height(row, row_height([(value.as_str(), WIDTHS[1])]) + 4.0)?;
        page::text(on, row, 0, &book.say(label), &style.label)?;
        page::text(on, row, 1, &value, &style.prose)?;
        row += 1;
    }
    row += 1;
    if let Some(contents) = book.sheet(|content| matches!(content, Content::Contents)) {
        page::link(
            on,
            row,
            0,
            &contents,
            "A1",
            &book.say("regional-to-contents"),
            &style.link,
        )?;
    }
    Ok(())
}

fn facts(book: &Book<'_>) -> Vec<(&'static str, String)> {
    let (scope, locale) = (book.scope, book.locale);
    let round = scope.round;
    let cutoff = round.cutoff.with_timezone(&round.zone);
    let about = scope.questionnaire.about.as_ref();
    let mut facts = vec![
        ("regional-meeting", round.meeting.in_(locale).to_owned()),
        (
            "regional-responding",
            book.say_with(
                "regional-n-of-m",
                &[
                    ("n", count(scope.responding())),
                    ("m", count(scope.invited())),
                ],
            ),
        ),
        (
            "regional-cutoff",
            format!(
                "{} ({})",
                cutoff.format("%Y-%m-%d %H:%M"),
                round.zone.name()
            ),
        ),
        (
            "regional-period",
            format!("{} – {}", round.period.from, round.period.to),
        ),
        ("regional-reference-date", round.reference_date.to_string()),
        (
            "regional-edition",
            format!(
                "{} — {}",
                book.say(scope.edition.message()),
                book.say(scope.edition.about())
            ),
        ),
        ("regional-language", locale.name().to_owned()),
        (
            "regional-questionnaire",
            format!(
                "{} ({})",
                scope.questionnaire.title.in_(locale),
                book.version()
            ),
        ),
    ];
    if let Some(about) = about {
        facts.push(("regional-modelled-on", about.in_(locale).to_owned()));
    }
    facts.push(("regional-contact", round.contact.clone()));
    if book.form == Form::Wide {
        let answers = book.say("regional-sheet-answers");
        let words = book.say_with("regional-form-wide", &[("answers", answers.into())]);
        facts.push(("regional-form", words));
    }
    let mut snapshot = format!(
        "{}\n{}",
        scope.snapshot.hash,
        book.say("regional-snapshot-about")
    );
    if let Some(before) = scope.before {
        let before = before.in_(book.locale);
        let further = book.say_with("regional-snapshot-before", &[("before", before.into())]);
        snapshot = format!("{snapshot} {further}");
    }
    facts.push(("regional-snapshot", snapshot));
    facts
}
