"""Tokens and sentences of a folded text.

A token keeps the folded position of each of its characters, so that a part of a word (the noun behind a proclitic, or
a word cut by a stray quote mark) still has an exact span in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..text import Folded

_TOKEN = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*|\S", re.UNICODE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or punctuation mark; ``positions[k]`` is the folded position of ``word[k]``."""

    index: int
    word: str
    positions: tuple[int, ...]
    sentence: int
    paragraph: int

    @property
    def begin(self) -> int:
        return self.positions[0]

    @property
    def end(self) -> int:
        return self.positions[-1] + 1

    @property
    def is_word(self) -> bool:
        return self.word[0].isalnum()


def tokenize(folded: Folded, glue: Iterable[str] = (), stop: int | None = None) -> list[Token]:
    """Split into tokens, sentences and paragraphs, up to folded position ``stop``.

    ``glue``: proclitic strings that a quote mark may cut from their noun (``ل"قسد"`` is one word, ``لقسد``).
    A sentence ends at a full stop, question or exclamation mark, or line break.
    """
    glue = frozenset(glue)
    text = folded.text if stop is None else folded.text[:stop]
    pieces = [(m.group(), m.start()) for m in _TOKEN.finditer(text)]
    tokens: list[Token] = []
    sentence = paragraph = 0
    last_end = 0
    k = 0
    while k < len(pieces):
        word, start = pieces[k]
        if (breaks := text.count("\n", last_end, start)) and tokens:
            sentence += 1
            paragraph += breaks > 0
        positions = tuple(range(start, start + len(word)))
        cut = k + 2 < len(pieces) and pieces[k + 1][0] == '"' and pieces[k + 2][0][0].isalnum()
        if word in glue and cut and pieces[k + 1][1] == start + len(word) and pieces[k + 2][1] == pieces[k + 1][1] + 1:
            rest, at = pieces[k + 2]
            word, positions = word + rest, positions + tuple(range(at, at + len(rest)))
            k += 2
        tokens.extend(_split_number(word, positions, len(tokens), sentence, paragraph))
        last_end = positions[-1] + 1
        if word in _SENTENCE_END:
            sentence += 1
        k += 1
    return tokens


def _split_number(word: str, positions: tuple[int, ...], index: int, sentence: int, paragraph: int) -> list[Token]:
    """Words joined by a full stop or comma without a space are two sentences' ends, numbers are not."""
    if not any(mark in word for mark in ".,") or _NUMBER.fullmatch(word):
        return [Token(index, word, positions, sentence, paragraph)]
    tokens = []
    for match in re.finditer(r"[^.,]+|[.,]", word):
        tokens.append(Token(index + len(tokens), match.group(), positions[match.start() : match.end()], sentence, paragraph))
    return tokens
