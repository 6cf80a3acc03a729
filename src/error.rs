//! [`Error`] says that the system could not do what it was asked.

use std::path::PathBuf;

/// The system could not. What a State typed never becomes an `Error`: that is a
/// [`Finding`](crate::finding::Finding).
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file in question.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The database refused or is out of reach.
    #[error("database: {0}")]
    Database(String),
    /// A workbook could not be written.
    #[error("workbook: {0}")]
    Workbook(String),
    /// An export could not be written.
    #[error("export: {0}")]
    Export(String),
    /// Something that was asked for does not exist.
    #[error("there is no {what} `{name}`")]
    Missing {
        /// The noun: round, State, questionnaire.
        what: &'static str,
        /// The name that was asked for.
        name: String,
    },
    /// What was asked for cannot be done in the present state of things.
    #[error("{0}")]
    Refused(String),
    /// What was stored earlier cannot be read any more.
    #[error("stored data: {0}")]
    Stored(String),
}

/// A result whose failure is the system's own, unless it says otherwise.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An input or output error of the operating system at `path`.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
