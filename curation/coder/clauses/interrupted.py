"""Interrupted: a clause that one about its subject interrupts goes on behind that with what its verb led to, or not.

«فشلت المفاوضات التي أجراها س مع ص في التوصل إلى حل»: what the talks failed in is no part of how they were held.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..words.elements import Element

if TYPE_CHECKING:
    from .clauses import Clause

#: Classes of verbs that say what came, or did not come, of something.
_ENDING = frozenset({"fail", "achieve"})


def give_back(clauses: Sequence[Clause]) -> None:
    """Give verbs of failing and succeeding the act they are about, from the end of the relative clause before it."""
    for clause in clauses:
        parent = clause.parent
        if clause.opener != "relative" or parent is None or parent.verb is None or clause.verb is None:
            continue
        if parent.verb.classes.isdisjoint(_ENDING) or parent.verb.complement is not None:
            continue
        ties = clause.relations.came_about
        if any(_brings_act(parent.elements, e, ties) for e in parent.after(parent.verb)):
            continue
        at = next((i for i, e in enumerate(clause.elements) if _brings_act(clause.elements, e, ties)), None)
        if at is not None and clause.elements[at].index > clause.verb.index + 1:
            parent.elements += clause.elements[at:]
            del clause.elements[at:]


def _brings_act(elements: Sequence[Element], element: Element, ties: frozenset[str]) -> bool:
    """«في التوصل إلى …»: whether a preposition that ties what came about stands straight before the noun of an act."""
    if element.kind != "preposition" or element.relation not in ties:
        return False
    behind = next((e for e in elements if e.index == element.index + 1), None)
    return behind is not None and behind.kind == "noun"
