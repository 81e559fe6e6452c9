"""Unlisted units: a province or town that no registry has, told with the land it is of: «ولاية ص السورية», "Niger's S region".

What is known of where it lies is that land, and the precision of a country says so (``docs/decisions.md``).
"""

from __future__ import annotations

from dataclasses import dataclass

from ....datasets.places import PlaceRecord
from ..lexicon.phrasebook import Match
from ..lexicon.place_names import Gazetteer
from ..units.tokens import POSSESSIVE
from .place_cues import PlaceCues

#: Of how many words the name of such a unit is at most.
_MOST_WORDS = 3
#: Cues of what is too small to be told with its land, or lies in none.
_NO_UNITS = frozenset({"quarter", "site", "around", "countryside"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit over tokens ``[first, stop)``, the land it is of and how it is tied to what is told."""

    first: int
    stop: int
    land: PlaceRecord
    relation: str


class UnlistedUnits:
    """Finds such units in one report's tokens."""

    def __init__(self, cues: PlaceCues, gazetteer: Gazetteer) -> None:
        self.cues = cues
        self.tokens = cues.tokens
        self.words = cues.words
        self.gazetteer = gazetteer
        self.names = gazetteer.book.all_matches(cues.tokens)
        self.adjective_behind = bool(cues.lexicon.settings.get("adjective_after_noun"))
        #: The kinds of words such a unit may begin with.
        self.kinds = frozenset({"cue", "adjective"} if self.adjective_behind else {"actor", "land"})

    def at(self, index: int) -> Unit | None:
        """The unit whose words begin at a token, None where none do or a registry may have its name."""
        return self._behind_cue(index) if self.adjective_behind else self._behind_land(index)

    def _behind_cue(self, index: int) -> Unit | None:
        """«في ولاية ص السورية»: a word for a unit, its name, and an adjective of the land with the article."""
        cue = next((m for m in self.words[index] if m.sense.kind == "cue" and m.sense.value not in _NO_UNITS), None)
        if cue is None:
            return self._before_adjective(index)
        if cue.pronoun or cue.reading.article:
            return None
        first = index + cue.length
        for at in range(first + 1, first + _MOST_WORDS + 1):
            if not self._goes_on(index, at - 1):
                return None
            land = self._land(at, "adjective") if self._same_sentence(index, at) else None
            if land is not None and land[0].reading.article:
                return self._unit(index, at + land[0].length, land[1], self.cues.relation(index, index, cue))
        return None

    def _before_adjective(self, index: int) -> Unit | None:
        """«في زامفارا النيجيرية»: a word no lexicon knows without the article, before an adjective that has it, can only be a name."""
        land, at = self._land(index, "adjective"), index - 1
        if land is None or not land[0].reading.article or at < 1 or self.words[at] or not self._goes_on(index, at):
            return None
        bare = not self.tokens[at].word.startswith(self.cues.lexicon.clitics.definite)
        inside = any(m.sense.kind == "where" and m.sense.value == "at" and m.length == 1 for m in self.words[at - 1])
        if not (bare and inside and self._same_sentence(index, at - 1)):
            return None
        return Unit(at, index + land[0].length, land[1], "at")

    def _behind_land(self, index: int) -> Unit | None:
        """ "in Niger's S region": a land, its possessive, a name in capitals and a word for a unit."""
        land = self._land(index, "actor", "land")
        if land is None:
            return None
        first = index + land[0].length + 1
        if not self._same_sentence(index, first) or self.tokens[first - 1].word != POSSESSIVE:
            return None
        for at in range(first, first + _MOST_WORDS + 1):
            if not self._same_sentence(index, at):
                return None
            if at > first and self.cues.behind(at):
                return self._unit(index, at + 1, land[1], self.cues.relation(index, index, land[0], owned=False))
            if not self.tokens[at].capital or not self._goes_on(index, at):
                return None
        return None

    def _goes_on(self, index: int, at: int) -> bool:
        """Whether a token is a word of the same sentence by which no registry has a place."""
        return self._same_sentence(index, at) and self.tokens[at].is_word and not self.names[at]

    def _land(self, index: int, *kinds: str) -> tuple[Match, PlaceRecord] | None:
        """The state a word at a token names, and its land."""
        actors = self.cues.lexicon.actors
        for match in self.words[index]:
            state = actors.get(str(match.sense.value)) if match.sense.kind in kinds else None
            record = (
                self.gazetteer.by_id.get(state.country or "") if state is not None and state.kind == "state" else None
            )
            if record is not None and record.level == "country":
                return match, record
        return None

    def _same_sentence(self, index: int, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].sentence == self.tokens[index].sentence

    @staticmethod
    def _unit(first: int, stop: int, land: PlaceRecord, relation: str) -> Unit | None:
        return Unit(first, stop, land, relation) if relation else None
