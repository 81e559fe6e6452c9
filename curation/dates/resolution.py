"""What `resolve` answers: an interval of days, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .mention import DateMention


@dataclass(frozen=True, slots=True)
class Resolution:
    """One mention's days, both ends included; ``earliest`` and ``latest`` are None together.

    ``reason`` is always given when there are no days (``conflict: …``, ``no publication date: …``, ``ambiguous: …``,
    ``too vague: …``, ``no day: …``), and beside days where the reading rests on more than the words.
    ``weekday``: the weekday the words name, lower-case English, or None.
    """

    mention: DateMention
    earliest: date | None
    latest: date | None
    precision: str
    reason: str | None = None
    weekday: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """All mentions of one report, in the order given.

    ``candidates``: the publication days that agree with the whole report, empty when none is known or all disagree.
    ``conflict``: ``conflict: …`` when the publication date contradicts the report's own weekdays, else None.
    """

    dates: tuple[Resolution, ...]
    candidates: tuple[date, ...]
    conflict: str | None = None
