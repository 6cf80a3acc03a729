//! What was sent could not be stored, because the response is submitted, the round is
//! closed, or it was too much: it is shown, so that nothing that was typed is lost.

use askama::Template;

use super::{super::page::Frame, clash::label, path};
use crate::{access::Person, address::Address, desk::Answering, intake::Fields, locale::Locale};

#[derive(Template, Debug)]
#[template(path = "sections/refused.html")]
pub(in crate::web) struct RefusedPage {
    frame: Frame,
    title: String,
    why: String,
    back: Option<String>,
    typed: Vec<Typed>,
}

/// Something that was typed and differs from what stands.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) text: String,
}

impl RefusedPage {
    /// `why` is the message that says it.
    pub(super) fn of(
        why: &str,
        now: &Answering,
        posted: &[(String, String)],
        person: &Person,
        locale: Locale,
    ) -> Self {
        let section = now.section();
        let frame = Frame::of(
            locale,
            &path(&now.round.id, &now.state.code, &section.code),
            person,
        )
        .about(&now.round);
        let fields = Fields::posted(&now.instrument, section, posted);
        let raws = fields.raws().to_vec();
        let entries = fields.read(&now.instrument, &now.answers).entries;
        let changed = |address: &Address| {
            let whole = address.clone().without_option();
            [address, &whole].into_iter().any(|address| {
                entries
                    .get(address)
                    .is_some_and(|content| content.as_ref() != now.answers.content(address))
            })
        };
        let typed = raws
            .iter()
            .filter(|(address, raw)| !raw.typed.is_blank() && changed(address))
            .map(|(address, raw)| Typed {
                name: address.to_string(),
                label: label(now, address, locale),
                text: raw.typed.shown(),
            });
        Self {
            title: locale.say("section-not-saved"),
            why: locale.say(why),
            back: Some(frame.to(&path(&now.round.id, &now.state.code, &section.code))),
            typed: typed.collect(),
            frame,
        }
    }
}
