//! A ZIP of workbooks, as a secretariat receives them by mail.

use std::io::{Cursor, Read, Write};

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

/// Whether these bytes are a ZIP that is not itself a workbook.
pub fn is_archive(bytes: &[u8]) -> bool {
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(zip) => !zip.file_names().flatten().any(|name| {
            name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("xl/")
        }),
        Err(_) => false,
    }
}

fn unreadable() -> Finding {
    Refusal::damaged(Damage::Unreadable, "").finding()
}

fn too_large() -> Finding {
    Refusal::TooLarge { limit: MOST_BYTES }.finding()
}

/// Hands each file of an archive to `take`, one at a time, so that only one is in memory.
/// Folders and the hidden files that computers add are passed over.
pub fn each(bytes: &[u8], take: &mut dyn FnMut(Member) -> Result<()>) -> Result<()> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return take(Member {
            name: String::new(),
            content: Err(unreadable()),
        });
    };
    let mut left = MOST_IN_ALL;
    let count = zip.len();
    for at in 0..count.min(MOST_FILES) {
        let Ok(mut file) = zip.by_index(at) else {
            take(Member {
                name: format!("#{}", at + 1),
                content: Err(unreadable()),
            })?;
            continue;
        };
        let name = file
            .name()
            .map_or_else(|_| format!("#{}", at + 1), |name| name.into_owned());
        let hidden = name
            .split('/')
            .any(|part| part.starts_with('.') || part == "__MACOSX");
        if file.is_dir() || hidden {
            continue;
        }
        let room = MOST_BYTES.min(left);
        let mut content = Vec::new();
        // One byte more than there is room for: what fills it is too large.
        let read = file.by_ref().take(room + 1).read_to_end(&mut content);
        let size = content.len() as u64;
        let content = match read {
            Ok(_) if size > room => Err(too_large()),
            Ok(_) => Ok(content),
            Err(_) => Err(unreadable()),
        };
        left = left.saturating_sub(size);
        take(Member { name, content })?;
    }
    if count > MOST_FILES {
        take(Member {
            name: format!("#{}…", MOST_FILES + 1),
            content: Err(too_large()),
        })?;
    }
    Ok(())
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
