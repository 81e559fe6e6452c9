"""Quarantine: what failed is written beside the release, whole and with the rules it broke, never into it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from ..datasets.csv_cells import escape
from .errors import ExportError

if TYPE_CHECKING:
    import pandas as pd

    from .passed import Passed

#: Behind the release's name: ``1.0.0`` and ``1.0.0.quarantine``.
SUFFIX = ".quarantine"
REASONS = "reasons.csv"


def write_quarantine(passed: Passed, release: Path) -> Path:
    """Write the rows a quarantine took out beside ``release``: each table's as CSV, and ``reasons.csv``.

    The folder is replaced as a whole: the same pass gives the same files. Cells that fit no column stay as they were.
    Raises ExportError where it cannot be written.
    """
    import pandas as pd

    target = release.with_name(release.name + SUFFIX)
    beside = release.with_name(f".{target.name}.{os.getpid()}-{uuid4().hex[:8]}")
    titles = {rule.id: rule.title for rule in passed.rules}
    reasons = [(item.event_id, rule, titles.get(rule, "")) for item in passed.quarantined for rule in item.rules]
    try:
        beside.mkdir()
        for name, frame in passed.taken.items():
            if len(frame):
                _csv(frame, beside / f"{name}.csv")
        _csv(pd.DataFrame(reasons, columns=["event_id", "rule", "title"], dtype="str"), beside / REASONS)
        if target.exists():
            shutil.rmtree(target)
        beside.rename(target)
    except OSError as error:
        raise ExportError(f"{target}: what was taken out cannot be written ({error.strerror}).") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return target


def _csv(frame: pd.DataFrame, path: Path) -> None:
    cells = frame.apply(lambda column: escape(column) if str(column.dtype) == "str" else column)
    cells.to_csv(path, index=False, encoding="utf-8", lineterminator="\r\n")
