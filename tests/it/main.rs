//! The integration tests: one binary, one file per noun, and the meta-tests.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed; the lint spares only the test functions themselves"
)]

mod dirty_files;
mod hostile;
mod mutants;
mod reading;
mod refusals;
mod support;
mod tidy;
mod walls;
