"""Complements: the words that must follow a verb for one of its uses (handed over + @people), and the sets they may be of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...memory import Memory
from ...text import fold_word
from ..units.tokens import words_of
from .frames import LexiconError
from .known_actors import KnownActors

#: Words that may stand in one place: the phrases by their first word, the longest first.
Alternatives = Mapping[str, tuple[tuple[str, ...], ...]]
#: Letters of the shortest noun that takes the ending of an object; what is shorter is a particle.
_SHORTEST = 3


@dataclass(frozen=True, slots=True, eq=False)
class VerbUse:
    """One use of a verb: the frame it opens (or its class), and the words that must follow for it, part after part.

    ``weight`` says how much must follow: of the uses that fit, the one that asks for most is meant.
    """

    frame: str | None
    verb_class: str
    complement: tuple[Alternatives, ...] = ()
    weight: int = 0


def _by_first_word(uses: tuple[VerbUse, ...]) -> Mapping[str, list[VerbUse]]:
    found: dict[str, list[VerbUse]] = {}
    for use in uses:
        for word in use.complement[0]:
            found.setdefault(word, []).append(use)
    return found


class Complements:
    """Reads what frames and verb classes write behind a verb: parts joined by « + », each words or a set «@name»."""

    def __init__(self, known: KnownActors) -> None:
        self.known = known
        self._parts: dict[str, Alternatives] = {}
        #: Uses of one verb by the words that may stand first behind it.
        self.opened: Memory[tuple[VerbUse, ...], Mapping[str, list[VerbUse]]] = Memory(_by_first_word)

    def use(self, frame: str | None, verb_class: str, parts: list[str]) -> VerbUse:
        """The use of a verb that the parts behind it make."""
        phrases = [self.alternatives(part) for part in parts]
        return VerbUse(frame, verb_class, tuple(phrases), sum(len(part.split()) for part in parts))

    def alternatives(self, part: str) -> Alternatives:
        """The phrases one part of a complement stands for: itself, or those of the set «@name».

        Sets are those of ``words.toml``, and ``@people`` and ``@held``, the nouns for people and for prisoners.
        """
        if part not in self._parts:
            before, marked, behind = part.partition("@")
            name, _, rest = behind.partition(" ")
            sets = {key: row["words"] for key, row in self.known.words.get("set", {}).items()}
            sets |= {"people": self.known.people_nouns, "held": self.known.held_nouns}
            if marked and name not in sets:
                raise LexiconError(f"languages/{self.known.code}/words.toml: there is no set {name!r}.")
            phrases = [f"{before}{word} {rest}" for word in sets[name]] if marked else [part]
            found: dict[str, list[tuple[str, ...]]] = {}
            phrases += [
                f"{phrase.strip()}{self.known.settings.get('accusative_ending', '')}"
                for phrase in phrases
                if self._takes_ending(phrase)
            ]
            for phrase in phrases:
                first, *more = words_of(fold_word(phrase))
                found.setdefault(first, []).append((first, *more))
            self._parts[part] = {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}
        return self._parts[part]

    def _takes_ending(self, phrase: str) -> bool:
        """«حجب + موقع» also of «موقعا»: whether a word alone can take the ending of an object."""
        settings = self.known.settings
        ending, closing = settings.get("accusative_ending", ""), settings.get("closing_letters", ())
        alone = " " not in phrase.strip() and len(phrase) >= _SHORTEST
        return bool(ending) and alone and not phrase.endswith((ending, *closing))

    @cached_property
    def people(self) -> Alternatives:
        """What «@people» stands for."""
        return self.alternatives("@people")
