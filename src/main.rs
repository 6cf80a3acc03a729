//! The program: the command line decides what runs.

use std::process::ExitCode;

fn main() -> ExitCode {
    relator::cli::run()
}
