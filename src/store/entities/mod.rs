//! One file per table. An entity never leaves `store/`: what goes out are the types of
//! `access`, `round`, `response` and `questionnaire`.

pub mod answer;
pub mod batch;
pub mod batch_file;
pub mod change;
pub mod link;
pub mod person;
pub mod post;
pub mod response;
pub mod round;
pub mod session;
pub mod step;
pub mod submission;
pub mod upload;
