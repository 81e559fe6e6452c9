"""Declaring: a truce that both sides of a war declare together is agreed, not conceded.

"The government and the rebels announced a ceasefire": what one side declares alone is CONCEDE, what two opposed sides
declare, or one with the other, binds both (``AGREE``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ....datasets.actors import Actor
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon

_ALONE, _TOGETHER = "CONCEDE", "AGREE"
_TRUCE = "ceasefire"


def settle_declarations(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Turn declarations of a truce by both sides into agreements between them."""
    for act in acts:
        _concluded(act)
        _agreed_with(act)
        subject = act.slots.get("subject")
        if act.mode != _ALONE or act.frame.issue != _TRUCE or subject is None:
            continue
        other = any(act.slots[slot].actors for slot in act.relations.gathered if slot in act.slots)
        if other or _opposed(sorted(subject.actors), lexicon.actors):
            act.mode = _TOGETHER
            act.slots = {slot: replace(filler, role="party") for slot, filler in act.slots.items()}


def _agreed_with(act: Act) -> None:
    """ "the army agreed to a truce with the rebels": with whom the truce is has agreed to it too."""
    subject = act.slots.get("subject")
    if act.mode != _TOGETHER or subject is None or subject.role != "initiator":
        return
    for content in act.content:
        for slot in content.relations.gathered:
            other = content.slots.get(slot) if content.mode == "RETREAT:ceasefire" else None
            if other is not None and other.actors - subject.actors:
                act.slots = {"subject": replace(subject, role="party"), slot: replace(other, role="party")}
                return


def _concluded(act: Act) -> None:
    """ "the truce was signed in Juba": a verb of concluding makes an agreement of the truce it is about."""
    verb = act.clause.verb
    noun = act.mode == "RETREAT:ceasefire" and act.element.kind == "noun" and verb is not None
    if noun and verb is not None and verb.voice == "passive" and verb.text in act.relations.concluded:
        act.mode = _TOGETHER


def _opposed(told: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    """Whether two of the bodies are on two sides: a state and a group that does not fight for it, or two states."""
    return any(
        not _allied(actors[one], actors[other])
        and (actors[one].state_side != actors[other].state_side or _two_states(actors[one], actors[other]))
        for one, other in combinations(told, 2)
    )


def _two_states(one: Actor, other: Actor) -> bool:
    return one.state_side and other.state_side and bool(one.country and other.country) and one.country != other.country


def _allied(one: Actor, other: Actor) -> bool:
    """Whether one is part of the other or fights for it."""
    return any(a.id in (b.parent, *b.proxy_of) for a, b in ((one, other), (other, one)))
