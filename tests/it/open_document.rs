//! Spreadsheets in the OpenDocument format: what is refused, what is read, and what
//! LibreOffice really writes.

mod hostile;
mod reading;
mod saved;
