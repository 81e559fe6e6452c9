"""One import: read the file, map its rows, write the tables, and say what could not be mapped."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..csv_cells import escape
from ..errors import DatasetError
from .foreign_actors import Actors
from .foreign_file import ForeignFile, read_foreign
from .import_log import LOG, log_text
from .source import Source, plain, source
from .tables import TableMaker, frames
from .telling import Telling

if TYPE_CHECKING:
    import pandas as pd

#: Version of the importers; stands in ``coder_version`` of every imported event.
VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. ``read``: rows of the file; ``written``: events; ``told``: the sentences a person should see."""

    source: str
    read: int
    written: int
    folder: Path
    told: tuple[str, ...]


def import_table(name: str, file: Path, to: Path) -> Imported:
    """Read ``file`` as a table of the source ``name`` and write tables of ours into the folder ``to``.

    The folder must be new or empty, or hold an earlier import of the same source, which is replaced. Raises
    DatasetError, and writes nothing, for an unknown source, a file that is none of its tables, or a folder in use.
    """
    described = source(name)
    file, to = Path(file), Path(to)
    if not file.is_file():
        raise DatasetError(f"{file}: there is no such file.")
    _check_folder(to)
    found = read_foreign(file, described.delimiter, described.headers, described.quoted)
    described.check_columns(found.columns, str(file))
    telling = Telling(decisions=list(found.decisions))
    for line, reason in found.broken.items():
        telling.leave_out(line, reason)
    tables, written = _tables(described, found, telling)
    extra = _unknown_columns(described, found)
    log = log_text(described, file, _sha256(file), len(found.rows) + len(found.broken), written, telling, extra)
    _write(tables, log, to)
    return Imported(name, len(found.rows) + len(found.broken), written, to, tuple(_sentences(telling, extra)))


def _tables(described: Source, found: ForeignFile, telling: Telling) -> tuple[dict[str, pd.DataFrame], int]:
    from ...schema import tables as specs
    from ...schema.event import SCHEMA_VERSION

    fixed = {"coder": f"import:{described.name}", "coder_version": VERSION, "schema_version": SCHEMA_VERSION}
    maker = TableMaker(described.name, Actors(described.name, described.name == "ucdp-ged"), dict(fixed))
    for row in found.rows:
        event = described.read_row(row, telling)
        if event is not None:
            maker.add(event)
    if not maker.rows["events"]:
        reasons = "; ".join(f"{reason} ({len(lines)})" for reason, lines in telling.left_out.items())
        raise DatasetError(f"none of the {len(found.rows)} rows is an event here: {reasons or 'no rows'}.")
    return frames(maker.finished(), specs()), len(maker.rows["events"])


def _unknown_columns(described: Source, found: ForeignFile) -> list[str]:
    known = {plain(name) for name in (*described.columns, *described.ignored)}
    return [name for name in found.columns if plain(name) not in known]


def _sentences(telling: Telling, extra: list[str]) -> list[str]:
    told = list(telling.decisions)
    told += [
        f"{len(lines)} rows left out: {reason} (line {', '.join(map(str, lines[:5]))}{', …' if len(lines) > 5 else ''})"
        for reason, lines in telling.left_out.items()
    ]
    told += [
        f"{column}: no counterpart for {', '.join(f'{value!r} ({n})' for value, n in values.most_common(5))}"
        f"{f' and {len(values) - 5} other values' if len(values) > 5 else ''}; {what}"
        for unmapped, what in (
            (telling.unmapped, "kept as it is for the gate to judge"),
            (telling.left_open, "left open, with the reason"),
        )
        for column, values in unmapped.items()
    ]
    if extra:
        told.append(f"columns nobody knows here, not imported: {', '.join(extra)}")
    return told


def _check_folder(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise DatasetError(f"{to}: is a file; give a folder to write the tables into.")
    if to.is_dir() and any(to.iterdir()) and not (to / LOG).is_file():
        raise DatasetError(f"{to}: holds other files; give a new folder, so that nothing of yours is overwritten.")


def _write(tables: Mapping[str, pd.DataFrame], log: str, to: Path) -> None:
    """Write tables and log; each file beside its place, then renamed."""
    to.mkdir(parents=True, exist_ok=True)
    for name, frame in tables.items():
        cells = frame.apply(escape) if len(frame) else frame
        cells.to_csv(beside := to / f".{name}.{os.getpid()}.tmp", index=False, encoding="utf-8", lineterminator="\r\n")
        beside.replace(to / f"{name}.csv")
    beside = to / f".{LOG}.{os.getpid()}.tmp"
    beside.write_text(log, encoding="utf-8")
    beside.replace(to / LOG)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
