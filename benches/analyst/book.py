"""The workbook of results."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import Any

from xlsxwriter import Workbook

from .region import Region
from .response import ANSWERED, NOT_ASKED, WITHOUT_VALUE

LEAST_FOR_SHARES, CHARTS = 10, 12


class Book:
    """The workbook of results."""

    FREQUENCIES = ("question", "row", "field", "code", "label", "count", "answered", "asked", "responding", "share")
    STATISTICS = ("question", "row", "field", "n", "sum", "median", "min", "max")
    DATA = "address state question row field code label number text availability remark".split()

    def __init__(self, path: str) -> None:
        self.book = Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        names = ("Charts", "Frequencies", "Statistics", "Findings", "Data")
        self.charts, self.frequencies, self.statistics, self.findings, self.data = map(self.book.add_worksheet, names)
        self.bold, self.share = self.book.add_format({"bold": True}), self.book.add_format({"num_format": "0.0%"})
        self.next_row = 1
        self.head(self.data, self.DATA)

    def head(self, sheet: Any, columns: Iterable[str]) -> None:
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(columns):
            sheet.write_string(0, column, title, self.bold)

    def add_rows(self, rows: Iterable[tuple[Any, ...]]) -> None:
        write_string, write_number, at = self.data.write_string, self.data.write_number, self.next_row
        for row in rows:
            for column, value in enumerate(row):
                if value is not None:
                    (write_string if isinstance(value, str) else write_number)(at, column, value)
            at += 1
        self.next_row = at

    def write(self, region: Region) -> None:
        self.write_frequencies(region)
        self.head(self.statistics, self.STATISTICS)
        numbers = [(of.place, line.numbers) for of, line in zip(region.form.variables, region.lines) if line.numbers]
        for row, (place, given) in enumerate(numbers, 1):
            figures = (len(given), sum(given), median(given), min(given), max(given))
            self.statistics.write_row(row, 0, (place.question.code, place.row, place.field.code, *figures))
        self.head(self.findings, ("state", "code", "address"))
        for row, told in enumerate(region.told, 1):
            self.findings.write_row(row, 0, told)
        self.data.autofilter(0, 0, self.next_row - 1, len(self.DATA) - 1)
        self.book.close()

    def write_frequencies(self, region: Region) -> None:
        self.head(self.frequencies, self.FREQUENCIES)
        row, charts = 1, 0
        for variable, line in zip(region.form.variables, region.lines):
            if not variable.codes:
                continue
            place, answered = variable.place, line.marks[ANSWERED]
            frame = (answered, region.files - line.marks[NOT_ASKED], region.files)
            counts = [(code, label, line.codes[code]) for code, label in variable.codes.labels.items()]
            if place.question.shape == "one" and charts < CHARTS:
                self.chart(place.at, charts, row, row + len(counts) - 1)
                charts += 1
            for code, label, count in [*counts, *((mark, mark, line.marks[mark]) for mark in WITHOUT_VALUE)]:
                head = (place.question.code, place.row, place.field.code, code, label, count)
                self.frequencies.write_row(row, 0, (*head, *frame))
                if answered >= LEAST_FOR_SHARES and code in variable.codes.labels:
                    self.frequencies.write_number(row, len(head) + len(frame), count / answered, self.share)
                row += 1

    def chart(self, title: str, number: int, first: int, last: int) -> None:
        chart = self.book.add_chart({"type": "bar"})
        labels, counts = (["Frequencies", first, column, last, column] for column in (4, 5))
        chart.add_series({"name": title, "categories": labels, "values": counts})
        chart.set_legend({"none": True})
        self.charts.insert_chart(number // 3 * 16, number % 3 * 8, chart)
