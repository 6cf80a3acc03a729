//! Spreadsheets in and out: the only room that names calamine and rust_xlsxwriter.

pub mod annotate;
pub mod archive;
pub mod bundle;
mod guard;
pub mod layout;
pub mod read;
pub mod readers;
pub mod regional;
pub mod style;
pub mod template;

use crate::raw::a1;
