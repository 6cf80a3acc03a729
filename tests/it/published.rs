//! Figures as official analyses of this field printed them, from responses that are built to
//! match: each with all its denominators, as another program shows the workbook on the screen.
//!
//! "15 of the 34" and "15 of the 35" stood for one figure, and 53 % was of the 30 that had
//! responded: whoever prints a share without what it is a share of says three things at once.

use std::{collections::BTreeMap, fs, path::Path};

use relator::{
    locale::Locale,
    questionnaire::{Availability, Content},
    round::Round,
    tabulation::Edition,
};

use crate::support::{
    office,
    region::{Region, answers, choice, long, submission},
};

/// What was published, and how it is printed here.
struct Published {
    name: &'static str,
    /// Member States that were asked to answer.
    invited: usize,
    /// Of them, those that did.
    responding: usize,
    /// Of them, those for which no answer was available.
    not_available: usize,
    /// Of them, those that have a law.
    count: usize,
    /// Of those that answered, were asked, responded, were invited.
    printed: [&'static str; 4],
}

const PUBLISHED: [Published; 5] = [
    Published {
        name: "sixteen-of-thirty-and-of-34",
        invited: 34,
        responding: 30,
        not_available: 0,
        count: 16,
        printed: ["53%", "53%", "53%", "47%"],
    },
    Published {
        name: "sixteen-of-thirty-and-of-35",
        invited: 35,
        responding: 30,
        not_available: 0,
        count: 16,
        printed: ["53%", "53%", "53%", "46%"],
    },
    Published {
        name: "fifteen-of-the-34",
        invited: 34,
        responding: 34,
        not_available: 0,
        count: 15,
        printed: ["44%", "44%", "44%", "44%"],
    },
    Published {
        name: "fifteen-of-the-35",
        invited: 35,
        responding: 35,
        not_available: 0,
        count: 15,
        printed: ["43%", "43%", "43%", "43%"],
    },
    // The response rate of the State Party self-assessments of 2018 in the Americas, 31 of 35
    // (WHO), with three that do not know.
    Published {
        name: "thirty-one-of-35-responded",
        invited: 35,
        responding: 31,
        not_available: 3,
        count: 28,
        printed: ["100%", "90%", "90%", "80%"],
    },
];

/// The member States of the Organization, of which so many are invited.
fn region(of: &Published) -> Region {
    let mut region = Region::new();
    let round: Round =
        serde_json::from_str(&fs::read_to_string("demo/round.json").unwrap()).unwrap();
    let mut states = round.states;
    states.retain(|state| state.code != "ZZ");
    assert_eq!(states.len(), 35);
    for (place, state) in states.iter_mut().enumerate() {
        (state.invited, state.counted) = (place < of.invited, place < of.invited);
        state.groups = BTreeMap::new();
    }
    let responding = states.iter().take(of.responding).enumerate();
    let said = |place: usize| match place {
        place if place < of.count => choice("yes"),
        place if place < of.responding - of.not_available => choice("no"),
        _ => Content::Availability(Availability::NotAvailable),
    };
    region.submissions = responding
        .map(|(place, state)| submission(&state.code, answers(&[("C1", said(place))])))
        .collect();
    region.progress = Vec::new();
    region.round.states = states;
    region
}

/// The cells of the line for "yes" on the sheet of frequencies, as LibreOffice shows them.
fn line(html: &str) -> Vec<String> {
    let rows = html.split("<tr").map(|row| {
        let cells = row.split("<td").skip(1).map(|cell| {
            let (_, inside) = cell.split_once('>').unwrap();
            let mut text = String::new();
            let mut tag = false;
            for c in inside.chars() {
                match c {
                    '<' => tag = true,
                    '>' => tag = false,
                    c if !tag => text.push(c),
                    _ => {}
                }
            }
            text.trim().to_owned()
        });
        cells.collect::<Vec<_>>()
    });
    let mut rows = rows.filter(|cells| cells.len() >= 13);
    let found = rows.find(|cells| cells[0] == "C1" && cells[2] == "yes");
    found.unwrap_or_else(|| panic!("no line in {html:.2000}"))
}

#[test]
fn published_figures_come_out_with_every_denominator_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = |of: &Published| folder.path().join(of.name).with_extension("xlsx");
    for of in &PUBLISHED {
        let region = region(of);
        let collection = region.collection(Edition::Public, Locale::En);
        fs::write(file(of), long(&collection)).unwrap();
    }
    let files: Vec<_> = PUBLISHED.iter().map(file).collect();
    let Some(shown) = office::save_all_as(&files, "html") else {
        return;
    };
    for of in &PUBLISHED {
        let html = fs::read(shown.join(Path::new(of.name).with_extension("html"))).unwrap();
        let line = line(&String::from_utf8_lossy(&html));
        let counts = [
            of.count,
            of.responding - of.not_available,
            of.responding,
            of.responding,
            of.invited,
        ];
        assert_eq!(line[4..9], counts.map(|n| n.to_string()), "{}", of.name);
        assert_eq!(line[9..13], of.printed, "{}", of.name);
    }
    // One count, and three shares that are not the same.
    let [first, second, ..] = &PUBLISHED;
    let shares = [first.printed[2], first.printed[3], second.printed[3]];
    assert_eq!(shares, ["53%", "47%", "46%"]);
}
