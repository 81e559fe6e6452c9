"""Dates as other data sets write them, read strictly: what is no date stays None, and nothing is guessed."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})")
#: Length of the interval in days, at most, of each of our precisions.
_LONGEST = (("day", 1), ("days", 6), ("week", 7), ("month", 31), ("year", 366))


def read_day(text: str) -> date | None:
    """``2021-04-13``, ``2021-04-13T00:00:00``, ``20210413``, ``13 April 2021``, ``13-Apr-2021``; None for anything else.

    Days and months as two bare numbers with the year last are not read: which is which, the text does not say.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text) or _PACKED.fullmatch(text):
        parts = [int(part) for part in match.groups()[:3]]
    elif (match := _NAMED.fullmatch(text)) and match[2].casefold() in _MONTHS:
        parts = [int(match[3]), _MONTHS[match[2].casefold()], int(match[1])]
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def iso_or_raw(text: str) -> str | None:
    """The ISO date where the text is a date, else the text itself, so that the gate names the row; None if empty."""
    day = read_day(text)
    return day.isoformat() if day else (text.strip() or None)


def week_around(day: date) -> tuple[date, date]:
    """The seven days around a day, for sources that give one day for a week."""
    return day - timedelta(days=3), day + timedelta(days=3)


def month_of(day: date) -> tuple[date, date]:
    """The month of a day."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def precision_of(first: date | None, last: date | None) -> str:
    """Our precision for an interval of days."""
    if first is None or last is None:
        return "unknown"
    days = (last - first).days + 1
    return next((code for code, longest in _LONGEST if days <= longest), "unknown")
