"""Finding persons' names in texts, so that a release can leave out the words that would name them.

Better one quote too few than one name too many: texts are compared without vowel signs, with hamza, alef, ya and ta
marbuta forms made one, and a part of a name that stands alone (with و، ب، ل … before it or not) counts as the name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_DROPPED = re.compile(f"[{_MARKS}{_INVISIBLE}]")
_SAME = str.maketrans("أإآٱىیةؤئک", "اااايي" + "هويك")
_PROCLITICS = "(?:[وف]?(?:[بكل]?(?:ال)?|لل))"
_WORD = re.compile(r"[^\W_]+")
#: Parts of names too common to give anybody away on their own.
_PARTICLES = {"ابن", "ابو", "ابي", "بنت", "عبد", "ال", "ibn", "bin", "abu", "abd", "von", "van", "der", "the", "and"}
_SHORTEST = 3


def fold(text: str) -> str:
    """The text as names are compared: one form a letter, no vowel signs, case folded, one space between words."""
    return " ".join(_folded_letters(unicodedata.normalize("NFKC", text)).split())


def name_parts(names: Iterable[str]) -> tuple[str, ...]:
    """The folded names and the parts of them that name a person alone, sorted."""
    found: set[str] = set()
    for name in names:
        folded = fold(name)
        words = _WORD.findall(folded)
        found.update(word for word in words if len(word) >= _SHORTEST and word not in _PARTICLES)
        if folded:
            found.add(folded)
    return tuple(sorted(found))


def names_anybody(text: str, parts: tuple[str, ...]) -> bool:
    """Whether the text has one of ``name_parts`` as words of its own, or is cut from one; addresses are unquoted."""
    if not parts:
        return False
    folded = fold(unquote(text))
    if _pattern(parts).search(folded):
        return True
    return len(folded) >= _SHORTEST and any(folded in part for part in parts)


def name_spans(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where the names stand in ``text``, as half-open code point ranges of the text itself, sorted."""
    kept = [(index, _folded_letters(letter)) for index, letter in enumerate(text)]
    places = [index for index, folded in kept for _ in folded]
    flat = "".join(folded for _, folded in kept)
    spans = set()
    for name in names:
        words = [re.escape(word) for word in fold(name).split()]
        if not words:
            continue
        for match in re.finditer(r"\s+".join(words), flat):
            spans.add((places[match.start()], places[match.end() - 1] + 1))
    return sorted(spans)


def _folded_letters(text: str) -> str:
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_SAME).casefold()


@lru_cache(maxsize=256)
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(parts, key=len, reverse=True)
    return re.compile(rf"(?<!\w){_PROCLITICS}(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
