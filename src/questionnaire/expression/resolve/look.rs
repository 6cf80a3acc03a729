//! What `${…}` and `.` mean where they stand.

use super::{Resolver, quoted};
use crate::{
    address::{Address, Part, Row, is_code},
    questionnaire::expression::{
        Mistake, Stands, Type,
        names::Asked,
        nearest,
        syntax::{Node, Phrase},
        tree::{Every, Operand},
    },
};

/// What a name means.
pub(super) enum Found {
    /// One answer.
    One(Operand, Type),
    /// One field in every row or item.
    Every(Every, Type),
    /// All fields in every row or item.
    Whole(Address, Asked),
}

/// What the place of a name allows it to mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// One answer.
    One,
    /// Every row or item.
    Every,
    /// The same row where there is one, else every row or item.
    Either,
}

impl Resolver<'_> {
    /// What the name means; its mistake is noted.
    pub(super) fn find(&mut self, phrase: &Phrase, reach: Reach) -> Option<Found> {
        match self.look(phrase, reach) {
            Ok(found) => {
                match &found {
                    Found::One(
                        Operand {
                            address, same_row, ..
                        },
                        _,
                    ) => {
                        self.each |= same_row;
                        self.depend(&address.question, address.field.as_deref());
                    }
                    Found::Every(Every { address, .. }, _) => {
                        self.depend(&address.question, address.field.as_deref());
                    }
                    Found::Whole(address, asked) => {
                        for (field, _) in &asked.fields {
                            self.depend(&address.question, field.as_deref());
                        }
                    }
                }
                Some(found)
            }
            Err(mistake) => {
                self.mistakes.push(mistake);
                None
            }
        }
    }

    /// One answer that the name means.
    pub(super) fn find_one(&mut self, phrase: &Phrase) -> Option<(Operand, Type)> {
        match self.find(phrase, Reach::One)? {
            Found::One(operand, of) => Some((operand, of)),
            Found::Every(..) | Found::Whole(..) => None,
        }
    }

    /// What the name means, without noting anything.
    pub(super) fn look(&self, phrase: &Phrase, reach: Reach) -> Result<Found, Mistake> {
        let address = match &phrase.node {
            Node::This => self.here.this.clone().ok_or_else(|| {
                Mistake::new(
                    phrase.at,
                    "`.` needs one field that it can mean",
                    "name the field, or give the check an `at`",
                )
            })?,
            Node::Reference(name) if is_code(name) && !self.is_small_question(name) => {
                Address::question(self.here.question).at_field(Some(name))
            }
            Node::Reference(name) => name.parse().map_err(|_| self.no_address(phrase, name))?,
            _ => {
                return Err(Mistake::new(
                    phrase.at,
                    format!("`{}` is not the address of an answer", quoted(phrase)),
                    "write ${C1}",
                ));
            }
        };
        if address.part != Part::Value || address.option.is_some() {
            return Err(Mistake::new(
                phrase.at,
                "a condition reads answers, not what stands beside them",
                "leave out what follows `@` or `#`; for one of several options write selected(${M3}, 'code')",
            ));
        }
        let asked = self
            .names
            .question(&address.question)
            .ok_or_else(|| self.no_question(phrase, &address.question))?;
        self.place(phrase, address, asked, reach)
    }

    /// Whether the name is a question's code, only in small letters.
    fn is_small_question(&self, name: &str) -> bool {
        let questions = self.names.questions();
        let own = self.names.question(self.here.question);
        own.is_none_or(|own| own.field(Some(name)).is_none())
            && questions.iter().any(|code| code.eq_ignore_ascii_case(name))
    }

    /// What the address of a known question means.
    fn place(
        &self,
        phrase: &Phrase,
        address: Address,
        asked: Asked,
        reach: Reach,
    ) -> Result<Found, Mistake> {
        let items = asked.stands == Stands::PerItem;
        let once = asked.stands == Stands::Once;
        if let Some(row) = &address.row {
            self.row(phrase, &asked, row)?;
        }
        let placed = once || address.row.is_some();
        let Some(of) = asked.field(address.field.as_deref()).cloned() else {
            let whole = address.field.is_none() && !placed;
            return if whole && reach != Reach::One {
                Ok(Found::Whole(address, asked))
            } else {
                Err(no_field(phrase, &address, &asked))
            };
        };
        let holds = of.holds();
        if placed {
            return if reach == Reach::Every {
                Err(Mistake::new(
                    phrase.at,
                    format!(
                        "`{}` is one answer, there is nothing to count or sum up",
                        quoted(phrase)
                    ),
                    "name a field of a question with rows or a list; for one answer write answered(${C1})",
                ))
            } else {
                let same_row = false;
                Ok(Found::One(
                    Operand {
                        address,
                        same_row,
                        of: holds,
                    },
                    of,
                ))
            };
        }
        let same_row = reach != Reach::Every && self.same_row(&address.question, &asked);
        if same_row {
            Ok(Found::One(
                Operand {
                    address,
                    same_row,
                    of: holds,
                },
                of,
            ))
        } else if reach == Reach::One {
            Err(self.no_row(phrase, &address, &asked))
        } else {
            Ok(Found::Every(
                Every {
                    address,
                    items,
                    of: holds,
                },
                of,
            ))
        }
    }

    /// Whether the question's row or item is the one that this expression stands in.
    fn same_row(&self, question: &str, asked: &Asked) -> bool {
        if !self.here.each {
            return false;
        }
        match &asked.stands {
            Stands::Once => false,
            Stands::PerItem => question == self.here.question,
            Stands::PerRow(_) => self
                .names
                .question(self.here.question)
                .is_some_and(|here| here.stands == asked.stands),
        }
    }

    /// Whether the question has this row.
    fn row(&self, phrase: &Phrase, asked: &Asked, row: &Row) -> Result<(), Mistake> {
        let list = match (&asked.stands, row) {
            (Stands::PerItem, Row::Number(_)) => return Ok(()),
            (Stands::PerItem, Row::Code(_)) => {
                return Err(Mistake::new(
                    phrase.at,
                    "items of a list have numbers",
                    "write ${C2[1].title}, or sum up all items with count(), sum(), min(), max()",
                ));
            }
            (Stands::Once, _) => {
                return Err(Mistake::new(
                    phrase.at,
                    "this question has no rows",
                    "leave out the brackets",
                ));
            }
            (Stands::PerRow(list), _) => self.names.list(list),
        };
        let row = row.to_string();
        match list {
            // The round supplies the rows; nobody knows them yet.
            Some(list) if list.from_round && list.codes.is_empty() => Ok(()),
            Some(list) if list.find(&row).is_none() => {
                let known = list.codes.iter().map(|code| code.code.as_str());
                let mend = suggestion(nearest(&row, known), || {
                    format!("its rows are the codes of the list `{}`", list.name)
                });
                Err(Mistake::new(
                    phrase.at,
                    format!("there is no row `{row}`"),
                    mend,
                ))
            }
            _ => Ok(()),
        }
    }

    fn no_address(&self, phrase: &Phrase, name: &str) -> Mistake {
        let questions = self.names.questions();
        let known = questions.iter().map(String::as_str);
        let mend = suggestion(nearest(name, known), || {
            "addresses look like C1, C2[1].title, F1[ransomware], C3.status".into()
        });
        Mistake::new(
            phrase.at,
            format!("`{}` is not an address", quoted(phrase)),
            mend,
        )
    }

    fn no_question(&self, phrase: &Phrase, code: &str) -> Mistake {
        let questions = self.names.questions();
        let known = questions.iter().map(String::as_str);
        let mend = suggestion(nearest(code, known), || {
            "write the code of a question of this questionnaire".into()
        });
        Mistake::new(phrase.at, format!("there is no question `{code}`"), mend)
    }

    /// The mistake of a field that stands in rows, named where there is no row.
    fn no_row(&self, phrase: &Phrase, address: &Address, asked: &Asked) -> Mistake {
        let sums = format!("sum it up: count(${{{address}}})");
        let mend = match &asked.stands {
            Stands::PerRow(list) => {
                let row = self.names.list(list).and_then(|list| list.codes.first());
                let row = row.and_then(|code| code.row());
                match row.map(|row| address.clone().at_row(row)) {
                    Some(one) => format!("name the row (${{{one}}}), or {sums}"),
                    None => sums,
                }
            }
            Stands::PerItem | Stands::Once => sums,
        };
        Mistake::new(
            phrase.at,
            format!("`{}` stands in many rows, and here is none", quoted(phrase)),
            mend,
        )
    }
}

/// The mistake of a field that its question does not have.
fn no_field(phrase: &Phrase, address: &Address, asked: &Asked) -> Mistake {
    let fields: Vec<String> = asked
        .fields
        .iter()
        .map(|(field, _)| address.clone().at_field(field.as_deref()).to_string())
        .collect();
    let known = fields.iter().map(String::as_str);
    let mend = suggestion(nearest(&address.to_string(), known), || {
        format!("write one of {}", fields.join(", "))
    });
    let message = match &address.field {
        Some(field) => format!("the question {} has no field `{field}`", address.question),
        None => format!("the question {} has several fields", address.question),
    };
    Mistake::new(phrase.at, message, mend)
}

/// "did you mean", or else what may be written.
pub(super) fn suggestion(near: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    match near {
        Some(name) => format!("did you mean `{name}`?"),
        None => otherwise(),
    }
}
