//! Workbooks with far more than anybody has to say.

use std::collections::BTreeSet;

use relator::{
    address::Row,
    intake,
    locale::Locale,
    raw::{Book, Cell, Typed},
    response::{Answers, ITEMS},
    workbook::read::read,
};

use crate::support::stored::{drawn, instrument};

/// The columns of a list's key, of its title, and one that no template has.
const KEY: u32 = 0;
const TITLE: u32 = 3;
const UNKNOWN: u32 = 40;

/// A blank workbook whose list C1 has so many more rows with keys, in which a column is
/// filled; and what stands in the last of them instead.
fn keyed(rows: u32, column: u32, last: u32) -> Book {
    let mut book = read(&drawn(&Answers::default(), Locale::En)).unwrap();
    let lists = book.sheets.iter_mut().find(|sheet| sheet.name == "Lists");
    let cells = &mut lists.unwrap().cells;
    let is_head = |cell: &&Cell| cell.typed == Typed::text("C1[]");
    let head = cells.iter().find(is_head).unwrap().row;
    let below = cells.iter().map(|cell| cell.row).max().unwrap() + 1;
    let cell = |row, column, text: String| Cell {
        row,
        column,
        typed: Typed::text(text),
        formula: false,
    };
    cells.push(cell(head, UNKNOWN, "nothing".to_owned()));
    for row in 0..rows {
        cells.push(cell(below + row, KEY, format!("C1[{}]", 1_000 + row)));
        let column = if row + 1 == rows { last } else { column };
        cells.push(cell(below + row, column, format!("Act {row}")));
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    book
}

/// The items of C1 in which something known is typed.
fn typed_in(book: &Book) -> BTreeSet<Option<Row>> {
    let (raws, _) = intake::addressed(book, instrument());
    raws.into_iter()
        .filter(|(address, raw)| {
            address.question == "C1"
                && !raw.typed.is_blank()
                && instrument().find(address).is_some()
        })
        .map(|(address, _)| address.row)
        .collect()
}

#[test]
fn of_thousands_of_rows_with_keys_no_more_are_read_than_it_takes_to_refuse_them() {
    let items = typed_in(&keyed(5_000, TITLE, TITLE));
    assert_eq!(items.len(), ITEMS + 1);
}

#[test]
fn rows_of_a_column_that_nobody_knows_are_no_reason_to_stop() {
    let items = typed_in(&keyed(2_000, UNKNOWN, TITLE));
    assert_eq!(items, BTreeSet::from([Some(Row::Number(2_999))]));
}

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
