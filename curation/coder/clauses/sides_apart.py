"""Sides apart: the further side of a clash that stands behind where the first one is («بين قوات س في محور ص وع»)."""

from __future__ import annotations

from .acts import Act
from .clauses import Clause

#: Elements that may stand between two joined sides: where they are, since when, what they are called.
_BETWEEN = frozenset({"preposition", "place", "date", "word"})


def join_sides(act: Act, clause: Clause) -> set[int]:
    """Add to the sides between whom an act is those joined to them behind a place; returns the elements it took."""
    between = clause.relations.between
    first = act.slots.get(between)
    if not act.frame.mutual or first is None:
        return set()
    at = next((e.index for e in clause.elements if e.phrase is first.phrase), None)
    taken: set[int] = set()
    placed = False
    for element in clause.elements if at is not None else ():
        if at is None or element.index <= at:
            continue
        if element.kind == "np" and element.phrase is not None and element.conjunction and not element.preposition:
            if not placed:
                break
            first.phrase.members += element.phrase.members
            taken.add(element.index)
        elif element.kind == "mark" and element.text in ",-()":
            continue
        elif element.kind not in _BETWEEN or (element.kind == "word" and placed and element.conjunction):
            break
        placed = placed or element.kind == "place"
    return taken
