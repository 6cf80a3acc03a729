//! Spreadsheets in and out: the only room that names calamine and rust_xlsxwriter.

pub mod regional;
pub mod style;
