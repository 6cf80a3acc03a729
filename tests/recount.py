"""Recounts the regional workbook of the example round, without the program.

    python3 tests/recount.py REGIONAL.xlsx        (from the root of the repository)

Reads demo/ (records, facts.csv, mapping.csv, round.json) and the questionnaire, works out
what every State answers and how each answer stands, counts States per code, and compares
every line, both ways, with the stored results of the sheets Frequencies and Data of the
restricted edition. Without a workbook it prints its own figures as CSV.

It exists because a figure that one program computes and checks is checked against itself only;
this implementation shares no code with it. Exit status: 0 same, 1 differences, 2 could not run.
"""

from __future__ import annotations

import csv
import json
import operator as op
import re
import sys
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

DEMO, FORM = Path("demo"), Path("forms/cybercrime/2026.json")
SOURCES = {"coe": "Council of Europe profile", "itu2015": "ITU profile 2014", "facts": "Public fact"}
ABOUT = {"instrument_items", "maps_to_our_items", "state", "source", "as_of"}
ANSWERED, NOT_ANSWERED, NOT_ASKED, NO_RESPONSE = "", "not_answered", "not_asked", "no_response"
WITHOUT_VALUE = ("NA", "NAP", "C", NOT_ANSWERED)
FRAME = ("answered", "asked", "responding", "invited")
SHARES = tuple(f"pct_{name}" for name in FRAME)
HEADER = {"question", "row", "code", "label", "count", *FRAME, *SHARES}
CELL = ("code", "number", "text", "availability", "remark")
SIGNS = {"=": op.eq, "!=": op.ne, "<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "+": op.add, "-": op.sub}
LEAST_FOR_SHARES, MOST_SHOWN = 10, 50

Questions = dict[str, "Question"]
Line = tuple[str, str, str, str]  # question, row, field, code
States = dict[str, "Response | None"]  # those invited; none without a submission
Cells = tuple[tuple[str, str], list[Any]]  # State and address, the five columns of CELL
Rows = list[dict[str, Any]]
Sources = dict[str, dict[str, list[tuple[str, str]]]]  # source, State: items and values


class Address(NamedTuple):
    """Where an answer stands: `C3[illegal_access].status@availability`."""

    question: str
    row: str | None = None
    field: str | None = None
    part: str | None = None

    @classmethod
    def parse(cls, text: str) -> Address:
        shape = r"([A-Z]\d+[a-z]?)(?:\[(\w+)\])?(?:\.(\w+))?(?:@(availability|remark))?"
        if found := re.fullmatch(shape, text):
            return cls(*found.groups())
        raise ValueError(f"not an address of this round: {text}")

    def __str__(self) -> str:
        marks = zip(("[{}]", ".{}", "@{}"), self[1:])
        return self.question + "".join(mark.format(word) for mark, word in marks if word)


class Field(NamedTuple):
    code: str | None
    kind: str
    codes: tuple[str, ...]
    ask_if: str | None


class Question(NamedTuple):
    code: str
    shape: str
    row_list: str | None
    rows: tuple[str, ...]
    fields: tuple[Field, ...]
    ask_if: str | None
    ask_row_if: str | None

    def field(self, code: str | None) -> Field | None:
        return next((field for field in self.fields if field.code == code), None)

    def parts(self) -> list[Address]:
        """Where every State must be seen: at the question, or at each of its rows."""
        return [Address(self.code, row) for row in (self.rows if self.shape == "rows" else [None])]


def read_questions(round_: dict[str, Any]) -> Questions:
    form = json.loads(FORM.read_text("utf-8"))
    codes: dict[str | None, tuple[str, ...]] = {
        name: tuple(code["code"] for code in given.get("codes") or round_["lists"][name])
        for name, given in form["lists"].items()
    }
    questions = {}
    for item in (item for section in form["sections"] for item in section["questions"]):
        fields = tuple(
            Field(of.get("code"), of["kind"], codes.get(of.get("list"), ()), of.get("ask_if"))
            for of in item["fields"]
        )
        shape, rows = item.get("shape", "one"), item.get("rows")
        conditions = item.get("ask_if"), item.get("ask_row_if")
        questions[item["code"]] = Question(item["code"], shape, rows, codes.get(rows, ()), fields, *conditions)
    return questions


class Condition:
    """Reads a condition and works it out at once. None is *undetermined*."""

    TOKEN = re.compile(r"\s*(\$\{[^}]+\}|'[^']*'|\d+(?:\.\d+)?|[a-z][a-z-]*|[<>!]=|[-=<>+*(),])")
    LEVELS = (("or",), ("and",), ("=", "!=", "<", "<=", ">", ">="), ("+", "-"))  # loosest first

    def __init__(self, response: Response, question: Question, row: str | None) -> None:
        self.response, self.question, self.row = response, question, row
        self.tokens: list[str] = []

    def truth(self, text: str) -> Any:
        self.tokens = self.TOKEN.findall(text)
        value = self.level(0)
        if self.tokens or self.TOKEN.sub("", text).strip():
            raise ValueError(f"{self.question.code}: cannot read {text!r}")
        return value

    def accept(self, *words: str) -> str | None:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in words else None

    def level(self, at: int) -> Any:
        if at == len(self.LEVELS):
            return self.operand()
        value = self.level(at + 1)
        while sign := self.accept(*self.LEVELS[at]):
            value = self.combine(sign, value, self.level(at + 1))
        return value

    @staticmethod
    def combine(sign: str, a: Any, b: Any) -> Any:
        if sign in ("and", "or"):
            decisive = sign == "or"
            return decisive if decisive in (a, b) else None if None in (a, b) else not decisive
        return None if None in (a, b) else SIGNS[sign](a, b)

    def operand(self) -> Any:
        token = self.tokens.pop(0)
        if token == "(":
            value, _ = self.level(0), self.accept(")")
            return value
        if token[0] == "$":
            (place,) = self.places(token, self.row)  # several would be a mistake of the questionnaire
            return self.response.read(place)
        if token[0] == "'":
            return token[1:-1]
        return float(token) if token[0].isdigit() else self.function(token)

    def function(self, name: str) -> Any:
        self.accept("(")
        if name in ("count", "sum"):  # over every row or item; unanswered ones are left out
            places = self.places(self.tokens.pop(0), None)
            self.accept(")")
            given = [value for place in places if (value := self.response.read(place)) is not None]
            return float(sum(given) if name == "sum" else len(given))
        arguments = [self.level(0)]
        while self.accept(","):
            arguments.append(self.level(0))
        self.accept(")")
        if name == "answered":
            return arguments[0] is not None
        if name not in ("not", "selected"):
            raise ValueError(f"{self.question.code}: no condition known here has {name}()")
        if None in arguments:
            return None
        return not arguments[0] if name == "not" else arguments[1] in arguments[0]

    def places(self, token: str, row: str | None) -> list[Address]:
        """What `${name}` means here: the same row of the same list, or every row."""
        name = token[2:-1].strip()
        if not name[0].isupper():
            return [Address(self.question.code, row, name)]
        at = Address.parse(name)
        there = self.response.questions[at.question]
        if at.row or there.shape == "one":
            return [at]
        if row and there.row_list == self.question.row_list:
            return [at._replace(row=row)]
        rows = there.rows if there.shape == "rows" else self.response.items(there.code)
        return [at._replace(row=row) for row in rows]


class Response:
    """One State's answers and how they stand."""

    def __init__(self, questions: Questions, answers: dict[Address, str]) -> None:
        self.questions = questions
        self.answers = {at: self.typed(at, text) for at, text in answers.items()}
        self.known: dict[Address, bool] = {}

    def typed(self, at: Address, text: str) -> Any:
        """The text as its field's kind; one that does not fit is a mistake of the mapping."""
        if at.part:
            return text
        question = self.questions[at.question]
        field = question.field(at.field)
        if field and (question.shape != "rows" or at.row in question.rows):
            pattern = {"text": r"(?s).+", "date": r"\d{4}(-\d\d){0,2}", "number": r"-?\d+(\.\d+)?"}
            if text in field.codes or re.fullmatch(pattern.get(field.kind, "(?!)"), text):
                return float(text) if field.kind == "number" else text
        raise ValueError(f"{text!r} is no answer to {at}")

    def items(self, question: str) -> list[str]:
        """The items of a list that have something."""
        return sorted({at.row for at in self.answers if at.question == question and at.row}, key=int)

    def asked(self, at: Address) -> bool:
        """Unless a condition of the question, the row or the field is false."""
        if at not in self.known:
            question = self.questions[at.question]
            field = question.field(at.field)
            conditions = [(question.ask_if, None)]
            if at.row or question.shape == "one":
                conditions += [(question.ask_row_if, at.row), (field.ask_if if field else None, at.row)]
            self.known[at] = not any(
                text and Condition(self, question, row).truth(text) is False for text, row in conditions
            )
        return self.known[at]

    def read(self, at: Address) -> Any:
        """The value, if any; what is not asked counts as unanswered."""
        return self.answers.get(at) if self.asked(at) else None

    def stands(self, at: Address) -> str:
        """Nothing for a value, else the code of what stands in its place."""
        if not self.asked(at):
            return NOT_ASKED
        if at in self.answers:
            return ANSWERED
        wholes = (Address(*at[:size])._replace(part="availability") for size in (3, 2, 1))
        return next((self.answers[whole] for whole in wholes if whole in self.answers), NOT_ANSWERED)

    def stand(self, question: Question, places: Iterable[Address]) -> str:
        """How several places stand together: answered where any of them has a value."""
        inside = {self.stands(place) for place in places} or {self.stands(Address(question.code))}
        order = (ANSWERED, "C", "NA", "NAP", NOT_ANSWERED, NOT_ASKED)
        return next(mark for mark in order if mark in inside)


def leaves(item: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from leaves(item if key == "value" else f"{item}/{key}", member)
    elif isinstance(value, list):
        for number, member in enumerate(value, 1):
            yield from leaves(f"{item}/{number}", member)
    else:
        yield item, str(value)


def read_sources() -> Sources:
    found: Sources = {source: defaultdict(list) for source in SOURCES}
    for path in sorted((DEMO / "records").glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        into = found[path.stem.split("_")[0]][record["state"]]
        for key, value in record.items():
            for item, answer in value.items() if key == "answers" else [(key, value)]:
                if key not in ABOUT:
                    into += leaves(item, answer)
    for fact in read_csv(DEMO / "facts.csv"):
        found["facts"][fact["alpha2"]].append((fact["item"], fact["value"]))
    return found


def read_csv(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fitting(mapping: Rows, source: str, state: str, item: str, value: str) -> list[tuple[Address, str]]:
    """The addresses and answers that the most specific rows give a leaf."""
    groups: dict[tuple[bool, bool], list[tuple[str, str]]] = defaultdict(list)
    for row in mapping:
        found = re.fullmatch(re.escape(row["item"]).replace(r"\*", r"(\d+)"), item)
        if row["source"] == source and row["state"] in ("", state) and row["value"] in ("", value) and found:
            address = row["address"].replace("*", "".join(found.groups()))
            groups[bool(row["state"]), bool(row["value"])].append((address, row["answer"].replace("{}", value)))
    if not groups:
        raise ValueError(f"mapping.csv has no row for {item} = {value!r} of {state} ({source})")
    return [(Address.parse(address), answer) for address, answer in groups[max(groups)] if address]


def answers_of(state: str, sources: Sources, mapping: Rows, questions: Questions) -> dict[Address, str]:
    answers: dict[Address, str] = {}
    remarks: dict[Address, list[str]] = defaultdict(list)
    first: dict[tuple[str, str | None], str] = {}  # the source that answered a question or row
    for source, label in SOURCES.items():
        fits = (fitting(mapping, source, state, *leaf) for leaf in sources[source][state])
        for at, text in (pair for pairs in fits for pair in pairs):
            is_list = questions[at.question].shape == "list"
            if at.part == "remark":
                remarks[at].append(text)
            elif first.setdefault((at.question, None if is_list else at.row), source) == source:
                if answers.setdefault(at, text) != text:
                    raise ValueError(f"{source} gives {at} of {state} two answers")
            else:
                same = {answers[of] for of in answers if of == (at._replace(row=of.row) if is_list else at)}
                if text not in same and not (is_list and at.field not in (None, "title", "name")):
                    remarks[Address(at.question, part="remark")].append(f"{label}: {text}")
    return answers | {at: "; ".join(dict.fromkeys(texts)) for at, texts in remarks.items()}


def frequencies(questions: Questions, states: list[Response | None]) -> dict[Line, list[int]]:
    """States per code, then the four denominators. `states` are invited and counted."""
    table: dict[Line, list[int]] = {}
    responses = [response for response in states if response]
    parts = ((question, part) for question in questions.values() for part in question.parts())
    for question, part, field in ((*of, field) for of in parts for field in of[0].fields if field.codes):
        counts: Counter[str] = Counter()
        for response in responses:
            rows = response.items(question.code) if question.shape == "list" else [part.row]
            places = [Address(question.code, row, field.code) for row in rows]
            given = {response.read(place) for place in places} - {None}
            counts.update([*given, response.stand(question, places)])
        frame = [counts[ANSWERED], len(responses) - counts[NOT_ASKED], len(responses), len(states)]
        for code in (*field.codes, *WITHOUT_VALUE):
            table[question.code, part.row or "", field.code or "", code] = [counts[code], *frame]
    return table


def long_form(questions: Questions, state: str, response: Response | None) -> Iterator[Cells]:
    """What the sheet Data must say of a State, by address."""
    for question in questions.values():
        if response is None:
            for part in question.parts():
                yield (state, str(part)), [None, None, None, NO_RESPONSE, None]
            continue
        remark = Address(question.code, part="remark")
        if remark in response.answers:
            yield (state, str(remark)), [None, None, None, None, response.answers[remark]]
        is_list = question.shape == "list"
        rows = response.items(question.code) if is_list else [part.row for part in question.parts()]
        places = {Address(question.code, row, field.code): field for row in rows for field in question.fields}
        if is_list and (mark := response.stand(question, places)):
            yield (state, question.code), [None, None, None, mark, None]
        for at, field in places.items():
            mark, cell = response.stands(at), dict.fromkeys(CELL)
            cell[{"choice": "code", "number": "number"}.get(field.kind, "text")] = response.read(at)
            cell["availability"] = mark or None
            if not is_list or mark not in (NOT_ANSWERED, NOT_ASKED):
                yield (state, str(at)), [*cell.values()]


class Comparison:
    def __init__(self) -> None:
        self.lines = self.numbers = 0
        self.differences: list[str] = []

    def compare(self, place: str, column: str, recounted: Any, stored: Any) -> None:
        self.numbers += 1
        both = isinstance(recounted, (int, float)) and isinstance(stored, (int, float))
        if not (recounted == stored or both and abs(recounted - stored) < 1e-9):
            self.differences.append(f"{place}: {column} is {stored!r}, recounted {recounted!r}")

    def sheet(self, name: str, columns: tuple[str, ...], recounted: dict[Any, Any], stored: list[Any]) -> None:
        """Both ways: a line that one side has and the other has not is a difference."""
        there, times = dict(stored), Counter(key for key, _ in stored)
        self.lines += len(recounted.keys() | there.keys())
        for key in recounted | there:
            place = " ".join([name, *filter(None, key)])
            if key not in there:
                self.differences.append(f"{place}: not in the workbook")
            elif key not in recounted or times[key] > 1:
                self.differences.append(f"{place}: {times[key]} times in the workbook, not as recounted")
            else:
                for column, here, stands in zip(columns, recounted[key], there[key], strict=True):
                    self.compare(place, column, here, stands)


def rows_of(sheet: Any) -> Rows:
    """The table that begins at A1, up to the first empty heading."""
    header, *rows = [*sheet.iter_rows(values_only=True)] or [()]
    header = header[: header.index(None)] if None in header else header
    return [{name: None if of == "" else of for name, of in zip(header, row)} for row in rows if row[0] is not None]


def check_frequencies(into: Comparison, rows: Rows, table: dict[Line, list[int]]) -> None:
    """The field has a column of its own, or follows the question: `C1.extent`."""
    recounted: dict[Line, list[Any]] = {}
    for key, (count, *frame) in table.items():
        shares = [count / of if frame[0] >= LEAST_FOR_SHARES else None for of in frame]
        if key[3] in WITHOUT_VALUE:
            shares[0] = None  # what stands in place of a value is no share of the values
        recounted[key] = [count, *frame, *shares]
    columns, stored = ("count", *FRAME, *SHARES), []
    for row in rows:
        question, _, field = str(row["question"]).partition(".")
        key = (question, str(row["row"] or ""), str(row.get("field") or field), str(row["code"]))
        stored.append((key, [row[name] for name in columns]))
    into.sheet("Frequencies", columns, recounted, stored)


def check_data(into: Comparison, rows: Rows, questions: Questions, states: States, counted: list[str]) -> None:
    recounted = dict(cells for of in states.items() for cells in long_form(questions, *of))
    stored = [((str(row["state"]), str(row["address"])), [row[name] for name in CELL]) for row in rows]
    into.sheet("Data", CELL, recounted, stored)
    firsts: Counter[tuple[str, Address]] = Counter()
    for row in rows:
        whole = Address(row["question"], row["row"] and str(row["row"]))
        is_list = whole.question in questions and questions[whole.question].shape == "list"
        firsts[row["state"], whole._replace(row=None) if is_list else whole] += row["state_first"] or 0
    for part in (part for question in questions.values() for part in question.parts()):
        for state in counted:
            into.compare(f"Data {state} {part}", "the sum of state_first", 1, firsts[state, part])


def main(arguments: list[str]) -> int:
    round_ = json.loads((DEMO / "round.json").read_text("utf-8"))
    questions, sources, mapping = read_questions(round_), read_sources(), read_csv(DEMO / "mapping.csv")
    states: States = {}
    for state in round_["states"]:  # drafts and States not invited too: the mapping must hold for all
        code = state["code"]
        response = Response(questions, answers_of(code, sources, mapping, questions))
        if state["invited"]:
            states[code] = response if sources["coe"][code] or sources["itu2015"][code] else None
    counted = [state["code"] for state in round_["states"] if state["invited"] and state["counted"]]
    table = frequencies(questions, [states[code] for code in counted])
    if not arguments:
        head = ("question", "row", "field", "code", "count", *FRAME)
        csv.writer(sys.stdout).writerows([head, *((*key, *figures) for key, figures in table.items())])
        return 0
    from openpyxl import load_workbook  # here, because the figures themselves need no library

    tables = [rows_of(sheet) for sheet in load_workbook(arguments[0], data_only=True)]
    comparison = Comparison()
    wanted = (HEADER, {"address", "state", "question", "row", "state_first", *CELL})
    lines, data = ([rows for rows in tables if rows and of <= rows[0].keys()] for of in wanted)
    if not (lines and data):
        raise ValueError(f"{arguments[0]} has no table Frequencies, or no table Data")
    check_frequencies(comparison, lines[0], table)
    check_data(comparison, data[0], questions, states, counted)
    different = comparison.differences
    print(*different[:MOST_SHOWN], sep="\n", end="\n" if different else "")
    print(f"{comparison.lines} lines, {comparison.numbers} numbers compared, {len(different)} differences")
    return 1 if different else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:  # Python itself would exit with 1, which means differences
        traceback.print_exc()
        sys.exit(2)
