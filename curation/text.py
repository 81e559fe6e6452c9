"""Folding: one canonical spelling for matching, with a map back to the text as published.

Arabic press text spells one word in many ways (tashkeel, tatweel, hamza seats, presentation forms, stray bidi marks).
All matching happens on the folded text; all evidence is cut from the original through the offset map.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

#: Marks that carry no letter: Qur'anic signs, tashkeel, superscript alef, tatweel, combining accents, variation selectors.
_MARKS = [
    *range(0x0610, 0x061B),
    *range(0x064B, 0x0660),
    0x0670,
    0x0640,
    *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06EE),
    *range(0x0300, 0x0370),  # accents written apart from their letter
    *range(0x0483, 0x048A),
    *range(0x1AB0, 0x1B00),
    *range(0x1DC0, 0x1E00),
    *range(0x20D0, 0x2100),
    *range(0xFE00, 0xFE10),
    *range(0xFE20, 0xFE30),
]
#: Invisible controls: zero-width characters, bidi embeddings and isolates, soft hyphen, byte-order mark.
_INVISIBLE = [0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
DROPPED = frozenset(map(chr, _MARKS + _INVISIBLE))
#: What writers put into a word to keep it from being found: marks or spaces between two tatweels («قـ ـصف»).
_CUT = re.compile(r"\u0640[ \u00a0.,،*•·'_/|~\\-]{1,3}\u0640(?=[^\W\d_])")

#: One spelling for letters that writers exchange: hamza seats, alef maqsura, ta marbuta, Persian and Kurdish shapes.
_LETTERS = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىیئێې", "ي"),
    **dict.fromkeys("ؤۆۇ", "و"),
    **dict.fromkeys("ةۀەھہ", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    "گ": "ك",
}
_PUNCTUATION = {
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("#_\t\u00a0\u2007\u202f\u3000", " "),  # hashtags join words by `_`
    "…": ".",
}
_FOLD = {**_LETTERS, **_PUNCTUATION}


def _fold_character(character: str) -> str:
    if character in DROPPED:
        return ""
    if (mapped := _FOLD.get(character)) is not None:
        return mapped
    if character.isdecimal():
        return str(unicodedata.digit(character))
    if "\ufb50" <= character <= "\ufefc":  # Arabic presentation forms: one code point may stand for several letters
        parts = unicodedata.normalize("NFKC", character)
        if parts != character:  # ornate brackets and the like stand for themselves
            return "".join(_fold_character(part) for part in parts)
    if "\u00c0" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff":  # Latin letters with accents
        character = unicodedata.normalize("NFD", character)[0]
    lower = character.lower()
    return lower if len(lower) == 1 else character


class _Folding(dict[int, str]):
    """What ``str.translate`` asks, code point by code point: filled as characters are met."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = _fold_character(chr(code_point))
        return folded


_FOLDING = _Folding()


#: Characters that may be written otherwise: all but those of the two blocks that most words are of which stay as they are.
_CHANGING = re.compile(
    "[^{}]".format(
        re.escape("".join(c for c in map(chr, (*range(0x80), *range(0x600, 0x700))) if _FOLDING[ord(c)] == c))
    )
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in canonical spelling. ``offsets[i]`` is the original position of folded character ``i``."""

    original: str
    text: str
    offsets: Sequence[int]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The half-open original span of the non-empty folded span ``[begin, end)``, trailing marks included."""
        start, stop = self.offsets[begin], self.offsets[end - 1] + 1
        while stop < len(self.original) and self.original[stop] in DROPPED:
            stop += 1
        return start, stop


def fold(text: str) -> Folded:
    """Fold ``text``, keeping for every folded character the position it came from."""
    readable = _CUT.sub(lambda cut: "\u0640" * len(cut[0]), text) if "\u0640" in text else text
    uneven: list[tuple[int, int]] = []  # where a character does not become one, and how many it becomes

    def canonical(met: re.Match[str]) -> str:
        folded = _FOLDING[ord(met[0])]
        if len(folded) != 1:
            uneven.append((met.start(), len(folded)))
        return folded

    folded = _CHANGING.sub(canonical, readable)
    if not uneven:
        return Folded(text, folded, range(len(text)))
    offsets: list[int] = []
    even_from = 0
    for position, length in uneven:
        offsets.extend(range(even_from, position))
        offsets.extend([position] * length)
        even_from = position + 1
    offsets.extend(range(even_from, len(text)))
    return Folded(text, folded, offsets)


@lru_cache(maxsize=100_000)  # lexicon words are asked for again and again
def fold_word(word: str) -> str:
    """The canonical spelling of a lexicon word: folded, with runs of white space as one space."""
    return " ".join(word.translate(_FOLDING).split())
