//! The verdict of a spreadsheet is the verdict of the server.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rand::{SeedableRng, rngs::StdRng};
use relator::questionnaire::expression::{Context, Excel, Expression};

use super::{
    random::{Author, Place},
    sheets::{Sheet, today, write_workbook},
    world::{Answered, World},
};
use crate::support::office;

const EXPRESSIONS: usize = 300;
const STATES: usize = 12;

fn excel(text: &str, here: &Context<'_>) -> Option<Excel> {
    let expression = Expression::read(text, &World::new(), here).unwrap();
    expression.excel(&Sheet::new("Laws"), None)
}

#[test]
fn what_excel_cannot_express_has_no_formula() {
    let here = Context::question("D1").at(None);
    let long = "x".repeat(256);
    let mut deep = ". > 1".to_owned();
    for _ in 0..30 {
        deep = format!("if({deep}, . > 2, . > 3)");
    }
    let mut wide = ". = 1".to_owned();
    for _ in 0..7 {
        wide = format!("({wide}) = ({wide})");
    }
    for text in [
        "regex(${C1.note}, '[0-9]+')",
        "1 = 1 or regex(${C1.note}, '[0-9]+')",
        "${C1.about} < today()",
        "${C1.since} < '1899-12-31'",
        "count(${C3.channels}) > 1",
        // The workbook has no line for this item.
        "${C2[77].year} > 1",
        &format!("${{C1.note}} = '{long}'"),
        &deep,
        &wide,
    ] {
        assert_eq!(excel(text, &here), None, "{text}");
    }
    let per_row = Context::each("C3").at(Some("status"));
    assert_eq!(excel(". = 'yes'", &per_row), None, "there is no row");
}

#[test]
fn a_condition_becomes_a_pair_of_formulas() {
    let here = Context::question("D1").at(None);
    let Excel {
        when_true,
        when_false,
    } = excel(". > 1", &here).unwrap();
    assert_eq!(
        when_true,
        "IF(AND('Laws'!$A$9<>\"Not asked\",ISNUMBER('Laws'!$B$9)),'Laws'!$B$9>1,FALSE)"
    );
    assert_eq!(when_false, when_true.replace(">1", "<=1"));
}

#[test]
fn no_formula_is_newer_than_excel_2013_or_longer_than_excel_allows() {
    let known = [
        "AND",
        "COUNT",
        "DATE",
        "IF",
        "IFERROR",
        "ISNUMBER",
        "LEN",
        "MAX",
        "MIN",
        "NOT",
        "OR",
        "SUM",
        "SUMPRODUCT",
        "TODAY",
        "TRIM",
        "TRUNC",
    ];
    let mut seen = std::collections::BTreeSet::new();
    let sheet = Sheet::new("Answers");
    for seed in 0..600 {
        let mut random = StdRng::seed_from_u64(seed);
        let place = Place::ALL[(seed % 3) as usize];
        let text = author(&mut random, place).truth(3);
        let Ok(expression) = Expression::read(&text, &World::new(), &place.context()) else {
            continue;
        };
        let row = place.row(&mut random);
        let Some(excel) = expression.excel(&sheet, row.as_ref()) else {
            continue;
        };
        for formula in [excel.when_true, excel.when_false] {
            assert!(formula.encode_utf16().count() < 8_192);
            let mut before: Vec<&str> = formula.split('(').collect();
            before.pop();
            for text in before {
                let call = text.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let name = call.into_iter().next().unwrap_or_default();
                assert!(
                    name.is_empty() || known.contains(&name),
                    "{name} in {formula}"
                );
                seen.insert(name.to_owned());
            }
        }
    }
    assert!(seen.len() > 12, "only {seen:?} were looked at");
}

fn author(random: &mut StdRng, place: Place) -> Author<'_> {
    Author {
        random,
        place,
        beyond_excel: false,
    }
}

#[test]
fn a_spreadsheet_comes_to_the_same_verdict() {
    let today = today();
    let mut random = StdRng::seed_from_u64(2026);
    let states: Vec<(Sheet, Answered)> = (1..=STATES)
        .map(|n| {
            let answers = Answered::random(&mut random, today);
            (Sheet::new(&format!("Answers {n}")), answers)
        })
        .collect();
    let (mut expected, mut formulas, mut rendered) = (Vec::new(), Vec::new(), 0);
    for n in 0..EXPRESSIONS {
        let place = Place::ALL[n % 3];
        let text = author(&mut random, place).truth(u32::try_from(n % 4).unwrap());
        let Ok(expression) = Expression::read(&text, &World::new(), &place.context()) else {
            // Longer than an expression may be: the only refusal that the author risks.
            assert!(text.len() > 2_000, "{text}");
            continue;
        };
        let before = formulas.len();
        for (sheet, answers) in &states {
            let row = place.row(&mut random);
            if let Some(excel) = expression.excel(sheet, row.as_ref()) {
                let verdict = expression.truth(answers, row.as_ref());
                expected.push((text.clone(), row, sheet.name.clone(), verdict));
                formulas.push(excel);
            }
        }
        rendered += usize::from(formulas.len() > before);
    }
    assert!(
        rendered > EXPRESSIONS / 2,
        "only {rendered} expressions have formulas"
    );
    for verdict in [Some(true), Some(false), None] {
        let times = expected
            .iter()
            .filter(|(.., found)| *found == verdict)
            .count();
        assert!(
            times > expected.len() / 10,
            "{verdict:?} occurs {times} times"
        );
    }

    let folder = tempfile::tempdir().unwrap();
    let workbook = folder.path().join("verdicts.xlsx");
    write_workbook(&workbook, &states, &formulas);
    let Some(computed) = office::recalculate(&workbook) else {
        return;
    };
    let verdicts = read(&computed);
    assert_eq!(verdicts.len(), expected.len());
    let wrong: Vec<String> = expected
        .iter()
        .zip(&verdicts)
        .zip(&formulas)
        .filter(|(((.., verdict), found), _)| {
            **found
                != [
                    Data::Bool(*verdict == Some(true)),
                    Data::Bool(*verdict == Some(false)),
                ]
        })
        .map(|(((text, row, sheet, verdict), found), formula)| {
            format!("{text}\n  in {row:?} of {sheet}: {verdict:?}, but {found:?}\n  {formula:?}")
        })
        .collect();
    println!("{rendered} expressions, {} verdicts", expected.len());
    let first = wrong.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} disagreements\n{first}", wrong.len());
}

/// What stands on the sheet `Verdicts`: when true, when false.
fn read(workbook: &Path) -> Vec<[Data; 2]> {
    let mut workbook: Xlsx<_> = open_workbook(workbook).unwrap();
    let range = workbook.worksheet_range("Verdicts").unwrap();
    range
        .rows()
        .map(|row| [row[0].clone(), row[1].clone()])
        .collect()
}
