"""Groups: the tellings of one event on their way to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..clauses.acts import ROOT_OF, Act, Filler
from ..words.locating import Located
from .dating import Dating


@dataclass(slots=True, eq=False)
class Group:
    """The tellings of one event, the fullest first."""

    mode: str
    acts: list[Act]
    dating: Dating | None = None
    located: Located | None = None
    mediators: list[Filler] = field(default_factory=list)
    absorbed: list[Act] = field(default_factory=list)
    several: bool = False  # one of several places a single telling names
    beside: Located | None = None  # the place its sentence tells, where its own clause tells none

    @property
    def root(self) -> str:
        """The event type its mode is of."""
        return ROOT_OF[self.mode]

    @property
    def first(self) -> Act:
        """The telling that names it."""
        return self.acts[0]

    @property
    def tellings(self) -> list[Act]:
        """Its acts and what they were done with."""
        return [*self.acts, *(m for a in self.acts for m in a.means)]

    @property
    def sentences(self) -> set[int]:
        """Numbers of the sentences that tell it or what it took in."""
        return {a.sentence for a in (*self.acts, *self.absorbed)}

    def actors(self, *roles: str) -> set[str]:
        """Actor ids in the given roles (all roles without any)."""
        told = (f.phrase.members for act in self.acts for role, f in roles_of(act) if not roles or role in roles)
        return {member.actor for members in told for member in members if member.actor}

    def by_role(self) -> dict[str, set[str]]:
        """Actor ids by their roles."""
        told: dict[str, set[str]] = {}
        for act in self.acts:
            for role, filler in roles_of(act):
                told.setdefault(role, set()).update([m.actor for m in filler.phrase.members if m.actor])
        return told


def before_mediation(group: Group) -> bool:
    """Whether it asks for, offers, accepts, refuses or ends mediation, which is not mediating (coding rule 3)."""
    return group.mode.endswith(":mediation") and group.root != "CONSULT"


def roles_of(act: Act) -> list[tuple[str, Filler]]:
    """The phrases of an act with their roles, after the mode has been settled.

    A mutual act turned into a request (a call for the sake of a release) has a side that asks and one that is asked.
    """
    if act.frame.request_roles and act.root != act.frame.root:
        asked = act.frame.request_roles
        told = [(f.role if slot == "counterpart" else asked.get(slot), f) for slot, f in act.slots.items()]
        rows = [(role, filler) for role, filler in told if role is not None]
    else:
        rows = [(filler.role, filler) for filler in act.slots.values()]
    rows += [("mediator", filler) for filler in act.mediators]
    return rows


def mediators_of(group: Group) -> set[str]:
    """The actors told to mediate a group's event, in it or by another telling."""
    return group.actors("mediator") | {actor for filler in group.mediators for actor in filler.actors}
