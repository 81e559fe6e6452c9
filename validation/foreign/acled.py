"""ACLED's columns, those of the export since 2023. Its free prose and upload times stay empty."""

from __future__ import annotations

from typing import Any

from ...datasets.importing.countries import name_of
from ...schema import VocabularyError
from ...schema.crosswalk import crosswalk
from .facts import JOIN, Facts, Frames

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_IMPORTED = "acled:"
#: Our precisions as time_precision; a year or more has none, since ACLED's days are at most a month apart.
_TIME = {"day": "1", "days": "2", "week": "2", "month": "3"}
#: where_prec as geo_precision; coarser places have none.
_GEO = {1: "1", 2: "2", 3: "3", 4: "3"}
#: Interaction codes since 2024 by sector.
_INTER = {
    "GOV": "State Forces", "MIL": "State Forces", "COP": "State Forces", "SPY": "State Forces", "REB": "Rebel Group",
    "PRM": "Political Militia", "UAF": "Political Militia", "SET": "Identity Militia", "CRM": "Political Militia",
    "IMG": "External/Other Forces", "IGO": "External/Other Forces",
}  # fmt: skip
_DISORDER = {
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_ACTING, _STRUCK = ("initiator",), ("recipient", "detainee", "beneficiary")


def cells(event: Facts, frames: Frames) -> dict[str, Any] | str:
    """The cells of an event, or why ACLED has none for it."""
    row = event.row
    mapped = crosswalk("acled").export(event, frames.actors)
    if mapped.to is None:
        return mapped.reason
    if row["date_start"] is None or row["date_precision"] not in _TIME:
        return "no date, or one coarser than ACLED's months"
    if row["latitude"] is None or row["where_prec"] not in _GEO:
        return "no place, or one coarser than ACLED's regions"
    first, second = _actors(event, mapped.to)
    if not first:
        return "nobody named"
    event_type = crosswalk("acled").extra["sub_event_types"][mapped.to]
    inter = [_inter(group, frames, event_type) for group in (first, second)]
    middle = row["date_start"] + (row["date_end"] - row["date_start"]) / 2
    low, best, _ = event.total("killed")
    civilian = (
        bool(second)
        and inter[1] == "Civilians"
        and event_type in ("Violence against civilians", "Explosions/Remote violence")
    )
    return {
        "event_id_cnty": str(row["event_id"]).removeprefix(_IMPORTED),
        "event_date": middle.date().isoformat(),
        "year": middle.year,
        "time_precision": _TIME[row["date_precision"]],
        "disorder_type": _DISORDER.get(event_type, "Political violence"),
        "event_type": event_type,
        "sub_event_type": mapped.to,
        "actor1": _name(first[0]),
        "assoc_actor_1": JOIN.join(_name(one) for one in first[1:]),
        "inter1": inter[0],
        "actor2": _name(second[0]) if second else None,
        "assoc_actor_2": JOIN.join(_name(one) for one in second[1:]),
        "inter2": inter[1],
        "interaction": "-".join(part for part in inter if part) if second else None,
        "civilian_targeting": "Civilian targeting" if civilian else None,
        "country": name_of(row["country"]),
        "admin1": row["admin1"],
        "admin2": row["admin2"],
        "admin3": row["admin3"],
        "location": row["location"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geo_precision": _GEO[row["where_prec"]],
        "source": JOIN.join(dict.fromkeys(str(r["outlet"]) for r in event.reports if r["outlet"])) or None,
        "fatalities": best if best is not None else low or 0,
    }


def _actors(event: Facts, sub_event: str) -> tuple[list[Any], list[Any]]:
    """Actor 1 and those with it, actor 2 and those with it: by the roles the crosswalk gives the sub-event."""
    try:
        roles = crosswalk("acled").import_(sub_event).roles
    except VocabularyError:
        roles = ()
    parties = sorted(event.in_roles("party"), key=lambda one: one.side or "C")
    if parties and not event.in_roles(*_ACTING):
        first = [one for one in parties if one.side == parties[0].side] if parties[0].side else parties[:1]
        return first, [one for one in parties if one not in first]
    acting, struck = event.in_roles(*_ACTING), event.in_roles(*_STRUCK)
    return (struck, acting) if roles[:1] == ("recipient",) and struck else (acting, struck)


def _inter(group: list[Any], frames: Frames, event_type: str) -> str | None:
    if not group:
        return None
    actor = frames.actors[group[0].actor_id]
    if actor.type in _INTER:
        return _INTER[actor.type]
    crowd = {"Protests": "Protesters", "Riots": "Rioters"}
    return crowd.get(event_type, "Civilians") if group[0].role == "initiator" else "Civilians"


def _name(one: Any) -> str:
    """The source's own name where the row is ACLED's, else the neutral one."""
    return str(one.surface if one.event_id.startswith(_IMPORTED) and one.surface else one.name)
