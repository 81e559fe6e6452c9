"""Where: from the places told beside an act to one place of the registry, at the level the words support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....datasets.places import PlaceRecord
from ....schema import Candidate, Place
from ..lexicon.namesakes import FINENESS, Namesakes, distance, fineness, nested
from .place_mentions import QUARTER, PlaceMention

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
    "quarter": ("site", "locality"),
    "around": ("locality", "admin3", "admin2", "admin1"),
    "countryside": ("admin1", "admin2", "admin3", "locality"),
}
#: Cues of a village or small town, which newspapers abroad seldom name.
_SMALL = frozenset({"village", "town"})
#: Tokens between a place and the unit it is told to be in.
_ADJOINING = 2
#: A town farther from the middle of the governorate it is told to be in than this (kilometres) is another one.
_BEYOND = 100.0
#: How much less a place says for standing near the act, or on a side of it: "west of S" tells less than "in S".
_NEARBY, _ASIDE = 0.3, 0.5
#: What a side of a governorate's capital says: hardly more than the governorate.
_SIDE_OF_CAPITAL = 2.5


@dataclass(slots=True)
class Located:
    """A place mention resolved: one record, or several candidates where the report does not decide.

    ``capital``: its name is a governorate's too.
    """

    mention: PlaceMention
    record: PlaceRecord | None
    candidates: tuple[PlaceRecord, ...] = ()
    precision: int | None = None
    surface: str = ""
    capital: bool = False

    @property
    def fineness(self) -> float:
        record = self.record or (self.candidates[0] if self.candidates else None)
        return fineness(record) if record else -1

    @property
    def weight(self) -> float:
        """How much it says of where the act was: its fineness, less where it is only near."""
        if self.mention.relation == "side":
            return _SIDE_OF_CAPITAL if self.capital else self.fineness - _ASIDE
        return self.fineness - (_NEARBY if self.mention.relation == "near" else 0)


@dataclass(slots=True)
class Locator:
    """Resolves the places of one report; the names it is sure of help with those it is not.

    ``bare``: level of what is meant by a name of a governorate and its town that stands without a cue. ``chosen``: ids of
    the places that no import added. ``told``: by country, the places whose names mean one place alone.
    """

    country: str | None = None
    bare: str = "admin1"
    chosen: frozenset[str] = frozenset()
    known: Counter[str] = field(default_factory=Counter)
    by_head: dict[str, Located] = field(default_factory=dict)
    resolved: dict[int, Located] = field(default_factory=dict)
    by_sentence: dict[int, list[Located]] = field(default_factory=dict)
    told: dict[str, set[str]] = field(default_factory=dict)

    @property
    def lands(self) -> dict[int, set[str]]:
        """By the numbers of sentences, the countries of the places told in them."""
        return {n: {p.record.country for p in told if p.record} for n, told in self.by_sentence.items()}

    @property
    def records(self) -> list[PlaceRecord]:
        """The places the report names, as far as they are resolved."""
        return [place.record for place in self.resolved.values() if place.record is not None]

    @property
    def lands_named(self) -> frozenset[str]:
        """The countries it names as places."""
        return frozenset(record.country for record in self.records if record.level == "country")

    def resolve_all(self, mentions: Sequence[PlaceMention], surfaces: Sequence[str], sentences: Sequence[int]) -> None:
        """Resolve every mention, the unambiguous first; the rest by the units those lie in.

        ``surfaces``: the words of each; ``sentences``: the number of the sentence each stands in.
        """
        namesakes = Namesakes(self.country, self.known, self.chosen)
        for mention in mentions:
            options = _by_level(mention, namesakes, self.bare)
            if len(options) == 1 and not mention.weak:
                namesakes.learn(options[0])
                self.told.setdefault(options[0].country, set()).add(options[0].place_id)
        later: list[Located] = []
        for mention, surface, sentence in zip(mentions, surfaces, sentences, strict=True):
            located = self._pointer(mention, surface) if mention.pointer else self._resolve(mention, surface, namesakes)
            self.resolved[mention.first] = located
            self.by_sentence.setdefault(sentence, []).append(located)
            if located.record is not None:
                if mention.head:
                    self.by_head[mention.head] = located
                namesakes.learn(located.record)
            elif len(located.candidates) > 1:
                later.append(located)
        _drop_contradicted([self.resolved[mention.first] for mention in mentions], sentences)
        for located in later:  # what stands behind a name may be what tells which of its namesakes is meant
            self._settle(located, namesakes.narrow(list(located.candidates), located.mention.name))

    def _pointer(self, mention: PlaceMention, surface: str) -> Located:
        """«البلدة»: the last place told with the same word."""
        earlier = self.by_head.get(mention.pointer)
        if earlier is None:
            return Located(mention, None, surface=surface)
        return Located(mention, earlier.record, earlier.candidates, earlier.precision, surface)

    def _resolve(self, mention: PlaceMention, surface: str, namesakes: Namesakes) -> Located:
        options = _by_level(mention, namesakes, self.bare)
        if mention.cue == "countryside":
            options = _countryside(options)
        if mention.cue == QUARTER and self.country and all(self._abroad(r) for r in options):
            return Located(mention, None, surface=surface)  # «شارع القدس» of a town elsewhere
        located = Located(mention, None, surface=surface, capital=any(r.level == "admin1" for r in mention.records))
        if len(options) == 1 and self._stray(mention, options[0]):
            return located
        self._settle(located, namesakes.narrow(options, mention.name) if len(options) > 1 else options)
        return located

    def _abroad(self, record: PlaceRecord) -> bool:
        """Whether a place is in another country than the one a report is about; a quarter, if it tells nothing else of that one."""
        elsewhere = self.told.get(record.country, set()) - {record.place_id}
        return record.country != self.country and (record.level != "site" or not elsewhere)

    def _stray(self, mention: PlaceMention, record: PlaceRecord) -> bool:
        """«قرى س وص في محافظة ع»: whether a village is known by its name only in another land, of which nothing else is told.

        It is likelier a namesake that no gazetteer has: left open.
        """
        elsewhere = bool(self.told.get(self.country or "")) and record.country not in (self.country, "")
        village = mention.cue in _SMALL or (mention.listed and not mention.cue)
        small = village and FINENESS[record.level] > FINENESS["admin1"]
        if mention.cue == "village" and record.level == "admin1" and record.country != self.country:
            return True  # «قرية أبين»: no governorate of another land
        return elsewhere and small and self.told.get(record.country, set()) <= {record.place_id}

    def _settle(self, located: Located, options: Sequence[PlaceRecord]) -> None:
        if len(options) != 1:
            located.candidates = tuple(options)
            return
        mention, record = located.mention, options[0]
        precision = precision_at(record)
        if precision == 1 and (mention.relation in ("near", "side") or mention.cue in ("countryside", "around")):
            precision = _NEAR
        located.record, located.candidates, located.precision = record, (), precision


def choose(located: Iterable[Located]) -> Located | None:
    """The place of several told for one act that says most; the first told among equals."""
    best: Located | None = None
    for place in located:
        if place.fineness >= 0 and (best is None or place.weight > best.weight):
            best = place
    return best


def as_place(located: Located) -> Place:
    """The model of a located mention."""
    record = located.record
    if record is None:
        shared: dict[str, Any] = {
            name: _common(located.candidates, name)
            for name in ("country", "admin1", "admin1_pcode", "admin2", "admin2_pcode")
        }
        options = tuple(
            Candidate(
                place_id=r.place_id, name=r.name, admin1=r.admin1 or None, latitude=r.latitude, longitude=r.longitude
            )
            for r in located.candidates[:10]
        )
        return Place(surface=located.surface, candidates=options, **{k: v for k, v in shared.items() if v})
    return as_registered(record, located.surface, located.precision)


def precision_at(record: PlaceRecord) -> int:
    """UCDP's where_prec of an act that happened at a place itself, not near it."""
    return _PRECISION["admin1" if record.level == "region" and record.admin1 else record.level]


def as_registered(record: PlaceRecord, surface: str, precision: int | None) -> Place:
    """The model of a place of the registry. ``surface``: the words for it; ``precision``: UCDP's where_prec."""
    return Place(
        place_id=record.place_id,
        name=record.name,
        name_ar=record.name_ar or None,
        surface=surface,
        admin1=record.admin1 or None,
        admin1_pcode=record.admin1_pcode or None,
        admin2=record.admin2 or None,
        admin2_pcode=record.admin2_pcode or None,
        admin3=record.admin3 or None,
        admin3_pcode=record.admin3_pcode or None,
        country=record.country or None,
        latitude=record.latitude,
        longitude=record.longitude,
        where_prec=precision,
    )


def _by_level(mention: PlaceMention, namesakes: Namesakes, bare: str) -> list[PlaceRecord]:
    """What a name may mean at the level its cue asks for; without a cue, the settled place before its units."""
    records = namesakes.one_place(list(mention.records))
    near = mention.relation in ("near", "side")
    wanted = _BY_CUE.get(mention.cue)
    if wanted is None:
        return _settled(records, near or bare == "locality")
    for level in wanted:
        fitting = [r for r in records if r.level == level]
        if fitting:
            return fitting
    return _settled(records, near)


def _settled(records: list[PlaceRecord], near: bool = False) -> list[PlaceRecord]:
    """Near a name is near the town. Without a cue a name of nested units is the governorate where it names one (في درعا), else the town (في منبج)."""
    if len(records) > 1 and nested(records):
        wide = [] if near else [r for r in records if r.level == "admin1"]
        return wide or [max(records, key=lambda r: FINENESS[r.level])]
    return records


def _countryside(records: list[PlaceRecord]) -> list[PlaceRecord]:
    """The countryside of a name that is a governorate's is the governorate; else the widest unit of that name."""
    if not records:
        return records
    widest = min(FINENESS[r.level] for r in records)
    return [r for r in records if FINENESS[r.level] == widest]


def _drop_contradicted(places: Sequence[Located], sentences: Sequence[int]) -> None:
    """«تل س بين مدينتي ص وع بريف ف»: leave open what is known by its name in another governorate than the one told behind it.

    It is a namesake that no gazetteer has. ``sentences``: the number of each place's sentence.
    """
    for at in range(1, len(places)):
        wide = places[at].record
        if wide is None or wide.level != "admin1" or places[at].mention.relation != "at" or places[at].mention.listed:
            continue
        index = at - 1
        while index >= 0 and sentences[index] == sentences[at] and _adjoins(places[index], places[index + 1]):
            told = places[index]
            if told.record is not None and _elsewhere(told.record, wide):
                if not (told.mention.listed or places[index + 1].mention.listed):
                    told.record, told.candidates = None, ()
                break
            index -= 1


def _adjoins(one: Located, other: Located) -> bool:
    """Whether no more than a preposition and a mark stand between two places."""
    return 0 <= other.mention.first - one.mention.stop <= _ADJOINING


def _elsewhere(record: PlaceRecord, unit: PlaceRecord) -> bool:
    """Whether a village or town lies in another governorate of the country, beyond what writers take for this one."""
    fine = FINENESS[record.level] >= FINENESS["admin3"] and record.country == unit.country
    other = fine and (record.admin1_pcode or record.admin1) != (unit.admin1_pcode or unit.admin1)
    return other and record.latitude is not None and unit.latitude is not None and distance(record, unit) > _BEYOND


def _common(records: Sequence[PlaceRecord], name: str) -> str | None:
    values = {getattr(r, name) for r in records}
    return values.pop() or None if len(values) == 1 else None
