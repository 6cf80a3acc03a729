//! The door in the browser: the only room that names rocket. A handler takes what was
//! asked, lets the desk do it, and renders a page; rules stand in the rooms before it.

mod assets;
mod errors;
mod headers;
mod home;
mod language;
mod moment;
mod page;
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the pages that show it come next")
)]
mod reading;
mod serve;
mod settings;

pub use serve::serve;
pub use settings::Settings;
