"""What events need to know of their participants, and persons of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..schema.columns import JOIN
from .keys import distinct, pairs_in

if TYPE_CHECKING:
    from .joins import Builder, Joins


def joined_texts(rows: Any, texts: Any, size: int, *, once: bool = False) -> Any:
    """The texts of each event (by ``rows``) joined with ``"; "``, null for an event without; ``once``: no repeats."""
    import numpy as np
    import pandas as pd

    kept = (rows >= 0) & texts.notna().to_numpy()
    rows, texts = rows[kept], texts[kept]
    order = np.argsort(rows, kind="stable")
    rows, texts = rows[order], texts.iloc[order]
    starts = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]]) if len(rows) else rows
    first = np.full(size, -1, dtype="int64")
    first[rows[starts]] = starts
    joined = pd.Series(pd.api.extensions.take(texts.array, first, allow_fill=True)) if len(texts) else _nulls(size)
    # one row an event is the rule; only events with several are joined one at a time
    ends = np.r_[starts[1:], len(rows)] if len(rows) else starts
    several = np.flatnonzero(ends - starts > 1)
    if len(several):
        joins = {}
        for at in several:
            names = texts.iloc[starts[at] : ends[at]].tolist()
            joins[int(rows[starts[at]])] = JOIN.join(dict.fromkeys(names) if once else names)
        joined.iloc[list(joins)] = list(joins.values())
    return joined


def _nulls(size: int) -> Any:
    import pandas as pd

    return pd.Series([None] * size, dtype="str")


def _shared(joins: Joins, joined: Any) -> Any:
    """``joined`` by first rows, as a column of events."""
    import pandas as pd

    rows = joins.to_events("events")
    return pd.Series(pd.api.extensions.take(joined.array, rows, allow_fill=True)) if len(joined) else joined


def in_role(joins: Joins, role: str) -> Any:
    """One boolean a row of participants."""
    cells = joins.cells("participants", "role")["role"]
    return joins.once(("role", role), lambda: (cells == role).fillna(False).to_numpy(dtype=bool))


def _rows(owner: str) -> Builder:
    def build(joins: Joins, table: str, _: str) -> Any:
        return counted(joins, joins.to_events(owner))

    return build


def counted(joins: Joins, rows: Any) -> Any:
    """How often each event is named in ``rows``."""
    import numpy as np

    size = len(joins.cells("events", "event_id"))
    return joins.of_event(np.bincount(rows[rows >= 0], minlength=size).astype("int64"), 0)


def _mediators(joins: Joins, table: str, _: str) -> Any:
    actors = joins.cells("participants", "actor_id")["actor_id"]
    chosen = in_role(joins, "mediator")
    size = len(joins.cells("events", "event_id"))
    rows = joins.to_events("participants")
    return _shared(joins, joined_texts(rows[chosen], actors[chosen], size, once=True))


def _sides_named(joins: Joins, table: str, _: str) -> Any:
    """How many different actors an event has beside its mediators."""
    import numpy as np

    codes, texts = distinct(joins.cells("participants", "actor_id")["actor_id"])
    rows = joins.to_events("participants")
    beside = ~in_role(joins, "mediator") & (rows >= 0) & (codes >= 0)
    pairs = np.unique(rows[beside] * len(texts) + codes[beside])
    return counted(joins, pairs // max(len(texts), 1))


def _parties(joins: Joins, table: str, _: str) -> Any:
    return counted(joins, joins.to_events("participants")[in_role(joins, "party")])


def _side(joins: Joins, table: str, rest: str) -> Any:
    """Whether a participant of the event is on this side."""
    import numpy as np

    sides = joins.cells("participants", "side")["side"]
    on_it = (sides == rest.removeprefix("on_side.")).fillna(False).to_numpy(dtype=bool)
    rows = joins.to_events("participants")[on_it]
    there = np.zeros(len(joins.cells("events", "event_id")), dtype=bool)
    there[rows[rows >= 0]] = True
    return joins.of_event(there, False)


def _names(joins: Joins, table: str, rest: str) -> Any:
    names = joins.cells("participants", "name")["name"]
    chosen = in_role(joins, rest.removeprefix("names."))
    size = len(joins.cells("events", "event_id"))
    return _shared(joins, joined_texts(joins.to_events("participants")[chosen], names[chosen], size))


def _participants(joins: Joins, table: str, rest: str) -> Any:
    return _side(joins, table, rest) if rest.startswith("on_side.") else _names(joins, table, rest)


def _has_person(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    return pd.Series(
        pairs_in(
            joins.to_events(table),
            joins.cells(table, "participant")["participant"],
            joins.to_events("participants"),
            joins.cells("participants", "participant")["participant"],
        )
    )


def _counts_told(joins: Joins, table: str, _: str) -> Any:
    """The counts of an event as one text, sorted: what it counts, and the numbers."""
    import numpy as np

    cells = joins.cells("counts", "kind", "low", "best", "high")
    told = cells["kind"]
    for name in ("low", "best", "high"):
        told = told + " " + cells[name].astype("str").fillna("?")
    order = np.argsort(told.fillna("").to_numpy(dtype=object), kind="stable")
    size = len(joins.cells("events", "event_id"))
    return _shared(joins, joined_texts(joins.to_events("counts")[order], told.iloc[order], size))


FAMILIES: dict[str, Builder] = {"participants": _participants}
BUILDERS: dict[str, Builder] = {
    "events:participants.rows": _rows("participants"),
    "events:participants.mediators": _mediators,
    "events:participants.sides_named": _sides_named,
    "events:participants.parties": _parties,
    "events:evidence.rows": _rows("evidence"),
    "events:counts.told": _counts_told,
    "persons:participants.has_person": _has_person,
}
