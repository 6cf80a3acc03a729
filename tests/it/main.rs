//! The integration tests: one binary, one file per noun, and the meta-tests.
#![cfg(test)]

mod access;
mod connections;
mod demo;
mod dirty_files;
mod docs;
mod door;
mod doors;
mod expression;
mod hostile;
mod kinds;
mod locales;
mod mutants;
mod other_programs;
mod people;
mod questionnaire;
mod reading;
mod rearranged;
mod receipts;
mod refusals;
mod refused;
mod regional;
mod responses;
mod roundtrip;
mod sign_in;
mod store;
mod support;
mod tabulation;
mod tabulation_laws;
mod template;
mod tidy;
mod typed;
mod versions;
mod walls;
mod web;
