"""Clitics: the readings of a written word as conjunction + preposition + word + pronoun.

Nothing is cut off blindly: every reading is a candidate, and only one whose middle stands in the lexicon is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...memory import Memory
from ...text import fold_word


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word. ``start``/``end`` are positions in the word; ``article`` says that it was definite."""

    stem: str
    start: int
    end: int
    conjunction: str = ""
    preposition: str = ""
    future: bool = False
    article: bool = False
    pronoun: str = ""


@dataclass(frozen=True)
class Clitics:
    """A language's clitics, folded (``language.toml``); empty for a language that has none.

    ``words_too``: strings of proclitics that, standing alone, are a word («فك أسر المدنيين»).
    """

    conjunctions: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    article: str = ""
    contracted_article: str = ""
    contracting_preposition: str = ""
    pronouns: tuple[str, ...] = ()
    endings: tuple[tuple[str, str], ...] = ()
    words_too: tuple[str, ...] = ()

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Clitics:
        """Build from the table ``[clitics]``, whose strings are written plainly and folded here."""

        def folded(value: Any) -> Any:
            return tuple(map(folded, value)) if isinstance(value, list) else fold_word(value)

        return cls(**{key: folded(value) for key, value in table.items()})

    @cached_property
    def glue(self) -> frozenset[str]:
        """Every string of proclitics that may stand before a word, apart from it."""
        stems = {c + p for c in ("", *self.conjunctions) for p in ("", *self.prepositions)}
        return frozenset(s + a for s in stems for a in ("", self.article) if s + a) - frozenset(self.words_too)

    @cached_property
    def definite(self) -> tuple[str, ...]:
        """How a definite word may begin: with the article, a preposition before it, or both contracted."""
        contracted = self.contracting_preposition + self.contracted_article
        whole = tuple(p + self.article for p in self.prepositions if p != self.contracting_preposition)
        return (self.article, *whole, *([contracted] if contracted else []))

    def readings(self, word: str) -> tuple[Reading, ...]:
        """All readings of a folded word, the least cut first. ``stem`` never has the article."""
        return self._known_readings[word]

    @cached_property
    def forms(self) -> Callable[[str], tuple[str, ...]]:
        """What a folded word may be meant as: with its clitics, without them, with its preposition or article alone."""
        return Memory(self._forms).__getitem__

    @cached_property
    def ending_phrases(self) -> Callable[[str], frozenset[str]]:
        """What a folded word behind others may be meant as: with and without the pronoun it may end in."""
        return Memory(self._endings).__getitem__

    @cached_property
    def _known_readings(self) -> Memory[str, tuple[Reading, ...]]:
        return Memory(lambda word: tuple(self._readings(word)))

    def _forms(self, word: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for reading in self.readings(word):
            article = self.article if reading.article else ""
            found |= dict.fromkeys((reading.stem, reading.preposition + reading.stem, article + reading.stem))
        return tuple(found)

    def _endings(self, word: str) -> frozenset[str]:
        return frozenset([word, *(r.stem for r in self.readings(word) if r.pronoun and r.start == 0)])

    def _readings(self, word: str) -> list[Reading]:
        found: list[Reading] = [Reading(word, 0, 1)] if len(word) == 1 else []  # «س و ص»: written apart
        for conjunction in ("", *self.conjunctions):
            if not word.startswith(conjunction) or len(word) - len(conjunction) < 2:
                continue
            start = len(conjunction)
            found += self._bare(word, start, conjunction, "")
            for preposition in self.prepositions:
                if word.startswith(preposition, start) and len(word) - start - len(preposition) >= 2:
                    found += self._bare(word, start + len(preposition), conjunction, preposition)
            for mark in self.future:
                if word.startswith(mark, start) and len(word) - start - len(mark) >= 3:
                    found.append(
                        Reading(word[start + len(mark) :], start + len(mark), len(word), conjunction, future=True)
                    )
        with_pronoun = [r for reading in found if not reading.article for r in self._pronouns(reading)]
        return sorted(found, key=lambda r: r.start) + with_pronoun

    def _bare(self, word: str, start: int, conjunction: str, preposition: str) -> list[Reading]:
        rest = word[start:]
        readings = [Reading(rest, start, len(word), conjunction, preposition)]
        if self.article and rest.startswith(self.article) and len(rest) - len(self.article) >= 2:
            readings.append(
                Reading(rest[len(self.article) :], start, len(word), conjunction, preposition, article=True)
            )
        contracted = self.contracted_article
        if contracted and preposition == self.contracting_preposition and rest.startswith(contracted) and len(rest) > 2:
            readings.append(Reading(rest[len(contracted) :], start, len(word), conjunction, preposition, article=True))
        return readings

    def _pronouns(self, reading: Reading) -> list[Reading]:
        found = []
        for pronoun in self.pronouns:
            if not reading.stem.endswith(pronoun) or len(reading.stem) - len(pronoun) < 2:
                continue
            stem = reading.stem[: -len(pronoun)]
            for cut, full in (("", ""), *self.endings):
                if stem.endswith(cut):
                    found.append(
                        Reading(
                            stem[: len(stem) - len(cut)] + full, reading.start, reading.end - len(pronoun),
                            reading.conjunction, reading.preposition, reading.future, False, pronoun,
                        )
                    )  # fmt: skip
        return found
