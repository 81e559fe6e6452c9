"""Cues: what stands around the words for an act that speaks for or against its having happened, apart from grammar.

Named once here; how many points each is worth, and the words behind the lexical ones, is data (``weighing.toml``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from ...dates import Resolution, Resolved
from ...dates.mention import (
    Ago,
    DayOfMonth,
    MonthOnly,
    Period,
    Range,
    Relative,
    Season,
    Since,
    Span,
    Weekday,
    YearOnly,
)  # fmt: skip
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .whose_day import had_happened

#: Coding rule 2: what is older than this before the report is background.
WINDOW = timedelta(days=60)
#: A day told this often is what a report is about (an investigation into one attack).
_SUBJECT = 3
#: How long before the report such a day may be for its words to be read as news.
_LATELY = timedelta(days=365)
#: Years before this are history whenever the report was written.
HISTORY = 1990
#: An act this many elements into its sentence is told by the way.
_LATE = 12
#: A sentence names its source among at most this many elements.
_OPENING = 6
#: Months back from publication after which "some months ago" is outside the window.
_MONTHS = 2


#: What sets a relative clause off.
CLOSING = frozenset({",", "-"})


def of_act(act: Act, sentence: Sequence[Element], lexicon: Lexicon, published: Sequence[date]) -> Iterator[str]:
    """The cues of grammar, people, place and time around an act."""
    clause, element, verb = act.clause, act.element, act.clause.verb
    anew = act.described if act.described is not None and act.described.has("date") else None
    if anew is not None and element.kind == "noun":
        verb = anew.verb  # «بعد غارات شنتها س الجمعة»: the clause that tells it, with its day
    tense = verb.features.tense if verb is not None and verb.features else ""
    if element.kind == "verb":
        yield "present" if element.features is not None and element.features.tense == "present" else "past"
    else:
        sided = act.names_sides  # «بعد يوم من الاشتباكات بين س وص»: a clash told with both its sides is told anew
        if element.article and not _told_behind(act) and not sided:
            yield "definite"
        if act.link in lexicon.relations.beside and not act.means and anew is None and not sided:
            yield "beside"
        linked = clause.opener == "subordinator"  # «ما أدى إلى مقتل …»: the word that joins holds the verb
        alone = "under-past" if linked else "alone"
        goes_on = verb is not None and verb.item.sense is not None and verb.item.sense.lemma in lexicon.weights.going_on
        yield alone if verb is None else "under-present" if tense == "present" and not goes_on else "under-past"
    if clause.opener == "relative":
        yield "relative"
    if act.means:
        yield "joined"
    if "addressed" in act.slots:
        yield "voiced"
    phrases = [filler.phrase for one in (act, *act.means) for filler in one.slots.values()]
    if any(phrase.counted for phrase in phrases):
        yield "counted"
    if any(member.actor for phrase in phrases for member in phrase.members):
        yield "named"
    sides = act.frame.mutual and any(filler.role == "party" for filler in act.slots.values())
    if "subject" in act.slots or sides:
        yield "by-whom"
    if "subject" in act.slots and _is_known(act.slots["subject"].phrase, lexicon):
        yield "known-people"
    if element.index > _LATE:
        yield "late"
    yield from _around(act, sentence, published)


def _around(act: Act, sentence: Sequence[Element], published: Sequence[date]) -> Iterator[str]:
    """Place, time and source, in the act's clause or elsewhere in its sentence."""
    told = [*act.clause.elements, *(act.described.elements if act.described is not None else ())]
    if any(e.kind == "place" for e in told):
        yield "place"
    elif any(e.kind == "place" for e in sentence):
        yield "place-near"
    here = {timeliness(e.date, published) for e in told if e.date is not None}
    near = {timeliness(e.date, published) for e in beside_it(act, sentence) if e.date is not None}
    for name in ("day", "old", "long", "ancient"):
        if name in here or (name in near and name == "ancient"):
            yield name
        elif name in near and name != "long":
            yield f"{name}-near"
    opening = sentence[:_OPENING]
    if any(e.kind == "source" for e in opening):
        yield "source"
    if any(e.kind == "verb" and "report" in e.classes for e in opening):
        yield "said"


def beside_it(act: Act, sentence: Sequence[Element]) -> list[Element]:
    """The elements of a sentence but for those behind an act that tell what had happened before it."""
    first = act.element.index
    return [
        e
        for e in sentence
        if (e.date is None or not set_off(sentence, e.tokens[0], act.element.tokens[0]))
        and (e.index < first or not had_happened(sentence, first, e.index))
    ]


def set_off(sentence: Sequence[Element], at: int, act: int) -> bool:
    """ "S, founded in 1982, fired …": whether what stands at a token is said of somebody ahead of an act's token by the way."""
    if at >= act:
        return False
    opened = any(
        mark.text in CLOSING and mark.tokens[0] < at and ahead.kind == "np" for ahead, mark in pairwise(sentence)
    )
    return opened and any(e.text in CLOSING and at < e.tokens[0] < act for e in sentence)


def _ended(meaning: Range, day: date) -> bool:
    """ "From 2015 to 2019": whether a stretch of years too wide to be coded was over by a day."""
    year: int | None = getattr(meaning.last, "year", None)
    return year is not None and year < day.year


def _told_behind(act: Act) -> bool:
    """«الهجوم الذي شنته س أمس»: the article only points to the clause that tells the act."""
    return act.described is not None and act.described.opener == "relative"


def _is_known(phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Whether people are named for what they were told to do before («المتظاهرون»): with the article, not counted."""
    first, article = phrase.members[0], lexicon.clitics.article
    alone = phrase.first + 1 == phrase.stop and not phrase.counted and bool(article)
    named = not lexicon.weights.known.isdisjoint({first.actor, first.fallback})
    return alone and named and (phrase.definite or first.lemma.startswith(article))


def subject_days(resolved: Resolved) -> frozenset[date]:
    """Days a report tells again and again: however long before it they were, they are its subject, not background."""
    days = Counter(d.earliest for d in resolved.dates if d.earliest is not None and d.earliest == d.latest)
    return frozenset(day for day, times in days.items() if times >= _SUBJECT)


def days_it_is_about(resolved: Resolved) -> list[date]:
    """The days the report may be of, behind those of the last year that are its subject."""
    of = resolved.candidates
    return sorted({*of, *(day for day in subject_days(resolved) if of and of[0] - _LATELY <= day <= of[0])})


def mostly_before_window(first: date, last: date, published: date) -> bool:
    """Whether a stretch that was over by the report, wider than the window, lies for its greater part before it ("last year")."""
    return last < published and last - first > WINDOW and first + (last - first) / 2 < published - WINDOW


def timeliness(resolution: Resolution, published: Sequence[date]) -> str:
    """``day`` for a day the report can be about, ``old`` for what lies before the window, ``long`` for a stretch wider
    than it, ``ancient`` for years before the reports coded here, "" for what the words leave open."""
    first, last = resolution.earliest, resolution.latest
    meaning = resolution.mention.meaning
    year = last.year if last is not None else getattr(getattr(meaning, "last", meaning), "year", None)
    if year is not None and year < HISTORY:
        return "ancient"
    if first is not None and last is not None and published:
        if last < published[0] - WINDOW or mostly_before_window(first, last, published[0]):
            return "old"
        return "long" if last - first > WINDOW else "day"
    if isinstance(meaning, Relative | Weekday | DayOfMonth):
        return "day"
    if isinstance(meaning, YearOnly | Season) or (isinstance(meaning, MonthOnly) and meaning.year is not None):
        return "old"
    if isinstance(meaning, Range) and published and _ended(meaning, published[0] - WINDOW):
        return "old"
    if isinstance(meaning, Since | Range):
        return "long"
    if isinstance(meaning, Ago | Span):
        wide = meaning.unit == "year" or (meaning.unit == "month" and (meaning.count or _MONTHS + 1) > _MONTHS)
        return ("old" if isinstance(meaning, Ago) else "long") if wide else "day"
    if isinstance(meaning, Period):
        back = meaning.shift * (12 if meaning.unit == "year" else 1)
        if meaning.unit in ("month", "year") and back < -_MONTHS:
            return "old"
        return "long" if meaning.unit == "year" else "day"
    return ""
