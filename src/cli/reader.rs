//! `relator reader`: the process that reads and annotates workbooks for another one of this
//! program, behind the second wall. Nobody calls it by hand.

use std::{io, process::ExitCode};

use crate::workbook::readers;

/// Bounds what this process may use, and reads until nobody sends any more.
pub(super) fn run() -> ExitCode {
    if let Err(error) = bounded() {
        eprintln!("relator: a reader cannot bound itself: {error}");
        return ExitCode::from(2);
    }
    match readers::serve(io::stdin().lock(), io::stdout().lock(), a_file_begins) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

#[cfg(unix)]
use unix::{a_file_begins, bounded};

/// Other systems have no such limits; there the clock alone bounds a reader.
#[cfg(not(unix))]
fn bounded() -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn a_file_begins(_seconds: u64) {}

#[cfg(unix)]
mod unix {
    use std::{fs, io};

    use rlimit::{INFINITY, Resource};

    use crate::workbook::readers::ADDRESS_SPACE;

    /// Clock ticks in a second, in which Linux counts for programs (`man 5 proc`).
    const TICKS: u64 = 100;

    pub fn bounded() -> io::Result<()> {
        Resource::AS.set(ADDRESS_SPACE, ADDRESS_SPACE)?;
        // It writes no files, opens none beside its own counters, and leaves no image of itself.
        Resource::FSIZE.set(0, 0)?;
        Resource::NOFILE.set(8, 8)?;
        Resource::CORE.set(0, 0)
    }

    /// The processor time of the process counts from its start, so each file moves the limit
    /// by the seconds that it may take.
    pub fn a_file_begins(seconds: u64) {
        if let Some(used) = used() {
            // Where it cannot be moved the earlier limit holds, which is the stricter one.
            let _ = Resource::CPU.set(used + seconds, INFINITY);
        }
    }

    /// Seconds of processor time that this process has used, rounded up; none where the
    /// system does not tell.
    fn used() -> Option<u64> {
        seconds(&fs::read_to_string("/proc/self/stat").ok()?)
    }

    fn seconds(stat: &str) -> Option<u64> {
        // The program's name stands in brackets and may hold anything.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        let user: u64 = fields.next()?.parse().ok()?;
        let system: u64 = fields.next()?.parse().ok()?;
        Some((user + system).div_ceil(TICKS))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_processor_time_is_read_behind_a_name_that_may_hold_anything() {
            let stat = "7 (re) ader) R 1 7 7 0 -1 4194304 100 0 0 0 150 51 0 0 20 0 1 0 5";
            assert_eq!(seconds(stat), Some(3));
            assert_eq!(seconds("7 (reader"), None);
            assert_eq!(seconds(""), None);
        }
    }
}
