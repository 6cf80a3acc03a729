"""Recounts what a regional workbook shows from what stands in its own sheet Data.

    python3 tests/recount_sheets.py REGIONAL.xlsx      (the English workbook, restricted edition)

Reads Data (one row per answer), which States are counted (Response status) and who is in which
group (Groups of States), works out the sheets By group, Statistics, Priorities and needs,
Recommendations, Then and now, and Frequencies again, and compares every number. It shares no code with the program, and none with
recount.py, which recounts Data itself from the sources of the example round.

Exit status: 0 same, 1 differences, 2 could not run.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean, median, quantiles
from typing import Any

from openpyxl import load_workbook

Row = tuple[Any, ...]
GIVEN_INSTEAD = {
    "NA": "[x]",
    "NAP": "[z]",
    "C": "[c]",
    "not_answered": "[n]",
    "not_asked": "[q]",
    "no_response": "[s]",
}
ADDRESS = r"[A-Z]{1,2}\d+[a-z]?(\[\w+\])?(\.\w+)?"
FIGURES = ("N", "Sum", "Mean", "Least", "First quartile", "Median", "Third quartile", "Greatest")


class Book:
    """The workbook: its sheets as rows, and Data by address."""

    def __init__(self, path: str) -> None:
        loaded = load_workbook(path, data_only=True)
        self.sheets = {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in loaded}
        status = self.below("Response status", "State")
        self.counted = {row["Code"] for row in status if row["Counted"] == "Yes"}
        self.code_of = {row["State"]: row["Code"] for row in status if row["Counted"] == "Yes"}
        self.data = [row for row in self.below("Data", "address") if row["state"] in self.counted]
        self.by_address: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in self.data:
            self.by_address[row["address"]].append(row)

    def below(self, sheet: str, first: str) -> list[dict[str, Any]]:
        """The table whose header begins with this word, up to the first empty heading."""
        rows = self.sheets[sheet]
        at = next(at for at, row in enumerate(rows) if row[0] == first)
        width = next((place for place, name in enumerate(rows[at]) if name is None), len(rows[at]))
        header = rows[at][:width]
        return [dict(zip(header, row)) for row in rows[at + 1 :] if row[0] not in (None, "")]

    def groups(self) -> list[set[str]]:
        """The members of each column of the sheet of groups, in its order."""
        rows = self.sheets["Groups of States"]
        at = next(at for at, row in enumerate(rows) if row[:2] == ("State", "Code"))
        width = max(place for place, name in enumerate(rows[at]) if name) + 1
        return [{row[1] for row in rows[at + 1 :] if row[place] == 1} for place in range(2, width)]

    def states(self, address: str, label: str) -> set[str]:
        """The counted States that give this answer there."""
        return {row["state"] for row in self.by_address[address] if row["label"] == label}

    def numbers(self, address: str) -> list[float]:
        return [row["number"] for row in self.by_address[address] if row["number"] is not None]


class Comparison:
    def __init__(self) -> None:
        self.numbers: dict[str, int] = defaultdict(int)
        self.differences: list[str] = []

    def same(self, sheet: str, place: str, recounted: Any, shown: Any) -> None:
        self.numbers[sheet] += 1
        if isinstance(recounted, (int, float)) and isinstance(shown, (int, float)):
            equal = abs(recounted - shown) < 1e-9 * max(1.0, abs(recounted))
        else:
            equal = recounted == shown
        if not equal:
            self.differences.append(f"{sheet}: {place} is {shown!r}, recounted {recounted!r}")


def blocks(rows: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    """A line with an address, then its lines without one."""
    address, lines = None, []
    for row in rows:
        if row[0] and re.fullmatch(ADDRESS, str(row[0])):
            if address:
                yield address, lines
            address, lines = str(row[0]), []
        elif address and row[1]:
            lines.append(row)
    if address:
        yield address, lines


def check_groups(book: Book, into: Comparison) -> None:
    groups = book.groups()
    for address, lines in blocks(book.sheets["By group"]):
        everybody: set[str] = set()
        for line in lines:
            last = line[1] == "Answered"
            states = everybody if last else book.states(address, line[1])
            everybody |= states
            for place, members in enumerate([book.counted, *groups]):
                into.same("By group", f"{address} {line[1]} in column {place}", len(states & members), line[2 + place])


def check_statistics(book: Book, into: Comparison) -> None:
    for row in book.below("Statistics", "Address"):
        if not re.fullmatch(ADDRESS, row["Address"]):
            continue  # the legend
        numbers = book.numbers(row["Address"])
        quartiles = quantiles(numbers, n=4, method="inclusive") if len(numbers) > 1 else numbers * 3
        known = [len(numbers)]
        if numbers:
            first, _, third = quartiles
            known += [sum(numbers), fmean(numbers), min(numbers), first, median(numbers), third, max(numbers)]
        known += [None] * (len(FIGURES) - len(known))
        for figure, recounted in zip(FIGURES, known):
            into.same("Statistics", f"{row['Address']} {figure}", recounted, row[figure])


def check_needs(book: Book, into: Comparison) -> None:
    codes = {(row["code"], row["en"]) for row in book.below("Code lists", "list")}
    rows_of = {(row["question"], row["row"]) for row in book.below("Codebook", "address")}
    first_scheme = book.groups()
    question, header = "", ()
    for row in book.sheets.get("Priorities and needs", []):
        if row[0] and (found := re.match(r"([A-Z]{1,2}\d+[a-z]?)\S* · ", str(row[0]))):
            question, header = found[1], ()
        elif row[0] == "Subject":
            header = row
        elif question and header and row[0] and row[1] is not None:
            check_subject(book, into, question, header, row, codes, rows_of, first_scheme)


def check_subject(
    book: Book,
    into: Comparison,
    question: str,
    header: Row,
    row: Row,
    codes: set[tuple[str, str]],
    rows_of: set[tuple[str, str]],
    groups: list[set[str]],
) -> None:
    points_at = header.index("Points")
    place = f"{question} {row[0]}"
    points: dict[str, float] = defaultdict(float)
    named: set[str] = set()
    for at in range(1, points_at):
        rank = re.fullmatch(r"Rank (\d+) \(×([\d.]+)\)", header[at])
        level = re.fullmatch(r"(.+) \(×([\d.]+)\)", header[at])
        of_question = (of for of in book.data if of["question"] == question)
        if rank:
            given = [of for of in of_question if of["label"] == row[0] and of["number"] == int(rank[1])]
        else:
            subjects = {code for code, text in codes if text == row[0] and (question, code) in rows_of}
            given = [of for of in of_question if of["row"] in subjects and of["label"] == level[1]]
        weight = float((rank or level)[2])
        into.same("Priorities and needs", f"{place} {header[at]}", len(given), row[at])
        for of in given:
            points[of["state"]] += weight
            if weight > 0:
                named.add(of["state"])
    into.same("Priorities and needs", f"{place} Points", sum(points.values()), row[points_at])
    into.same("Priorities and needs", f"{place} named", len(named), row[points_at + 1])
    within = [at for at, title in enumerate(header) if title and str(title).startswith("Points, ")]
    for at, members in zip(within, groups):
        recounted = sum(weight for state, weight in points.items() if state in members)
        into.same("Priorities and needs", f"{place} {header[at]}", recounted, row[at])


def check_recommendations(book: Book, into: Comparison) -> None:
    """Each recommendation: how often each answer was given, and what every State answered."""
    sheet, codes = "Recommendations", [row["code"] for row in book.below("Code lists", "list") if row["list"] == "recommendations"]
    code, lines, header = "", [], ()
    for row in book.sheets.get(sheet, []):
        if row[0] and (found := re.match(r"(\d+)\. ", str(row[0]))):
            code, lines, header = codes[int(found[1]) - 1], [], ()
        elif code and row[0] == "State":
            header = [str(title).partition(" ")[0] for title in row[1:] if title]
            said = said_of(book, code, header)
            for label, count in lines:
                states = {state for (state, _), words in said.items() if words & {label, label[:3]}}
                into.same(sheet, f"{code} {label}", len(states), count)
        elif code and row[0] and not header and row[1] is not None:
            lines.append((row[0], row[1]))
        elif code and row[0] in book.code_of:
            for question, shown in zip(header, row[1:]):
                words = said[book.code_of[row[0]], question]
                into.same(sheet, f"{code} {row[0]} {question}", True, shown in words or not (words or shown))


def said_of(book: Book, row: str, questions: list[str]) -> dict[tuple[str, str], set[str]]:
    """What stands for each State at this row of each question: labels, texts, or the shorthand."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for of in book.data:
        if of["question"] in questions and str(of["row"]) == row:
            words = {of["label"], of["text"], of["number"], GIVEN_INSTEAD.get(of["availability"])}
            said[of["state"], of["question"]] |= words - {None, ""}
    return said


def check_trends(book: Book, into: Comparison) -> None:
    """Answers then and now over the panel, and the panel's second half against Data."""
    if "Panel" not in book.sheets:
        return
    panel: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for pair in book.below("Panel", "address"):
        panel[pair["address"]].append(pair)
        given = {row["code"] for row in book.by_address[pair["address"]] if row["state"] == pair["state"]}
        into.same("Panel", f"{pair['address']} {pair['state']}", given, {pair["now"]})
    for line in book.below("Then and now", "Address"):
        if line["Then"] is None:
            continue  # a break, with its reason
        pairs = panel[line["Address"]]
        then, now = (sum(pair[of] == line["Answer"] for pair in pairs) for of in ("then_label", "now_label"))
        shown = [line["Then"], line["Now"], line["Difference"], line["States that answered both times"]]
        for recounted, number in zip([then, now, now - then, len(pairs)], shown):
            into.same("Then and now", f"{line['Address']} {line['Answer']}", recounted, number)


def check_frequencies(book: Book, into: Comparison) -> None:
    """The codes; what stands in place of one is recounted from the sources."""
    for line in book.below("Frequencies", "question"):
        question, _, field = str(line["question"]).partition(".")
        if line["code"] in GIVEN_INSTEAD:
            continue
        given = (
            of["state"]
            for of in book.data
            if of["question"] == question
            and (of["field"] or "") == field
            and of["code"] == line["code"]
            and (not line["row"] or str(of["row"]) == str(line["row"]))
        )
        into.same("Frequencies", f"{line['question']} {line['row']} {line['code']}", len(set(given)), line["count"])


def main(path: str) -> int:
    book, into = Book(path), Comparison()
    checks = (check_groups, check_statistics, check_needs, check_recommendations, check_trends, check_frequencies)
    for check in checks:
        check(book, into)
    print(*into.differences[:50], sep="\n", end="\n" if into.differences else "")
    print(*(f"{sheet}: {count} numbers" for sheet, count in into.numbers.items()), sep=", ")
    print(f"{len(into.differences)} differences")
    return 1 if into.differences else 0


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except Exception:  # Python itself would exit with 1, which means differences
        traceback.print_exc()
        sys.exit(2)
