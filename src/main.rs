//! The program: the command line decides what runs.

use std::process::ExitCode;

/// What many threads took and gave back goes back to the system: docs/decisions/0024.
#[cfg(unix)]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    relator::cli::run()
}
