//! The table of shared texts: what it claims against what it can hold.

use super::{
    limits,
    xml::{Step, Steps, is},
};
use crate::finding::{Plenty, Refusal};

/// Where the texts begin, after the head of the table, whose claims the cell reader never
/// sees: it makes room for as many texts as `uniqueCount` says. None for an empty table.
///
/// The other claim, `count`, is how often the texts are used; it may be any number.
pub fn begin(text: &str, part: &str) -> Result<Option<usize>, Refusal> {
    let mut steps = Steps::over(text, part);
    while let Some(step) = steps.next()? {
        let Step::Start(table) = step else { continue };
        if !is(&table, "sst") {
            continue;
        }
        let mut claims = table.attributes();
        let claims = claims.with_checks(false).flatten();
        for claim in claims.filter(|claim| claim.key.local_name().as_ref() == "uniqueCount") {
            let most = text.len() as u64 / limits::SHORTEST_STRING;
            // A number that does not fit u64 is a lie as well; anything else is not a number.
            let digits = !claim.value.is_empty() && claim.value.bytes().all(|b| b.is_ascii_digit());
            if digits
                && claim
                    .value
                    .parse::<u64>()
                    .map_or(true, |claimed| claimed > most)
            {
                return Err(Refusal::SharedStringsLie {
                    declared: claim.value.chars().take(40).collect(),
                });
            }
        }
        let begin = steps.position();
        let rest = text.get(begin..).unwrap_or_default();
        if rest.split('<').filter(|tag| opens_a_text(tag)).count() > limits::STRINGS {
            return Err(Refusal::too_many(Plenty::Strings, limits::STRINGS));
        }
        return Ok((!text[..begin].ends_with("/>")).then_some(begin));
    }
    Ok(None)
}

/// Whether a tag, without its `<`, is `si` under whatever prefix.
fn opens_a_text(tag: &str) -> bool {
    let end = tag.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
    let name = &tag[..end.unwrap_or(tag.len())];
    name == "si" || name.ends_with(":si")
}
