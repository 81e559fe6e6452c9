"""Finding the date phrases of a text."""

from __future__ import annotations

from ..phrases import Found, Token
from ..text import Folded
from .build import build, month_contradiction
from .lexicon import DateLexicon
from .mention import Absolute, Anaphor, DateMention, Meaning, PartOfDay, Range, Relative, Since, Weekday

#: How many words before a date one like "will" still speaks of it.
_FUTURE_REACH = 7
#: Meanings that can stand at the ends of "from … to …".
_ENDS = (Absolute, Relative, Weekday)


def find_dates(folded: Folded, lexicon: DateLexicon) -> list[DateMention]:
    """Every date phrase in ``folded``, in text order, without overlaps.

    Clock times, durations, unit numbers, scores and telephone numbers are no dates.
    """
    found, tokens = lexicon.find(folded)
    dated = [(one, meaning) for one in found if (meaning := build(one)) is not None]
    mentions, index = [], 0
    while index < len(dated):
        one, meaning = dated[index]
        last, following = one, dated[index + 1] if index + 1 < len(dated) else None
        if following is not None and _joins(tokens, one, meaning, *following):
            last, meaning = following[0], Range(meaning, following[1])
            index += 1
        elif _is_since(tokens, one, meaning):
            meaning = Since(meaning)
        index += 1
        mentions.append(
            DateMention(
                begin=one.begin,
                end=last.end,
                text=folded.text[one.begin : last.end],
                meaning=meaning,
                part_of_day=one.one("part") or one.one("part_alone") or one.one("last_night"),
                future=_is_future(tokens, one.first),
                week_starts=lexicon.week_starts,
                contradiction=month_contradiction(one),
            )
        )
    return mentions


def _joins(tokens: list[Token], one: Found, meaning: Meaning, other: Found, other_meaning: Meaning) -> bool:
    """Whether two neighbours are the ends of one stretch: "between … and …", "from … to …"."""
    if not isinstance(meaning, _ENDS) or not isinstance(other_meaning, _ENDS):
        return False
    between = [token.classes for token in tokens[one.last + 1 : other.first]]
    if not between or any(not classes.keys() & {"and", "to", "hyphen", "in", "the"} for classes in between):
        return False
    before = tokens[one.first - 1].classes if one.first else {}
    if any("to" in classes for classes in between):
        return bool(before.keys() & {"from", "since"})
    return "between" in before and "and" in between[0]


def _is_since(tokens: list[Token], one: Found, meaning: Meaning) -> bool:
    if isinstance(meaning, (PartOfDay, Anaphor)) or one.means in ("ago", "span") or not one.first:
        return False
    return "since" in tokens[one.first - 1].classes


def _is_future(tokens: list[Token], first: int) -> bool:
    for token in reversed(tokens[max(0, first - _FUTURE_REACH) : first]):
        if "comma" in token.classes:
            return False
        if "future" in token.classes:
            return True
    return False
