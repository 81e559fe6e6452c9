"""Joint efforts: who goes between together with another is no side of the mediation, and a side is no go-between.

«تسلمت س وص رد ع … وأكدتا أن جهود وساطتهما مع ف مستمرة»: with whom two mediators work, the report tells elsewhere to be
one of them. Whom only a pronoun makes a mediator between bodies told to be the mediators is one of the sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import MEDIATION, PART, TOLD, VISIT, Act
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from .mediator_meetings import set_apart

_MEETINGS = frozenset({"CONSULT", VISIT})


def settle_joint_efforts(told: Sequence[Act], lexicon: Lexicon) -> None:
    """Set the roles of a report's words of mediation by those of its other acts of mediation."""
    mediation = [act for act in told if act.status == TOLD and act.mode == MEDIATION]
    go_betweens = set().union(*(_in_role(act, "mediator") for act in mediation))
    for act in told:
        if act.status == TOLD and act.mode in _MEETINGS:
            pairs = [pair for other in mediation if len(pair := _in_role(other, "party")) > 1]
            if all(pair & _in_role(act, "party") for pair in pairs):
                _sees_a_side(act, go_betweens, lexicon)
    for act in mediation:
        others = [other for other in mediation if other is not act and _in_role(other, "party")]
        if not act.frame.mediates or not others:
            continue
        own = _in_role(act, "mediator")
        pointed = all(m.who for role, f in roles_of(act) if role == "mediator" for m in f.phrase.members)
        between = set().union(*(_in_role(other, "mediator") for other in others))
        sides = set().union(*(_in_role(other, "party") for other in others if own & _in_role(other, "mediator")))
        for slot in act.slots.keys() & set(act.relations.gathered) if own else ():
            filler = act.slots[slot]
            jointly = filler.actors <= between or (pointed and sides and not filler.actors & sides)
            if filler.role == "party" and filler.actors and jointly:
                act.slots[slot] = replace(filler, role="mediator", reason="with whom the mediators told go between")
        if pointed and own and any(own <= _in_role(other, "party") for other in others if _in_role(other, "mediator")):
            act.status = PART


def _sees_a_side(act: Act, go_betweens: set[str], lexicon: Lexicon) -> None:
    """ "S mediates … Its delegation met the rebels": a state told to go between that meets armed bodies does so there."""
    states = {actor for actor in go_betweens if lexicon.actors[actor].kind == "state"}
    met = _in_role(act, "party")
    others = [lexicon.actors[actor] for actor in met - states]
    armed = bool(others) and all(o.type in ARMED and o.kind != "kind" and not o.state_side for o in others)
    if armed and met & states and not {o.id for o in others} & go_betweens:
        set_apart(act, met & states, "who is told to go between")
        act.mode = MEDIATION


def _in_role(act: Act, role: str) -> set[str]:
    return {actor for given, filler in roles_of(act) if given == role for actor in filler.actors}
