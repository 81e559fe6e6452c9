"""What changed since the release before: events added, changed and withdrawn, and in which columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..datasets.columns_json import FILE_NAME, read_columns, specs_from_json
from ..datasets.migrating import read_migrated
from ..datasets.release_folder import table_path
from .gate import DEPENDENT

if TYPE_CHECKING:
    import pandas as pd

HEADER = ("event_id", "change", "what", "successor")


def changes_csv(frames: Mapping[str, pd.DataFrame], previous: Path | None) -> str:
    """The changes as CSV text (CRLF); only its header where there was no release before.

    ``what`` names the changed columns of events and the other tables whose rows of the event differ, with ``"; "``.
    Raises TableError or DatasetError where the older release cannot be read.
    """
    rows = [] if previous is None else _rows(_read(previous), frames)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows([HEADER, *rows])
    return stream.getvalue()


def _read(release: Path) -> dict[str, pd.DataFrame]:
    specs = specs_from_json(read_columns(release / FILE_NAME), str(release / FILE_NAME))
    return {name: read_migrated(table_path(release, name), specs[name])[0] for name in DEPENDENT if name in specs}


def _rows(before: Mapping[str, pd.DataFrame], after: Mapping[str, pd.DataFrame]) -> list[tuple[str, str, str, str]]:
    old, new = _by_event(before), _by_event(after)
    retired = after["retired"].dropna(subset=["successor"])
    successors = dict(zip(retired["event_id"], retired["successor"], strict=True))
    rows = []
    for event in sorted(old.keys() | new.keys()):
        if event not in old:
            rows.append((event, "added", "", ""))
        elif event not in new:
            rows.append((event, "withdrawn", "", successors.get(event, "")))
        elif different := _different(old[event], new[event]):
            rows.append((event, "changed", "; ".join(different), ""))
    return rows


def _by_event(frames: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Event id → table → its rows as plain values, a null as None."""
    events: dict[str, dict[str, list[dict[str, Any]]]] = {event: {} for event in frames["events"]["event_id"].dropna()}
    for name in DEPENDENT:
        if name not in frames:
            continue
        plain = frames[name].astype(object).where(frames[name].notna(), None)
        for record in plain.to_dict("records"):
            row = {str(column): cell for column, cell in record.items()}
            if row["event_id"] in events:
                events[row["event_id"]].setdefault(name, []).append(row)
    return events


def _different(old: dict[str, list[dict[str, Any]]], new: dict[str, list[dict[str, Any]]]) -> list[str]:
    (before,), (after,) = old["events"], new["events"]
    columns = [name for name in dict.fromkeys((*after, *before)) if before.get(name) != after.get(name)]
    return columns + [name for name in DEPENDENT[1:] if old.get(name, []) != new.get(name, [])]
