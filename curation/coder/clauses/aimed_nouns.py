"""Aimed nouns: whom a noun of force strikes by a form in -ing straight behind it ("airstrikes targeting rebels")."""

from __future__ import annotations

from collections.abc import Sequence

from ..words.elements import Element
from .acts import Act
from .clauses import Clause


def aims_noun(verb: Element, before: Sequence[Element]) -> bool:
    """Whether a form of force in -ing that asserts no act stands straight behind a noun of force."""
    return _forceful(verb) and bool(before) and before[-1].kind == "noun" and before[-1].is_violent


def struck_by_noun(act: Act, clause: Clause, following: Element) -> bool:
    """Whether such a form leads straight from the noun of an act to a phrase: "An attack targeting soldiers killed three"."""
    if act.root != "ASSAULT" or following.preposition:
        return False
    ahead = clause.elements[clause.elements.index(following) - 1]
    return ahead.kind == "word" and ahead.index == act.element.index + 1 and _forceful(ahead)


def _forceful(element: Element) -> bool:
    return element.gerund and any(frame.root == "ASSAULT" and not frame.mutual for frame in element.frames)
