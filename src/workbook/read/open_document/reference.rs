//! Where a defined name points to.

/// `$'Substantive law'.$D$14:.$E$14` as Excel's formats write it,
/// `'Substantive law'!$D$14:$E$14`; none where it is no place of a sheet.
pub fn as_excel_writes(address: &str) -> Option<String> {
    let (sheet, rest) = sheet(address)?;
    let (first, last) = match rest.split_once(':') {
        None => (rest, None),
        // The sheet may be named again.
        Some((first, last)) => (
            first,
            Some(last.rsplit_once('.').map_or(last, |(_, cell)| cell)),
        ),
    };
    Some(match last {
        None => format!("'{sheet}'!{first}"),
        Some(last) => format!("'{sheet}'!{first}:{last}"),
    })
}

/// The sheet's name with its apostrophes doubled, and what stands behind its point.
fn sheet(address: &str) -> Option<(&str, &str)> {
    let address = address.strip_prefix('$').unwrap_or(address);
    let Some(quoted) = address.strip_prefix('\'') else {
        return address
            .split_once('.')
            .filter(|(sheet, _)| !sheet.is_empty());
    };
    // Two apostrophes within quotes are one that belongs to the name.
    let mut end = 0;
    loop {
        end += quoted.get(end..)?.find('\'')?;
        match quoted.get(end + 1..)?.strip_prefix('\'') {
            Some(_) => end += 2,
            None => return Some((&quoted[..end], quoted[end + 1..].strip_prefix('.')?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::as_excel_writes;

    #[test]
    fn what_is_no_place_of_a_sheet_is_nothing() {
        for address in [
            "",
            "$D$14",
            ".D14",
            "#REF!",
            "$'Law",
            "$'Law'",
            "$'Law'D14",
            "''",
        ] {
            assert_eq!(as_excel_writes(address), None, "{address}");
        }
    }

    #[test]
    fn a_place_is_written_as_excel_does() {
        for (odf, excel) in [
            ("$Law.$D$14", "'Law'!$D$14"),
            ("Law.D14", "'Law'!D14"),
            ("$'Substantive law'.$D$14", "'Substantive law'!$D$14"),
            ("$'Member''s law'.$D$14", "'Member''s law'!$D$14"),
            ("$'a.b'.$D$14:.$E$14", "'a.b'!$D$14:$E$14"),
            ("$'a.b'.$D$14:$'a.b'.$E$14", "'a.b'!$D$14:$E$14"),
            ("$Law.$4:.$4", "'Law'!$4:$4"),
        ] {
            assert_eq!(as_excel_writes(odf).as_deref(), Some(excel));
        }
    }
}
