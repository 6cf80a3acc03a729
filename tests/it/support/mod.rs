//! What several tests stand on.

pub mod office;

/// Says that a test could not run for want of `what`. Where everything must run (the
/// variable `RELATOR_CI` is set) that is a failure.
pub fn skipped(what: &str) {
    assert!(
        std::env::var_os("RELATOR_CI").is_none(),
        "{what} is not installed, and RELATOR_CI asks for every test"
    );
    println!("skipped: {what} is not installed");
}
