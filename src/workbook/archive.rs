//! A ZIP of workbooks, as a secretariat receives them by mail: each alone, or in a folder
//! with the files that belong to it.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Seek, Write},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    bundle::{folder_of, is_spreadsheet},
    guard::{
        limits,
        package::{Entries, entries},
    },
};
use crate::{
    error::{Error, Result},
    finding::{Damage, Finding, Refusal},
};

/// The most files that one archive may hold: a region's workbooks many times over.
const MOST_FILES: usize = 2_000;
/// The most entries that the archive and the files inside it, where they are not compressed
/// once more, may have together: so many the zip reader looks through in no time.
const MOST_PARTS: usize = 200_000;
/// The most bytes that one file inside may have; the workbook's own wall is stricter.
pub(super) const MOST_BYTES: u64 = 64 << 20;
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
/// hidden files that computers add are passed over. A folder that holds one workbook and
/// other files is one member: a [`Bundle`](super::bundle::Bundle).
pub struct Members<R> {
    zip: ZipArchive<R>,
    units: std::vec::IntoIter<Unit>,
    /// So many were taken out.
    taken: usize,
    /// The bytes that all files together may still have.
    left: u64,
}

/// What is taken in together: the places of the files, the workbook's first.
#[derive(Debug)]
struct Unit(Vec<usize>);

/// The files inside, where this is a ZIP that is not itself a workbook.
pub fn members<R: Read + Seek>(from: R) -> Option<Members<R>> {
    let zip = open(from)?;
    (!looks_like_workbook(&zip)).then(|| Members {
        units: units(&zip).into_iter(),
        taken: 0,
        zip,
        left: MOST_IN_ALL,
    })
}

/// How many files this is: one, or those inside of a ZIP.
pub fn count(from: impl Read + Seek) -> usize {
    let members = members(from);
    // One more is told where there are too many.
    members.map_or(1, |members| members.units.len().min(MOST_FILES + 1))
}

/// An archive of which only the directory is looked at. None where it is none, or has more
/// entries than any workbook, whose reader refuses it by name.
pub(super) fn open<R: Read + Seek>(mut from: R) -> Option<ZipArchive<R>> {
    let mut begins = [0; 2];
    from.read_exact(&mut begins).ok()?;
    from.rewind().ok()?;
    if &begins != b"PK" {
        return None;
    }
    let Entries { seen, claimed } = entries(&mut from).ok()??;
    if claimed > limits::PARTS || seen > MOST_PARTS {
        return None;
    }
    from.rewind().ok()?;
    ZipArchive::new(from).ok()
}

pub(super) fn looks_like_workbook<R: Read + Seek>(zip: &ZipArchive<R>) -> bool {
    zip.file_names()
        .flatten()
        .any(|name| name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("xl/"))
}

/// Files that computers add to an archive, and nobody put there.
pub(super) fn is_hidden(name: &str) -> bool {
    name.split('/')
        .any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// What is taken in together, in the order of the archive.
fn units<R: Read + Seek>(zip: &ZipArchive<R>) -> Vec<Unit> {
    let mut folders: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    let mut units = Vec::new();
    for (place, name) in zip.file_names().enumerate() {
        let Ok(name) = name else {
            units.push(Unit(vec![place]));
            continue;
        };
        if name.ends_with('/') || is_hidden(&name) {
            continue;
        }
        let (folder, attached) = folder_of(&name);
        let (workbooks, others) = folders.entry(folder.to_owned()).or_default();
        match is_spreadsheet(&name) && attached.is_none() {
            true => workbooks.push(place),
            false => others.push(place),
        }
    }
    for (mut workbooks, others) in folders.into_values() {
        match workbooks.len() {
            1 => {
                workbooks.extend(others);
                units.push(Unit(workbooks));
            }
            _ => units.extend(
                workbooks
                    .into_iter()
                    .chain(others)
                    .map(|one| Unit(vec![one])),
            ),
        }
    }
    units.sort_by_key(|Unit(places)| places.first().copied());
    units.truncate(MOST_FILES + 1);
    units
}

impl<R: Read + Seek> Members<R> {
    fn unpack(&mut self, place: usize) -> Member {
        let Ok(file) = self.zip.by_index(place) else {
            return Member {
                name: format!("#{}", place + 1),
                content: Err(unreadable()),
            };
        };
        let name = file
            .name()
            .map_or_else(|_| format!("#{}", place + 1), |name| name.into_owned());
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
        Member { name, content }
    }

    /// A workbook with the files beside it, as one ZIP under the workbook's name.
    fn together(&mut self, places: &[usize]) -> Member {
        let mut files = Vec::new();
        let mut size = 0;
        for place in places {
            let member = self.unpack(*place);
            match member.content {
                Ok(content) => {
                    size += content.len() as u64;
                    files.push((member.name, content));
                }
                Err(finding) => {
                    return Member {
                        name: member.name,
                        content: Err(finding),
                    };
                }
            }
            if size > MOST_BYTES {
                let name = files.swap_remove(0).0;
                let content = Err(too_large());
                return Member { name, content };
            }
        }
        let content = pack(&files).map_err(|_| unreadable());
        let name = files.swap_remove(0).0;
        Member { name, content }
    }
}

impl<R: Read + Seek> Iterator for Members<R> {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let Unit(places) = self.units.next()?;
        if self.taken == MOST_FILES {
            return Some(Member {
                name: format!("#{}…", MOST_FILES + 1),
                content: Err(too_large()),
            });
        }
        self.taken += 1;
        Some(match places.as_slice() {
            [one] => self.unpack(*one),
            several => self.together(several),
        })
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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{limits, members, pack};

    #[test]
    fn what_the_workbooks_inside_hold_is_no_entry_of_the_archive() {
        let parts = (0..400).map(|part| (format!("xl/part{part}.xml"), Vec::new()));
        let workbook = pack(&parts.collect::<Vec<_>>()).unwrap();
        // As many as a secretariat gets, with more parts together than one may have.
        let files = 1 + limits::PARTS / 400;
        let files = (0..files).map(|file| (format!("{file}.xlsx"), workbook.clone()));
        let files: Vec<_> = files.collect();
        let found = members(Cursor::new(pack(&files).unwrap())).unwrap();
        assert_eq!(found.filter(|one| one.content.is_ok()).count(), files.len());
    }
}
