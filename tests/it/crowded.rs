//! Workbooks with far more than anybody has to say.

use std::collections::BTreeSet;

use relator::{
    intake,
    locale::Locale,
    raw::{Cell, Typed},
    response::{Answers, ITEMS},
    workbook::read::read,
};

use crate::support::stored::{drawn, instrument};

#[test]
fn of_thousands_of_rows_below_a_list_no_more_are_read_than_it_takes_to_refuse_them() {
    let mut book = read(&drawn(&Answers::default(), Locale::En)).unwrap();
    let lists = book.sheets.iter_mut().find(|sheet| sheet.name == "Lists");
    let lists = lists.unwrap();
    // C2 is the last question of its sheet: what stands below belongs to its list.
    let below = lists.cells.iter().map(|cell| cell.row).max().unwrap() + 1;
    lists.cells.extend((0..5_000).map(|row| Cell {
        row: below + row,
        column: 3,
        typed: Typed::text(format!("https://example.org/{row}")),
        formula: false,
    }));
    let (raws, _) = intake::addressed(&book, instrument());
    let items: BTreeSet<_> = raws
        .into_iter()
        .filter(|(address, raw)| address.question == "C2" && !raw.typed.is_blank())
        .map(|(address, _)| address.row)
        .collect();
    assert!((400..=ITEMS + 1).contains(&items.len()), "{}", items.len());
}
