"""Reads exports as another program would, and prints what it found as JSON.

    python3 tests/export.py csv|json|codebook|sdmx FILE
"""

from __future__ import annotations

import csv
import json
import re
import sys
from typing import Any


def restored(cell: str) -> str:
    return re.sub(r"(^|[;\t])'", r"\1", cell)


def main(form: str, path: str) -> Any:
    if form in ("json", "codebook"):
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    if form == "csv":
        rows = [{name: restored(cell) for name, cell in row.items()} for row in rows]
    return rows


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
