//! The main job in a real browser.

use crate::support::{app::App, browser::{Browser, Script}, server::Server};

#[test]
fn no_script() {
    let app = App::new();
    let server = Server::of(&app);
    let Some(browser) = Browser::at(&server, Script::Off) else { return };
    browser.open_elsewhere("data:text/html,<title>off</title><p id=x>y</p><script>document.title='on'</script>");
    assert_eq!(browser.title(), "off");
    browser.open("/en");
    println!("{} {}", browser.path(), browser.title());
    browser.follow("a[href='/en/sign-in']");
    browser.type_in("#email", "x@example.org");
    browser.type_in("#password", "wrong wrong");
    browser.follow("button.govuk-button");
    println!("{} {} {}", browser.path(), browser.title(), browser.value("#email"));
}
