//! The register of files: which answers name one, and whether it arrived.

use super::{Tabulation, variables};
use crate::questionnaire::{File, Value};

/// A file that an answer names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// Where it stands: `C2[1].document`.
    pub address: String,
    /// The question's wording in the language of the tables.
    pub question: String,
    /// Its name, and its hash where it arrived.
    pub file: &'a File,
}

/// Every file that this edition shows, in the order of the questionnaire, then by State.
pub fn attachments<'a>(tabulation: &Tabulation<'a>) -> Vec<Attachment<'a>> {
    let mut attachments = Vec::new();
    for variable in variables(&tabulation.scope.questionnaire) {
        for (state, reading) in tabulation.readings.iter().enumerate() {
            for address in reading.addresses(&variable) {
                if let Some(Value::File(file)) = reading.value(&address) {
                    attachments.push(Attachment {
                        state,
                        address: address.to_string(),
                        question: variable
                            .question
                            .text
                            .in_(tabulation.scope.locale)
                            .to_owned(),
                        file,
                    });
                }
            }
        }
    }
    attachments
}
