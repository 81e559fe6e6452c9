"""Civil War Mediation: one row, one mediation attempt; columns under several names, dates month first and often in part.

The numbers of ``outcome`` and ``initiated`` are read only where the authors' own analyses say what they stand for
(outcome 4 to 6 is success: ceasefire, partial, full settlement; initiated 2 is both parties). Others stay open, with the
number as the reason.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from ..countries import by_name
from ..foreign_dates import precision_of, read_day
from ..foreign_event import ForeignActor, ForeignEvent, ForeignReport
from ..foreign_file import ForeignRow
from ..source import plain
from ..telling import Telling

_IDS = ("id", "case", "med id")
_CONFLICTS = ("conflict id", "conflictid")
_MEDIATORS = ("mediator", "mediators", "mediator name", "med name")
_STARTS = ("start date", "mediation start", "med start", "date", "meddate", "mediation date")
_ENDS = ("end date", "mediation end", "med end")
_SIDES = (("A", ("side a", "sidea", "government")), ("B", ("side b", "sideb", "rebel group")))
#: A cell that says nobody mediated.
_NOBODY = frozenset({"none", "no mediation", "not mediated"})
_MONTH_FIRST = re.compile(r"(\d{0,2})/(\d{0,2})/(\d{4})")
_YEAR = re.compile(r"\d{4}")
_OUTCOMES = {
    "4": "partial", "5": "partial", "6": "agreement", "ceasefire": "partial", "partial agreement": "partial",
    "partial": "partial", "full settlement": "agreement", "settlement": "agreement", "agreement": "agreement",
    "unsuccessful": "none", "failed": "none", "failure": "none", "offered only": "offered", "offered": "offered",
    "ongoing": "ongoing",
}  # fmt: skip
_STRATEGIES = {
    "communication-facilitation": "communication-facilitation", "communication/facilitation": "communication-facilitation",
    "communication": "communication-facilitation", "facilitation": "communication-facilitation",
    "procedural": "procedural", "directive": "directive", "manipulation": "directive", "unspecified": "unspecified",
}  # fmt: skip
_INITIATED = {
    "2": "both",
    "both": "both",
    "both parties": "both",
    "mediator": "mediator",
    "party a": "party A",
    "party b": "party B",
}


def read_row(row: ForeignRow, tell: Telling) -> ForeignEvent | None:
    """The event of a row; None, told, where the source says that nobody mediated."""
    cells = ForeignRow(row.line, {plain(name): cell for name, cell in row.cells.items()})
    names = cells.get(*_MEDIATORS)
    if names.casefold() in _NOBODY:
        tell.leave_out(row.line, f"mediator {names!r}: the source says that nobody mediated")
        return None
    own, conflict = cells.get(*_IDS), cells.get(*_CONFLICTS)
    event = ForeignEvent(
        row.line, own or (f"{conflict}-{row.line}" if conflict else ""), "CONSULT", "CONSULT:mediation"
    )
    event.actors = [ForeignActor(name.strip(), "mediator") for name in re.split(r"[;,]", names) if name.strip()]
    for side, columns in _SIDES:
        if name := cells.get(*columns):
            sector, kind = ("GOV", "state") if side == "A" else ("REB", "organisation")
            event.actors.append(ForeignActor(name, "party", side=side, sector=sector, kind=kind))
    event.unknown["participants"] = "the source names the conflict, not always both sides"
    event.columns = {**_when(cells, tell), **_where(cells), **_mediation(cells, event, tell)}
    event.reports = [ForeignReport(cells.get("source") or "not cited")]
    return event


def read_month_first(text: str) -> tuple[date, date] | None:
    """``11/23/1995`` is that day, ``11//1995`` the whole month, ``//1995`` and ``1995`` the year; None for no date."""
    if day := read_day(text):
        return day, day
    if _YEAR.fullmatch(text):
        text = f"//{text}"
    match = _MONTH_FIRST.fullmatch(text.replace(" ", ""))
    if match is None:
        return None
    month, day_of_month, year = match[1], match[2], int(match[3])
    try:
        if month and day_of_month:
            one = date(year, int(month), int(day_of_month))
            return one, one
        if day_of_month:
            return None
        if month:
            last = calendar.monthrange(year, int(month))[1]
            return date(year, int(month), 1), date(year, int(month), last)
        return date(year, 1, 1), date(year, 12, 31)
    except (ValueError, calendar.IllegalMonthError):
        return None


def _when(cells: ForeignRow, tell: Telling) -> dict[str, str | None]:
    first, last = cells.get(*_STARTS), cells.get(*_ENDS)
    begun = read_month_first(first) if first else None
    ended = read_month_first(last) if last else begun
    for column, text, found in (("start date", first, begun), ("end date", last, ended)):
        if text and found is None:
            tell.cannot_map(column, text)
    if (first and begun is None) or (last and ended is None):
        return {"date_start": first or None, "date_end": last or first or None, "date_precision": "day"}
    days = (begun[0], ended[1]) if begun and ended else (None, None)
    return {
        "date_start": days[0].isoformat() if days[0] else None,
        "date_end": days[1].isoformat() if days[1] else None,
        "date_precision": precision_of(*days),
    }


def _where(cells: ForeignRow) -> dict[str, str | None]:
    place = cells.get("location", "country")
    code = by_name(cells.get("country")) or by_name(place)
    return {"location": place or None, "country": code, "where_prec": "6" if code and place else None}


def _mediation(cells: ForeignRow, event: ForeignEvent, tell: Telling) -> dict[str, str | None]:
    columns: dict[str, str | None] = {"mediation_rank": cells.get("rank", "medrank", "mediator rank") or None}
    for field, names, known in (
        ("outcome", ("outcome", "med outcome"), _OUTCOMES),
        ("strategy", ("strategy", "mediation strategy"), _STRATEGIES),
        ("initiated_by", ("initiated", "initiated by"), _INITIATED),
    ):
        given = cells.get(*names)
        columns[f"mediation_{field}"] = known.get(given.casefold())
        if given and columns[f"mediation_{field}"] is None:
            event.unknown[f"mediation.{field}"] = f"the source says {given}, which is read in no way here"
            tell.leave_open(names[0], given)
    return columns
