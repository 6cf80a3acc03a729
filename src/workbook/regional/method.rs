//! How the figures were made, and what the shorthand means.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet},
    page, paper,
};
use crate::{
    locale::{Locale, count},
    questionnaire::Translation,
    tabulation::{Edition, LEAST_FOR_PERCENTAGES, Mark},
    workbook::style::row_height,
};

const WIDTHS: [f64; 2] = [30.0, 100.0];

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    page::widths(on, &WIDTHS)?;
    paper::set_up(book, sheet, on, 1)?;
    let mut row = page::top(book, sheet, on, WIDTHS.len())?;
    for (label, words) in paragraphs(book) {
        on.set_row_height(row, row_height([(words.as_str(), WIDTHS[1])]) + 5.0)?;
        page::text(on, row, 0, &book.say(label), &book.style.label)?;
        page::text(on, row, 1, &words, &book.style.prose)?;
        row += 1;
    }
    row += 1;
    page::text(
        on,
        row,
        0,
        &book.say("regional-method-shorthand"),
        &book.style.heading,
    )?;
    row += 1;
    for mark in Mark::WITHOUT_VALUE {
        let words = format!(
            "{}. {}",
            book.scope.words_for(mark),
            book.say(&format!(
                "regional-mark-{}",
                mark.code().to_lowercase().replace('_', "-")
            ))
        );
        on.set_row_height(row, row_height([(words.as_str(), WIDTHS[1])]))?;
        page::shorthand(book, on, row, 0, mark)?;
        page::text(on, row, 1, &words, &book.style.body)?;
        row += 1;
    }
    let mut outside: Vec<_> = book
        .scope
        .round
        .states
        .iter()
        .filter(|state| !state.invited || !state.counted)
        .collect();
    outside.sort_by_key(|state| (state.name.in_(book.locale), &state.code));
    if outside.is_empty() {
        return Ok(());
    }
    row += 1;
    page::text(
        on,
        row,
        0,
        &book.say("regional-method-membership"),
        &book.style.heading,
    )?;
    for state in outside {
        row += 1;
        let how = if state.invited {
            "regional-not-counted"
        } else {
            "regional-not-invited"
        };
        let reason = state
            .reason
            .as_ref()
            .map_or("", |reason| reason.in_(book.locale));
        let words = format!("{}. {reason}", book.say(how));
        on.set_row_height(row, row_height([(words.trim_end(), WIDTHS[1])]))?;
        page::text(on, row, 0, state.name.in_(book.locale), &book.style.body)?;
        page::text(on, row, 1, words.trim_end(), &book.style.body)?;
    }
    Ok(())
}

fn paragraphs(book: &Book<'_>) -> Vec<(&'static str, String)> {
    let scope = book.scope;
    let counted = scope.invited();
    let mut paragraphs = Vec::new();
    if let Some(notice) = book.notice() {
        paragraphs.push(("regional-method-notice", notice.to_owned()));
    }
    paragraphs.extend([
        (
            "regional-method-asked",
            book.say_with(
                "regional-method-asked-text",
                &[
                    ("questions", count(scope.questionnaire.questions().count())),
                    ("sections", count(scope.questionnaire.sections.len())),
                    ("version", book.version().into()),
                    ("date", scope.round.reference_date.to_string().into()),
                ],
            ),
        ),
        (
            "regional-method-denominators",
            book.say_with(
                "regional-method-denominators-text",
                &[
                    ("invited", count(counted)),
                    ("responding", count(scope.responding())),
                ],
            ),
        ),
        (
            "regional-method-percentages",
            book.say_with(
                "regional-method-percentages-text",
                &[("least", count(LEAST_FOR_PERCENTAGES))],
            ),
        ),
    ]);
    let withheld = match scope.edition {
        Edition::Public => book.say("regional-method-public-text"),
        Edition::Restricted => book.say_in_form(
            "regional-method-restricted-text",
            "regional-method-restricted-text-wide",
        ),
    };
    paragraphs.extend(
        [
            ("regional-method-states", "regional-method-states-text"),
            ("regional-method-numbers", "regional-method-numbers-text"),
        ]
        .map(|(label, words)| (label, book.say(words))),
    );
    paragraphs.extend([
        ("regional-method-withheld", withheld),
        (
            "regional-method-drafts",
            book.say("regional-method-drafts-text"),
        ),
        (
            "regional-method-trace",
            book.say_in_form(
                "regional-method-trace-text",
                "regional-method-trace-text-wide",
            ),
        ),
        (
            "regional-method-snapshot",
            book.say("regional-method-snapshot-text"),
        ),
    ]);
    paragraphs.push(("regional-method-languages", languages(book)));
    paragraphs
}

/// Texts stay in the language in which they were written; how far each translation of the
/// questionnaire is.
fn languages(book: &Book<'_>) -> String {
    let states: Vec<_> = Locale::ALL
        .into_iter()
        .map(|locale| {
            let how = match book.scope.questionnaire.translations.get(&locale) {
                Some(Translation::Reviewed) => "regional-translation-reviewed",
                Some(Translation::Drafted) => "regional-translation-drafted",
                Some(Translation::None) | None => "regional-translation-none",
            };
            format!("{} ({})", locale.name(), book.say(how))
        })
        .collect();
    format!(
        "{} {}.",
        book.say("regional-method-languages-text"),
        states.join(", ")
    )
}
