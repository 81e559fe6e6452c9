"""Held abroad: people of a state whom others took or let go are told by that state ("Hamas freed a US citizen").

Who is held or released is coded as the group he belongs to (coding rule 3). Of people of the report's own land, and of
those whose own state holds them, a state says nothing; nor of people told by their craft (aid workers, journalists).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import Act, Filler
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member

_HELD = "detainee"
#: Acts in which hostages of others are taken, freed or asked for; an arrest is of whoever lives there.
_OF_HOSTAGES = frozenset({"ASSAULT:abduct", "RETREAT:release", "REQUEST:yield", "REJECT:yield", "AGREE", "CONCEDE"})
_CIVIL = "CVL"


def settle_held_abroad(acts: Sequence[Act], lexicon: Lexicon, country: str | None) -> None:
    """Name the state of foreigners who are held, in the acts of one sentence; ``country``: where the report plays."""
    for act in acts:
        if act.mode not in _OF_HOSTAGES:
            continue
        holders = {lexicon.actors[a].country for a in act.subjects}
        for slot, filler in act.slots.items():
            if filler.role == _HELD:
                act.slots[slot] = _told_by_state(filler, lexicon, {country, *holders})


def _told_by_state(filler: Filler, lexicon: Lexicon, own: set[str | None]) -> Filler:
    """A filler whose foreigners are their state's."""

    def named(member: Member) -> Member:
        actor, state = lexicon.actors.get(member.actor or ""), lexicon.actors.get(member.origin or "")
        if actor is None or state is None or state.kind != "state" or state.country in own:
            return member
        if actor.kind != "kind" or actor.type != _CIVIL:
            return member
        return replace(member, actor=state.id, reason="people of a state, held abroad")

    members = [named(member) for member in filler.phrase.members]
    return replace(filler, phrase=replace(filler.phrase, members=members))
