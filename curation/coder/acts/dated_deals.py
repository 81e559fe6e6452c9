"""Dated deals: «اتفاق العاشر من مارس» is named by its day, on which nothing else happened."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates.mention import Absolute, Ambiguous, MonthOnly, YearOnly
from ..words.elements import Element

#: Among how many elements before a participle the deal stands that it is of.
_REACH = 4
#: Sorts of dates that name something: those of the calendar («اتفاق الثلاثاء» and «اتفاق أمس» say when it was).
_OF_THE_CALENDAR = (Absolute, Ambiguous, MonthOnly, YearOnly)


def names_deal(elements: Sequence[Element], at: int, accusative: str, signed: frozenset[str]) -> bool:
    """Whether the date at ``at`` stands straight behind the noun of a deal, which it names («اتفاق 10 آذار»).

    ``accusative``: the ending of an object, which no name follows. ``signed``: participles that may stand between
    («الاتفاق الموقع عام 2015»).
    """
    day, before = elements[at], elements[at - 1] if at else None
    if before is not None and before.text in signed:
        return any(frame.root == "AGREE" for e in elements[max(0, at - _REACH) : at - 1] for frame in e.frames)
    if before is not None and before.kind == "preposition" and at > 1 and elements[at - 2].text in signed:
        return any(frame.root == "AGREE" for e in elements[max(0, at - _REACH) : at - 2] for frame in e.frames)
    if before is None or before.kind != "noun" or before.pronoun is not None or day.date is None:
        return False
    deal = any(frame.root == "AGREE" for frame in before.frames) and not before.item.conjunction
    bare = not day.preposition and before.tokens[1] == day.tokens[0] and not before.text.endswith(accusative or "\0")
    return deal and bare and not before.article and isinstance(day.date.mention.meaning, _OF_THE_CALENDAR)
