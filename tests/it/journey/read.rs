//! What stands in a page and in the regional workbook.

use std::collections::BTreeSet;

use calamine::{Data, Reader as _, Xlsx};

use crate::support::form::Form;

/// The fields of a section, without their rows and options, that are blank in every row.
pub(super) fn unanswered(page: &str) -> BTreeSet<String> {
    let form = Form::of(page, "section");
    let field = |name: &str| {
        let (question, rest) = name.split_once('[').unwrap_or((name, "]"));
        let (_, field) = rest.split_once(']').unwrap();
        let whole = format!("{question}{field}");
        whole.split('#').next().unwrap().to_owned()
    };
    let asked = form.0.iter().filter(|(name, _)| !name.contains('@'));
    let shown = asked.clone().map(|(name, value)| match name.as_str() {
        // Boxes without a tick are named by themselves.
        "shown" => field(value),
        name => field(name),
    });
    let answered = asked.filter(|(name, value)| name != "shown" && !value.is_empty());
    let answered: BTreeSet<_> = answered.map(|(name, _)| field(name)).collect();
    shown.filter(|name| !answered.contains(name)).collect()
}

/// Texts and numbers of the State's rows in the sheet of all answers, by address.
pub(super) fn figures(workbook: &[u8]) -> Vec<(String, String)> {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(workbook)).unwrap();
    let data = book.worksheet_range("Data").unwrap();
    let rows: Vec<&[Data]> = data.rows().collect();
    let header = rows
        .iter()
        .position(|row| row.contains(&Data::String("state".to_owned())));
    let header = header.unwrap();
    let column = |name: &str| {
        let of = |cell: &Data| *cell == Data::String(name.to_owned());
        rows[header].iter().position(of).unwrap()
    };
    let says = ["code", "number", "text", "availability", "remark"].map(column);
    let of_jamaica = rows[header + 1..]
        .iter()
        .filter(|row| row[column("state")] == Data::String("JM".to_owned()));
    of_jamaica
        .map(|row| {
            let said = says.iter().map(|at| row[*at].to_string());
            let said = said.filter(|text| !text.is_empty());
            (
                row[column("address")].to_string(),
                said.collect::<Vec<_>>().join(" "),
            )
        })
        .collect()
}
