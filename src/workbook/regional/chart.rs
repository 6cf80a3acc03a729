//! Native charts that read in grey as in colour.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisTickType, ChartDataLabel, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartPatternFill, ChartPatternFillType, ChartSolidFill,
    ChartType, Color,
};

use super::book::Book;
use crate::{questionnaire::Tone, workbook::style::cut};

/// How one series is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// A code that says something good or bad.
    Tone(Tone),
    /// The place of a code in a scale of so many, from dark to light.
    Scale(usize, usize),
    /// What stands in place of a value: hatched, the sparser the less is known.
    Without(usize),
}

/// One series: the cells of its name and its values on the chart's sheet.
#[derive(Debug, Clone)]
pub(super) struct Series {
    pub name: String,
    pub values: String,
    pub paint: Paint,
}

/// Letters and lines.
pub(super) const INK: Color = Color::RGB(0x22_2B_36);
/// The lines behind the bars.
pub(super) const PALE: Color = Color::RGB(0xE1_E6_EC);
/// Width of a chart in pixels.
const WIDTH: u32 = 1_080;

/// The height in pixels of a chart with so many bars.
pub(super) fn height(bars: usize) -> u32 {
    155 + 38 * u32::try_from(bars).unwrap_or(40).min(40)
}

/// The same in points.
pub(super) fn points(bars: usize) -> f64 {
    f64::from(height(bars)) * 0.75
}

/// Stacked bars, one per category, the first on top; the axis
/// ends at the number of `states`. `title` and `alternative` are for
/// the eye and for the screen reader.
pub(super) fn stacked(
    title: &str,
    alternative: &str,
    categories: &str,
    bars: usize,
    states: usize,
    series: &[Series],
) -> Chart {
    let mut chart = begun(ChartType::BarStacked, title, alternative);
    chart.set_width(WIDTH).set_height(height(bars));
    for one in series {
        let (fill, label) = paint(one.paint);
        let mut format = ChartFormat::new();
        match fill {
            Fill::Solid(color) => format.set_solid_fill(ChartSolidFill::new().set_color(color)),
            Fill::Hatched(pattern) => format.set_pattern_fill(
                ChartPatternFill::new()
                    .set_pattern(pattern)
                    .set_background_color(Color::White)
                    // So light that a figure on it can be read.
                    .set_foreground_color(Color::RGB(0xB8_C2_CC)),
            ),
        };
        format.set_border(
            ChartLine::new()
                .set_color(Color::RGB(0x5A_65_72))
                .set_width(0.5),
        );
        let mut labels = ChartDataLabel::new();
        labels.show_value().set_num_format("0;;").set_font(
            ChartFont::new()
                .set_name("Arial")
                .set_size(9)
                .set_bold()
                .set_color(label),
        );
        chart
            .add_series()
            .set_name(one.name.as_str())
            .set_categories(categories)
            .set_values(one.values.as_str())
            .set_gap(45)
            .set_overlap(100)
            .set_data_label(&labels)
            .set_format(&mut format);
    }
    bar_axes(&mut chart, states);
    legend_below(&mut chart);
    chart
}

/// The axes of bars: the first category on top, and figures up to so many `states`.
pub(super) fn bar_axes(chart: &mut Chart, states: usize) {
    let small = small();
    // Of a bar chart the second axis is the one with the categories.
    chart
        .y_axis()
        .set_reverse()
        // With the first bar on top the axis of figures would stand above it.
        .set_crossing(ChartAxisCrossing::Max)
        .set_font(&small)
        .set_major_tick_type(ChartAxisTickType::None);
    chart
        .x_axis()
        .set_min(0)
        .set_max(u32::try_from(states.max(1)).unwrap_or(u32::MAX))
        .set_font(&small)
        .set_num_format("0")
        .set_major_gridlines_line(ChartLine::new().set_color(PALE));
}

/// The names of the series, under the chart.
pub(super) fn legend_below(chart: &mut Chart) {
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&small());
}

/// A chart with its title and its words for the screen reader.
pub(super) fn begun(kind: ChartType, title: &str, alternative: &str) -> Chart {
    let mut chart = Chart::new(kind);
    chart.set_alt_text(cut(alternative, LONGEST_ALTERNATIVE));
    chart.title().set_name(title).set_font(
        ChartFont::new()
            .set_name("Arial")
            .set_size(12)
            .set_bold()
            .set_color(INK),
    );
    chart
}

/// The letters of axes and legends.
pub(super) fn small() -> ChartFont {
    let mut small = ChartFont::new();
    small.set_name("Arial").set_size(9).set_color(INK);
    small
}

/// The longest alternative text that Excel takes, in UTF-16 units.
const LONGEST_ALTERNATIVE: usize = 255;

/// The message that begins the words of a bar chart.
pub(super) const BARS: &str = "regional-chart-alternative";
/// The same of a line chart.
pub(super) const LINES: &str = "regional-chart-alternative-line";

/// The chart in words, for who cannot see it: as many of the figures as there is room
/// for; all of them stand in the table beside the chart.
pub(super) fn alternative(book: &Book<'_>, kind: &str, title: &str, figures: &[String]) -> String {
    let title: String = title.chars().take(90).collect();
    let said = |figures: &str| {
        book.say_with(
            kind,
            &[("title", title.clone().into()), ("figures", figures.into())],
        )
    };
    let fits = |text: &str| text.encode_utf16().count() <= LONGEST_ALTERNATIVE;
    (0..=figures.len())
        .rev()
        .map(|kept| {
            let rest = if kept < figures.len() { "; …" } else { "" };
            said(&format!("{}{rest}", figures[..kept].join("; ")))
        })
        .find(|text| fits(text))
        .unwrap_or(title)
}

enum Fill {
    Solid(Color),
    Hatched(ChartPatternFillType),
}

/// A fill and the colour of the figure on it.
fn paint(paint: Paint) -> (Fill, Color) {
    let (dark, light) = (INK, Color::White);
    let solid = |color: u32, label: Color| (Fill::Solid(Color::RGB(color)), label);
    match paint {
        Paint::Tone(Tone::Positive) => solid(0x2F_6F_5E, light),
        Paint::Tone(Tone::Partial) => solid(0x8F_BF_AC, dark),
        Paint::Tone(Tone::Negative) => solid(0xF4_D9_C4, dark),
        Paint::Tone(Tone::Neutral) => solid(0xC9_D1_DB, dark),
        Paint::Scale(place, of) => {
            const SHADES: [(u32, bool); 5] = [
                (0x1F_3A_5F, true),
                (0x3F_68_98, true),
                (0x6F_97_C1, false),
                (0xA3_BF_DB, false),
                (0xCF_DE_EC, false),
            ];
            let last = SHADES.len() - 1;
            let shade = place * last / of.saturating_sub(1).max(1);
            let (color, white) = SHADES[shade.min(last)];
            solid(color, if white { light } else { dark })
        }
        Paint::Without(place) => {
            const PATTERNS: [ChartPatternFillType; 6] = [
                ChartPatternFillType::DiagonalStripesWideUpwards,
                ChartPatternFillType::DiagonalStripesWideDownwards,
                ChartPatternFillType::DottedGrid,
                ChartPatternFillType::DiagonalStripesLightUpwards,
                ChartPatternFillType::HorizontalStripesLight,
                ChartPatternFillType::Dotted5Percent,
            ];
            let pattern = PATTERNS[place.min(PATTERNS.len() - 1)];
            (Fill::Hatched(pattern), dark)
        }
    }
}
