//! The main job, from the first sign-in to the regional workbook, in a real browser that
//! runs no script.

mod answers;
mod read;
mod typed;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use relator::store::Purpose;
use serde_json::json;

use self::{
    answers::{FIRST, LAW, ROWS, SECOND, SECOND_LAW},
    read::{figures, unanswered},
    typed::{Typed, Typed::Text},
};
use crate::support::{
    app::{App, cybercrime, round},
    browser::{Browser, Script},
    reader::{focal_point_of, link_for, secretariat},
    server::Server,
};

const RESPONSE: &str = "/en/rounds/r/JM";
const PASSWORD: &str = "cuatro palabras sin orden alguno";

/// Whoever follows a link that was sent to them is signed in.
fn enter_by_link(browser: &Browser, app: &App, email: &str) {
    browser.open(&link_for(app, email, Purpose::SignIn, "en"));
    browser.follow("main form button");
    assert!(browser.has("form[action$='/sign-out']"));
}

fn sign_out(browser: &Browser) {
    browser.follow("form[action$='/sign-out'] button");
    assert!(browser.has("a[href='/en/sign-in']"));
}

fn save(browser: &Browser) {
    browser.follow(".relator-save button[value=save]");
}

/// Nothing of what was typed is lost.
fn all_stands(browser: &Browser, typed: &[&[Typed]]) {
    for one in typed.concat() {
        assert!(one.stands(browser), "{one:?} on {}", browser.path());
    }
}

/// The files that are attached.
fn files(app: &App) -> PathBuf {
    let folder = app.file("attached");
    std::fs::create_dir(&folder).unwrap();
    for name in ["organigrama n.º 1.pdf", "act.pdf"] {
        std::fs::write(folder.join(name), format!("%PDF-1.7 {name}")).unwrap();
    }
    folder
}

fn answer(browser: &Browser, typed: &[Typed], files: &Path) {
    for one in typed {
        one.put(browser, files);
    }
}

#[test]
fn a_state_answers_is_asked_back_and_stands_in_the_regional_workbook_all_without_script() {
    let years = cybercrime()["lists"]["years"].clone();
    let app = App::new().with(&round("every-kind", "1", json!({ "years": years })));
    let server = Server::of(&app);
    let Some(browser) = Browser::at(&server, Script::Off) else {
        return;
    };
    browser.open_elsewhere("data:text/html,<title>off</title><script>document.title='on'</script>");
    assert_eq!(browser.title(), "off", "no page runs script");
    browser.resize(1280, 900);
    let files = files(&app);
    let (jamaica, officer) = (focal_point_of("JM"), secretariat());
    server.sign_in(&app, &jamaica);
    server.sign_in(&app, &officer);

    // The invitation, and the first page of the response.
    browser.open(&link_for(&app, &jamaica.email, Purpose::Invitation, "en"));
    browser.type_in("#password", PASSWORD);
    browser.follow("main form button");
    browser.follow(&format!("a[href='{RESPONSE}']"));
    browser.follow("a[href$='/sections/A']");

    // The language changes in the middle, and nothing that was typed is lost.
    answer(&browser, FIRST, &files);
    browser.follow("button[value='language:es']");
    assert_eq!(browser.path().split('/').nth(1), Some("es"));
    assert!(
        browser
            .text("main")
            .contains("Nombre de la autoridad que responde")
    );
    all_stands(&browser, &[FIRST]);
    answer(&browser, SECOND, &files);
    browser.follow(".relator-save button[value=continue]");
    assert!(browser.title().starts_with("Error:"), "{}", browser.title());
    let summary = browser.text(".govuk-error-summary");
    assert!(
        summary.contains("A4:") && summary.contains("A6:"),
        "{summary}"
    );
    all_stands(&browser, &[FIRST, SECOND]);
    assert!(
        browser.text("#A4").contains("about forty") || browser.value("[name=A4]") == "about forty"
    );

    // One of two findings is mended, the other left.
    Text("A4", "39").put(&browser, &files);
    save(&browser);
    browser.open(&format!("{RESPONSE}/sections/B"));
    answer(&browser, ROWS, &files);
    save(&browser);
    all_stands(&browser, &[ROWS]);
    browser.open(&format!("{RESPONSE}/sections/C"));
    answer(&browser, LAW, &files);
    browser.follow("button[value='add:C1']");
    answer(&browser, SECOND_LAW, &files);
    save(&browser);
    all_stands(&browser, &[LAW, SECOND_LAW]);
    let cookie = browser.cookie();
    for section in ["A", "B", "C"] {
        let page = server
            .with_cookie(&cookie)
            .get(&format!("{RESPONSE}/sections/{section}"));
        assert_eq!(unanswered(&page.body), BTreeSet::new(), "{section}");
    }

    // What stands in the way is named where one submits, and mended where the link leads.
    browser.open(RESPONSE);
    browser.follow("a[href$='/submit']");
    assert!(!browser.has("form[action$='/submit']"));
    assert!(browser.text(".govuk-error-summary").contains("A6"));
    browser.follow(".govuk-error-summary a");
    Text("A6", "1998").put(&browser, &files);
    save(&browser);
    browser.open(&format!("{RESPONSE}/submit"));
    browser.follow("form[action$='/submit'] button");
    assert_eq!(browser.path(), format!("{RESPONSE}/receipts/1"));
    verified(&app, &server, &browser, 1);
    sign_out(&browser);

    // The secretariat reads it and asks.
    enter_by_link(&browser, &app, &officer.email);
    browser.follow("a[href$='/responses']");
    browser.follow("a[href$='/JM/submissions']");
    browser.follow("a[href$='/JM/submissions/1']");
    assert!(browser.text("main").contains("Cybercrimes Act"));
    browser.follow("a[href$='/return']");
    browser.type_in("#general", "One figure surprises us.");
    browser.click("#A4 summary");
    browser.type_in("#note-A4", "With the coast guard?");
    browser.follow("main form button");
    assert!(browser.text("main").contains("With the coast guard?"));
    sign_out(&browser);

    // The State comes back by its password, reads why, and mends it.
    browser.open("/en/sign-in");
    browser.type_in("#email", &jamaica.email);
    browser.type_in("#password", PASSWORD);
    browser.follow("main form button");
    browser.follow(&format!("a[href='{RESPONSE}']"));
    assert!(browser.text("main").contains("One figure surprises us."));
    browser.follow("a[href$='/sections/A']");
    assert!(browser.text("#A4").contains("With the coast guard?"));
    Text("A4", "42").put(&browser, &files);
    save(&browser);
    browser.open(&format!("{RESPONSE}/submit"));
    browser.follow("form[action$='/submit'] button");
    verified(&app, &server, &browser, 2);
    sign_out(&browser);

    // It is accepted, and stands in the regional workbook.
    enter_by_link(&browser, &app, &officer.email);
    browser.open(&format!("{RESPONSE}/submissions/2"));
    browser.follow("form[action$='/accept'] button");
    assert!(browser.text("main").contains("Accepted"));
    browser.open("/en/rounds/r/responses");
    assert!(browser.has("a[href*='/regional']"));
    let officer = server.with_cookie(&browser.cookie());
    let workbook = officer.get("/en/rounds/r/regional?lang=en");
    assert_eq!(workbook.status, 200);
    let figures = figures(&workbook.bytes);
    for (address, said) in [
        ("A1", "Ministry of “Justice” & <Security>"),
        ("A3", "yes"),
        ("A4", "42"),
        ("A5", "12.5"),
        ("A7#police_station", "police_station"),
        ("A9", "organigrama n.º 1.pdf"),
        ("B1[denial_of_service]", "NA"),
        ("B2[illegal_access].since", "2013-08"),
        ("B3[2024].damage", "99.95"),
        ("C1[1].title", "Cybercrimes Act"),
        ("C1[2].status", "bill_pending"),
        ("C2[1]", "https://example.org/unit"),
    ] {
        let stands = figures
            .iter()
            .any(|(at, is)| at == address && is.starts_with(said));
        assert!(stands, "{address} {said}: {figures:#?}");
    }
}

/// The receipt of the page that the browser shows is one that the command line accepts.
fn verified(app: &App, server: &Server, browser: &Browser, number: usize) {
    let hash = browser.text(".relator-hash");
    let state = server.with_cookie(&browser.cookie());
    let receipt = state.get(&format!("{RESPONSE}/submissions/{number}/receipt.json"));
    assert!(receipt.body.contains(&hash), "{hash}: {}", receipt.body);
    let file = app.file("receipt.json");
    std::fs::write(&file, &receipt.bytes).unwrap();
    let ran = app.run(&["verify", file.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    std::fs::write(&file, receipt.body.replace("JM", "GD")).unwrap();
    assert_ne!(app.run(&["verify", file.to_str().unwrap()]).code, 0);
}
