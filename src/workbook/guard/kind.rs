//! What a file that is not a zip package is, from its first bytes: each gets the refusal
//! that tells how to go on.

use crate::finding::{Looks, Refusal};

/// An OLE compound file: [MS-CFB] 2.2. Old Office formats, and encrypted new ones.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The first record of Excel 2 to 4, which stands in no compound file: BOF and its length.
const OLDEST_EXCEL: &[&[u8]] = &[
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
];

/// First bytes, and what begins with them.
const BEGINNINGS: &[(&[u8], Looks)] = &[
    (b"%PDF", Looks::Pdf),
    (b"{\\rtf", Looks::Document),
    (b"\xFF\xD8\xFF", Looks::Picture),
    (b"\x89PNG", Looks::Picture),
    (b"GIF8", Looks::Picture),
    (b"II*\0", Looks::Picture),
    (b"MM\0*", Looks::Picture),
    (b"RIFF", Looks::Picture),
    (b"\0\0\0\x18ftyphei", Looks::Picture),
    (b"\0\0\0\x1Cftyphei", Looks::Picture),
    (b"Rar!", Looks::Archive),
    (b"7z\xBC\xAF", Looks::Archive),
    (b"\x1F\x8B", Looks::Archive),
];

/// Why a file that does not begin as a zip package is refused.
pub fn refusal(bytes: &[u8]) -> Refusal {
    if bytes.is_empty() {
        return Refusal::EmptyFile;
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if OLDEST_EXCEL.iter().any(|begin| bytes.starts_with(begin)) {
        return Refusal::OldFormatXls;
    }
    match BEGINNINGS
        .iter()
        .find(|(begin, _)| bytes.starts_with(begin))
    {
        Some((_, looks)) => Refusal::NotASpreadsheet(*looks),
        None => text(bytes),
    }
}

/// What stands in a compound file's directory says what it is.
fn compound(bytes: &[u8]) -> Refusal {
    if holds(bytes, "EncryptedPackage") {
        Refusal::PasswordProtected
    } else if holds(bytes, "Workbook") || holds(bytes, "Book") {
        Refusal::OldFormatXls
    } else if holds(bytes, "WordDocument") {
        Refusal::NotASpreadsheet(Looks::Document)
    } else if holds(bytes, "PowerPoint Document") {
        Refusal::NotASpreadsheet(Looks::Slides)
    } else {
        Refusal::NotASpreadsheet(Looks::Unknown)
    }
}

/// Whether a compound file's directory has an entry of this name. Entries are 128 bytes and
/// lie on multiples of 128: a name of up to 64 bytes in UTF-16, then its length with the
/// closing zero ([MS-CFB] 2.6.1). Looking at every such place needs no trust in the chain
/// of sectors.
fn holds(bytes: &[u8], name: &str) -> bool {
    let mut wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    wanted.extend([0, 0]);
    let length = (wanted.len() as u16).to_le_bytes();
    bytes
        .chunks_exact(128)
        .any(|entry| entry.starts_with(&wanted) && entry[64..66] == length)
}

/// Text of some kind, if it is text.
fn text(bytes: &[u8]) -> Refusal {
    let start = &bytes[..bytes.len().min(4_096)];
    let utf16 = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let letters: String = match utf16 {
        true => start
            .iter()
            .filter(|b| **b != 0)
            .skip(2)
            .copied()
            .map(char::from)
            .collect(),
        // Latin-1 shows every byte; only the ASCII letters matter below.
        false => start.iter().copied().map(char::from).collect(),
    };
    let control = |c: char| c.is_ascii_control() && !"\t\r\n\x0C\x1A".contains(c);
    if letters.contains(control) {
        return Refusal::NotASpreadsheet(Looks::Unknown);
    }
    let letters = letters.trim_start_matches("ï»¿").trim_start();
    if !letters.starts_with('<') {
        Refusal::CsvRenamed
    } else if letters.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Refusal::OldFormatXls
    } else if letters.contains("opendocument:xmlns:office") {
        Refusal::Fods
    } else {
        Refusal::NotASpreadsheet(Looks::Markup)
    }
}
