//! Whose workbook it is where `_meta` is gone: what its first sheet says to people, State
//! and round. What a file is called says nothing.

use crate::{
    finding::Refusal,
    locale::Locale,
    raw::{Book, Cell, Place, Sheet},
    round::{Named, Round, State},
};

/// What a Start sheet says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OnStart {
    /// The State's code.
    pub(super) state: String,
    /// The language in which the sheet says it.
    pub(super) language: Locale,
}

/// The captions that stand below that of the State.
const OTHERS: [&str; 8] = [
    "template-start-body",
    "template-start-round",
    "template-start-meeting",
    "template-start-period",
    "template-start-reference",
    "template-start-due",
    "template-start-due-there",
    "template-start-contact",
];

/// A sheet that is recognized as a Start sheet.
struct Start<'a> {
    sheet: &'a Sheet,
    caption: &'a Cell,
    language: Locale,
    /// How many of the other captions stand below.
    known: usize,
}

/// The State that the workbook's Start sheet names, in any language; none where there is no
/// such sheet. Two that name two States are as unclear as a name of two.
pub(super) fn on_start(
    book: &Book,
    round: &Round,
) -> std::result::Result<Option<OnStart>, (Refusal, Locale)> {
    let mut found: Option<(OnStart, &State)> = None;
    for start in book.sheets.iter().filter_map(Start::of) {
        let language = start.language;
        start.is_of(round).map_err(|refusal| (refusal, language))?;
        let state = start.state(round).map_err(|refusal| (refusal, language))?;
        match &found {
            Some((_, other)) if *other != state => {
                let unclear = start.unclear(&[other, state]);
                return Err((unclear, language));
            }
            Some(_) => {}
            None => {
                let code = state.code.clone();
                found = Some((
                    OnStart {
                        state: code,
                        language,
                    },
                    state,
                ));
            }
        }
    }
    Ok(found.map(|(start, _)| start))
}

impl<'a> Start<'a> {
    /// A sheet with the State's caption above others of the same language. (The caption
    /// alone stands above many a table: in Spanish it means any state of things.)
    fn of(sheet: &'a Sheet) -> Option<Self> {
        let in_ = |language: Locale| {
            let state = language.say("template-start-state");
            let captions = sheet.cells.iter().filter(move |cell| says(cell, &state));
            captions.map(move |caption| {
                let others = OTHERS.iter().filter(|id| {
                    let other = language.say(id);
                    sheet.cells.iter().any(|cell| {
                        cell.column == caption.column
                            && cell.row > caption.row
                            && says(cell, &other)
                    })
                });
                Self {
                    sheet,
                    caption,
                    language,
                    known: others.count(),
                }
            })
        };
        let all = Locale::ALL.into_iter().flat_map(in_);
        all.filter(|start| start.known > 0)
            .max_by_key(|start| start.known)
    }

    /// What stands right of a caption.
    fn beside(&self, caption: &Cell) -> Option<&'a Cell> {
        let mut cells = self.sheet.cells.iter();
        cells.find(|cell| {
            cell.row == caption.row && cell.column > caption.column && !cell.typed.is_blank()
        })
    }

    /// The round is not named otherwise than this one.
    fn is_of(&self, round: &Round) -> std::result::Result<(), Refusal> {
        let caption = self.language.say("template-start-round");
        let mut cells = self.sheet.cells.iter();
        let caption = cells.find(|cell| cell.column == self.caption.column && says(cell, &caption));
        let Some(title) = caption.and_then(|caption| self.beside(caption)) else {
            return Ok(());
        };
        let shown = title.typed.shown();
        let is_it = round
            .title
            .all()
            .any(|(_, known)| known.trim() == shown.trim());
        match is_it {
            true => Ok(()),
            false => Err(Refusal::OtherRound {
                found: shown,
                expected: round.title.in_(self.language).to_owned(),
            }),
        }
    }

    fn state<'r>(&self, round: &'r Round) -> std::result::Result<&'r State, Refusal> {
        match round.named(&self.shown()) {
            Named::One(state) if state.invited => Ok(state),
            Named::Unclear(offered) if !offered.is_empty() => Err(self.unclear(&offered)),
            Named::One(_) | Named::Unclear(_) => Err(Refusal::NoSuchState {
                found: self.shown(),
                place: Some(self.place()),
            }),
        }
    }

    fn unclear(&self, offered: &[&State]) -> Refusal {
        let in_ = |language: Locale| {
            let name = |state: &&State| format!("{} ({})", state.name.in_(language), state.code);
            offered.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        Refusal::StateUnclear {
            found: self.shown(),
            place: self.place(),
            candidates: Box::new(Locale::ALL.map(in_)),
        }
    }

    /// What stands where the State should be.
    fn shown(&self) -> String {
        match self.beside(self.caption) {
            Some(cell) => cell.typed.shown().trim().to_owned(),
            None => self.language.say("not-answered"),
        }
    }

    fn place(&self) -> Place {
        let cell = self.beside(self.caption).unwrap_or(self.caption);
        self.sheet.raw(cell).place
    }
}

fn says(cell: &Cell, words: &str) -> bool {
    cell.typed.shown().trim() == words
}
