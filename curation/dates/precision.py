"""How precise a date is, told by the length of its interval (coding rule 7)."""

from __future__ import annotations

from datetime import date

_LIMITS = ((1, "day"), (6, "days"), (7, "week"), (31, "month"), (366, "year"))


def precision_of(earliest: date, latest: date) -> str:
    """``day`` (1 day), ``days`` (2–6), ``week`` (7), ``month`` (8–31), ``year`` (up to 366), else ``unknown``."""
    length = (latest - earliest).days + 1
    return next((name for limit, name in _LIMITS if length <= limit), "unknown")
