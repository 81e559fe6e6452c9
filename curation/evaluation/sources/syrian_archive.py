"""Parallel reports of the Syrian Archive: long texts in Arabic and English, some about one attack with a header.

Measured, on reports whose header names a location, in each language: whether an act of force is coded; whether one of
them lies in the header's governorate, and within 25 km of its location (left out where the registry does not have it);
whether one of them has a belligerent the header holds responsible for initiator or party; whether one of them is dated
within a day of the header's. A coder with an imported gazetteer (`--gazetteer`) is judged by the same places. On every pair: how far the roots, actors and places coded from the Arabic text are those coded from the
English one (the Arabic side counts as gold here, which says nothing about who is right).

Not measured: other roles, counts, and everything about reports without a header, for which nobody coded anything. The
header's words stand in the text as well, so a coder that reads only them would do well on the first five.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from ....datasets.actors import bundled_actors
from ....datasets.places import PlaceRecord, bundled_places
from ....schema import Event, Place, Published
from ...text import fold_word
from ..distance import NEAR_KM, kilometres
from ..evaluation import Coder
from ..judged import Judged
from ..tally import Tally, share
from .presence import told
from .source import Source, Unit, existing

_LOCATION, _DATE = ("الموقع", "Location"), ("التاريخ", "Date")
_RESPONSIBLE = ("الجاني المحتمل", "Potentially responsible")
_FORCE = frozenset({"ASSAULT", "COERCE"})
_ACTING = frozenset({"initiator", "party"})
_DAY_OFF = timedelta(days=1)
_MONTHS = (
    "كانون الثاني يناير january", "شباط فبراير february", "آذار مارس march", "نيسان أبريل إبريل april",
    "أيار مايو may", "حزيران يونيو june", "تموز يوليو july", "آب أغسطس august", "أيلول سبتمبر september",
    "تشرين الأول أكتوبر october", "تشرين الثاني نوفمبر november", "كانون الأول ديسمبر december",
)  # fmt: skip
_DAY = re.compile(r"(\d{1,2})\s+(\D+?)\s+(\d{4})")


def read(path: Path) -> list[Unit]:
    """One unit a pair; its text is the Arabic one. Raises GoldError where the file is not there."""
    file = existing(path, "investigations_ar_en.jsonl")
    units = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        if not (row["text_ar"].strip() and row["text_en"].strip()):
            continue
        gold = {
            "en": row["text_en"],
            "location": _value(row, _LOCATION),
            "date": _day(_value(row, _DATE)),
            "responsible": _forces(_value(row, _RESPONSIBLE)),
        }
        tags = ("header",) if gold["location"] else ()
        published = Published.parse(row["published"][:10]) if row.get("published") else None
        units.append(Unit(f"pair-{number:02}", "ar", row["text_ar"], gold, published, tags))
    return units


def _value(row: dict[str, Any], names: Collection[str]) -> str:
    headers = (*row["header_ar"].items(), *row["header_en"].items())
    return next((value for name, value in headers if name in names), "")


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    if found is None:
        return None
    words = {fold_word(word.lower()) for word in re.findall(r"\w+", found[2])}
    for month, names in enumerate(_MONTHS, 1):
        if words & ({fold_word(name) for name in names.split()} - {fold_word("كانون"), fold_word("تشرين")}):
            return date(int(found[3]), month, int(found[1]))
    return None


def _forces(text: str) -> frozenset[str]:
    """Ids of the armed forces whose state's adjective the words hold responsible («القوات الجوية الروسية أو السورية»)."""
    words = {fold_word(word.lower()) for word in re.findall(r"\w+", text)}
    states = {actor.id: actor for actor in bundled_actors()}
    return frozenset(
        actor.id
        for actor in states.values()
        if actor.forces_of
        for language in ("ar", "en")
        for adjective in states[actor.forces_of].words("adjective", language)
        if any(_key(adjective) in word for word in words)
    )


def judge(unit: Unit, code: Coder) -> Judged:
    """Score one pair."""
    english = Unit(f"{unit.id}-en", "en", unit.gold["en"], None, unit.published)
    arabic_events, english_events = code(unit.report()), code(english.report())
    tallies: dict[str, Tally] = {}
    if unit.gold["location"]:
        for language, events in (("ar", arabic_events), ("en", english_events)):
            tallies |= {f"{name}_{language}": tally for name, tally in _header(unit.gold, events).items()}
    for name, of in (("roots", _roots), ("actors", _actors), ("places", _places)):
        left, right = of(arabic_events), of(english_events)
        tallies[f"same_{name}"] = Tally(len(left & right), len(left), len(right))
    lines = (f"header    {unit.gold['location'] or '–'} | {unit.gold['date'] or '–'}", *told(arabic_events))
    return Judged(
        unit.id, unit.language, tallies, tags=unit.tags, text=unit.text,
        told=(*lines, "English:", *told(english_events)),
    )  # fmt: skip


def _header(gold: dict[str, Any], events: list[Event]) -> dict[str, Tally]:
    acts = [event for event in events if event.event_type in _FORCE]
    tallies = {"act": share(bool(acts))}
    places = [event.place for event in acts if event.place]
    if units := _governorates(gold["location"]):
        tallies["governorate"] = share(any(place.admin1 in units for place in places))
    if wanted := _registered(gold["location"]):
        tallies["place"] = share(any(_within_reach(place, record) for place in places for record in wanted))
    if who := gold["responsible"]:
        acting = {p.actor_id for event in acts for p in event.participants if p.role in _ACTING}
        tallies["belligerent"] = share(bool(acting & who))
    if (day := gold["date"]) is not None:
        spans = [(e.when.earliest, e.when.latest) for e in acts if e.when.earliest and e.when.latest]
        tallies["date"] = share(any(first - _DAY_OFF <= day <= last + _DAY_OFF for first, last in spans))
    return tallies


def _within_reach(place: Place, record: PlaceRecord) -> bool:
    if place.latitude is None or place.longitude is None or record.latitude is None or record.longitude is None:
        return False
    return kilometres((place.latitude, place.longitude), (record.latitude, record.longitude)) <= NEAR_KM


def _registered(location: str) -> list[PlaceRecord]:
    """Registry entries with the name of the finest place the header gives, within the governorate before it."""
    names, within = _names(location), _governorates(location)
    found = [r for r in bundled_places() if names and names[-1] in _keys(r)]
    return [r for r in found if r.admin1 in within] if len(names) > 1 and within else found


def _governorates(location: str) -> set[str]:
    """Names of the governorates the first part of the header names."""
    names = _names(location)
    return {r.admin1 for r in bundled_places() if r.level == "admin1" and names[:1] and names[0] in _keys(r)}


def _names(location: str) -> list[str]:
    parts = [re.sub(r"\W+", " ", part).strip() for part in location.split(":")]
    return [_key(part) for part in parts if part]


def _keys(record: PlaceRecord) -> set[str]:
    return {_key(name) for name in (record.name, record.name_ar, *record.aliases_en, *record.aliases_ar) if name}


@cache
def _key(name: str) -> str:
    return fold_word(name.lower().replace(" ", ""))


def _roots(events: list[Event]) -> set[str]:
    return {event.event_type for event in events}


def _actors(events: list[Event]) -> set[str]:
    return {p.actor_id for event in events for p in event.participants}


def _places(events: list[Event]) -> set[str]:
    return {event.place.place_id for event in events if event.place and event.place.place_id}


_TITLES = {
    "act": "header: act of force coded",
    "governorate": "header: governorate",
    "place": "header: place within 25 km",
    "belligerent": "header: belligerent",
    "date": "header: day, give or take one",
}
_HEADER = {f"{name}_{code}": f"{title}, {code}" for name, title in _TITLES.items() for code in ("ar", "en")}

SOURCE = Source(
    read,
    judge,
    {
        **_HEADER,
        "same_roots": "same roots, ar and en",
        "same_actors": "same actors, ar and en",
        "same_places": "same places, ar and en",
    },
    frozenset(_HEADER),
)
