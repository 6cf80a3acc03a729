//! The integration tests: one binary, one file per noun, and the meta-tests.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed; the lint spares only the test functions themselves"
)]

mod kinds;
mod questionnaire;
mod tidy;
mod walls;
