//! The commands: the same library and the same rules as the pages, scriptable.
//!
//! Words for people go to standard error, results to standard output; with
//! `--format json` standard output holds one JSON document. Exit codes: 0 all well,
//! 1 the data has something to say, 2 the command could not run.

mod check;
mod demo;
mod export;
mod intake;
mod people;
mod reader;
mod regional;
mod round;
mod serve;
mod submit;
mod template;
mod verify;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand, ValueEnum};

use crate::{
    desk::Desk,
    error::{Error, Result},
    finding::Finding,
    locale::Locale,
    store::Scratch,
    web::Settings,
    workbook::readers::Readers,
};

/// Collects a standardized questionnaire from Member States and turns the answers into
/// the region's analysis.
#[derive(Debug, Parser)]
#[command(name = "relator", version)]
struct Cli {
    /// Folder of the database, uploads and keys; otherwise RELATOR_DATA, or what Rocket.toml
    /// says.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// What standard output holds.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Without a command the pages are served.
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One JSON document.
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the pages.
    Serve(serve::Serve),
    /// Builds a complete example round and its regional workbook, and serves it.
    Demo(demo::Demo),
    /// Checks questionnaire files: every problem at once, in order, with the place.
    Check(check::Check),
    /// Opens and lists rounds.
    #[command(subcommand)]
    Round(round::Round),
    /// Adds, invites and lists people.
    #[command(subcommand)]
    People(people::People),
    /// Writes a State's workbook, filled with what is stored.
    Template(template::Template),
    /// Loads workbooks, folders and ZIPs: a verdict per file.
    Intake(intake::Intake),
    /// Seals a State's response and prints its receipt.
    Submit(submit::Submit),
    /// Writes the regional workbook.
    Regional(regional::Regional),
    /// Writes what the tables are counted from, as other programs read it.
    Export(export::Export),
    /// Checks a receipt, or whether a regional workbook is what this database would write.
    Verify(verify::Verify),
    /// Reads workbooks for another process of this program.
    #[command(hide = true)]
    Reader,
}

/// How a command that could run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All well.
    Done,
    /// The data has something to say.
    Refused,
}

/// What every command is given.
struct Context {
    settings: Settings,
    json: bool,
}

impl Context {
    async fn desk(&self) -> Result<Desk> {
        let database = self.settings.database_url.as_deref();
        Desk::open(&self.settings.data, database, readers()?).await
    }

    /// Prints the one JSON document.
    fn print(&self, value: &serde_json::Value) {
        println!("{value:#}");
    }
}

/// Writes what the desk made to its file, and says where it is.
fn save(made: Scratch, to: &Path) -> Result<()> {
    made.copy_to(to)?;
    eprintln!("{}", to.display());
    Ok(())
}

/// The processes that read workbooks: this program, as many as there are processors.
fn readers() -> Result<Readers> {
    let program = std::env::current_exe().map_err(Error::file("(this program)"))?;
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Readers::of(program, processors.max(2)))
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    // Wrong usage ends with 2, asking for help or the version with 0.
    let cli = Cli::try_parse().unwrap_or_else(|error| error.exit());
    // Before there is anything else that needs memory or threads.
    if let Some(Command::Reader) = cli.command {
        return reader::run();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let settings = Settings::read().map(|settings| Settings {
        data: cli.data.unwrap_or(settings.data),
        ..settings
    });
    let outcome = match (runtime, settings) {
        (Ok(runtime), Ok(settings)) => {
            let json = cli.format == Format::Json;
            let command = cli.command.unwrap_or_default();
            runtime.block_on(command.run(&Context { settings, json }))
        }
        (Err(source), _) => Err(Error::File {
            path: PathBuf::from("(runtime)"),
            source,
        }),
        (_, Err(error)) => Err(error),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::from(1),
        Err(error) => {
            eprintln!("relator: {error}");
            ExitCode::from(2)
        }
    }
}

impl Default for Command {
    fn default() -> Self {
        Self::Serve(serve::Serve::default())
    }
}

impl Command {
    async fn run(self, context: &Context) -> Result<Outcome> {
        match self {
            Self::Serve(serve) => serve.run(context).await,
            Self::Demo(demo) => demo.run(context).await,
            Self::Check(check) => check.run(context),
            Self::Round(round) => round.run(context).await,
            Self::People(people) => people.run(context).await,
            Self::Template(template) => template.run(context).await,
            Self::Intake(intake) => intake.run(context).await,
            Self::Submit(submit) => submit.run(context).await,
            Self::Regional(regional) => regional.run(context).await,
            Self::Export(export) => export.run(context).await,
            Self::Verify(verify) => verify.run(context).await,
            // It was run before anything else.
            Self::Reader => Ok(Outcome::Done),
        }
    }
}

/// A finding as people read it: severity, where, what.
fn line(finding: &Finding, locale: Locale) -> String {
    let severity = locale.say(&format!("severity-{}", finding.severity.code()));
    let place = match (&finding.place, &finding.address) {
        (Some(crate::raw::Place::Cell { sheet, cell }), _) => format!(" {sheet}!{cell}"),
        (_, Some(address)) => format!(" {address}"),
        _ => String::new(),
    };
    format!("  {severity}{place}: {}", finding.message(locale))
}

/// A finding as other programs read it.
fn json(finding: &Finding, locale: Locale) -> serde_json::Value {
    let (sheet, cell) = match &finding.place {
        Some(crate::raw::Place::Cell { sheet, cell }) => (Some(sheet), Some(cell)),
        _ => (None, None),
    };
    serde_json::json!({
        "code": finding.code,
        "severity": finding.severity.code(),
        "address": finding.address,
        "sheet": sheet,
        "cell": cell,
        "found": finding.found,
        "message": finding.message(locale),
    })
}
