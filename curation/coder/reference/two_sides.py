"""Two sides: who is meant by «الطرفان», "both sides" or those who attend: the two of an act, or the two told last.

«اتفق الطرفان على …» behind clashes between S and T means S and T; "the two sides agreed …" at the beginning of a report
those told behind, or the body under arms and the state it fights.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise

from ....datasets.wars import bundled_wars
from ..clauses.acts import TOLD, Act, Filler
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.mentions import Mention
from ..units.noun_phrases import AT_WAR_WORDS, SEVERAL, Member, NounPhrase, anaphor

#: Sorts of words for both sides: two states; the sides of a conflict, two or more of them; two armed bodies.
_STATES, _ARMED = "states", "armed"
#: "clashes between rival militias": told for the first time, by what is told behind.
_NEW = "new"
_PAIR = 2
#: The reason of the sides of a war that the report names by its country alone.
AT_WAR = "the two sides of the country's war then"
#: Sectors of those who are no side of a conflict: bodies above states, and people who bear no arms.
_NO_SIDES = frozenset({"IGO", "NGO", "CVL", "JRN", "REF", "MED"})
#: Kinds of people over whom sides talk («مفاوضات تبادل الأسرى مع س»).
HELD = frozenset({"detainees", "prisoners", "hostages"})
#: Kinds of people who fight each other in a town or over land.
_LOCAL = frozenset({"local-armed-groups", "tribal-fighters", "families"})
_CLANS = frozenset({"tribal-fighters", "families"})


class TwoSides:
    """Finds the two sides of what one report tells. ``acts``, ``mentions``: what it has told so far, kept by who reads on.

    ``country``: where the report plays; ``published``: the days it may be of; ``named``: the actors it names anywhere.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        acts: Sequence[Act],
        mentions: Sequence[Mention],
        country: str | None = None,
        published: Sequence[date] = (),
        named: AbstractSet[str] = frozenset(),
    ) -> None:
        self.lexicon = lexicon
        self.acts = acts
        self.mentions = mentions
        self.country = country
        self.published = published
        self.named = named
        self.ahead: list[tuple[NounPhrase, Member]] = []

    def told(self, member: Member, acts: Sequence[Act], phrase: NounPhrase, doing: AbstractSet[str]) -> list[Member]:
        """«الطرفان»: the parties of the last act that has two, the sentence's own acts included, else the last two actors."""
        if member.land and (sides := self._at_war(member.land)):
            if not self._others_named(member.land, sides):
                return [anaphor(member, actor, AT_WAR) for actor in sides]
            self.ahead.append((phrase, member))
            return [member]
        if member.lemma == _NEW:
            self.ahead.append((phrase, member))
            return [member]
        told = [*self.acts, *(act for act in acts if act.element.span[0] < member.span[0])]
        if member.lemma == _STATES and (pair := self._states_together(doing)):
            return [anaphor(member, actor, "the two states told side by side") for actor in pair]
        if member.lemma == _ARMED and (pair := self._armed_told()):
            return [anaphor(member, actor, "the two armed bodies told last") for actor in pair]
        for act in reversed(told):
            parties = [a for a in _taking_part(act) if a not in doing and a not in HELD and self._fits(member, a)]
            if member.lemma in AT_WAR_WORDS and any(self.lexicon.actors[a].type in _NO_SIDES for a in parties):
                continue
            if member.lemma == SEVERAL and len(parties) > 2:
                return [anaphor(member, actor, "the sides told before") for actor in parties]
            if member.who == "attending" and act.root == "PROTEST" and act.subjects:
                return [anaphor(member, actor, "those who protest") for actor in sorted(act.subjects)]
            if len(parties) == 2 or (len(parties) == 1 and _alike(act)):
                return [anaphor(member, actor, "the two sides told before") for actor in parties]
        if member.lemma == SEVERAL:
            self.ahead.append((phrase, member))
            return [member]
        between = {m.actor for a in told for f in _mediating(a) for m in f.phrase.members}
        between |= (
            {a for m in self.mentions if (a := m.actor) and self.lexicon.actors[a].type in _NO_SIDES} | doing | HELD
        )
        recent = list(
            dict.fromkeys(
                m.actor
                for m in reversed(self.mentions)
                if m.kind != "person" and m.actor not in between and self._fits(member, m.actor)
            )
        )[:2]
        if len(recent) == 2:
            return [anaphor(member, actor, "the two actors told last") for actor in reversed(recent)]
        self.ahead.append((phrase, member))
        return [member]

    def _fits(self, member: Member, actor: str) -> bool:
        """«العشيرتان»: whether an actor may be one of two told by a word for clans or families, as no state or army is."""
        body = self.lexicon.actors[actor]
        return member.fallback not in _CLANS or actor in _LOCAL or body.type == "SET"

    def between_last(self) -> list[str]:
        """«اشتباكات بين آل س وآل ص، قبل أن تنجح وساطة بوقفها بينهما»: those between whom the last act was that tells so."""
        for act in reversed(self.acts):
            told = [act.slots[slot] for slot in act.between if slot in act.slots and act.slots[slot].role == "party"]
            if actors := list(dict.fromkeys(a for filler in told for a in sorted(filler.actors))):
                return actors
        return []

    def other_of(self, doing: AbstractSet[str], mode: str) -> str | None:
        """«سلمتهم للطرف المقابل»: the other side of the last act of two whose one side does it; of one of its mode first."""
        alike = [act for act in self.acts if act.mode == mode]
        for act in (*reversed(alike), *reversed(self.acts)):
            parties = _taking_part(act)
            if len(parties) == _PAIR and len(doing & set(parties)) == 1:
                return next(actor for actor in parties if actor not in doing)
        return None

    def _states_together(self, doing: AbstractSet[str]) -> list[str]:
        """«دعت س وص … ورحبت الدولتان»: the last two states that one phrase names, unless they are told to do it to them."""
        together: dict[int, dict[str, None]] = {}
        for mention in self.mentions:
            together.setdefault(mention.at, {})[mention.actor] = None
        for actors in reversed(together.values()):
            if len(actors) == 2 and all(self.lexicon.actors[a].kind == "state" for a in actors):
                return [] if doing & actors.keys() else list(actors)
        return []

    def _armed_told(self) -> list[str]:
        """The last two bodies told that bear arms and are no state's, in order of the text."""
        bodies = list(dict.fromkeys(m.actor for m in reversed(self.mentions) if self._rebels(m.actor)))[:_PAIR]
        return bodies[::-1] if len(bodies) == _PAIR else []

    def _rebels(self, actor: str) -> bool:
        one = self.lexicon.actors[actor]
        return one.kind == "organisation" and one.type in ARMED and not one.state_side

    def told_last(self) -> list[str]:
        """«… جهود وساطتهما»: the two whom the last phrase of more than one names, none where it names more."""
        at = next((m.at for m, n in pairwise(reversed(self.mentions)) if m.at == n.at and m.actor != n.actor), None)
        told = dict.fromkeys(m.actor for m in self.mentions if m.at == at and at is not None)
        return list(told) if len(told) == _PAIR else []

    def _others_named(self, land: str, sides: Sequence[str]) -> bool:
        """Whether the report names armed bodies of a land and none of the two sides of its war: others fight there."""
        told = [self.lexicon.actors[a] for a in self.named]
        armed = [a for a in told if a.country == land and self._rebels(a.id)]
        return bool(armed) and self.named.isdisjoint(sides)

    def _at_war(self, country: str | None) -> list[str]:
        """ "Yemen's warring parties": the two sides of the war a country was in when the report was written, if it had one."""
        if not self.published:
            return []
        day = self.published[0].isoformat()
        sides = (war.sides for war in bundled_wars() if war.country == country and war.covers(day))
        return list(next(sides, ()))

    def settle_ahead(self) -> None:
        """«The two sides agreed …»: those told behind as the two sides of an act, where nobody was told before."""
        pairs = self._pairs() or self._fighters()
        # who fight each other in a town are not the sides of the country's war
        fighting = (act for act in self.acts if act.names_sides or act.root == "ASSAULT")
        local = next((a for act in fighting for a in _taking_part(act) if a in _LOCAL), None)
        for phrase, member in self.ahead:
            if not (pairs or local) and member.lemma in AT_WAR_WORDS and (sides := self._at_war(self.country)):
                told = [anaphor(member, actor, AT_WAR) for actor in sides]
                phrase.members = [m for one in phrase.members for m in (told if one is member else [one])]
                continue
            if not pairs or (member.fallback and not all(self._fits(member, a) for a in pairs[0])):
                at_odds = local if member.lemma in AT_WAR_WORDS else None
                member.actor = member.fallback or at_odds  # «القبيلتين»: of what kind they are the word itself says
                if member.actor is not None and member.actor == at_odds:
                    member.reason = "who is at odds in the report"
                continue
            told = [anaphor(member, actor, "the two sides told behind") for actor in pairs[0]]
            phrase.members = [m for one in phrase.members for m in (told if one is member else [one])]

    def _pairs(self) -> list[list[str]]:
        """The two who take part in acts told behind, those between sides that are told by name first; nobody who only suffers."""
        found = []
        for act in self.acts:
            both = _taking_part(act)
            if len(both) == _PAIR and all(map(self._can_be_side, both)):
                named = all(self.lexicon.actors[a].kind != "kind" for a in both)
                found.append((not (act.names_sides and named), act.status != TOLD, both))
        return [both for *_, both in sorted(found, key=lambda row: row[:2])]

    def _can_be_side(self, actor: str) -> bool:
        one = self.lexicon.actors[actor]
        return one.type in ARMED or (one.kind != "kind" and one.type not in _NO_SIDES)

    def _fighters(self) -> list[list[str]]:
        """The two sides of the only conflict the report tells of: a body that bears arms, and the state it is in or another."""
        told = [self.lexicon.actors[a] for a in dict.fromkeys(m.actor for m in self.mentions)]
        armed = [a for a in told if a.type in ARMED and a.kind != "kind" and not a.state_side]
        near = [a for a in told if a.state_side and a.country in {one.country for one in armed}]
        states = [a for a in near if a.type == "GOV"] or near
        both = [a.id for a in told if a in armed or a in states]
        return [both] if len(both) == 2 and armed else []


def _mediating(act: Act) -> list[Filler]:
    return [*act.mediators, *(f for f in act.slots.values() if f.role == "mediator")]


def _taking_part(act: Act) -> list[str]:
    """The actors in an act's slots, mediators left out, each once."""
    slots = [f for s, f in act.slots.items() if f.role != "mediator"]
    return list(dict.fromkeys(m.actor for f in slots for m in f.phrase.members if m.actor))


def _alike(act: Act) -> bool:
    """Whether an act is between two of one kind (عشيرتي س وص)."""
    return any(f.role == "party" and len(f.phrase.members) == 2 for f in act.slots.values())
