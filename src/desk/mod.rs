//! What is done when something arrives or is asked for: a workbook is taken in, a
//! response submitted, a product handed out. Each act stands here once, for the pages
//! and the command line alike; the rules themselves stand in the pure modules.

mod account;
mod annotate;
mod batch;
mod belongs;
mod beside;
mod board;
mod colleagues;
mod conflicts;
mod demo;
mod discreet;
mod draft;
mod forms;
mod instruments;
mod invite;
mod last_round;
mod on_start;
mod people;
mod preview;
mod products;
mod read;
mod redrawn;
mod region;
mod reproduced;
mod review;
mod rounds;
mod said;
mod section;
mod sign_in;
mod submit;
mod take_in;
mod uploads;
mod verdict;
mod words;

use std::path::Path;

use chrono::Utc;

pub use account::Account;
pub use annotate::Copied;
pub use batch::{Batch, BatchSoFar, SentFile, TakenIn};
pub use board::{Board, BoardLine, HowFar, SectionName};
pub use colleagues::{NotJoined, ToInvite};
pub use demo::{DEMO_ROUND, Persona, Shown};
pub use draft::{Done, Draft};
pub use invite::{Invited, Mailed, NotInvited};
pub use people::post_in_words;
pub use preview::{Confirmed, Confirming, Difference, Kind, Preview};
pub use products::Blank;
pub use read::{Life, Read, ReadSubmission};
pub use reproduced::Reproduced;
pub use review::NotReviewed;
pub use rounds::{Problems, read_round};
pub use section::{Answering, Attached, Clash, Kept, Outcome, Page, Which};
pub use submit::Submitted;
pub use take_in::{Arrival, Within};
pub use uploads::{Received, Undoing, WhichUpload};
pub use verdict::Verdict;

use crate::{error::Result, store::Store, workbook::readers::Readers};

/// The secretariat's desk: everything goes over it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Desk {
    store: Store,
    readers: Readers,
    instruments: instruments::Instruments,
}

impl Desk {
    /// Opens the data folder, and the database in it or at `database_url`. Workbooks that
    /// arrive are read by `readers`.
    pub async fn open(data: &Path, database_url: Option<&str>, readers: Readers) -> Result<Self> {
        Ok(Self {
            store: Store::open(data, database_url).await?,
            readers,
            instruments: instruments::Instruments::default(),
        })
    }

    /// Makes order before anything is served: what an earlier run left half-written goes.
    pub async fn begin(&self) -> Result<()> {
        self.store.sweep().await?;
        self.store.batches().sweep(Utc::now()).await
    }
}
