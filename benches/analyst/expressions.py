"""Conditions and rules: an expression becomes a function of a response."""

from __future__ import annotations

import operator as op
import re
from collections.abc import Callable
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from .days import Day

if TYPE_CHECKING:
    from .form import Form, Place, Question
    from .response import Response

SIGNS = {"=": op.eq, "!=": op.ne, "<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "+": op.add, "-": op.sub}
TODAY = datetime.now(timezone.utc).date()

Test = Callable[["Response"], Any]


class Condition:
    """An expression in its place: undetermined where it gives None. Each is known by itself."""

    __slots__ = ("per_row", "test")

    def __init__(self, test: Test, per_row: bool) -> None:
        self.test, self.per_row = test, per_row


class Parser:
    """Turns an expression into a function of a response; None is *undetermined*."""

    TOKEN = re.compile(r"\s*(\$\{[^}]+\}|'[^']*'|\d+(?:\.\d+)?|[a-z][a-z-]*|[<>!]=|[-=<>+(),.])")
    LEVELS = (("or",), ("and",), ("=", "!=", "<", "<=", ">", ">="), ("+", "-"))  # loosest first

    def __init__(self, form: Form, question: Question, row: str | None) -> None:
        self.form, self.question, self.row = form, question, row
        self.tokens: list[str] = []
        self.per_row = False

    def condition(self, text: str) -> Condition:
        self.tokens = self.TOKEN.findall(text)
        test = self.level(0)
        if self.tokens or self.TOKEN.sub("", text).strip():
            raise ValueError(f"{self.question.code}: cannot read {text!r}")
        return Condition(test, self.per_row)

    def accept(self, *words: str) -> str | None:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in words else None

    def level(self, at: int) -> Test:
        if at == len(self.LEVELS):
            return self.operand()
        test = self.level(at + 1)
        while sign := self.accept(*self.LEVELS[at]):
            combine = junction if at < 2 else comparison
            test = combine(sign, test, self.level(at + 1))
        return test

    def operand(self) -> Test:
        token = self.tokens.pop(0)
        if token == "(":
            test, _ = self.level(0), self.accept(")")
            return test
        if token[0] in "$.":
            place = self.one(token)
            return lambda response: response.read(place)
        if token[0] == "'" or token[0].isdigit():
            constant = token[1:-1] if token[0] == "'" else float(token)
            return lambda response: constant
        return self.function(token)

    def function(self, name: str) -> Test:
        self.accept("(")
        if name in ("count", "sum"):
            every = self.every(self.tokens.pop(0))
            self.accept(")")
            total = len if name == "count" else sum
            return lambda response: float(total(every(response)))
        if name == "answered":
            place = self.one(self.tokens.pop(0))
            self.accept(")")
            return lambda response: response.read(place) is not None
        if name == "today":
            self.accept(")")
            return lambda response: Day(TODAY, TODAY, 2)
        arguments = [self.level(0)]
        while self.accept(","):
            arguments.append(self.level(0))
        self.accept(")")
        if name == "not":
            return lambda response: None if (truth := arguments[0](response)) is None else not truth
        if name not in ("selected", "regex"):
            raise ValueError(f"{self.question.code}: no rule known here has {name}()")
        first, second = arguments
        holds = op.contains if name == "selected" else (lambda text, pattern: re.search(pattern, text) is not None)
        return lambda response: None if (value := first(response)) is None else holds(value, second(response))

    def one(self, token: str) -> Place:
        """The one place that a name means here: `${C1}`, `${status}` of this row, `.`"""
        name = token[2:-1].strip()
        if token == "." or not name[0].isupper():
            self.per_row |= self.question.shape != "one"
            return self.form.place(self.question.code, self.row, name or None)
        place = self.form.find(name)
        if place.row or place.question.shape == "one":
            return place
        if not self.is_here(place.question):
            raise ValueError(f"{self.question.code}: {token} stands in many rows")
        self.per_row = True
        return self.form.place(place.question.code, self.row, place.field and place.field.code)

    def is_here(self, other: Question) -> bool:
        """Whether the row or item of another question is the one at hand."""
        return other is self.question if other.is_list else other.row_list == self.question.row_list

    def every(self, token: str) -> Callable[[Response], list[Any]]:
        """The values in all rows or items; of a list without a field the items themselves."""
        code, _, field = token[2:-1].strip().partition(".")
        question, form = self.form.questions[code], self.form
        if question.is_list and not field:
            whole = form.place(code, None, None)
            return lambda response: [*response.lists[code]] if response.asked(whole.conditions) else []
        rows = (lambda response: response.lists[code]) if question.is_list else (lambda response: question.rows)
        places = lambda response: (form.place(code, row, field or None) for row in rows(response))  # noqa: E731
        return lambda response: [value for at in places(response) if (value := response.read(at)) is not None]


def junction(sign: str, a: Test, b: Test) -> Test:
    decisive = sign == "or"

    def test(response: Response) -> bool | None:
        first = a(response)
        if first is decisive:
            return first
        second = b(response)
        return decisive if second is decisive else None if first is None or second is None else not decisive

    return test


def comparison(sign: str, a: Test, b: Test) -> Test:
    relation = SIGNS[sign]

    def test(response: Response) -> Any:
        first, second = a(response), b(response)
        if first is None or second is None:
            return None
        if isinstance(first, Day):
            order = first.order(second)
            return None if order is None else relation(order, 0)
        return relation(first, second)

    return test
