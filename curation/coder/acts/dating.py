"""Dating: how an act comes by its day, and the days that its own words, or who told it, give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...dates import Resolution
from ...dates.mention import PartOfDay
from ..clauses.acts import Act
from ..clauses.clauses import Clause
from ..units.noun_phrases import Span
from ..words.elements import Element
from .speaking import says_only

#: What may stand between a verb of taking place and its day ("took place late on Sunday").
_WHERE = frozenset({"preposition", "word", "place"})
#: The reason of a day told in the clause that the act's own stands in.
AROUND = "told in the clause around it"


@dataclass(slots=True)
class Dating:
    """An act's date: the resolution, the folded span of its words, and how it came to the act."""

    resolution: Resolution | None
    span: Span | None
    reason: str = ""
    anchor: Act | None = None


def day_before(clause: Clause) -> Element | None:
    """ "in May, when they seized the port": the date straight before the word that opens a clause."""
    parent = clause.parent
    if parent is None or clause.elements[0].text not in clause.relations.on_which:
        return None
    before = next((e for e in reversed(parent.elements) if e.kind != "mark"), None)
    return before if before is not None and before.kind == "date" and says_day(before) else None


def when_it_happened(act: Act, sentence: Sequence[Element]) -> Dating | None:
    """«تبنت س اليوم الهجوم الذي وقع الأحد»: the day behind a verb of taking place straight after the act's noun."""
    if act.element.kind != "noun":
        return None
    at = act.element.index + 1
    behind = [e for e in sentence[at : at + 2] if e.kind != "relative"]
    if not behind or behind[0].kind != "verb" or "existential" not in behind[0].classes:
        return None
    for day in sentence[behind[0].index + 1 :]:
        if day.kind == "date" and says_day(day):
            return Dating(day.date, day.span)
        if day.kind not in _WHERE:
            return None
    return None


def when_said(act: Act) -> Dating | None:
    """ "Iran said on Tuesday that it rejects …": the day of saying where whoever says so is who acts."""
    clause: Clause | None = act.clause
    while clause is not None:
        if says_only(clause.verb) and clause.subject is not None:
            break
        clause = clause.parent
    if clause is None or clause.subject is None:
        return None
    said_by = {m.actor for m in clause.subject.members if m.actor}
    day = next((e for e in clause.elements if e.kind == "date" and says_day(e)), None)
    return Dating(day.date, day.span, AROUND) if day is not None and said_by & act.subjects else None


def says_day(element: Element) -> bool:
    return element.date is not None and not isinstance(element.date.mention.meaning, PartOfDay)
