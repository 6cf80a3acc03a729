//! Small formulas: literals, and what stands in a cell.

use chrono::{Datelike, NaiveDate};

use super::{all, fits};
use crate::questionnaire::expression::Span;

/// Longest text literal in a formula, in UTF-16 units.
const MAX_LITERAL: usize = 255;

/// A text literal.
pub(super) fn literal(text: &str) -> Option<String> {
    (text.encode_utf16().count() <= MAX_LITERAL)
        .then(|| format!("\"{}\"", text.replace('"', "\"\"")))
}

/// A label as TRIM leaves it.
pub(super) fn label(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    literal(&words.join(" "))
}

/// The first and last day of a date. Excel's calendar begins in 1900, and knows a 29
/// February of that year, which shifts the two months before it.
pub(super) fn days(span: Span) -> Option<(String, String)> {
    let day = |day: NaiveDate| {
        (1901..=9999)
            .contains(&day.year())
            .then(|| format!("DATE({},{},{})", day.year(), day.month(), day.day()))
    };
    Some((day(span.0)?, day(span.1)?))
}

/// Whether a cell holds an answer: neither blank nor one of the words that stand in place
/// of one. An error cell holds none.
pub(super) fn given(cell: &str, words: &[String]) -> Option<String> {
    let trimmed = format!("TRIM({cell})");
    let mut tests = vec![format!("{trimmed}<>\"\"")];
    for word in words {
        tests.push(format!("{trimmed}<>{}", label(word)?));
    }
    fits(format!("IFERROR({},FALSE)", all(tests)?))
}

/// How many of these cells and ranges hold an answer.
pub(super) fn how_many_given(ranges: &[String], words: &[String]) -> Option<String> {
    let mut counts = Vec::new();
    for range in ranges {
        let trimmed = format!("TRIM({range})");
        let mut product = format!("({trimmed}<>\"\")*1");
        for word in words {
            product.push_str(&format!("*({trimmed}<>{})", label(word)?));
        }
        counts.push(format!("SUMPRODUCT({product})"));
    }
    if counts.is_empty() {
        return Some("0".into());
    }
    fits(format!("IFERROR({},0)", counts.join("+")))
}

/// How many items exist: those that have anything in one of their cells.
pub(super) fn how_many_items(items: &[String]) -> Option<String> {
    let each: Vec<String> = items
        .iter()
        .map(|item| format!("(IFERROR(SUMPRODUCT(LEN(TRIM({item}))),1)>0)"))
        .collect();
    fits(if each.is_empty() {
        "0".into()
    } else {
        format!("({}+0)", each.join("+"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::Date;

    #[test]
    fn what_excel_cannot_hold_has_no_formula() {
        assert_eq!(literal(&"x".repeat(256)), None);
        assert_eq!(days("1900".parse::<Date>().unwrap().span()), None);
        assert_eq!(days("0999-01-01".parse::<Date>().unwrap().span()), None);
    }

    #[test]
    fn quotes_are_doubled_and_labels_are_trimmed() {
        assert_eq!(literal("say \"yes\"").unwrap(), "\"say \"\"yes\"\"\"");
        assert_eq!(label("  Yes,  partly ").unwrap(), "\"Yes, partly\"");
        assert_eq!(
            days("2024-02".parse::<Date>().unwrap().span()).unwrap(),
            ("DATE(2024,2,1)".into(), "DATE(2024,2,29)".into())
        );
    }
}
