"""What a rule is told from outside the tables: whether cells fit, the release's date, names to be withheld."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ..datasets.person_names import name_parts
from ..datasets.places import bundled_places
from .joins import Missing
from .keys import mapped, positions

if TYPE_CHECKING:
    from .joins import Builder, Joins


def _cell(joins: Joins, table: str, column: str) -> Any:
    if column not in joins.fits.get(table, {}):
        raise Missing
    return joins.fits[table][column]


def _as_of(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    if joins.context.as_of is None:
        raise Missing
    return joins.constant(table, pd.Timestamp(joins.context.as_of), "datetime64[s]")


def _publish_persons(joins: Joins, table: str, _: str) -> Any:
    if joins.context.publish_persons is None:
        raise Missing
    return joins.constant(table, joins.context.publish_persons, "bool")


def _withheld(joins: Joins, table: str, _: str) -> Any:
    """The parts of all withheld names, a line each, in every row; null where there are none."""
    if joins.context.withheld is None:
        raise Missing
    return joins.constant(table, "\n".join(name_parts(joins.context.withheld)) or None, "str")


@cache
def _units() -> Mapping[str, str]:
    """The bundled registry's name of each administrative unit, by P-code."""
    levels = ("admin1", "admin2", "admin3")
    return {place.place_id: place.name for place in bundled_places() if place.level in levels}


def _registered_unit(joins: Joins, table: str, level: str) -> Any:
    """The registry's name for the row's P-code: the dataset's own places before the bundled ones; null for none."""
    code = f"{level}_pcode"
    codes = joins.cells(table, code)[code]
    own: Mapping[str, str] = {}
    if (places := joins.frames.get("places")) is not None and {"place_id", "level", "name"} <= set(places.columns):
        units = places[(places["level"] == level).fillna(False)]
        own = dict(zip(units["place_id"], units["name"], strict=True))
    return mapped(codes, lambda unit: own.get(unit) or _units().get(unit))


def _needs_review(joins: Joins, table: str, _: str) -> Any:
    if joins.context.needs_review is None:
        raise Missing
    return joins.cells(table, "event_id")["event_id"].map(dict(joins.context.needs_review)).astype("str")


def _threshold(joins: Joins, table: str, name: str) -> Any:
    if name not in joins.context.thresholds:
        raise Missing
    return joins.constant(table, float(joins.context.thresholds[name].value), "float64")


def _before(joins: Joins, table: str, column: str) -> Any:
    """A column of one table of the release before."""
    if joins.context.previous is None or table not in joins.context.previous:
        raise Missing
    return joins.context.previous[table][column]


def _events_before(joins: Joins, table: str, _: str) -> Any:
    return joins.constant(table, len(_before(joins, "events", "event_id")), "int64")


def _event_was_there(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    ids = joins.cells(table, "event_id")["event_id"]
    return pd.Series(positions(ids, _before(joins, "events", "event_id")) >= 0)


def _was_retired(joins: Joins, table: str, _: str) -> Any:
    import pandas as pd

    ids = joins.cells(table, "event_id")["event_id"]
    return pd.Series(positions(ids, _before(joins, "retired", "event_id")) >= 0)


def _share_of_type(joins: Joins, table: str, _: str) -> Any:
    shares = _before(joins, "events", "event_type").value_counts(normalize=True)
    return joins.cells(table, "event_type")["event_type"].map(shares.to_dict()).astype("float64").fillna(0.0)


FAMILIES: dict[str, Builder] = {
    "withheld": _withheld,
    "cell": _cell,
    "threshold": _threshold,
    "registry": _registered_unit,
}
BUILDERS: dict[str, Builder] = {
    "events:release.as_of": _as_of,
    "reports:release.as_of": _as_of,
    "persons:release.publish_persons": _publish_persons,
    "events:release.needs_review": _needs_review,
    "events:previous.events": _events_before,
    "events:previous.has_event": _event_was_there,
    "events:previous.had_retired": _was_retired,
    "events:previous.share_of_type": _share_of_type,
}
