"""Days of the Islamic calendar as days of the Gregorian one.

Months began on a sighting, so a Hijri day is known to within one day, unless a weekday beside it decides.
"""

from __future__ import annotations

from datetime import date, timedelta

import hijridate

from .stretch import Stretch

_TOLERANCE = timedelta(days=1)


def hijri_year_of(day: date) -> int:
    """The Hijri year a Gregorian day falls in. Raises OverflowError outside 1343–1500 AH."""
    return hijridate.Gregorian(day.year, day.month, day.day).to_hijri().year


def hijri_days(year: int, month: int, first: int | None, last: int | None) -> Stretch:
    """A Hijri day (or days) with one day's tolerance, or a whole month as the tables have it.

    Raises ValueError or OverflowError for a day that the tables do not have.
    """
    if first is None:
        start = hijridate.Hijri(year, month, 1)
        day = _gregorian(start)
        return day, day + timedelta(start.month_length() - 1)
    begin = _gregorian(hijridate.Hijri(year, month, first))
    end = begin + timedelta((last or first) - first)
    return begin - _TOLERANCE, end + _TOLERANCE


def _gregorian(day: hijridate.Hijri) -> date:
    converted = day.to_gregorian()
    return date(converted.year, converted.month, converted.day)
