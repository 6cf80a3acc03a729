//! `relator check`: every problem of a questionnaire file at once.

use std::{fs, path::PathBuf};

use clap::Args;
use serde_json::json;

use super::{Context, Outcome};
use crate::{
    error::{Error, Result},
    locale::Locale,
    questionnaire::load::load,
};

/// Checks questionnaire files.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Questionnaire files.
    #[arg(required = true, value_name = "FORM")]
    forms: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(self, context: &Context) -> Result<Outcome> {
        let mut all = Vec::new();
        let mut wrong = 0;
        for path in &self.forms {
            let name = path.display().to_string();
            let text = fs::read_to_string(path).map_err(Error::file(path))?;
            match load(&name, &text) {
                Ok(loaded) => {
                    eprintln!(
                        "{name}: no problem, {} questions",
                        loaded.questionnaire.questions().count()
                    );
                    for locale in Locale::ALL {
                        let gaps = loaded
                            .gaps
                            .iter()
                            .filter(|gap| gap.language == locale)
                            .count();
                        if gaps > 0 {
                            eprintln!(
                                "{name}: {gaps} texts are not translated into {}",
                                locale.name()
                            );
                        }
                    }
                }
                Err(problems) => {
                    wrong += problems.len();
                    for problem in problems {
                        if !context.json {
                            println!("{problem}");
                        }
                        all.push(problem);
                    }
                }
            }
        }
        if context.json {
            context.print(&json!({ "problems": all }));
        }
        Ok(if wrong == 0 {
            Outcome::Done
        } else {
            Outcome::Refused
        })
    }
}
