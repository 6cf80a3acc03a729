//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod regional;
mod support;
mod tabulation;
mod tabulation_laws;
mod tidy;
mod walls;
