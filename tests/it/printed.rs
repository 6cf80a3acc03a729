//! The regional workbook on paper: what stands together on a page, and what each page repeats.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Cursor,
};

use calamine::{Data, Reader as _, Xlsx};
use relator::{
    locale::Locale,
    questionnaire::load::load,
    round::{Group, Grouping, Round},
    tabulation::Edition,
};

use crate::{
    regional::parts,
    support::{
        questionnaire::text,
        region::{Region, answers, choice, long, submission, words},
    },
};

/// One sheet, as it was written.
struct Printed {
    name: String,
    /// Its part of the package.
    part: String,
    /// The texts of its cells by row, from the first row on.
    rows: Vec<Vec<String>>,
    /// The rows and columns that each page repeats, and those that are printed at all.
    titles: Option<String>,
    area: Option<String>,
}

impl Printed {
    /// The rows, or columns, from 0, with which pages begin.
    fn breaks(&self, kind: &str) -> Vec<usize> {
        let Some((_, breaks)) = self.part.split_once(&format!("<{kind}")) else {
            return Vec::new();
        };
        let (breaks, _) = breaks.split_once("</").unwrap();
        let ids = breaks.split("<brk id=\"").skip(1);
        ids.map(|id| id.split_once('"').unwrap().0.parse().unwrap())
            .collect()
    }

    /// The first cell of a row.
    fn first(&self, row: usize) -> &str {
        self.rows.get(row).map_or("", |row| row[0].as_str())
    }
}

fn print(region: &Region) -> Vec<Printed> {
    let xlsx = long(&region.collection(Edition::Restricted, Locale::En));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.clone())).unwrap();
    let parts: BTreeMap<_, _> = parts(&xlsx).into_iter().collect();
    let workbook = &parts["xl/workbook.xml"];
    let sheets = book.sheet_names().into_iter().enumerate();
    sheets
        .map(|(place, name)| {
            let defined = |what: &str| {
                let begins = format!("_xlnm.{what}\" localSheetId=\"{place}\">");
                let (_, value) = workbook.split_once(&begins)?;
                Some(value.split_once('<').unwrap().0.to_owned())
            };
            let range = book.worksheet_range(&name).unwrap();
            let (last_row, last_column) = range.end().unwrap();
            let rows = (0..=last_row).map(|row| {
                let cells = (0..=last_column).map(|column| range.get_value((row, column)));
                let texts = cells.map(|cell| cell.map_or(String::new(), Data::to_string));
                texts.collect()
            });
            Printed {
                part: parts[&format!("xl/worksheets/sheet{}.xml", place + 1)].clone(),
                rows: rows.collect(),
                titles: defined("Print_Titles"),
                area: defined("Print_Area"),
                name,
            }
        })
        .collect()
}

fn sheet(sheets: Vec<Printed>, name: &str) -> Printed {
    let mut sheets = sheets.into_iter();
    sheets.find(|sheet| sheet.name == name).expect(name)
}

/// The demonstration round, in which every State responds and has much to say of D3 and of
/// the recommendations.
fn full() -> Region {
    let round: Round =
        serde_json::from_str(&fs::read_to_string("demo/round.json").unwrap()).unwrap();
    let form = fs::read_to_string("forms/cybercrime/2026.json").unwrap();
    let loaded = load("cybercrime/2026.json", &form).unwrap();
    let questionnaire = round.instrument(&loaded.questionnaire);
    let powers = questionnaire.question("D3").unwrap().rows().unwrap();
    let powers: Vec<_> = powers.codes.iter().map(|row| row.code.clone()).collect();
    let recommendations = &round.lists["recommendations"];
    let submissions = round.states.iter().map(|state| {
        let mut typed = vec![
            ("G1".to_owned(), choice("no")),
            ("G3".to_owned(), choice("yes")),
            ("H1".to_owned(), choice("no")),
            ("H3".to_owned(), choice("no")),
        ];
        for power in &powers {
            typed.push((format!("D3[{power}].status"), choice("available")));
            typed.push((format!("D3[{power}].basis"), choice("specific")));
        }
        for recommendation in recommendations {
            let code = &recommendation.code;
            typed.push((format!("B1[{code}]"), choice("in_progress")));
            let measures = "The law was amended in 2019.\nTwo units work by it.";
            typed.push((format!("B2[{code}]"), words(measures)));
        }
        let typed: Vec<_> = typed
            .iter()
            .map(|(at, what)| (at.as_str(), what.clone()))
            .collect();
        submission(&state.code, answers(&typed))
    });
    Region {
        submissions: submissions.collect(),
        progress: Vec::new(),
        before: None,
        round,
        questionnaire,
    }
}

#[test]
fn a_table_on_several_pages_side_by_side_is_whole_on_each_of_them() {
    let mut region = Region::new();
    for scheme in ["one", "two"] {
        let groups = (0..8).map(|number| Group {
            code: format!("{scheme}_{number}"),
            text: text(&format!("Group {number}")),
        });
        region.round.groupings.push(Grouping {
            code: scheme.to_owned(),
            title: text(scheme),
            groups: groups.collect(),
        });
    }
    let mut wide = Vec::new();
    for sheet in print(&region) {
        let breaks = sheet.breaks("colBreaks");
        if breaks.is_empty() {
            continue;
        }
        let name = sheet.name;
        // The header of the page says what stands above the table, which is not printed.
        assert!(sheet.part.contains("<oddHeader>"), "{name}");
        let area = sheet.area.expect(&name);
        let first = area.split('$').nth(2).unwrap().trim_end_matches(':');
        assert!(first.parse::<u32>().unwrap() > 1, "{name}: {area}");
        wide.push((name, breaks));
    }
    // Two groups, and who is in none, in each of the first two schemes; eight in the others.
    let expected = [("By group", vec![9, 18]), ("Groups of States", vec![8, 17])];
    assert_eq!(
        wide,
        expected.map(|(name, breaks)| (name.to_owned(), breaks))
    );
}

#[test]
fn the_questions_of_the_country_matrix_are_shared_out_evenly() {
    let mut region = full();
    region.submissions.truncate(1);
    let matrix = sheet(print(&region), "Country matrix");
    let mut ends = vec![1];
    ends.extend(matrix.breaks("colBreaks"));
    ends.push(matrix.rows.iter().map(Vec::len).max().unwrap());
    let shares: Vec<usize> = ends.windows(2).map(|ends| ends[1] - ends[0]).collect();
    let (least, most) = (shares.iter().min().unwrap(), shares.iter().max().unwrap());
    assert!(
        shares.len() > 2 && most - least <= 1 && *most <= 10,
        "{shares:?}"
    );
}

#[test]
fn what_a_state_wrote_stands_on_one_page_with_its_name() {
    let sheets = print(&Region::after_another());
    for name in ["Text answers", "Attachments", "Explanations"] {
        let sheet = sheets.iter().find(|sheet| sheet.name == name).expect(name);
        let wide = sheet.part.contains("fitToWidth=");
        assert!(!wide, "{name} is several pages wide");
    }
}

#[test]
fn where_the_states_of_a_matrix_take_several_pages_each_has_their_header() {
    let mut region = full();
    for state in &mut region.round.states {
        state.name = text(&format!(
            "{} with all the territories for which it answers beside itself, wherever they may lie",
            state.code
        ));
    }
    let matrix = sheet(print(&region), "D3 Procedure and evidence");
    // Behind the charts each page begins with the name of a field and the header.
    let begun = matrix.breaks("rowBreaks").into_iter();
    let begun = begun.filter(|row| matrix.first(row + 1) == "State");
    let begun: Vec<&str> = begun.map(|row| matrix.first(row)).collect();
    assert_eq!(
        begun,
        ["Status", "Status", "Basis", "Basis", "Extent", "Extent"]
    );
    // And every State stands once under each.
    let jamaica = matrix.rows.iter().filter(|row| row[0].starts_with("JM "));
    assert_eq!(jamaica.count(), 3);
    assert_eq!(matrix.titles, None);
}

#[test]
fn a_question_longer_than_the_page_is_its_title_in_lines() {
    let mut region = Region::new();
    let questions = region.questionnaire.sections.iter_mut();
    let mut questions = questions.flat_map(|section| &mut section.questions);
    let asked = questions.find(|question| question.code == "C3").unwrap();
    let long = "Is the conduct an offence, in the law as it stood at the reference date ".repeat(4);
    asked.text = text(&long);
    let printed = sheet(print(&region), "C3 Substantive law");
    let title = printed.rows.iter().map(|row| row[0].as_str());
    let title: Vec<&str> = title
        .take_while(|line| !line.contains("Contents"))
        .collect();
    assert_eq!(title.join(" "), format!("C3 · {}", long.trim()));
    assert!(
        title.iter().all(|line| line.chars().count() < 140),
        "{title:?}"
    );
}

#[test]
fn a_recommendation_that_takes_two_pages_has_its_wording_and_its_header_on_both() {
    let region = full();
    let many = region.round.lists["recommendations"].len();
    let printed = sheet(print(&region), "Recommendations");
    let mut begun = printed.breaks("rowBreaks");
    let first = printed
        .rows
        .iter()
        .position(|row| row[0].starts_with("1. "));
    begun.insert(0, first.unwrap());
    assert_eq!(begun.len(), 2 * many);
    for (place, row) in begun.into_iter().enumerate() {
        let number = format!("{}. ", place / 2 + 1);
        assert!(printed.first(row).starts_with(&number), "{row}");
        let mut below = printed.rows[row..].iter();
        let header = below.position(|row| row[0] == "State");
        assert!(header.is_some_and(|below| below < 20), "{row}");
    }
    // Nobody is left out, and nobody stands there twice.
    let states = printed
        .rows
        .iter()
        .filter(|row| row[0].starts_with("Jamaica"));
    assert_eq!(states.count(), many);
}

#[test]
fn a_page_ends_between_questions_and_between_charts() {
    let sheets = print(&full());
    let of = |name: &str| sheets.iter().find(|sheet| sheet.name == name).unwrap();
    let groups = of("By group");
    let begun = groups.breaks("rowBreaks");
    assert!(begun.len() > 2, "{begun:?}");
    for row in begun {
        let [code, wording] = [0, 1].map(|column| groups.rows[row][column].as_str());
        assert!(!code.is_empty() && !wording.is_empty(), "{row}: {wording}");
    }
    let highlights = of("Highlights");
    let begun = highlights.breaks("rowBreaks");
    assert!(begun.len() > 2, "{begun:?}");
    for row in begun {
        assert_eq!(highlights.first(row + 1), "Question", "{row}");
    }
    // Where the States fit one page their header is not repeated above how they came in.
    assert_eq!(of("Response status").titles, None);
}

#[test]
fn where_the_states_take_several_pages_their_header_is_on_each() {
    let mut region = full();
    let states = region.round.states.clone();
    for number in 0..80 {
        let mut state = states[0].clone();
        state.code = format!(
            "{}{}",
            char::from(b'Q' + number / 26),
            char::from(b'A' + number % 26)
        );
        region.round.states.push(state);
    }
    let status = sheet(print(&region), "Response status");
    let titles = status.titles.unwrap();
    let repeated: usize = titles.rsplit('$').next().unwrap().parse().unwrap();
    assert_eq!(status.rows[repeated - 1][0], "State", "{titles}");
}

#[test]
fn two_questions_with_one_wording_are_told_apart_in_a_chart() {
    let mut region = full();
    region.submissions.truncate(12);
    let highlights = sheet(print(&region), "Highlights");
    let bars = highlights.rows.iter().map(|row| row[0].as_str());
    let plans: Vec<&str> = bars
        .filter(|bar| bar.ends_with("Are there plans to establish a unit?"))
        .collect();
    let different: BTreeSet<_> = plans.iter().collect();
    assert_eq!((plans.len(), different.len()), (2, 2), "{plans:?}");
}
