"""State forces: where a state's name or adjective means those who bear arms for it.

«قصف روسي» and «قصف روسيا» are done by the state's forces of the theatre the report plays in, «وساطة روسية» by the
state, unless the report tells of armed bodies.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ....datasets.actors import Actor
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase

#: Roots whose acts are done by forces in the field, so that «قصف روسي» means the state's forces.
_FIELD_ROOTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
#: Roles in which a state is its forces.
_ARMED_ROLES = frozenset({"initiator", "party"})


class StateForces:
    """Finds the forces meant.

    ``country``: where the report plays; ``armed``: whether it tells of armed bodies; ``named``: bodies it names.
    """

    def __init__(self, lexicon: Lexicon, country: str | None, armed: bool, named: Collection[str] = ()) -> None:
        self.lexicon = lexicon
        self.country = country
        self.armed = armed
        self.named = named

    def by_adjective(self, state: str, phrase: NounPhrase, act: Act | None) -> str:
        """A state's adjective means its forces where armed people or acts of the field are told, else the state."""
        forces = self._forces(state)
        if not forces:
            return state
        mediates = phrase.preposition == "mediator" or (act is not None and act.mode.endswith(":mediation"))
        there = self.country in self.lexicon.field_mediators.get(forces[0].id, ())
        afield = act is not None and act.mode.endswith(":mediation") and state in self.named  # its envoys, by its name
        in_field = (act is not None and act.root in _FIELD_ROOTS) or (mediates and self.armed and there and not afield)
        return forces[0].id if in_field or phrase.lemma else state

    def _forces(self, state: str) -> list[Actor]:
        return [a for a in self.lexicon.forces.get(state, ()) if not a.theatre or self.country in a.theatre]

    def in_arms(self, act: Act) -> None:
        """A state that uses force acts through its forces, and so are its posts and men its forces': as «قصف روسي», so «قصف روسيا»."""
        for slot, filler in act.slots.items():
            members = filler.phrase.members
            armed = [self._forces_for(m) if filler.role in _ARMED_ROLES or m.grouped else m for m in members]
            if any(one is not other for one, other in zip(armed, members, strict=True)):
                act.slots[slot] = replace(filler, phrase=replace(filler.phrase, members=armed))

    def _forces_for(self, member: Member) -> Member:
        """A member with its state's forces of the report's theatre in its place; itself where it is no state."""
        if member.actor is None or member.civil or self.lexicon.actors[member.actor].kind != "state":
            return member
        forces = self._forces(member.actor)
        if not forces:
            return member
        state = member.adjective or member.actor
        return replace(
            member, actor=forces[0].id, adjective=state, reason=member.reason or "a state uses force by its forces"
        )
