//! The known name that was probably meant.

/// Longest name that is compared; longer ones are nobody's slip of the finger.
const LONGEST: usize = 80;

/// The name among `known` that is nearest to `name`, if one is near enough to be what was
/// meant: at most a third of its letters differ, case aside.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = name.to_lowercase().chars().take(LONGEST + 1).collect();
    if wanted.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .map(|candidate| (distance(&wanted, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance: letters to insert, remove or replace.
fn distance(wanted: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    for (line, letter) in candidate.to_lowercase().chars().take(LONGEST).enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, other) in wanted.iter().enumerate() {
            let replaced = diagonal + usize::from(*other != letter);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stranger_is_nobody() {
        assert_eq!(nearest("zebra", ["yes", "no", "partly"]), None);
        assert_eq!(nearest("x".repeat(500).as_str(), ["yes"]), None);
        assert_eq!(nearest("anything", []), None);
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_name() {
        assert_eq!(nearest("partyl", ["yes", "no", "partly"]), Some("partly"));
        assert_eq!(nearest("c1", ["C1", "C2"]), Some("C1"));
        assert_eq!(
            nearest("count_selected", ["count", "count-selected"]),
            Some("count-selected")
        );
    }
}
