"""Namesakes: which of several places of one name is meant.

A report tells of one part of a country: the units it names beside a name decide first; a town the bundled registry
knows goes before a hamlet of the same name that only an import has; then the distance to the sure places. What none
of this decides stays open, with its candidates.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ....datasets.places import PlaceRecord
from ...text import fold_word

#: Fineness of a level, the finest last.
FINENESS = {"country": 0, "region": 1, "admin1": 2, "admin2": 3, "admin3": 4, "locality": 5, "site": 6}
#: That of a region that lies in one governorate (a mountain, a plain): finer than the governorate.
_PART = 2.7
#: Records of one name whose points lie this near are one place told by two gazetteers (kilometres).
_ONE_PLACE = 8.0
#: A namesake is the near one if it is within this of a sure place, and the next is this many times farther.
_NEAR, _TIMES = 40.0, 2.0
#: A town this large that is this many times its namesakes' size is meant where nothing else decides.
_LARGE, _LARGER = 5000, 10


def fineness(record: PlaceRecord) -> float:
    """How fine a place is told by its record."""
    return _PART if record.level == "region" and record.admin1 else FINENESS[record.level]


class Namesakes:
    """Decides between places of one name by what the report has told.

    ``known``: how often it named each unit; ``chosen``: ids of the places that no import added.
    """

    def __init__(self, country: str | None, known: Counter[str], chosen: frozenset[str]) -> None:
        self.country = country
        self.known = known
        self.chosen = chosen
        self.points: list[tuple[float, float]] = []

    def learn(self, record: PlaceRecord) -> None:
        """Remember a place the report surely tells."""
        self.known[record.country] += 1
        for code in (record.admin1_pcode or record.admin1, record.admin2_pcode or record.admin2):
            if code:
                self.known[code] += 1
        if (
            FINENESS[record.level] >= FINENESS["admin2"]
            and record.latitude is not None
            and record.longitude is not None
        ):
            self.points.append((record.latitude, record.longitude))

    def narrow(self, options: list[PlaceRecord], name: str = "") -> list[PlaceRecord]:
        """Prefer the report's country, then the governorates told elsewhere in it, the registry's, its districts, what bears
        the name itself, not as another name, the near one, the largest."""
        if self.country and any(r.country == self.country for r in options):
            options = [r for r in options if r.country == self.country]
        elif self.known:
            best = max(self.known[r.country] for r in options)
            options = [r for r in options if self.known[r.country] == best] if best else options
        options = self.one_place(options)
        for code in ("admin1", "admin2"):
            if code == "admin2" and len(options) > 1:
                options = self.one_place(self._registered(options))
            scores = [self._told(r, code) for r in options]
            if len(options) > 1 and max(scores) > min(scores):
                options = self.one_place([r for r, s in zip(options, scores, strict=True) if s == max(scores)])
        own = [r for r in options if fold_word(r.name_ar) == name]
        options = self.one_place(own) if own else options
        for decide in (self._near, _largest):
            if len(options) > 1:
                options = self.one_place(decide(options))
        if len(options) > 1 and nested(options):
            options = [max(options, key=lambda r: FINENESS[r.level])]
        return options

    def one_place(self, options: list[PlaceRecord]) -> list[PlaceRecord]:
        """One record for what several gazetteers tell of one place, the registry's own first.

        A town that a border parts is two: the one in the report's country is meant, else the larger.
        """
        kept: list[PlaceRecord] = []
        first = sorted(options, key=lambda r: -(r.population or 0) if _parted(options) else 0)
        for record in sorted(first, key=lambda r: (r.place_id not in self.chosen, r.country != self.country)):
            if not any(_same_place(record, other) for other in kept):
                kept.append(record)
        return [r for r in options if r in kept]

    def _told(self, record: PlaceRecord, level: str) -> int:
        return self.known[getattr(record, f"{level}_pcode") or getattr(record, level)] if getattr(record, level) else 0

    def _near(self, options: list[PlaceRecord]) -> list[PlaceRecord]:
        """The one near a place the report is sure of, where the others are far from all of them."""
        if not self.points or any(r.latitude is None for r in options):
            return options
        away = sorted((min(kilometres(_point(r), p) for p in self.points), r.place_id, r) for r in options)
        if away[0][0] <= _NEAR and away[1][0] >= _TIMES * max(away[0][0], 1.0):
            return [away[0][2]]
        return options

    def _registered(self, options: list[PlaceRecord]) -> list[PlaceRecord]:
        return [r for r in options if r.place_id in self.chosen] or options


def _parted(records: Sequence[PlaceRecord]) -> bool:
    """Whether the records lie in several countries."""
    return len({r.country for r in records}) > 1


def nested(records: Sequence[PlaceRecord]) -> bool:
    """Whether the records are one place at several levels, each inside the next."""
    ordered = sorted(records, key=lambda r: FINENESS[r.level])
    levels = [r.level for r in ordered]
    if len(set(levels)) < len(levels):
        return False
    codes = {r.admin1_pcode or r.admin1 for r in ordered if r.level != "country"}
    return len(codes) == 1 and len({r.country for r in ordered}) == 1


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance between two points (latitude, longitude in degrees), flat, good to a few hundred kilometres."""
    east = (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return 111.2 * math.hypot(one[0] - other[0], east)


def distance(one: PlaceRecord, other: PlaceRecord) -> float:
    """Kilometres between two records that have a point."""
    return kilometres(_point(one), _point(other))


def _same_place(one: PlaceRecord, other: PlaceRecord) -> bool:
    """Whether two records of one name are one place: units of one governorate, or points near each other."""
    if one.level != other.level:
        return False
    if FINENESS[one.level] < FINENESS["locality"]:
        return (one.admin1_pcode or one.admin1) == (other.admin1_pcode or other.admin1) and one.country == other.country
    return one.latitude is not None and other.latitude is not None and distance(one, other) <= _ONE_PLACE


def _point(record: PlaceRecord) -> tuple[float, float]:
    return (record.latitude or 0.0, record.longitude or 0.0)


def _largest(options: list[PlaceRecord]) -> list[PlaceRecord]:
    sized = sorted(options, key=lambda r: -(r.population or 0))
    first, second = sized[0].population or 0, sized[1].population or 0
    return sized[:1] if first >= _LARGE and first >= _LARGER * max(1, second) else options
