"""Tolls: numbers of people summed up over a time that began long before the report are no act of the day it tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ...numbers import NumberMention
from ..clauses.acts import TOLD, TOLL, Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element

#: What began this long before a report is summed up; what has gone on since then («المستمرة منذ»), only if it is longer.
_NEWS, _LASTING = timedelta(days=3), timedelta(days=30)
#: Kinds of counts that are summed up; those freed may have been held since then.
_SUMMED = frozenset({"killed", "injured", "detained"})
#: How many acts told by one number are a sum, and how many elements a sentence's opening has.
_MANY, _OPENING = 10, 3
#: Precisions of a time that is no day of an act.
_LONG = frozenset({"month", "year"})


def settle_tolls(acts: Sequence[Act], published: Sequence[date], relations: Relations, article: str) -> None:
    """«وقتل 30 منذ مطلع العام»: give acts that only sum up the status of a toll. ``published``: the report's possible days."""
    for act in acts:
        summed = act.status == TOLD and (act.frame.count in _SUMMED or _counted(act)) and bool(published)
        if summed and any(_sums_up(c.elements, published[0], relations, article) for c in _around(act.clause)):
            act.status = TOLL
        if act.status == TOLD and act.frame.count in _SUMMED and _of_whole_war(act, relations):
            act.status = TOLL


def _of_whole_war(act: Act, relations: Relations) -> bool:
    """«وخلّفت الحرب بين س وص أكثر من تسعة آلاف قتيل»: whether a whole war is the subject of those killed."""
    behind = act.clause.after(act.element)
    return act.element.kind == "verb" and bool(behind) and behind[0].text in relations.wars


def _around(clause: Clause) -> list[Clause]:
    """A clause and those it goes on from («منذ نيسان تخوض س حربا أسفرت عن مقتل …»)."""
    around = [clause]
    while clause.parent is not None and not (clause.verb is not None and clause.verb.conjunction):
        clause = clause.parent
        around.append(clause)
    first = clause
    while first.parent is not None:
        first = first.parent
    opening = first.elements[:_OPENING]
    if any(e.text.removeprefix(clause.relations.conjunction) in clause.relations.summed for e in opening):
        around.append(first)  # «ومنذ بدء الحرب قتل … وأصاب …»
    return around


def _counted(act: Act) -> bool:
    """«نفذت س 621 هجوما»: whether a number of many such acts stands before a noun."""
    elements = act.clause.elements
    at = elements.index(act.element)
    before = elements[at - 1] if at else None
    number = before.item.payload if before is not None and before.kind == "number" else None
    return act.element.kind == "noun" and isinstance(number, NumberMention) and (number.low or 0) >= _MANY


def _sums_up(elements: Sequence[Element], published: date, relations: Relations, article: str) -> bool:
    for at, element in enumerate(elements):
        before = elements[at - 1] if at else None
        since = (
            before is not None
            and before.text.removeprefix(before.conjunction or relations.conjunction) in relations.summed
        )
        if element.kind == "date" and element.date is not None and element.date.earliest is not None:
            if since and before is not None:
                lasts = (
                    at > 1
                    and article != ""
                    and elements[at - 2].kind == "word"
                    and elements[at - 2].text.startswith(article)
                )
                if element.date.earliest < published - (_LASTING if lasts else _NEWS):
                    return True
            elif before is not None and before.relation in relations.over and element.date.precision in _LONG:
                return True
        elif since and element.kind in ("word", "instance", "noun"):
            return True  # «منذ اندلاع الحرب»
    return False
