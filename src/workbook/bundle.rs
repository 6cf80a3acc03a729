//! A State's workbook with the files that its answers name, in one ZIP: as the program hands
//! it out, and as it comes back.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
    io::{Cursor, Read},
};

use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;

use super::{
    archive::{self, MOST_BYTES, is_hidden, looks_like_workbook, pack},
    guard::limits,
};
use crate::{address::Address, error::Result, response::sha256};

/// The folder in which the files stand beside the workbook.
pub(super) const FOLDER: &str = "attachments";

/// Endings of spreadsheets: what may be the workbook among the files.
const SPREADSHEETS: [&str; 6] = ["xlsx", "xlsm", "ods", "xls", "xlsb", "fods"];

/// The most bytes that the files of one bundle unpack to, together: what the page takes, six
/// times over.
const MOST_UNPACKED: u64 = 256 << 20;

/// A ZIP that holds one workbook and files beside it. Each file is unpacked when it is first
/// asked for, so that only one of them is in memory; however many answers name it.
pub struct Bundle<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Where the workbook stands in the archive, and its path.
    workbook: (usize, String),
    /// Place and path of every other file.
    files: Vec<(usize, String)>,
    /// Their places by name as names are compared, and by the folder in which they stand.
    by_name: HashMap<String, Vec<usize>>,
    by_folder: HashMap<String, Vec<usize>>,
    used: BTreeSet<usize>,
    /// The hashes of those that were unpacked; none of one that cannot be.
    hashes: HashMap<usize, Option<String>>,
    /// So many bytes may still be unpacked.
    left: u64,
}

/// What came under a name.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// The file with this SHA-256.
    File(String),
    /// Several different ones.
    Several,
    /// One that is larger than is taken, or is damaged.
    Unreadable,
}

impl<'a> Bundle<'a> {
    /// The workbook and its files, where these bytes are a ZIP with exactly one workbook
    /// outside of a folder of attachments; else none.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let zip = archive::open(Cursor::new(bytes))?;
        if looks_like_workbook(&zip) {
            return None;
        }
        let names: Vec<(usize, String)> = zip
            .file_names()
            .enumerate()
            .filter_map(|(at, name)| Some((at, name.ok()?.into_owned())))
            .filter(|(_, name)| !name.ends_with('/') && !is_hidden(name))
            .collect();
        let (workbooks, files): (Vec<_>, Vec<_>) = names
            .into_iter()
            .partition(|(_, name)| is_spreadsheet(name) && folder_of(name).1.is_none());
        let [workbook] = <[_; 1]>::try_from(workbooks).ok()?;
        let (mut by_name, mut by_folder) = (HashMap::new(), HashMap::new());
        for (place, path) in &files {
            let places: &mut Vec<usize> = by_name.entry(plain(path)).or_default();
            places.push(*place);
            if let Some(folder) = path.rsplit(['/', '\\']).nth(1) {
                let places: &mut Vec<usize> = by_folder.entry(folder.to_owned()).or_default();
                places.push(*place);
            }
        }
        Some(Self {
            zip,
            workbook,
            files,
            by_name,
            by_folder,
            used: BTreeSet::new(),
            hashes: HashMap::new(),
            left: MOST_UNPACKED,
        })
    }

    /// The workbook's path in the archive.
    pub fn name(&self) -> &str {
        &self.workbook.1
    }

    /// The workbook's bytes; none where it is larger than is read, or damaged.
    pub fn workbook(&mut self) -> Option<Vec<u8>> {
        self.unpack(self.workbook.0, limits::FILE)
    }

    /// The file that an answer names: the one in the folder of its address, else the only
    /// one of its name, whatever the case and however its accents are written.
    pub fn find(&mut self, address: &Address, name: &str) -> Found {
        let own = self.by_folder.get(&address.to_string());
        let places = own.or_else(|| self.by_name.get(&plain(name)));
        let mut found: Option<String> = None;
        for place in places.cloned().unwrap_or_default() {
            self.used.insert(place);
            let Some(hash) = self.hash(place) else {
                return Found::Unreadable;
            };
            if found.as_ref().is_some_and(|found| *found != hash) {
                return Found::Several;
            }
            found = Some(hash);
        }
        found.map_or(Found::Nothing, Found::File)
    }

    /// The bytes of a file that was found.
    pub fn file(&mut self, hash: &str) -> Option<Vec<u8>> {
        let mut known = self.hashes.iter();
        let (place, _) = known.find(|(_, known)| known.as_deref() == Some(hash))?;
        self.unpack(*place, MOST_BYTES)
    }

    /// The files that nothing asked for.
    pub fn left_over(&self) -> impl Iterator<Item = &str> {
        let left = self.files.iter();
        left.filter(|(place, _)| !self.used.contains(place))
            .map(|(_, path)| base(path))
    }

    /// The hash of a file; none where it cannot be unpacked.
    fn hash(&mut self, place: usize) -> Option<String> {
        if let Some(known) = self.hashes.get(&place) {
            return known.clone();
        }
        let room = MOST_BYTES.min(self.left);
        let bytes = self.unpack(place, room);
        // What is too large was unpacked as far as there is room.
        self.left -= bytes.as_ref().map_or(room, |bytes| bytes.len() as u64);
        let hash = bytes.map(|bytes| sha256(&bytes));
        self.hashes.insert(place, hash.clone());
        hash
    }

    fn unpack(&mut self, place: usize, most: u64) -> Option<Vec<u8>> {
        let file = self.zip.by_index(place).ok()?;
        let mut bytes = Vec::new();
        file.take(most + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 <= most).then_some(bytes)
    }
}

/// The workbook among these bytes: themselves, or the one that came with files beside it.
/// None where that one cannot be unpacked.
pub fn workbook_in(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    match Bundle::of(bytes) {
        None => Some(Cow::Borrowed(bytes)),
        Some(mut bundle) => bundle.workbook().map(Cow::Owned),
    }
}

/// A workbook with the files that its answers name. Each stands under its name in the
/// folder of attachments; where two have one name, or a name would not do on every
/// computer, in a folder of its address. The same files give the same bytes.
pub fn pack_with(
    workbook: (String, Vec<u8>),
    files: Vec<(Address, String, Vec<u8>)>,
) -> Result<Vec<u8>> {
    let mut contents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, name, bytes) in &files {
        let same = contents.entry(plain(name)).or_default();
        same.insert(sha256(bytes));
    }
    let mut packed = BTreeSet::new();
    let mut all = vec![workbook];
    for (address, name, bytes) in files {
        let (plain, tame) = (plain(&name), tame(&name));
        let alone = contents.get(&plain).is_some_and(|same| same.len() == 1);
        if !alone || tame != name {
            all.push((format!("{FOLDER}/{address}/{tame}"), bytes));
        } else if packed.insert(plain) {
            all.push((format!("{FOLDER}/{name}"), bytes));
        }
    }
    pack(&all)
}

/// A file's folder, and what follows the first folder of attachments in its path.
pub(super) fn folder_of(path: &str) -> (&str, Option<&str>) {
    let inside = format!("{FOLDER}/");
    let at = match path.find(&format!("/{inside}")) {
        Some(at) => Some((at, at + 1)),
        None => path.starts_with(&inside).then_some((0, 0)),
    };
    match at {
        Some((end, begin)) => (&path[..end], Some(&path[begin + inside.len()..])),
        None => (path.rsplit_once('/').map_or("", |(folder, _)| folder), None),
    }
}

/// Whether a file may be the workbook, by its ending: nobody has opened it yet.
pub fn is_spreadsheet(path: &str) -> bool {
    let ending = base(path).rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        SPREADSHEETS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    base(name).trim().nfc().collect::<String>().to_lowercase()
}

/// A name that every computer can keep.
fn tame(name: &str) -> String {
    let tame: String = name
        .chars()
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .collect();
    let tame = tame.trim_end_matches(['.', ' ']);
    if tame.is_empty() { "_" } else { tame }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: &str) -> Address {
        address.parse().unwrap()
    }

    fn of(files: &[(&str, &[u8])]) -> Vec<u8> {
        let files: Vec<_> = files
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect();
        pack(&files).unwrap()
    }

    #[test]
    fn only_a_zip_with_exactly_one_workbook_is_a_bundle() {
        assert!(Bundle::of(b"no archive").is_none());
        assert!(Bundle::of(&of(&[("law.pdf", b"x")])).is_none());
        assert!(Bundle::of(&of(&[("a.xlsx", b"x"), ("b.ods", b"y")])).is_none());
        let itself = of(&[("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"y")]);
        assert!(Bundle::of(&itself).is_none(), "a workbook is a ZIP itself");
        let sheet_beside = of(&[("JM/JM.xlsx", b"x"), ("JM/attachments/cases.xlsx", b"y")]);
        let mut bundle = Bundle::of(&sheet_beside).unwrap();
        assert_eq!(bundle.name(), "JM/JM.xlsx");
        assert_eq!(bundle.workbook(), Some(b"x".to_vec()));
        assert_eq!(bundle.left_over().collect::<Vec<_>>(), ["cases.xlsx"]);
    }

    #[test]
    fn a_file_is_found_by_its_name_or_by_its_address() {
        let bytes = of(&[
            ("JM.xlsx", b"x"),
            ("Co\u{301}digo Penal.PDF", b"code"),
            ("one/law.pdf", b"1"),
            ("other/law.pdf", b"2"),
            ("attachments/C2[3].text/scan 4.tif", b"scan"),
            ("readme.txt", b"hello"),
        ]);
        let mut bundle = Bundle::of(&bytes).unwrap();
        let mut find = |address: &str, name: &str| bundle.find(&at(address), name);
        assert_eq!(find("A9", "bill.pdf"), Found::Nothing);
        assert_eq!(find("A9", "código penal.pdf"), Found::File(sha256(b"code")));
        assert_eq!(find("A9", "law.pdf"), Found::Several);
        assert_eq!(
            find("C2[3].text", "law: 4.pdf"),
            Found::File(sha256(b"scan"))
        );
        assert_eq!(bundle.left_over().collect::<Vec<_>>(), ["readme.txt"]);
    }

    #[test]
    fn a_file_that_a_thousand_answers_name_is_unpacked_once() {
        let large = vec![b' '; 100_000];
        let mut files = vec![("JM.xlsx".to_owned(), b"x".to_vec())];
        files.extend((0..8).map(|n| (format!("{n}.pdf"), large.clone())));
        let bytes = pack(&files).unwrap();
        let mut bundle = Bundle::of(&bytes).unwrap();
        bundle.left = 5 * 100_000 + 1;
        for item in 1..=1_000 {
            let address = at(&format!("C1[{item}].text"));
            assert_ne!(bundle.find(&address, "0.pdf"), Found::Unreadable);
        }
        // Together they may not have any size.
        let found = (0..8).map(|n| bundle.find(&at("A9"), &format!("{n}.pdf")));
        let read = found.filter(|found| *found != Found::Unreadable);
        assert_eq!(read.count(), 5);
    }

    #[test]
    fn a_directory_that_claims_more_than_there_is_gets_no_room() {
        let mut bytes = of(&[("JM.xlsx", b"x"), ("law.pdf", b"y")]);
        assert!(Bundle::of(&bytes).is_some());
        let mut claim = b"PK\x06\x06".to_vec();
        claim.resize(56, 0);
        claim[32..40].copy_from_slice(&9_000_000_u64.to_le_bytes());
        bytes.extend(claim);
        assert!(Bundle::of(&bytes).is_none());
    }

    #[test]
    fn what_is_handed_out_is_found_again() {
        let file = |address: &str, name: &str, bytes: &[u8]| {
            (at(address), name.to_owned(), bytes.to_vec())
        };
        let files = vec![
            file("C1[1].text", "Ley.pdf", b"1"),
            file("C1[2].text", "ley.pdf", b"2"),
            file("C1[3].text", "Ley.pdf", b"1"),
            file("C1[4].text", "what: a law?.pdf", b"4"),
            file("C1[5].text", "..", b"5"),
        ];
        let packed = pack_with(("JM.xlsx".to_owned(), b"x".to_vec()), files.clone()).unwrap();
        let mut bundle = Bundle::of(&packed).unwrap();
        for (address, name, bytes) in files {
            let found = Found::File(sha256(&bytes));
            assert_eq!(bundle.find(&address, &name), found, "{address}");
            assert_eq!(bundle.file(&sha256(&bytes)), Some(bytes));
        }
        assert_eq!(bundle.left_over().count(), 0);
    }
}
