//! The stylesheet that shows the follow-ups of one section, under a name that holds its
//! hash.

use rocket::{
    Responder, get,
    http::{ContentType, Header},
};

use super::{
    super::{errors::Failed, guards::AtDesk},
    follow,
    page::missing,
};
use crate::{desk::Answering, response::sha256};

#[derive(Responder)]
pub(super) struct Sheet {
    text: String,
    kind: ContentType,
    keep: Header<'static>,
}

/// Where the stylesheet of a section stands; none where it would be empty.
pub(super) fn path_of(now: &Answering) -> Option<String> {
    let section = now.section();
    let text = follow::stylesheet(&now.instrument, section);
    (!text.is_empty()).then(|| {
        let name = name(&text);
        format!(
            "/static/follow-ups/{}/{}/{name}.css",
            now.round.id, section.code
        )
    })
}

fn name(text: &str) -> String {
    sha256(text.as_bytes()).chars().take(16).collect()
}

/// The follow-ups of a section under their present name; an earlier name is gone. It says
/// nothing that the questionnaire does not say.
#[get("/static/follow-ups/<round>/<section>/<file>")]
pub(super) async fn sheet(
    round: &str,
    section: &str,
    file: &str,
    desk: &AtDesk,
) -> Result<Sheet, Failed> {
    let instrument = desk.instrument(round).await?;
    let found = instrument
        .section(section)
        .ok_or_else(|| missing(section))?;
    let text = follow::stylesheet(&instrument, found);
    if file.strip_suffix(".css") != Some(&name(&text)) {
        return Err(missing(section));
    }
    Ok(Sheet {
        text,
        kind: ContentType::CSS,
        keep: Header::new("Cache-Control", "public, max-age=31536000, immutable"),
    })
}
