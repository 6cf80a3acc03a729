//! One State's answers in one round: content, changes, three-way merge, status, seal.
//! It never asks who is allowed to do something, and never reads a clock.

mod answers;
mod standing;
mod submission;

pub use answers::{Answer, Answers, Door};
pub use standing::{Standing, Standings};
pub use submission::Submission;
