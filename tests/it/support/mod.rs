//! What tests build their stories from.

pub mod compound;
pub mod xml_book;
