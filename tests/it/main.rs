//! The integration tests: one binary, one file per noun, and the meta-tests.

mod tidy;
mod walls;
