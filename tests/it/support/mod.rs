//! What several tests build on.

pub mod office;
pub mod questionnaire;
pub mod region;
