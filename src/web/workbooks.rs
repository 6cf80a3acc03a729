//! Workbooks that are handed out: a State's own, those that the secretariat sends, and the
//! regional workbook.

use askama::Template;
use rocket::{Either, FromForm, Route, get, http::Status, routes};

use super::{
    download::Download,
    errors::Failed,
    guards::{AtDesk, Can, InState, acts},
    page::{Frame, Page},
};
use crate::{
    access::Sections, desk::Blank, exports::Export, locale::Locale, round::Round,
    tabulation::Edition, texts::in_order,
};

/// A State's own workbook, and the round's: `workbooks` is no State, so that the routes of a
/// whole round stand before those of a State.
pub(super) fn routes() -> Vec<Route> {
    let mut whole = routes![page, all, one, regional, export];
    for route in &mut whole {
        route.rank -= 10;
    }
    whole.extend(routes![own, own_with_files]);
    whole
}

/// A file, or no such thing.
type File = Result<Either<Download, Status>, Failed>;

#[derive(Template, Debug)]
#[template(path = "workbooks/list.html")]
struct Workbooks {
    frame: Frame,
    title: String,
    /// Where the files stand.
    at: String,
    board: String,
    states: Vec<StateLinks>,
}

/// A State with the language in which it is addressed.
#[derive(Debug)]
struct StateLinks {
    code: String,
    name: String,
    language: Locale,
}

impl Workbooks {
    fn of(round: &Round, frame: Frame) -> Self {
        let mut states: Vec<StateLinks> = round
            .invited()
            .map(|state| StateLinks {
                code: state.code.clone(),
                name: state.name.in_(frame.locale).to_owned(),
                language: state.language,
            })
            .collect();
        states.sort_by_cached_key(|state| (in_order(&state.name), state.code.clone()));
        Self {
            title: round.title.in_(frame.locale).to_owned(),
            at: frame.to(&format!("/rounds/{}/workbooks", round.id)),
            board: frame.to(&format!("/rounds/{}/responses", round.id)),
            states,
            frame,
        }
    }
}

/// The State's own workbook, filled with what is stored, with the sections that the person
/// has; in the page's language unless another is asked for.
#[get("/<locale>/rounds/<_>/<_>/workbook?<lang>")]
async fn own(
    locale: Locale,
    lang: Option<&str>,
    reader: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> File {
    let Some((language, sections)) = wanted(lang, locale, &reader) else {
        return Ok(Either::Right(Status::NotFound));
    };
    let blank = Blank {
        round: &reader.round,
        language,
        sections: &sections,
    };
    let bytes = desk.template(&blank, &reader.state).await?;
    let name = format!("{}_{}.xlsx", reader.round, reader.state);
    Ok(Either::Left(Download::workbook(&name, bytes)))
}

/// The same with the files that are attached to the answers.
#[get("/<locale>/rounds/<_>/<_>/workbook.zip?<lang>")]
async fn own_with_files(
    locale: Locale,
    lang: Option<&str>,
    reader: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> File {
    let Some((language, sections)) = wanted(lang, locale, &reader) else {
        return Ok(Either::Right(Status::NotFound));
    };
    let blank = Blank {
        round: &reader.round,
        language,
        sections: &sections,
    };
    let Some(bytes) = desk.template_with_files(&blank, &reader.state).await? else {
        return Ok(Either::Right(Status::NotFound));
    };
    let name = format!("{}_{}.zip", reader.round, reader.state);
    Ok(Either::Left(Download::zip(&name, bytes)))
}

/// The language and the sections in which a State's own workbook is handed out; none where
/// there is no such workbook.
fn wanted(
    lang: Option<&str>,
    locale: Locale,
    reader: &InState<acts::ViewResponse>,
) -> Option<(Option<Locale>, Vec<String>)> {
    let sections = match reader.sections() {
        Sections::All => Vec::new(),
        // No section at all would ask for every one.
        Sections::Only(sections) if sections.is_empty() => return None,
        Sections::Only(sections) => sections.into_iter().collect(),
    };
    Some((language(lang, Some(locale))?, sections))
}

/// What the secretariat can send to each State.
#[get("/<locale>/rounds/<round>/workbooks")]
async fn page(
    locale: Locale,
    round: &str,
    officer: Can<acts::FollowRound>,
    desk: &AtDesk,
) -> Result<Page<Workbooks>, Failed> {
    let round = desk.one_round(round).await?.round;
    let path = format!("/rounds/{}/workbooks", round.id);
    let frame = Frame::of(locale, &path, &officer.person).about(&round);
    Ok(Page(Workbooks::of(&round, frame)))
}

/// One for each invited State, in the State's own language.
#[get("/<_locale>/rounds/<round>/workbooks.zip")]
async fn all(
    _locale: Locale,
    round: &str,
    _officer: Can<acts::FollowRound>,
    desk: &AtDesk,
) -> Result<Download, Failed> {
    let blank = Blank {
        round,
        language: None,
        sections: &[],
    };
    let bytes = desk.workbooks_to_send(&blank).await?;
    Ok(Download::zip(&format!("{round}_workbooks.zip"), bytes))
}

#[get("/<_locale>/rounds/<round>/workbooks/<state>?<lang>")]
async fn one(
    _locale: Locale,
    round: &str,
    state: &str,
    lang: Option<&str>,
    _officer: Can<acts::FollowRound>,
    desk: &AtDesk,
) -> File {
    let Some(language) = language(lang, None) else {
        return Ok(Either::Right(Status::NotFound));
    };
    let blank = Blank {
        round,
        language,
        sections: &[],
    };
    let bytes = desk.workbook_to_send(&blank, state).await?;
    let name = format!("{round}_{state}.xlsx");
    Ok(Either::Left(Download::workbook(&name, bytes)))
}

/// Which product is asked for: the secretariat's edition in the page's language, unless said.
#[derive(Debug, FromForm)]
struct Asked<'r> {
    lang: Option<&'r str>,
    edition: Option<&'r str>,
    /// Of an export: with the mark by which Excel knows UTF-8.
    bom: bool,
}

impl Asked<'_> {
    /// None where there is no such edition or language.
    fn product(&self, locale: Locale) -> Option<(Edition, Locale)> {
        let language = language(self.lang, Some(locale)).flatten()?;
        let edition = self
            .edition
            .map_or(Some(Edition::default()), Edition::named)?;
        Some((edition, language))
    }
}

#[get("/<locale>/rounds/<round>/regional?<asked..>")]
async fn regional(
    locale: Locale,
    round: &str,
    asked: Asked<'_>,
    _officer: Can<acts::DownloadRegional>,
    desk: &AtDesk,
) -> File {
    let Some((edition, language)) = asked.product(locale) else {
        return Ok(Either::Right(Status::NotFound));
    };
    let (_, file) = desk.regional(round, edition, language, None).await?;
    let name = format!("{round}_regional_{}_{language}.xlsx", edition.code());
    Ok(Either::Left(Download::workbook_from(&name, file)?))
}

/// What the tables are counted from, as other programs read it.
#[get("/<locale>/rounds/<round>/exports/<form>?<asked..>")]
async fn export(
    locale: Locale,
    round: &str,
    form: &str,
    asked: Asked<'_>,
    _officer: Can<acts::DownloadRegional>,
    desk: &AtDesk,
) -> File {
    let (Some((edition, language)), Some(export)) = (asked.product(locale), Export::named(form))
    else {
        return Ok(Either::Right(Status::NotFound));
    };
    let marked = (export, asked.bom);
    let file = desk.export(marked, round, edition, language).await?;
    let name = format!(
        "{round}_{form}_{}_{language}.{}",
        edition.code(),
        export.ending
    );
    Ok(Either::Left(Download::other_from(
        &name,
        file,
        export.media,
    )?))
}

/// The language that is asked for, else the usual one; none where it is not one of ours.
fn language(asked: Option<&str>, usual: Option<Locale>) -> Option<Option<Locale>> {
    match asked {
        None => Some(usual),
        Some(code) => code.parse().ok().map(Some),
    }
}
