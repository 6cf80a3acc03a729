//! [`Function`]: the functions of the language, one table.

use std::ops::RangeInclusive;

/// A function of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Not,
    If,
    Coalesce,
    Answered,
    Selected,
    CountSelected,
    Count,
    Sum,
    Min,
    Max,
    StringLength,
    Regex,
    Today,
}

/// Each function with its name, how many operands it takes, and how it is written.
const FUNCTIONS: &[(Function, &str, RangeInclusive<usize>, &str)] = &[
    (Function::Not, "not", 1..=1, "not(condition)"),
    (Function::If, "if", 3..=3, "if(condition, a, b)"),
    (Function::Coalesce, "coalesce", 2..=2, "coalesce(a, b)"),
    (Function::Answered, "answered", 1..=1, "answered(${C1})"),
    (
        Function::Selected,
        "selected",
        2..=2,
        "selected(${M3}, 'code')",
    ),
    (
        Function::CountSelected,
        "count-selected",
        1..=1,
        "count-selected(${M3})",
    ),
    (Function::Count, "count", 1..=1, "count(${C2})"),
    (Function::Sum, "sum", 1..=1, "sum(${E12.received})"),
    (
        Function::Min,
        "min",
        1..=usize::MAX,
        "min(${E12.received}) or min(a, b)",
    ),
    (
        Function::Max,
        "max",
        1..=usize::MAX,
        "max(${E12.received}) or max(a, b)",
    ),
    (
        Function::StringLength,
        "string-length",
        1..=1,
        "string-length(text)",
    ),
    (Function::Regex, "regex", 2..=2, "regex(text, 'pattern')"),
    (Function::Today, "today", 0..=0, "today()"),
];

impl Function {
    /// The function of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        FUNCTIONS
            .iter()
            .find(|(_, known, ..)| *known == name)
            .map(|(function, ..)| *function)
    }

    /// The names of all functions.
    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        FUNCTIONS.iter().map(|(_, name, ..)| *name)
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        self.row().1
    }

    /// Whether it takes this many operands.
    pub(super) fn takes(self, operands: usize) -> bool {
        self.row().2.contains(&operands)
    }

    /// How it is written, for its mistakes.
    pub(super) fn usage(self) -> &'static str {
        self.row().3
    }

    fn row(self) -> &'static (Self, &'static str, RangeInclusive<usize>, &'static str) {
        // The table's order is the order of the variants (a test holds it).
        &FUNCTIONS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_function_in_its_place() {
        for (place, (function, name, ..)) in FUNCTIONS.iter().enumerate() {
            assert_eq!(*function as usize, place, "{name}");
            assert_eq!(Function::named(name), Some(*function));
            assert!(function.usage().starts_with(name));
        }
        assert_eq!(Function::Today as usize + 1, FUNCTIONS.len());
        assert_eq!(Function::named("eval"), None);
    }
}
