"""Noun endings: the gender and number a noun shows, which its verb agrees with (``language.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...text import fold_word
from .inflection import NO_FEATURES, Features


@dataclass(frozen=True)
class NounEndings:
    """What a language's nouns show. Without feminine endings it has no grammatical gender and nothing is said.

    ``feminine``: endings of feminine nouns; ``plural``: of sound masculine plurals; ``broken``: folded plurals that
    show nothing and take a verb of either gender; ``heads``: folded masculine nouns that head names of bodies.
    """

    feminine: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    broken: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    article: str = ""

    @classmethod
    def read(cls, settings: Mapping[str, Any]) -> NounEndings:
        """Build from ``language.toml``."""
        return cls(
            tuple(map(str, settings.get("feminine_endings", ()))),
            tuple(map(str, settings.get("plural_endings", ()))),
            frozenset(fold_word(word) for word in settings.get("broken_plurals", ())),
            frozenset(fold_word(word) for word in settings.get("masculine_heads", ())),
            str(settings.get("clitics", {}).get("article", "")),
        )

    def is_broken(self, word: str) -> bool:
        """Whether a word, with or without the article, is a plural whose letters show neither gender nor case."""
        folded = fold_word(word)
        return folded in self.broken or folded.removeprefix(fold_word(self.article)) in self.broken

    def features(self, word: str) -> Features:
        """Gender and number of a noun as written; a noun that shows neither ending is a masculine singular."""
        if not self.feminine:
            return NO_FEATURES
        if self.is_broken(word):
            return Features(number="pl")
        if fold_word(word).removeprefix(fold_word(self.article)) in self.heads:
            return Features(number="sg", gender="m")  # أمين: its own letters, no plural ending
        if word.endswith(self.plural):
            return Features(number="pl", gender="m")
        if word.endswith(self.feminine):
            return Features(gender="f")
        return Features(number="sg", gender="m")

    def of_name(self, name: str, own: str) -> Features:
        """Gender and number of a name by its first word; a bare name (حماس) has those of the body's ``own`` name."""
        words = name.split()
        found = self.features(words[0])
        if not found.gender and len(words) > 1 and words[1].endswith(self.feminine):
            return Features(gender="f")  # «الأمم المتحدة»: its adjective shows it
        if found.gender != "m" or found.number != "sg":
            return found
        article = fold_word(self.article)
        head = fold_word(words[0])
        if head.removeprefix(article) in self.heads:
            return found
        if len(words) > 1 and article and head.startswith(article):
            woman = words[1].startswith(self.article) and words[1].endswith(self.feminine)
            return Features(gender="f") if woman else found  # «العفو الدولية»: short for منظمة العفو الدولية
        if len(words) > 1:
            return NO_FEATURES  # a foreign name (هيومن رايتس ووتش) shows nothing
        whole = self.features(own.split()[0])
        return whole if whole.gender == "f" else NO_FEATURES
