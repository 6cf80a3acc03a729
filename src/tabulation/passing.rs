//! [`Passing`]: the States one by one, for what is made without holding all of them.

use super::Progress;
use crate::{error::Result, response::Submission, round::State};

/// What is known of a State when its turn comes.
#[derive(Debug, Default)]
pub struct Passed {
    /// Its last standing submission.
    pub submission: Option<Submission>,
    /// How far it is; none where it has not begun.
    pub progress: Option<Progress>,
}

/// Gives what is known of each State of [`Scope::states`](super::Scope::states), asked once
/// for each and in that order.
pub type Passing<'p> = dyn FnMut(&State) -> Result<Passed> + 'p;
