"""Ground held: a place is taken from whoever is told, in a clause about that place, to hold it.

«استعادت س بلدة تسيطر عليها ص», «المدينة التي استولت عليها ص»: nobody else is told to have lost it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import TOLD, Act
from ..clauses.arguments import CONFIDENCE

_SEIZED = "COERCE:seize"


def take_from_holders(acts: Sequence[Act]) -> None:
    """Give what takes a place whom it is taken from."""
    for act in acts:
        if act.mode != _SEIZED or act.status != TOLD or any(f.role == "recipient" for f in act.slots.values()):
            continue
        holding = next((other for other in acts if _holds(other, act)), None)
        if holding is not None:
            held = replace(holding.slots["subject"], role="recipient", reason="who is told to hold the place")
            act.slots["holder"] = replace(held, confidence=CONFIDENCE["inferred"])


def _holds(holding: Act, taking: Act) -> bool:
    """Whether an act is told, in a clause about the place that another takes, of somebody else who took or holds it."""
    clause = holding.clause
    bare = not clause.opener and clause.elements[0] is holding.element and not holding.element.conjunction
    home = clause.parent
    while home is not None and home.verb is home.elements[0] and home.elements[-1] is home.verb:
        home = home.parent  # «بلدة كانت تسيطر عليها ص»
    if holding.mode != _SEIZED or home is not taking.clause or not (clause.opener == "relative" or bare):
        return False
    return bool(holding.subjects) and holding.subjects.isdisjoint(taking.actors)
