"""A tally: how many were found right, of how many in the gold and how many coded; and the ratios that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Tally:
    """``hits`` right ones of ``gold`` that should be there and ``coded`` that are.

    ``judged``: how many times yes or no was asked, right noes included; 0 for measures that ask something else.
    """

    hits: int = 0
    gold: int = 0
    coded: int = 0
    judged: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hits + other.hits, self.gold + other.gold, self.coded + other.coded, self.judged + other.judged
        )

    @property
    def right(self) -> bool:
        """Whether nothing is missing and nothing too much."""
        return self.hits == self.gold == self.coded

    @property
    def precision(self) -> float | None:
        """Share of the coded ones that are right; None where nothing was coded."""
        return self.hits / self.coded if self.coded else None

    @property
    def recall(self) -> float | None:
        """Share of the gold ones that were found; None where there is nothing to find."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there was nothing to find and nothing coded."""
        return 2 * self.hits / (self.gold + self.coded) if self.gold + self.coded else None

    @property
    def kappa(self) -> float | None:
        """Cohen's κ of coder and gold over all judgments; None where none was asked or chance alone agrees always.

        J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
        """
        above, below = kappa_terms(self.hits, self.gold, self.coded, self.judged)
        return above / below if self.judged and below else None


def kappa_terms(hits: Any, gold: Any, coded: Any, judged: Any) -> tuple[Any, Any]:
    """Numerator and denominator of Cohen's κ for yes and no, times n²/2: of numbers, or of arrays of one shape."""
    yes = gold * coded
    return judged * hits - yes, (gold + coded) * judged / 2 - yes


def share(hit: bool) -> Tally:
    """The tally of one thing that is right or not: its precision, recall and F1 are all the share of right ones."""
    return Tally(int(hit), 1, 1)


def add_up(tallies: Mapping[str, Tally], into: dict[str, Tally]) -> None:
    """Add each measure's tally to the one in ``into``."""
    for measure, tally in tallies.items():
        into[measure] = into.get(measure, Tally()) + tally
