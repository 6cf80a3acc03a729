//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod docs;
mod kinds;
mod locales;
mod questionnaire;
mod reading;
mod tidy;
mod versions;
mod walls;
