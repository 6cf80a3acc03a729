"""The kinds: what a cell says, and what is wrong with a value."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from .days import Date
from .kind import Kind
from .words import (
    AVAILABLE_EXACT,
    CHOSEN,
    ERROR_CELLS,
    NO,
    NOT_CHOSEN,
    NOTHING,
    YES,
    Read,
    available,
    clean,
    fold,
    shown,
)

LONGEST_TEXT = 32_767


class Text(Kind):
    def __init__(self, keys: dict[str, Any], codes: CodeList | None) -> None:
        super().__init__(keys, codes)
        self.form, self.most = keys.get("form", "line"), keys.get("max_length")

    def read(self, raw: Any) -> Read:
        text, note = clean(raw), None
        if text in ERROR_CELLS:
            return None, None, True, "error_cell"
        if code := AVAILABLE_EXACT.get(text):  # letter for letter: a person may be called Na
            return None, code, False, None
        if "\n" in text and self.form != "paragraph":
            text, note = " ".join(filter(None, map(str.strip, text.split("\n")))), "understood"
        return text or None, None, False, note

    def check(self, value: str) -> Iterator[str]:
        if len(value) > LONGEST_TEXT // 2 and len(value.encode("utf-16-le")) > 2 * LONGEST_TEXT:
            yield "text_too_long"
        elif self.most and len(value) > self.most:
            yield "text_over_limit"
        if self.form == "line":
            word = value.strip(string.punctuation + " ")
            if len(word) <= 12 and fold(word) in NOTHING:
                yield "text_says_nothing"
        elif self.form == "telephone":
            if not 3 <= sum(letter.isdigit() for letter in value) <= 60:
                yield "telephone_unlikely"
            elif "+" not in value and not value.startswith("00"):
                yield "telephone_without_country_code"
        elif self.form in ("email", "url"):
            likely = is_email if self.form == "email" else is_url
            if not all(likely(part) for part in re.split("[;, ]", value) if part):
                yield f"{self.form}_unlikely"


def is_email(text: str) -> bool:
    return re.fullmatch(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", text) is not None


def is_url(text: str) -> bool:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        return "." in text and parts.scheme in ("http", "https", "ftp") and bool(parts.hostname)
    except ValueError:
        return False


class Number(Kind):
    CLEAR = re.compile(r"\d+|\d*[.,]\d+")
    AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
    SPACED = re.compile(r"[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d+)?")
    PARTED = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})")

    def understand(self, raw: Any) -> tuple[float | None, str | None]:
        if isinstance(raw, bool):
            return None, "number_not_understood"
        if isinstance(raw, (int, float)):
            return float(f"{raw:.15g}"), None
        if isinstance(raw, (date, datetime)):
            return None, "number_is_date"
        return self.in_words(shown(raw))

    def in_words(self, text: str) -> tuple[float | None, str | None]:
        """`1.234,56`, `1,234.56`, `1 234,56`; what two conventions read differently is asked."""
        text = unicodedata.normalize("NFKC", text).replace("−", "-").strip().removesuffix(".")
        digits = text.lstrip("+-").strip() if text[:1] in "+-" else text
        sign = -1 if text.startswith("-") else 1
        if self.AMBIGUOUS.fullmatch(digits):
            return None, "number_ambiguous"
        parted = self.PARTED.fullmatch(digits)
        if not (parted or self.CLEAR.fullmatch(digits) or self.SPACED.fullmatch(digits)):
            is_day = re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text)
            return None, "number_is_date" if is_day else "number_not_understood"
        if len(re.sub(r"\D", "", digits).strip("0")) > 15:
            return None, "number_too_precise"
        whole, mark, fraction = digits, "", ""
        if (last := max(digits.rfind("."), digits.rfind(","))) >= 0 and digits.count(digits[last]) == 1:
            whole, mark, fraction = digits[:last], ".", digits[last + 1 :]
        return sign * float(re.sub(r"\D", "", whole) + mark + fraction) + 0.0, "understood" if parted else None

    def check(self, value: float) -> Iterator[str]:
        decimals = self.keys.get("decimals", 0)
        if value != round(value, decimals):
            yield "number_too_fine" if decimals else "number_not_whole"
        if self.min is not None and value < self.min:
            yield "number_too_small"
        if self.max is not None and value > self.max:
            yield "number_too_great"


class CodeList:
    """A closed list, and everything that people type for its codes."""

    def __init__(self, codes: list[dict[str, Any]]) -> None:
        self.labels: dict[str, str] = {code["code"]: code["text"]["en"] for code in codes}
        self.exclusive = {code["code"] for code in codes if code.get("exclusive")}
        self.exact: dict[str, str | None] = {}
        self.folded: dict[str, set[str]] = defaultdict(set)
        for code in codes:
            name, labels = code["code"], [label.strip() for label in code["text"].values()]
            for label in labels:
                self.exact[label] = name if self.exact.setdefault(label, name) == name else None
            forms = (form for forms in code.get("forms", {}).values() for form in forms.split("|"))
            for word in (name, *labels, *forms):
                self.folded[fold(word)].add(name)
        self.exact |= {code: code for code in self.labels}

    def find(self, text: str) -> tuple[str | None, str | None]:
        if code := self.exact.get(text.strip()):
            return code, None
        fitting = self.folded.get(fold(text), set())
        if not fitting:
            word = fold(text)
            fitting = {"yes" if word in YES else "no" if word in NO else ""} & self.labels.keys()
        if len(fitting) == 1:
            return next(iter(fitting)), "understood"
        return None, "choice_ambiguous" if fitting else "choice_unknown"


class Choice(Kind):
    def understand(self, raw: Any) -> tuple[str | None, str | None]:
        if isinstance(raw, bool) and ("yes" if raw else "no") in self.codes.labels:
            return "yes" if raw else "no", None
        return self.codes.find(shown(raw))


class Choices(Kind):
    """Marks or ranks beside the options; the codes of the list in its order, or by rank."""

    def read_options(self, given: list[tuple[str, Any]]) -> tuple[Read, dict[str, str | None]]:
        """What the field says, and of each option that was not understood why."""
        words = [available(raw) for _, raw in given]
        if all(words) and len({code for _, code, *_ in words}) == 1:
            return words[0], {}
        chosen, bad = (self.ranks if self.keys.get("ranked") else self.marks)(given)
        return (tuple(chosen) or None, None, bool(bad), None), bad

    def marks(self, given: list[tuple[str, Any]]) -> tuple[list[str], dict[str, str | None]]:
        chosen, bad = set(), {}
        for option, raw in given:
            word = fold(shown(raw))
            if word in CHOSEN or self.codes.find(shown(raw))[0] == option:
                chosen.add(option)
            elif word not in NOT_CHOSEN:
                bad[option] = "error_cell" if word.upper() in ERROR_CELLS else "mark_not_understood"
        return [code for code in self.codes.labels if code in chosen], bad

    def ranks(self, given: list[tuple[str, Any]]) -> tuple[list[str], dict[str, str | None]]:
        """They are understood all together or not at all."""
        ranked: dict[int, str] = {}
        bad: dict[str, str | None] = {}
        for option, raw in given:
            word = fold(shown(raw))
            rank = int(word) if re.fullmatch(r"\d\d?", word) else 0
            if rank in ranked or not rank:
                bad[option] = "rank_twice" if rank else "rank_not_understood"
            ranked[rank] = option
        gap = next((rank for place, rank in enumerate(sorted(ranked), 1) if rank != place), None)
        if gap and not bad:
            bad[ranked[gap]] = "rank_missing"
        if bad:
            return [], {option: bad.get(option) for option, _ in given}
        return [ranked[rank] for rank in sorted(ranked)], {}

    def check(self, value: tuple[str, ...]) -> Iterator[str]:
        if len(value) > 1 and self.codes.exclusive.intersection(value):
            yield "exclusive_with_others"
        if len(value) > self.keys.get("ranked", len(value)):
            yield "ranks_too_many"


class File(Kind):
    def read(self, raw: Any) -> Read:
        if word := available(raw):
            return word
        typed = clean(raw).replace("\n", " ")
        name = re.split(r"[/\\]", typed.rstrip("/\\ "))[-1].strip() or typed
        return name or None, None, False, None if name == typed else "understood"

    def check(self, value: str) -> Iterator[str]:
        if len(value.encode()) > 255:
            yield "file_name_too_long"
        yield "file_not_attached"


KINDS = {"text": Text, "number": Number, "date": Date, "choice": Choice, "choices": Choices, "file": File}
