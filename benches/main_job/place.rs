//! A data folder with everything that the jobs start from.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, TimeDelta, Utc};
use relator::{
    desk::{Arrival, Desk, Submitted},
    finding::Finding,
    locale::Locale,
    questionnaire::{Questionnaire, load::load},
    raw::Typed,
    response::Answers,
    round::Round,
    store::Store,
    tabulation::Edition,
    workbook::{read::read, readers::Readers, template::Template},
};

use crate::{Outcome, measure::Digest, responses::generate};

/// Which instrument and which States: those of the example round.
pub const INSTRUMENT: &str = include_str!("../../forms/cybercrime/2026.json");
const ROUND: &str = include_str!("../../demo/round.json");

/// Who brings everything.
pub const WHO: &str = "bench";

/// One State's response and its workbook.
pub struct Response {
    pub state: String,
    pub answers: Answers,
    pub workbook: Vec<u8>,
}

/// The instrument, the round, the responses, and a desk that took all of them in.
pub struct Place {
    folder: PathBuf,
    pub instrument: Questionnaire,
    pub round: Round,
    pub responses: Vec<Response>,
    pub desk: Desk,
    pub store: Store,
}

impl Place {
    /// Generates a response for each invited State, and submits them.
    pub async fn prepare(folder: &Path) -> Outcome<Self> {
        let loaded =
            load("cybercrime/2026.json", INSTRUMENT).map_err(|problems| format!("{problems:?}"))?;
        let round = round()?;
        let data = folder.join("data");
        let store = Store::open(&data, None).await?;
        let mut place = Self {
            folder: folder.to_owned(),
            instrument: round.instrument(&loaded.questionnaire),
            round,
            responses: Vec::new(),
            desk: Desk::open(&data, None, readers()).await?,
            store,
        };
        open_round(&place.desk, &place.round).await?;
        for (seed, state) in (0..).zip(place.round.invited()) {
            let answers = generate(&place.instrument, state.language, seed)?;
            let workbook = place.workbook(&state.code, &answers)?;
            fs::write(folder.join(format!("{}.xlsx", state.code)), &workbook)?;
            take_in(&place.desk, &place.round.id, &workbook).await?;
            let submitted = place
                .desk
                .submit(&place.round.id, &state.code, None, WHO, true);
            if let Submitted::Refused(findings) = submitted.await? {
                return Err(format!("{} is not submitted: {}", state.code, told(&findings)).into());
            }
            place.responses.push(Response {
                state: state.code.clone(),
                answers,
                workbook,
            });
        }
        Ok(place)
    }

    /// The workbook of a State in which these answers stand.
    pub fn workbook(&self, state: &str, answers: &Answers) -> Outcome<Vec<u8>> {
        workbook((&self.instrument, &self.round), state, answers, &self.store)
    }

    /// The regional workbook of all responses.
    pub async fn regional(&self) -> Outcome<Vec<u8>> {
        regional(&self.desk, &self.round.id).await
    }

    /// A desk over an empty data folder with the same keys, so that the workbooks are its own.
    pub async fn empty(&self) -> Outcome<(tempfile::TempDir, Desk)> {
        let folder = tempfile::tempdir_in(&self.folder)?;
        let desk = empty_desk(&self.folder, folder.path(), &self.round).await?;
        Ok((folder, desk))
    }
}

/// The workbook of a State in which these answers stand, with the seal of this store.
pub fn workbook(
    (questionnaire, round): (&Questionnaire, &Round),
    state: &str,
    answers: &Answers,
    store: &Store,
) -> Outcome<Vec<u8>> {
    let state = round.state(state).ok_or("no such State")?;
    let template = Template {
        questionnaire,
        round,
        state,
        language: state.language,
        sections: &[],
        workbook: &state.code,
        answers,
        revision: 0,
        highest: &Default::default(),
        numbers: None,
        last: None,
        seal: &|bytes| store.keys().authenticate(bytes),
        made: Utc::now(),
    };
    Ok(template.write()?)
}

/// The reader processes of the program that was built beside this benchmark.
fn readers() -> Readers {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Readers::of(env!("CARGO_BIN_EXE_relator"), processors)
}

/// Opens a new data folder with the keys of the one that was prepared.
pub async fn empty_desk(from: &Path, data: &Path, round: &Round) -> Outcome<Desk> {
    fs::create_dir_all(data.join("keys"))?;
    for key in fs::read_dir(from.join("data/keys"))? {
        let key = key?;
        fs::copy(key.path(), data.join("keys").join(key.file_name()))?;
    }
    let desk = Desk::open(data, None, readers()).await?;
    open_round(&desk, round).await?;
    Ok(desk)
}

async fn open_round(desk: &Desk, round: &Round) -> Outcome<()> {
    let opened = desk.open_round(&serde_json::to_string(round)?).await?;
    opened.map_err(|problems| format!("{problems:?}"))?;
    Ok(())
}

/// Takes a workbook in, and gives the number of addresses that it changed.
pub async fn take_in(desk: &Desk, round: &str, workbook: &[u8]) -> Outcome<usize> {
    let verdict = desk
        .take_in(Arrival {
            round,
            name: "response.xlsx",
            bytes: workbook,
            who: WHO,
            on_behalf: true,
            language: Locale::En,
            dry_run: false,
            conflicts: None,
            discreet: false,
            within: None,
        })
        .await?;
    if verdict.is_well() {
        Ok(verdict.changed)
    } else {
        Err(format!("not taken in: {}", told(&verdict.findings)).into())
    }
}

/// Findings in a few words.
fn told(findings: &[Finding]) -> String {
    let each = findings.iter().map(|finding| {
        let at = finding.address.as_ref().map(ToString::to_string);
        format!("{} {}", finding.code, at.unwrap_or_default())
    });
    each.collect::<Vec<_>>().join(", ")
}

/// Counts the cells that the program's own reader gives.
pub fn count(workbook: &[u8]) -> Outcome<Digest> {
    let book = read(workbook).map_err(|refusal| refusal.code())?;
    let mut digest = Digest::default();
    for cell in book.sheets.iter().flat_map(|sheet| &sheet.cells) {
        match &cell.typed {
            Typed::Text(text) => digest.text(text),
            Typed::Number(number) => digest.number(*number),
            // A day is a number in the file, counted from this one.
            Typed::Date(day) => {
                let day: NaiveDate = day.parse()?;
                let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
                digest.number((day - first).num_days() as f64);
            }
            other => return Err(format!("no workbook of the program holds {other:?}").into()),
        }
    }
    Ok(digest)
}

/// Does something with each workbook that was prepared, one at a time.
pub fn each_workbook(folder: &Path, mut with: impl FnMut(&[u8]) -> Outcome<()>) -> Outcome<()> {
    for path in workbooks(folder)? {
        with(&fs::read(path)?)?;
    }
    Ok(())
}

/// Takes every workbook that was prepared into an empty data folder; the desk is given back
/// with its readers.
pub async fn take_all_in(folder: &Path) -> Outcome<Desk> {
    let round = round()?;
    let data = tempfile::tempdir_in(folder)?;
    let desk = empty_desk(folder, data.path(), &round).await?;
    for path in workbooks(folder)? {
        take_in(&desk, &round.id, &fs::read(path)?).await?;
    }
    Ok(desk)
}

/// Writes the regional workbook of what was prepared.
pub async fn regional_of(folder: &Path) -> Outcome<()> {
    let desk = Desk::open(&folder.join("data"), None, readers()).await?;
    regional(&desk, &round()?.id).await?;
    Ok(())
}

fn workbooks(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "xlsx") {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// The example's round; what is submitted now counts, whenever this runs.
pub fn round() -> Outcome<Round> {
    let mut round: Round = serde_json::from_str(ROUND)?;
    round.cutoff = round.due.max(Utc::now().fixed_offset()) + TimeDelta::days(1);
    Ok(round)
}

/// The regional workbook of what was submitted.
pub async fn regional(desk: &Desk, round: &str) -> Outcome<Vec<u8>> {
    let made = desk.regional(round, Edition::Restricted, Locale::En, None);
    let (_, made) = made.await?;
    Ok(made.bytes()?)
}
