"""National bodies: "the army", "Government" and soldiers of nobody told are those of the state a report plays in.

The words are data (``[national]`` and ``[[of_state]]`` in ``people.toml``). Where a report names bodies of other states
alone, as one on talks held abroad, it says nothing of the army or government of the land it plays in.
"""

from __future__ import annotations

from ...text import fold_word
from ..lexicon.known_actors import TRIBE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_SOLDIERS, Member

_FORCES = "forces"
_STATE = "state"
#: Kinds of members that hold a post: of the body behind it, whatever the word for the post.
_OFFICES = frozenset({"person", "office"})


class NationalBodies:
    """Whom words for a state's bodies mean. ``country``: where the report plays; ``named``: the actors it names anywhere, ``placed``: the countries it names as places."""

    def __init__(
        self, lexicon: Lexicon, country: str | None, named: frozenset[str], placed: frozenset[str] = frozenset()
    ) -> None:
        self.lexicon = lexicon
        self.country = country
        self.armies: dict[str, str] = lexicon.people.get("national", {})
        units = lexicon.people.get("unit_of", {}).get(country or "", "")
        self.units: str | None = units if units in lexicon.actors else None
        self.unit_words = lexicon.word_sets["people", "named_group", "words"]
        self.unidentified = frozenset(lexicon.people.get("unidentified", {}).get("words", ()))
        self.sides = {
            fold_word(word): row["side"] for row in lexicon.people.get("of_state", ()) for word in row["words"]
        }
        lands = {lexicon.actors[a].country for a in named if lexicon.actors[a].type != TRIBE} - {"", None}
        self.told = not lands or country in lands or country in placed
        states = lexicon.governed_by.get(country or "", ())
        self.state = states[0] if len(states) == 1 else None

    def meant(self, member: Member) -> str | None:
        """The actor of the report's country that a member stands for, None where it stands for none or nothing says so."""
        if self.country is None or self._of_rebels_too(member) or self._of_another(member):
            return None
        if self.units and member.fallback == UNKNOWN_SOLDIERS and member.lemma in self.unit_words:
            return self.units
        if member.kind == "person" and member.civil and self.sides:  # "Prime Minister N": of no land told
            return self.state if self.told else None
        short = self.armies.get(member.fallback or "")
        bodies = self._short(short) if short is not None else set()
        if bodies:
            return bodies.pop() if len(bodies) == 1 else None
        side = (
            self._side(member.lemma)
            if short is None
            else self.sides.get(fold_word(short), "" if self.sides else _FORCES)
        )
        if not side or self.state is None:
            return None
        if not self.sides:
            return self.state
        if not self.told:
            return None
        forces = [a.id for a in self.lexicon.forces.get(self.state, ()) if not a.theatre or self.country in a.theatre]
        return forces[0] if forces and side == _FORCES else self.state

    def any_states(self, lemma: str) -> bool:
        """Whether words are those for a body that every state has: of which land it is, something else has to say."""
        return lemma in self.sides

    def governs(self, lemma: str) -> bool:
        """«مجلس الوزراء», «الحكومة اليمنية»: whether words are those for a body that governs, alone or with its land."""
        behind = bool(self.lexicon.settings.get("adjective_after_noun"))  # "Government forces" do not govern
        return any(
            side == _STATE and (lemma == word or (behind and lemma.startswith(f"{word} ")))
            for word, side in self.sides.items()
        )

    def _of_another(self, member: Member) -> bool:
        """«رئيس حكومة الوحدة الوطنية» in a report on another land: whether the one body with the short name is elsewhere."""
        return (
            member.kind in _OFFICES
            and len(member.generic) == 1
            and self.lexicon.actors[member.generic[0]].country != self.country
        )

    def _of_rebels_too(self, member: Member) -> bool:
        """«الشرطة العسكرية»: whether a body of the land that is not its state's has the same short name."""
        named = [self.lexicon.actors[actor] for actor in member.generic]
        local = [actor for actor in named if actor.country == self.country]
        return len(local) > 1 and any(not actor.state_side for actor in local)

    def _side(self, lemma: str) -> str | None:
        """What sort of body words name: whole, or by their head."""
        if not self.unidentified.isdisjoint(lemma.split()):
            return None  # "unidentified warplanes"
        head = self.lexicon.head_of(lemma)
        return self.sides.get(lemma) or self.sides.get(head) or self.sides.get(lemma.rpartition(" ")[2])

    def _short(self, body: str) -> set[str]:
        """The bodies of the report's country with a short name."""
        senses = self.lexicon.book.senses(body)
        return {
            str(s.value) for s in senses if s.kind == "generic" and self.lexicon.actors[s.value].country == self.country
        }
