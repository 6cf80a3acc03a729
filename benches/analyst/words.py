"""What people type: spellings of one word, the words in place of a value, and plain text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

AVAILABILITY = {  # the template's own labels first
    "NA": "Not available|No disponible|Não disponível|Non disponible|n/a|n.a|nd|n/d|s/d|no data|unknown"
    "|sin datos|sin información|se desconoce|sem dados|sem informação|sans données|inconnu",
    "NAP": "Not applicable|No aplicable|Não aplicável|Sans objet|does not apply|no aplica|no se aplica"
    "|não se aplica|non applicable|ne s'applique pas|s/o",
    "C": "Confidential|Confidencial|Confidentiel|restricted|classified|reservado|reservada|sigiloso",
}
YES = {"yes", "y", "si", "s", "sim", "oui", "true", "verdadero", "verdadeiro", "vrai"}
NO = {"no", "n", "nao", "non", "false", "falso", "faux"}
CHOSEN = {"x", "×", "✓", "✔", "☑", "☒", "√", "1", *YES}
NOT_CHOSEN = {"", "0", "☐", *NO}
NOTHING = {"", "none", "nothing", "nil", "ninguno", "ninguna", "nada", "no hay", "no existe", "nenhum", "nenhuma"}
NOTHING |= {"nao ha", "nao existe", "aucun", "aucune", "neant", "rien"}
ERROR_CELLS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
MONTHS = """january february march april may june july august september october november december
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"""
BETWEEN = {"de", "del", "of", "the", "le", "el", "o", "d"}

Read = tuple[Any, "str | None", bool, "str | None"]  # value, availability, not understood, what there is to say


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """What two spellings of a word have in common: no accents, case, quotes, dots at the end."""
    text = unicodedata.normalize("NFKD", text.lower().replace("’", "'").replace("–", "-"))
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.split()).rstrip(".,;: ").strip('"“”«» ')


AVAILABLE_EXACT = {code: code for code in AVAILABILITY} | {
    label: code for code, labels in AVAILABILITY.items() for label in labels.split("|")[:4]
}
AVAILABLE = {fold(word): code for code, words in AVAILABILITY.items() for word in (code, *words.split("|"))}
OWN_WORDS = {fold(label) for label in AVAILABLE_EXACT}
MONTH_OF = {name: number % 12 + 1 for number, name in enumerate(MONTHS.split())} | {"setiembre": 9}


def available(raw: Any) -> Read | None:
    """The words that stand in place of a value."""
    if not isinstance(raw, str):
        return None
    if code := AVAILABLE_EXACT.get(raw.strip()):
        return None, code, False, None
    word = fold(fold(raw).strip("[]()"))
    if code := AVAILABLE.get(word):
        na = word.startswith("n/a") or word.startswith("n.") and word.endswith("a")
        return None, code, False, "na_understood" if na else "understood"
    return None


def shown(raw: Any) -> str:
    """The text of a cell of any type."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return str(raw).upper()
    return f"{raw:.15g}" if isinstance(raw, (int, float)) else raw.isoformat().removesuffix("T00:00:00")


def clean(raw: Any) -> str:
    text = shown(raw)
    if text.isascii() and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = "".join(letter for letter in text if letter == "\n" or unicodedata.category(letter) != "Cc")
    return unicodedata.normalize("NFC", text).strip()
