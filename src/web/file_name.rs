//! The name of a file that somebody sent: shown to people, and never a path.

use crate::locale::turns_text;

/// Most file systems know no longer ones.
const MOST: usize = 255;

/// The name without the folders that some browsers send, without control characters and
/// what turns the text around it. Of a long one the beginning stays, and the ending.
pub(super) fn tame(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let tame = last.chars().filter(|c| !c.is_control() && !turns_text(*c));
    let tame: Vec<char> = tame.collect();
    let over = tame.len().saturating_sub(MOST);
    let ending = tame.iter().rposition(|c| *c == '.');
    let ending = ending.map_or(0, |dot| tame.len() - dot);
    let ending = if ending <= 10 { ending } else { 0 };
    let begins = tame.len() - ending - over;
    let (begin, end) = (&tame[..begins], &tame[tame.len() - ending..]);
    begin.iter().chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::tame;

    #[test]
    fn no_name_turns_text_or_grows_without_end() {
        assert_eq!(tame("C:\\laws\\Ley 53-07.pdf"), "Ley 53-07.pdf");
        assert_eq!(tame("código \u{202E}fdp.exe\u{2069}\r\n"), "código fdp.exe");
        let long = tame(&format!("{}.pdf", "ñ".repeat(5000)));
        assert_eq!(long.chars().count(), 255);
        assert!(long.ends_with("ñ.pdf"));
        let odd = tame(&format!("a.{}", "b".repeat(5000)));
        assert_eq!(odd.chars().count(), 255);
        assert_eq!(tame(""), "");
    }
}
