//! [`Origin`]: what a regional workbook says of itself, so that it can be made again.

use super::{
    super::guard::{
        package::Package,
        xml::{Step, Steps, attribute},
    },
    book::Form,
};
use crate::{locale::Locale, tabulation::Edition};

/// The part that holds a document's own properties.
const PROPERTIES: &str = "docProps/custom.xml";
/// Its most bytes: six short properties.
const LONGEST: u64 = 64 << 10;

/// What a regional workbook says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The round's id.
    pub round: String,
    /// For whom it was made.
    pub edition: Edition,
    /// In which language.
    pub locale: Locale,
    /// How the answers stand in it.
    pub form: Form,
    /// The hash of the submissions that it counts.
    pub snapshot: String,
}

impl Origin {
    /// None where the bytes are no regional workbook of this program.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let text = Package::open(bytes).ok()?.xml(PROPERTIES, LONGEST).ok()??;
        let mut steps = Steps::over(&text, PROPERTIES);
        let (mut round, mut edition, mut locale, mut snapshot) = (None, None, None, None);
        // Before there was another, a workbook did not say its form.
        let mut form = Some(Form::Long);
        let mut name = String::new();
        while let Some(step) = steps.next().ok()? {
            match step {
                Step::Start(element) => {
                    if let Some(named) = attribute(&element, "name") {
                        name = named;
                    }
                }
                Step::Text(value) => match name.as_str() {
                    "round" => round = Some(value),
                    "edition" => edition = Edition::named(value.trim()),
                    "language" => locale = value.trim().parse().ok(),
                    "form" => form = Form::named(value.trim()),
                    "snapshot" => snapshot = Some(value),
                    _ => {}
                },
                Step::End(_) => {}
            }
        }
        Some(Self {
            round: round?.trim().to_owned(),
            edition: edition?,
            locale: locale?,
            form: form?,
            snapshot: snapshot?.trim().to_owned(),
        })
    }
}
