//! Words that stand in place of an answer: *not available*, *no aplica*, *confidencial*.

use std::{collections::HashMap, sync::OnceLock};

use super::{Note, Read, fold::fold};
use crate::{
    locale::{Arg, Locale},
    questionnaire::Availability,
    raw::Typed,
};

/// What people type, folded, beside the codes and the program's own labels.
const WORDS: &[(Availability, &[&str])] = &[
    (
        Availability::NotAvailable,
        &[
            "n/a",
            "n.a",
            "n. a",
            "nd",
            "n/d",
            "n.d",
            "s/d",
            "s/i",
            "unavailable",
            "no data",
            "data not available",
            "information not available",
            "unknown",
            "not known",
            "sin datos",
            "sin informacion",
            "no disponibles",
            "dato no disponible",
            "datos no disponibles",
            "informacion no disponible",
            "desconocido",
            "se desconoce",
            "sem dados",
            "sem informacao",
            "indisponivel",
            "dado nao disponivel",
            "dados nao disponiveis",
            "informacao nao disponivel",
            "desconhecido",
            "sans donnees",
            "sans information",
            "indisponible",
            "donnee non disponible",
            "donnees non disponibles",
            "information non disponible",
            "inconnu",
        ],
    ),
    (
        Availability::NotApplicable,
        &[
            "does not apply",
            "no aplica",
            "no se aplica",
            "no procede",
            "nao se aplica",
            "nao aplica",
            "non applicable",
            "ne s'applique pas",
            "s/o",
            "s.o",
        ],
    ),
    (
        Availability::Confidential,
        &[
            "restricted",
            "classified",
            "reservado",
            "reservada",
            "informacion reservada",
            "informacion confidencial",
            "informacao confidencial",
            "sigiloso",
            "information confidentielle",
            "confidentielle",
        ],
    ),
];

/// The availability in a cell that expects a value: codes, labels and the words that
/// people type, in any language and spelling. A word that is not the program's own is
/// named as understood.
pub fn any(typed: &Typed) -> Option<Read> {
    let Typed::Text(text) = typed else {
        return None;
    };
    if let Some(read) = exact(text) {
        return Some(read);
    }
    let folded = fold(text);
    let folded = fold(unbracketed(&folded));
    let availability = *words().get(&folded)?;
    let note = if folded.starts_with("n/a") || folded.starts_with("n.") && folded.ends_with('a') {
        // Half of the region means "not applicable" by it.
        Note::info("na_understood")
    } else {
        Note::understood(Arg::Message(availability.message().into()))
    };
    Some(Read::availability(availability).noting(note))
}

/// The availability in free text, where only the codes and labels count, letter for
/// letter: a person may be called Na.
pub fn exact(text: &str) -> Option<Read> {
    // Read once: free text is asked at every paragraph of every response.
    static LABELS: OnceLock<HashMap<String, Availability>> = OnceLock::new();
    let labels = LABELS.get_or_init(|| {
        let all = Availability::ALL.into_iter();
        all.flat_map(|availability| {
            Locale::ALL
                .map(|locale| locale.say(availability.message()))
                .into_iter()
                .chain([availability.code().to_owned()])
                .map(move |label| (label, availability))
        })
        .collect()
    });
    let availability = labels.get(unbracketed(text.trim()))?;
    Some(Read::availability(*availability))
}

/// The availability whose code or label these words are, in any language.
pub fn labelled(text: &str) -> Option<Availability> {
    labels().get(&fold(text)).copied()
}

/// Every code and every label by its folded form.
fn labels() -> &'static HashMap<String, Availability> {
    // Folded once: every label of every list of a questionnaire is compared with them.
    static ALL: OnceLock<HashMap<String, Availability>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = Availability::ALL.into_iter();
        all.flat_map(|availability| {
            Locale::ALL
                .map(|locale| fold(&locale.say(availability.message())))
                .into_iter()
                .chain([fold(availability.code())])
                .map(move |word| (word, availability))
        })
        .collect()
    })
}

/// The text without one pair of brackets around it: `[NA]`, `(no aplica)`.
fn unbracketed(text: &str) -> &str {
    let inside = |open, close| Some(text.strip_prefix(open)?.strip_suffix(close)?.trim());
    inside('[', ']').or(inside('(', ')')).unwrap_or(text)
}

/// Every word by its folded form.
fn words() -> &'static HashMap<String, Availability> {
    static ALL: OnceLock<HashMap<String, Availability>> = OnceLock::new();
    ALL.get_or_init(|| {
        let typed = WORDS.iter().flat_map(|(availability, words)| {
            words.iter().map(|word| ((*word).to_owned(), *availability))
        });
        let own = labels().iter().map(|(word, of)| (word.clone(), *of));
        typed.chain(own).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::Content;

    fn availability(text: &str) -> Option<Availability> {
        match any(&Typed::text(text))?.content? {
            Content::Availability(availability) => Some(availability),
            _ => None,
        }
    }

    #[test]
    fn words_of_four_languages_are_known() {
        for text in [
            "NA",
            "[NA]",
            "N/A",
            "n.a.",
            "n/d",
            "No disponible",
            "NÃO DISPONÍVEL",
        ] {
            assert_eq!(
                availability(text),
                Some(Availability::NotAvailable),
                "{text}"
            );
        }
        for text in [
            "NAP",
            "no aplica",
            "Não se aplica",
            "(sans objet)",
            "n\u{A0}/a pas",
        ] {
            let expected = (!text.contains("pas")).then_some(Availability::NotApplicable);
            assert_eq!(availability(text), expected, "{text}");
        }
        for text in ["C", "conﬁdencial", "Confidentiel.", "Reservada"] {
            assert_eq!(
                availability(text),
                Some(Availability::Confidential),
                "{text}"
            );
        }
    }

    #[test]
    fn free_text_takes_only_the_exact_word() {
        assert!(exact("NA").is_some());
        assert!(exact("No disponible").is_some());
        for name in ["Na", "nap", "c", "N/A", "sans objet de litige"] {
            assert!(exact(name).is_none(), "{name}");
        }
    }

    #[test]
    fn a_word_that_is_not_ours_is_named() {
        let read = any(&Typed::text("n/d")).unwrap();
        assert_eq!(read.notes[0].code, "understood");
        assert!(
            any(&Typed::text("Non disponible"))
                .unwrap()
                .notes
                .is_empty()
        );
        assert_eq!(
            any(&Typed::text("N/A")).unwrap().notes[0].code,
            "na_understood"
        );
    }
}
