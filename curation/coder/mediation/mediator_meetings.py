"""Mediators' meetings: who mediates elsewhere in a report mediates where he meets one of the sides (coding rule 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import Group, mediators_of, roles_of
from ..clauses.acts import MEDIATION, VISIT, Act, Filler

MULTILATERAL = "CONSULT:multilateral"
_TWO = 2


def settle_mediators_meetings(groups: Sequence[Group]) -> None:
    """Make mediation of meetings that have a mediator, and of those at which a mediator of the report met a side.

    «اجتمع وفد من الأعيان مع قبيلة س … توصلت س وص إلى اتفاق بجهود الأعيان»
    """
    told = [(mediators_of(g), g.actors() - mediators_of(g)) for g in groups]
    mediating = [(who, sides) for who, sides in told if who]
    for group, (who, sides) in zip(groups, told, strict=True):
        if group.root != "CONSULT" or group.mode == MEDIATION:
            continue
        if who:
            three = group.mode == MULTILATERAL and len(sides) == _TWO  # the third of an «اجتماع ثلاثي» mediates
            visited = group.mode == VISIT and bool(sides)  # «زار وفد س، برعاية ص، ع»: a visit that somebody mediates
            group.mode = MEDIATION if group.mode == "CONSULT" or three or visited else group.mode
            continue
        met = {
            actor for others, between in mediating for actor in others & sides if _met(group, sides - others, between)
        }
        for act in group.acts if met else ():
            set_apart(act, met, "mediates between these elsewhere in the report")
            group.mode = MEDIATION


def _met(group: Group, others: set[str], between: set[str]) -> bool:
    """Whether those a mediator met are among the sides, or his journey is told without whom he saw."""
    return bool(others & between) or (not others and group.mode == VISIT)


def set_apart(act: Act, who: set[str], reason: str) -> None:
    """Move those who mediate from the sides of a meeting to its mediators, with the reason."""
    if not any(role == "party" and filler.actors & who for role, filler in roles_of(act)):
        return
    for slot, filler in list(act.slots.items()):
        going = [m for m in filler.phrase.members if m.actor in who]
        if filler.role != "party" or not going:
            continue
        rest = [m for m in filler.phrase.members if m.actor not in who]
        if rest:
            act.slots[slot] = replace(filler, phrase=replace(filler.phrase, members=rest))
        else:
            del act.slots[slot]
        phrase = replace(filler.phrase, members=going)
        act.mediators.append(Filler("mediator", phrase, reason, filler.confidence))
