//! Mutated workbooks: whatever happens to the XML of its parts, a file is read or refused.

use std::ops::Range;

use rand::{SeedableRng, rngs::StdRng};
use relator::workbook::read::read;

use crate::support::{
    mutated::{healthy, healthy_ods, mutated},
    xml_book::zipped,
};

/// Reads so many mutants; how many were read and how many refused.
fn run(healthy: &[(String, Vec<u8>)], limit: usize, seeds: Range<u64>) -> (usize, usize) {
    assert!(read(&zipped(healthy)).is_ok());
    let (mut accepted, mut refused) = (0, 0);
    for seed in seeds {
        let mut parts = healthy.to_vec();
        mutated(&mut parts, &mut StdRng::seed_from_u64(seed));
        // A panic that gets out fails the test, with the seed in the backtrace of the thread.
        let bytes = zipped(&parts);
        let outcome = std::panic::catch_unwind(|| read(&bytes));
        match outcome.unwrap_or_else(|_| panic!("seed {seed} panicked")) {
            Ok(book) => {
                accepted += 1;
                let cells: usize = book.sheets.iter().map(|sheet| sheet.cells.len()).sum();
                assert!(
                    cells + book.outside.len() <= limit,
                    "seed {seed}: {cells} cells"
                );
            }
            Err(refusal) => {
                refused += 1;
                assert!(!refusal.code().is_empty());
            }
        }
    }
    (accepted, refused)
}

/// Reads so many mutants of both formats. A repeat that an accident wrote is as good as any
/// other below the budget of cells.
fn both(seeds: Range<u64>) -> [(usize, usize); 2] {
    [
        run(&healthy().parts(), 200, seeds.clone()),
        run(&healthy_ods().parts(), 300_000, seeds),
    ]
}

#[test]
fn six_hundred_mutants_of_each_format_are_read_or_refused() {
    for (accepted, refused) in both(0..600) {
        assert!(
            accepted > 50,
            "only {accepted} of 600 were read: the mutants are too wild"
        );
        assert!(
            refused > 50,
            "only {refused} of 600 were refused: the mutants are too tame"
        );
    }
}

#[test]
#[ignore = "40,000 mutants take a while; run by hand after a change of the guard or of calamine"]
fn twenty_thousand_mutants_of_each_format_are_read_or_refused() {
    for (accepted, refused) in both(1_000..21_000) {
        println!("{accepted} read, {refused} refused");
    }
}
