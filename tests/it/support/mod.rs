//! What tests build their stories from.

pub mod annotated;
pub mod app;
pub mod browser;
pub mod compound;
pub mod database;
pub mod edited;
pub mod filled;
pub mod form;
pub mod generated;
pub mod instrument;
pub mod long_form;
pub mod mutated;
pub mod ods;
pub mod office;
pub mod plausible;
pub mod postgres;
pub mod process;
pub mod python;
pub mod questionnaire;
pub mod reader;
pub mod recalculated;
pub mod region;
pub mod server;
pub mod site;
pub mod stored;
pub mod xml_book;

/// Says that a test could not run for want of `what`. Where everything must run (the
/// variable `RELATOR_CI` is set) that is a failure.
pub fn skipped(what: &str) {
    assert!(
        std::env::var_os("RELATOR_CI").is_none(),
        "{what} is not installed, and RELATOR_CI asks for every test"
    );
    println!("skipped: {what} is not installed");
}
