"""GDELT event export: a CAMEO-coded row, one article's sentence. Actor 1 acts, actor 2 is acted on."""

from __future__ import annotations

from ..cameo_rows import act_of, open_other_side, roles_of, sector_of, set_sides
from ..countries import by_fips, by_iso, name_of
from ..foreign_dates import iso_or_raw
from ..foreign_event import ForeignActor, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..telling import Telling

#: ActionGeo_Type: 1 country, 2 US state, 3 US city, 4 world city, 5 world state; as UCDP's where_prec.
_WHERE_PREC = {"1": "6", "2": "4", "3": "2", "4": "2", "5": "4"}
#: FIPS letters GDELT gives to open water.
_WATER = "OS"


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for CAMEO codes that are no event here."""
    act = act_of("cameo", row.get("EventCode"), "EventCode", tell)
    if act.type is None:
        tell.leave_out(row.line, f"CAMEO {row.get('EventCode')}: {act.reason}")
        return None
    event = ForeignEvent(row.line, row.get("GLOBALEVENTID"), act.type, act.mode)
    event.actors = [
        actor for number, role in zip("12", roles_of(act), strict=True) if (actor := _actor(row, number, role))
    ]
    set_sides(event.actors)
    open_other_side(event)
    day = iso_or_raw(row.get("SQLDATE"))
    kind = row.get("ActionGeo_Type")
    located = kind not in ("", "0")
    event.columns = {
        "date_start": day,
        "date_end": day,
        "date_precision": "day" if day else "unknown",
        "location": row.get("ActionGeo_FullName") or None,
        "country": _country(row, tell),
        "latitude": (row.get("ActionGeo_Lat") or None) if located else None,
        "longitude": (row.get("ActionGeo_Long") or None) if located else None,
        "where_prec": _where_prec(row, kind, tell),
    }
    added = row.get("DATEADDED")
    url = row.get("SOURCEURL")
    event.reports = [ForeignReport(url or "not cited", url=url or None, published=iso_or_raw(added[:8]))]
    return event


def _actor(row: ForeignRow, number: str, role: str) -> ForeignActor | None:
    """The actor; a code that is a country alone is that state, under its English name."""
    code = row.get(f"Actor{number}Code")
    name = row.get(f"Actor{number}Name")
    if not code and not name:
        return None
    country = by_iso(row.get(f"Actor{number}CountryCode"))
    if country and code == country:
        return ForeignActor(name_of(country) or name, role, code, None, "GOV", "state", country)
    sector = sector_of(row.get(f"Actor{number}Type1Code"))
    return ForeignActor(f"{name or code} ({code})" if name != code else code, role, code, None, sector, "kind", country)


def _country(row: ForeignRow, tell: Telling) -> str | None:
    letters = row.get("ActionGeo_CountryCode")
    code = by_fips(letters)
    if code is None and letters and letters != _WATER:
        tell.cannot_map("ActionGeo_CountryCode", letters)
    return code or (letters if letters != _WATER else None) or None


def _where_prec(row: ForeignRow, kind: str, tell: Telling) -> str | None:
    if row.get("ActionGeo_CountryCode") == _WATER:
        return "7"
    if kind and kind != "0" and kind not in _WHERE_PREC:
        tell.cannot_map("ActionGeo_Type", kind)
    return _WHERE_PREC.get(kind)
