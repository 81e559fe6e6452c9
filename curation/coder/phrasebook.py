"""The phrasebook: every word and phrase of the lexicons in one token trie, matched with the language's clitics.

A trie over words is right at word boundaries by construction: proclitics are cut from the first word of a phrase only,
a pronoun from its last, and quote marks inside a phrase (قوات “قسد”) are stepped over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..text import fold_word
from .clitics import Clitics, Reading
from .inflection import NO_FEATURES, Features
from .tokens import QUOTE_MARKS, Token, Tokens, Written, words_of

#: How many words are remembered before the memory is emptied.
MEMORY = 50_000


#: Marks a writer may put around a part of a name (حركة «الشباب», حركة (الشباب)).
_STEPPED_OVER = QUOTE_MARKS | {"(", ")"}


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a phrase: what sort of word it is, what it stands for, and how the form is inflected."""

    kind: str
    value: Any
    features: Features = NO_FEATURES
    lemma: str = ""
    capitals: str = ""  # "all": only in capitals (US), "first": only with a capital; "" anyhow


@dataclass(slots=True)
class Match:
    """A phrase of ``length`` tokens found at a token; ``reading`` is how its first word was read.

    It says nothing of where it was found: what a word means by itself is the same object wherever it stands.
    """

    length: int
    sense: Sense
    reading: Reading
    pronoun: str = ""


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    senses: list[Sense] = field(default_factory=list)


#: A word read, and the node its stem leads to.
_Start = tuple[Reading, _Node]


class Phrasebook:
    """Phrases to senses. Add everything first, then match."""

    def __init__(self, clitics: Clitics, accepts: Any = None) -> None:
        self._root = _Node()
        self._clitics = clitics
        self._accepts = accepts or (lambda sense, reading: True)
        # what words mean is asked again in every report
        self._starts: dict[str, tuple[_Start, ...]] = {}
        #: What the readers of this book conclude from a word alone.
        self.conclusions: dict[Written, Any] = {}
        self._alone: dict[Written, list[Match]] = {}
        self._onward: dict[str, tuple[_Start, ...]] = {}
        self._exact: dict[str, tuple[Sense, ...]] = {}

    def add(self, phrase: str, sense: Sense) -> None:
        """Add a phrase as written in a lexicon; it is folded here."""
        senses = self._node(split_phrase(phrase)).senses
        if sense not in senses:
            senses.append(sense)

    def add_new(self, words: Sequence[str], sense: Sense) -> None:
        """Add a phrase, split into its folded words, in a sense that it is known not to have."""
        self._node(words).senses.append(sense)

    def _node(self, words: Sequence[str]) -> _Node:
        """Where a phrase is kept; a phrase of no words is kept nowhere."""
        self._exact.clear()
        node = self._root if words else _Node()
        for word in words:
            following = node.children.get(word)
            if following is None:
                following = node.children[word] = _Node()
            node = following
        return node

    def __contains__(self, phrase: str) -> bool:
        return bool(self.senses(phrase))

    def senses(self, phrase: str) -> tuple[Sense, ...]:
        """The senses of exactly this phrase."""
        known = self._exact.get(phrase)
        if known is None:
            if len(self._exact) >= MEMORY:
                self._exact.clear()
            node: _Node | None = self._root
            for word in split_phrase(phrase):
                node = node.children.get(word) if node else None
            known = self._exact[phrase] = tuple(node.senses) if node else ()
        return known

    def matches(self, tokens: Sequence[Token], first: int) -> list[Match]:
        """Every sense of every phrase that starts at token ``first``, the longest phrase first."""
        return self.all_matches(tokens)[first] if isinstance(tokens, Tokens) else self._matches(tokens, first)

    def all_matches(self, tokens: Tokens) -> list[list[Match]]:
        """The matches at every token of a text."""
        found: list[list[Match]] | None = tokens.found.get(self)
        if found is None:
            nothing: list[Match] = []
            found = tokens.found[self] = [nothing] * len(tokens)
            known = self._starts
            for index, token in enumerate(tokens):
                starts = known.get(token.word)
                if starts is None or starts:
                    found[index] = self._matches(tokens, index)
        return found

    def _matches(self, tokens: Sequence[Token], first: int) -> list[Match]:
        token = tokens[first]
        starts = self._starts.get(token.word) or self._starts_of(token.word)
        if not starts:
            return []
        alone = self._alone.get(token.written) or self._senses_alone(token, starts)
        stop = first + 1
        longer: list[Match] = []
        for reading, node in self._onward[token.word] if stop < len(tokens) else ():
            if self._goes_on(tokens[stop].word, node):
                longer.extend(self._follow(tokens, first, node, reading))
        if not longer:
            return alone
        longer.sort(key=lambda m: (-m.length, m.reading.start, bool(m.pronoun)))
        unique: dict[tuple[int, str, Sense], Match] = {}
        for match in longer:
            unique.setdefault((match.length, match.sense.kind, match.sense), match)
        return [*unique.values(), *alone]

    def _goes_on(self, word: str, node: _Node) -> bool:
        """Whether the next word may go on with a phrase: told without walking it."""
        if word in node.children or word in _STEPPED_OVER:
            return True
        stems = self._clitics.stems_with_pronoun(word)
        return bool(stems) and any(stem in node.children for stem in stems)

    def _starts_of(self, word: str) -> tuple[_Start, ...]:
        """The readings of a word whose stem begins a phrase."""
        known = self._starts.get(word)
        if known is None:
            if len(self._starts) >= MEMORY:
                self._starts.clear()
                self._onward.clear()
            article, children = self._clitics.article, self._root.children
            starts: list[_Start] = []
            for reading in self._clitics.readings(word):
                keys = (article + reading.stem, reading.stem) if reading.article else (reading.stem,)
                starts += [(reading, node) for key in keys if (node := children.get(key)) is not None]
            known = self._starts[word] = tuple(starts)
            self._onward[word] = tuple((r, node) for r, node in starts if node.children and not r.pronoun)
        return known

    def _senses_alone(self, token: Token, starts: tuple[_Start, ...]) -> list[Match]:
        """What a word means by itself, the least cut reading first."""
        key = token.written
        known = self._alone.get(key)
        if known is None:
            if len(self._alone) >= MEMORY:
                self._alone.clear()
            readings = [(r, n) for r, n in starts if not (r.pronoun and token.whole)]
            found = [m for reading, node in readings for m in self._here(token, 1, node, reading, reading.pronoun)]
            unique: dict[tuple[str, Sense], Match] = {}
            for match in sorted(found, key=lambda m: (m.reading.start, bool(m.pronoun))):
                unique.setdefault((match.sense.kind, match.sense), match)
            known = self._alone[key] = list(unique.values())
        return known

    def _follow(self, tokens: Sequence[Token], first: int, node: _Node, reading: Reading) -> Iterator[Match]:
        """The matches of more than one word that go on from a word's node."""
        index = first + 1
        while node.children:
            while index < len(tokens) and tokens[index].word in _STEPPED_OVER and index + 1 < len(tokens):
                index += 1
            if index >= len(tokens) or tokens[index].sentence != tokens[first].sentence:
                return
            word = tokens[index].word
            for other in self._clitics.readings(word) if self._clitics.pronouns else ():
                if other.pronoun and other.start == 0 and (last := node.children.get(other.stem)):
                    yield from self._here(tokens[first], index + 1 - first, last, reading, other.pronoun)
            following = node.children.get(word)
            if following is None:
                return
            node = following
            index += 1
            yield from self._here(tokens[first], index - first, node, reading, "")

    def _here(self, token: Token, length: int, node: _Node, reading: Reading, pronoun: str) -> Iterator[Match]:
        for sense in node.senses:
            written = token.capitals if sense.capitals == "all" else token.capital or not sense.capitals
            if written and self._accepts(sense, reading):
                yield Match(length, sense, reading, pronoun)


def split_phrase(phrase: str) -> list[str]:
    """The folded words of a phrase."""
    folded = fold_word(phrase)
    return [folded] if folded.isalnum() else words_of(folded)
