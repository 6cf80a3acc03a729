"""One State's workbook: its answers, how they stand, and what there is to say about them."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from python_calamine import CalamineWorkbook

from .days import Day
from .expressions import Condition
from .form import Form, Place, Plan, Question, Rule
from .kinds import Choices

ANSWERED, NOT_ANSWERED, NOT_ASKED = "answered", "not_answered", "not_asked"
WITHOUT_VALUE = ("C", "NA", "NAP", NOT_ANSWERED)


class Examined(NamedTuple):
    """What one workbook gives to the tables."""

    state: str
    answers: int
    findings: list[tuple[str, str]]
    marks: list[str]  # one for each variable
    codes: list[tuple[int, str]]  # variable and code, each once
    numbers: list[tuple[int, float]]
    rows: list[tuple[Any, ...]]  # of the long form


class Response:
    """One State's answers, how they stand, and what there is to say about them."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.values: dict[str, Any] = {}
        self.places: list[Place] = []  # of the values
        self.unread: set[str] = set()
        self.unread_options = self.unread_words = 0
        self.inside: dict[str, str] = {}  # availability in the cell of the value
        self.available: dict[str, str] = {}
        self.remarks: dict[str, str] = {}
        self.lists: dict[str, set[str]] = defaultdict(set)
        self.begun: set[str] = set()  # items with more than availability
        self.findings: set[tuple[str, str]] = set()
        self.holds: dict[Condition, bool] = {}

    def take(self, book: CalamineWorkbook, plan: Plan) -> None:
        options: dict[Place, list[tuple[str, Any]]] = {}
        for sheet, cells in plan:
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            for row, column, place, take, option in cells:
                try:
                    raw = rows[row][column]
                except IndexError:  # below or beside everything that the sheet holds
                    continue
                if raw == "":
                    continue
                if take:
                    take(self, raw)
                else:
                    options.setdefault(place, []).append((option, raw))
        for place, given in options.items():
            place.take_options(self, given)
        for at, word in self.inside.items():
            if self.available.setdefault(at, word) != word:
                self.findings.add(("two_availabilities", at))

    def asked(self, conditions: tuple[Condition, ...]) -> bool:
        """Unless a condition of the question, the row or the field is false."""
        for condition in conditions:
            holds = self.holds.get(condition)
            if holds is None:
                holds = self.holds[condition] = condition.test(self) is not False
            if not holds:
                return False
        return True

    def read(self, place: Place) -> Any:
        """The value, if any; what is not asked counts as unanswered."""
        value = self.values.get(place.at)
        return value if value is not None and self.asked(place.conditions) else None

    def mark(self, place: Place) -> str:
        if not self.asked(place.conditions):
            return NOT_ASKED
        if place.at in self.values or place.at in self.unread:
            return ANSWERED
        if self.available:
            return next((self.available[at] for at in place.wholes if at in self.available), NOT_ANSWERED)
        return NOT_ANSWERED

    def check(self) -> None:
        """Rules, and what stands where it should not, or does not where it should."""
        for rule in self.form.rules:
            self.hold(rule)
        for code, items in self.lists.items():
            question = self.form.questions[code]
            for item in items:
                for rule in self.form.rules_of_item(code, item):
                    self.hold(rule)
                for field in question.fields if f"{code}[{item}]" in self.begun else ():
                    place = self.form.place(code, item, field.code)
                    if field.required and self.mark(place) == NOT_ANSWERED:
                        self.findings.add(("required_field", place.at))
        for place in self.places:
            if not self.asked(place.conditions):
                at = place.question.code if place.question.is_list else place.line
                self.findings.add(("answered_though_not_asked", at))
        for question in self.form.required:
            whole = self.form.place(question.code, None, None)
            if self.mark(whole) == NOT_ANSWERED and not any(place.question is question for place in self.places):
                self.findings.add(("required", question.code))
        for at in self.available:
            if at in self.form.questions and any(place.question.code == at for place in self.places):
                self.findings.add(("answer_and_availability", at))

    def hold(self, rule: Rule) -> None:
        if rule.test(self) is False and self.asked(rule.conditions):
            self.findings.add((rule.code, rule.at))

    def examined(self, state: str) -> Examined:
        marks, codes, numbers = [], [], []
        whole_lists = {question.code: self.whole_list(question) for question in self.form.lists}
        for index, (place, closed, is_number) in enumerate(self.form.variables):
            places = [place]
            if place.question.is_list:
                items = self.lists.get(place.question.code, ())
                places = [self.form.place(place.question.code, item, place.field.code) for item in items]
                mark = self.mark_of_items(places, whole_lists[place.question.code])
            else:
                mark = self.mark(place)
            marks.append(mark)
            if mark == ANSWERED and (closed or is_number):
                given = [value for at in places if (value := self.read(at)) is not None]
                if closed:
                    several = (value if isinstance(value, tuple) else (value,) for value in given)
                    codes += [(index, code) for code in {code for each in several for code in each}]
                elif not place.question.is_list:
                    numbers += [(index, value) for value in given]
        unread = len(self.unread - self.choices_unread()) + self.unread_options + self.unread_words
        answers = len(self.values) + len(self.available) + len(self.remarks) + unread
        return Examined(state, answers, sorted(self.findings), marks, codes, numbers, [*self.rows(state)])

    def choices_unread(self) -> set[str]:
        """Fields of which single options were not understood: those are counted instead."""
        return {at for at in self.unread if isinstance(self.form.find(at).field.kind, Choices)}

    def whole_list(self, question: Question) -> str:
        """A list is answered where any item is; else as the list, or else its items, say."""
        mark = self.mark(self.form.place(question.code, None, None))
        items = self.lists.get(question.code, ())
        places = (self.form.place(question.code, item, field.code) for item in items for field in question.fields)
        inside = {self.mark(place) for place in places}
        if mark == NOT_ASKED or ANSWERED in inside:
            return mark if mark == NOT_ASKED else ANSWERED
        return next((word for word in WITHOUT_VALUE if word in inside), mark) if mark == NOT_ANSWERED else mark

    def mark_of_items(self, places: list[Place], whole: str) -> str:
        if whole == NOT_ASKED:
            return whole
        inside = {self.mark(place) for place in places} | ({whole} - {ANSWERED})
        order = (ANSWERED, "C", "NA", "NAP", NOT_ASKED)
        return next((mark for mark in order if mark in inside), NOT_ANSWERED)

    def rows(self, state: str) -> Iterator[tuple[Any, ...]]:
        """The long form: a row for each value (several choices: for each), reason and remark."""
        for place in self.places:
            question, row, field = place.question.code, place.row, place.field
            value, labels = self.values[place.at], field.kind.codes.labels if field.kind.codes else {}
            head = state, question, row, field.code
            word = None if self.asked(place.conditions) else NOT_ASKED
            if isinstance(value, Day):
                yield place.at, *head, None, None, None, value.iso(), word, None
            elif isinstance(value, float):
                yield place.at, *head, None, None, value, None, word, None
            elif labels:
                for rank, code in enumerate(value if isinstance(value, tuple) else (value,), 1):
                    ranked = rank if field.kind.keys.get("ranked") else None
                    yield place.at, *head, code, labels[code], ranked, None, word, None
            else:
                yield place.at, *head, None, None, None, value, word, None
        for at, word in self.available.items():
            yield at, state, *Form.ADDRESS.fullmatch(at).groups(), None, None, None, None, word, None
        for at, text in self.remarks.items():
            yield f"{at}@remark", state, at, None, None, None, None, None, None, None, text


def examine(form: Form, content: bytes) -> Examined:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    meta = {row[0]: row[1] for row in book.get_sheet_by_name("_meta").to_python()}
    if wrong := [key for key, value in form.belongs.items() if meta[key] != value]:
        raise ValueError(f"a workbook of another {wrong[0]}: {meta[wrong[0]]}")
    plan = form.plan(meta["language"], book.get_sheet_by_name("_cells").to_python())
    response = Response(form)
    response.take(book, plan)
    response.check()
    return response.examined(meta["state"])
