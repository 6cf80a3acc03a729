//! Plug board 2
