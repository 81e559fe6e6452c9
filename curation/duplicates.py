"""Duplicates: events of different reports that may be one, proposed for a person to decide, never merged silently.

Pairs are looked for only within a root and a stretch of days (blocking), so that a large dataset stays quick.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz

from ..schema import Event

#: A pair is proposed from this score on; the parts below add up to 1.
PROPOSED = 0.6
_ACTORS, _DAYS, _PLACE, _WORDS = 0.45, 0.25, 0.2, 0.1
#: Events without a day are compared with all of their root, those with one within blocks of this many days.
_BLOCK = 31


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two events that may be one: score 0–1 and what agrees."""

    first: str
    second: str
    score: float
    agrees: tuple[str, ...]


def propose(events: Iterable[Event]) -> list[Proposal]:
    """Pairs of events from different reports that agree in type and mostly in actors, days and place; best first."""
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in _pairs(events):
        key = (min(one.event_id, other.event_id), max(one.event_id, other.event_id))
        if key in found or set(one.sources.report_ids) & set(other.sources.report_ids):
            continue
        proposal = compare(one, other)
        if proposal is not None:
            found[key] = proposal
    return sorted(found.values(), key=lambda p: (-p.score, p.first, p.second))


def compare(one: Event, other: Event) -> Proposal | None:
    """How far two events agree, or None where they cannot be one or agree too little."""
    if one.event_type != other.event_type or (
        one.event_mode and other.event_mode and one.event_mode != other.event_mode
    ):
        return None
    days = _days(one, other)
    place = _place(one, other)
    if days == 0 or place == 0:
        return None
    actors = _actors(one, other)
    words = fuzz.token_set_ratio(_anchor(one), _anchor(other)) / 100
    score = _ACTORS * actors + _DAYS * (days or 0) + _PLACE * (place or 0) + _WORDS * words
    known = _ACTORS + _DAYS * (days is not None) + _PLACE * (place is not None) + _WORDS
    score = score / known
    if actors < 0.5 or score < PROPOSED:
        return None
    agrees = [
        name
        for name, value in (("actors", actors), ("days", days), ("place", place), ("words", words))
        if (value or 0) >= 0.75
    ]
    return Proposal(one.event_id, other.event_id, round(score, 2), tuple(agrees))


def _pairs(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    blocks: dict[tuple[str, int | None], list[Event]] = defaultdict(list)
    for event in events:
        if event.when.earliest is None or event.when.latest is None:
            blocks[(event.event_type, None)].append(event)
            continue
        first, last = event.when.earliest.toordinal() // _BLOCK, event.when.latest.toordinal() // _BLOCK
        for block in range(first, last + 1):
            blocks[(event.event_type, block)].append(event)
    for (root, stretch), members in blocks.items():
        undated = blocks.get((root, None), []) if stretch is not None else []
        yield from combinations(members, 2)
        for event in members:
            yield from ((event, other) for other in undated)


def _days(one: Event, other: Event) -> float | None:
    """Share of the shorter interval the two have in common; None where a day is not known, 0 where they exclude."""
    a, b = (one.when.earliest, one.when.latest), (other.when.earliest, other.when.latest)
    if None in a or None in b:
        return None
    common = (min(_known(a[1]), _known(b[1])) - max(_known(a[0]), _known(b[0]))).days + 1
    shorter = min((_known(x[1]) - _known(x[0])).days + 1 for x in (a, b))
    return max(0.0, common / shorter)


def _known(day: date | None) -> date:
    assert day is not None
    return day


def _place(one: Event, other: Event) -> float | None:
    """1 for the same place, 0.7 for one inside the other's unit, 0 for different units; None where one is not known."""
    a, b = one.place, other.place
    if a is None or b is None or a.country is None or b.country is None:
        return None
    if a.place_id == b.place_id and a.place_id is not None:
        return 1.0
    for level in ("country", "admin1", "admin2", "admin3"):
        mine, theirs = getattr(a, level), getattr(b, level)
        if mine and theirs and mine != theirs:
            return 0.0
    return 0.7


def _actors(one: Event, other: Event) -> float:
    a = {(p.actor_id, p.role) for p in one.participants}
    b = {(p.actor_id, p.role) for p in other.participants}
    return len(a & b) / max(1, len(a | b))


def _anchor(event: Event) -> str:
    quotes = [e.quote for e in event.evidence if e.field == "event_type"]
    return " ".join([*quotes, *(p.surface for p in event.participants)])
