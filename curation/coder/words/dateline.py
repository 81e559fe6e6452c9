"""Datelines: where and by whom a report was written ("NAIROBI, March 3 (Agency) – …") is not where anything happened.

The dateline becomes a sentence of its own, so that its place and date belong to no act.
"""

from __future__ import annotations

from dataclasses import replace

from ..units.tokens import Token, Tokens

#: A dateline has at most this many tokens, and stands in one of the first paragraphs.
_MOST_TOKENS, _MOST_PARAGRAPHS = 14, 4
_DASHES = frozenset("-–—")
_INSIDE = frozenset(",.():/'\"")
#: A name of at most this many words before a colon, with text in capitals and small letters behind, is a dateline.
_MOST_WORDS = 3


def datelines_apart(tokens: Tokens, cities: frozenset[str] = frozenset()) -> tuple[Tokens, frozenset[int]]:
    """The tokens with each dateline set apart as a sentence, and the numbers of these; the same tokens where there is none.

    ``cities``: folded names of where reporters sit, of whom a colon alone makes a dateline ("Beirut: …").
    """
    ends = [end for end in (_end(tokens, first, cities) for first in _paragraphs(tokens)) if end]
    if not ends:
        return tokens, frozenset()
    moved = set_apart(tokens, ends)
    return moved, frozenset(moved[end - 1].sentence for end in ends)


def set_apart(tokens: Tokens, ends: list[int]) -> Tokens:
    """The tokens with a sentence of its own up to each of the ends."""
    moved, shift = [], 0
    for token in tokens:
        if shift < len(ends) and token.index >= ends[shift]:
            shift += 1
        moved.append(replace(token, sentence=token.sentence + shift) if shift else token)
    return Tokens(moved)


def city_lines_apart(tokens: Tokens, cities: frozenset[str]) -> Tokens:
    """The tokens with each «القاهرة (وكالة) – …» set apart as a sentence, in a script without capitals.

    ``cities``: folded names a dateline may begin with. A few words, a day and brackets may stand up to its dash or slash.
    """
    ends = [end for end in (_city_end(tokens, first, cities) for first in _paragraphs(tokens)) if end]
    return set_apart(tokens, ends) if ends else tokens


def _city_end(tokens: Tokens, first: int, cities: frozenset[str]) -> int | None:
    """The token behind the dateline that starts at ``first`` with the name of a city; None where none does."""
    behind = range(first + 1, min(first + 1 + _MOST_WORDS, len(tokens)))
    start = next((at for at in reversed(behind) if " ".join(t.word for t in tokens[first:at]) in cities), None)
    words = 0
    for at in range(start, min(start + _MOST_TOKENS, len(tokens))) if start else ():
        token = tokens[at]
        if token.paragraph != tokens[first].paragraph or token.word == ":":
            return None
        if token.word in _DASHES or token.word == "/":
            return at + 1 if token.word == "/" or _spaced(tokens, at) else None
        if token.word == ")" and _dated(tokens, first, at):
            return at + 1  # «القاهرة 8 فبراير 2023 (وكالة) اختتمت …»
        words += token.is_word and not token.word[0].isdigit()
        if words > _MOST_WORDS or not (token.is_word or token.word in _INSIDE):
            return None
    return None


def _dated(tokens: Tokens, first: int, closing: int) -> bool:
    """Whether a day stands before the brackets that close at a token, and a word straight behind them."""
    opening = next((at for at in range(closing, first, -1) if tokens[at].word == "("), first)
    day = any(token.word.isdigit() for token in tokens[first:opening])
    behind = tokens[closing + 1] if closing + 1 < len(tokens) else None
    return day and behind is not None and behind.is_word and behind.paragraph == tokens[first].paragraph


def _paragraphs(tokens: Tokens) -> list[int]:
    """The first token of each of the first paragraphs."""
    firsts: list[int] = []
    for token in tokens:
        if not firsts or token.paragraph != tokens[firsts[-1]].paragraph:
            if len(firsts) == _MOST_PARAGRAPHS:
                break
            firsts.append(token.index)
    return firsts


def _end(tokens: Tokens, first: int, cities: frozenset[str]) -> int | None:
    """The token behind the dateline that starts at ``first``: capitals, commas, brackets and a day up to a dash."""
    bracketed = comma = False
    for at in range(first, min(first + _MOST_TOKENS, len(tokens))):
        token = tokens[at]
        if token.paragraph != tokens[first].paragraph:
            return None
        if token.word in _DASHES and not _spaced(tokens, at) and tokens[at - 1].capitals and tokens[at + 1].capitals:
            continue  # "AL-MUKALLA: …"
        if token.word in _DASHES:
            sure = bracketed or comma or tokens[first].capitals
            return at + 1 if at > first and sure and _spaced(tokens, at) else None
        if token.word == ":" and _place_and_colon(tokens, first, at, cities):
            return at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in _DASHES)
        bracketed, comma = bracketed or token.word == "(", comma or token.word == ","
        if not (token.word in _INSIDE or token.capital or token.word[0].isdigit()):
            return None
    return None


def _place_and_colon(tokens: Tokens, first: int, at: int, cities: frozenset[str]) -> bool:
    """Whether what stands before a colon is a city in capitals or one where reporters sit, and text follows."""
    words = [t for t in tokens[first:at] if t.is_word]
    if not 0 < len(words) <= _MOST_WORDS or at + 2 >= len(tokens):
        return False
    named = " ".join(t.word for t in words) in cities
    return named or all(t.capitals for t in words)


def _spaced(tokens: Tokens, at: int) -> bool:
    """Whether a dash is no hyphen inside a word."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return tokens[at].begin > before.end or after.begin > tokens[at].end or not _letters(before, after)


def _letters(before: Token, after: Token) -> bool:
    return before.is_word and after.is_word
