//! [`Package`]: the zip package, of which only counted bytes come out.

use std::{
    collections::HashMap,
    io::{self, Cursor, Read},
};

use zip::{ZipArchive, result::ZipError};

use super::limits;
use crate::finding::{Damage, Plenty, Refusal};

/// A zip package in memory. Every byte that is unpacked counts against one budget.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Index by name in lower case: spreadsheet programs do not tell part names apart by case.
    index: HashMap<String, usize>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a package: only its directory is looked at.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        match entries(bytes).unwrap_or(None) {
            None => return Err(Refusal::damaged(Damage::Truncated, "")),
            Some(Entries { seen, .. }) if seen > limits::PARTS => {
                return Err(Refusal::too_many(Plenty::Parts, limits::PARTS));
            }
            Some(_) => {}
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Refusal::damaged(Damage::Truncated, ""))?;
        if zip.has_duplicate_names() {
            return Err(Refusal::damaged(Damage::Twice, ""));
        }
        let (index, claimed) = directory(&zip)?;
        if claimed > limits::CLAIMED {
            return Err(Refusal::Inflates {
                part: String::new(),
                limit: limits::CLAIMED,
            });
        }
        Ok(Self {
            zip,
            index,
            left: limits::INFLATED,
        })
    }

    /// Whether there is such a part.
    pub fn has(&self, part: &str) -> bool {
        self.index.contains_key(&part.to_ascii_lowercase())
    }

    /// Whether there is a part whose name ends so.
    pub fn has_ending(&self, ending: &str) -> bool {
        self.index.keys().any(|name| name.ends_with(ending))
    }

    /// Whether there is a part in this folder, at any depth.
    pub fn has_folder(&self, folder: &str) -> bool {
        let beginning = format!("{folder}/");
        self.index.keys().any(|name| name.starts_with(&beginning))
    }

    /// The text of a part of XML, if there is such a part: UTF-8 without document type and
    /// entities.
    pub fn xml(&mut self, part: &str, most: u64) -> Result<Option<String>, Refusal> {
        let Some(bytes) = self.bytes(part, most)? else {
            return Ok(None);
        };
        let unreadable = || Refusal::damaged(Damage::Unreadable, part);
        // The standard allows UTF-16 too; no known program writes it, and a byte that is
        // two things at once is how guards are got round.
        let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
        if text.contains('\0') {
            return Err(unreadable());
        }
        if declares(&text) {
            return Err(Refusal::Doctype { part: part.into() });
        }
        Ok(Some(text))
    }

    /// The bytes of a part, at most so many, if there is such a part.
    pub fn bytes(&mut self, part: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(index) = self.index.get(&part.to_ascii_lowercase()) else {
            return Ok(None);
        };
        let limit = self.left.min(most);
        let inflates = || Refusal::Inflates {
            part: part.into(),
            limit: most.min(limits::INFLATED),
        };
        let file = self.zip.by_index(*index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
            | ZipError::InvalidPassword => Refusal::PasswordProtected,
            ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => {
                Refusal::damaged(Damage::Unreadable, part)
            }
            _ => Refusal::damaged(Damage::Truncated, part),
        })?;
        let declared = file.size();
        if declared > limit {
            return Err(inflates());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(declared).unwrap_or_default());
        match file.take(declared + 1).read_to_end(&mut bytes) {
            // The zip reader stops at the size that the directory declares, see the test
            // `the_zip_reader_still_stops_at_the_declared_size`.
            Err(error) if error.to_string().contains("larger than its declared") => Err(inflates()),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Err(Refusal::damaged(Damage::Truncated, part))
            }
            Err(_) => Err(Refusal::damaged(Damage::Checksum, part)),
            Ok(_) if bytes.len() as u64 > declared => Err(inflates()),
            Ok(_) if (bytes.len() as u64) < declared => {
                Err(Refusal::damaged(Damage::Checksum, part))
            }
            Ok(_) => {
                self.left -= declared;
                Ok(Some(bytes))
            }
        }
    }
}

/// How many entries a zip file has, in two ways.
#[derive(Debug, Clone, Copy)]
pub struct Entries {
    /// Every one that can be seen, also those of the files inside.
    pub seen: usize,
    /// The most that any last record claims: the zip reader may take each of them, and makes
    /// room for so many.
    pub claimed: usize,
}

/// The entries of a zip file, counted before the zip reader makes room for each, and for as
/// many as the file claims; none where it claims more than there are. The signatures and
/// places are those of APPNOTE 4.3.12, 4.3.14 and 4.3.16.
pub fn entries(mut from: impl Read) -> io::Result<Option<Entries>> {
    /// From the signature of a last record to behind the number that it claims.
    const CLAIM: usize = 40;
    let (mut seen, mut claimed, mut large) = (0_u64, 0, None);
    let mut bytes = Vec::new();
    loop {
        let read = from.by_ref().take(1 << 16).read_to_end(&mut bytes)?;
        // What may go on in the next piece waits for it.
        let ready = match read {
            0 => bytes.len(),
            _ => bytes.len().saturating_sub(CLAIM),
        };
        let begins = (0..ready).filter(|at| bytes[*at] == b'P');
        for at in begins {
            let record = &bytes[at..];
            match record.get(..4) {
                Some(b"PK\x01\x02") => seen += 1,
                Some(b"PK\x05\x06") => claimed = claimed.max(claim(record)),
                Some(b"PK\x06\x06") => large = large.max(claim_64(record)),
                _ => {}
            }
        }
        if read == 0 {
            break;
        }
        bytes.drain(..ready);
    }
    // The greatest number of a last record says: see the one of a large archive. Where there is
    // such a one, a reader that takes it by its word finds no more than there are.
    if large.is_some() && claimed == u64::from(u16::MAX) {
        claimed = claimed.min(seen);
    }
    let claimed = claimed.max(large.unwrap_or(0));
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Ok((claimed <= seen).then(|| Entries {
        seen: number(seen),
        claimed: number(claimed),
    }))
}

/// How many entries a last record claims; none for one that no reader takes, because it is of
/// an archive over several disks. By chance its bytes stand in four gigabytes once, with that
/// never.
fn claim(record: &[u8]) -> u64 {
    let number = |from| -> Option<u16> {
        let bytes = record.get(from..from + 2)?;
        bytes.try_into().ok().map(u16::from_le_bytes)
    };
    let one_disk = number(4) == Some(0) && number(6) == Some(0) && number(8) == number(10);
    number(10).filter(|_| one_disk).map_or(0, u64::from)
}

/// The same of the record of a large archive, whose length tells it from chance.
fn claim_64(record: &[u8]) -> Option<u64> {
    let number = |from| -> Option<u64> {
        let bytes = record.get(from..from + 8)?;
        bytes.try_into().ok().map(u64::from_le_bytes)
    };
    let is_one = number(4).is_none_or(|length| u32::try_from(length).is_ok());
    is_one.then(|| number(32).unwrap_or(u64::MAX))
}

/// A part's name as names are compared: without case, and with one kind of slash.
pub fn folded(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// The places of the parts by name, and the bytes that all of them claim together.
fn directory(zip: &ZipArchive<Cursor<&[u8]>>) -> Result<(HashMap<String, usize>, u64), Refusal> {
    let mut index = HashMap::with_capacity(zip.len());
    let mut claimed = 0_u64;
    for place in 0..zip.len() {
        let Ok(entry) = zip.by_index_data(place) else {
            continue;
        };
        claimed = claimed.saturating_add(entry.size());
        let Ok(name) = entry.name() else {
            continue;
        };
        let name = folded(&name);
        // Names that would climb out of a folder are nobody's part: nothing looks them up.
        if entry.is_dir() || name.starts_with('/') || name.split('/').any(|step| step == "..") {
            continue;
        }
        if entry.encrypted() {
            return Err(Refusal::PasswordProtected);
        }
        if index.insert(name, place).is_some() {
            return Err(Refusal::damaged(Damage::Twice, ""));
        }
    }
    Ok((index, claimed))
}

/// Whether a document type or an entity is declared anywhere.
fn declares(text: &str) -> bool {
    text.match_indices('!').any(|(at, _)| {
        let word = |length| text.get(at + 1..at + 1 + length).unwrap_or_default();
        text[..at].ends_with('<')
            && (word(7).eq_ignore_ascii_case("DOCTYPE") || word(6).eq_ignore_ascii_case("ENTITY"))
    })
}

#[cfg(test)]
mod tests {
    use super::entries;

    /// Three entries and a last record that claims so many; before it that of a large archive.
    fn archive(claimed: u16, large: Option<u64>) -> Vec<u8> {
        let mut bytes = b"PK\x01\x02".repeat(3);
        if let Some(large) = large {
            bytes.extend(b"PK\x06\x06\x2c\0\0\0\0\0\0\0");
            bytes.extend([0; 12]);
            bytes.extend(large.to_le_bytes());
            bytes.extend(large.to_le_bytes());
        }
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(claimed.to_le_bytes());
        bytes.extend(claimed.to_le_bytes());
        bytes.extend([0; 10]);
        bytes
    }

    #[test]
    fn no_more_is_claimed_than_can_be_seen() {
        let claimed = |bytes: Vec<u8>| entries(&*bytes).unwrap().map(|found| found.claimed);
        assert_eq!(claimed(archive(3, None)), Some(3));
        assert_eq!(claimed(archive(4, None)), None);
        assert_eq!(claimed(archive(u16::MAX, None)), None);
        assert_eq!(claimed(archive(u16::MAX, Some(3))), Some(3));
        assert_eq!(claimed(archive(3, Some(4))), None);
        // Some of the files inside claims more than it has.
        assert_eq!(
            claimed([archive(4, None), archive(3, None)].concat()),
            Some(4)
        );
    }
}
