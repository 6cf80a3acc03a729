//! A State's workbook with the files that its answers name, in one ZIP: as the program hands
//! it out, and as it comes back.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};

use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;

use super::{
    archive::{MOST_BYTES, is_hidden, looks_like_workbook, pack},
    guard::limits,
};
use crate::{address::Address, error::Result, response::sha256};

/// The folder in which the files stand beside the workbook.
pub(super) const FOLDER: &str = "attachments";

/// Endings of spreadsheets: what may be the workbook among the files.
const SPREADSHEETS: [&str; 6] = ["xlsx", "xlsm", "ods", "xls", "xlsb", "fods"];

/// A ZIP that holds one workbook and files beside it. Files are unpacked when they are
/// asked for, so that only one of them is in memory.
pub struct Bundle<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Where the workbook stands in the archive, and its path.
    workbook: (usize, String),
    /// Place and path of every other file.
    files: Vec<(usize, String)>,
    used: BTreeSet<usize>,
}

/// What came under a name.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// This file.
    File(Vec<u8>),
    /// Several different ones.
    Several,
    /// One that is larger than is taken, or is damaged.
    Unreadable,
}

impl<'a> Bundle<'a> {
    /// The workbook and its files, where these bytes are a ZIP with exactly one workbook
    /// outside of a folder of attachments; else none.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        // Counted before the zip reader makes an entry for each.
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02");
        if entries.count() > limits::PARTS {
            return None;
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
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
        Some(Self {
            zip,
            workbook,
            files,
            used: BTreeSet::new(),
        })
    }

    /// The workbook's path in the archive.
    pub fn name(&self) -> &str {
        &self.workbook.1
    }

    /// The workbook's bytes; none where it is larger than is taken, or damaged.
    pub fn workbook(&mut self) -> Option<Vec<u8>> {
        self.unpack(self.workbook.0, limits::FILE)
    }

    /// The file that an answer names: the one in the folder of its address, else the only
    /// one of its name, whatever the case and however its accents are written.
    pub fn find(&mut self, address: &Address, name: &str) -> Found {
        let folder = address.to_string();
        let in_folder = |path: &str| {
            let mut folders = path.rsplit(['/', '\\']).skip(1);
            folders.next() == Some(folder.as_str())
        };
        let wanted = plain(name);
        let own: Vec<usize> = self.places(|path| in_folder(path));
        let named = || self.places(|path| plain(base(path)) == wanted);
        let places = if own.is_empty() { named() } else { own };
        let mut found: Option<Vec<u8>> = None;
        for place in places {
            self.used.insert(place);
            let Some(bytes) = self.unpack(place, MOST_BYTES) else {
                return Found::Unreadable;
            };
            if found.as_ref().is_some_and(|found| *found != bytes) {
                return Found::Several;
            }
            found = Some(bytes);
        }
        found.map_or(Found::Nothing, Found::File)
    }

    /// The files that nothing asked for.
    pub fn left_over(&self) -> impl Iterator<Item = &str> {
        let left = self.files.iter();
        left.filter(|(place, _)| !self.used.contains(place))
            .map(|(_, path)| base(path))
    }

    fn places(&self, is_it: impl Fn(&str) -> bool) -> Vec<usize> {
        let files = self.files.iter();
        files
            .filter(|(_, path)| is_it(path))
            .map(|(place, _)| *place)
            .collect()
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
        assert_eq!(
            find("A9", "código penal.pdf"),
            Found::File(b"code".to_vec())
        );
        assert_eq!(find("A9", "law.pdf"), Found::Several);
        assert_eq!(
            find("C2[3].text", "law: 4.pdf"),
            Found::File(b"scan".to_vec())
        );
        assert_eq!(bundle.left_over().collect::<Vec<_>>(), ["readme.txt"]);
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
            assert_eq!(
                bundle.find(&address, &name),
                Found::File(bytes),
                "{address}"
            );
        }
        assert_eq!(bundle.left_over().count(), 0);
    }
}
