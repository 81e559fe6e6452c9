"""Markup: spans of a report that no reader reads as its words: addresses of pages, images and their names."""

from __future__ import annotations

import re
from bisect import bisect_right

from .noun_phrases import Span

#: An image with its name («![Screen Shot 2017-05-11](…)»), where a link leads, any address.
_MARKUP = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^)\s]{0,2000}\))?|\]\([^)\s]{0,2000}\)|https?://[^\s)>\]]+")


def markup_spans(text: str) -> list[Span]:
    """The spans of a folded text that are addresses or images, in order, without overlaps."""
    return [match.span() for match in _MARKUP.finditer(text)]


def within(position: int, spans: list[Span]) -> bool:
    """Whether a position lies in one of ``spans``, which are in order."""
    at = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]
