"""Swap counts: how many each side of a swap frees, where one number is told for both («تبادلتا 90 أسيرا من كل جانب»)."""

from __future__ import annotations

from dataclasses import replace

from ...numbers import NumberMention
from ..clauses.acts import Act

#: How many elements behind the people counted the words stand that say of whom they are.
_REACH = 3


def each_frees(act: Act) -> NumberMention | None:
    """The number of people that either side of a swap frees; None where it is not told of each or of both by halves."""
    elements, relations = act.clause.elements, act.relations
    at = next((k for k, e in enumerate(elements) if e is act.element), len(elements))
    for k, element in enumerate(elements[at:], at):
        number = element.phrase.number if element.phrase is not None else None
        if number is None or number.unit_name:
            continue
        behind = [e.text for e in (*elements[max(0, at - 1) : at], *elements[k + 1 : k + 1 + _REACH])]
        if relations.each.intersection(behind):
            return number
        if relations.halved.intersection(behind) and number.best is not None and number.best % 2 == 0:
            half = number.best // 2
            return replace(number, low=half, best=half, high=half)
    return None
