//! Counts, matrices and listings over submissions; pure.
