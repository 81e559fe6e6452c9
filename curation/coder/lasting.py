"""Lasting: a day since when a state goes on is no day of the act told beside it («الحظر المفروض منذ أسبوع»)."""

from __future__ import annotations

from collections.abc import Sequence

from .elements import Element
from .relations import Relations


def goes_on_since(elements: Sequence[Element], at: int, relations: Relations) -> bool:
    """«الحظر المفروض منذ أسبوع», «صحفي محتجز منذ عامين»: whether a date says since when what stands straight before it lasts."""
    day = elements[at]
    before = [e for e in elements[max(at - 2, 0) : at] if e.phrase is None or e.phrase.members[0].who != "pronoun"]
    if not before or day.text.split()[0] not in relations.summed:
        return False
    held = before[-1].phrase is not None and before[-1].phrase.held
    return held or before[-1].text in relations.lasting
