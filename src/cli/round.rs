//! `relator round`: opens and lists rounds.

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::{Context, Outcome};
use crate::error::{Error, Result};

/// Opens and lists rounds.
#[derive(Debug, Subcommand)]
pub(super) enum Round {
    /// Opens a round from a file.
    Add(Add),
    /// Lists rounds.
    List,
}

/// Opens a round from a file.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The round as JSON; `docs/round.md` has a complete example.
    #[arg(value_name = "FILE.json")]
    file: PathBuf,
}

impl Round {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        match self {
            Self::Add(add) => {
                let text = fs::read_to_string(&add.file).map_err(Error::file(&add.file))?;
                match desk.open_round(&text).await? {
                    Ok(round) => {
                        eprintln!(
                            "{}: open, {} States invited",
                            round.id,
                            round.invited().count()
                        );
                        Ok(Outcome::Done)
                    }
                    Err(problems) => {
                        for problem in problems {
                            eprintln!("{}: {problem}", add.file.display());
                        }
                        Ok(Outcome::Refused)
                    }
                }
            }
            Self::List => {
                let rounds = desk.rounds().await?;
                if context.json {
                    let rounds: Vec<_> = rounds
                        .iter()
                        .map(|(round, status)| {
                            json!({
                                "id": round.id,
                                "questionnaire": format!("{}/{}", round.questionnaire, round.version),
                                "status": status,
                                "opens": round.opens,
                                "due": round.due,
                                "cutoff": round.cutoff,
                                "invited": round.invited().count(),
                            })
                        })
                        .collect();
                    context.print(&json!(rounds));
                } else {
                    for (round, status) in rounds {
                        println!(
                            "{}  {}/{}  {status}  due {}",
                            round.id, round.questionnaire, round.version, round.due
                        );
                    }
                }
                Ok(Outcome::Done)
            }
        }
    }
}
