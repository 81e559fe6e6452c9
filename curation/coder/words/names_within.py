"""Names within: where the name of a body begins inside or behind words that alone would mean something shorter."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.phrasebook import Match
from ..units.tokens import Tokens

#: Senses of words for an office that a body's own name may follow.
_OFFICES = frozenset({"title", "link", "rank", "group", "person"})
#: Those of one who holds a post, behind which a body's short name may stand as well («رئيس | حكومة الوحدة الوطنية»).
_POSTS = frozenset({"title", "rank"})


def before_body(found: Sequence[Sequence[Match]], index: int, matches: Sequence[Match]) -> list[Match]:
    """«رئيس | حكومة الوفاق الوطني»: of words for an office those that leave a body's name behind them whole; else none."""
    longest = matches[0].length if matches else 0
    if any(m.sense.kind not in _OFFICES for m in matches if m.length == longest):
        return []
    post = any(m.sense.kind in _POSTS for m in matches if m.length == longest)
    bodies = ("actor", "generic") if post else ("actor",)
    for at in range(index + 1, index + longest):
        if any(
            m.sense.kind in bodies and at + m.length > index + longest and not m.reading.preposition for m in found[at]
        ):
            return [m for m in matches if index + m.length <= at]
    return []


def body_inside(found: Sequence[Sequence[Match]], index: int, matches: Sequence[Match]) -> int:
    """ "The Front for S": where the longer name of a body begins within a short name (the front); 0 where none does."""
    longest = matches[0].length if matches else 0
    if any(m.sense.kind != "generic" for m in matches if m.length == longest):
        return 0
    within = range(index + 1, index + longest)
    return next(
        (at for at in within for m in found[at] if m.sense.kind == "actor" and at + m.length > index + longest), 0
    )


def honours(found: Sequence[Sequence[Match]], index: int, tokens: Tokens) -> bool:
    """Whether a word of two or more capitals stands before an office, so that it is the letters of a form of address."""
    if len(tokens[index].word) < 2:
        return False
    behind = found[index + 1 : index + 3]
    return any(m.sense.kind in ("title", "office", "actor", "link") for matches in behind for m in matches)
