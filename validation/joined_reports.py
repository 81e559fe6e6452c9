"""Which reports tell an event, when they appeared, and what events make of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..schema.columns import JOIN
from .keys import arrow_of, positions

if TYPE_CHECKING:
    from .joins import Builder, Joins


def event_reports(joins: Joins) -> tuple[Any, Any]:
    """One pair an event and report: the row of events, and the report's id."""
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    named = joins.cells("events", "report_ids")["report_ids"]

    def make() -> tuple[Any, Any]:
        lists = pc.split_pattern(arrow_of(named), JOIN)
        ids = pd.Series(lists.flatten().cast(pa.string()).to_pandas(), dtype="str")
        return pc.list_parent_indices(lists).to_numpy(zero_copy_only=False).astype("int64"), ids

    return joins.once(("event_reports",), make)


def _to_reports(joins: Joins) -> Any:
    """For each pair of ``event_reports`` the row of reports; -1 where there is none."""
    ids = joins.cells("reports", "report_id")["report_id"]
    return joins.once(("to_reports",), lambda: positions(event_reports(joins)[1], ids))


def _all_known(joins: Joins, table: str, _: str) -> Any:
    """Whether an event names reports, and each is there."""
    import numpy as np
    import pandas as pd

    rows, found = event_reports(joins)[0], _to_reports(joins)
    known = np.zeros(len(joins.frames["events"]), dtype=bool)
    known[rows] = True
    known[rows[found < 0]] = False
    return pd.Series(known)


def _published(joins: Joins, table: str, column: str) -> Any:
    """The first, or last, day any of the event's reports may have appeared; null where one of them has no day."""
    import numpy as np
    import pandas as pd

    days = joins.cells("reports", column)[column].to_numpy(dtype="datetime64[s]").astype("int64")
    nat = np.iinfo("int64").min
    rows, found = event_reports(joins)[0], _to_reports(joins)
    told = np.append(days, nat)[found]
    latest = column.endswith("latest")
    value = np.full(len(joins.frames["events"]), nat if latest else np.iinfo("int64").max, dtype="int64")
    (np.maximum if latest else np.minimum).at(value, rows, told)
    value[rows[told == nat]] = nat
    value[value == np.iinfo("int64").max] = nat
    return pd.Series(value.astype("datetime64[s]"))


def _names_report(joins: Joins, table: str, _: str) -> Any:
    """Whether the row's report is one of its event's reports."""
    import pandas as pd

    from .keys import pairs_in

    rows, ids = event_reports(joins)
    asked = joins.cells(table, "report_id")["report_id"]
    # rows of events that share an id share their reports
    first = joins.to_events("events")
    return pd.Series(pairs_in(joins.to_events(table), asked, first[rows], ids))


def _uses_report(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    return pd.Series(positions(joins.cells(table, "report_id")["report_id"], event_reports(joins)[1]) >= 0)


def _live(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    return pd.Series(joins.to_events(table) >= 0)


def _has_successor(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    return pd.Series(joins.to(table, "successor", "events", "event_id") >= 0)


FAMILIES: dict[str, Builder] = {}
BUILDERS: dict[str, Builder] = {
    "events:reports.all_known": _all_known,
    "events:reports.published_earliest": _published,
    "events:reports.published_latest": _published,
    "reports:events.uses_report": _uses_report,
    "retired:events.live": _live,
    "retired:events.has_successor": _has_successor,
    "evidence:events.names_report": _names_report,
}
