//! Turns what arrived at a door into answers and findings.
