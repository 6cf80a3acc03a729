"""Writes the workbooks of `tests/workbooks/sent/`: what people really send back.

    python3 tests/sent.py TEMPLATE.xlsx FOLDER

TEMPLATE.xlsx is Jamaica's workbook of the questionnaire in that folder. Each function below
is one file; its name says what is wrong, and its body does it, with openpyxl, as a person or
a script would. The test `sent` says what becomes of each.
"""

import datetime
import sys
import unicodedata

from openpyxl import Workbook, load_workbook

NBSP, ZERO_WIDTH = "\u00a0", "\u200b"

LISTS = {"numbers": "C2", "dates": "C3", "names": "C4"}


class Sent:
    """A workbook that is being filled, by the map `_cells`."""

    def __init__(self, template):
        self.book = load_workbook(template)
        _, *lines = self.book["_cells"].iter_rows(values_only=True)
        self.places = {address: (sheet, cell) for address, sheet, cell, *_ in lines}

    def put(self, address, value, number_format=None):
        sheet, place = self.places[address]
        cell = self.book[sheet][place]
        cell.value = value
        if isinstance(value, str) and value[:1] in "=#":
            cell.data_type = "s"  # openpyxl takes such a text for a formula or an error
        if number_format:
            cell.number_format = number_format
        return self

    def each(self, list_, values):
        for item, value in enumerate(values, 1):
            self.put(f"{LISTS[list_]}[{item}]", value)
        return self

    def answered(self):
        """Plain answers of every sort, for files in which something else is wrong."""
        return (
            self.put("A1", "Ministry of Justice")
            .put("A2", "Yes")
            .put("A2.status", "In force")
            .put("A3#hotline", "X")
            .put("A4", 12.5)
            .put("B1[ransomware]", "Frequently")
            .put("C1[1].title", "Cybercrimes Act")
            .put("C1[1].adopted", datetime.date(2015, 12, 8))
            .put("C2[1]", 1234)
        )


def google_sheets(sent):
    """Saved by Google Sheets: texts inline, no defined names, hidden sheets made visible."""
    book = sent.answered().book
    book.defined_names.clear()
    for sheet in book:
        sheet.sheet_state = "visible"
        sheet.data_validations.dataValidation.clear()
        sheet.conditional_formatting = type(sheet.conditional_formatting)()
        sheet.protection.sheet = False
    return book


def rows_inserted_and_sheets_renamed_and_turned_round(sent):
    """Rows above everything and within a list, other names, the other order."""
    book = sent.answered().put("C1[2].title", "Evidence Act").book
    book["Once"].insert_rows(1, 3)
    lists, (_, place) = book["Lists"], sent.places["C1[2].title"]
    row = lists[place].row
    lists.insert_rows(row)
    lists.cell(row, 4).value = "An Act between two others"
    book["Rows"].title = "Modalidades (copia)"
    book._sheets.reverse()
    return book


def copied_into_the_ministrys_own_workbook(sent):
    """Every sheet copied cell by cell, as values, behind a sheet of their own."""
    own = Workbook()
    own.active.title = "Presupuesto 2026"
    own.active.append(["C1", "Yes", 12])
    for sheet in sent.answered().book:
        copied = own.create_sheet(sheet.title)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.value is not None and cell.data_type != "f":
                copied[cell.coordinate].value = cell.value
                copied[cell.coordinate].number_format = cell.number_format
    return own


def copied_without_the_hidden_sheets(sent):
    """The same, only of what can be seen."""
    own = copied_into_the_ministrys_own_workbook(sent)
    for name in ("_meta", "_lists", "_cells"):
        del own[name]
    return own


def the_hidden_column_deleted(sent):
    """Column A deleted by a script, which moves neither defined names nor the map."""
    book = sent.answered().book
    for name in ("Once", "Lists"):
        book[name].delete_cols(1)
    return book


def a_hidden_key_deleted_and_a_row_inserted(sent):
    """One key cleared; then what its name and the map point to is another question's."""
    book = sent.answered().book
    sheet, place = book["Once"], sent.places["A4"][1]
    row = sheet[place].row
    sheet.cell(row, 1).value = None
    sheet.insert_rows(row - 2, 2)
    return book


def pasted_over_the_drop_downs(sent):
    """Values of another table pasted where something is to be chosen."""
    book = (
        sent.put("A2", "yes, but not yet set up")
        .put("A2.status", " EN   VIGOR ")
        .put("A3#hotline", "✔")
        .put("A3#web_form", "maybe")
        .put("A3#police_station", "no")
        .put("A4", 0.15, "0%")
        .put("B1[illegal_access]", "Frecuentemente")
        .put("B1[ransomware]", "con  frecuencia.")
        .put("B1[denial_of_service]", 3)
        .put("C1[1].title", "Ley 1273 de 2009")
        .put("C1[1].status", "#REF!")
        .book
    )
    for sheet in book:
        sheet.data_validations.dataValidation.clear()
    return book


def two_languages_mixed(sent):
    """Two ministries, four languages, one workbook."""
    return (
        sent.put("A1", "Ministério da Justiça / Ministry of Justice")
        .put("A2", "Sim")
        .put("A2.status", "Projet ou proposition de loi")
        .put("A3#hotline", "oui")
        .put("A3#web_form", "não")
        .put("B1[illegal_access]", "Con frecuencia")
        .put("B1[ransomware]", "rarement")
        .put("B1[denial_of_service]", "n/d")
        .put("C1[1].title", "Ley de Delitos Informáticos")
        .put("C1[1].adopted", "12 de outubro de 2012")
        .put("C1[1].status", "enacted")
        .put("C1[2].title", "Loi sur la cybercriminalité")
        .put("C1[2].adopted", "1er avril 2010")
        .book
    )


def numbers_in_every_local_form(sent):
    return sent.each(
        "numbers",
        [
            "1.234,56",
            "1,234.56",
            f"1{NBSP}234,56",
            "1'234.5",
            "１２３４",
            "1.234.567",
            "−7",
            "1.234",
            "90, 800",
            "12,",
            "(12)",
            "about twenty",
            1234.5678,
            True,
            datetime.date(2026, 4, 3),
        ],
    ).book


def dates_in_every_local_form(sent):
    return sent.each(
        "dates",
        [
            "31/03/2026",
            "03/31/2026",
            "31.3.2026",
            "31 de marzo de 2026",
            "March 31, 2026",
            "1er mars 2026",
            "2026-03",
            "３１/０３/２０２６",
            f"31{NBSP}mars{NBSP}2026",
            datetime.datetime(2026, 3, 31, 10, 30),
            "03/04/2026",
            "31/03/26",
            "31/02/2026",
            "2013-08-12 / 2014-01-01",
            46112,
        ],
    ).book


def letters_of_every_sort(sent):
    """NBSP, full width, accents apart and lost, smart quotes, CRLF, nothing at all."""
    return (
        sent.put("A1", f"{NBSP}Ministerio{NBSP}de Justicia{ZERO_WIDTH} ")
        .put("A2", unicodedata.normalize("NFD", "Sí"))
        .put("A2.status", "“En vigor”")
        .put("A3#hotline", "Ｘ")
        .put("A5", "First line.\r\nSecond line.\rThird “line”…")
        .put("B1[illegal_access]", f"Con{NBSP}frecuencia")
        .put("B1[ransomware]", f"{NBSP}{ZERO_WIDTH} ")
        .each(
            "names",
            [
                unicodedata.normalize("NFD", "José Ñandú"),
                "Josť Martinez",
                "L’État d’Haïti",
                "ＭＩＮＩＳＴＲＹ",
                "two\r\nlines",
                "=1+1",
                "@home",
                "-None.",
                "Na",
                "Err:508",
                "#¡DIV/0!",
                "No. 1",
            ],
        )
        .book
    )


def dirt_found_in_official_texts(sent):
    """Facts that stood so in published answers; none can be known to be wrong by a reader."""
    return (
        sent.put("A1", "Chad does not have a CIRT")
        .put("A2", "yes, but not yet set up")
        .put("A2.status", "not known")
        .put("A3#hotline", "not known")
        .put("A4", "12%")
        .put("A5", "• Law enacted • Bill pending • in 2012 • in 2014")
        .put("B1[illegal_access]", "not known")
        .put("B1[ransomware]", "-None.")
        .put("C1[1].title", "-None.")
        .put("C1[1].adopted", "2012 / 2014")
        .put("C1[1].status", "Bill pending; enacted 2014")
        .put("C1[2].title", "Ley Especial contra los Delitos Informáticos")
        .put("C1[2].adopted", "not known")
        .each("numbers", ["90, 800", "207001", "207001 (ISO)", "not known"])
        .book
    )


FILES = [
    google_sheets,
    rows_inserted_and_sheets_renamed_and_turned_round,
    copied_into_the_ministrys_own_workbook,
    copied_without_the_hidden_sheets,
    the_hidden_column_deleted,
    a_hidden_key_deleted_and_a_row_inserted,
    pasted_over_the_drop_downs,
    two_languages_mixed,
    numbers_in_every_local_form,
    dates_in_every_local_form,
    letters_of_every_sort,
    dirt_found_in_official_texts,
]


def main(template, folder):
    for write in FILES:
        write(Sent(template)).save(f"{folder}/{write.__name__.replace('_', '-')}.xlsx")


if __name__ == "__main__":
    main(*sys.argv[1:])
