//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod regional;
mod support;
mod tidy;
mod walls;
