"""Columns joined from other tables before a run, so that every rule reads one frame.

A rule names a joined column with a dot: ``participants.rows``, ``actors.name``, ``quoted.when``, ``release.as_of``.
``join`` builds one, or gives None where the tables or the context it needs are not at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..datasets.person_names import name_parts
from ..schema import EvidenceError, parse_path
from ..schema.columns import JOIN
from .context import Context
from .rules.evidence import KEYED, WHOLE

if TYPE_CHECKING:
    import pandas as pd

Frames = Mapping[str, "pd.DataFrame"]


class _Missing(Exception):
    """A table, column or part of the context is not at hand."""


class Joins:
    """The joined columns of one dataset's tables."""

    def __init__(self, frames: Frames, fits: Mapping[str, Mapping[str, pd.Series]], context: Context) -> None:
        self.frames = frames
        self.fits = fits
        self.context = context

    def column(self, table: str, name: str) -> pd.Series | None:
        """The joined column ``name``, aligned to ``table``; None where something it needs is not at hand."""
        first, _, rest = name.partition(".")
        build = _BUILDERS.get(f"{table}:{name}") or _FAMILIES.get(first)
        if build is None:
            raise KeyError(f"{table}: no joined column {name!r}")
        try:
            return build(self, table, rest)
        except _Missing:
            return None

    def cells(self, table: str, *columns: str) -> pd.DataFrame:
        frame = self.frames.get(table)
        if frame is None or any(column not in frame for column in columns):
            raise _Missing
        return frame[list(columns)]


def _by_event(joins: Joins, table: str, name: str, values: pd.Series) -> pd.Series:
    """Values indexed by event id, aligned to the rows of ``table``."""
    return _looked_up(joins.cells(table, "event_id")["event_id"], values).rename(name)


def _looked_up(keys: pd.Series, values: pd.Series) -> pd.Series:
    """The value of each key, null where it has none; unlike ``map`` it keeps the type where nothing is found."""
    return values.reindex(keys).set_axis(keys.index)


def _column_of(owner: str, key: str) -> Callable[[Joins, str, str], Any]:
    def build(joins: Joins, table: str, column: str) -> Any:
        if column.startswith("has."):
            return _has(joins, owner, table, column.removeprefix("has."))
        own = joins.cells(owner, key, column).dropna(subset=[key]).drop_duplicates(key).set_index(key)[column]
        return _looked_up(joins.cells(table, key)[key], own)

    return build


def _has(joins: Joins, owner: str, table: str, column: str) -> Any:
    return joins.cells(table, column)[column].isin(set(joins.cells(owner, column)[column].dropna()))


def _cell(joins: Joins, table: str, column: str) -> Any:
    if column not in joins.fits.get(table, {}):
        raise _Missing
    return joins.fits[table][column]


def _participants(joins: Joins, *columns: str) -> Any:
    return joins.cells("participants", "event_id", *columns)


def _rows(owner: str) -> Callable[[Joins, str, str], Any]:
    def build(joins: Joins, table: str, _: str) -> Any:
        return (
            _by_event(joins, table, "rows", joins.cells(owner, "event_id")["event_id"].value_counts())
            .fillna(0)
            .astype("int64")
        )

    return build


def _mediators(joins: Joins, table: str, _: str) -> Any:
    rows = _participants(joins, "actor_id", "role")
    ids = (
        rows[rows["role"] == "mediator"]
        .groupby("event_id")["actor_id"]
        .agg(lambda ids: JOIN.join(dict.fromkeys(ids.dropna())))
    )
    return _by_event(joins, table, "mediators", ids)


def _sides_named(joins: Joins, table: str, _: str) -> Any:
    rows = _participants(joins, "actor_id", "role")
    beside = rows[rows["role"].isna() | (rows["role"] != "mediator")]
    return (
        _by_event(joins, table, "sides_named", beside.groupby("event_id")["actor_id"].nunique())
        .fillna(0)
        .astype("int64")
    )


def _parties(joins: Joins, table: str, _: str) -> Any:
    rows = _participants(joins, "role", "actor_id")
    return (
        _by_event(joins, table, "parties", rows[rows["role"] == "party"].groupby("event_id").size())
        .fillna(0)
        .astype("int64")
    )


def _sides(joins: Joins, table: str, _: str) -> Any:
    rows = _participants(joins, "side").dropna()
    return _by_event(
        joins, table, "sides", rows.groupby("event_id")["side"].agg(lambda sides: "".join(sorted(set(sides))))
    )


def _names(joins: Joins, table: str, rest: str) -> Any:
    rows = _participants(joins, "role", "name")
    named = rows[rows["role"] == rest.removeprefix("names.")]
    return _by_event(joins, table, rest, named.groupby("event_id")["name"].agg(lambda names: JOIN.join(names.dropna())))


def _has_person(joins: Joins, table: str, _: str) -> Any:
    known = set(map(tuple, _participants(joins, "participant").to_numpy()))
    return _pairs_in(joins.cells(table, "event_id", "participant"), known)


def _pairs_in(frame: pd.DataFrame, known: set[tuple[Any, ...]]) -> Any:
    import pandas as pd

    return pd.Series([tuple(row) in known for row in frame.to_numpy()], index=frame.index, dtype=bool)


def _event_reports(joins: Joins) -> Any:
    """One row an event and report: event_id, report_id."""
    events = joins.cells("events", "event_id", "report_ids")
    split = events.assign(report_id=events["report_ids"].str.split(JOIN)).explode("report_id")
    return split[["event_id", "report_id"]].dropna()


def _all_known(joins: Joins, table: str, _: str) -> Any:
    pairs = _event_reports(joins)
    known = pairs["report_id"].isin(set(joins.cells("reports", "report_id")["report_id"]))
    return _by_event(joins, table, "all_known", known.groupby(pairs["event_id"]).all()).fillna(False).astype(bool)


def _published(joins: Joins, table: str, column: str) -> Any:
    """The first, or last, day any of the event's reports may have appeared; null where one of them has no day."""
    days = joins.cells("reports", "report_id", column).drop_duplicates("report_id").set_index("report_id")[column]
    pairs = _event_reports(joins)
    told = _looked_up(pairs["report_id"], days)
    grouped = told.groupby(pairs["event_id"])
    value = grouped.max() if column.endswith("latest") else grouped.min()
    return _by_event(joins, table, column, value.where(grouped.size() == grouped.count()))


def _names_report(joins: Joins, table: str, _: str) -> Any:
    return _pairs_in(joins.cells(table, "event_id", "report_id"), set(map(tuple, _event_reports(joins).to_numpy())))


def _uses_report(joins: Joins, table: str, _: str) -> Any:
    return joins.cells(table, "report_id")["report_id"].isin(set(_event_reports(joins)["report_id"]))


def _live(joins: Joins, table: str, _: str) -> Any:
    return _has(joins, "events", table, "event_id")


def _has_successor(joins: Joins, table: str, _: str) -> Any:
    return joins.cells(table, "successor")["successor"].isin(
        set(joins.cells("events", "event_id")["event_id"].dropna())
    )


def _fields(joins: Joins) -> Any:
    return joins.cells("evidence", "event_id", "field").dropna().drop_duplicates()


def _quoted(joins: Joins, table: str, path: str) -> Any:
    """Whether a quote of the event is for ``path`` or a part of it; any part of when or place covers the whole."""
    rows = _fields(joins)
    root = path.partition(".")[0]
    wanted = path if path not in WHOLE else root
    field = rows["field"]
    hits = (field == wanted) | field.str.startswith((f"{wanted}.", f"{wanted}["))
    if root in WHOLE:
        hits |= field == root
    return joins.cells(table, "event_id")["event_id"].isin(set(rows["event_id"][hits]))


def _quoted_key(joins: Joins, table: str, _: str) -> Any:
    rows = _fields(joins)
    keys = rows["field"].str.extract(rf"^{table}\[([^\[\]]+)\]")[0]
    known = set(zip(rows["event_id"], keys, strict=True))
    return _pairs_in(joins.cells(table, "event_id", {"participants": "participant", "counts": "count"}[table]), known)


def _has_field(joins: Joins, table: str, _: str) -> Any:
    """Whether a path is well formed and, where it has a key, points to a row there is."""
    import pandas as pd

    there = {
        (name, event, key)
        for name, column in zip(KEYED, ("participant", "count"), strict=True)
        for event, key in joins.cells(name, "event_id", column).to_numpy()
    }
    rows = joins.cells(table, "event_id", "field")
    return pd.Series([_points(event, path, there) for event, path in rows.to_numpy()], index=rows.index, dtype=bool)


def _points(event: Any, path: Any, there: set[tuple[Any, ...]]) -> bool:
    try:
        (name, key), *_ = parse_path(path)
    except (EvidenceError, TypeError):
        return False
    return (name, event, key) in there if name in KEYED else key is None


def _as_of(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    if joins.context.as_of is None or table not in joins.frames:
        raise _Missing
    return pd.Series(pd.Timestamp(joins.context.as_of), index=joins.frames[table].index, dtype="datetime64[s]")


def _publish_persons(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    if joins.context.publish_persons is None or table not in joins.frames:
        raise _Missing
    return pd.Series(joins.context.publish_persons, index=joins.frames[table].index, dtype=bool)


def _withheld(joins: Joins, table: str, _: str) -> Any:
    """The parts of all withheld names, a line each, in every row; null where there are none."""
    import pandas as pd

    if joins.context.withheld is None or table not in joins.frames:
        raise _Missing
    parts = "\n".join(name_parts(joins.context.withheld)) or None
    return pd.Series([parts] * len(joins.frames[table]), index=joins.frames[table].index, dtype="str")


def _needs_review(joins: Joins, table: str, _: str) -> Any:
    if joins.context.needs_review is None:
        raise _Missing
    return joins.cells(table, "event_id")["event_id"].map(dict(joins.context.needs_review)).astype("str")


def _slices(joins: Joins, table: str, _: str) -> Any:
    """The words of the report at a quote's offsets; empty where the report's text or the offsets are not there."""
    import pandas as pd

    texts = joins.context.texts
    if texts is None:
        raise _Missing
    rows = joins.cells(table, "report_id", "start", "end")
    words = [
        "" if pd.isna(start) or pd.isna(end) or start < 0 else texts.get(report, "")[int(start) : int(end)]
        for report, start, end in zip(rows["report_id"], rows["start"], rows["end"], strict=True)
    ]
    return pd.Series(words, index=rows.index, dtype="str")


def _digests(joins: Joins, table: str, _: str) -> Any:
    from ..schema import text_sha256

    texts = joins.context.texts
    if texts is None:
        raise _Missing
    ids = joins.cells(table, "report_id")["report_id"]
    return ids.map(lambda report: text_sha256(texts[report]) if report in texts else "no text at hand").astype("str")


_FAMILIES: dict[str, Callable[[Joins, str, str], Any]] = {
    "withheld": _withheld,
    "cell": _cell,
    "quoted": _quoted,
    "events": _column_of("events", "event_id"),
    "actors": _column_of("actors", "actor_id"),
    "places": _column_of("places", "place_id"),
    "reports": _column_of("reports", "report_id"),
    "participants": lambda joins, table, rest: _names(joins, table, rest),
}
_BUILDERS: dict[str, Callable[[Joins, str, str], Any]] = {
    "events:participants.rows": _rows("participants"),
    "events:participants.mediators": _mediators,
    "events:participants.sides_named": _sides_named,
    "events:participants.parties": _parties,
    "events:participants.sides": _sides,
    "events:evidence.rows": _rows("evidence"),
    "events:reports.all_known": _all_known,
    "events:reports.published_earliest": _published,
    "events:reports.published_latest": _published,
    "events:release.as_of": _as_of,
    "reports:release.as_of": _as_of,
    "reports:events.uses_report": _uses_report,
    "reports:text.sha256": _digests,
    "retired:events.live": _live,
    "retired:events.has_successor": _has_successor,
    "participants:quoted.key": _quoted_key,
    "counts:quoted.key": _quoted_key,
    "persons:participants.has_person": _has_person,
    "persons:release.publish_persons": _publish_persons,
    "evidence:events.names_report": _names_report,
    "evidence:events.has_field": _has_field,
    "evidence:text.words": _slices,
    "events:release.needs_review": _needs_review,
}
