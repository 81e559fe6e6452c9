"""Datelines: where and by whom a report was written ("NAIROBI, March 3 (Agency) – …") is not where anything happened.

The dateline becomes a sentence of its own, so that its place and date belong to no act.
"""

from __future__ import annotations

from dataclasses import replace

from .tokens import Token, Tokens

#: A dateline has at most this many tokens, and stands in one of the first paragraphs.
_MOST_TOKENS, _MOST_PARAGRAPHS = 14, 4
_DASHES = frozenset("-–—")
_INSIDE = frozenset(",.():/'\"")


def datelines_apart(tokens: Tokens) -> Tokens:
    """The tokens with each dateline set apart as a sentence; the same tokens where there is none."""
    ends = [end for end in (_end(tokens, first) for first in _paragraphs(tokens)) if end]
    if not ends:
        return tokens
    moved, shift = [], 0
    for token in tokens:
        if shift < len(ends) and token.index >= ends[shift]:
            shift += 1
        moved.append(replace(token, sentence=token.sentence + shift) if shift else token)
    return Tokens(moved)


def _paragraphs(tokens: Tokens) -> list[int]:
    """The first token of each of the first paragraphs."""
    firsts: list[int] = []
    for token in tokens:
        if not firsts or token.paragraph != tokens[firsts[-1]].paragraph:
            if len(firsts) == _MOST_PARAGRAPHS:
                break
            firsts.append(token.index)
    return firsts


def _end(tokens: Tokens, first: int) -> int | None:
    """The token behind the dateline that starts at ``first``: capitals, commas, brackets and a day up to a dash."""
    bracketed = comma = False
    for at in range(first, min(first + _MOST_TOKENS, len(tokens))):
        token = tokens[at]
        if token.paragraph != tokens[first].paragraph:
            return None
        if token.word in _DASHES:
            sure = bracketed or comma or tokens[first].capitals
            return at + 1 if at > first and sure and _spaced(tokens, at) else None
        bracketed, comma = bracketed or token.word == "(", comma or token.word == ","
        if not (token.word in _INSIDE or token.capital or token.word[0].isdigit()):
            return None
    return None


def _spaced(tokens: Tokens, at: int) -> bool:
    """Whether a dash is no hyphen inside a word."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return tokens[at].begin > before.end or after.begin > tokens[at].end or not _letters(before, after)


def _letters(before: Token, after: Token) -> bool:
    return before.is_word and after.is_word
