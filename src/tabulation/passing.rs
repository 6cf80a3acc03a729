//! [`Passing`]: the States one by one, for what is made without holding all of them.

use std::{sync::mpsc, thread};

use super::{Progress, Reading, Scope, Shown};
use crate::{
    error::{Error, Result},
    response::Submission,
    round::State,
};

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
pub type Passing<'p> = dyn FnMut(&State) -> Result<Passed> + Send + 'p;

/// So many submissions are read ahead of what is made of them.
const AHEAD: usize = 8;

/// Hands the States on, in their order. While something is made of one, those behind it are
/// read.
pub fn each_passing(
    scope: &Scope<'_>,
    passing: &mut Passing<'_>,
    mut with: impl FnMut(&Reading<'_>, Option<&Progress>) -> Result<()>,
) -> Result<()> {
    thread::scope(|threads| {
        let (sender, ahead) = mpsc::sync_channel(AHEAD);
        threads.spawn(move || {
            for state in scope.states() {
                let read = passing(state).map(|passed| {
                    let submission = passed.submission.as_ref();
                    let shown = submission.map(|submission| Shown::of(scope, submission));
                    (passed, shown.unwrap_or_default())
                });
                let failed = read.is_err();
                // Nobody receives where making something of one before it failed.
                if sender.send(read).is_err() || failed {
                    return;
                }
            }
        });
        for state in scope.states() {
            let broken_off = |_| Error::Workbook("the submissions broke off".to_owned());
            let (passed, shown) = ahead.recv().map_err(broken_off)??;
            let reading = Reading::with(state, passed.submission.as_ref(), shown);
            with(&reading, passed.progress.as_ref())?;
        }
        Ok(())
    })
}
