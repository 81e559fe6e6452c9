"""``import.toml``: what was imported from where, what became of each column, and what could not be mapped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .telling import SHOWN, Telling

if TYPE_CHECKING:
    from .source import Source

LOG = "import.toml"


def log_text(
    source: Source, file: Path, sha256: str, read: int, written: int, telling: Telling, unknown: list[str]
) -> str:
    """The log as TOML; the same import gives the same text."""
    lines = [
        "# What was imported here, and what became of it.",
        f"source = {_text(source.name)}",
        f"title = {_text(source.title)}",
        f"citation = {_text(source.citation)}",
        f"licence = {_text(source.licence)}",
        f"file = {_text(file.name)}",
        f"sha256 = {_text(sha256)}",
        f"rows_read = {read}",
        f"events_written = {written}",
        f"decisions = {json.dumps(telling.decisions, ensure_ascii=False)}",
        f"unknown_columns = {json.dumps(unknown, ensure_ascii=False)}",
    ]
    for reason, at in sorted(telling.left_out.items()):
        lines += ["", "[[left_out]]", f"reason = {_text(reason)}", f"rows = {len(at)}", f"lines = {at[:SHOWN]}"]
    for table, unmapped in (("unmapped", telling.unmapped), ("left_open", telling.left_open)):
        for column, values in sorted(unmapped.items()):
            for value, rows in sorted(values.items(), key=lambda item: (-item[1], item[0])):
                lines += ["", f"[[{table}]]", f"column = {_text(column)}", f"value = {_text(value)}", f"rows = {rows}"]
    lines += ["", "[columns]", *(f"{_text(name)} = {_text(to)}" for name, to in source.columns.items())]
    lines += ["", "[ignored]", *(f"{_text(name)} = {_text(why)}" for name, why in source.ignored.items())]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, but for lone surrogates, which are replaced."""
    return json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")
