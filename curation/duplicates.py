"""Duplicates: events of different reports that may be one, proposed for a person to decide, never merged silently.

Pairs are looked for only within a root, a stretch of days and a first-level unit (blocking), so that a large dataset stays
quick; an event without a day or a place is compared with all that it may be. An undated act is taken to be of the days
before its report came out, so that what is said in May is no double of what was said in March.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

from rapidfuzz import fuzz

from ..schema import Event, Participant, Published, Report

#: A pair is proposed from this score on; the parts below add up to 1.
PROPOSED = 0.6
_ACTORS, _DAYS, _PLACE, _WORDS = 0.45, 0.25, 0.2, 0.1
#: Names this much alike (0–100) may be of one body.
_ALIKE = 70
#: Events without a day are compared with all of their root, those with one within blocks of this many days.
_BLOCK = 31
#: An act without a day is thought to lie at most so many days before its report.
_FRESH = timedelta(days=10)
#: First and last day on which an event can have been.
Window = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two events that may be one: score 0–1, what agrees, and what both tell and tell differently (a toll that rose)."""

    first: str
    second: str
    score: float
    agrees: tuple[str, ...]
    differs: tuple[str, ...] = ()


def propose(events: Iterable[Event], reports: Iterable[Report] = ()) -> list[Proposal]:
    """Pairs of events from different reports that agree in type and mostly in actors, days and place; best first.

    ``reports``: those the events are from; their days of publication part undated acts.
    """
    published = {report.report_id: report.published for report in reports}
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in _pairs(events):
        key = (min(one.event_id, other.event_id), max(one.event_id, other.event_id))
        if key in found or set(one.sources.report_ids) & set(other.sources.report_ids):
            continue
        if _exclude(_window(one, published), _window(other, published)):
            continue
        proposal = compare(one, other)
        if proposal is not None:
            found[key] = proposal
    return sorted(found.values(), key=lambda p: (-p.score, -len(p.agrees), p.first, p.second))


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
    words = _words(one, other)
    score = _ACTORS * actors + _DAYS * (days or 0) + _PLACE * (place or 0) + _WORDS * (words or 0)
    known = _ACTORS + _DAYS * (days is not None) + _PLACE * (place is not None) + _WORDS * (words is not None)
    score = score / known
    if actors < 0.5 or score < PROPOSED:
        return None
    agrees = [
        name
        for name, value in (("actors", actors), ("days", days), ("place", place), ("words", words))
        if (value or 0) >= 0.75
    ]
    return Proposal(one.event_id, other.event_id, round(score, 2), tuple(agrees), _differing(one, other))


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
        for one, other in _near([*members, *undated]):
            if stretch is None or one.when.earliest is not None or other.when.earliest is not None:
                yield one, other


def _near(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs that may be of one place: of one first-level unit, or of a place that is not known, or not as finely."""
    by_country: dict[str | None, dict[str | None, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        country, unit = (event.place.country, event.place.admin1) if event.place else (None, None)
        by_country[country][unit if country else None].append(event)
    anywhere = by_country.pop(None, {}).get(None, [])
    yield from combinations(anywhere, 2)
    for units in by_country.values():
        wide = units.pop(None, [])
        yield from combinations(wide, 2)
        yield from product(wide, anywhere)
        for members in units.values():
            yield from combinations(members, 2)
            yield from product(members, [*wide, *anywhere])


def _days(one: Event, other: Event) -> float | None:
    """Share of the shorter interval the two have in common; None where a day is not known, 0 where they exclude."""
    a, b = (one.when.earliest, one.when.latest), (other.when.earliest, other.when.latest)
    if None in a or None in b:
        return None
    common = (min(_known(a[1]), _known(b[1])) - max(_known(a[0]), _known(b[0]))).days + 1
    shorter = min((_known(x[1]) - _known(x[0])).days + 1 for x in (a, b))
    return max(0.0, common / shorter)


def _window(event: Event, published: Mapping[str, Published | None]) -> Window | None:
    """The days an event can be of: its own, else those before its reports; None where nobody knows."""
    if event.when.earliest is not None and event.when.latest is not None:
        return event.when.earliest, event.when.latest
    known = [days for report_id in event.sources.report_ids if (days := published.get(report_id)) is not None]
    if not known:
        return None
    return min(days.earliest for days in known) - _FRESH, max(days.latest for days in known)


def _exclude(one: Window | None, other: Window | None) -> bool:
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


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
    """Shared participants of all: a whole one for the same actor in the same role, half a one for the same actor in
    another role, or in the same role under a name much alike (Russia, Russian forces)."""
    free = list(other.participants)
    shared = 0.0
    for alike in (_same, _nearly_same):
        for mine in [p for p in one.participants if alike is _same or not _any(_same, p, other.participants)]:
            found = next((p for p in free if alike(mine, p)), None)
            if found is not None:
                free.remove(found)
                shared += 1.0 if alike is _same else 0.5
    return shared / max(1.0, len(one.participants) + len(other.participants) - shared)


def _same(one: Participant, other: Participant) -> bool:
    return (one.actor_id, one.role) == (other.actor_id, other.role)


def _nearly_same(one: Participant, other: Participant) -> bool:
    if one.actor_id == other.actor_id:
        return True
    return one.role == other.role and fuzz.token_sort_ratio(one.name, other.name) >= _ALIKE


def _any(alike: Callable[[Participant, Participant], bool], one: Participant, others: Iterable[Participant]) -> bool:
    return any(alike(one, other) for other in others)


def _words(one: Event, other: Event) -> float | None:
    """How alike the words are that tell them; None where they are in different scripts and cannot be compared."""
    mine, theirs = _anchor(one), _anchor(other)
    if _is_latin(mine) != _is_latin(theirs):
        return None
    return fuzz.token_set_ratio(mine, theirs) / 100


def _anchor(event: Event) -> str:
    quotes = [e.quote for e in event.evidence if e.field == "event_type"]
    return " ".join([*quotes, *(p.surface for p in event.participants)])


def _is_latin(text: str) -> bool:
    return sum(c.isascii() and c.isalpha() for c in text) * 2 > sum(c.isalpha() for c in text)


def _differing(one: Event, other: Event) -> tuple[str, ...]:
    """Kinds of count that both give and give differently."""
    mine = {(c.kind, c.of): (c.low, c.best, c.high) for c in one.counts}
    theirs = {(c.kind, c.of): (c.low, c.best, c.high) for c in other.counts}
    return tuple(sorted({kind for kind, of in mine.keys() & theirs.keys() if mine[kind, of] != theirs[kind, of]}))
