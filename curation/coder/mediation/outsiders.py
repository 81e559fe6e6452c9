"""Outsiders: at a meeting or on a journey about peace between others, who is none of them mediates (coding rule 3).

"The envoy of S met T for talks on a truce between T and U", "S's delegation came to persuade T to accept a truce with U",
"T met a mission of S that is to mediate between T and U".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import BACKGROUND, MEDIATION, MENTIONED, PURPOSE, TOLD, VISIT, Act, Filler
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from .mediator_meetings import set_apart

#: Modes of meetings and journeys at which an outsider may mediate.
_MEETINGS = frozenset({"CONSULT", VISIT, "CONSULT:phone"})
#: Modes and roots of what is made between sides when they make peace.
_PEACE = frozenset({"RETREAT:ceasefire", "CONSULT", MEDIATION, "AGREE"})
#: Modes of asking somebody for peace with another.
_ASKING = frozenset({"REQUEST", "REQUEST:meet", "REQUEST:mediation", "REQUEST:yield"})


def settle_outsiders(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Make mediation of the meetings of one sentence that an outsider had about peace between others."""
    for act in acts:
        if act.status != TOLD or act.mode not in _MEETINGS:
            continue
        parties = {a for role, f in roles_of(act) if role == "party" for a in f.actors}
        for sides in _aims(act, acts, lexicon):
            outside = parties - sides.actors
            met = parties & sides.actors
            if (
                len(sides.actors) > 1
                and outside
                and (met or len(outside) == 1)
                and _may_mediate(outside, sides, lexicon)
            ):
                set_apart(act, outside, "none of those between whom it is about peace")
                act.mode = MEDIATION
                for slot, filler in list(act.slots.items()):
                    if filler.role == "party" and filler.actors <= sides.actors:
                        del act.slots[slot]
                act.slots[act.relations.between] = replace(
                    sides, role="party", reason="between whom it was about peace"
                )
                break


def _aims(act: Act, acts: Sequence[Act], lexicon: Lexicon) -> Iterator[Filler]:
    """Those between whom there is to be what a meeting is about."""
    for aim in acts:
        if aim is act or aim.status in (TOLD, BACKGROUND) or not (_under(aim, act) or _behind(aim, act, acts)):
            continue
        if aim.mode in _PEACE and (other := _with_other(act, aim, lexicon)) is not None:
            yield other
        between = aim.slots.get(aim.relations.between)
        if between is not None and between.role == "party" and aim.mode in _PEACE:
            yield between
        asked = next((f for f in aim.slots.values() if f.role == "recipient"), None)
        if aim.mode in _ASKING and asked is not None:
            named = (c for c in acts if c.mode in _PEACE and _under(c, aim))
            others = [f for c in named for s, f in c.slots.items() if s in act.relations.gathered]
            for other in others:
                yield replace(
                    other, phrase=replace(other.phrase, members=[*asked.phrase.members, *other.phrase.members])
                )


def _with_other(act: Act, aim: Act, lexicon: Lexicon) -> Filler | None:
    """ "talks with the rebels on a truce with the government": the armed side that was met, and the other it fights."""
    other = next((f for s, f in aim.slots.items() if s in aim.relations.gathered and f.role == "party"), None)
    armed = [
        m for role, f in roles_of(act) if role == "party"
        for m in f.phrase.members if m.actor and lexicon.actors[m.actor].type in ARMED
    ]  # fmt: skip
    if other is None or not armed:
        return None
    return replace(other, phrase=replace(other.phrase, members=[*armed, *other.phrase.members]))


def _behind(aim: Act, act: Act, acts: Sequence[Act]) -> bool:
    """Whether what is only named stands behind a meeting, and nothing told between."""
    if aim.governor is not None or aim.status not in (PURPOSE, MENTIONED):
        return False
    told = [a for a in acts if a.status == TOLD and a.element.index < aim.element.index]
    return bool(told) and told[-1] is act


def _under(aim: Act, act: Act) -> bool:
    """Whether an act is what another aims at or is about, at any depth."""
    home = aim.governor
    while home is not None and home is not act:
        home = home.governor
    return home is act or aim in act.purpose or any(aim in (*p.content, *p.purpose) for p in act.purpose)


def _may_mediate(who: set[str], sides: Filler, lexicon: Lexicon) -> bool:
    """Whether bodies can stand between sides: no armed ones, and none of the sides' own states."""
    lands = {lexicon.actors[a].country for a in sides.actors} - {""}
    return all(lexicon.actors[a].type not in ARMED and lexicon.actors[a].country not in lands for a in who)
