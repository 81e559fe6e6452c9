"""Spoken of: places that words are only about: «وافقت س على وقف القتال في ص», «عرضت س وساطة لحل الأزمة في ص».

Words were said where they were said (``docs/decisions.md``). A village is left: a deal on it may well have been made there.
"""

from __future__ import annotations

from ..clauses.acts import VERBAL_ROOTS, Act
from ..clauses.named_sides import NAMED_BEHIND
from ..lexicon.namesakes import FINENESS
from ..words.elements import Element
from ..words.locating import Located, Locator

#: Roots of acts done by words.
_OF_WORDS = VERBAL_ROOTS | {"AGREE", "SUPPORT"}
_LAND, _UNIT = "country", FINENESS["admin1"]
#: A city of so many people is spoken of from elsewhere, as a governorate is.
_CITY = 200_000
#: Roots whose nouns tell what happens elsewhere, when words are about it.
_ELSEWHERE = frozenset({"ASSAULT", "COERCE", "RETREAT", "PROTEST", "CONCEDE"})
#: How many words may stand between a place and the noun it belongs to («وقف إطلاق نار شامل ودائم في س»).
_REACH = 4


def spoken_of(act: Act, locator: Locator) -> frozenset[int]:
    """First tokens of the lands, regions and cities in an act's clause that its words are only about."""
    if act.root not in _OF_WORDS:
        return frozenset()
    elements = act.clause.elements
    placed = [(at, e) for at, e in enumerate(elements) if e.place is not None and e.index > act.element.index]
    return frozenset(
        e.place.first
        for at, e in placed
        if e.place is not None
        and e.place.relation in ("at", "")
        and _far(locator.resolved.get(e.place.first), locator.country)
        and _belongs(elements[:at], act)
    )


def said_at(act: Act) -> list[int]:
    """«شكر س ص في مؤتمر صحفي في أنقرة»: first tokens of the places straight behind the occasion on which words were said."""
    if act.root not in _OF_WORDS or not act.relations.occasions:
        return []
    elements = act.clause.elements
    return [
        e.place.first
        for at, e in enumerate(elements)
        if e.place is not None
        and e.place.relation == "at"
        and _behind_occasion(elements[max(at - _REACH, 0) : at], act)
    ]


def _behind_occasion(before: list[Element], act: Act) -> bool:
    """Whether the words straight before a place lead back to one for an occasion on which people speak."""
    for element in reversed(before):
        if element.text in act.relations.occasions:
            return True
        if element.kind not in ("word", "preposition") or element is act.element:
            return False
    return False


def _far(located: Located | None, country: str | None) -> bool:
    """Whether a place is a land; or as wide as a governorate, or a city, in that of the report: elsewhere people meet."""
    record = located.record if located is not None else None
    if record is None or record.level == _LAND:
        return record is not None
    wide = FINENESS[record.level] <= _UNIT or (record.population or 0) >= _CITY
    return wide and country in (None, record.country)


def _belongs(before: list[Element], act: Act) -> bool:
    """Whether the words straight before a place end in another act's noun, or in a word for how things stand."""
    for element in reversed(before[-_REACH:]):
        if element.phrase is not None and any(
            m.who == "both" or m.reason == NAMED_BEHIND for m in element.phrase.members
        ):
            return True  # «طرفا النزاع في س»
        if element is act.element or element.kind not in ("word", "preposition", "noun", "number"):
            return False
        if element.kind == "noun":
            return any(frame.root in _ELSEWHERE for frame in element.frames)
        if element.text in act.relations.affairs or element.item.reading.stem in act.relations.affairs:
            return True
    return False
