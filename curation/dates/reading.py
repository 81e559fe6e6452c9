"""Reading a meaning against one publication day.

`read` gives first and last day, or raises `NoDay` with the reason. Publication None is "not known".
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from . import stretch
from .hijri import hijri_days, hijri_year_of
from .mention import (
    WEEKDAYS,
    Absolute,
    Ago,
    DateMention,
    DayOfMonth,
    Hijri,
    Meaning,
    MonthOnly,
    Period,
    Range,
    Relative,
    Season,
    Since,
    Span,
    Weekday,
    YearOnly,
)
from .stretch import Stretch

#: A date without its year is looked for so far back; further back the coming one is as likely meant.
_PAST_DAYS = 300
#: A date without its year that is still to come: at most so far ahead, and only where the words say so.
_FUTURE_DAYS = 7
#: "A few" units: from two to nine (the plural of paucity, and the two that loose usage includes).
_FEW = (2, 9)


class NoDay(Exception):
    """A meaning has no day; the message is the reason."""


def read(meaning: Meaning, published: date | None, mention: DateMention) -> Stretch:
    """The first and last day a meaning names for a publication day. Raises NoDay."""
    if published is None and needs_publication(meaning):
        raise NoDay("no publication date: the words name the day from it or leave the year out")
    try:
        first, last = _READERS[type(meaning)](meaning, published, mention)
    except (ValueError, OverflowError):
        raise NoDay("too vague: the words count beyond the calendar") from None
    if last < first:
        raise NoDay("conflict: the stretch of days ends before it begins")
    return first, last


def needs_publication(meaning: Meaning) -> bool:
    """Whether the words alone leave the days open."""
    match meaning:
        case Absolute(year=year) | MonthOnly(year=year) | Hijri(year=year) | Season(year=year):
            return year is None
        case Relative(date=Absolute(year=int())) | YearOnly():
            return False
        case Range(first=first, last=last):
            return needs_publication(last) or (needs_publication(first) and not isinstance(first, Absolute))
    return True


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDay(f"conflict: there is no day {day} in month {month} of {year}") from None


def _running(days: Stretch, published: date | None, mention: DateMention) -> Stretch:
    """A stretch still running at publication: what has happened in it happened up to that day."""
    first, last = days
    if published is None or mention.future or not first <= published < last:
        return days
    return first, published


def _nearest(occurrences: list[Stretch], published: date, modifier: str, mention: DateMention) -> Stretch:
    """Which yearly occurrence is meant: the past one, unless the words say that it is to come."""
    past = [days for days in occurrences if days[0] <= published]
    ahead = [days for days in occurrences if days[0] > published]
    if modifier == "next" and ahead:
        return ahead[0]
    if modifier in ("last", "before-last"):
        ended = [days for days in occurrences if days[1] < published]
        return ended[-1 if modifier == "last" else -2]
    if mention.future and ahead and (ahead[0][0] - published).days <= _FUTURE_DAYS:
        return ahead[0]
    if past and (published - past[-1][1]).days <= _PAST_DAYS:
        return past[-1]
    raise NoDay("ambiguous: without its year this may be the coming one as well as the one long past")


def _years(published: date) -> range:
    return range(published.year - 2, published.year + 2)


def _absolute(meaning: Absolute, published: Any, mention: DateMention) -> Stretch:
    if meaning.year is not None:
        day = _day(meaning.year, meaning.month, meaning.day)
        return day, day
    if meaning.year_shift is not None or meaning.modifier == "this":
        day = _day(published.year + (meaning.year_shift or 0), meaning.month, meaning.day)
        return day, day
    days = []
    for year in _years(published) if (meaning.month, meaning.day) != (2, 29) else _leap_years(published):
        day = _day(year, meaning.month, meaning.day)
        days.append((day, day))
    return _nearest(days, published, meaning.modifier, mention)


def _leap_years(published: date) -> list[int]:
    return [year for year in range(published.year - 8, published.year + 9) if year % 4 == 0 and year != 2100]


def _relative(meaning: Relative, published: Any, mention: DateMention) -> Stretch:
    if meaning.date is not None and meaning.date.year is not None:
        return _absolute(meaning.date, published, mention)
    day = published + timedelta(meaning.days)
    return day, day


def _weekday(meaning: Weekday, published: Any, mention: DateMention) -> Stretch:
    wanted = WEEKDAYS.index(meaning.name)
    if meaning.week_shift is not None:
        start, _ = stretch.week(published + timedelta(7 * meaning.week_shift), mention.week_starts)
        day = start + timedelta((wanted - start.weekday()) % 7)
        return day, day
    back = (published.weekday() - wanted) % 7
    if meaning.modifier == "next" or (mention.future and meaning.modifier in ("none", "this")):
        back -= 7
    elif meaning.modifier in ("last", "before-last"):
        back = (back or 7) + 7 * (meaning.modifier == "before-last")
    day = published - timedelta(back)
    return day, day


def _day_of_month(meaning: DayOfMonth, published: Any, mention: DateMention) -> Stretch:
    month = stretch.add_months(published.replace(day=1), meaning.shift)
    day = _day(month.year, month.month, meaning.day)
    return day, day


def _month(meaning: MonthOnly, published: Any, mention: DateMention) -> Stretch:
    if meaning.year is not None:
        days = stretch.month(meaning.year, meaning.month, meaning.part)
    elif meaning.year_shift is not None or meaning.modifier == "this":
        days = stretch.month(published.year + (meaning.year_shift or 0), meaning.month, meaning.part)
    else:
        months = [stretch.month(year, meaning.month, meaning.part) for year in _years(published)]
        days = _nearest(months, published, meaning.modifier, mention)
    return _running(days, published, mention)


def _year(meaning: YearOnly, published: date | None, mention: DateMention) -> Stretch:
    return _running(stretch.year(meaning.year, meaning.part), published, mention)


def _period(meaning: Period, published: Any, mention: DateMention) -> Stretch:
    if meaning.unit == "week":
        days = stretch.week(published + timedelta(7 * meaning.shift), mention.week_starts, meaning.part)
    elif meaning.unit == "month":
        day = stretch.add_months(published.replace(day=1), meaning.shift)
        days = stretch.month(day.year, day.month, meaning.part)
    else:
        days = stretch.year(published.year + meaning.shift, meaning.part)
    if meaning.shift == 0 and days[0] > published and not mention.future:
        raise NoDay("ambiguous: this part of the period lies after the publication date")
    return _running(days, published, mention)


def _few_or(count: int | None) -> tuple[int, int]:
    return _FEW if count is None else (count, count)


def _ago(meaning: Ago, published: Any, mention: DateMention) -> Stretch:
    near, far = _few_or(meaning.count)
    match meaning.unit:
        case "minute":
            return published, published
        case "hour":  # the hour of publication is not known: a few hours ago may be yesterday
            return published - timedelta(-(-far // 24)), published - timedelta(near // 24)
        case "day":
            return published - timedelta(far), published - timedelta(near)
        case "week":  # "two weeks ago": the seven days around the fourteenth day back
            slack = 3 if meaning.count is not None else 0
            return published - timedelta(7 * far + slack), published - timedelta(7 * near - slack)
        case "month":
            slack = 15 if meaning.count is not None else 0
            far_end, near_end = stretch.add_months(published, -far), stretch.add_months(published, -near)
            return far_end - timedelta(slack), near_end + timedelta(slack)
    if meaning.count is None:
        raise NoDay("too vague: some years ago")
    middle = stretch.add_months(published, -12 * far)
    return middle - timedelta(182), middle + timedelta(182)


def _span(meaning: Span, published: Any, mention: DateMention) -> Stretch:
    _, far = _few_or(meaning.count)
    match meaning.unit:
        case "minute":
            return published, published
        case "hour":
            return published - timedelta(-(-far // 24)), published
        case "day":
            return published - timedelta(far), published
        case "week":  # seven days with the publication day, so that "the past week" is a week long
            return published - timedelta(7 * far - 1), published
        case "month":
            return published - timedelta(30 * far), published
    if meaning.count is None:
        raise NoDay("too vague: over some years")
    return published - timedelta(365 * far), published


def _hijri(meaning: Hijri, published: date | None, mention: DateMention) -> Stretch:
    try:
        if meaning.year is not None or published is None:
            days = hijri_days(meaning.year or 0, meaning.month, meaning.day, meaning.last_day)
        else:
            around = range(hijri_year_of(published) - 2, hijri_year_of(published) + 2)
            years = [hijri_days(year, meaning.month, meaning.day, meaning.last_day) for year in around]
            days = _nearest(years, published, meaning.modifier, mention)
    except (ValueError, OverflowError):
        raise NoDay("conflict: the Islamic calendar's tables have no such day") from None
    if meaning.weekday is not None:
        first, last = days
        agreeing = [first + timedelta(n) for n in range((last - first).days + 1)]
        agreeing = [day for day in agreeing if WEEKDAYS[day.weekday()] == meaning.weekday]
        if not agreeing:
            raise NoDay("conflict: the weekday is not that of the Hijri date")
        return agreeing[0], agreeing[-1]
    return _running(days, published, mention) if meaning.day is None else days


def _season(meaning: Season, published: Any, mention: DateMention) -> Stretch:
    year = meaning.year
    if meaning.year_shift is not None:
        year = published.year + meaning.year_shift
    if year is None:
        seasons = [stretch.season(meaning.name, starting) for starting in _years(published)]
        days = _nearest(seasons, published, meaning.modifier, mention)
    elif meaning.name == "winter":  # a winter named by one year: its days lie at both ends of that year
        days = stretch.year(year)
    else:
        days = stretch.season(meaning.name, year)
    return _running(days, published, mention)


def _range(meaning: Range, published: Any, mention: DateMention) -> Stretch:
    _, last = read(meaning.last, published, mention)
    anchor = published
    match meaning.first:
        case Weekday(modifier="none", week_shift=None) | Absolute(year=None):
            anchor = last  # the Monday before that Wednesday, the 28th before that 3rd
    first, _ = read(meaning.first, anchor, DateMention(mention.begin, mention.end, mention.text, meaning.first))
    return first, last


def _since(meaning: Since, published: Any, mention: DateMention) -> Stretch:
    first, _ = read(meaning.start, published, mention)
    if first > published:
        raise NoDay("conflict: it is said to last since a day after the publication date")
    return first, published


_READERS: dict[type, Callable[[Any, Any, DateMention], Stretch]] = {
    Absolute: _absolute,
    Ago: _ago,
    DayOfMonth: _day_of_month,
    Hijri: _hijri,
    MonthOnly: _month,
    Period: _period,
    Range: _range,
    Relative: _relative,
    Season: _season,
    Since: _since,
    Span: _span,
    Weekday: _weekday,
    YearOnly: _year,
}
