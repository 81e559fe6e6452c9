"""From a found phrase to its meaning: one builder for each `means` of a language file.

A builder sees only word classes and their values, so the same builder serves every language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..phrases import Found
from .lexicon import count_in, unit_in
from .mention import (
    Absolute,
    Ago,
    Ambiguous,
    Anaphor,
    DayOfMonth,
    Hijri,
    Meaning,
    Modifier,
    MonthOnly,
    PartOfDay,
    Period,
    Range,
    Relative,
    Season,
    Span,
    Weekday,
    YearOnly,
)

#: The common year the Hijri years begin in, and how much of a common year one of them is.
_HIJRA, _LUNAR = 621.5, 0.9702
_SHIFTS = {"last": -1, "before-last": -2, "this": 0, "next": 1}


def _modifier(found: Found) -> Modifier:
    modifier: Modifier = found.one("modifier", "this" if "this" in found.slots else "none")
    return modifier


def _shift(found: Found) -> int:
    for name in ("year_modifier", "month_modifier", "week_modifier"):
        if name in found.slots:
            return _SHIFTS[found.slots[name][0]]
    return _SHIFTS.get(_modifier(found), 0)


def _year_shift(found: Found) -> int | None:
    """How many calendar years "of last year" goes back (-1); None when the phrase names no year that way."""
    if "year_modifier" in found.slots or (
        "the_year" in found.slots and found.slots.keys().isdisjoint({"year", "old_year"})
    ):
        return _shift(found)
    return None


def _day_numbers(found: Found) -> list[int]:
    """The day numbers of a phrase, in text order; "the fifth and twentieth" (Arabic) or "twenty-fifth" is one."""
    days = list(found.slots.get("dayno", []))
    units = found.slots.get("ordinal", []) + found.slots.get("ordinal_unit", [])
    tens = found.slots.get("ordinal_tens", []) + found.slots.get("tens", [])
    if tens and len(units) <= 1 and "dayno" not in found.slots:
        return [sum(units) + tens[0]]
    return days + units + tens


def _in_year(found: Found) -> int | None:
    """The year a phrase names; one of old times that it counts from the Hijra is turned to the nearest common one."""
    year: int | None = found.one("year") or found.one("old_year")
    if year is None and "hijri_year" in found.slots and "ce" in found.slots:
        return found.one("hijri_year")  # «عام 1410م»
    return year if year is None or "ah" not in found.slots else int(_HIJRA + year * _LUNAR)


def _months(found: Found) -> list[int]:
    return found.slots.get("monthname", [])


def _day(found: Found) -> Absolute | Ambiguous | None:
    """The calendar day a phrase names, with or without its year."""
    weekday = found.one("weekday")
    for name in ("numeric", "daymonth"):
        if name in found.slots:
            readings = tuple(Absolute(year, month, day, weekday) for year, month, day in found.slots[name][0])
            return readings[0] if len(readings) == 1 else Ambiguous(readings)
    days = _day_numbers(found)
    months = _months(found) or found.slots.get("monthno", [])
    if not days or not months:
        return None
    shift = _year_shift(found)
    modifier = _modifier(found) if shift is None else "none"
    return Absolute(_in_year(found), months[0], days[0], weekday, modifier, shift)


def _relative(found: Found) -> Meaning:
    day = _day(found)
    if isinstance(day, Ambiguous):
        return replace(day, relative_days=found.one("relday"))
    return Relative(found.one("relday"), found.one("weekday"), day)


def _weekday(found: Found) -> Meaning:
    if "the_week" in found.slots or "week_modifier" in found.slots:
        return Weekday(found.one("weekday"), week_shift=_shift(found))
    return Weekday(found.one("weekday"), _modifier(found))


def _day_of_month(found: Found) -> Meaning | None:
    return DayOfMonth(_day_numbers(found)[0], _shift(found), found.one("weekday"))


def _month(found: Found) -> Meaning:
    shift = _year_shift(found)
    modifier = _modifier(found) if shift is None else "none"
    return MonthOnly(_months(found)[0], found.one("year"), modifier, found.one("partof", "whole"), shift)


def _period(found: Found) -> Meaning:
    unit = found.one("period")
    if unit is None:
        units = {"the_year": "year", "year_modifier": "year", "the_month": "month", "month_modifier": "month"}
        unit = next((units[name] for name in units if name in found.slots), "week")
    return Period(unit, _shift(found), found.one("partof", "whole"))


def _day_range(found: Found) -> Meaning | None:
    days, months, year = _day_numbers(found), _months(found), found.one("year")
    if len(days) != 2:
        return None
    if not months:  # "between the 15th and 18th of this month"
        first, last = (DayOfMonth(day, _shift(found)) for day in days)
        return Range(first, last)
    shift = _year_shift(found)
    modifier = _modifier(found) if shift is None else "none"
    ends = (
        Absolute(year, month, day, None, modifier, shift)
        for month, day in zip((months[0], months[-1]), days, strict=True)
    )
    return Range(*ends)


def _month_range(found: Found) -> Meaning:
    months, year = _months(found), found.one("year")
    return Range(MonthOnly(months[0], year), MonthOnly(months[-1], year))


def _weekday_range(found: Found) -> Meaning:
    first, last = found.slots["weekday"]
    return Range(Weekday(first, _modifier(found)), Weekday(last, _modifier(found)))


def _hijri(found: Found) -> Meaning:
    days = found.slots.get("feast_day") or _day_numbers(found)
    if "old_year" in found.slots:
        return YearOnly(_in_year(found) or 0)  # no table converts its days
    return Hijri(
        found.one("hijri_year"), found.one("hijrimonth"), days[0] if days else None, modifier=_modifier(found),
        weekday=found.one("weekday"),
    )  # fmt: skip


def _feast(found: Found) -> Meaning:
    month, day, length = map(int, found.one("feast").split("."))
    modifier: Modifier = found.one("year_modifier") or _modifier(found)
    nth = found.one("feast_day") or found.one("ordinal")
    if nth is not None:
        return Hijri(None, month, day + nth - 1, modifier=modifier)
    last = day + length - 1
    return Hijri(None, month, day, last if length > 1 else None, modifier)


def _season(found: Found) -> Meaning:
    name = found.one("season") or found.one("the_season")
    shift = _year_shift(found)
    return Season(name, found.one("year"), "none" if shift is not None else _modifier(found), shift)


_BUILDERS: dict[str, Callable[[Found], Meaning | None]] = {
    "absolute": _day,
    "ago": lambda found: Ago(count_in(found), unit_in(found)),
    "anaphor": lambda found: Anaphor(found.one("anaphor")),
    "day_of_month": _day_of_month,
    "day_range": _day_range,
    "feast": _feast,
    "hijri": _hijri,
    "last_night": lambda found: Range(Relative(-1), Relative(0)),
    "month": _month,
    "month_range": _month_range,
    "part_of_day": lambda found: PartOfDay(),
    "period": _period,
    "relative": _relative,
    "same_month": lambda found: Anaphor(0, _day_numbers(found)[0]),
    "season": _season,
    "span": lambda found: Span(count_in(found), unit_in(found)),
    "weekday": _weekday,
    "weekday_range": _weekday_range,
    "year": lambda found: YearOnly(_in_year(found) or 0, found.one("partof", "whole")),
    "year_range": lambda found: Range(*map(YearOnly, found.slots["year"])),
}
#: What a pattern of a date table may mean, beside `duration` and `ignore`.
MEANINGS = frozenset(_BUILDERS)


def build(found: Found) -> Meaning | None:
    """The meaning of a date phrase; None for phrases that are no date."""
    builder = _BUILDERS.get(found.means)
    return builder(found) if builder is not None else None


def month_contradiction(found: Found) -> str | None:
    """Why a double month name (أيار/مايو) disagrees with itself, or None."""
    months = _months(found)
    if found.means in ("month_range", "day_range") or len(set(months)) < 2:
        return None
    return "conflict: the two month names beside each other are different months"
