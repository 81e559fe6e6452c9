"""POLECAT: PLOVER types and modes, resolved actors and places, one row an actor–recipient pair."""

from __future__ import annotations

from ..cameo_rows import act_of
from ..countries import by_iso, by_name
from ..foreign_dates import iso_or_raw
from ..foreign_event import ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..resolved_rows import ResolvedRow
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
#: GeoNames' feature types as UCDP's where_prec; they say more than which units are named.
_WHERE_PREC = {"PCLI": "6", "ADM1": "4", "ADM2": "3", "ADM3": "3"}


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, for types that are no event here."""
    read = ResolvedRow(row, tell, _NOTHING, _country)
    root, mode = read.cell("Event Type").upper(), read.cell("Event Mode").lower().replace(" ", "-")
    code = f"{root}:{mode}" if mode else root
    act = act_of("plover", code, "Event Type and Event Mode", tell)
    if act.type is None:
        tell.leave_out(row.line, f"{code}: {act.reason}")
        return None
    event = read.event(act, ("Actor", "Recipient"), "Primary {} Sector")
    event.columns["location"] = read.cell("Placename") or event.columns["location"]
    event.columns["location_surface"] = read.cell("Raw Placename") or None
    if event.columns["where_prec"]:
        event.columns["where_prec"] = _WHERE_PREC.get(read.cell("Feature Type").upper(), event.columns["where_prec"])
    outlet, headline = read.cell("Source") or None, read.cell("Headline") or None
    event.reports = [
        ForeignReport(
            headline or outlet or "not cited",
            outlet=outlet,
            title=headline,
            published=iso_or_raw(read.cell("Publication Date")),
            language=_LANGUAGES.get(read.cell("Language").casefold(), "und"),
        )
    ]
    return event


def _country(given: str) -> str | None:
    return by_iso(given) or by_name(given)
