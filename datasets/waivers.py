"""``waivers.toml``: failing rows a dataset's curators answer for, each with who, why, and the version it holds for.

    [[waiver]]
    rule = "W503:events"
    row = "ev-3f2a9c51d0b7"
    version = "1.2.0"
    by = "rana"
    why = "The crossing lies on the far bank; checked on the map of 2019."

A waiver ends with its version: the next one has to answer for the row again, or mend it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from .errors import DatasetError

FILE_NAME = "waivers.toml"
_KEYS = ("rule", "row", "version", "by", "why")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One row that may fail one rule in one version; ``row`` is its id as the gate prints it."""

    rule: str
    row: str
    version: str
    by: str
    why: str


def read_waivers(folder: Path) -> tuple[Waiver, ...]:
    """The waivers in a dataset's folder; none where there is no file. Raises DatasetError naming what does not fit."""
    path = folder / FILE_NAME
    if not path.is_file():
        return ()
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path}: is no TOML ({error}).") from None
    rows = data.get("waiver", [])
    if set(data) - {"waiver"} or not isinstance(rows, list):
        raise DatasetError(f"{path}: holds [[waiver]] entries and nothing else.")
    return tuple(_waiver(row, number, path) for number, row in enumerate(rows, 1))


def _waiver(row: object, number: int, path: Path) -> Waiver:
    if not isinstance(row, dict) or set(row) != set(_KEYS):
        raise DatasetError(f"{path}: waiver {number} has not exactly the keys {', '.join(_KEYS)}.")
    if empty := [key for key in _KEYS if not isinstance(row[key], str) or not row[key].strip()]:
        raise DatasetError(f"{path}: waiver {number}: {', '.join(empty)} is no text.")
    return Waiver(**row)
