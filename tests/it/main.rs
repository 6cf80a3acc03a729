//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod expression;
mod support;
mod tidy;
mod walls;
