"""What a date phrase says, before anybody knows when the report was published.

A meaning is symbolic: "yesterday, Tuesday" is ``Relative(-1, weekday="tuesday")`` whatever the day of publication.
Weekdays are lower-case English names, months 1–12, shifts count whole units from the publication day (-1 = before).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Which of several: "last" strictly before publication, "this" the current one, "next" still to come.
Modifier = Literal["none", "last", "before-last", "this", "next"]
#: Which stretch of a week, month or year (`stretch.part_of`).
Part = Literal["whole", "start", "middle", "end", "first-half", "second-half"]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Absolute:
    """A day of the Gregorian calendar; ``year`` is None where the words leave it out.

    ``year_shift``: "of last year" is -1, None where the words say nothing of the kind.
    """

    year: int | None
    month: int
    day: int
    weekday: str | None = None
    modifier: Modifier = "none"
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A numeric date whose order (day or month first) the language does not settle.

    ``relative_days``: the relative day the phrase puts beside it ("yesterday, 3/4/2021"), which may settle it.
    """

    readings: tuple[Absolute, ...]
    relative_days: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A day counted from publication ("yesterday"), with the weekday or date the phrase puts beside it."""

    days: int
    weekday: str | None = None
    date: Absolute | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A bare weekday: the most recent one on or before publication, unless a modifier says otherwise.

    ``week_shift``: "Tuesday last week" is -1, None where no week is named.
    """

    name: str
    modifier: Modifier = "none"
    week_shift: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month named from publication: "the third of this month" (shift 0), "of last month" (-1)."""

    day: int
    shift: int
    weekday: str | None = None


@dataclass(frozen=True, slots=True)
class MonthOnly:
    month: int
    year: int | None = None
    modifier: Modifier = "none"
    part: Part = "whole"
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class YearOnly:
    year: int
    part: Part = "whole"


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar week, month or year counted from publication: "last month" is ``Period("month", -1)``."""

    unit: Unit
    shift: int
    part: Part = "whole"


@dataclass(frozen=True, slots=True)
class Ago:
    """A point some units before publication; ``count`` None means "a few"."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Span:
    """The last ``count`` units up to publication ("the last 24 hours"); ``count`` None means "a few"."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Hijri:
    """A day, several days or a whole month of the Islamic calendar; ``weekday`` as written beside it."""

    year: int | None
    month: int
    day: int | None = None
    last_day: int | None = None
    modifier: Modifier = "none"
    weekday: str | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A meteorological season of the northern hemisphere."""

    name: Literal["spring", "summer", "autumn", "winter"]
    year: int | None = None
    modifier: Modifier = "none"
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A time of day without a day ("at dawn"): says nothing about the date."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A date told by an earlier one: "the same day" (0), "the day after" (+1), "the day before" (-1).

    ``day``: the day of the earlier one's month ("the 9th of the same month").
    """

    days: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both included."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Since:
    """From a date up to publication."""

    start: Meaning


Meaning = (
    Absolute | Ambiguous | Relative | Weekday | DayOfMonth | MonthOnly | YearOnly | Period | Ago | Span | Hijri | Season
    | PartOfDay | Anaphor | Range | Since
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date phrase in a folded text.

    ``begin``/``end``: half-open span in the folded text, proclitics left out (``Folded.span`` gives the original span).
    ``text``: the folded words. ``part_of_day``: morning, noon, evening, night, dawn… or None.
    ``future``: a word before the phrase says that the day is still to come.
    ``week_starts``: the first day of the week that "last week" means in this language.
    ``contradiction``: why the phrase disagrees with itself (two month names that differ), else None.
    """

    begin: int
    end: int
    text: str
    meaning: Meaning
    part_of_day: str | None = None
    future: bool = False
    week_starts: str = "monday"
    contradiction: str | None = None
