//! What the State of the story answers: every kind in every shape.

use super::typed::{Typed, Typed::*};

/// What is typed into section A before the language changes.
pub(super) const FIRST: &[Typed] = &[
    Text("A1", "Ministry of “Justice” & <Security>"),
    Text("A2", "Ms Zoë Brown"),
    Text("A2.email", "zoe@example.org"),
    Text("A2.telephone", "+1 876 555 0100"),
    Text(
        "A2.tasks",
        "It prosecutes.\nIt also trains — in French: «où ça?»",
    ),
    Pick("A3", "yes"),
    Pick("A3.status", "in_force"),
    Text("A4", "about forty"),
    Tick("A7#hotline"),
    Choose("A8#equipment", "1"),
    Attach("A9", "organigrama n.º 1.pdf"),
];

/// What is typed after it, in Spanish.
pub(super) const SECOND: &[Typed] = &[
    Text("A2.website", "https://example.org/justicia"),
    Text("A5", "12,5"),
    Text("A6", "2998"),
    Tick("A7#police_station"),
    Choose("A8#training", "2"),
];

pub(super) const ROWS: &[Typed] = &[
    Pick("B1[illegal_access]", "frequently"),
    Pick("B1[ransomware]", "infrequently"),
    Choose("B1[denial_of_service]@availability", "NA"),
    Pick("B2[illegal_access].status", "in_force"),
    Text("B2[illegal_access].since", "August 2013"),
    Text("B2[illegal_access].article", "Article 3"),
    Tick("B2[illegal_access].channels#web_form"),
    Attach("B2[illegal_access].law", "act.pdf"),
    Pick("B2[ransomware].status", "bill_pending"),
    Tick("B2[ransomware].channels#none"),
    Choose("B2[denial_of_service].status@availability", "NAP"),
    Text("B3[2024].reported", "1200"),
    Text("B3[2024].damage", "99.95"),
    Text("B3[2025].reported", "0"),
    Choose("B4[illegal_access]#training", "1"),
    Choose("B4[ransomware]#equipment", "1"),
    Choose("B4[ransomware]#training", "2"),
    Choose("B4[denial_of_service]#legal_drafting", "1"),
];

pub(super) const LAW: &[Typed] = &[
    Text("C1[1].title", "Cybercrimes Act"),
    Text("C1[1].adopted", "2015"),
    Pick("C1[1].status", "in_force"),
    Text("C1[1].articles", "31"),
    Tick("C1[1].forms#ransomware"),
    Text("C1[1].link", "https://example.org/act"),
    Attach("C1[1].text", "act.pdf"),
    Text("C2[1]", "https://example.org/unit"),
];

pub(super) const SECOND_LAW: &[Typed] = &[
    Text("C1[2].title", "Evidence (Amendment) Act"),
    Pick("C1[2].status", "bill_pending"),
];
