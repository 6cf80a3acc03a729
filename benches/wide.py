"""Writes the cells of a wide sheet of answers with XlsxWriter in constant memory.

    python3 benches/wide.py ROWS.json OUT.xlsx RESPONDENTS

ROWS.json holds the header and the rows of the first respondents, which take turns; the first
three cells of a row are the respondent's code.
"""

import json
import sys

import xlsxwriter

rows, out, many = json.load(open(sys.argv[1], encoding="utf-8")), sys.argv[2], int(sys.argv[3])
book = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = book.add_worksheet("Answers")
header, rows = rows[0], rows[1:]
for column, cell in enumerate(header):
    sheet.write_string(0, column, cell)
for number in range(many):
    code = f"R{number:05}"
    for column, cell in enumerate(rows[number % len(rows)]):
        if column < 3:
            sheet.write_string(number + 1, column, code)
        elif isinstance(cell, str):
            sheet.write_string(number + 1, column, cell)
        elif cell is not None:
            sheet.write_number(number + 1, column, cell)
book.close()
