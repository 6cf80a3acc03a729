//! Beside the frequencies: the chart of one question, which the reader chooses from a list.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFormat, ChartLine, ChartSolidFill, ChartType, DataValidation,
    Formula, Worksheet, XlsxError,
};

use super::{
    book::{Book, Sheet, row_number},
    chart,
    frequencies::in_table,
    highlights::letter,
    names::quoted,
    page,
};
use crate::{
    tabulation::Distribution,
    workbook::style::{NAVY, ROW_PIXELS},
};

/// The row of the cell in which a question is chosen, from 0; title, notice and link stand
/// above it.
const CHOICE: u32 = 5;
/// Its wording, which runs over the empty cells beside it.
const TITLE: u32 = CHOICE + 1;
/// The first row of the chart.
const CHART: u32 = TITLE + 2;
/// Answer, count, the row that was chosen; a gap; the list: address, wording, question, row.
const WIDTHS: [f64; 8] = [46.0, 12.0, 20.0, 60.0, 22.0, 60.0, 14.0, 22.0];
/// In pixels: answer and count.
const CHART_WIDTH: u32 = 620;

/// The chart of one question, and the list from which it is chosen.
struct Chosen<'b, 't> {
    book: &'b Book<'t>,
    sheet: &'b Sheet<'t>,
    /// The first column, from 0.
    first: u16,
    /// The most lines that a question has.
    lines: usize,
}

/// Writes it from this column on. Until somebody chooses another it shows what stands first
/// among the questions that the meeting looks at.
pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    first: u16,
) -> Result<(), XlsxError> {
    let lines = book.distributions.iter().map(|of| of.lines.len()).max();
    let shown = book.charted().map(|(_, of)| of).next();
    let (Some(lines), Some(shown)) = (lines, shown.or_else(|| book.distributions.first())) else {
        return Ok(());
    };
    let chosen = Chosen {
        book,
        sheet,
        first,
        lines,
    };
    for (column, width) in (first..).zip(WIDTHS) {
        on.set_column_width(column, width)?;
    }
    chosen.list(on)?;
    chosen.choice(on, shown)?;
    chosen.figures(on, shown)?;
    on.insert_chart(CHART, first, &chosen.chart())?;
    Ok(())
}

impl Chosen<'_, '_> {
    /// A cell by the place of its column among [`WIDTHS`], with signs of a fixed place.
    fn cell(&self, column: u16, row: u32) -> String {
        format!("${}${}", letter(self.first + column), row + 1)
    }

    /// A column of the list.
    fn listed(&self, column: u16) -> String {
        let last = CHOICE + row_number(self.book.distributions.len());
        format!(
            "{}:{}",
            self.cell(column, CHOICE + 1),
            self.cell(column, last)
        )
    }

    /// Of the question that was chosen what stands in a column of the list.
    fn look_up(&self, column: u16) -> String {
        let (of, chosen) = (self.listed(column), self.cell(0, CHOICE));
        format!("INDEX({of},MATCH({chosen},{},0))&\"\"", self.listed(4))
    }

    /// The questions, with the words of the table for each.
    fn list(&self, on: &mut Worksheet) -> Result<(), XlsxError> {
        let (book, style) = (self.book, &self.book.style);
        let at = |column: u16| self.first + column;
        for (column, id) in [(4, "regional-address"), (5, "regional-wording")] {
            page::text(on, CHOICE, at(column), &book.say(id), &style.header)?;
        }
        // As the columns of the table are named in every language.
        for (column, name) in [(6, "question"), (7, "row")] {
            page::text(on, CHOICE, at(column), name, &style.header)?;
        }
        for (row, of) in (CHOICE + 1..).zip(&book.distributions) {
            let address = of.variable.address();
            let wording = book.scope.wording(&address);
            let (question, code) = in_table(of);
            let texts = [&address.to_string(), &wording, &question, code];
            for (column, words) in (4..).zip(texts) {
                page::text(on, row, at(column), words, &style.plain)?;
            }
        }
        Ok(())
    }

    /// The cell to choose in, and what was chosen.
    fn choice(&self, on: &mut Worksheet, shown: &Distribution<'_>) -> Result<(), XlsxError> {
        let (book, style) = (self.book, &self.book.style);
        let words = book.say("regional-choose");
        page::text(on, CHOICE - 1, self.first, &words, &style.label)?;
        let address = shown.variable.address();
        page::text(on, CHOICE, self.first, &address.to_string(), &style.input)?;
        let list = DataValidation::new().allow_list_formula(Formula::new(self.listed(4)));
        let (row, column) = (CHOICE, self.first);
        on.add_data_validation(row, column, row, column, &list)?;
        let wording = book.scope.wording(&address);
        let (question, code) = in_table(shown);
        for (row, column, list, result) in [
            (CHOICE, 1, 6, question.as_str()),
            (CHOICE, 2, 7, code),
            (TITLE, 0, 5, wording.as_str()),
        ] {
            let formula = page::formula(self.look_up(list), result);
            on.write_formula_with_format(row, self.first + column, formula, &style.note)?;
        }
        Ok(())
    }

    /// The first row of the figures, below the chart.
    fn table(&self) -> u32 {
        CHART + self.height().div_ceil(ROW_PIXELS) + 1
    }

    fn height(&self) -> u32 {
        110 + 24 * u32::try_from(self.lines).unwrap_or(u32::MAX).min(60)
    }

    /// The lines of the question that was chosen, wherever a reader sorted them to.
    fn figures(&self, on: &mut Worksheet, shown: &Distribution<'_>) -> Result<(), XlsxError> {
        let (book, style) = (self.book, &self.book.style);
        let table = self.table();
        for (column, id) in [(0, "regional-answer"), (1, "regional-states-count")] {
            page::text(on, table, self.first + column, &book.say(id), &style.header)?;
        }
        let (question, row) = (self.cell(1, CHOICE), self.cell(2, CHOICE));
        let lines = format!(
            "IF((Frequencies[question]={question})*(Frequencies[row]={row}),ROW(Frequencies[question])-1)"
        );
        for place in 0..self.lines {
            let line = shown.lines.get(place);
            let of = |column: &str| {
                let at = place + 1;
                format!("IFERROR(INDEX(Frequencies[{column}],SMALL({lines},{at})),\"\")")
            };
            let label = line.map_or("", |line| line.label.as_str());
            let count = line.map_or(String::new(), |line| line.count.to_string());
            let at = table + 1 + row_number(place);
            for (column, name, result, format) in [
                (0, "label", label, &style.plain),
                (1, "count", &count, &style.integer),
            ] {
                let column = self.first + column;
                let formula = page::formula(of(name), result);
                on.write_array_formula_with_format(at, column, at, column, formula, format)?;
            }
        }
        Ok(())
    }

    fn chart(&self) -> Chart {
        let name = quoted(&self.sheet.name);
        let cell = format!("{}{}", letter(self.first), CHOICE + 1);
        let words = self
            .book
            .say_with("regional-chosen-alternative", &[("cell", cell.into())]);
        let mut chart = chart::begun(ChartType::Bar, "", &words);
        // The wording stands above it: not every program shows another title when another
        // question is chosen.
        chart.title().set_hidden();
        chart.set_width(CHART_WIDTH).set_height(self.height());
        let (first, last) = (self.table() + 1, self.table() + row_number(self.lines));
        let range = |column: u16| {
            let (from, to) = (self.cell(column, first), self.cell(column, last));
            format!("{name}!{from}:{to}")
        };
        let mut fill = ChartFormat::new();
        fill.set_solid_fill(ChartSolidFill::new().set_color(NAVY))
            .set_border(ChartLine::new().set_color(chart::INK).set_width(0.5));
        let mut labels = ChartDataLabel::new();
        labels
            .show_value()
            .set_num_format("0;;")
            .set_font(&chart::small());
        chart
            .add_series()
            .set_name(&format!("{name}!{}", self.cell(0, TITLE)))
            .set_categories(&range(0))
            .set_values(&range(1))
            .set_gap(45)
            .set_data_label(&labels)
            .set_format(&mut fill);
        chart::bar_axes(&mut chart, self.book.scope.invited());
        chart.legend().set_hidden();
        chart
    }
}
