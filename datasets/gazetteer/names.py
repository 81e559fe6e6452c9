"""Names of places: telling scripts apart, and a key under which spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_ARTICLE = re.compile(r"^(al|ar|as|ash|at|ath|ad|adh|an|az|el)[ -]+(?=\S{2})")
_CENTRE = re.compile(r"^مركز\s*(?=\S)")
_CUE = re.compile(r"^(محافظه|ولايه|منطقه|ناحيه|مدينه|بلده|قريه|جهه|اماره)\s+(?=\S)")
_ARABIC_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_BRACKETED = re.compile(r"\s*\([^)]*\)\s*$")


def is_arabic(text: str) -> bool:
    """True when every letter of `text` is Arabic script (and there is one)."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("ARABIC") for letter in letters)


def is_latin(text: str) -> bool:
    """True when every letter of `text` is Latin script (and there is one)."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER")) for letter in letters)


def by_script(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(Latin names, Arabic names) in order, without repeats; names in other or mixed scripts are left out."""
    clean = list(dict.fromkeys(" ".join(name.replace("|", " ").split()) for name in names))
    return tuple(name for name in clean if is_latin(name)), tuple(name for name in clean if is_arabic(name))


def others(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """`names` without `name`, empty ones and repeats: what is left to be aliases."""
    return tuple(dict.fromkeys(each for each in names if each and each != name))


def without_centre(name_ar: str) -> str:
    """An Arabic unit name without the leading "centre of", which newspapers do not write."""
    return _CENTRE.sub("", name_ar.strip())


def without_brackets(name: str) -> str:
    """A name without the bracket that tells it from its namesakes."""
    return _BRACKETED.sub("", name.strip())


def name_key(name: str) -> str:
    """A key that is equal for spellings of one name that differ in marks, case, article, spaces or hyphens.

    A leading Arabic "town of", "governorate of" and the like is not part of the key: the level of a place says it.
    """
    text = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(character for character in text if not unicodedata.combining(character) and character != "ـ")
    if is_arabic(name):
        return "".join(_CUE.sub("", text.strip().translate(_ARABIC_FORMS)).split()).removeprefix("ال")
    text = _ARTICLE.sub("", text.strip())
    return "".join(character for character in text if character.isalnum() and not _is_mark(character))


def _is_mark(character: str) -> bool:
    # the half rings and turned commas that stand for ayn and hamza count as letters in Unicode
    return unicodedata.category(character) == "Lm"
