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

/// Letters to insert, remove, replace, or swap with their neighbour.
fn distance(wanted: &[char], candidate: &str) -> usize {
    let candidate: Vec<char> = candidate.to_lowercase().chars().take(LONGEST).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    for line in 1..=candidate.len() {
        let mut next = vec![line];
        for column in 1..=wanted.len() {
            let (letter, other) = (candidate[line - 1], wanted[column - 1]);
            let replaced = row[column - 1] + usize::from(letter != other);
            let mut least = replaced.min(row[column] + 1).min(next[column - 1] + 1);
            if line > 1
                && column > 1
                && letter == wanted[column - 2]
                && candidate[line - 2] == other
            {
                least = least.min(before[column - 2] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[wanted.len()]
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
        assert_eq!(nearest("yse", ["no", "yes"]), Some("yes"));
        assert_eq!(nearest("partyl", ["yes", "no", "partly"]), Some("partly"));
        assert_eq!(nearest("c1", ["C1", "C2"]), Some("C1"));
        assert_eq!(
            nearest("count_selected", ["count", "count-selected"]),
            Some("count-selected")
        );
    }
}
