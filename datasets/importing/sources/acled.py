"""ACLED exports of both column generations. Actor 1 and actor 2 are in no order of who acted, but for their sub-event."""

from __future__ import annotations

import re

from ....schema import VocabularyError
from ....schema.crosswalk import crosswalk
from ..cameo_rows import ForeignAct, act_of, set_sides
from ..countries import of_row
from ..foreign_dates import iso_or_raw, month_of, read_day, week_around
from ..foreign_event import ForeignActor, ForeignCount, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..telling import Telling

#: ACLED's interaction codes, as numbers and (since 2024) as words: PLOVER's sector.
_SECTORS: dict[str, str | None] = {
    "1": "MIL", "2": "REB", "3": "PRM", "4": "UAF", "5": "CVL", "6": "CVL", "7": "CVL", "8": None,
    "state forces": "MIL", "rebel group": "REB", "political militia": "PRM", "identity militia": "UAF",
    "rioters": "CVL", "protesters": "CVL", "civilians": "CVL", "external/other forces": None,
    "rebel forces": "REB", "other forces": None,
}  # fmt: skip
#: geo_precision as UCDP's where_prec.
_WHERE_PREC = {"1": "1", "2": "2", "3": "4"}
_SEPARATOR = ";"
#: «Military Forces of Syria (2000-2024)»: the years are the government's, not part of the name.
_YEARS = re.compile(r"\s*\(\d{4}-(?:\d{4})?\)$")


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for sub-events that are no event here."""
    sub_event = row.get("sub_event_type") or row.get("event_type")
    column = "sub_event_type" if row.get("sub_event_type") else "event_type"
    act = act_of("acled", sub_event, column, tell)
    if act.type is None:
        tell.leave_out(row.line, f"{sub_event}: {act.reason}")
        return None
    event = ForeignEvent(row.line, row.get("event_id_cnty", "EVENT_ID_CNTY", "data_id"), act.type, act.mode)
    event.actors = _actors(row, _roles(sub_event, act), tell)
    set_sides(event.actors)
    first, last, precision = _when(row, tell)
    event.columns = {
        "date_start": first,
        "date_end": last,
        "date_precision": precision,
        "location": row.get("location") or None,
        "admin1": row.get("admin1") or None,
        "admin2": row.get("admin2") or None,
        "admin3": row.get("admin3") or None,
        "country": of_row(row, tell),
        "latitude": row.get("latitude") or None,
        "longitude": row.get("longitude") or None,
        "where_prec": _where_prec(row, tell),
    }
    killed = row.get("fatalities")
    event.counts = [ForeignCount("killed", killed, killed, killed)] if killed and killed != "0" else []
    outlets = [part.strip() for part in row.get("source").split(_SEPARATOR) if part.strip()]
    event.reports = [ForeignReport(outlet, outlet=outlet) for outlet in outlets] or [ForeignReport("not cited")]
    return event


def _roles(sub_event: str, act: ForeignAct) -> tuple[str, ...]:
    try:
        return crosswalk("acled").import_(sub_event).roles or ("initiator", "recipient")
    except VocabularyError:
        return ("initiator", "recipient")


def _actors(row: ForeignRow, roles: tuple[str, ...], tell: Telling) -> list[ForeignActor]:
    """Both actors in the roles of the sub-event, then those named beside them."""
    found, beside = [], []
    for number, role in zip("12", roles, strict=True):
        name = row.get(f"actor{number}")
        inter = row.get(f"inter{number}").casefold()
        if inter and inter != "0" and inter not in _SECTORS:
            tell.cannot_map(f"inter{number}", row.get(f"inter{number}"))
        if name:
            found.append(ForeignActor(_YEARS.sub("", name), role, name, sector=_SECTORS.get(inter)))
            for other in filter(None, map(str.strip, row.get(f"assoc_actor_{number}").split(_SEPARATOR))):
                reason = f"named beside {name} by ACLED"
                beside.append(ForeignActor(_YEARS.sub("", other), "other", other, reason=reason))
    return [*found, *beside]


def _when(row: ForeignRow, tell: Telling) -> tuple[str | None, str | None, str]:
    text, precision = row.get("event_date"), row.get("time_precision") or "1"
    day = read_day(text)
    if day is None:
        raw = iso_or_raw(text)
        if raw:
            tell.cannot_map("event_date", text)
        return raw, raw, "day" if raw else "unknown"
    if precision == "1":
        return day.isoformat(), day.isoformat(), "day"
    if precision in ("2", "3"):
        first, last = week_around(day) if precision == "2" else month_of(day)
        return first.isoformat(), last.isoformat(), "week" if precision == "2" else "month"
    tell.cannot_map("time_precision", precision)
    return day.isoformat(), day.isoformat(), precision


def _where_prec(row: ForeignRow, tell: Telling) -> str | None:
    given = row.get("geo_precision")
    if given and given not in _WHERE_PREC:
        tell.cannot_map("geo_precision", given)
    return _WHERE_PREC.get(given, given or None)
