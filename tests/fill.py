"""Fills a State's workbook as a program that is not ours would: openpyxl, and the map `_cells`.

    python3 tests/fill.py TEMPLATE.xlsx FILLED.xlsx ANSWERS.json

ANSWERS.json is an object of addresses and what is put there: a text, a number, true or false,
or {"date": "2013-08-12"} for a date cell. An address that the workbook does not hold is a mistake.
"""

import datetime
import json
import sys

from openpyxl import load_workbook


def main(template: str, filled: str, answers: str) -> None:
    book = load_workbook(template)
    header, *lines = book["_cells"].iter_rows(values_only=True)
    assert header == ("address", "sheet", "cell", "kind", "list"), header
    places = {address: (sheet, cell) for address, sheet, cell, _, _ in lines}
    with open(answers, encoding="utf-8") as file:
        for address, value in json.load(file).items():
            sheet, cell = places[address]
            if isinstance(value, dict):
                value = datetime.date.fromisoformat(value["date"])
            book[sheet][cell] = value
            if isinstance(value, str) and value.startswith("="):
                book[sheet][cell].data_type = "s"  # else openpyxl takes it for a formula
    book.save(filled)


if __name__ == "__main__":
    main(*sys.argv[1:])
