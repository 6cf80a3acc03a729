"""Notes and colours of a workbook as openpyxl sees them.

    python3 tests/notes.py read FILE.xlsx
    python3 tests/notes.py write FROM.xlsx TO.xlsx SHEET CELL TEXT

`read` prints a JSON object: a line `Sheet!D14` for each cell with a note or one of the colours, with its
note and its fill. `write` puts a person's note at a cell, without which it only opens and saves.
"""

import json
import sys

from openpyxl import load_workbook
from openpyxl.comments import Comment

COLOURS = ("FFF9C9C3", "FFFBDD9F", "FFD4E4F7")


def read(file: str) -> None:
    found = {}
    for sheet in load_workbook(file).worksheets[1:]:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            fill = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
            fill = fill if fill in COLOURS else None
            note = cell.comment.text if cell.comment else None
            if fill or note:
                found[f"{sheet.title}!{cell.coordinate}"] = {"fill": fill, "note": note}
    print(json.dumps(found))


def write(source: str, target: str, *note: str) -> None:
    book = load_workbook(source)
    if note:
        sheet, cell, text = note
        book[sheet][cell].comment = Comment(text, "Ana")
    book.save(target)


if __name__ == "__main__":
    {"read": read, "write": write}[sys.argv[1]](*sys.argv[2:])
