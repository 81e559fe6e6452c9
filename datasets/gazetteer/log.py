"""`gazetteer.toml`: which file each place file of a folder was made from, and what was left out of it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from .error import GazetteerError
from .rows import Rows

LOG = "gazetteer.toml"
LINES_SHOWN = 20  # line numbers kept per reason; the count is always whole


def output_name(source: str, file: Path) -> str:
    """`places-<source>-<stem>.csv`, the stem reduced to what every file system takes."""
    stem = re.sub(r"[^\w-]+", "-", file.resolve().stem).strip("-") or "file"
    return f"places-{source}-{stem}.csv"


def log_import(folder: Path, source: str, file: Path, output: str, rows: Rows) -> None:
    """Write the entry for `output` into the folder's log, in place of an earlier one; all or nothing."""
    entries = {entry["output"]: entry for entry in _read(folder / LOG)}
    entries[output] = {
        "output": output,
        "source": source,
        "file": file.resolve().name,
        "sha256": _sha256(file),
        "read": rows.read,
        "written": len(rows.records),
        "skipped": {
            reason: {"rows": len(lines), "lines": lines[:LINES_SHOWN]} for reason, lines in sorted(rows.skipped.items())
        },
    }
    text = "".join(_toml(entries[name]) for name in sorted(entries))
    beside = folder / f".{LOG}.{os.getpid()}.tmp"
    try:
        beside.write_text(f"# Written by the gazetteer import; one table a place file.\n{text}", encoding="utf-8")
        beside.replace(folder / LOG)
    finally:
        beside.unlink(missing_ok=True)


def _read(log: Path) -> list[dict[str, Any]]:
    if not log.exists():
        return []
    try:
        entries: list[dict[str, Any]] = tomllib.loads(log.read_text(encoding="utf-8")).get("import", [])
        return entries
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{log}: cannot be read ({error}); repair or remove it and import again") from None


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    for part in sorted(file.glob("*.json")) if file.is_dir() else [file]:
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _toml(entry: dict[str, Any]) -> str:
    head = "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in entry.items() if key != "skipped"
    )
    skipped = "".join(
        f"\n[import.skipped.{json.dumps(reason, ensure_ascii=False)}]\nrows = {each['rows']}\nlines = {each['lines']}\n"
        for reason, each in entry.get("skipped", {}).items()
    )
    return f"\n[[import]]\n{head}{skipped}"
