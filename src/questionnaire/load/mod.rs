//! Reads a questionnaire file and reports every problem in it at once.
