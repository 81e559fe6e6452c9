"""What a run of digits can be in a date: a day number, a year, a whole numeric date."""

from __future__ import annotations

import re
from typing import Any

#: Years a report may speak of, behind all Hijri ones, whose bounds are those of the conversion tables.
_YEARS = range(1501, 2101)
_HIJRI_YEARS = range(1343, 1501)
#: Years of old times, of either calendar, which only a word for a year or a month beside them makes years.
_OLD_YEARS = range(100, 1343)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")

#: The sets of word classes that a number can have.
SHAPES = tuple(
    frozenset(names)
    for names in (
        ["digits"],
        ["digits", "dayno"],
        ["digits", "dayno", "monthno"],
        ["digits", "year"],
        ["digits", "hijri_year"],
        ["digits", "old_year"],
        ["dayno"],
        ["numeric"],
        ["daymonth"],
    )
)

Reading = tuple[int | None, int, int]


def _readings(year: int | None, one: int, two: int, order: str) -> list[Reading]:
    """The (year, month, day) readings of two numbers beside a year.

    The language's order alone where it gives a month and a day, else the other; both where the order is not known.
    """
    readings = {"day-first": (year, two, one), "month-first": (year, one, two)}
    possible = {name: reading for name, reading in readings.items() if _is_possible(*reading)}
    if order in possible:
        return [possible[order]]
    return list(dict.fromkeys(possible.values()))


def _is_possible(year: int | None, month: int, day: int) -> bool:
    # 31 February is read as well, and told to be no day when it is resolved: silence would hide a misprint
    return 1 <= month <= 12 and 1 <= day <= 31


def read_digits(text: str, order: str) -> dict[str, Any] | None:
    """The word classes of a run of digits, with their values, or None when it is nothing a date has.

    ``order``: ``day-first``, ``month-first`` or ``unknown`` (both readings are kept).
    """
    if text.endswith("th"):
        number = int(text[:-2]) if text[:-2].isdecimal() and len(text) <= len("31th") else 0
        return {"dayno": number} if 1 <= number <= 31 else None
    if text.isdecimal():
        return _plain(text)
    readings: list[Reading]
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        readings = [(year, month, day)] if year in _YEARS and _is_possible(year, month, day) else []
    elif match := _YEAR_LAST.fullmatch(text):
        year = int(match[4])
        readings = _readings(year, int(match[1]), int(match[3]), order) if year in _YEARS else []
    elif match := _SHORT_YEAR.fullmatch(text):
        readings = _readings(2000 + int(match[3]), int(match[1]), int(match[2]), order)
    elif match := _DAY_MONTH.fullmatch(text):
        readings = _readings(None, int(match[1]), int(match[2]), order)
        return {"daymonth": readings} if readings else None
    else:
        return None
    return {"numeric": readings} if readings else None


def _plain(text: str) -> dict[str, Any] | None:
    if len(text) > 4:
        return None
    value = int(text)
    classes: dict[str, Any] = {"digits": value}
    if 1 <= value <= 31 and len(text) <= 2:
        classes["dayno"] = value
        if value <= 12:
            classes["monthno"] = value
    elif value in _YEARS:
        classes["year"] = value
    elif value in _HIJRI_YEARS:
        classes["hijri_year"] = value
    elif value in _OLD_YEARS:
        classes["old_year"] = value
    return classes
