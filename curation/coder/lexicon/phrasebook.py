"""The phrasebook: every word and phrase of the lexicons in one token trie, matched with the language's clitics.

A trie over words is right at word boundaries by construction: proclitics are cut from the first word of a phrase only,
a pronoun from its last, and quote marks inside a phrase (قوات “قسد”) are stepped over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from ...memory import Memory
from ...text import fold_word
from ..units.tokens import QUOTE_MARKS, Token, Tokens, Written, words_of
from .clitics import Clitics, Reading
from .inflection import NO_FEATURES, Features

T = TypeVar("T")

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


class _Opening(NamedTuple):
    """What a word begins: its matches ``alone``, the phrases that go ``onward`` from it, and the words they go on with.

    ``kinds``: those of the senses it has alone.
    """

    alone: list[Match]
    onward: tuple[_Start, ...]
    further: frozenset[str]
    kinds: frozenset[str]


_NOTHING = _Opening([], (), frozenset(), frozenset())


class Phrasebook:
    """Phrases to senses. Add everything first, then match."""

    def __init__(self, clitics: Clitics, accepts: Any = None) -> None:
        self._root = _Node()
        self._clitics = clitics
        self._accepts = accepts or (lambda sense, reading: True)
        # what words mean is asked again in every report
        self._openings: Memory[Written, _Opening] = Memory(self._opening)
        self._conclusions: dict[Callable[[list[Match]], Any], Memory[Written, Any]] = {}
        self._exact: Memory[str, tuple[Sense, ...]] = Memory(self._senses)
        #: The senses of exactly one phrase.
        self.senses: Callable[[str], tuple[Sense, ...]] = self._exact.__getitem__

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

    def _senses(self, phrase: str) -> tuple[Sense, ...]:
        node: _Node | None = self._root
        for word in split_phrase(phrase):
            node = node.children.get(word) if node else None
        return tuple(node.senses) if node else ()

    def matches(self, tokens: Sequence[Token], first: int) -> list[Match]:
        """Every sense of every phrase that starts at token ``first``, the longest phrase first."""
        return self.all_matches(tokens)[first] if isinstance(tokens, Tokens) else self._matches(tokens, first)

    def all_matches(self, tokens: Tokens) -> list[list[Match]]:
        """The matches at every token of a text."""
        found: list[list[Match]] | None = tokens.found.get(self)
        if found is None:
            openings = list(map(self._openings.__getitem__, tokens.written))
            found = tokens.found[self] = list(map(attrgetter("alone"), openings))
            for index in compress(range(len(tokens) - 1), map(attrgetter("onward"), openings)):
                if self._goes_on(tokens[index + 1].word, openings[index].further):
                    found[index] = self._longer(tokens, index, openings[index])
        return found

    def all_kinds(self, tokens: Tokens) -> list[frozenset[str]]:
        """The kinds of the senses found at every token of a text."""
        openings = map(self._openings.__getitem__, tokens.written)
        found = zip(openings, self.all_matches(tokens), strict=True)
        return [opening.kinds if matches is opening.alone else _kinds(matches) for opening, matches in found]

    def _matches(self, tokens: Sequence[Token], first: int) -> list[Match]:
        opening = self._openings[tokens[first].written]
        return self._longer(tokens, first, opening) if first + 1 < len(tokens) else opening.alone

    def _longer(self, tokens: Sequence[Token], first: int, opening: _Opening) -> list[Match]:
        """The matches at a token, those that go on with the next one before those of the word alone."""
        following = tokens[first + 1].word
        longer: list[Match] = []
        for reading, node in opening.onward:
            if self._goes_on(following, node.children.keys()):
                longer.extend(self._follow(tokens, first, node, reading))
        if not longer:
            return opening.alone
        longer.sort(key=lambda m: (-m.length, m.reading.start, bool(m.pronoun)))
        unique: dict[tuple[int, str, Sense], Match] = {}
        for match in longer:
            unique.setdefault((match.length, match.sense.kind, match.sense), match)
        return [*unique.values(), *opening.alone]

    def _goes_on(self, word: str, further: Set[str]) -> bool:
        """Whether a word may go on with a phrase that one of ``further`` follows: told without walking it."""
        return word in _STEPPED_OVER or not further.isdisjoint(self._clitics.ending_phrases(word))

    def conclusions(self, conclude: Callable[[list[Match]], T]) -> Memory[Written, T]:
        """What a reader concludes from the matches of a word alone, remembered by the word."""
        if conclude not in self._conclusions:
            self._conclusions[conclude] = Memory(lambda written: conclude(self._openings[written].alone))
        return self._conclusions[conclude]

    def _opening(self, written: Written) -> _Opening:
        """What a word begins."""
        starts = self._starts_of(written.word)
        if not starts:
            return _NOTHING
        onward = tuple([(reading, node) for reading, node in starts if node.children and not reading.pronoun])
        further = frozenset([word for _, node in onward for word in node.children])
        alone = self._senses_alone(written, starts)
        return _Opening(alone, onward, further, _kinds(alone))

    def _starts_of(self, word: str) -> list[_Start]:
        """The readings of a word whose stem begins a phrase."""
        article, children = self._clitics.article, self._root.children
        starts: list[_Start] = []
        for reading in self._clitics.readings(word):
            if reading.article and (node := children.get(article + reading.stem)) is not None:
                starts.append((reading, node))
            if (node := children.get(reading.stem)) is not None:
                starts.append((reading, node))
        return starts

    def _senses_alone(self, written: Written, starts: Sequence[_Start]) -> list[Match]:
        """What a word means by itself, the least cut reading first."""
        readings = [(r, n) for r, n in starts if not (r.pronoun and written.whole)]
        found = [m for reading, node in readings for m in self._here(written, 1, node, reading, reading.pronoun)]
        unique: dict[tuple[str, Sense], Match] = {}
        for match in sorted(found, key=lambda m: (m.reading.start, bool(m.pronoun))):
            unique.setdefault((match.sense.kind, match.sense), match)
        return list(unique.values())

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
                    yield from self._here(tokens[first].written, index + 1 - first, last, reading, other.pronoun)
            following = node.children.get(word)
            if following is None:
                return
            node = following
            index += 1
            yield from self._here(tokens[first].written, index - first, node, reading, "")

    def _here(self, written: Written, length: int, node: _Node, reading: Reading, pronoun: str) -> Iterator[Match]:
        for sense in node.senses:
            meant = written.capitals if sense.capitals == "all" else written.capital or not sense.capitals
            if meant and self._accepts(sense, reading):
                yield Match(length, sense, reading, pronoun)


def _kinds(matches: Sequence[Match]) -> frozenset[str]:
    """The kinds of the senses of matches."""
    return frozenset([match.sense.kind for match in matches])


def split_phrase(phrase: str) -> list[str]:
    """The folded words of a phrase."""
    folded = fold_word(phrase)
    return [folded] if folded.isalnum() else words_of(folded)
