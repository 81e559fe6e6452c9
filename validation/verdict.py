"""What became of one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..datasets.waivers import Waiver
from .rules import Severity

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

EXAMPLES = 5


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of a table that fail a rule, named when asked: a bit a row, and the table's key columns.

    Half of a million rows failing a hundred rules are fifty million names; as bits they are twelve megabytes.
    """

    bits: np.ndarray[Any, Any]
    keys: pd.DataFrame
    key: tuple[str, ...]

    @property
    def positions(self) -> np.ndarray[Any, Any]:
        """The numbers of the rows, from 0."""
        import numpy as np

        return np.flatnonzero(np.unpackbits(self.bits, count=len(self.keys)))

    def names(self, most: int | None = None) -> list[str]:
        """The rows by key, columns joined with ``/``; by number where the key is empty or there is none."""
        positions = self.positions[:most]
        if not self.key:
            return [f"row {position + 1}" for position in positions]
        rows = self.keys[list(self.key)].iloc[positions]
        ids = rows[self.key[0]].astype("str").fillna("")
        for column in self.key[1:]:
            ids = ids + "/" + rows[column].astype("str").fillna("")
        named = ids.str.strip("/").tolist()
        return [name or f"row {position + 1}" for name, position in zip(named, positions, strict=True)]

    def events(self, without: Collection[str] = ()) -> list[str]:
        """The events the rows belong to, each once, in order; ``without`` are names of rows to leave aside."""
        if "event_id" not in self.keys:
            return []
        positions = self.positions
        if without:
            positions = positions[[name not in without for name in self.names()]]
        return self.keys["event_id"].iloc[positions].dropna().drop_duplicates().tolist()


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule's result, read from Great Expectations.

    ``failed`` counts rows (1 for a table as a whole) and ``rows`` holds them; ``details`` says of the first few what is
    wrong. ``waived`` are those that somebody answers for. ``problem`` is what went wrong where the rule could not be judged: then it has not passed.
    """

    id: str
    title: str
    severity: Severity
    table: str
    reason: str
    failed: int = 0
    rows: Rows | None = field(default=None, repr=False)
    details: tuple[str, ...] = ()
    problem: str = ""
    waived: tuple[Waiver, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the rule was judged and every row keeps it."""
        return not self.failed and not self.problem

    @property
    def blocks(self) -> bool:
        """Whether it keeps the data from being released; a rule that could not be judged does, whatever its severity."""
        return bool(self.problem) or (self.failed > len(self.waived) and self.severity == "error")

    @property
    def ids(self) -> tuple[str, ...]:
        """Every failing row by name; the table's name where the table as a whole fails."""
        if self.rows is None:
            return (self.table,) if self.failed else ()
        return tuple(self.rows.names())

    @property
    def events(self) -> tuple[str, ...]:
        """The events that failing rows belong to, where the table tells."""
        return () if self.rows is None else tuple(self.rows.events())

    @property
    def examples(self) -> tuple[str, ...]:
        """The first of ``ids``."""
        return self.ids if self.rows is None else tuple(self.rows.names(EXAMPLES))

    def to_json(self, *, complete: bool = False) -> dict[str, Any]:
        """As ``wasata validate`` prints it: id, title, severity, failed, examples, and a problem where there is one.

        ``complete`` adds the table, the reason, what is wrong with the first rows, and the id of every failing row.
        """
        row: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "severity": self.severity,
            "failed": self.failed,
            "examples": list(self.examples),
        }
        if self.problem:
            row["problem"] = self.problem
        if self.waived:
            row["waived"] = [{"row": waiver.row, "by": waiver.by, "why": waiver.why} for waiver in self.waived]
        if complete:
            row |= {"table": self.table, "reason": self.reason, "details": list(self.details), "ids": list(self.ids)}
        return row


def failures(verdicts: Iterable[Verdict]) -> pd.DataFrame:
    """Every failing row of every rule: ``rule``, ``severity``, ``table``, ``row`` (from 1, null for a whole table), ``id``, ``event_id``."""
    import pandas as pd

    parts = [part for verdict in verdicts if not verdict.passed for part in (failures_of(verdict),)]
    if not parts:
        return pd.DataFrame(
            {name: pd.Series([], dtype="Int64" if name == "row" else "str") for name in FAILURE_COLUMNS}
        )
    return pd.concat(parts, ignore_index=True)


FAILURE_COLUMNS = ("rule", "severity", "table", "row", "id", "event_id")


def failures_of(verdict: Verdict) -> pd.DataFrame:
    """The failing rows of one rule; one line where the table as a whole fails or the rule could not be judged."""
    import pandas as pd

    rows = verdict.rows
    ids = list(verdict.ids) or [verdict.table]
    positions = pd.array([None] * len(ids) if rows is None else rows.positions + 1, dtype="Int64")
    named = rows is not None and "event_id" in rows.keys
    events = rows.keys["event_id"].iloc[rows.positions].array if named and rows else [None] * len(ids)
    cells = {"rule": verdict.id, "severity": verdict.severity, "table": verdict.table, "row": positions, "id": ids}
    return pd.DataFrame(cells | {"event_id": pd.array(events, dtype="str")}, columns=list(FAILURE_COLUMNS))
