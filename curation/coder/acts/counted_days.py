"""Counted days: how many days before the act told with them what stands behind "after" happened.

"The move came three days after S suspended T", «جاء ذلك بعد يومين من اعتقال س», «غداة القصف».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ...dates import Resolution
from ...numbers import NumberMention
from ..lexicon.relations import Relations
from ..words.elements import Element

#: More days than this are told by the date.
_MOST = 60


def days_before(sentence: Sequence[Element], opener: Element, relations: Relations) -> int | None:
    """The number of days told with a word for what came before, None where it tells none."""
    if opener.text in relations.day_after:
        return 1
    around = [*sentence[max(opener.index - 1, 0) : opener.index], *sentence[opener.index + 1 : opener.index + 2]]
    for element in around:
        if element.text in relations.one_day or element.text in relations.two_days:
            return 1 if element.text in relations.one_day else 2
        number = element.item.payload if element.kind == "number" else None
        if isinstance(number, NumberMention) and number.best and element.text.split()[-1] in relations.days:
            return int(number.best) if number.best <= _MOST else None
    return None


def counted_back(day: Resolution, days: int) -> Resolution | None:
    """The day so many days before a known one."""
    if day.earliest is None or day.latest is None or day.precision != "day":
        return None
    back = timedelta(days)
    reason = f"counted back from “{day.mention.text}”"
    return replace(day, earliest=day.earliest - back, latest=day.latest - back, reason=reason, weekday=None)
