//! How a question becomes rows of a sheet: a first line, then entries or a grid.

use super::{Column, GridLine, Line, LineContent, Sheet, columns};
use crate::{
    address::Row,
    questionnaire::{Code, Question, Shape},
};

impl<'a> Sheet<'a> {
    fn push(&mut self, key: Option<String>, content: LineContent<'a>) {
        let row = self.end();
        self.lines.push(Line { row, key, content });
    }

    pub(super) fn question(
        &mut self,
        question: &'a Question,
        items: &dyn Fn(&Question) -> Vec<u32>,
    ) {
        let first = self.lines.len();
        match &question.shape {
            Shape::One => self.one(question),
            Shape::Rows(list) => {
                let rows = list
                    .codes
                    .iter()
                    .filter_map(|code| Some((code.row()?, Some(code), None)));
                self.grid(question, rows.collect());
            }
            Shape::List { .. } => {
                let items = items(question)
                    .into_iter()
                    .map(|n| (Row::Number(n), None, Some(n)));
                self.grid(question, items.collect());
            }
        }
        let span = (self.lines[first].row, self.end() - 1);
        if let LineContent::Question { rows, .. } = &mut self.lines[first].content {
            *rows = span;
        }
        self.push(None, LineContent::Space);
    }

    fn one(&mut self, question: &'a Question) {
        let columns = columns(question);
        let direct = question
            .fields
            .first()
            .is_some_and(|field| !field.kind.has_options());
        let mut entries = columns
            .into_iter()
            .map(|column| column.input(question, None, super::ANSWER));
        let answer = if direct { entries.next() } else { None };
        self.push(
            Some(question.code.clone()),
            LineContent::Question {
                question,
                answer,
                rows: (0, 0),
            },
        );
        for input in entries {
            self.push(Some(input.address.to_string()), LineContent::Entry(input));
        }
    }

    fn grid(&mut self, question: &'a Question, rows: Vec<(Row, Option<&'a Code>, Option<u32>)>) {
        let columns = columns(question);
        self.push(
            Some(question.code.clone()),
            LineContent::Question {
                question,
                answer: None,
                rows: (0, 0),
            },
        );
        let keys = columns.iter().map(Column::key).collect();
        self.push(
            Some(format!("{}[]", question.code)),
            LineContent::Keys(keys),
        );
        self.push(None, LineContent::Header(question, columns.clone()));
        for (row, code, item) in rows {
            let key = question.address().at_row(row.clone()).to_string();
            let inputs = (super::ANSWER..)
                .zip(&columns)
                .map(|(column, field)| field.input(question, Some(&row), column));
            let line = GridLine {
                question,
                row: code,
                item,
                inputs: inputs.collect(),
            };
            self.push(Some(key), LineContent::Grid(line));
        }
    }
}
