"""Surroundings: whether a report tells of a conflict at all, and which bodies one of its sentences names.

An act that is told by halves, or among strangers, says little by itself: the same words stand in reports on trade,
courts and accidents. What stands around it decides (``makers``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from ..clauses.acts import TOLD, Act
from ..lexicon.lexicon import Lexicon
from ..units.tokens import Tokens
from ..words.elements import Element
from .politics import marked

#: Sectors that bear arms outside the police's everyday work.
AT_ARMS = frozenset({"MIL", "REB", "PRM", "IMG"})
#: Sectors that stand against governments in words.
_OPPOSED = frozenset({"OPP", "REB", "UAF"})
#: Kinds of armed people who are no more than a rank or a word for members ("officers", «عناصر»).
_EVERYDAY = frozenset({"soldiers-unknown", "fighters-unknown"})
#: Kinds of people whom only conflicts have.
_OF_CONFLICT = frozenset({"unidentified-gunmen", "protesters", "hostages", "displaced", "opposition-unknown"})
#: Ways of assault that are war's alone.
_OF_WAR = frozenset(
    {"ASSAULT:aerial", "ASSAULT:drone", "ASSAULT:explosives", "ASSAULT:heavy-weapons", "ASSAULT:suicide-attack"}
)
#: Senses of words for a country and its people.
_OF_LANDS = frozenset({"land", "adjective", "demonym"})


class Surroundings:
    """What one report names: its ``sentences``, the ``acts`` read in them in whatever way they are told.

    ``lands``: by the numbers of sentences, the countries of the places told in them.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        sentences: Sequence[Sequence[Element]],
        acts: Sequence[Act],
        lands: Mapping[int, set[str]],
    ) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        #: By their numbers: of sentences that are no more than a quotation mark nothing is read.
        self.sentences = {sentence[0].sentence: sentence for sentence in sentences if sentence}
        self.acts = acts
        self.lands = lands

    @cached_property
    def at_war(self) -> frozenset[str]:
        """Countries of which most reports tell of war."""
        return frozenset(a.country for a in self.lexicon.actors.values() if a.at_war and a.country)

    @cached_property
    def conflict(self) -> bool:
        """Whether the report tells of a conflict, or of a land at war."""
        return self.fighting or any(not self.at_war.isdisjoint(self._lands(n)) for n in self.sentences)

    @cached_property
    def fighting(self) -> bool:
        """Whether armed bodies, acts of war or protest, or words of conflict are told anywhere."""
        if any(act.mode in _OF_WAR or (act.root == "PROTEST" and act.status == TOLD) for act in self.acts):
            return True
        if any(self._at_arms(actor) for number in self.sentences for actor in self._named(number)):
            return True
        return any(self.lexicon.conflict_book.all_matches(self.tokens))

    def others(self, numbers: Iterable[int], known: Iterable[str]) -> bool:
        """Whether the sentences name a body that makes politics or war, or a land, other than those known are of.

        Of people of no land, the first one told is theirs.
        """
        lands = {country for actor in known if (country := self.lexicon.actors[actor].country)}
        numbers = tuple(numbers)
        told = set().union(*(self._lands(number) for number in numbers))
        if len(told - lands) > (not lands):
            return True
        bodies = (self.lexicon.actors[a] for number in numbers for a in self._named(number) - set(known))
        own = lands or told  # of people of no land: the one land told
        return any(b.type in self.makers and b.kind != "kind" and b.country not in own for b in bodies)

    def faces(self, numbers: Iterable[int], known: Iterable[str]) -> bool:
        """Whether the sentences name armed people, opponents or people in a conflict beside those known, of whatever land."""
        named = set().union(*(self._named(number) for number in numbers)) - set(known)
        return any(self._at_arms(actor) or self.lexicon.actors[actor].type in _OPPOSED for actor in named)

    def armed(self, numbers: Iterable[int]) -> bool:
        """Whether the sentences tell of an armed body by its name."""
        named = (self.lexicon.actors[actor] for number in numbers for actor in self._named(number))
        return any(body.type in AT_ARMS and body.kind != "kind" for body in named)

    @cached_property
    def makers(self) -> frozenset[str]:
        """Sectors that make politics or war."""
        return marked(self.lexicon.event, "sector")

    def _named(self, number: int) -> set[str]:
        """Ids of the actors a sentence names."""
        members = (m for e in self.sentences.get(number, ()) if e.phrase is not None for m in e.phrase.members)
        return {actor for m in members for actor in (m.actor, m.fallback) if actor in self.lexicon.actors}

    def _lands(self, number: int) -> set[str]:
        """The countries a sentence tells by a place, by name or by an adjective of origin."""
        return self.lands.get(number, set()) | self._by_word.get(number, set())

    @cached_property
    def _by_word(self) -> dict[int, set[str]]:
        told: dict[int, set[str]] = defaultdict(set)
        everyday = self.lexicon.everyday_adjectives
        for at, matches in enumerate(self.lexicon.book.all_matches(self.tokens)):
            if self.tokens[at].word in everyday:
                continue
            states = (match.sense.value for match in matches if match.sense.kind in _OF_LANDS)
            countries = (self.lexicon.actors[state].country for state in states if state in self.lexicon.actors)
            told[self.tokens[at].sentence].update([country for country in countries if country is not None])
        return told

    def _at_arms(self, actor: str) -> bool:
        known = self.lexicon.actors[actor]
        if known.kind != "kind":
            return known.type in AT_ARMS
        return actor in _OF_CONFLICT or (known.type in AT_ARMS and actor not in _EVERYDAY)
