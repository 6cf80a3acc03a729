//! Numbers as spreadsheets count them: two that differ only by the rounding of binary
//! fractions are the same, so that `0.1 + 0.2 = 0.3` holds at both doors.

use std::cmp::Ordering;

/// Relative difference below which two numbers are the same: 48 of the 53 bits agree
/// (LibreOffice's `rtl::math::approxEqual`; Excel compares 15 digits, nearly the same).
const ROUNDING: f64 = 1.0 / (1_u64 << 48) as f64;

/// Whole numbers up to here are exact, and differ when they differ.
const EXACT: f64 = (1_u64 << 53) as f64;

/// Whether `a` lies before or after `b`.
pub(super) fn compare(a: f64, b: f64) -> Ordering {
    if same(a, b) {
        Ordering::Equal
    } else {
        a.total_cmp(&b)
    }
}

/// `a + b`; what is left of two numbers that cancel out is zero. None beyond all numbers.
pub(super) fn add(a: f64, b: f64) -> Option<f64> {
    if same(a, -b) {
        Some(0.0)
    } else {
        finite(a + b)
    }
}

/// `a × b`.
pub(super) fn multiply(a: f64, b: f64) -> Option<f64> {
    finite(a * b)
}

/// `a ÷ b`; none by zero.
pub(super) fn divide(a: f64, b: f64) -> Option<f64> {
    finite(a / b)
}

/// What is left of `a` after taking `b` as often as it goes, with the sign of `a`; none
/// where `b` is zero.
pub(super) fn remainder(a: f64, b: f64) -> Option<f64> {
    let times = divide(a, b)?;
    let times = if same(times, times.round()) {
        times.round()
    } else {
        times.trunc()
    };
    add(a, -multiply(b, times)?)
}

fn same(a: f64, b: f64) -> bool {
    let apart = (a - b).abs();
    let whole = |x: f64| x.fract() == 0.0 && x.abs() <= EXACT;
    a == b || (!(whole(a) && whole(b)) && apart < a.abs() * ROUNDING && apart < b.abs() * ROUNDING)
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_comes_of_nothing_and_too_much() {
        assert_eq!(divide(1.0, 0.0), None);
        assert_eq!(divide(0.0, 0.0), None);
        assert_eq!(remainder(5.0, 0.0), None);
        assert_eq!(multiply(1e300, 1e300), None);
        assert_eq!(add(f64::MAX, f64::MAX), None);
    }

    #[test]
    fn what_differs_by_binary_rounding_is_the_same() {
        assert_eq!(compare(0.1 + 0.2, 0.3), Ordering::Equal);
        assert_eq!(add(0.1 + 0.2, -0.3), Some(0.0));
        assert_eq!(remainder(1.0, 0.1), Some(0.0));
        assert_eq!(compare(-0.0, 0.0), Ordering::Equal);
        assert_eq!(compare(1e15, 1e15 + 1.0), Ordering::Less);
        assert_eq!(compare(0.3, 0.300_000_001), Ordering::Less);
    }

    #[test]
    fn a_remainder_has_the_sign_of_the_dividend() {
        assert_eq!(remainder(7.0, 3.0), Some(1.0));
        assert_eq!(remainder(-7.0, 3.0), Some(-1.0));
        assert_eq!(remainder(7.0, -3.0), Some(1.0));
        assert_eq!(remainder(7.5, 2.0), Some(1.5));
    }
}
