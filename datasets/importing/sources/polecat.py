"""POLECAT: PLOVER types and modes, resolved actors and places, one row an actor–recipient pair."""

from __future__ import annotations

from ..cameo_rows import act_of, roles_of, set_sides
from ..countries import by_iso, by_name
from ..foreign_dates import iso_or_raw
from ..foreign_event import ForeignActor, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..sector_words import sector_in
from ..telling import Telling

#: How POLECAT writes a cell without a value; "None" is one here, since its fields are lists printed by a program.
_NOTHING = frozenset({"", "None", "NULL", "nan"})
_LANGUAGES = {
    "english": "en",
    "arabic": "ar",
    "spanish": "es",
    "french": "fr",
    "russian": "ru",
    "portuguese": "pt",
    "chinese": "zh",
}


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for types that are no event here."""
    root, mode = _cell(row, "Event Type").upper(), _cell(row, "Event Mode").lower().replace(" ", "-")
    code = f"{root}:{mode}" if mode else root
    act = act_of("plover", code, "Event Type and Event Mode", tell)
    if act.type is None:
        tell.leave_out(row.line, f"{code}: {act.reason}")
        return None
    event = ForeignEvent(row.line, _cell(row, "Event ID"), act.type, act.mode)
    event.actors = [
        ForeignActor(
            name,
            role,
            sector=sector_in(_cell(row, f"Primary {side} Sector")),
            country=_country(row, f"{side} Country", tell),
        )
        for side, role in zip(("Actor", "Recipient"), roles_of(act), strict=True)
        if (name := _cell(row, f"{side} Name"))
    ]
    set_sides(event.actors)
    day = iso_or_raw(_cell(row, "Event Date"))
    located = _cell(row, "Latitude")
    event.columns = {
        "date_start": day,
        "date_end": day,
        "date_precision": "day" if day else "unknown",
        "location": _cell(row, "Placename") or _cell(row, "City") or None,
        "location_surface": _cell(row, "Raw Placename") or None,
        "admin1": _cell(row, "Province") or None,
        "admin2": (_cell(row, "District") or None) if _cell(row, "Province") else None,
        "country": _country(row, "Country", tell),
        "latitude": located or None,
        "longitude": _cell(row, "Longitude") or None,
        "where_prec": _where_prec(row) if located else None,
    }
    if act.mode and act.mode.endswith(":mediation"):
        event.unknown["participants"] = "the source names one side at most"
    published = _cell(row, "Publication Date")
    outlet, headline = _cell(row, "Source") or None, _cell(row, "Headline") or None
    event.reports = [
        ForeignReport(
            headline or outlet or "not cited",
            outlet=outlet,
            title=headline,
            published=iso_or_raw(published),
            language=_LANGUAGES.get(_cell(row, "Language").casefold(), "und"),
        )
    ]
    return event


def _cell(row: ForeignRow, name: str) -> str:
    value = row.get(name)
    return "" if value in _NOTHING else value


def _country(row: ForeignRow, column: str, tell: Telling) -> str | None:
    given = _cell(row, column)
    code = by_iso(given) or by_name(given)
    if code is None and given:
        tell.cannot_map(column, given)
    return code or (given if column == "Country" else None) or None


def _where_prec(row: ForeignRow) -> str:
    """UCDP's classes by GeoNames' feature type where it is given, else by the finest unit named."""
    feature = _cell(row, "Feature Type").upper()
    by_feature = {"PCLI": "6", "ADM1": "4", "ADM2": "3", "ADM3": "3"}
    if feature in by_feature:
        return by_feature[feature]
    for column, level in (("City", "2"), ("District", "3"), ("Province", "4")):
        if _cell(row, column):
            return level
    return "6"
