"""Rows of ICEWS and POLECAT: machine-coded, a named source and target with sectors and countries, one place, one day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .cameo_rows import ForeignAct, open_other_side, roles_of, set_sides
from .foreign_dates import iso_or_raw
from .foreign_event import ForeignActor, ForeignEvent
from .foreign_file import ForeignRow
from .sector_words import sector_in
from .telling import Telling

#: UCDP's classes by the finest unit named: a city is near its point, a district or province stands by its centre.
_WHERE_PREC = (("City", "2"), ("District", "3"), ("Province", "4"))
_COUNTRY_ONLY = "6"


@dataclass(frozen=True, slots=True)
class ResolvedRow:
    """A row of either. ``nothing``: how a cell without a value is written; ``to_code``: ISO 3166-1 alpha-3 of a country."""

    row: ForeignRow
    tell: Telling
    nothing: frozenset[str]
    to_code: Callable[[str], str | None]

    def cell(self, name: str) -> str:
        """A cell, empty where it says that there is no value."""
        value = self.row.get(name)
        return "" if value in self.nothing else value

    def event(self, act: ForeignAct, actors: tuple[str, str], sector: str) -> ForeignEvent:
        """The event with its actors, day and place. ``actors``: what the columns of both begin with; ``sector``: those
        of their sectors, the actor's left open: ``{} Sectors``.
        """
        event = ForeignEvent(self.row.line, self.cell("Event ID"), act.type or "", act.mode)
        event.actors = [
            ForeignActor(
                name,
                role,
                sector=sector_in(self.cell(sector.format(actor))),
                country=self._country(f"{actor} Country"),
            )
            for actor, role in zip(actors, roles_of(act), strict=True)
            if (name := self.cell(f"{actor} Name"))
        ]
        set_sides(event.actors)
        open_other_side(event)
        day = iso_or_raw(self.cell("Event Date"))
        event.columns = {
            "date_start": day,
            "date_end": day,
            "date_precision": "day" if day else "unknown",
            "location": self.cell("City") or None,
            "admin1": self.cell("Province") or None,
            "admin2": (self.cell("District") or None) if self.cell("Province") else None,
            "country": self._country("Country", kept=True),
            "latitude": self.cell("Latitude") or None,
            "longitude": self.cell("Longitude") or None,
            "where_prec": self._where_prec() if self.cell("Latitude") else None,
        }
        return event

    def _country(self, column: str, kept: bool = False) -> str | None:
        """A country's code; one without a code is told and, where it is ``kept``, left for the gate to name."""
        given = self.cell(column)
        code = self.to_code(given)
        if code is None and given:
            self.tell.cannot_map(column, given)
        return code or (given if kept else "") or None

    def _where_prec(self) -> str:
        return next((level for column, level in _WHERE_PREC if self.cell(column)), _COUNTRY_ONLY)
