//! What a refusal says: every one what to do next, in four languages.

use relator::{
    finding::{Damage, Looks, Plenty, Refusal, Severity},
    locale::Locale,
    raw::Place,
};

#[test]
fn every_refusal_says_what_to_do_in_four_languages() {
    let expected = || "b".to_owned();
    let found = || "a".to_owned();
    let mut refusals = vec![
        Refusal::EmptyFile,
        Refusal::CsvRenamed,
        Refusal::PasswordProtected,
        Refusal::OldFormatXls,
        Refusal::Xlsb,
        Refusal::Fods,
        Refusal::TooLarge { limit: 24 << 20 },
        Refusal::Inflates {
            part: String::new(),
            limit: 48 << 20,
        },
        Refusal::Doctype {
            part: "xl/a.xml".into(),
        },
        Refusal::SharedStringsLie {
            declared: "10000000000".into(),
        },
        Refusal::NoMeta,
        Refusal::NotMadeHere,
        Refusal::OtherQuestionnaire {
            found: found(),
            expected: expected(),
        },
        Refusal::OtherVersion {
            found: found(),
            expected: expected(),
        },
        Refusal::OtherState {
            found: found(),
            expected: expected(),
        },
        Refusal::OtherRound {
            found: found(),
            expected: expected(),
        },
        Refusal::NoSuchState {
            found: found(),
            place: None,
        },
        Refusal::StateUnclear {
            found: found(),
            place: Place::Cell {
                sheet: "Start".into(),
                cell: "B4".into(),
            },
            candidates: Box::new(["a", "b", "c", "d"].map(str::to_owned)),
        },
        Refusal::TooDemanding,
    ];
    use Looks::{Archive, Document, Iwork, Markup, Pdf, Picture, Slides, Unknown};
    let looks = [
        Archive, Document, Iwork, Markup, Pdf, Picture, Slides, Unknown,
    ];
    refusals.extend(looks.map(Refusal::NotASpreadsheet));
    use Plenty::{Cells, Formats, Names, Parts, Sheets, Strings, Text};
    let plenty = [Cells, Formats, Names, Parts, Sheets, Strings, Text];
    refusals.extend(plenty.map(|what| Refusal::too_many(what, 7)));
    use Damage::{Checksum, MissingPart, Truncated, Twice, Unreadable};
    let damages = [Checksum, MissingPart, Truncated, Twice, Unreadable];
    refusals.extend(damages.map(|damage| Refusal::damaged(damage, "Law")));

    for refusal in refusals {
        let finding = refusal.finding();
        assert_eq!(finding.severity, Severity::Error);
        assert_eq!(finding.code, refusal.code());
        let messages = Locale::ALL.map(|locale| finding.message(locale));
        for (n, message) in messages.iter().enumerate() {
            let unsaid = ["finding-", "looks-", "damage-", "whole-file", "{$"];
            let unsaid = unsaid.iter().find(|mark| message.contains(**mark));
            assert_eq!(unsaid, None, "{message}");
            assert!(message.len() > 60, "{message}");
            assert!(
                !messages[..n].contains(message),
                "not translated: {message}"
            );
        }
    }
}
