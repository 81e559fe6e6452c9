"""Dates and durations in a report: what the words say (`find_dates`), and which days they are (`resolve`).

lexicon = date_lexicon("ar")
mentions = find_dates(fold(text), lexicon)
resolved = resolve(mentions, published=(date(2021, 4, 7), date(2021, 4, 21)))
resolved.dates[0].earliest, resolved.dates[0].precision, resolved.conflict
"""

from .durations import Duration, find_durations
from .grammar import find_dates
from .lexicon import DateLexicon, date_lexicon
from .mention import DateMention
from .precision import precision_of
from .resolution import Resolution, Resolved
from .resolve import resolve

__all__ = [
    "DateLexicon",
    "DateMention",
    "Duration",
    "Resolution",
    "Resolved",
    "date_lexicon",
    "find_dates",
    "find_durations",
    "precision_of",
    "resolve",
]
