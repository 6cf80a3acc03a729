//! A number: its figures over the States, and the number of each.

use super::{StateLink, View, rounded};
use crate::{
    questionnaire::kinds::show_number,
    tabulation::{Figures, Reading, by_state},
};

/// A number over the States.
#[derive(Debug)]
pub(super) struct Numbers {
    /// What it is counted in.
    pub(super) unit: Option<String>,
    /// N, sum, mean, quartiles and the ends, in words.
    pub(super) figures: Vec<(String, String)>,
    /// Those that gave a number, the greatest first, and observers behind.
    pub(super) states: Vec<Line>,
}

/// One State's number.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) state: StateLink,
    pub(super) number: String,
    /// Of the greatest that is counted, in hundredths: the length of the bar.
    pub(super) bar: u8,
}

impl Numbers {
    pub(super) fn of(view: View<'_>, of: &Figures<'_>) -> Self {
        let tabulation = view.tabulation;
        let question = of.variable.question;
        let mut numbers: Vec<_> = tabulation
            .readings
            .iter()
            .zip(by_state(tabulation, &of.variable))
            .filter_map(|(reading, number)| Some((reading, number.ok()?)))
            .collect();
        numbers.sort_by(|(one, least), (other, most)| {
            let apart = other.state.counted.cmp(&one.state.counted);
            apart.then(most.total_cmp(least))
        });
        let greatest = of.max.unwrap_or(0.0);
        let line = |(reading, number): &(&Reading<'_>, f64)| Line {
            state: view.state(reading, question),
            number: show_number(*number, tabulation.scope.locale),
            bar: share(*number, greatest),
        };
        let unit = of.variable.field.kind.unit();
        Self {
            unit: unit.map(|unit| unit.in_(tabulation.scope.locale).to_owned()),
            figures: figures(view, of),
            states: numbers.iter().map(line).collect(),
        }
    }
}

/// The figures that there are, in the order of the sheet of statistics.
fn figures(view: View<'_>, of: &Figures<'_>) -> Vec<(String, String)> {
    let show = |number: f64| rounded(number, view.frame.locale);
    let mut figures = vec![(view.say("regional-n"), of.n.to_string())];
    let further = [
        ("regional-sum", (of.n > 0).then_some(of.sum)),
        ("regional-mean", of.mean),
        ("regional-min", of.min),
        ("regional-first-quartile", of.quartiles.map(|two| two.0)),
        ("regional-median", of.median),
        ("regional-third-quartile", of.quartiles.map(|two| two.1)),
        ("regional-max", of.max),
    ];
    let further = further.into_iter();
    figures.extend(further.filter_map(|(id, number)| Some((view.say(id), show(number?)))));
    figures
}

/// Of the greatest, in hundredths; of what is not above nothing none.
fn share(number: f64, greatest: f64) -> u8 {
    let share = (number / greatest * 100.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100"
    )]
    match greatest > 0.0 && number > 0.0 {
        true => share.clamp(0.0, 100.0) as u8,
        false => 0,
    }
}
