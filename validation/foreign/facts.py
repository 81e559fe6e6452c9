"""The facts of one event as crosswalks and foreign columns ask for them, gathered from the tables that passed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from ...datasets.actors import bundled_actors

if TYPE_CHECKING:
    import pandas as pd

JOIN = "; "


@dataclass(frozen=True, slots=True)
class Facts:
    """One event: its row, and its rows of other tables in their order. Missing cells are None.

    It has what ``Crosswalk.export`` asks an event for: event_type, event_mode, participants, counts, mediation.
    """

    row: Mapping[str, Any]
    participants: tuple[Any, ...] = ()
    counts: tuple[Any, ...] = ()
    reports: tuple[Mapping[str, Any], ...] = ()

    @property
    def event_type(self) -> str:
        return str(self.row["event_type"])

    @property
    def event_mode(self) -> str | None:
        return self.row["event_mode"]

    @property
    def mediation(self) -> Any:
        return SimpleNamespace(outcome=self.row.get("mediation_outcome"))

    def in_roles(self, *roles: str) -> list[Any]:
        """The participants in these roles, in the order of the roles."""
        return [one for role in roles for one in self.participants if one.role == role]

    def total(self, kind: str) -> tuple[int | None, int | None, int | None]:
        """Low, best and high of a kind: the row for all of them, else the sums over groups; None where open."""
        rows = [count for count in self.counts if count.kind == kind]
        whole = [count for count in rows if count.of is None] or rows

        def summed(name: str) -> int | None:
            known = [value for count in whole if (value := getattr(count, name)) is not None]
            return sum(known) if known else None

        return summed("low"), summed("best"), summed("high")


@dataclass(frozen=True, slots=True)
class ActorFacts:
    """An actor as crosswalks ask for it, with the columns foreign tables want."""

    type: str
    state_side: bool
    ucdp_id: int | None = None
    country: str | None = None


@dataclass(slots=True)
class Frames:
    """The tables that passed, grouped by event."""

    frames: Mapping[str, pd.DataFrame]
    actors: dict[str, ActorFacts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        registry = {actor.id: actor for actor in bundled_actors()}
        for row in _rows(self.frames["actors"]):
            known = registry.get(row["actor_id"])
            state = known.state_side or known.kind == "state" if known else row["kind"] == "state"
            self.actors[row["actor_id"]] = ActorFacts(row["actor_type"] or "", state, row["ucdp_id"], row["country"])

    def events(self) -> Iterator[Facts]:
        """Every event, in the order of the table."""
        participants = _grouped(self.frames["participants"])
        counts = _grouped(self.frames["counts"])
        reports = {row["report_id"]: row for row in _rows(self.frames["reports"])}
        for row in _rows(self.frames["events"]):
            named = [reports[one] for one in str(row["report_ids"]).split(JOIN) if one in reports]
            key = row["event_id"]
            yield Facts(row, tuple(participants.get(key, ())), tuple(counts.get(key, ())), tuple(named))


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    cells = frame.astype(object)
    return [
        {str(name): cell for name, cell in row.items()} for row in cells.where(frame.notna(), None).to_dict("records")
    ]


def _grouped(frame: pd.DataFrame) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in _rows(frame):
        found.setdefault(row["event_id"], []).append(SimpleNamespace(**row))
    return found
