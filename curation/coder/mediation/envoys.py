"""Envoys: who is sent to the sides of a conflict mediates where he meets one of them (coding rule 3).

Sent by an organisation of states he has no other task; sent by a state he mediates where the talks are about ending the
conflict («بحث المبعوث س مع ص وقف إطلاق النار»). Whom he meets elsewhere, another state or organisation, is no side.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise, repeat
from types import MappingProxyType

from ....datasets.wars import bundled_wars
from ...text import fold_word
from ..acts.by_actor import THIRD
from ..acts.groups import roles_of
from ..clauses.acts import MEDIATION, TOLD, VISIT, Act
from ..clauses.arguments import CONFIDENCE
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase, Span
from ..units.tokens import Tokens
from ..words.elements import Element
from .broker_errands import MEETINGS, brokers_of, ended_between
from .mediator_meetings import set_apart

#: Modes of meetings an envoy may mediate at.
_MEETINGS = frozenset({"CONSULT", VISIT, "CONSULT:phone"})
#: Sectors of organisations of states, and of those beside the armed who may be a side of a conflict.
_ORGANISATION = "IGO"
_SIDES = ARMED | {"GOV", "OPP", "PTY", "LEG", "SET"}
#: How many sentences before and behind a meeting tell what it is about.
_NEAR = 1


class Envoys:
    """Settles what envoys do in one report. ``country``: where it plays; ``named``: the actors it names, and
    by which words; ``lands``: the countries of its places."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        country: str | None,
        named: Mapping[str, Span] = MappingProxyType({}),
        lands: frozenset[str] = frozenset(),
    ) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.country = country
        self.named = named
        self.told_lands = lands
        self.lands: dict[str, str] = {}
        #: Lands by words that name them in the title of an envoy alone.
        self.sent_to = {fold_word(word): land for word, land in lexicon.mediation.get("sent_to", {}).items()}
        self.told: set[str] = set()
        self._about: frozenset[int] | None = None

    def settle(self, acts: Sequence[Act], sentence: Sequence[Element]) -> None:
        """Make mediation of the meetings of one sentence at which an envoy met a side."""
        for phrase in (e.phrase for e in sentence if e.phrase is not None):
            for member in phrase.members:  # «قال المبعوث الأممي إلى س …»: where he is sent holds from here on
                if member.actor and _is_envoy(member):
                    self._land_of(member.actor, [phrase])
                    self.told.add(member.actor)
        for act in acts:
            self.told |= {m.actor for _, f in roles_of(act) for m in f.phrase.members if m.actor and _is_envoy(m)}
        for act in acts:
            self._holds(act)
        for act in sorted(acts, key=lambda act: act.mode == VISIT):
            open_yet = act.mode == MEDIATION and act.root == "CONSULT" and not act.mediators
            if act.status != TOLD or not (act.mode in _MEETINGS or open_yet):
                continue
            phrases = [filler.phrase for role, filler in roles_of(act) if role == "party"]
            members = [m for phrase in phrases for m in phrase.members if m.actor]
            sent = sorted({str(m.actor) for m in members if self._is_sent(m)})
            standing = self._standing(act, {str(m.actor) for m in members})
            sent = sent or standing
            met = [m for m in members if m.actor not in sent]
            if sent and not met and (self._alone(act, sent) or (act.mode == VISIT and _mediates_there(sent, acts))):
                set_apart(act, set(sent), "sent to the sides")  # whom he came to see is not told
                act.mode = MEDIATION
                continue
            if not met or not any(self._on_errand(act, body) for body in sent):
                continue
            titled = [p for p in phrases if any(map(self._is_sent, p.members))]
            lands = [self._land_of(body, titled) for body in sent]
            sides = [m for m in met if standing == sent or all(map(self._is_side, repeat(m), sent, lands))]
            goal = [m for slot in act.relations.aimed if slot in act.slots for m in act.slots[slot].phrase.members]
            if sides and all(m in sides or any(m is g for g in goal) for m in met):
                self._leave_goal(act, sides)
                set_apart(act, set(sent), "sent to the sides")
                act.mode = MEDIATION
        for act in acts:
            if act.status == TOLD and act.mode in MEETINGS and not act.mediators:
                self._broker(act)
            elif act.status == TOLD and THIRD in act.frame.by and act.mode != act.frame.by[THIRD]:
                self._end(act, acts)

    def _holds(self, act: Act) -> None:
        """«اختتم المبعوث الأممي جولة محادثات بين س وص»: the envoy who opens, holds or closes talks that others have mediates."""
        verb, phrase = act.clause.verb, act.clause.subject
        light = verb is not None and not verb.frames and "light" in verb.classes and verb.index < act.element.index
        if act.status != TOLD or act.mode != "CONSULT" or act.element.kind != "noun" or not light or phrase is None:
            return
        sent = {m.actor for m in phrase.members if m.actor and self._is_sent(m)}
        if sent and act.actors and not sent & set(act.actors):
            act.mediated_by(phrase, "an envoy who holds the talks", CONFIDENCE["inferred"])
            act.mode = MEDIATION

    def _end(self, act: Act, acts: Sequence[Act]) -> None:
        """Make the end of mediation of talks broken off by who is none of their sides."""
        told = any(role == "recipient" for role, _ in roles_of(act))
        about = any(frame.root == "CONSULT" for noun in act.clause.nouns for frame in noun.frames)
        sides = ended_between(act, acts, self.named, self.lexicon) if about and not told else None
        if sides is not None:
            act.slots[act.relations.between] = sides
            act.mode = act.frame.by[THIRD]

    def _alone(self, act: Act, sent: Sequence[str]) -> bool:
        """Whether envoys told without whom they met mediate: they came about peace, or held talks about it or where it is fought."""
        if act.mode == VISIT:
            return self._about_peace(act, 0)
        if act.mode != "CONSULT" or any(self.lexicon.actors[body].type != _ORGANISATION for body in sent):
            return False
        places = [e.place for e in act.clause.after(act.element) if e.kind == "place" and e.place is not None]
        lands = {record.country for place in places for record in place.records}
        there = bool(lands) and lands <= self.lexicon.fought_over and all(self._land_of(b, ()) in lands for b in sent)
        return there or self._about_peace(act, 0)

    def _broker(self, act: Act) -> None:
        """Make mediation of what a broker does at one side about ending its conflict with the other."""
        brokers, host = brokers_of(act, frozenset(self.named), self.told_lands, self.lexicon)
        if not brokers or not self._about_peace(act, 0):
            return
        if host is not None:
            act.slots[act.relations.between] = host
        set_apart(act, brokers, "brokers between this side and the other")
        act.mode = MEDIATION

    def _standing(self, act: Act, met: set[str]) -> list[str]:
        """Who goes between by standing agreement, where he alone meets one side, or travels there to end the conflict."""
        mediation = self.lexicon.mediation
        rows = [(set(row["mediators"]), set(row["sides"])) for row in mediation.get("standing", ())]
        if act.mode == VISIT:
            rows += [(set(row["brokers"]), {*row["one"], *row["other"]}) for row in mediation.get("brokered", ())]
        for mediators, sides in rows:
            going = met & mediators
            alone = bool(going) and bool(met - going) and met - going <= sides
            if alone and (act.mode != VISIT or self._goes_about(act, going)):
                return sorted(going)
        return []

    def _goes_about(self, act: Act, going: set[str]) -> bool:
        """Whether it is they who travel, and the sentence says that it is about ending the conflict."""
        return going <= act.subjects and all(self._on_errand(act, body, 0) for body in going)

    def _is_sent(self, member: Member) -> bool:
        """Whether somebody is an envoy, or a pronoun for one told before."""
        return _is_envoy(member) or (member.kind == "anaphor" and member.who == "pronoun" and member.actor in self.told)

    @staticmethod
    def _leave_goal(act: Act, sides: Sequence[Member]) -> None:
        """«وصل المبعوث إلى س للقاء ص»: the land he went to is no side beside those he met there."""
        for slot in act.relations.aimed & act.slots.keys():
            if not any(m is side for m in act.slots[slot].phrase.members for side in sides):
                del act.slots[slot]

    def _land_of(self, body: str, phrases: Sequence[NounPhrase]) -> str | None:
        """The country a body's envoy is sent to: that his title names here or before, else the report's."""
        for phrase in phrases:
            first = bisect_left(self.tokens, phrase.span[0], key=lambda token: token.end)
            stop = bisect_left(self.tokens, phrase.span[1], key=lambda token: token.end)
            words = [token.word for token in self.tokens[first : stop + 1]]
            words += [token.word for token in self.tokens[stop + 1 : stop + 3] if token.word in self.sent_to]
            words += [f"{one} {two}" for one, two in pairwise(words)]  # «… إلى الصحراء الغربية»
            lands = (land for word in words if (land := self.lexicon.lands.get(word) or self.sent_to.get(word)))
            if (land := next(lands, None)) is not None:
                self.lands[body] = land
        fought_over = self.country if self.country in self.lexicon.fought_over else None  # elsewhere he is abroad
        return self.lands.get(body, fought_over)

    def _on_errand(self, act: Act, body: str, near: int = _NEAR) -> bool:
        """Whether the body that sent an envoy mediates by that alone, or the talks are about ending the conflict.

        ``near``: how many sentences before and behind the act may tell what they are about.
        """
        return self.lexicon.actors[body].type == _ORGANISATION or self._about_peace(act, near)

    def _about_peace(self, act: Act, near: int) -> bool:
        """Whether words about ending the conflict stand within ``near`` sentences of an act."""
        if self._about is None:
            found = self.lexicon.errand_book.all_matches(self.tokens)
            self._about = frozenset(self.tokens[at].sentence for at, here in enumerate(found) if here)
        return any(act.sentence + step in self._about for step in range(-near, near + 1))

    def _is_side(self, member: Member, body: str, land: str | None) -> bool:
        """Whether somebody may be a side of the conflict an envoy is sent to. ``land``: the country it is fought in."""
        actor = self.lexicon.actors[str(member.actor)]
        own = self.lexicon.actors[body].country
        if actor.type not in _SIDES or actor.id in self.lexicon.go_between_kinds or (own and own == actor.country):
            return False
        if any(war.country == land and actor.id in war.sides for war in bundled_wars()):
            return True  # a state at war over a land that is not its own
        if actor.kind == "state" or actor.state_side:
            return actor.country == land if land else actor.country in self.lexicon.fought_over
        return True


def _is_envoy(member: Member) -> bool:
    """Whether the title or the words at the head of his phrase say that he is sent."""
    return member.envoy or member.mediates == "envoy"


def _mediates_there(sent: Sequence[str], acts: Sequence[Act]) -> bool:
    """«أنهى المبعوث زيارة إلى س التقى خلالها ص»: whether the sentence tells besides that who came mediates."""
    told = (f for act in acts if act.mode == MEDIATION and act.status == TOLD for f in act.mediators)
    return any(f.actors & set(sent) for f in told)
