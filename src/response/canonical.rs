//! Canonical JSON: the one way to write a document, so that its hash and its signature
//! can be checked by anybody with any library.
//!
//! It is RFC 8785 (JSON Canonicalization Scheme): no white space; keys sorted by their
//! UTF-16 code units; in texts only `"`, `\` and control characters are escaped; numbers
//! are written as ECMAScript writes a double, the shortest digits that read back as the
//! same number (`3`, `0.1`, `1e+21`).

use std::fmt::Write;

use serde::Serialize;
use serde_json::{Number, Value};

/// The canonical JSON of `value`.
///
/// # Errors
/// Where `value` has no JSON form at all (a map whose keys are not texts).
pub fn canonical<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    write(&serde_json::to_value(value)?, &mut out);
    Ok(out)
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(&shortest(number)),
        Value::String(text) => quote(text, out),
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (place, (key, item)) in entries.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                quote(key, out);
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A number as ECMAScript's `Number::toString` writes it. Whole numbers beyond ±2⁵³ are
/// doubles too, as RFC 8785 has it; Relator has none.
fn shortest(number: &Number) -> String {
    const EXACT: u64 = 1 << 53;
    if let Some(whole) = number.as_i64().filter(|n| n.unsigned_abs() <= EXACT) {
        return whole.to_string();
    }
    let number = number.as_f64().unwrap_or_default();
    if number == 0.0 {
        return "0".into();
    }
    // The shortest digits that read back, where two are equally near the even one: so
    // does serde_json, as ECMAScript asks; std's own formatting rounds up instead.
    let form = Number::from_f64(number.abs()).map_or_else(String::new, |n| n.to_string());
    let (mantissa, exponent) = form.split_once('e').unwrap_or((&form, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let written = format!("{whole}{fraction}");
    let significant = written.trim_start_matches('0');
    let count = |text: &str| i32::try_from(text.len()).unwrap_or(i32::MAX);
    // The decimal point stands after this many digits.
    let point = exponent.parse().unwrap_or(0) + count(whole) - count(&written) + count(significant);
    let digits = significant.trim_end_matches('0');
    let length = count(digits);
    let exponent = point - 1;
    let sign = if number < 0.0 { "-" } else { "" };
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let at = |place: i32| digits.split_at(usize::try_from(place).unwrap_or_default());
    if (length..=21).contains(&point) {
        format!("{sign}{digits}{}", zeros(point - length))
    } else if (1..=21).contains(&point) {
        let (whole, fraction) = at(point);
        format!("{sign}{whole}.{fraction}")
    } else if (-5..=0).contains(&point) {
        format!("{sign}0.{}{digits}", zeros(-point))
    } else {
        let (first, rest) = at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        let plus = if exponent < 0 { "-" } else { "+" };
        format!("{sign}{first}{dot}{rest}e{plus}{}", exponent.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn number(bits: u64) -> String {
        canonical(&f64::from_bits(bits)).unwrap()
    }

    #[test]
    fn numbers_are_written_as_in_appendix_b_of_rfc_8785() {
        for (bits, text) in [
            (0x0000_0000_0000_0000, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] {
            assert_eq!(number(bits), text, "{bits:#x}");
        }
    }

    #[test]
    fn keys_are_sorted_by_their_utf_16_units_and_nothing_else_is_written() {
        // The example of RFC 8785, section 3.2.3: an emoji sorts before a Hebrew
        // presentation form, although its code point is higher.
        let value = json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}"
        );
        assert_eq!(
            canonical(&json!([null, true, false, {"b": [], "a": {}}, "a\u{0}\"\\/\u{1f}é"]))
                .unwrap(),
            r#"[null,true,false,{"a":{},"b":[]},"a\u0000\"\\/\u001fé"]"#
        );
    }

    proptest! {
        #[test]
        fn a_number_reads_back_as_itself(number in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL) {
            let text = canonical(&number).unwrap();
            prop_assert_eq!(text.parse::<f64>().unwrap(), number);
            prop_assert_eq!(serde_json::from_str::<f64>(&text).unwrap(), number);
        }

        #[test]
        fn a_text_reads_back_as_itself(text in "\\PC*|[\\x00-\\x7f]*") {
            let written = canonical(&text).unwrap();
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }
}
