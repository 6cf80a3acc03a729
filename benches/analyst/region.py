"""All States together: counts, sums, findings by code."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from .form import Form
from .response import ANSWERED, NOT_ANSWERED, NOT_ASKED, Examined

MARKS = (ANSWERED, "NA", "NAP", "C", NOT_ANSWERED, NOT_ASKED)


class Line(NamedTuple):
    """How the States stand in one variable."""

    marks: Counter[str]
    codes: Counter[str]
    numbers: list[float]


class Region:
    """Counts States. The long form is written as it comes, so that it is never held."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.files = self.answers = 0
        self.findings: Counter[str] = Counter()
        self.told: list[tuple[str, str, str]] = []
        self.lines = [Line(Counter(), Counter(), []) for _ in form.variables]

    def add(self, one: Examined) -> None:
        self.files += 1
        self.answers += one.answers
        self.findings.update(code for code, _ in one.findings)
        self.told += [(one.state, code, at) for code, at in one.findings]
        for line, mark in zip(self.lines, one.marks):
            line.marks[mark] += 1
        for index, code in one.codes:
            self.lines[index].codes[code] += 1
        for index, number in one.numbers:
            self.lines[index].numbers.append(number)

    def results(self) -> str:
        """Every count, sum and number of findings, in the order of the questionnaire."""
        lines = [f"files\t{self.files}", f"answers\t{self.answers}"]
        for variable, line in zip(self.form.variables, self.lines):
            at = variable.place.at
            lines += [f"{at}\t{mark}\t{line.marks[mark]}" for mark in MARKS]
            lines += [f"{at}\t{code}\t{line.codes[code]}" for code in (variable.codes.labels if variable.codes else ())]
            if variable.is_number and not variable.place.question.is_list:
                figures = (sum(sorted(line.numbers)), min(line.numbers, default=0), max(line.numbers, default=0))
                lines.append("\t".join([at, "number", str(len(line.numbers)), *(f"{one:.6f}" for one in figures)]))
        lines += [f"finding\t{code}\t{count}" for code, count in sorted(self.findings.items())]
        return "\n".join(lines) + "\n"
