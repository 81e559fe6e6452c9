"""Hashtags: the tags a post ends in («… شرقي #إدلب #الخوذ_البيضاء») are no part of its last sentence."""

from __future__ import annotations

from ...text import Folded
from ..units.tokens import Tokens
from .dateline import set_apart

#: What joins the words of a tag.
_JOINT = "_"


def tags_apart(tokens: Tokens, folded: Folded) -> Tokens:
    """The tokens with what follows the first of several tags at the end of a paragraph set apart as a sentence.

    The first may go on with the words before it («في ريف #حماة #عاجل»); nothing joins those behind it to anything.
    """
    ends = [at for last in _last_words(tokens) if (at := _second_tag(tokens, folded, last)) is not None]
    return set_apart(tokens, ends) if ends else tokens


def _last_words(tokens: Tokens) -> list[int]:
    """The last token of each paragraph."""
    last = len(tokens) - 1
    return [t.index for t in tokens if t.index == last or tokens[t.index + 1].paragraph != t.paragraph]


def _second_tag(tokens: Tokens, folded: Folded, last: int) -> int | None:
    """Where the second of the tags begins that a paragraph ends in at ``last``; None where it ends in fewer."""
    starts: list[int] = []
    at = last
    while at >= 0 and tokens[at].paragraph == tokens[last].paragraph:
        position = folded.offsets[tokens[at].positions[0]]
        if tokens[at].hashtag:
            starts.append(at)
        elif position == 0 or folded.original[position - 1] != _JOINT:
            break
        at -= 1
    return starts[-2] if len(starts) > 1 else None
