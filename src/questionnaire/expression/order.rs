//! An order in which everything comes after what it depends on.

use std::collections::BTreeMap;

/// Puts the nodes in an order in which each stands after all that it depends on, and
/// otherwise as they came. What is depended on but is no node of its own is left out.
///
/// # Errors
/// Where the nodes depend on each other in a circle, one such circle: each node depends
/// on the one after it, and the last is the first again.
pub fn order<N: Ord + Clone>(nodes: &[(N, Vec<N>)]) -> Result<Vec<N>, Vec<N>> {
    let known: BTreeMap<&N, &[N]> = nodes
        .iter()
        .map(|(node, needs)| (node, needs.as_slice()))
        .collect();
    let mut done: BTreeMap<&N, Visit> = BTreeMap::new();
    let mut ordered = Vec::with_capacity(known.len());
    for (start, _) in nodes {
        if done.contains_key(start) {
            continue;
        }
        // A path of its own instead of recursion: questionnaires may be long.
        done.insert(start, Visit::Begun);
        let mut path: Vec<(&N, &[N])> = vec![(start, known.get(start).copied().unwrap_or(&[]))];
        while let Some((node, needs)) = path.last_mut() {
            let Some((next, rest)) = needs.split_first() else {
                done.insert(node, Visit::Done);
                ordered.push((*node).clone());
                path.pop();
                continue;
            };
            *needs = rest;
            let Some((next, needs)) = known.get_key_value(next) else {
                continue;
            };
            match done.get(*next) {
                Some(Visit::Done) => {}
                Some(Visit::Begun) => {
                    let circle = path.iter().map(|(node, _)| *node);
                    let mut circle: Vec<N> =
                        circle.skip_while(|node| node != next).cloned().collect();
                    circle.push((*next).clone());
                    return Err(circle);
                }
                None => {
                    done.insert(next, Visit::Begun);
                    path.push((next, needs));
                }
            }
        }
    }
    Ok(ordered)
}

enum Visit {
    Begun,
    Done,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(text: &str) -> Vec<(&str, Vec<&str>)> {
        text.split_whitespace()
            .map(|word| {
                let (node, needs) = word.split_once(':').unwrap();
                (node, needs.split(',').filter(|n| !n.is_empty()).collect())
            })
            .collect()
    }

    #[test]
    fn a_circle_is_told_from_its_start_to_its_start() {
        assert_eq!(order(&nodes("A:A")), Err(vec!["A", "A"]));
        assert_eq!(
            order(&nodes("A:B B:C C:D D:B")),
            Err(vec!["B", "C", "D", "B"])
        );
    }

    #[test]
    fn everything_stands_after_what_it_depends_on() {
        assert_eq!(order(&nodes("A: B: C:")), Ok(vec!["A", "B", "C"]));
        assert_eq!(
            order(&nodes("A:D,B B:C C: D:B,elsewhere E:A,C")),
            Ok(vec!["C", "B", "D", "A", "E"])
        );
        assert_eq!(order::<u8>(&[]), Ok(vec![]));
    }

    #[test]
    fn a_very_long_chain_does_not_overflow() {
        let chain: Vec<(u32, Vec<u32>)> = (0..200_000).map(|n| (n, vec![n + 1])).collect();
        assert_eq!(order(&chain).unwrap().len(), 200_000);
    }
}
