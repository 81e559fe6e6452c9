"""Parallel reports of the Syrian Archive: long texts in Arabic and English, some about one attack with a header.

Measured, on reports whose header names a location: whether an ASSAULT is coded in each language, whether one of them
lies within 25 km of that location (left out where the registry does not have it), and whether one of them includes the
header's day. On every pair: how far the roots, actors and places coded from the Arabic text are those coded from the
English one (the Arabic side counts as gold here, which says nothing about who is right).

Not measured: roles, counts, and everything about reports without a header, for which nobody coded anything. The
header's words stand in the text as well, so a coder that reads only them would do well on the first three.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ....datasets.places import PlaceRecord, bundled_places
from ....schema import Event, Published
from ...text import fold_word
from ..distance import Places
from ..evaluation import Coder
from ..judged import Judged
from ..tally import Tally, share
from .presence import of_root, told
from .source import Source, Unit, existing

_LOCATION, _DATE = ("الموقع", "Location"), ("التاريخ", "Date")
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
        gold = {"en": row["text_en"], "location": _value(row, _LOCATION), "date": _day(_value(row, _DATE))}
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
    attacks = of_root(events, "ASSAULT")
    tallies = {"assault": share(bool(attacks))}
    if wanted := _registered(gold["location"]):
        given = [event.place.place_id for event in attacks if event.place]
        tallies["place"] = share(any(_registry().near(a, b.place_id) for a in given for b in wanted))
    if (day := gold["date"]) is not None:
        spans = [(e.when.earliest, e.when.latest) for e in attacks if e.when.earliest and e.when.latest]
        tallies["date"] = share(any(first <= day <= last for first, last in spans))
    return tallies


def _registered(location: str) -> list[PlaceRecord]:
    """Registry entries with the name of the finest place the header gives, within the governorate before it."""
    parts = [re.sub(r"\W+", " ", part).strip() for part in location.split(":")]
    names = [_key(part) for part in parts if part]
    governorates = [r for r in bundled_places() if r.level == "admin1" and names[:1] and names[0] in _keys(r)]
    found = [r for r in bundled_places() if names and names[-1] in _keys(r)]
    within = {record.admin1 for record in governorates}
    return [r for r in found if r.admin1 in within] if len(names) > 1 and within else found


def _keys(record: PlaceRecord) -> set[str]:
    return {_key(name) for name in (record.name, record.name_ar, *record.aliases_en, *record.aliases_ar) if name}


@cache
def _key(name: str) -> str:
    return fold_word(name.lower().replace(" ", ""))


@lru_cache(maxsize=1)
def _registry() -> Places:
    return Places(bundled_places())


def _roots(events: list[Event]) -> set[str]:
    return {event.event_type for event in events}


def _actors(events: list[Event]) -> set[str]:
    return {p.actor_id for event in events for p in event.participants}


def _places(events: list[Event]) -> set[str]:
    return {event.place.place_id for event in events if event.place and event.place.place_id}


_TITLES = {"assault": "header: ASSAULT coded", "place": "header: place within 25 km", "date": "header: day included"}
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
