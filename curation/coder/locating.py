"""Where: from the places told beside an act to one place of the registry, at the level the words support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...datasets.places import PlaceRecord
from ...schema import Candidate, Place
from .place_mentions import PlaceMention

#: Fineness of a level, the finest last.
_FINENESS = {"country": 0, "region": 1, "admin1": 2, "admin2": 3, "admin3": 4, "locality": 5, "site": 6}
#: UCDP where_prec of a level: exact point, district, governorate, region of several units, country.
_PRECISION = {"site": 1, "locality": 1, "admin3": 3, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
_NEAR = 2
_BY_CUE = {
    "admin1": ("admin1",),
    "admin2": ("admin2", "admin1", "region"),
    "admin3": ("admin3",),
    "city": ("locality", "admin1", "admin2"),
    "town": ("locality", "admin3"),
    "village": ("locality",),
    "site": ("site", "locality", "region"),
    "countryside": ("admin1", "admin2", "admin3", "locality"),
}


@dataclass(slots=True)
class Located:
    """A place mention resolved: one record, or several candidates where the report does not decide."""

    mention: PlaceMention
    record: PlaceRecord | None
    candidates: tuple[PlaceRecord, ...] = ()
    precision: int | None = None
    surface: str = ""

    @property
    def fineness(self) -> int:
        record = self.record or (self.candidates[0] if self.candidates else None)
        return _FINENESS[record.level] if record else -1


@dataclass(slots=True)
class Locator:
    """Resolves the places of one report; the names it is sure of help with those it is not."""

    country: str | None = None
    known: Counter[str] = field(default_factory=Counter)
    by_head: dict[str, Located] = field(default_factory=dict)
    resolved: dict[int, Located] = field(default_factory=dict)

    def resolve_all(self, mentions: Sequence[PlaceMention], surfaces: Sequence[str]) -> None:
        """Resolve every mention, the unambiguous first; the rest by the units those lie in."""
        for mention in mentions:
            options = _by_level(mention)
            if len(options) == 1:
                self._learn(options[0])
        for mention, surface in zip(mentions, surfaces, strict=True):
            located = self._pointer(mention, surface) if mention.pointer else self._resolve(mention, surface)
            self.resolved[mention.first] = located
            if located.record is not None and mention.head:
                self.by_head[mention.head] = located
                self._learn(located.record)

    def _learn(self, record: PlaceRecord) -> None:
        self.known[record.country] += 1
        for code in (record.admin1_pcode or record.admin1, record.admin2_pcode or record.admin2):
            if code:
                self.known[code] += 1

    def _pointer(self, mention: PlaceMention, surface: str) -> Located:
        """«البلدة»: the last place told with the same word."""
        earlier = self.by_head.get(mention.pointer)
        if earlier is None:
            return Located(mention, None, surface=surface)
        return Located(mention, earlier.record, earlier.candidates, earlier.precision, surface)

    def _resolve(self, mention: PlaceMention, surface: str) -> Located:
        options = _by_level(mention)
        if mention.cue == "countryside":
            options = _countryside(options)
        if len(options) > 1:
            options = self._narrow(options)
        if len(options) != 1:
            return Located(mention, None, tuple(options), None, surface)
        record = options[0]
        precision = _PRECISION["admin1" if record.level == "region" and record.admin1 else record.level]
        if mention.cue == "countryside" and record.level == "locality":
            precision = _NEAR
        if mention.relation == "near" and precision == 1:
            precision = _NEAR
        return Located(mention, record, (), precision, surface)

    def _narrow(self, options: list[PlaceRecord]) -> list[PlaceRecord]:
        """Prefer the report's country, then the units told elsewhere in it, then by far the largest."""
        if self.country and any(r.country == self.country for r in options):
            options = [r for r in options if r.country == self.country]
        elif self.known:
            best = max(self.known[r.country] for r in options)
            options = [r for r in options if self.known[r.country] == best] if best else options
        for code in ("admin1", "admin2"):
            scores = [self._weight(r, code) for r in options]
            if len(options) > 1 and max(scores) > min(scores):
                options = [r for r, s in zip(options, scores, strict=True) if s == max(scores)]
        if len(options) > 1:
            sized = sorted(options, key=lambda r: -(r.population or 0))
            if (sized[0].population or 0) >= 10 * max(1, sized[1].population or 0) and (
                sized[0].population or 0
            ) >= 5000:
                options = sized[:1]
        if len(options) > 1 and _nested(options):
            options = [max(options, key=lambda r: _FINENESS[r.level])]
        return options

    def _weight(self, record: PlaceRecord, level: str) -> int:
        return self.known[getattr(record, f"{level}_pcode") or getattr(record, level)] if getattr(record, level) else 0


def choose(located: Iterable[Located]) -> Located | None:
    """The finest place of several told for one act; the first told among equals."""
    best: Located | None = None
    for place in located:
        if place.fineness >= 0 and (best is None or place.fineness > best.fineness):
            best = place
    return best


def as_place(located: Located) -> Place:
    """The model of a located mention."""
    record = located.record
    if record is None:
        shared: dict[str, Any] = {
            "country": _common(located.candidates, "country"),
            "admin1": _common(located.candidates, "admin1"),
        }
        options = tuple(
            Candidate(
                place_id=r.place_id, name=r.name, admin1=r.admin1 or None, latitude=r.latitude, longitude=r.longitude
            )
            for r in located.candidates[:10]
        )
        return Place(surface=located.surface, candidates=options, **{k: v for k, v in shared.items() if v})
    return Place(
        place_id=record.place_id,
        name=record.name,
        name_ar=record.name_ar or None,
        surface=located.surface,
        admin1=record.admin1 or None,
        admin1_pcode=record.admin1_pcode or None,
        admin2=record.admin2 or None,
        admin2_pcode=record.admin2_pcode or None,
        admin3=record.admin3 or None,
        admin3_pcode=record.admin3_pcode or None,
        country=record.country or None,
        latitude=record.latitude,
        longitude=record.longitude,
        where_prec=located.precision,
    )


def _by_level(mention: PlaceMention) -> list[PlaceRecord]:
    """What a name may mean at the level its cue asks for; without a cue, the settled place before its units."""
    records = list(mention.records)
    wanted = _BY_CUE.get(mention.cue)
    if wanted is None:
        return _settled(records, mention.relation == "near")
    for level in wanted:
        fitting = [r for r in records if r.level == level]
        if fitting:
            return fitting
    return _settled(records, mention.relation == "near")


def _settled(records: list[PlaceRecord], near: bool = False) -> list[PlaceRecord]:
    """Near a name is near the town. Without a cue a name of nested units is the governorate where it names one (في درعا), else the town (في منبج)."""
    if len(records) > 1 and _nested(records):
        wide = [] if near else [r for r in records if r.level == "admin1"]
        return wide or [max(records, key=lambda r: _FINENESS[r.level])]
    return records


def _nested(records: Sequence[PlaceRecord]) -> bool:
    """Whether the records are one place at several levels, each inside the next."""
    ordered = sorted(records, key=lambda r: _FINENESS[r.level])
    levels = [r.level for r in ordered]
    if len(set(levels)) < len(levels):
        return False
    codes = {r.admin1_pcode or r.admin1 for r in ordered if r.level != "country"}
    return len(codes) == 1 and len({r.country for r in ordered}) == 1


def _countryside(records: list[PlaceRecord]) -> list[PlaceRecord]:
    """The countryside of a name that is a governorate's is the governorate; else the widest unit of that name."""
    if not records:
        return records
    widest = min(_FINENESS[r.level] for r in records)
    return [r for r in records if _FINENESS[r.level] == widest]


def _common(records: Sequence[PlaceRecord], name: str) -> str | None:
    values = {getattr(r, name) for r in records}
    return values.pop() or None if len(values) == 1 else None
