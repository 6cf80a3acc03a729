//! Spreadsheets in and out: the only room that names calamine and rust_xlsxwriter.

mod guard;
pub mod read;
pub mod regional;
pub mod style;
