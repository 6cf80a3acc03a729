//! What tests build their stories from.

pub mod compound;
pub mod database;
pub mod office;
pub mod postgres;
pub mod xml_book;
