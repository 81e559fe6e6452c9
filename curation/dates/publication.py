"""The days on which a report may have been published, as far as its own words tell.

"Yesterday, Tuesday" was written on a Wednesday. A report has one set of candidate days, from all its dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from .mention import WEEKDAYS, Absolute, DateMention, Meaning, Range, Relative, Since

Published = tuple[date | datetime, date | datetime] | None


def publication_days(published: Published, tz: str) -> list[date]:
    """Every day of the publication interval, in the outlet's time zone; none when the date is not known.

    Raises ValueError when the interval ends before it begins.
    """
    if published is None:
        return []
    first, last = (_local(end, tz) for end in published)
    if last < first:
        raise ValueError(f"the publication interval ends before it begins: {first.isoformat()}/{last.isoformat()}")
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _local(moment: date | datetime, tz: str) -> date:
    if not isinstance(moment, datetime):
        return moment
    return (moment if moment.tzinfo is None else moment.astimezone(ZoneInfo(tz))).date()


def candidate_days(days: Sequence[date], mentions: Sequence[DateMention]) -> tuple[list[date], str | None]:
    """The publication days that agree with the report, or none and the reason starting ``conflict:``.

    A weekday beside a relative word decides for the whole report. A calendar date beside one ("yesterday, 13 April")
    narrows the days further, but a date that no day allows speaks against itself only: misprinted dates are common.
    """
    if not days:
        return [], None
    told = [(mention.text, one) for mention in mentions for one in _relatives(mention.meaning)]
    relatives = [one for _, one in told]
    agreeing = [day for day in days if all(_weekday_agrees(one, day) for one in relatives)]
    if not agreeing:
        needed = ", ".join(
            sorted({f'"{words}" needs a {_publication_weekday(one)}' for words, one in told if one.weekday})
        )
        stated = f"{days[0].isoformat()}, a {WEEKDAYS[days[0].weekday()].title()}"
        if len(days) > 1:
            stated = f"{days[0].isoformat()}/{days[-1].isoformat()}"
        return [], f"conflict: published {stated}, but {needed}"
    narrowed = [day for day in agreeing if all(date_agrees(one, day) for one in relatives)]
    return narrowed or agreeing, None


def _relatives(meaning: Meaning) -> Iterator[Relative]:
    match meaning:
        case Relative():
            yield meaning
        case Range(first=first, last=last):
            yield from _relatives(first)
            yield from _relatives(last)
        case Since(start=start):
            yield from _relatives(start)


def _publication_weekday(one: Relative) -> str:
    assert one.weekday is not None
    return WEEKDAYS[(WEEKDAYS.index(one.weekday) - one.days) % 7].title()


def _weekday_agrees(one: Relative, published: date) -> bool:
    return one.weekday is None or WEEKDAYS[(published + timedelta(one.days)).weekday()] == one.weekday


def date_agrees(one: Relative, published: date) -> bool:
    """Whether the calendar date beside a relative word is the day the word names from a publication day."""
    if one.date is None:
        return True
    day = published + timedelta(one.days)
    written: Absolute = one.date
    return (written.month, written.day) == (day.month, day.day) and written.year in (None, day.year)
