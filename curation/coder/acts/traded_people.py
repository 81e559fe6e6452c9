"""Traded people: those given and those got for them ("S traded ten rebels for two of its soldiers").

A prisoner swap is one release per direction (coding rule 3): who stands behind the preposition is freed in return.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PART, Act
from ..clauses.arguments import Arguments
from ..lexicon.frames import Frame
from ..units.noun_phrases import OWN_BODY, NounPhrase


def people_behind(frame: Frame, arguments: Arguments) -> bool:
    """Whether people stand behind one of the prepositions without which the words are not this act."""
    told = [arguments[slot].phrase for slot in frame.only_with if slot in arguments]
    return any(phrase.is_people or phrase.counted or phrase.held for phrase in told)


def trade_people(acts: Sequence[Act]) -> None:
    """Make those behind the preposition freed in return; without people there the words tell no act."""
    for act in acts:
        if not act.frame.only_with:
            continue
        slot = next((s for s in act.frame.only_with if s in act.slots), None)
        people = act.slots[slot].phrase if slot is not None else None
        if slot is None or people is None or not (people.is_people or people.counted or people.held):
            act.status = PART
            continue
        act.slots.setdefault(act.relations.in_return, act.slots.pop(slot))
        _own_people(act, people)


def _own_people(act: Act, people: NounPhrase) -> None:
    """ "for two of its soldiers": people of a pronoun are of who gives others for them."""
    giving = sorted(act.subjects)
    for member in people.members if len(giving) == 1 else ():
        if member.who == OWN_BODY:
            member.actor, member.reason = giving[0], "of those who free others for them"
