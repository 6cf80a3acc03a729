//! Relator collects a standardized questionnaire from the Member States of a
//! regional body and turns the answers into the region's analysis.
//!
//! The modules stand in the order in which data flows: a module may import only
//! modules written above it (the test `tidy` holds this; the blank lines keep the
//! formatter from sorting them).

// What the system could not do; what the data has to say is a finding.
pub mod error;

// The four languages, and the program's words in each.
pub mod locale;

// Who may do what: roles, acts, and the posts of a person.
pub mod access;

// The wording of data in up to four languages.
pub mod texts;

// What arrived at a door, and where, before anyone understood it.
pub mod raw;

// Where an answer stands: `C3[illegal_access].status`.
pub mod address;

// What a check or the intake has to say about an answer.
pub mod finding;

// The instrument: sections, questions, shapes, kinds, code lists, expressions.
pub mod questionnaire;

// One collection: questionnaire, meeting, dates, member States.
pub mod round;

// One State's answers in one round: content, merge, status and seal.
pub mod response;

// Turns what arrived at either door into answers and findings.
pub mod intake;

// What the answers say when they are read against the questionnaire.
pub mod checks;

// Counts, matrices and listings over submissions.
pub mod tabulation;

// Spreadsheets in and out: the State's workbook and the regional workbook.
pub mod workbook;

// What other programs read: tidy tables, the codebook, SDMX.
pub mod exports;

// Letters to people: their words, and their bytes.
pub mod mail;

// What is kept: rounds, responses, uploads, submissions, people, keys.
pub mod store;

// What is done when something arrives or is asked for.
pub mod desk;

// The door in the browser.
pub mod web;

// The commands.
pub mod cli;
