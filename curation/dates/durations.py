"""How long something lasted ("about three hours"), in hours."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Folded
from .lexicon import DateLexicon


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in a folded text: ``hours``, and whether the words call it approximate (``vague``)."""

    begin: int
    end: int
    text: str
    hours: float
    vague: bool = False


def find_durations(folded: Folded, lexicon: DateLexicon) -> list[Duration]:
    """Every length of time in ``folded``, in text order; clock times and dates are not durations."""
    return [
        Duration(found.begin, found.end, folded.text[found.begin : found.end], hours, vague)
        for found, hours, vague in lexicon.durations(folded)
    ]
