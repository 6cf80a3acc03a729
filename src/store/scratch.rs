//! [`Scratch`]: a file in the data folder that has no name, and is gone when it is closed.

use std::{
    fs::File,
    io::{self, Read, Seek, Write},
    path::Path,
};

use crate::error::{Error, Result};

/// What it is called where something is wrong with it.
const NAME: &str = "a file in the data folder";

/// A file without a name: what is made for somebody, until he has it.
#[derive(Debug)]
pub struct Scratch(File);

impl Scratch {
    pub(super) fn in_folder(data: &Path) -> Result<Self> {
        let file = tempfile::tempfile_in(data).map_err(Error::file(NAME))?;
        Ok(Self(file))
    }

    /// Its bytes, from the first on.
    pub fn bytes(mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = self
            .0
            .rewind()
            .and_then(|()| self.0.read_to_end(&mut bytes));
        read.map_err(Error::file(NAME))?;
        Ok(bytes)
    }

    /// Copies it to a file that has a name.
    pub fn copy_to(mut self, to: &Path) -> Result<()> {
        self.0.rewind().map_err(Error::file(NAME))?;
        let written = File::create(to).and_then(|mut file| io::copy(&mut self.0, &mut file));
        written.map(drop).map_err(Error::file(to))
    }

    /// The same to be read from the first byte on while it is sent.
    pub fn stream(mut self) -> Result<tokio::fs::File> {
        self.0.rewind().map_err(Error::file(NAME))?;
        Ok(tokio::fs::File::from_std(self.0))
    }
}

impl Write for Scratch {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
