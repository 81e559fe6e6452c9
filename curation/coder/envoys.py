"""Envoys: the envoy of an international body who meets a side of a conflict mediates there (coding rule 3).

"The UN envoy met the rebels' leaders": words for envoys are data (sort ``envoy`` of ``mediators`` in
``mediation.toml``); a language that lists none has no such rule. A meeting with others about the conflict is a meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .absorbing import MEDIATION
from .acts import Act, Filler
from .lexicon import Lexicon
from .noun_phrases import Member
from .reference import ARMED

_MET = frozenset({"CONSULT", "CONSULT:visit"})
_BODIES = "IGO"
#: Sectors of bodies that are a side of a conflict wherever they are from.
_SIDES = ARMED | {"OPP", "PTY", "SET"}


def settle_envoys(acts: Sequence[Act], lexicon: Lexicon, country: str | None) -> None:
    """Make mediators of the envoys of international bodies who met a side. ``country``: where the report plays."""
    for act in acts:
        if act.mode not in _MET:
            continue
        told = [(slot, f) for slot, f in act.slots.items() if f.role == "party"]
        envoys = [m for _, f in told for m in f.phrase.members if _is_envoy(m, lexicon)]
        if envoys and any(_is_side(m, lexicon, country) for _, f in told for m in f.phrase.members):
            for slot, filler in told:
                _part(act, slot, filler, envoys)
            act.mode = MEDIATION


def _is_envoy(member: Member, lexicon: Lexicon) -> bool:
    return member.mediates == "envoy" and member.actor is not None and lexicon.actors[member.actor].type == _BODIES


def _is_side(member: Member, lexicon: Lexicon, country: str | None) -> bool:
    actor = lexicon.actors.get(member.actor or "")
    if actor is None or actor.type == _BODIES:
        return False
    own = actor.country == country and actor.country not in (None, "")
    return actor.type in _SIDES or (own and actor.state_side)


def _part(act: Act, slot: str, filler: Filler, envoys: Sequence[Member]) -> None:
    """Move the envoys among the members of a phrase to the mediators of the act."""
    going = [m for m in filler.phrase.members if any(m is e for e in envoys)]
    if not going:
        return
    rest = [m for m in filler.phrase.members if all(m is not e for e in envoys)]
    if rest:
        act.slots[slot] = replace(filler, phrase=replace(filler.phrase, members=rest))
    else:
        del act.slots[slot]
    act.mediated_by(
        replace(filler.phrase, members=going), "an envoy who meets a side of the conflict", filler.confidence
    )
