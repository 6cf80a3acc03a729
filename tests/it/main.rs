//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod dirty_files;
mod hostile;
mod mutants;
mod reading;
mod refusals;
mod store;
mod support;
mod tidy;
mod walls;
