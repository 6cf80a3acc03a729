//! The tile map: one square per State at the place that the round gives it.

use super::line::Standing;
use crate::{desk::Board, locale::Locale};

/// The side of a square and the way from one to the next, in the drawing's units.
const SIDE: u32 = 44;
const STEP: u32 = 46;

/// A drawing, and what its signs mean.
#[derive(Debug)]
pub(super) struct Map {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) tiles: Vec<Tile>,
    pub(super) legend: Vec<Legend>,
}

/// One State's square; places are those of its corner and of the middle of its lines.
#[derive(Debug)]
pub(super) struct Tile {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) middle: u32,
    pub(super) upper: u32,
    pub(super) lower: u32,
    pub(super) code: String,
    pub(super) sign: &'static str,
    pub(super) class: &'static str,
    /// For the pointer: the name and how it stands.
    pub(super) title: String,
}

/// A sign, its words, and how many squares have it.
#[derive(Debug)]
pub(super) struct Legend {
    pub(super) sign: &'static str,
    pub(super) class: &'static str,
    pub(super) words: String,
    pub(super) count: usize,
}

impl Map {
    pub(super) const SIDE: u32 = SIDE;

    pub(super) fn of(board: &Board, locale: Locale) -> Self {
        let placed: Vec<_> = board
            .lines
            .iter()
            .filter_map(|line| Some((line, line.state.tile?)))
            .collect();
        let least = |at: usize| placed.iter().map(|(_, tile)| tile[at]).min().unwrap_or(0);
        let (left, top) = (least(0), least(1));
        let tiles: Vec<Tile> = placed
            .iter()
            .map(|(line, [column, row])| {
                let standing = Standing::of(line);
                let (x, y) = (u32::from(column - left) * STEP, u32::from(row - top) * STEP);
                let overdue = line.overdue.then(|| locale.say("board-overdue"));
                let words = [Some(standing.words(locale)), overdue];
                let words: Vec<String> = words.into_iter().flatten().collect();
                Tile {
                    x,
                    y,
                    middle: x + SIDE / 2,
                    upper: y + 20,
                    lower: y + 37,
                    code: line.state.alpha3.clone(),
                    sign: if line.overdue { "!" } else { standing.sign() },
                    class: if line.overdue {
                        "overdue"
                    } else {
                        standing.class()
                    },
                    title: format!("{} – {}", line.state.name.in_(locale), words.join(", ")),
                }
            })
            .collect();
        let end = |of: fn(&Tile) -> u32| tiles.iter().map(of).max().unwrap_or(0) + SIDE;
        Self {
            width: end(|tile| tile.x),
            height: end(|tile| tile.y),
            legend: legend(&tiles, locale),
            tiles,
        }
    }
}

/// What the signs of these squares mean, with how many there are of each.
fn legend(tiles: &[Tile], locale: Locale) -> Vec<Legend> {
    let standings = Standing::ALL
        .into_iter()
        .map(|standing| (standing.sign(), standing.class(), standing.words(locale)));
    let overdue = ("!", "overdue", locale.say("board-overdue"));
    standings
        .chain([overdue])
        .map(|(sign, class, words)| Legend {
            count: tiles.iter().filter(|tile| tile.class == class).count(),
            sign,
            class,
            words,
        })
        .filter(|legend| legend.count > 0)
        .collect()
}
