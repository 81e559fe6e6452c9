"""Numbers in a report: counts with their bounds, and numbers that count nothing (unit names, money, times).

    find_numbers(fold("اعتقلت أكثر من 20 شخصاً"), number_lexicon("ar"))  # low 20, best None, high None

A plain number is low = best = high. An approximate one ("about 20") too, flagged vague. A bound ("more than 20") is
known on one side only. A vague word ("dozens") has the bounds its language file gives, and no best value.
Ordinals ("the third") are never numbers here; a number inside a date is, so callers leave date spans out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from .phrases import Found, PhraseGrammar, language_tables
from .text import Folded

#: What a number is of. Only ``count`` counts people or things; ``unit_name`` is a formation's, road's or year's name.
Kind = Literal["count", "unit_name", "clock", "percent", "money", "measure", "time"]

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"\d{1,4}[.,]\d{1,2}")
_SHAPES = (frozenset(["digits"]), frozenset(["decimal"]))
#: Longer runs of digits are telephone numbers and identifiers.
_MOST_DIGITS = 7
#: Classes whose value is added up, and those that multiply what stands before them.
_ADDED = ("digits", "decimal", "ones", "teens", "tens", "hundreds", "scale_two")
_MULTIPLIED = ("dozen", "hundred", "scale", "scale_plural")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a folded text (half-open span) with its bounds; None is unknown."""

    begin: int
    end: int
    text: str
    low: int | None
    best: int | None
    high: int | None
    vague: bool = False
    kind: Kind = "count"

    @property
    def unit_name(self) -> bool:
        """Whether the number is part of a proper name (اللواء 93)."""
        return self.kind == "unit_name"


class NumberLexicon:
    """The compiled number grammar of one language; `number_lexicon` gives it."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        tables = language_tables(language, "numbers", folder)
        self.language = language
        self._grammar = PhraseGrammar(
            tables.get("words", {}),
            tables.get("macros", {}),
            tables.get("pattern", ()),
            tables.get("scan", {}),
            _read_digits,
            _SHAPES,
        )

    def find(self, folded: Folded) -> list[Found]:
        return self._grammar.find(folded)[0]


@cache
def number_lexicon(language: str) -> NumberLexicon:
    """The number lexicon of a language (``"ar"``, ``"en"``). Raises LookupError for a language without tables."""
    return NumberLexicon(language)


def find_numbers(folded: Folded, lexicon: NumberLexicon) -> list[NumberMention]:
    """Every number in ``folded``, in text order, without overlaps."""
    mentions = []
    for found in lexicon.find(folded):
        if (
            found.means != "ordinal"
            and not _in_name(folded.text, found.begin)
            and (bounds := _bounds(found)) is not None
        ):
            vague = bool(found.slots.keys() & {"about", "vague", "dozen"})
            text = folded.text[found.begin : found.end]
            kind: Kind = "count" if found.means in ("range", "vague") else found.means  # type: ignore[assignment]
            mentions.append(NumberMention(found.begin, found.end, text, *bounds, vague, kind))
    return mentions


def _in_name(text: str, begin: int) -> bool:
    """Whether digits are the end of a name ("M23", "F16")."""
    before = text[begin - 1] if begin else ""
    return text[begin].isdigit() and before.isascii() and before.isalpha()


def _read_digits(text: str) -> dict[str, Any] | None:
    if len(text) > 2 * _MOST_DIGITS:
        return None
    if text.isdecimal():
        plausible = len(text) <= _MOST_DIGITS and (text == "0" or text[0] != "0")
        return {"digits": int(text)} if plausible else None
    if _GROUPED.fullmatch(text):
        return {"digits": int(re.sub("[.,]", "", text))}
    if _DECIMAL.fullmatch(text):
        return {"decimal": float(text.replace(",", "."))}
    return None


def _bounds(found: Found) -> tuple[int | None, int | None, int | None] | None:
    """(low, best, high), or None where the phrase turns out to be no number."""
    if "vague" in found.slots:
        low, high = map(int, found.one("vague").split("-"))
        scale = found.one("vague_scale", 1)
        return low * scale, None, high * scale
    values = [_value(part) for part in _split_at_joints(found)]
    if found.means == "range" or len(values) == 2:
        low, high = values[0], values[-1]
        return (low, None, high) if low < high else None
    number = values[0]
    match found.one("bound"):
        case "more" | "least":
            return number, None, None
        case "less" | "most":
            return None, None, number
    return number, number, number


def _split_at_joints(found: Found) -> list[list[tuple[str, Any]]]:
    """The tokens of a phrase as one list, or as two where "to", "between … and" or a hyphen joins two numbers."""
    sequence = found.sequence
    joint = next((i for i, (name, _) in enumerate(sequence) if name == "to"), None)
    if joint is None and "digits" in found.slots and len(found.slots["digits"]) == 2:
        joint = next((i for i, (name, _) in enumerate(sequence) if name in ("hyphen", "and")), None)
    if joint is None and "between" in found.slots:
        joints = [i for i, (name, _) in enumerate(sequence) if name == "and"]
        joint = joints[len(joints) // 2] if joints else None
    return [sequence] if joint is None else [sequence[:joint], sequence[joint + 1 :]]


def _value(tokens: list[tuple[str, Any]]) -> int:
    total, current, joined = 0.0, 0.0, False
    for name, value in tokens:
        if name in _MULTIPLIED:
            if name == "hundred" and (joined or not current):
                current += value
            elif name in ("hundred", "dozen"):
                current = (current or 1) * value
            else:
                total, current = total + (current or 1) * value, 0.0
        elif name in _ADDED:
            current += value
        joined = name == "and"
    return round(total + current)


__all__ = ["NumberLexicon", "NumberMention", "find_numbers", "number_lexicon"]
