//! Whose workbook it is where its hidden sheet is gone: by the name that its first sheet
//! says, in any language, with the traps of the region; never by what the file is called.

use std::{fs, sync::LazyLock};

use relator::round::{Named, Round};
use serde_json::{Value, json};

use crate::{
    sent::{FOLDER, installation, installation_with},
    support::{
        annotated::Look,
        app::{App, finding, round},
        reader::{focal_point_of, secretariat},
        server::Server,
        xml_book::zipped,
    },
};

/// The States of the example round.
fn example() -> Value {
    serde_json::from_str(&fs::read_to_string("demo/round.json").unwrap()).unwrap()
}

static EXAMPLE: LazyLock<Round> = LazyLock::new(|| serde_json::from_value(example()).unwrap());

fn one(text: &str) -> Option<&'static str> {
    match EXAMPLE.named(text) {
        Named::One(state) => Some(&state.code),
        Named::Unclear(_) => None,
    }
}

#[test]
fn every_state_is_known_by_its_codes_and_by_its_names_in_four_languages() {
    let mut names = 0;
    for state in &EXAMPLE.states {
        for (language, name) in state.name.all() {
            let unaccented: String = name
                .chars()
                .map(|c| match c {
                    'á' | 'ã' => 'a',
                    'é' => 'e',
                    'í' | 'ï' => 'i',
                    'ó' | 'ô' => 'o',
                    'ú' => 'u',
                    'É' => 'E',
                    c => c,
                })
                .collect();
            for spelled in [
                name.to_owned(),
                format!("\u{a0} {name}. "),
                name.to_uppercase(),
                name.to_lowercase(),
                unaccented,
                format!("{name} ({})", state.code),
                format!("{} – {name}", state.code),
                format!("{} / {name}", state.name.all().next().unwrap().1),
            ] {
                let meant = one(&spelled);
                assert_eq!(meant, Some(&*state.code), "{language}: {spelled}");
                names += 1;
            }
        }
        for code in [&state.code, &state.alpha3, &state.code.to_lowercase()] {
            assert_eq!(one(code), Some(&*state.code), "{code}");
        }
    }
    assert!(names >= 35 * 4 * 8);
}

#[test]
fn other_names_and_spellings_of_a_state_are_that_state() {
    for (code, names) in [
        ("AG", &["Antigua", "Antigua & Barbuda", "Antígua"][..]),
        (
            "BO",
            &[
                "Bolivia (Plurinational State of)",
                "Estado Plurinacional de Bolivia",
                "BOLIVIA, ESTADO PLURINACIONAL DE",
                "État plurinational de Bolivie",
            ],
        ),
        (
            "BS",
            &[
                "The Bahamas",
                "Bahamas (The)",
                "Bahamas, The",
                "Las Bahamas",
                "les Bahamas",
            ],
        ),
        (
            "DM",
            &[
                "Dominica",
                "La Dominique",
                "Commonwealth of Dominica",
                "Domínica",
            ],
        ),
        (
            "DO",
            &[
                "The Dominican Republic",
                "Rep. Dominicana",
                "república  dominicana",
                "la République dominicaine",
            ],
        ),
        ("GD", &["Granada", "Grenada", "la Grenade"]),
        (
            "GY",
            &["Guyana", "Guiana", "Co-operative Republic of Guyana"],
        ),
        (
            "KN",
            &[
                "St. Kitts and Nevis",
                "St Kitts & Nevis",
                "St. Kitts",
                "São Cristóvão e Névis",
                "Sao Cristovao e Nevis",
                "San Cristóbal y Nieves",
                "S\u{200b}aint Kitts & Nevis",
            ],
        ),
        (
            "LC",
            &[
                "St. Lucia",
                "Sta. Lucía",
                "Ste-Lucie",
                "Santa Lúcia",
                "SAINT LUCIA",
            ],
        ),
        ("MX", &["Estados Unidos Mexicanos", "Méjico"]),
        ("SR", &["Surinám", "Surinam", "Suriname", "Surinã"]),
        ("SV", &["El Salvador", "Salvador", "EL SALVADOR"]),
        (
            "TT",
            &["Trinidad & Tobago", "Trinidad", "Trinité-et-Tobago"],
        ),
        (
            "US",
            &[
                "United States of America",
                "USA",
                "U.S.A.",
                "U.S.",
                "EE. UU.",
                "EE.UU.",
                "EEUU",
                "EUA",
                "E.U.A.",
                "Estados Unidos de América",
                "Etats-Unis",
                "États-Unis d'Amérique",
            ],
        ),
        (
            "VC",
            &[
                "Saint Vincent",
                "St. Vincent & the Grenadines",
                "San Vicente y Granadinas",
                "São Vicente",
                "St-Vincent-et-les Grenadines",
            ],
        ),
        (
            "VE",
            &[
                "Venezuela (Bolivarian Republic of)",
                "República Bolivariana de Venezuela",
                "Venezuela (VE)",
            ],
        ),
    ] {
        for name in names {
            assert_eq!(one(name), Some(code), "{name}");
        }
    }
}

#[test]
fn what_is_no_states_name_or_could_be_two_is_asked_and_never_guessed() {
    for (text, offered) in [
        ("Dominicana", &["DM", "DO"][..]),
        ("República de Dominica", &["DM", "DO"]),
        ("Dominican", &["DM", "DO"]),
        ("Dominicaine", &["DM", "DO"]),
        ("Dominica (DO)", &["DM", "DO"]),
        ("Dominica DO", &["DM", "DO"]),
        ("Granada / Guyana", &["GD", "GY"]),
        ("Guyane", &["GY"]),
        ("Guyane française", &["GY"]),
        ("French Guiana", &["GY"]),
        ("Guiana Francesa", &["GY"]),
        ("Guayana", &["GY"]),
        ("Grenadines", &["GD", "VC"]),
        ("Granadinas", &["GD", "VC"]),
        ("Nevis", &["KN"]),
        ("San Cristóbal", &["KN"]),
        ("Barbuda", &["AG"]),
        ("Tobago", &["TT"]),
        ("America", &["US"]),
        ("Jamaika", &["JM"]),
        ("Jamaica and Haiti", &["JM", "HT"]),
        ("US Virgin Islands", &["US"]),
        // Not invited: nothing is offered, not even what is meant.
        ("Cubaa", &[]),
        ("", &[]),
        ("Saint", &[]),
        ("República", &[]),
        ("the", &[]),
        ("Puerto Rico", &[]),
        ("Spain", &[]),
        ("1", &[]),
    ] {
        let Named::Unclear(unclear) = EXAMPLE.named(text) else {
            panic!("{text} was guessed");
        };
        let codes: Vec<&str> = unclear.iter().map(|state| &*state.code).collect();
        for code in offered {
            assert!(codes.contains(code), "{text}: {codes:?}");
        }
        assert_eq!(codes.is_empty(), offered.is_empty(), "{text}: {codes:?}");
        assert!(codes.len() <= 6, "{text}: {codes:?}");
        assert!(unclear.iter().all(|state| state.invited));
    }
}

/// A round on the questionnaire of the kept files, with the example's States.
fn region() -> App {
    let mut all = round("sent", "1", json!({}));
    all["states"] = example()["states"].clone();
    all["groupings"] = example()["groupings"].clone();
    installation_with(&all)
}

/// The workbook without hidden sheets, in which its first sheet says something else.
fn without_hidden_sheets(edit: impl Fn(&str) -> String) -> Vec<u8> {
    let file = format!("{FOLDER}/copied-without-the-hidden-sheets.xlsx");
    let look = Look::at(&fs::read(file).unwrap());
    let names = look.names().into_iter();
    let parts: Vec<_> = names
        .map(|name| {
            let text = match name {
                // Behind a sheet of the ministry's own.
                "xl/worksheets/sheet2.xml" => edit(look.text(name)),
                _ => look.text(name).to_owned(),
            };
            (name.to_owned(), text.into_bytes())
        })
        .collect();
    zipped(&parts)
}

fn of_state(name: &str) -> Vec<u8> {
    without_hidden_sheets(|texts| {
        assert!(texts.contains(">Jamaica<"));
        texts.replace(">Jamaica<", &format!(">{name}<"))
    })
}

#[test]
fn the_first_sheet_says_whose_it_is_and_not_the_files_name() {
    let app = region();
    for (file, name, state) in [
        ("Grenada_GD.xlsx", "Jamaica", "JM"),
        ("Dominica.xlsx", "República Dominicana", "DO"),
        ("JM.xlsx", "La Dominique", "DM"),
        ("jm-2.xlsx", "EE. UU.", "US"),
    ] {
        let verdict = app.intake(file, &of_state(name));
        assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
        assert_eq!(verdict["state"], state, "{verdict:#}");
    }
    let verdict = app.intake("Haiti.xlsx", &of_state("Dominicana"));
    assert_eq!(verdict["verdict"], "refused");
    assert_eq!(verdict["state"], Value::Null);
    let asked = finding(&verdict, "state_unclear");
    let message = asked["message"].as_str().unwrap();
    for offered in ["Dominica (DM)", "Dominican Republic (DO)"] {
        assert!(message.contains(offered), "{message}");
    }
    assert_eq!(
        (&asked["sheet"], &asked["cell"]),
        (&json!("Start"), &json!("B3"))
    );
    for (name, code) in [("Ruritania", "no_such_state"), ("Cuba", "no_such_state")] {
        let verdict = app.intake("Jamaica.xlsx", &of_state(name));
        let refused = finding(&verdict, code);
        assert_eq!(refused["found"], name, "{verdict:#}");
        assert_eq!(refused["cell"], "B3");
    }
}

#[test]
fn without_a_first_sheet_of_ours_nobody_knows_whose_it_is() {
    let app = region();
    for changed in [">State<", ">Asked by<"] {
        let captions = [
            "Asked by",
            "Round",
            "Meeting",
            "Reference period",
            "Reference date",
            "Due, in the capital’s time",
            "Due, in the secretariat’s time",
            "Questions and return",
        ];
        let bytes = without_hidden_sheets(|texts| match changed {
            // A caption alone stands above many a table.
            ">Asked by<" => captions.iter().fold(texts.to_owned(), |texts, caption| {
                texts.replace(&format!(">{caption}<"), "><")
            }),
            changed => texts.replace(changed, ">Country<"),
        });
        let verdict = app.intake("Jamaica_JM.xlsx", &bytes);
        assert_eq!(verdict["findings"][0]["code"], "no_meta", "{verdict:#}");
    }
    let bytes = without_hidden_sheets(|texts| {
        assert!(texts.contains(">IX<"));
        texts.replace(">IX<", ">VIII<")
    });
    let verdict = app.intake("jm.xlsx", &bytes);
    assert_eq!(
        verdict["verdict"], "accepted",
        "only the round's title counts"
    );
}

#[test]
fn a_workbook_of_another_round_is_refused_by_its_title() {
    let mut other = round("sent", "1", json!({}));
    other["title"] = json!({"en": "Second round"});
    let app = installation_with(&other);
    let verdict = app.intake("jm.xlsx", &of_state("Jamaica"));
    let refused = finding(&verdict, "other_round");
    assert_eq!(refused["found"], "Round", "{verdict:#}");
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("Second round")
    );
}

#[test]
fn a_states_own_door_takes_only_what_was_made_for_it() {
    let app = region();
    let server = Server::of(&app);
    let bytes = of_state("Jamaica");
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let files: &[(&str, &str, &[u8])] = &[("file", "jm.xlsx", &bytes)];
    let refused = reader.upload("/en/rounds/r/JM/upload", &[], files);
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("its hidden sheet is missing"),
        "{}",
        refused.body
    );
    let officer = server.sign_in(&app, &secretariat());
    let files: &[(&str, &str, &[u8])] = &[("files", "jm.xlsx", &bytes)];
    let taken = officer.upload("/en/rounds/r/batch", &[], files);
    let at = taken.header("location").unwrap().to_owned();
    let page = crate::annotate::ended(&officer, &at);
    assert!(page.contains("1 of 1 file accepted"), "{page}");
}

#[test]
fn it_clears_nothing_and_overwrites_nothing_that_was_stored_since() {
    let app = installation();
    let stored = app.workbook("JM", "en").type_in(&[
        ("A1", "Ministry of National Security"),
        ("A5", "Stays"),
        ("A3#web_form", "X"),
        ("B1[ransomware]", "Frequently"),
        ("B1[illegal_access]", "Infrequently"),
        ("C1[1].title", "Cybercrimes Act"),
        ("C1[1].adopted", "2015-12-08"),
        ("C1[2].title", "Evidence Act"),
    ]);
    assert_eq!(app.intake("web.xlsx", &stored.bytes())["changed"], 8);
    let verdict = app.intake("old.xlsx", &of_state("Jamaica"));
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    let conflict = finding(&verdict, "conflict");
    assert_eq!(conflict["address"], "A1");
    assert_eq!(conflict["severity"], "error");
    let next = app.workbook("JM", "en");
    for (address, shown) in [
        ("A1", "Ministry of National Security"),
        ("A5", "Stays"),
        ("B1[ransomware]", "Frequently"),
        ("B1[illegal_access]", "Infrequently"),
        ("C1[1].title", "Cybercrimes Act"),
        ("C1[2].title", "Evidence Act"),
        ("C1[3].title", ""),
        // What nobody had said is taken.
        ("A2", "Yes"),
        ("A4", "12.5"),
    ] {
        assert_eq!(next.shown(address), shown, "{address}: {verdict:#}");
    }
    // Two ministries chose differently among the options of one question.
    let chosen = finding(&verdict, "conflict");
    assert!(chosen["message"].as_str().unwrap().contains("stored"));
    assert_eq!(next.shown("A3#web_form"), "X");
}
