"""A language's date words and phrases, compiled once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..phrases import Found, PhraseGrammar, Token, language_tables
from ..text import Folded
from .digits import SHAPES, read_digits
from .mention import Unit

_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 720.0, "year": 8760.0}
#: Number words that dates and durations share with counts.
_NUMBER_WORDS = ("ones", "teens", "tens")
_COUNTED = (*_NUMBER_WORDS, "digits", "definite_number")


class DateLexicon:
    """The compiled date grammar of one language; `date_lexicon` gives it."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        tables, numbers = language_tables(language, "dates", folder), language_tables(language, "numbers", folder)
        counted = numbers.get("words", {})
        words = {name: counted[name] for name in _NUMBER_WORDS if name in counted} | tables.get("words", {})
        self.language = language
        calendar = tables.get("calendar", {})
        self.week_starts: str = calendar.get("week_starts", "monday")
        order = calendar.get("numeric_order", "unknown")
        self._last: tuple[Folded, tuple[list[Found], list[Token]]] | None = None
        self._grammar = PhraseGrammar(
            words,
            tables.get("macros", {}),
            tables.get("pattern", ()),
            tables.get("scan", {}),
            lambda text: read_digits(text, order),
            SHAPES,
        )

    def find(self, folded: Folded) -> tuple[list[Found], list[Token]]:
        """Every phrase of the grammar, dates and durations alike, and the tokens they stand in."""
        if self._last is None or self._last[0] is not folded:  # dates and durations are asked for one after the other
            self._last = folded, self._grammar.find(folded)
        return self._last[1]

    def durations(self, folded: Folded) -> list[tuple[Found, float, bool]]:
        """Every duration with its hours and whether it is vague."""
        found, _ = self.find(folded)
        return [(one, *_measure(one)) for one in found if one.means == "duration"]


def count_in(found: Found) -> int | None:
    """The number of units a phrase names, None for "a few"."""
    if "count" in found.constants:
        return int(found.constants["count"])
    if "couple" in found.slots:
        return 2
    if "few" in found.slots or "few_after" in found.slots:
        return None
    if "an" in found.slots:
        return 1
    parts = [value for name in _COUNTED for value in found.slots.get(name, [])]
    return sum(parts) if parts else None


def unit_in(found: Found) -> Unit:
    """The unit of time a phrase counts in."""
    names = ("unit_one", "unit_two", "unit_many", "the_units", "the_two")
    unit: Unit = next(found.slots[name][0] for name in names if name in found.slots)
    return unit


def _measure(found: Found) -> tuple[float, bool]:
    unit = unit_in(found)
    count = float(count_in(found) or 0)
    if "half" in found.slots:
        count += 0.5
    if "quarter" in found.slots:
        count += 0.25
    vague = "approx" in found.slots or unit in ("month", "year")
    return round(count * _HOURS[unit], 4), vague


@cache
def date_lexicon(language: str) -> DateLexicon:
    """The date lexicon of a language (``"ar"``, ``"en"``). Raises LookupError for a language without date tables."""
    return DateLexicon(language)
