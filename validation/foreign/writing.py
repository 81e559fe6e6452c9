"""Writing a foreign table: one row an event that has a counterpart, and a count of those that have none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...datasets.csv_cells import escape
from ..errors import ExportError
from ..passed import Passed, genuine
from . import acled, ucdp_ged
from .facts import Facts, Frames

#: A format's columns, and the reader of one event: its cells, or the reason why it has no counterpart.
Format = tuple[tuple[str, ...], Callable[[Facts, Frames], dict[str, Any] | str]]
FORMATS: dict[str, Format] = {
    "acled": (acled.COLUMNS, acled.cells),
    "ucdp-ged": (ucdp_ged.COLUMNS, ucdp_ged.cells),
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a foreign export wrote: ``rows`` in ``path``; ``without``: events without a counterpart, by reason."""

    path: Path
    rows: int
    without: Counter[str] = field(default_factory=Counter)


def export_as(passed: Passed, name: str, path: str | Path) -> Written:
    """Write what passed as a CSV in the columns of ``name`` (a key of ``FORMATS``), whole or not at all.

    Raises ForgedPass for anything but a genuine pass, ExportError for an unknown format or a path that exists.
    """
    import pandas as pd

    if name not in FORMATS:
        raise ExportError(f"{name!r} is no format to export as; there are: {', '.join(FORMATS)}.")
    path = Path(path)
    if path.exists():
        raise ExportError(f"{path}: exists already; give a new file, so that nothing is overwritten.")
    columns, cells_of = FORMATS[name]
    frames = Frames(genuine(passed).frames())
    rows: list[dict[str, Any]] = []
    without: Counter[str] = Counter()
    for event in frames.events():
        made = cells_of(event, frames)
        if isinstance(made, str):
            without[made] += 1
        else:
            rows.append(made)
    table = pd.DataFrame({c: pd.Series([_text(row.get(c)) for row in rows], dtype="str") for c in columns})
    for column in columns:  # numbers may begin with a minus sign: a coordinate is no formula
        if column not in ("latitude", "longitude"):
            table[column] = escape(table[column])
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        table.to_csv(beside, index=False, encoding="utf-8", lineterminator="\r\n")
        beside.replace(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror}); choose another place.") from None
    finally:
        beside.unlink(missing_ok=True)
    return Written(path, len(rows), without)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if hasattr(value, "date"):
        return str(value.date().isoformat())
    return str(value)
