"""UCDP GED: one row, one event of organised violence. Codebook: UCDP GED, columns of versions 17 to 25."""

from __future__ import annotations

from ....schema import VocabularyError
from ....schema.crosswalk import crosswalk
from ..countries import of_row
from ..foreign_dates import iso_or_raw, read_day
from ..foreign_event import ForeignActor, ForeignCount, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..telling import Telling

#: UCDP's date_prec 1–5 are the lengths of our precisions.
_DATE_PREC = {"1": "day", "2": "days", "3": "week", "4": "month", "5": "year"}
#: Who died, by column; None where UCDP does not know of which side.
_DEATHS = (("deaths_a", "side_a"), ("deaths_b", "side_b"), ("deaths_civilians", "civilians"), ("deaths_unknown", None))
#: UCDP's sides that are no organisation.
_CIVILIANS = "civilians"
#: The group UCDP's ``deaths_unknown`` belongs to.
UNKNOWN_SIDE = "unknown"
_SEPARATOR = ";"


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent:
    """The event of a row."""
    violence = row.get("type_of_violence")
    event_type, roles = _type(violence, tell)
    event = ForeignEvent(row.line, row.get("id"), event_type, None)
    event.actors = [
        ForeignActor(row.get(side), role, row.get(f"{side}_new_id"), letter, *_sector(row.get(side), violence, letter))
        for side, role, letter in (("side_a", roles[0], "A"), ("side_b", roles[1], "B"))
        if row.get(side)
    ]
    event.counts = _deaths(row)
    event.reports = _reports(row)
    precision = row.get("date_prec")
    if precision and precision not in _DATE_PREC:
        tell.cannot_map("date_prec", precision)
    event.columns = {
        "date_start": iso_or_raw(row.get("date_start")),
        "date_end": iso_or_raw(row.get("date_end")),
        "date_precision": _DATE_PREC.get(precision, precision or None),
        "location": row.get("where_coordinates") or None,
        "location_surface": row.get("where_description") or None,
        "admin1": row.get("adm_1") or None,
        "admin2": row.get("adm_2") or None,
        "country": of_row(row, tell),
        "latitude": row.get("latitude") or None,
        "longitude": row.get("longitude") or None,
        "where_prec": row.get("where_prec") or None,
        "quoted_source": row.get("source_original") or None,
    }
    _check_year(row, tell)
    return event


def _type(violence: str, tell: Telling) -> tuple[str, tuple[str | None, str | None]]:
    try:
        mapped = crosswalk("ucdp").import_(violence)
    except VocabularyError:
        tell.cannot_map("type_of_violence", violence)
        return violence, (None, None)
    return mapped.event_type or violence, (mapped.roles[0], mapped.roles[1])


def _sector(name: str, violence: str, side: str) -> tuple[str, str]:
    """Sector and kind of an actor the registry does not know: UCDP's names and types of violence say that much."""
    if name.casefold() == _CIVILIANS:
        return "CVL", "kind"
    if name.startswith("Government of "):
        return "GOV", "state"
    return ("UAF" if violence == "2" else "REB"), "organisation"


def _deaths(row: ForeignRow) -> list[ForeignCount]:
    total = ForeignCount("killed", row.get("low") or None, row.get("best") or None, row.get("high") or None)
    parts = [
        ForeignCount("killed", value, value, value, row.get(owner) if owner in ("side_a", "side_b") else owner)
        for column, owner in ((c, o or UNKNOWN_SIDE) for c, o in _DEATHS)
        if (value := row.get(column)) and value != "0"  # nobody of that side died
    ]
    return [total, *parts]


def _reports(row: ForeignRow) -> list[ForeignReport]:
    """The cited reports: one each where office, date and headline are given, as many of each; else one citation."""
    citation = row.get("source_article") or "not cited"
    dates = [part.strip() for part in row.get("source_date").split(_SEPARATOR)]
    offices = [part.strip() for part in row.get("source_office").split(_SEPARATOR)]
    headlines = [part.strip() for part in row.get("source_headline").split(_SEPARATOR)]
    if not any(dates):
        return [
            ForeignReport(citation, outlet=row.get("source_office") or None, title=row.get("source_headline") or None)
        ]
    if len(dates) != len(offices):
        offices = [row.get("source_office")] * len(dates)
    if len(dates) != len(headlines):
        headlines = [row.get("source_headline")] * len(dates)
    return [
        ForeignReport(citation, outlet=office or None, title=headline or None, published=iso_or_raw(day))
        for day, office, headline in zip(dates, offices, headlines, strict=True)
    ]


def _check_year(row: ForeignRow, tell: Telling) -> None:
    """``year`` has no column of its own here; a row in which it contradicts the dates is told."""
    first, last = read_day(row.get("date_start")), read_day(row.get("date_end"))
    year = row.get("year")
    if first and last and year and not (year.isdecimal() and first.year <= int(year) <= last.year):
        tell.cannot_map("year (not in the event's interval)", f"{year} in event {row.get('id')}")
