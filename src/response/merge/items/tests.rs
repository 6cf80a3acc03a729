use super::{
    super::{Choice, Earlier, Lists, Merged, Resolve, merge as merge_on},
    *,
};
use crate::response::samples::{answer, text};

fn merge(base: u64, kept: &BTreeMap<Address, Kept>, lists: &Lists, changes: Vec<Change>) -> Merged {
    let terms = Terms {
        lists: lists.clone(),
        ..Terms::from(base)
    };
    merge_on(&terms, kept, changes)
}

fn changes(changes: &[(&str, &str)]) -> Vec<Change> {
    changes
        .iter()
        .map(|(address, words)| Change {
            address: address.parse().unwrap(),
            answer: Some(text(words)),
            place: None,
        })
        .collect()
}

fn kept(answers: &[(&str, Option<&str>, u64)]) -> BTreeMap<Address, Kept> {
    answers
        .iter()
        .map(|(address, words, created)| {
            let kept = Kept {
                answer: words.map(text),
                revision: *created,
                created: *created,
                at_base: None,
                own: false,
            };
            (address.parse().unwrap(), kept)
        })
        .collect()
}

fn addresses(merged: &super::super::Merged) -> Vec<String> {
    merged
        .writes
        .iter()
        .map(|write| write.change.address.to_string())
        .collect()
}

fn laws() -> Lists {
    Lists::from_iter(["C2"])
}

#[test]
fn where_both_sides_created_item_3_the_later_one_gets_a_number_of_its_own() {
    // At revision 2 there were two laws; the page added a third, the workbook adds
    // a third and a fourth.
    let stored = kept(&[
        ("C2[1].title", Some("Constitution"), 1),
        ("C2[2].title", Some("Criminal code"), 2),
        ("C2[3].title", Some("Evidence act"), 3),
    ]);
    let theirs = changes(&[
        ("C2[1].title", "Constitution"),
        ("C2[3].title", "Cybercrimes act"),
        ("C2[3].year", "2015"),
        ("C2[4].title", "Data protection act"),
    ]);
    let merged = merge(2, &stored, &laws(), theirs);
    assert!(merged.conflicts.is_empty());
    assert_eq!(
        addresses(&merged),
        ["C2[4].title", "C2[5].title", "C2[5].year"]
    );
}

#[test]
fn the_number_of_a_cleared_item_is_never_used_again() {
    let stored = kept(&[("C2[1].title", None, 3)]);
    let merged = merge(0, &stored, &laws(), changes(&[("C2[1].title", "New law")]));
    assert_eq!(addresses(&merged), ["C2[2].title"]);
}

#[test]
fn items_handed_in_twice_are_found_again() {
    // The first time, item 3 became 5 because the page had taken 3.
    let stored = kept(&[
        ("C2[3].title", Some("Evidence act"), 3),
        ("C2[4].title", Some("Data protection act"), 4),
        ("C2[5].title", Some("Cybercrimes act"), 4),
    ]);
    let again = changes(&[
        ("C2[3].title", "Cybercrimes act"),
        ("C2[4].title", "Data protection act"),
    ]);
    let merged = merge(2, &stored, &laws(), again);
    assert_eq!(merged.writes, []);
    assert_eq!(merged.conflicts, []);
}

#[test]
fn two_equal_items_of_one_door_stay_two() {
    let stored = kept(&[("C2[1].title", Some("Unit"), 1)]);
    let theirs = changes(&[("C2[1].title", "Unit"), ("C2[2].title", "Unit")]);
    let merged = merge(0, &stored, &laws(), theirs);
    assert_eq!(addresses(&merged), ["C2[2].title"]);
    let stored = kept(&[("C2[2].title", Some("Unit"), 1)]);
    let theirs = changes(&[("C2[1].title", "Unit"), ("C2[2].title", "Unit")]);
    let merged = merge(0, &stored, &laws(), theirs);
    assert_eq!(addresses(&merged).len(), 1);
}

#[test]
fn an_item_that_the_base_knew_keeps_its_number() {
    let stored = kept(&[
        ("C2[1].title", Some("Constitution"), 1),
        ("C2[2].title", Some("Evidence act"), 9),
    ]);
    let theirs = changes(&[("C2[1].year", "1962")]);
    let merged = merge(5, &stored, &laws(), theirs);
    assert_eq!(addresses(&merged), ["C2[1].year"]);
}

#[test]
fn a_row_whose_code_is_a_year_is_not_an_item() {
    let stored = kept(&[("E12[2025].mla", Some("3"), 9)]);
    let theirs = changes(&[("E12[2024].mla", "4"), ("E12[2025].mla", "5")]);
    let merged = merge(2, &stored, &laws(), theirs);
    assert_eq!(addresses(&merged), ["E12[2024].mla"]);
    assert_eq!(merged.conflicts.len(), 1);
}

#[test]
fn a_door_cannot_exhaust_the_numbers() {
    let theirs = changes(&[("C2[999999999].title", "Law"), ("C2[2].title", "Act")]);
    let merged = merge(0, &BTreeMap::new(), &laws(), theirs);
    assert_eq!(addresses(&merged), ["C2[2].title", "C2[3].title"]);
}

/// What the same workbook handed in before: its item 3 became item 4.
fn again(conflicts: Option<Choice>, chosen: &[(&str, Choice)]) -> Terms {
    let mut earlier = Earlier::default();
    let item = |number| Item {
        question: "C2".into(),
        number,
    };
    earlier.add(item(3), 4);
    let chosen = chosen
        .iter()
        .map(|(item, choice)| (item.parse().unwrap(), *choice));
    Terms {
        base: 2,
        lists: laws(),
        earlier,
        resolve: Resolve {
            conflicts,
            chosen: chosen.collect(),
        },
    }
}

fn brought() -> BTreeMap<Address, Kept> {
    kept(&[
        ("C2[1].title", Some("Constitution"), 1),
        ("C2[3].title", Some("Evidence act"), 3),
        ("C2[4].title", Some("Cybercrime act"), 4),
        ("C2[4].year", Some("2015"), 4),
    ])
}

#[test]
fn an_item_that_the_same_workbook_brought_before_is_asked_about_as_a_whole() {
    let edited = changes(&[("C2[3].title", "Cybercrimes act"), ("C2[3].url", "gov.jm")]);
    let merged = merge_on(&again(None, &[]), &brought(), edited);
    assert_eq!(merged.writes, []);
    let asked = merged.conflicts.iter();
    let asked: Vec<_> = asked.map(|one| one.address.to_string()).collect();
    assert_eq!(asked, ["C2[4].title", "C2[4].url", "C2[4].year"]);
}

#[test]
fn taken_it_stands_in_the_place_of_the_item_and_nothing_of_the_old_one_is_left() {
    let edited = changes(&[("C2[3].title", "Cybercrimes act")]);
    let merged = merge_on(&again(Some(Choice::Theirs), &[]), &brought(), edited);
    assert_eq!(addresses(&merged), ["C2[4].title", "C2[4].year"]);
    assert_eq!(merged.writes[1].change.answer, None);
    assert!(merged.conflicts.is_empty());
}

#[test]
fn where_only_what_nobody_understood_is_mended_it_is_the_same_item() {
    let mut stored = brought();
    let year: Address = "C2[4].year".parse().unwrap();
    let kept = stored.get_mut(&year).unwrap();
    kept.answer = Some(answer(Content::Unread("2O15".into())));
    kept.own = true;
    let mended = changes(&[("C2[3].title", "Cybercrime act"), ("C2[3].year", "2015")]);
    let merged = merge_on(&again(None, &[]), &stored, mended);
    assert_eq!(addresses(&merged), ["C2[4].year"]);
    assert!(merged.conflicts.is_empty() && merged.again.is_empty());
}

#[test]
fn kept_apart_it_is_an_item_of_its_own() {
    let other = changes(&[("C2[3].title", "Data protection act")]);
    let terms = again(None, &[("C2[4]", Choice::Apart)]);
    let merged = merge_on(&terms, &brought(), other);
    assert_eq!(addresses(&merged), ["C2[5].title"]);
}

#[test]
fn an_item_that_was_undone_comes_back_as_it_is_now() {
    let mut undone = brought();
    for (address, kept) in &mut undone {
        if address.row == Some(Row::Number(4)) {
            (kept.answer, kept.revision) = (None, 2);
        }
    }
    let edited = changes(&[("C2[3].title", "Cybercrimes act")]);
    let merged = merge_on(&again(None, &[]), &undone, edited);
    assert_eq!(addresses(&merged), ["C2[4].title"]);
    assert!(merged.conflicts.is_empty());
}

#[test]
fn what_somebody_keeps_as_it_is_stored_is_not_written() {
    let new = changes(&[("C2[3].title", "Law"), ("C2[3].year", "2020")]);
    let mut terms = again(None, &[("C2[3]", Choice::Stored)]);
    terms.earlier = Earlier::default();
    let merged = merge_on(&terms, &BTreeMap::new(), new);
    assert_eq!(merged.writes, []);
}
