"""ICEWS coded events: tab-separated, CAMEO codes without their leading zero in some years."""

from __future__ import annotations

from ..cameo_rows import act_of, roles_of, set_sides
from ..countries import by_name
from ..foreign_dates import iso_or_raw
from ..foreign_event import ForeignActor, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..sector_words import sector_in
from ..telling import Telling

#: How ICEWS writes a cell without a value.
_NOTHING = frozenset({"", "NULL", "null"})


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for CAMEO codes that are no event here."""
    code = _cell(row, "CAMEO Code")
    if code.isdecimal() and len(code) in (2, 3) and not code.startswith("0") and int(code[:2]) > 20:
        code = "0" + code  # spreadsheets drop the zero: 42 is 042, and no root of CAMEO is above 20
    act = act_of("cameo", code, "CAMEO Code", tell)
    if act.type is None:
        tell.leave_out(row.line, f"CAMEO {code}: {act.reason}")
        return None
    event = ForeignEvent(row.line, _cell(row, "Event ID"), act.type, act.mode)
    event.actors = [
        ForeignActor(
            name, role, sector=sector_in(_cell(row, f"{side} Sectors")), country=_country(row, f"{side} Country", tell)
        )
        for side, role in zip(("Source", "Target"), roles_of(act), strict=True)
        if (name := _cell(row, f"{side} Name"))
    ]
    set_sides(event.actors)
    day = iso_or_raw(_cell(row, "Event Date"))
    located = _cell(row, "Latitude")
    event.columns = {
        "date_start": day,
        "date_end": day,
        "date_precision": "day" if day else "unknown",
        "location": _cell(row, "City") or None,
        "admin1": _cell(row, "Province") or None,
        "admin2": (_cell(row, "District") or None) if _cell(row, "Province") else None,
        "country": _country(row, "Country", tell),
        "latitude": located or None,
        "longitude": _cell(row, "Longitude") or None,
        "where_prec": _where_prec(row) if located else None,
    }
    if act.mode and act.mode.endswith(":mediation"):
        event.unknown["participants"] = "the source names one side at most"
    story = _cell(row, "Story ID")
    event.reports = [ForeignReport(f"ICEWS story {story or 'not cited'}", outlet=_cell(row, "Publisher") or None)]
    return event


def _cell(row: ForeignRow, name: str) -> str:
    value = row.get(name)
    return "" if value in _NOTHING else value


def _country(row: ForeignRow, column: str, tell: Telling) -> str | None:
    name = _cell(row, column)
    code = by_name(name)
    if code is None and name:
        tell.cannot_map(column, name)
    return code or (name if column == "Country" else None) or None


def _where_prec(row: ForeignRow) -> str:
    """UCDP's classes by what is named: a city is near its point, a district or province stands by its centre."""
    for column, level in (("City", "2"), ("District", "3"), ("Province", "4")):
        if _cell(row, column):
            return level
    return "6"
