"""The instrument: questions, the places of their values, conditions and rules."""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from .expressions import Condition, Parser, Test
from .kinds import KINDS, CodeList, Kind, Number
from .words import Read, available, clean

if TYPE_CHECKING:
    from .response import Response


class Field(NamedTuple):
    code: str | None
    kind: Kind
    ask_if: str | None
    required: bool


class Question:
    def __init__(self, keys: dict[str, Any], lists: dict[str, CodeList]) -> None:
        self.code, self.shape, self.row_list = keys["code"], keys.get("shape", "one"), keys.get("rows")
        self.is_list = self.shape == "list"
        self.rows: tuple[str | None, ...] = tuple(lists[self.row_list].labels) if self.row_list else (None,)
        self.fields = tuple(
            Field(of.get("code"), KINDS[of["kind"]](of, lists.get(of.get("list"))), of.get("ask_if"), "required" in of)
            for of in keys["fields"]
        )
        self.ask_if, self.ask_row_if = keys.get("ask_if"), keys.get("ask_row_if")
        self.required, self.checks = keys.get("required", False), keys.get("checks", [])

    def field(self, code: str | None) -> Field | None:
        return next((field for field in self.fields if field.code == code), None)


class Place:
    """Where a value stands: a field of a question, in a row or an item."""

    def __init__(self, form: Form, question: Question, row: str | None, field: Field | None) -> None:
        self.form, self.question, self.row, self.field = form, question, row, field
        self.line = question.code + (f"[{row}]" if row else "")
        self.at = self.line + (f".{field.code}" if field and field.code else "")
        self.wholes = tuple(dict.fromkeys((self.at, self.line, question.code)))

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions on which it is asked."""
        question, in_row = self.question, self.row or self.question.shape == "one"
        given = [(question.ask_if, None)]
        if in_row:
            given += [(question.ask_row_if, self.row), (self.field.ask_if if self.field else None, self.row)]
        return tuple(self.form.condition(text, question.code, row) for text, row in given if text)

    def take(self, response: Response, raw: Any) -> None:
        self.put(response, self.field.kind.read(raw))

    def put(self, response: Response, read: Read) -> None:
        value, word, unread, note = read
        if note:
            response.findings.add((note, self.at))
        if word:
            response.inside[self.at] = word
        if value is not None:
            response.values[self.at] = value
            response.places.append(self)
            for code in self.field.kind.check(value):
                response.findings.add((code, self.at))
        elif unread:
            response.unread.add(self.at)
        if self.question.is_list and (value is not None or unread or word):
            response.lists[self.question.code].add(self.row)
            if not word:
                response.begun.add(self.line)

    def take_options(self, response: Response, given: list[tuple[str, Any]]) -> None:
        read, bad = self.field.kind.read_options(given)
        self.put(response, read)
        for option, why in bad.items():
            response.unread_options += 1
            if why:
                response.findings.add((why, f"{self.at}#{option}"))

    def take_word(self, response: Response, raw: Any) -> None:
        """The column for what stands in place of a value."""
        if (word := available(raw)) is not None:
            response.available[self.at] = word[1]
        elif not raw.isspace():
            response.findings.add(("not_an_availability", self.at))
            response.unread_words += 1

    def take_remark(self, response: Response, raw: Any) -> None:
        if text := clean(raw):
            response.remarks[self.at] = text


class Rule(NamedTuple):
    """What must hold, and where it is said that it does not."""

    code: str
    at: str
    test: Test
    conditions: tuple[Condition, ...]  # on which it is asked


class Cell(NamedTuple):
    row: int
    column: int
    place: Place
    take: Callable[[Response, Any], None] | None
    option: str


Plan = list[tuple[str, list[Cell]]]  # by sheet


class Variable(NamedTuple):
    """A line of the tables: a field of a question, in one of its rows; all items of a list are one."""

    place: Place
    codes: CodeList | None
    is_number: bool


class Form:
    """The questionnaire with the rows that the round supplies."""

    ADDRESS = re.compile(r"([A-Z]+\d+[a-z]?)(?:\[(\w+)\])?(?:\.(\w+))?")

    def __init__(self, form: dict[str, Any], round_: dict[str, Any]) -> None:
        self.belongs = {"questionnaire": form["questionnaire"], "version": form["version"], "round": round_["id"]}
        lists = {name: CodeList(of.get("codes") or round_["lists"][name]) for name, of in form["lists"].items()}
        asked = (Question(keys, lists) for section in form["sections"] for keys in section["questions"])
        self.questions = {question.code: question for question in asked}
        self.known: dict[tuple[str, str | None, str | None], Place] = {}
        self.parsed: dict[tuple[str, str, str | None], Condition] = {}
        self.plans: dict[str, tuple[list[list[Any]], Plan]] = {}
        self.variables = [
            Variable(self.place(question.code, row, field.code), field.kind.codes, isinstance(field.kind, Number))
            for question in self.questions.values()
            for row in question.rows
            for field in question.fields
        ]
        self.wholes = [self.place(code, None, None) for code in self.questions]
        self.rules = [rule for code in self.questions for rule in self.rules_of(code)]
        self.required = [question for question in self.questions.values() if question.required]
        self.lists = [question for question in self.questions.values() if question.is_list]
        self.item_rules: dict[tuple[str, str], list[Rule]] = {}

    def place(self, question: str, row: str | None, field: str | None) -> Place:
        key = question, row, field
        if key not in self.known:
            of = self.questions[question]
            self.known[key] = Place(self, of, row, of.field(field))
        return self.known[key]

    def find(self, address: str) -> Place:
        return self.place(*self.ADDRESS.fullmatch(address).groups())

    def condition(self, text: str, question: str, row: str | None) -> Condition:
        key = text, question, row
        if key not in self.parsed:
            self.parsed[key] = Parser(self, self.questions[question], row).condition(text)
        return self.parsed[key]

    def rules_of(self, code: str, item: str | None = None) -> Iterator[Rule]:
        """A question's own rules, once or in each row; of a list those of the whole, or of one item."""
        question, whole = self.questions[code], self.place(code, None, None)
        for check in question.checks:
            per_row = self.condition(check["rule"], code, item or (question.rows[0] or "1")).per_row
            if question.is_list and per_row != bool(item):
                continue
            for row in ([item] if item else question.rows) if per_row else [None]:
                at = check.get("at")
                if at and not question.field(at):
                    place = self.find(at)
                else:
                    place = self.place(code, row, at)
                conditions = tuple(dict.fromkeys(whole.conditions + place.conditions))
                yield Rule(check["code"], place.at, self.condition(check["rule"], code, row).test, conditions)

    def rules_of_item(self, code: str, item: str) -> list[Rule]:
        if (code, item) not in self.item_rules:
            self.item_rules[code, item] = [*self.rules_of(code, item)]
        return self.item_rules[code, item]

    def plan(self, language: str, rows: list[list[Any]]) -> Plan:
        """Where each answer stands. Most workbooks of a language have the same map."""
        known, plan = self.plans.get(language, (None, []))
        if known != rows:
            sheets: dict[str, list[Cell]] = defaultdict(list)
            for address, sheet, cell, *_ in rows[1:]:
                sheets[sheet].append(self.cell(address, cell))
            plan = [*sheets.items()]
            self.plans[language] = rows, plan
        return plan

    def cell(self, address: str, cell: str) -> Cell:
        value, _, part = address.partition("@")
        value, _, option = value.partition("#")
        place = self.find(value)
        take = {"availability": place.take_word, "remark": place.take_remark, "": place.take}[part]
        letters = cell.rstrip(string.digits)
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - ord("A") + 1
        return Cell(int(cell[len(letters) :]) - 1, column - 1, place, None if option else take, option)
