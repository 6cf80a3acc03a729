//! The least that makes an OLE compound file: a header and one sector of directory.

/// A compound file whose directory has streams of these names.
pub fn compound(streams: &[&str]) -> Vec<u8> {
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[26] = 3; // Version 3: sectors of 2^9 bytes.
    file[30] = 9;
    for name in ["Root Entry"].iter().chain(streams) {
        let mut entry = [0; 128];
        let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..letters.len()].copy_from_slice(&letters);
        entry[64] = letters.len() as u8 + 2;
        file.extend(entry);
    }
    file.resize(file.len().next_multiple_of(512), 0);
    file
}
