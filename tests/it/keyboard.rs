//! A walk through every page by the Tab key alone: each stop is seen, marked, and not under
//! the bar that stays at the foot; and every control is a stop.

use std::collections::BTreeSet;

use relator::locale::Locale;
use serde_json::{Value, json};

use crate::support::{
    browser::{Browser, Script},
    site::Site,
};

/// How the walk is made and told: `look` names every control that a keyboard must reach and
/// remembers how it looks; `stop` says what is wrong with the one that has the focus.
const WALK: &str = "
    const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
    const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
        (e.name ? '[' + e.name + '=' + e.value.slice(0, 20) + ']' : '') + ' ' +
        e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 30);
    const look = e => {
        const label = e.labels && e.labels[0];
        return [[e, ''], [e, '::before'], [e, '::after'], [label, ''], [label, '::before'], [label, '::after']]
            .filter(([one]) => one).map(([one, part]) => {
                const style = getComputedStyle(one, part);
                const none = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ||
                    /, 0\\)$|transparent/.test(style.outlineColor);
                return [none ? '' : style.outline, style.boxShadow, style.backgroundColor,
                    style.borderTopColor, style.borderTopWidth].join(' ');
            }).join(' / ');
    };
    window.walk = {looks: new Map(), numbers: new Map(), last: null};
    const groups = new Set();
    walk.controls = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(
        e => !e.matches(':disabled') && e.tabIndex >= 0 && shown(e)).filter(e => {
            if (e.type !== 'radio') return true;
            // Of radio buttons with one name the chosen one is a stop, or the first.
            const group = [...document.querySelectorAll('input[type=radio]')].filter(
                one => one.name === e.name && one.form === e.form && shown(one));
            return e === (group.find(one => one.checked) || group[0]);
        });
    for (const e of walk.controls) walk.looks.set(e, look(e));
    walk.stop = () => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const same = e === walk.last;
        walk.last = e;
        if (!walk.numbers.has(e)) walk.numbers.set(e, walk.numbers.size);
        const wrong = [];
        const box = [...e.getClientRects()].find(one => one.width > 0 && one.height > 0) || e.getBoundingClientRect();
        // Of a text over several lines the first is where one types.
        const text = e.tagName === 'TEXTAREA';
        const end = text ? Math.min(box.bottom, box.top + 30) : box.bottom;
        const width = text ? Math.min(box.width, 100) : box.width;
        const top = Math.max(box.top, 0), bottom = Math.min(end, innerHeight);
        const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
        const whole = bottom - top >= Math.min(end - box.top, innerHeight) - 1 && right - left >= Math.min(width, innerWidth) - 1;
        if (!whole) wrong.push(`not in view: ${JSON.stringify(box)} of ${innerWidth} x ${innerHeight}`);
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const own = hit && (e.contains(hit) || hit.contains(e) && hit.tagName === 'LABEL' ||
            e.labels && [...e.labels].some(label => label.contains(hit)));
        if (whole && !own) wrong.push('covered by ' + (hit ? hit.outerHTML.slice(0, 80) : 'nothing'));
        const bar = document.querySelector('.relator-save');
        if (bar && !bar.contains(e) && getComputedStyle(bar).position === 'sticky' &&
            bottom > bar.getBoundingClientRect().top + 1) wrong.push('partly under the bar');
        if (walk.looks.has(e) && look(e) === walk.looks.get(e)) wrong.push('looks as without focus');
        return {number: walk.numbers.get(e), same, wrong: wrong.map(one => name(e) + ': ' + one)};
    };
    walk.missed = () => walk.controls.filter(e => !walk.numbers.has(e)).map(name);";

/// Faults of every kind: a lid on the page, a link that looks alike with the focus, and one
/// that stands outside.
const WORSEN: &str = "
    const main = document.querySelector('main');
    main.insertAdjacentHTML('beforeend',
        '<a href=\"/\" id=\"plain\">a</a><a href=\"/\" id=\"outside\">b</a><div id=\"lid\"></div>');
    const style = (id, all) => Object.assign(document.getElementById(id).style, all);
    style('plain', {outline: 'none'});
    style('outside', {position: 'fixed', top: '-50px'});
    style('lid', {position: 'fixed', inset: '0', zIndex: '99'});";

/// Presses the Tab key. It is never let go: the focus moves when it goes down, and a third of
/// what is asked of the browser is saved.
fn press_tab(browser: &Browser) {
    let key = json!({"type": "rawKeyDown", "key": "Tab", "code": "Tab",
                     "windowsVirtualKeyCode": 9, "nativeVirtualKeyCode": 9});
    browser.own("Input.dispatchKeyEvent", key);
}

/// What is wrong on the present page for who has a keyboard only.
fn walked(browser: &Browser) -> Vec<String> {
    let texts = |found: &Value| -> Vec<String> {
        let found = found.as_array().unwrap().iter();
        found
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    };
    browser.run(WALK, vec![]);
    let mut wrong = Vec::new();
    let mut stops = BTreeSet::new();
    for _ in 0..2000 {
        press_tab(browser);
        let stop = browser.run("return walk.stop()", vec![]);
        // Behind the last stop comes the first; a date is one control and several stops.
        if stop.is_null() || stop["same"] == true {
            continue;
        }
        let number = stop["number"].as_u64().unwrap();
        if number == 0 && !stops.is_empty() {
            break;
        }
        wrong.extend(texts(&stop["wrong"]));
        if !stops.insert(number) {
            wrong.push(format!("reached twice: {stop}"));
            break;
        }
    }
    assert!(!stops.is_empty());
    let missed = texts(&browser.run("return walk.missed()", vec![]));
    wrong.extend(
        missed
            .into_iter()
            .map(|name| format!("never reached: {name}")),
    );
    wrong
}

#[test]
fn every_control_is_reached_by_keyboard_and_seen_when_it_is() {
    let site = Site::new();
    let Some(browser) = Browser::at(&site.server, Script::On) else {
        return;
    };
    browser.open("/en");
    let mut wrong = Vec::new();
    for page in site.pages() {
        for (width, height) in [(1280, 720), (320, 640)] {
            browser.resize(width, height);
            site.show(&browser, page, Locale::En);
            let found = walked(&browser).into_iter();
            wrong.extend(found.map(|fault| format!("{} at {width} px: {fault}", page.name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // What was never found is nothing only where it would have been found.
    browser.run(WORSEN, vec![]);
    let found = walked(&browser).join("\n");
    for fault in [
        "covered by <div id=\"lid\"",
        "looks as without focus",
        "not in view",
    ] {
        assert!(found.contains(fault), "{fault}: {found}");
    }
}
