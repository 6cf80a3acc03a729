"""What every kind does with a cell before and after its own rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .words import ERROR_CELLS, Read, available

if TYPE_CHECKING:
    from .kinds import CodeList

NOBODY_TYPED: Read = (None, None, False, None)


class Kind:
    def __init__(self, keys: dict[str, Any], codes: CodeList | None) -> None:
        self.keys, self.codes = keys, codes
        self.min, self.max = keys.get("min"), keys.get("max")

    def read(self, raw: Any) -> Read:
        if isinstance(raw, str) and (raw.isspace() or raw in ERROR_CELLS):
            return (None, None, True, "error_cell") if raw in ERROR_CELLS else NOBODY_TYPED
        value, note = self.understand(raw)
        if value is None and note:
            return available(raw) or (None, None, True, note)
        return value, None, False, note

    def understand(self, raw: Any) -> tuple[Any, str | None]:
        raise NotImplementedError

    def check(self, value: Any) -> Iterable[str]:
        return ()


