//! The response board: who is how far, in numbers, on a map and in a table. Never an answer.

mod line;

use askama::Template;
use rocket::{Route, get, routes};

use super::{
    errors::Failed,
    guards::{AtDesk, Can, acts},
    map::{Key, Map},
    moment,
    page::{Frame, Page},
};
use crate::{
    access::Act,
    desk::{Board, BoardLine},
    exports::EXPORTS,
    locale::{Locale, count},
    round::Status,
    tabulation::Edition,
    texts::in_order,
};
use line::{Line, Standing};

/// The routes of a whole round stand before those of a State: `responses` is no State.
pub(super) fn routes() -> Vec<Route> {
    let mut routes = routes![page];
    for route in &mut routes {
        route.rank -= 10;
    }
    routes
}

#[derive(Template, Debug)]
#[template(path = "board/board.html")]
pub(super) struct BoardPage {
    frame: Frame,
    title: String,
    closed: bool,
    due_in: String,
    due: String,
    at: String,
    numbers: Vec<Number>,
    /// How many observers are invited; they enter none of the numbers.
    observers: String,
    map: Map,
    sections: Vec<SectionHead>,
    groups: Vec<Group>,
    links: Links,
}

/// One of the four numbers.
#[derive(Debug)]
struct Number {
    value: usize,
    /// Of how many; none for the denominator itself.
    of: Option<usize>,
    words: String,
}

/// A section's column.
#[derive(Debug)]
struct SectionHead {
    code: String,
    title: String,
}

/// The States that are counted, or the observers.
#[derive(Debug)]
struct Group {
    title: String,
    lines: Vec<Line>,
}

/// What else can be done with the round.
#[derive(Debug)]
struct Links {
    workbooks: String,
    batch: Option<String>,
    manage: Option<String>,
    /// The answers that were submitted, counted.
    results: Option<String>,
    /// The regional workbook: where, and what it is.
    regional: Vec<(String, String)>,
    /// What it is counted from, as other programs read it.
    exports: Vec<(String, String)>,
}

#[get("/<locale>/rounds/<round>/responses")]
async fn page(
    locale: Locale,
    round: &str,
    officer: Can<acts::FollowRound>,
    desk: &AtDesk,
) -> Result<Page<BoardPage>, Failed> {
    let board = desk.board(round).await?;
    let frame = Frame::of(
        locale,
        &format!("/rounds/{round}/responses"),
        &officer.person,
    )
    .about(&board.round);
    let base = frame.to(&format!("/rounds/{round}"));
    let may = |act, path: &str| officer.person.may(act).then(|| format!("{base}/{path}"));
    let regional = officer.person.may(Act::DownloadRegional);
    let links = Links {
        workbooks: format!("{base}/workbooks"),
        batch: may(Act::TakeInBatch, "batch"),
        manage: may(Act::ManageRounds, "edit"),
        results: may(Act::DownloadRegional, "results"),
        regional: if regional {
            self::regional(&base, locale)
        } else {
            Vec::new()
        },
        exports: if regional {
            exports(&base, locale)
        } else {
            Vec::new()
        },
    };
    Ok(Page(BoardPage::of(&board, frame, links)))
}

/// Both editions in four languages, the page's own first.
fn regional(base: &str, locale: Locale) -> Vec<(String, String)> {
    let others = Locale::ALL.into_iter().filter(|other| *other != locale);
    let mut links = Vec::new();
    for edition in Edition::ALL {
        for language in std::iter::once(locale).chain(others.clone()) {
            links.push((
                format!("{base}/regional?lang={language}&edition={}", edition.code()),
                format!("{} – {}", locale.say(edition.message()), language.name()),
            ));
        }
    }
    links
}

/// Every form of both editions, in the page's language. Of those that a spreadsheet opens,
/// the one that Excel knows to be UTF-8.
fn exports(base: &str, locale: Locale) -> Vec<(String, String)> {
    let mut links = Vec::new();
    for export in EXPORTS {
        for edition in Edition::ALL {
            let mark = if export.name == "csv" {
                "&bom=true"
            } else {
                ""
            };
            links.push((
                format!(
                    "{base}/exports/{}?edition={}{mark}",
                    export.name,
                    edition.code()
                ),
                format!(
                    "{} – {}",
                    locale.say(&export.message()),
                    locale.say(edition.message())
                ),
            ));
        }
    }
    links
}

impl BoardPage {
    fn of(board: &Board, frame: Frame, links: Links) -> Self {
        let (locale, round) = (frame.locale, &board.round);
        let mut lines: Vec<_> = board.lines.iter().collect();
        lines.sort_by_cached_key(|line| {
            (
                in_order(line.state.name.in_(locale)),
                line.state.code.clone(),
            )
        });
        let (counted, observers): (Vec<_>, Vec<_>) =
            lines.into_iter().partition(|line| line.state.counted);
        let group = |title: &str, of: &[&BoardLine]| Group {
            title: locale.say(title),
            lines: of
                .iter()
                .map(|line| Line::of(line, board, &frame))
                .collect(),
        };
        let mut groups = vec![group("board-counted", &counted)];
        if !observers.is_empty() {
            groups.push(group("board-observers", &observers));
        }
        let standings: Vec<Standing> = counted.iter().map(|line| Standing::of(line)).collect();
        Self {
            title: round.title.in_(locale).to_owned(),
            closed: board.status == Status::Closed,
            due_in: if board.at > round.due {
                locale.say("board-past-due")
            } else {
                let days = moment::days(&board.at, &round.due, round.zone);
                locale.say_with("home-due-in", &[("days", days)])
            },
            due: moment::show(&round.due, round.zone, locale),
            at: moment::show(&board.at, round.zone, locale),
            numbers: numbers(&standings, locale),
            observers: locale.say_with(
                "board-observers-apart",
                &[("observers", count(observers.len()))],
            ),
            map: map(board, locale),
            sections: board
                .sections
                .iter()
                .map(|section| SectionHead {
                    code: section.code.clone(),
                    title: section.title.in_(locale).to_owned(),
                })
                .collect(),
            groups,
            links,
            frame,
        }
    }
}

/// How each State stands, on the map.
fn map(board: &Board, locale: Locale) -> Map {
    let key = |sign: &str, class, words, is: &dyn Fn(&BoardLine) -> bool| Key {
        sign: sign.to_owned(),
        class,
        words,
        count: board.lines.iter().filter(|line| is(line)).count(),
    };
    let standings = Standing::ALL.into_iter();
    let mut keys: Vec<Key> = standings
        .map(|standing| {
            let is = |line: &BoardLine| !line.overdue && Standing::of(line) == standing;
            key(
                standing.sign(),
                standing.class(),
                standing.words(locale),
                &is,
            )
        })
        .collect();
    let overdue = keys.len();
    let words = locale.say("board-overdue");
    keys.push(key("!", "overdue", words, &|line| line.overdue));
    let states = board.lines.iter().map(|line| {
        let standing = Standing::of(line);
        let words = standing.words(locale);
        if line.overdue {
            let words = format!("{words}, {}", locale.say("board-overdue"));
            return (&line.state, overdue, words);
        }
        let place = Standing::ALL.iter().position(|one| *one == standing);
        (&line.state, place.unwrap_or(overdue), words)
    });
    Map::of(states, &keys, "board-map-about", locale)
}

/// Invited and counted; of them with a standing submission, in preparation, not started.
/// The last three add up to the first.
fn numbers(standings: &[Standing], locale: Locale) -> Vec<Number> {
    let invited = standings.len();
    let how_many = |of: &[Standing]| standings.iter().filter(|one| of.contains(one)).count();
    let number = |value, words: &str| Number {
        value,
        of: Some(invited),
        words: locale.say(words),
    };
    vec![
        Number {
            value: invited,
            of: None,
            words: locale.say("board-invited"),
        },
        number(
            how_many(&[Standing::Submitted, Standing::Accepted, Standing::Returned]),
            "board-standing",
        ),
        number(how_many(&[Standing::Draft]), "board-draft"),
        number(how_many(&[Standing::NotStarted]), "board-not-started"),
    ]
}
