"""Off topic: sport and markets speak of attacks, strikes and sanctions too, and tell no act of this kind.

Words that only such reports use are data (``off_topic`` in ``words.toml``). A sentence with two of them tells no event, a
report that is full of them none at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .lexicon import Lexicon
from .tokens import Token

#: Different words of the list that put a sentence, or a report, off topic, and their least share of a report's words.
_IN_SENTENCE, _IN_REPORT, _SHARE = 2, 5, 0.02


class OffTopic:
    """What of one report is off topic."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token]) -> None:
        by_sentence: dict[int, set[str]] = defaultdict(set)
        hits = 0
        for token in tokens:
            if token.word in lexicon.off_topic:
                by_sentence[token.sentence].add(token.word)
                hits += 1
        words = sum(token.is_word for token in tokens)
        distinct = set().union(*by_sentence.values()) if by_sentence else set()
        self.report = len(distinct) >= _IN_REPORT and hits >= _SHARE * words
        self.sentences = frozenset(s for s, found in by_sentence.items() if len(found) >= _IN_SENTENCE)

    def covers(self, sentence: int) -> bool:
        """Whether a sentence tells no event for what it speaks of."""
        return self.report or sentence in self.sentences
