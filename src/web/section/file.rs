//! An attached file, to be kept: never shown inside of our pages.

use rocket::{
    Responder, get,
    http::{ContentType, Header},
};

use super::super::{
    errors::Failed,
    file_name::tame,
    guards::{AtDesk, InState, acts},
};
use crate::locale::Locale;

#[derive(Responder)]
pub(super) struct Download {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    sandbox: Header<'static>,
}

#[get("/<locale>/rounds/<_>/<_>/files/<sha256>")]
pub(super) async fn attached(
    locale: Locale,
    sha256: &str,
    reader: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> Result<Download, Failed> {
    let _ = locale;
    let sections = reader.sections();
    let may_see = |section: &str| sections.contains(section);
    let found = desk.attachment(&reader.round, &reader.state, sha256, may_see);
    let (name, bytes) = found.await?;
    Ok(Download {
        bytes,
        kind: ContentType::Binary,
        name: Header::new("Content-Disposition", disposition(&tame(&name))),
        sandbox: Header::new("Content-Security-Policy", "default-src 'none'; sandbox"),
    })
}

/// `attachment`, with the file's name in the letters that every browser knows and, beside
/// it, in its own (RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            '"' | '\\' | '/' | '%' | ';' => '_',
            ' '..='~' => c,
            _ => '_',
        })
        .collect();
    let mut own = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                own.push(char::from(byte));
            }
            byte => own.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{own}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn no_name_breaks_the_header_or_becomes_a_path() {
        for name in [
            "a\"; filename=\"b.exe",
            "../x\r\nSet-Cookie: a=b",
            "código \u{202E}fdp.exe",
        ] {
            let header = disposition(name);
            let plain = header.split('"').nth(1).unwrap();
            assert!(!plain.contains(['/', '\\', '\r', '\n', ';']), "{header}");
            assert_eq!(header.matches('"').count(), 2, "{header}");
            assert!(
                header.is_ascii() && !header.contains(['\r', '\n']),
                "{header}"
            );
        }
        assert!(disposition("Ley 53-07.pdf").ends_with("''Ley%2053-07.pdf"));
    }
}
