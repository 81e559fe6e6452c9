"""From date phrases to days: the dates of a report, resolved together (coding rule 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from .mention import WEEKDAYS, Absolute, Ambiguous, Anaphor, DateMention, PartOfDay, Relative
from .precision import precision_of
from .publication import Published, candidate_days, date_agrees, publication_days
from .reading import NoDay, needs_publication, read
from .resolution import Resolution, Resolved
from .stretch import Stretch

#: An act older than this before publication is background: a misprinted year is put right only within it.
_RECENT_DAYS = 60
_WIDEST = 366


def resolve(
    mentions: Sequence[DateMention],
    published: Published,
    tz: str = "Asia/Damascus",
    antecedents: Mapping[int, int] | None = None,
) -> Resolved:
    """The days of every mention of one report.

    ``mentions``: all of the report's, in text order. ``published``: first and last possible publication day (aware
    datetimes are taken to the day in ``tz``, the outlet's zone), or None. ``antecedents``: which mention an anaphor
    ("that day") refers to, by index, where the nearest one before it is not meant.

    With a publication interval a mention's interval runs from its first to its last day over all candidate days. The
    publication date never stands in for a date the report does not give.
    """
    candidates, conflict = candidate_days(publication_days(published, tz), mentions)
    known: list[Resolution] = []
    for index, mention in enumerate(mentions):
        if isinstance(mention.meaning, Anaphor):
            antecedent = (antecedents or {}).get(index, _nearest_date(known))
            resolution = _follow(mention, known[antecedent] if antecedent is not None else None)
        else:
            resolution = _resolve_one(mention, candidates, conflict)
        known.append(resolution)
    return Resolved(tuple(known), tuple(candidates), conflict)


def _none(mention: DateMention, reason: str) -> Resolution:
    return Resolution(mention, None, None, "unknown", reason, getattr(mention.meaning, "weekday", None))


def _interval(mention: DateMention, days: Stretch, reason: str | None = None) -> Resolution:
    weekday = getattr(mention.meaning, "weekday", None) or getattr(mention.meaning, "name", None)
    first, last = days
    if (last - first).days + 1 > _WIDEST:
        return _none(mention, "too vague: the words cover more than a year")
    named = weekday if weekday in WEEKDAYS else None
    return Resolution(mention, first, last, precision_of(first, last), reason, named)


def _nearest_date(known: Sequence[Resolution]) -> int | None:
    dated = (i for i in reversed(range(len(known))) if not isinstance(known[i].mention.meaning, PartOfDay))
    return next(dated, None)


def _follow(mention: DateMention, antecedent: Resolution | None) -> Resolution:
    """An anaphor's days: those of the date it refers to, moved on by its own count."""
    meaning = mention.meaning
    if antecedent is None or not isinstance(meaning, Anaphor):
        return _none(mention, "no day: the report has no date before it")
    if antecedent.earliest is None or antecedent.latest is None:
        return _none(mention, f"{str(antecedent.reason).split(':')[0]}: the date it refers to has no day")
    if meaning.day is not None:
        return _in_month_of(mention, meaning.day, antecedent.earliest, antecedent)
    days = (_shifted(antecedent.earliest, meaning.days), _shifted(antecedent.latest, meaning.days))
    return _interval(mention, days, f"counted from “{antecedent.mention.text}”")


def _in_month_of(mention: DateMention, number: int, first: date, antecedent: Resolution) -> Resolution:
    """ "the 9th of the same month": a day of the month in which an earlier date lies."""
    if antecedent.latest is None or (antecedent.latest.year, antecedent.latest.month) != (first.year, first.month):
        return _none(mention, "no day: the date it refers to lies in no one month")
    try:
        day = first.replace(day=number)
    except ValueError:
        return _none(mention, "no day: the month it refers to has no such day")
    return _interval(mention, (day, day), f"counted from “{antecedent.mention.text}”")


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)


def _resolve_one(mention: DateMention, candidates: Sequence[date], conflict: str | None) -> Resolution:
    if isinstance(mention.meaning, PartOfDay):
        return _none(mention, "no day: only the time of day is told")
    if mention.contradiction is not None:
        return _none(mention, mention.contradiction)
    if isinstance(mention.meaning, Ambiguous):
        return _decide(mention, mention.meaning, candidates, conflict)
    if conflict is not None and needs_publication(mention.meaning):
        return _none(mention, conflict)
    answers: list[Stretch] = []
    reasons: list[str] = []
    days_known: Sequence[date | None] = candidates or [None]
    for published in days_known:
        try:
            days = read(mention.meaning, published, mention)
            if (disagreement := _disagreement(mention, days, published)) is None:
                answers.append(days)
            else:
                reasons.append(disagreement)
        except NoDay as reason:
            reasons.append(str(reason))
    if answers:
        return _interval(mention, (min(first for first, _ in answers), max(last for _, last in answers)))
    return _second_reading(mention, candidates) or _none(mention, reasons[0])


def _disagreement(mention: DateMention, days: Stretch, published: date | None) -> str | None:
    """Why the days are not what the phrase itself says beside them: its weekday, or its calendar date."""
    meaning = mention.meaning
    if isinstance(meaning, Relative) and published is not None and not date_agrees(meaning, published):
        return f"conflict: the calendar date beside the relative day is not {days[0].isoformat()}"
    weekday = getattr(meaning, "weekday", None)
    if weekday is None or days[0] != days[1] or WEEKDAYS[days[0].weekday()] == weekday:
        return None
    return f"conflict: {days[0].isoformat()} was a {WEEKDAYS[days[0].weekday()]}, not a {weekday}"


def _second_reading(mention: DateMention, candidates: Sequence[date]) -> Resolution | None:
    """A full date whose weekday is wrong, put right when its year is the misprint and nothing else will do.

    The same day and month nearest before publication is taken when the weekday is right there, every candidate
    publication day gives it, it is recent, and the date as written is not recent too.
    """
    meaning = mention.meaning
    if not isinstance(meaning, Absolute) or meaning.year is None or meaning.weekday is None or not candidates:
        return None
    days = set()
    for published in candidates:
        try:
            written, _ = read(replace(meaning, weekday=None), published, mention)
            corrected, _ = read(replace(meaning, year=None), published, mention)
        except NoDay:
            return None
        if 0 <= (published - written).days <= _RECENT_DAYS or not 0 <= (published - corrected).days <= _RECENT_DAYS:
            return None
        days.add(corrected)
    day = days.pop()
    if days or WEEKDAYS[day.weekday()] != meaning.weekday:
        return None
    misprint = f"the weekday agrees with the publication date only in {day.year}: {meaning.year} is taken as a misprint"
    return _interval(mention, (day, day), misprint)


def _decide(mention: DateMention, meaning: Ambiguous, candidates: Sequence[date], conflict: str | None) -> Resolution:
    """A numeric date that can be read day first or month first: the one reading that agrees with all else, or none."""
    agreeing: list[Resolution] = []
    for reading in meaning.readings:
        kept: Absolute | Relative = reading
        if meaning.relative_days is not None:
            kept = Relative(meaning.relative_days, reading.weekday, reading)
        one = _resolve_one(replace(mention, meaning=kept), candidates, conflict)
        plausible = not candidates or one.earliest is None or one.earliest <= candidates[-1] or mention.future
        if one.earliest is not None and plausible:
            agreeing.append(replace(one, mention=mention))
    if len(agreeing) == 1:
        return replace(agreeing[0], reason="the other order of day and month disagrees with the weekday or publication")
    if agreeing:
        return _none(mention, "ambiguous: the numbers can be read day first or month first")
    if conflict is not None:
        return _none(mention, conflict)
    return _none(mention, "conflict: neither order of day and month agrees with the rest of the report")
