//! A ZIP of workbooks, as a secretariat receives them by mail.

use std::io::{Cursor, Read, Seek, Write};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    error::{Error, Result},
    finding::{Damage, Finding, Refusal},
};

/// The most files that one archive may hold: a region's workbooks many times over.
const MOST_FILES: usize = 2_000;
/// The most bytes that one file inside may have; the workbook's own wall is stricter.
const MOST_BYTES: u64 = 64 << 20;
/// The most bytes that all files together may have.
const MOST_IN_ALL: u64 = 1 << 30;

/// One file inside an archive.
#[derive(Debug)]
pub struct Member {
    /// Its path inside the archive, for people only; it never becomes a path of ours.
    pub name: String,
    /// Its bytes, or why it could not be read.
    pub content: std::result::Result<Vec<u8>, Finding>,
}

fn unreadable() -> Finding {
    Refusal::damaged(Damage::Unreadable, "").finding()
}

fn too_large() -> Finding {
    Refusal::TooLarge { limit: MOST_BYTES }.finding()
}

/// The files of an archive, one at a time, so that only one is in memory. Folders and the
/// hidden files that computers add are passed over.
pub struct Members<R> {
    zip: ZipArchive<R>,
    at: usize,
    /// The bytes that all files together may still have.
    left: u64,
}

/// The files inside, where this is a ZIP that is not itself a workbook.
pub fn members<R: Read + Seek>(from: R) -> Option<Members<R>> {
    let zip = ZipArchive::new(from).ok()?;
    let workbook = zip
        .file_names()
        .flatten()
        .any(|name| name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("xl/"));
    (!workbook).then_some(Members {
        zip,
        at: 0,
        left: MOST_IN_ALL,
    })
}

/// How many files this is: one, or those inside of a ZIP.
pub fn count(from: impl Read + Seek) -> usize {
    let Some(members) = members(from) else {
        return 1;
    };
    let names = members.zip.file_names();
    let files = names.filter(|name| match name {
        Ok(name) => !name.ends_with('/') && !is_hidden(name),
        Err(_) => true,
    });
    // One more is told where there are too many.
    files.count().min(MOST_FILES + 1)
}

/// Files that computers add to an archive, and nobody put there.
fn is_hidden(name: &str) -> bool {
    name.split('/')
        .any(|part| part.starts_with('.') || part == "__MACOSX")
}

impl<R: Read + Seek> Iterator for Members<R> {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        loop {
            let at = self.at;
            self.at += 1;
            if at >= self.zip.len() || at > MOST_FILES {
                return None;
            }
            if at == MOST_FILES {
                return Some(Member {
                    name: format!("#{}…", MOST_FILES + 1),
                    content: Err(too_large()),
                });
            }
            let Ok(file) = self.zip.by_index(at) else {
                return Some(Member {
                    name: format!("#{}", at + 1),
                    content: Err(unreadable()),
                });
            };
            let name = file
                .name()
                .map_or_else(|_| format!("#{}", at + 1), |name| name.into_owned());
            if file.is_dir() || is_hidden(&name) {
                continue;
            }
            let room = MOST_BYTES.min(self.left);
            let mut content = Vec::new();
            // One byte more than there is room for: what fills it is too large.
            let read = file.take(room + 1).read_to_end(&mut content);
            let size = content.len() as u64;
            self.left = self.left.saturating_sub(size);
            let content = match read {
                Ok(_) if size > room => Err(too_large()),
                Ok(_) => Ok(content),
                Err(_) => Err(unreadable()),
            };
            return Some(Member { name, content });
        }
    }
}

/// Packs files into a ZIP; the same files give the same bytes.
pub fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Workbooks are compressed already.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let failed = |error: zip::result::ZipError| Error::Workbook(error.to_string());
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).map_err(failed)?;
        zip.write_all(bytes)
            .map_err(|error| Error::Workbook(error.to_string()))?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}
