//! What several tests build on.

pub mod instrument;
pub mod office;
pub mod questionnaire;
pub mod region;
