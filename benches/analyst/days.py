"""Dates of day, month or year precision, as the region writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from .kind import Kind
from .words import BETWEEN, MONTH_OF, fold


class Day(NamedTuple):
    """A date: the first and the last day that it may mean, and how precise it is."""

    first: date
    last: date
    precision: int  # 0 a year, 1 a month, 2 a day

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Day:
        if month and day:
            return cls(date(year, month, day), date(year, month, day), 2)
        last_month = month or 12
        after = date(year + last_month // 12, last_month % 12 + 1, 1)
        return cls(date(year, month or 1, 1), after - timedelta(days=1), 1 if month else 0)

    def iso(self) -> str:
        return self.first.isoformat()[: (4, 7, 10)[self.precision]]

    def order(self, other: Day) -> int | None:
        """Before, the same or after; none where the precision leaves it open."""
        if self.last < other.first or self.first > other.last:
            return -1 if self.last < other.first else 1
        return 0 if self.precision == other.precision == 2 else None


class Date(Kind):
    ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
    PRECISIONS = {"year": 0, "month": 1, "day": 2}

    def understand(self, raw: Any) -> tuple[Day | None, str | None]:
        if isinstance(raw, date):  # a datetime is one as well
            return Day.of(raw.year, raw.month, raw.day), None
        if isinstance(raw, bool) or not isinstance(raw, (int, float, str)):
            return None, "date_not_understood"
        if not isinstance(raw, str):
            return (Day.of(int(raw)), None) if raw == int(raw) and 1900 <= raw <= 2100 else (None, "date_serial")
        try:
            return self.in_words(fold(raw))
        except ValueError:
            return None, "date_no_such_day"

    def in_words(self, text: str) -> tuple[Day | None, str | None]:
        """ISO, figures in the order that they allow, or the month as a word."""
        if re.fullmatch(r"[\d.]{5,}", text) and text.count(".") <= 1:
            return None, "date_serial"
        text = re.sub(r"[t ]\d+:[\d:.z]*$", "", text)
        if (found := self.ISO.fullmatch(text)) and int(found[2] or 1) in range(1, 13):
            return Day.of(*(int(part) for part in found.groups() if part)), None
        shape, numbers, month = "", [], 0
        for word in re.split(r"[/.\-, ']+", text):
            if not word or word in BETWEEN:
                continue
            if figures := re.fullmatch(r"(\d{4}|\d\d?)(?:er|ero|ro|o|st|nd|rd|th)?", word):
                shape += "y" if len(figures[1]) == 4 else "n"
                numbers.append(int(figures[1]))
            elif month := month_of(word):
                shape += "m"
            else:
                return None, "date_not_understood"
        year = next((number for number in numbers if number > 99), 0)
        rest = [number for number in numbers if number <= 99]
        if shape == "y" and year:
            return Day.of(year), None
        if shape in ("ym", "my"):
            return Day.of(year, month), None
        if shape in ("nmy", "mny", "ymn"):
            return Day.of(year, month, rest[0]), None
        if shape in ("yn", "ny", "ynn"):
            known = 1 <= rest[0] <= 12
            return (Day.of(year, *rest), "understood") if known else (None, "date_no_such_month")
        if shape == "nny":
            return self.in_figures(year, *rest)
        no_year = shape in ("nnn", "nmn", "mnn", "nm", "mn", "nn", "m")
        return None, "date_year_unclear" if no_year else "date_not_understood"

    @staticmethod
    def in_figures(year: int, first: int, second: int) -> tuple[Day | None, str | None]:
        if first > 12 and second > 12:
            return None, "date_no_such_month"
        if first != second and 1 <= first <= 12 and 1 <= second <= 12:
            return None, "date_ambiguous"
        month, day = (second, first) if first > 12 or first == second else (first, second)
        return Day.of(year, month, day), "understood"

    def check(self, value: Day) -> Iterator[str]:
        if value.precision < self.PRECISIONS[self.keys.get("precision", "day")]:
            yield "date_too_coarse"
        if value.precision == 2 and 1900 <= (value.first - date(1899, 12, 30)).days <= 2100:
            yield "date_or_year"
        if self.min and value.last.isoformat() < self.min:
            yield "date_too_early"
        if self.max and value.first.isoformat() > self.max:
            yield "date_too_late"


def month_of(word: str) -> int:
    fitting = {number for name, number in MONTH_OF.items() if len(word) >= 3 and name.startswith(word)}
    return fitting.pop() if len(fitting) == 1 else 0
