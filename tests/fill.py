"""Fills a State's workbook as a program that is not ours would: openpyxl, and the map `_cells`.

    python3 tests/fill.py TEMPLATE.xlsx FILLED.xlsx ANSWERS.json
    python3 tests/fill.py --many JOBS.json

ANSWERS.json is an object of addresses and what is put there: a text, a number, true or false,
null for a blank cell, {"date": "2013-08-12"} for a date cell, {"error": "#REF!"} for one that
failed, or {"formula": "=1+1"}, whose result openpyxl does not compute. An address that the
workbook does not hold is a mistake. JOBS.json is a list of objects of `template`, `filled` and
`answers`; a template is opened once, and is blank again before each job.
"""

import datetime
import json
import sys

from openpyxl import load_workbook


class Template:
    """A workbook that is filled, perhaps several times."""

    def __init__(self, path):
        self.book = load_workbook(path)
        header, *lines = self.book["_cells"].iter_rows(values_only=True)
        assert header == ("address", "sheet", "cell", "kind", "list"), header
        self.places = {address: (sheet, cell) for address, sheet, cell, _, _ in lines}
        self.filled = []

    def put(self, address, value):
        sheet, place = self.places[address]
        cell = self.book[sheet][place]
        self.filled.append((cell, cell.number_format))
        if not isinstance(value, dict):
            cell.value = value
            if isinstance(value, str) and value.startswith("="):
                cell.data_type = "s"  # else openpyxl takes it for a formula
        elif "date" in value:
            cell.value = datetime.date.fromisoformat(value["date"])
        elif "error" in value:
            cell.value = value["error"]  # openpyxl knows an error by its name
        else:
            cell.value = value["formula"]

    def blank(self):
        for cell, number_format in reversed(self.filled):
            cell.value = None
            cell.number_format = number_format
        self.filled = []


def main(template: str, filled: str, answers: str) -> None:
    with open(answers, encoding="utf-8") as file:
        many([{"template": template, "filled": filled, "answers": json.load(file)}])


def many(jobs) -> None:
    templates = {}
    for job in jobs:
        path = job["template"]
        template = templates.get(path) or templates.setdefault(path, Template(path))
        for address, value in job["answers"].items():
            template.put(address, value)
        template.book.save(job["filled"])
        template.blank()


if __name__ == "__main__":
    if sys.argv[1] == "--many":
        with open(sys.argv[2], encoding="utf-8") as jobs:
            many(json.load(jobs))
    else:
        main(*sys.argv[1:])
