"""Stretches of the calendar: weeks, months, years, seasons, and their parts, as first and last day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from .mention import WEEKDAYS

Stretch = tuple[date, date]

#: First and last tenth-day of a month's parts: early, middle and late are its three decades.
_MONTH_PARTS = {"start": (1, 10), "middle": (11, 20), "end": (21, 31), "first-half": (1, 15), "second-half": (16, 31)}
#: First and last month of a year's parts. Wider than a quarter in the middle: "mid-year" is used loosely.
_YEAR_PARTS = {"start": (1, 3), "middle": (5, 8), "end": (10, 12), "first-half": (1, 6), "second-half": (7, 12)}
#: First and last weekday of a week's parts, counted from its first day.
_WEEK_PARTS = {"start": (0, 2), "middle": (2, 4), "end": (4, 6), "first-half": (0, 3), "second-half": (3, 6)}
#: First and last month of the seasons, meteorological, northern hemisphere; winter ends in the next year.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def month(year: int, number: int, part: str = "whole") -> Stretch:
    """A month or its early, middle or late ten days."""
    length = calendar.monthrange(year, number)[1]
    first, last = _MONTH_PARTS.get(part, (1, length))
    return date(year, number, first), date(year, number, min(last, length))


def year(number: int, part: str = "whole") -> Stretch:
    """A year, or a stretch of its months."""
    first, last = _YEAR_PARTS.get(part, (1, 12))
    return date(number, first, 1), month(number, last)[1]


def week(containing: date, starts: str, part: str = "whole") -> Stretch:
    """The calendar week around a day."""
    start = containing - timedelta((containing.weekday() - WEEKDAYS.index(starts)) % 7)
    first, last = _WEEK_PARTS.get(part, (0, 6))
    return start + timedelta(first), start + timedelta(last)


def season(name: str, starting: int) -> Stretch:
    """The season that begins in a year."""
    first, last = _SEASONS[name]
    return date(starting, first, 1), month(starting + (last < first), last)[1]
