//! One file per table. An entity never leaves `store/`: what goes out are the types of
//! `round`, `response` and `questionnaire`.

pub mod answer;
pub mod change;
pub mod response;
pub mod round;
pub mod step;
pub mod submission;
pub mod upload;
