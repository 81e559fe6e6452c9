"""Sources: who tells each sentence of a report, and where a source goes on."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Span
from ..units.tokens import Token
from ..words.elements import Element

#: A sentence names its source among at most this many elements.
_OPENING = 6


def continued(sentences: Sequence[Sequence[Element]]) -> frozenset[int]:
    """Numbers of the sentences in which the source told before goes on («وأضافت المصادر أن»)."""
    return frozenset(sentence[0].sentence for sentence in sentences if sentence and _goes_on(sentence))


def sources(sentences: Sequence[Sequence[Element]], tokens: Sequence[Token], lexicon: Lexicon) -> dict[int, Span]:
    """The folded span of the source's words by sentence, carried on while a source goes on."""
    found: dict[int, Span] = {}
    last: Span | None = None
    for sentence in sentences:
        source = next((e for e in sentence[:_OPENING] if e.kind == "source"), None)
        if source is not None:
            last = (source.span[0], _end(source.tokens[1], tokens, lexicon))
        if last is not None and sentence and (source is not None or _goes_on(sentence)):
            found[sentence[0].sentence] = last
    return found


def _end(index: int, tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """A source's words run over those of its description, which no lexicon knows."""
    while index < len(tokens) and tokens[index].is_word and not lexicon.book.matches(tokens, index):
        index += 1
    return tokens[index - 1].end


def _goes_on(sentence: Sequence[Element]) -> bool:
    """Whether a sentence opens with a verb that lets a source go on."""
    opening = next((e for e in sentence if e.kind == "verb"), None)
    return opening is not None and "continuing" in opening.classes and opening.index <= 1
