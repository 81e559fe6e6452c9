"""Named efforts: mediation a report names with its go-betweens, though no verb asserts it and no act of others takes it in.

«تتواصل جهود س وص للتوصل إلى هدنة»، «تسعى س إلى إبرام صفقة», "there are talks between S and T, mediated by U": talks told as going
on are an event. What praises, asks for or refuses efforts tells another act; what lies ahead is none yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from ..acts.groups import Group, mediators_of, roles_of
from ..clauses.acts import (
    CONTENT,
    MEDIATION,
    MENTIONED,
    NEGATED,
    PLANNED,
    PURPOSE,
    TOLD,
    Act,
    Filler,
)
from ..clauses.acts import PART as IN_PART
from ..clauses.arguments import CONFIDENCE
from ..lexicon.frames import Frame
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from .told_helpers import PART, add_helper, mediable, sides_of

#: How an act stands that is named, not asserted; ``needs`` makes words of efforts so wherever they stand.
_NAMED = frozenset({MENTIONED, IN_PART, PURPOSE, CONTENT})
#: What efforts are for, as the grammar has it of acts behind them.
_AIMED = frozenset({PURPOSE, CONTENT, MENTIONED, PLANNED, NEGATED})
#: How talks stand beside those that are named for their mediator.
_HELD = frozenset({TOLD, PURPOSE, CONTENT, MENTIONED, PLANNED})
#: Roots of what efforts between others are for.
_AIMS = frozenset({"RETREAT", "AGREE"})
_TRUCES = frozenset({"RETREAT:ceasefire", "RETREAT"})
#: How many sentences from efforts without sides an event tells what they are for.
_NEAR = 1
#: How many tokens behind the words of efforts begin those of what they are for.
_REACH = 16


@dataclass(frozen=True, slots=True)
class Effort:
    """Efforts between others: who makes them, the act that names them, and between whom it says they are."""

    phrase: NounPhrase
    act: Act
    sides: Sequence[Filler]


class NamedEfforts:
    """Finds the efforts named in the acts of one report. ``named``: the ids of the actors it tells of."""

    def __init__(self, acts: Sequence[Act], named: AbstractSet[str], lexicon: Lexicon) -> None:
        self.named = named
        self.lexicon = lexicon
        self.acts: dict[int, list[Act]] = {}
        for act in acts:
            self.acts.setdefault(act.sentence, []).append(act)

    def told(self, sentence: int) -> Iterator[Effort]:
        """The efforts of one sentence, before what it tells beside talks."""
        acts = self.acts.get(sentence, ())
        others = (a for a in acts if a.status == TOLD and not a.frame.needs and a.root != "CONSULT")
        until = min((a.element.tokens[0] for a in others), default=None)
        for act in acts:
            phrase = self._named(act)
            if phrase is None or (until is not None and until < act.element.tokens[0]):
                continue
            who = {m.actor for m in phrase.members}
            sides = [f for role, f in roles_of(act) if role == "party" and f.actors and not f.actors & who]
            sides = sides or self._meeting(act, acts, who)
            told = sum(len(f.actors) for f in sides)
            if told > 1 or (not told and (self._names_aim(act) or any(self._aim_of(act, other) for other in acts))):
                yield Effort(phrase, act, sides)

    @staticmethod
    def _meeting(act: Act, acts: Sequence[Act], who: set[str | None]) -> list[Filler]:
        """ "S left to meet T over talks mediated by U": those whom another act of talks in the sentence brings together."""
        if act.frame.needs or act.frame.mediates:
            return []
        for other in acts:
            told = [f for role, f in roles_of(other) if role == "party" and f.actors and not f.actors & who]
            held = other is not act and other.root == "CONSULT" and other.status in _HELD
            if held and sum(len(f.actors) for f in told) > 1:
                return told
        return []

    def _named(self, act: Act) -> NounPhrase | None:
        """Who goes between others by an act that is only named: bodies, or people who do so by their standing."""
        if act.mode != MEDIATION and not (act.root == "CONSULT" and act.mediators):
            return None
        if act.status not in _NAMED and not (act.status == TOLD and act.frame.needs):
            return None
        told = [filler for role, filler in roles_of(act) if role == "mediator" and filler.actors]
        members = [m for filler in told for m in filler.phrase.members if m.actor and self._can_mediate(m.actor)]
        return replace(told[0].phrase, members=members) if members else None

    def _can_mediate(self, actor: str) -> bool:
        """Whether a body is none that fights: a state seeks a deal of its own with those the report names that fight it."""
        body = self.lexicon.actors[actor]
        if body.kind == "kind":
            return actor in self.lexicon.go_between_kinds
        return body.type not in ARMED and actor not in self.fighting and body.country not in self.embattled

    @cached_property
    def fighting(self) -> frozenset[str]:
        """Bodies told with one of those they are at war with, as ``[[brokered]]`` of ``mediation.toml`` has the sides."""
        rows: Sequence[dict[str, list[str]]] = self.lexicon.mediation.get("brokered", ())
        both = [(set(row["one"]) & self.named, set(row["other"]) & self.named) for row in rows]
        return frozenset(actor for one, other in both if one and other for actor in one | other)

    @cached_property
    def embattled(self) -> frozenset[str]:
        """The lands of which an armed body that is no state's is named."""
        bodies = [self.lexicon.actors[a] for a in self.named]
        armed = [b for b in bodies if b.type in ARMED and b.kind == "organisation" and not b.state_side]
        return frozenset(b.country for b in armed if b.country)

    @staticmethod
    def _names_aim(act: Act) -> bool:
        """«تواصل س وص جهودها للتوصل إلى هدنة»: whether a noun behind the words of efforts, in their clause, is a deal or a truce."""
        nouns = (e for e in act.clause.nouns if 0 <= e.tokens[0] - act.element.tokens[1] <= _REACH)
        return any(frame.root == "AGREE" or frame.mode in _TRUCES for e in nouns for frame in e.frames)

    @staticmethod
    def _aim_of(act: Act, other: Act) -> bool:
        """Whether what stands behind the words of efforts is a deal or an end of fighting, or what mediation is named for."""
        behind = other.element.tokens[0] - act.element.tokens[1]
        own = other.root == "AGREE" or other.mode in _TRUCES or not act.frame.needs
        return own and other.root in _AIMS and other.status in _AIMED and 0 <= behind <= _REACH


def take_efforts(efforts: Sequence[Effort], groups: list[Group], lexicon: Lexicon) -> list[Group]:
    """Give those named to go between to the events of their sides, or make their efforts events; ``groups`` with these."""
    known = [mediators_of(g) for g in groups] if efforts else []
    homes = [(g.sentences, sides_of(g), g) for g in groups if mediable(g, lexicon)] if efforts else []
    frame = mediation_frame(lexicon)
    for effort in efforts:
        who, here = {m.actor for m in effort.phrase.members if m.actor}, effort.act.sentence
        if any(who <= told for told in known):
            continue
        known.append(who)
        sides = {a for f in effort.sides for a in f.actors}
        others = [(at, own, g) for at, own, g in homes if not who & own]
        near = [
            g
            for at, own, g in others
            if len(sides & own) > 1 or (not sides and min(abs(s - here) for s in at) <= _NEAR)
        ]
        for home in near:
            add_helper(home, effort.phrase, PART, lexicon)
        if near or frame is None or (others and not sides):
            continue
        groups = [*groups, _own(effort, frame)]
    return groups


def mediation_frame(lexicon: Lexicon) -> Frame | None:
    """The frame of mediation under way that needs no other act."""
    return next((f for f in lexicon.frames.values() if f.mode == MEDIATION and not f.needs), None)


def _own(effort: Effort, frame: Frame) -> Group:
    """Efforts as an event of their own."""
    act = Act(frame, effort.act.element, effort.act.clause)
    for slot, filler in zip(act.between, effort.sides, strict=False):
        act.slots[slot] = filler
    act.mediated_by(effort.phrase, PART, CONFIDENCE["inferred"])
    return Group(MEDIATION, [act])
