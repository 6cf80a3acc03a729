//! How single answers are read: the forms that people type, and what is asked instead of
//! guessed.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use relator::{
    finding::Severity,
    locale::Locale,
    questionnaire::{Availability, Content, Date, Value, kinds::Read},
    raw::Typed,
};

use crate::kinds::{at_options, codes, error, kind_of, kinds, questionnaire, read, through_cells};

#[test]
fn yes_is_understood_however_it_is_written() {
    let kind = kind_of("A3");
    let yes = Some(Content::Value(Value::Choice("yes".into())));
    for literal in ["Yes", "Sí", "Sim", "Oui", "yes", " Yes\n", "Si\u{301}"] {
        let read = read(kind.as_ref(), &Typed::text(literal));
        assert_eq!(read.content, yes, "{literal}");
    }
    for spelling in [
        "si",
        "SI.",
        "ＹＥＳ",
        "sim",
        "«Oui»",
        "S\u{200B}í",
        "y",
        "s",
    ] {
        let read = read(kind.as_ref(), &Typed::text(spelling));
        assert_eq!(read.content, yes, "{spelling}");
        assert_eq!(codes(&read.notes), ["understood"], "{spelling}");
    }
    assert_eq!(read(kind.as_ref(), &Typed::Bool(true)).content, yes);
    for other in ["yes, but not yet set up", "yess", "1", "yes/no"] {
        let read = read(kind.as_ref(), &Typed::text(other));
        assert_eq!(codes(&read.notes), ["choice_unknown"], "{other}");
    }
}

#[test]
fn the_person_is_told_in_their_language_what_was_understood() {
    let note = &read(kind_of("A3").as_ref(), &Typed::text("Si")).notes[0];
    let mut args = note.args.clone();
    args.push(("found", "Si".into()));
    let said = Locale::Fr.say_with("finding-understood", &args);
    assert!(
        said.starts_with("«\u{a0}Si\u{a0}» a été compris comme «\u{a0}Oui\u{a0}»"),
        "{said}"
    );
}

#[test]
fn availability_is_taken_in_place_of_an_answer() {
    for (question, word) in [
        ("A3", "n/d"),
        ("A4", "No disponible"),
        ("A6", "ND"),
        ("A9", "[NA]"),
    ] {
        let read = read(kind_of(question).as_ref(), &Typed::text(word));
        let na = Some(Content::Availability(Availability::NotAvailable));
        assert_eq!(read.content, na, "{question}");
    }
    // A person may be called Na: free text takes only the exact code or label.
    let name = read(kind_of("A2").as_ref(), &Typed::text("Na"));
    assert_eq!(name.content, Some(Content::Value(Value::Text("Na".into()))));
    let exact = read(kind_of("A2").as_ref(), &Typed::text("NAP"));
    let nap = Some(Content::Availability(Availability::NotApplicable));
    assert_eq!(exact.content, nap);
}

#[test]
fn units_are_accepted_and_other_words_are_not() {
    let officers = kind_of("A4");
    for typed in [
        "15 officers",
        "15 funcionarios",
        "15 Agente",
        "agents 15",
        "15officers.",
    ] {
        let read = read(officers.as_ref(), &Typed::text(typed));
        assert_eq!(
            read.content,
            Some(Content::Value(Value::Number(15.0))),
            "{typed}"
        );
        assert_eq!(codes(&read.notes), ["understood"]);
    }
    let share = read(kind_of("A5").as_ref(), &Typed::text("12,5 %"));
    assert_eq!(share.content, Some(Content::Value(Value::Number(12.5))));
    for typed in [
        "15 %",
        "15 computers",
        "15 or 16",
        "officers",
        "15 officers 16",
    ] {
        let read = read(officers.as_ref(), &Typed::text(typed));
        assert_eq!(codes(&read.notes), ["number_not_understood"], "{typed}");
    }
}

#[test]
fn bounds_and_precision_are_checked_not_forced() {
    let check = |question, typed: &str| -> Vec<String> {
        let kind = kind_of(question);
        let read = read(kind.as_ref(), &Typed::text(typed));
        let value = read.content.as_ref().and_then(Content::value).cloned();
        let notes = kind.check(&value.expect("understood"));
        notes.iter().map(|note| note.code.to_owned()).collect()
    };
    assert_eq!(check("A4", "12.5"), ["number_not_whole"]);
    assert_eq!(check("A4", "-1"), ["number_too_small"]);
    assert_eq!(check("A4", "1000000"), ["number_too_great"]);
    assert_eq!(check("A5", "12.55"), ["number_too_fine"]);
    assert_eq!(check("A6", "1979"), ["date_too_early"]);
    assert_eq!(check("A1", &"é".repeat(201)), ["text_over_limit"]);
    assert_eq!(check("A1", &"🙂".repeat(16_384)), ["text_too_long"]);
    assert_eq!(check("A9", "chart.pdf"), ["file_not_attached"]);
    assert!(check("A4", "12").is_empty());
    assert!(check("A6", "1980").is_empty());
}

#[test]
fn addresses_and_telephones_are_looked_at_leniently() {
    let fields = &questionnaire().question("A2").unwrap().fields;
    let check = |code: &str, text: &str| {
        let field = fields
            .iter()
            .find(|field| field.code.as_deref() == Some(code))
            .unwrap();
        let notes = field.kind.check(&Value::Text(text.into()));
        notes.first().map(|note| (note.code, note.severity))
    };
    let warning = |code| Some((code, Severity::Warning));
    assert_eq!(check("email", "ana at mj.gob"), warning("email_unlikely"));
    assert_eq!(check("email", "ana@mj.gob.gt; b@mj.gob.gt"), None);
    assert_eq!(
        check("website", "javascript://x.y"),
        warning("url_unlikely")
    );
    assert_eq!(check("website", "soon"), warning("url_unlikely"));
    assert_eq!(check("website", "www.oas.org/juridico"), None);
    assert_eq!(check("telephone", "none"), warning("telephone_unlikely"));
    let info = Some(("telephone_without_country_code", Severity::Info));
    assert_eq!(check("telephone", "(2) 2411-9911"), info);
    assert_eq!(check("telephone", "+502 2411 9911 ext. 4"), None);
}

#[test]
fn marks_beside_options_choose_them() {
    let channels = kind_of("A7");
    let text = Typed::text;
    let refused = at_options(
        channels.as_ref(),
        &[
            ("hotline", text("X")),
            ("web_form", text("maybe")),
            ("none", Typed::Error("#REF!".into())),
        ],
    );
    assert_eq!(
        refused.content,
        Some(Content::Value(Value::Choices(vec!["hotline".into()])))
    );
    assert_eq!(codes(&refused.notes), ["mark_not_understood", "error_cell"]);
    assert_eq!(refused.unread[0], ("web_form".into(), "maybe".into()));

    for mark in [
        "X", "x", "✓", "Ｘ", "Sí", "oui", "TRUE", "1", "Web form", "web_form",
    ] {
        let cells = [
            ("web_form", text(mark)),
            ("hotline", text("No")),
            ("none", Typed::Bool(false)),
        ];
        let read = at_options(channels.as_ref(), &cells);
        let chosen = Content::Value(Value::Choices(vec!["web_form".into()]));
        assert_eq!(read.content, Some(chosen), "{mark}");
        assert!(read.notes.is_empty(), "{mark}");
    }
    let all = at_options(
        channels.as_ref(),
        &[("hotline", text("NA")), ("none", text("n/d"))],
    );
    assert_eq!(
        all.content,
        Some(Content::Availability(Availability::NotAvailable))
    );
    let both = channels.check(&Value::Choices(vec!["hotline".into(), "none".into()]));
    assert_eq!(codes(&both), ["exclusive_with_others"]);
}

#[test]
fn ranks_are_understood_together_or_not_at_all() {
    let needs = kind_of("A8");
    let text = Typed::text;
    for (ranks, code) in [
        (["1", "1", "2"], "rank_twice"),
        (["1", "3", ""], "rank_missing"),
        (["1", "high", "2"], "rank_not_understood"),
        (["X", "", ""], "rank_not_understood"),
        (["0", "1", ""], "rank_not_understood"),
    ] {
        let options = ["training", "equipment", "legal_drafting"];
        let cells: Vec<_> = options.into_iter().zip(ranks.map(text)).collect();
        let read = at_options(needs.as_ref(), &cells);
        assert_eq!(codes(&read.notes), [code], "{ranks:?}");
        assert_eq!(read.content, None, "{ranks:?}");
        let typed = ranks.iter().filter(|rank| !rank.is_empty()).count();
        assert_eq!(read.unread.len(), typed, "{ranks:?} are all kept");
    }
    let cells = [("training", Typed::Number(2.0)), ("equipment", text("1."))];
    let order = Value::Choices(vec!["equipment".into(), "training".into()]);
    assert_eq!(at_options(needs.as_ref(), &cells), Read::value(order));
    let three = ["training", "equipment", "legal_drafting"].map(String::from);
    assert_eq!(
        codes(&needs.check(&Value::Choices(three.into()))),
        ["ranks_too_many"]
    );
}

proptest! {
    #[test]
    fn reading_never_panics_and_keeps_what_it_does_not_understand(text in "\\PC*|[0-9.,' /%-]{0,12}|(?s).{0,30}") {
        for kind in kinds() {
            let typed = Typed::text(&text);
            let first = read(kind.as_ref(), &typed);
            if let Some(Content::Unread(kept)) = &first.content {
                prop_assert_eq!(kept, &text);
                prop_assert!(error(&first.notes));
            }
            if let Some(Content::Value(value)) = &first.content {
                prop_assert!(kind.check(value).len() < 5);
                for locale in Locale::ALL {
                    let again = through_cells(kind.as_ref(), value, locale);
                    prop_assert_eq!(again.content.as_ref(), first.content.as_ref());
                }
            }
            if let Some(list) = kind.list().filter(|_| kind.has_options()) {
                let typed = Typed::text(&text);
                let cells: Vec<_> = list.codes.iter().map(|c| (c.code.as_str(), typed.clone())).collect();
                at_options(kind.as_ref(), &cells);
            }
        }
    }

    #[test]
    fn numbers_go_round_in_every_local_form(whole in 0u64..1_000_000_000, cents in 0u32..100, minus in any::<bool>()) {
        let kind = kind_of("A5");
        let sign = if minus { "-" } else { "" };
        let number: f64 = format!("{sign}{whole}.{cents:02}").parse().unwrap();
        let expected = Some(Content::Value(Value::Number(number + 0.0)));
        for (thousands, decimal) in [(".", ","), (",", "."), (" ", ","), ("\u{202F}", "."), ("'", "."), ("", ","), ("", ".")] {
            let text = format!("{sign}{}{decimal}{cents:02}", grouped(whole, thousands));
            let read = read(kind.as_ref(), &Typed::text(&text));
            prop_assert_eq!(read.content.as_ref(), expected.as_ref(), "{}", text);
        }
    }

    #[test]
    fn one_separator_before_three_digits_is_always_asked(whole in 1u32..1000, rest in 0u32..1000) {
        for separator in [".", ","] {
            let text = format!("{whole}{separator}{rest:03}");
            let read = read(kind_of("A4").as_ref(), &Typed::text(&text));
            prop_assert_eq!(codes(&read.notes), ["number_ambiguous"], "{}", text);
        }
    }

    #[test]
    fn dates_go_round_or_are_asked(days in 0i32..73_000) {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days as u64);
        let kind = kind_of("A6");
        let expected = Some(Content::Value(Value::Date(Date::Day(day))));
        for locale in Locale::ALL {
            let shown = kind.show(expected.as_ref().unwrap().value().unwrap(), locale);
            let read = read(kind.as_ref(), &Typed::text(&shown));
            prop_assert_eq!(read.content.as_ref(), expected.as_ref());
        }
        for format in ["%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%-d.%-m.%Y", "%Y/%m/%d"] {
            let read = read(kind.as_ref(), &Typed::text(day.format(format).to_string()));
            let clear = format.starts_with("%Y") || day.day() > 12 || day.day() == day.month();
            if clear {
                prop_assert_eq!(read.content.as_ref(), expected.as_ref());
            } else {
                prop_assert_eq!(codes(&read.notes), ["date_ambiguous"]);
            }
        }
    }
}

#[test]
fn a_day_that_may_be_a_year_typed_into_a_date_cell_is_asked() {
    let kind = kind_of("A6");
    let said = |day: &str| kind.check(&Value::Date(day.parse().unwrap()));
    // What stands in the cell when somebody types 2013 there.
    let notes = said("1905-07-05");
    assert_eq!(codes(&notes)[0], "date_or_year");
    assert_eq!(notes[0].severity, Severity::Warning);
    assert!(notes[0].args.contains(&("year", "2013".into())));
    for day in ["1905-03-14", "1905-09-30"] {
        assert_eq!(codes(&said(day))[0], "date_or_year", "{day}");
    }
    for day in ["1905-03-13", "1905-10-01", "2013-07-05", "1905-07", "1905"] {
        assert!(!codes(&said(day)).contains(&"date_or_year"), "{day}");
    }
}

/// A whole number with its thousands parted.
fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}
