//! What a machine can say about every page: axe finds nothing, no page is wider than the
//! screen, and no page asks for what its policy forbids.

use relator::locale::Locale;
use serde_json::{Value, json};

use crate::support::{
    browser::{Browser, Script},
    site::Site,
};

/// axe-core; where it comes from stands beside it.
const AXE: &str = include_str!("../axe/axe.min.js");

/// A desk, a telephone, and the narrowest screen of WCAG 1.4.10.
const WIDTHS: [u32; 3] = [1280, 360, 320];

/// What axe calls a violation of its own rules, of the page as it stands. Targets of less
/// than 24 px are a rule that must be asked for; what happens to lie half under the bar at
/// the foot is not smaller for that, and the walk by keyboard looks after it.
const JUDGE: &str = "
    const done = arguments[arguments.length - 1];
    for (const bar of document.querySelectorAll('.relator-save')) bar.style.position = 'static';
    const rules = {'target-size': {enabled: true}};
    axe.run(document, {resultTypes: ['violations'], rules, preload: false, elementRef: false}).then(
        found => done(found.violations.flatMap(({id, nodes}) => nodes.map(
            node => `${id} at ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))),
        error => done([`axe failed: ${error}`]));";

/// What makes the page wider than the screen; nothing where it is not.
const SIDEWAYS: &str = "
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const scrolls = e => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(e => {
        if (scrolls(e) || e.closest('.govuk-visually-hidden')) return false;
        const text = [...e.childNodes].filter(one => one.nodeType === Node.TEXT_NODE);
        const boxes = text.map(one => {
            const range = document.createRange();
            range.selectNode(one);
            return range;
        });
        return [e, ...boxes].some(one => one.getBoundingClientRect().right > page.clientWidth + 0.5);
    });
    return [`${page.scrollWidth} of ${page.clientWidth} px by ` + wide.slice(-3).map(
        e => e.outerHTML.slice(0, 160)).join(' | ')];";

/// Makes every text 40 % longer: each word, as a language with longer words would.
const LENGTHEN: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        text.data = text.data.replace(/[\\p{L}\\p{N}]+/gu,
            word => word + word.slice(0, Math.ceil(word.length * 0.4)));
    }";

/// Keeps what the page's policy forbade, from before the page begins.
const LISTEN: &str = "
    window.forbidden = [];
    document.addEventListener('securitypolicyviolation',
        e => window.forbidden.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));";

/// Faults of every kind.
const WORSEN: &str = "
    document.querySelector('main').insertAdjacentHTML('beforeend',
        '<button></button><div id=\"wide\">a</div><p style=\"color: red\">b</p>');
    document.getElementById('wide').style.setProperty('width', '30rem');";

fn texts(found: &Value) -> Vec<String> {
    let found = found.as_array().unwrap().iter();
    found
        .map(|text| text.as_str().unwrap().to_owned())
        .collect()
}

fn violations(browser: &Browser) -> Vec<String> {
    texts(&browser.run_long(JUDGE, vec![]))
}

fn forbidden(browser: &Browser) -> Vec<String> {
    let events = texts(&browser.run("return window.forbidden", vec![]));
    let log = browser.log().into_iter();
    let log = log.filter(|line| line.contains("Content Security Policy"));
    events.into_iter().chain(log).collect()
}

fn listening(site: &Site) -> Option<Browser> {
    let browser = Browser::at(&site.server, Script::On)?;
    // What every page begins with is sent once, not with every page.
    for source in [LISTEN, AXE] {
        browser.own(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": source}),
        );
    }
    browser.open("/en");
    Some(browser)
}

#[test]
fn every_route_of_a_page_has_an_example() {
    let site = Site::new();
    assert_eq!(site.without_example(), Vec::<String>::new());
    assert!(site.pages().count() > 40);
}

#[test]
fn no_page_has_a_fault_that_a_machine_can_find() {
    let site = Site::new();
    let Some(browser) = listening(&site) else {
        return;
    };
    let mut wrong = Vec::new();
    for page in site.pages() {
        for locale in Locale::ALL {
            site.show(&browser, page, locale);
            let found = faults(&browser).into_iter();
            wrong.extend(found.map(|fault| format!("{locale} {}: {fault}", page.name)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} in all",
        wrong.join("\n"),
        wrong.len()
    );
    // What was never found is nothing only where it would have been found.
    browser.run(WORSEN, vec![]);
    let found = faults(&browser).join("\n");
    for fault in [
        "button-name at",
        "of 320 px by <div id=\"wide\"",
        "forbidden: style-src-attr",
        "forbidden: SEVERE",
    ] {
        assert!(found.contains(fault), "{fault}: {found}");
    }
}

/// Everything that is wrong with the present page; its texts are longer afterwards.
fn faults(browser: &Browser) -> Vec<String> {
    let mut faults = Vec::new();
    for width in WIDTHS {
        browser.resize(width, 900);
        let found = [violations(browser), sideways(browser)].concat();
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("at {width} px: {fault}")),
        );
    }
    browser.run(LENGTHEN, vec![]);
    let longer = sideways(browser).into_iter();
    faults.extend(longer.map(|fault| format!("with longer text: {fault}")));
    let forbidden = forbidden(browser).into_iter();
    faults.extend(forbidden.map(|what| format!("forbidden: {what}")));
    faults
}

fn sideways(browser: &Browser) -> Vec<String> {
    texts(&browser.run(SIDEWAYS, vec![]))
}
