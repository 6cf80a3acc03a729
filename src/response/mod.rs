//! One State's answers in one round: content, changes, three-way merge, status, seal.
//! It never asks who is allowed to do something, and never reads a clock.

mod answers;
mod canonical;
mod completeness;
mod last_round;
pub mod merge;
mod reason;
mod receipt;
#[cfg(test)]
mod samples;
mod seal;
mod size;
mod standing;
mod status;
mod submission;
pub mod undo;

pub use answers::{Answer, Answers, Door};
pub use canonical::canonical;
pub use completeness::Completeness;
pub use last_round::{Earlier, LastRound};
pub use merge::{Change, Choice, Conflict, Lists, Resolve};
pub use reason::Reason;
pub use receipt::{Receipt, Why, public_key};
pub use seal::{Seal, from_hexadecimal, hexadecimal, sha256};
pub use size::{ITEMS, Size};
pub use standing::{Standing, Standings};
pub use status::{Refusal, Status, Step};
pub use submission::Submission;
