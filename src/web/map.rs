//! The tile map: one square per State at the place that the round gives it.

use crate::{locale::Locale, round::State};

/// The side of a square and the way from one to the next, in the drawing's units.
const SIDE: u32 = 44;
const STEP: u32 = 46;

/// A drawing, and what its signs mean.
#[derive(Debug)]
pub(super) struct Map {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) tiles: Vec<Tile>,
    /// What the signs mean, of those that are counted or drawn.
    pub(super) legend: Vec<Key>,
    /// The program's message that says where the same stands in words.
    pub(super) about: &'static str,
}

/// What a square may mean.
#[derive(Debug, Clone)]
pub(super) struct Key {
    /// What tells it apart without colour.
    pub(super) sign: String,
    /// The end of its class' name.
    pub(super) class: &'static str,
    pub(super) words: String,
    /// How many States it is said of.
    pub(super) count: usize,
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
    pub(super) key: Key,
    /// For the pointer: the name and how it stands.
    pub(super) title: String,
}

impl Map {
    pub(super) const SIDE: u32 = SIDE;

    /// The States that have a place, each with what it means: the place of one of `keys`,
    /// in whose order the legend stands, and the words that stand with its name.
    pub(super) fn of<'a>(
        states: impl IntoIterator<Item = (&'a State, usize, String)>,
        keys: &[Key],
        about: &'static str,
        locale: Locale,
    ) -> Self {
        let placed: Vec<_> = states
            .into_iter()
            .filter_map(|(state, key, words)| Some((state, state.tile?, key, words)))
            .collect();
        let least = |at: usize| placed.iter().map(|(_, tile, ..)| tile[at]).min();
        let (left, top) = (least(0).unwrap_or(0), least(1).unwrap_or(0));
        let is_drawn = |place: usize| placed.iter().any(|(_, _, key, _)| *key == place);
        let legend = keys.iter().enumerate();
        let legend = legend.filter(|(place, key)| key.count > 0 || is_drawn(*place));
        let legend = legend.map(|(_, key)| key.clone()).collect();
        let tile = |(state, [column, row], key, words): (&State, [u8; 2], usize, String)| {
            let (x, y) = (u32::from(column - left) * STEP, u32::from(row - top) * STEP);
            Some(Tile {
                x,
                y,
                middle: x + SIDE / 2,
                upper: y + 20,
                lower: y + 37,
                code: state.alpha3.clone(),
                key: keys.get(key)?.clone(),
                title: format!("{} – {words}", state.name.in_(locale)),
            })
        };
        let tiles: Vec<Tile> = placed.into_iter().filter_map(tile).collect();
        let end = |of: fn(&Tile) -> u32| tiles.iter().map(of).max().unwrap_or(0) + SIDE;
        Self {
            width: end(|tile| tile.x),
            height: end(|tile| tile.y),
            legend,
            about,
            tiles,
        }
    }
}
