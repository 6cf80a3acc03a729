"""The main job without the program, as a good analyst would write it in Python.

    python3 benches/rival.py QUESTIONNAIRE.json ROUND.json FILES.zip OUT.xlsx
                             [--processes N] [--lines FILE]

Reads every State's workbook of a ZIP by its map `_cells`, understands each answer by its kind,
works out conditions and checks, counts States per code, and writes a workbook of frequencies,
statistics, findings, the long form and charts. It needs python-calamine and XlsxWriter only, and
shares no code with the program; its own parts stand in `benches/analyst/`.

Prints one line of JSON: the digest of the results (SHA-256 of the text that
`benches/main_job/results.rs` writes too; `--lines` keeps it), how many files, answers and
findings there were, seconds of processor time and the most memory that was held, in MiB.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import resource
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from analyst.book import Book
from analyst.form import Form
from analyst.region import Region
from analyst.response import Examined, examine


def read_form(arguments: argparse.Namespace) -> Form:
    form, round_ = (json.load(open(path, encoding="utf-8")) for path in (arguments.questionnaire, arguments.round))
    return Form(form, round_)


def begin_worker(arguments: argparse.Namespace) -> None:
    global worker
    form, archive = read_form(arguments), zipfile.ZipFile(arguments.files)
    worker = lambda name: examine(form, archive.read(name))  # noqa: E731


def work(name: str) -> Examined:
    return worker(name)


def all_examined(arguments: argparse.Namespace, form: Form) -> Iterator[Examined]:
    with zipfile.ZipFile(arguments.files) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xlsx")]
        if arguments.processes == 1:
            yield from (examine(form, archive.read(name)) for name in names)
            return
    with multiprocessing.Pool(arguments.processes, begin_worker, (arguments,)) as pool:
        yield from pool.imap(work, names, chunksize=4)


def peak_mib(processes: int) -> float:
    """Of this process, and of its workers where it has any, as if each held as much as the greatest."""
    own, workers = (resource.getrusage(of).ru_maxrss for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    status = Path("/proc/self/status")
    if status.exists():  # the other figure is also of the process that started this one
        own = int(status.read_text().partition("VmHWM:")[2].split()[0])
    return (own + (processes * workers if processes > 1 else 0)) / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description="Reads, checks and counts the States' workbooks of a ZIP.")
    for name in ("questionnaire", "round", "files", "out"):
        parser.add_argument(name)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--lines", help="where to keep the text from which the digest is made")
    arguments = parser.parse_args()
    form = read_form(arguments)
    region, book = Region(form), Book(arguments.out)
    for one in all_examined(arguments, form):
        region.add(one)
        book.add_rows(one.rows)
    book.write(region)
    text = region.results()
    if arguments.lines:
        with open(arguments.lines, "w", encoding="utf-8") as file:
            file.write(text)
    result = {
        "digest": hashlib.sha256(text.encode()).hexdigest(),
        "files": region.files,
        "answers": region.answers,
        "findings": region.findings.total(),
        "cpu_seconds": round(sum(os.times()[:4]), 3),
        "peak_mib": round(peak_mib(arguments.processes), 1),
    }
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
