"""What evaluating one report gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from .tally import Tally

#: Stands in the confusion of roots for "no event".
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Judged:
    """One report: its tallies by measure, which root was taken for which, and what to show of it.

    ``told`` are lines for a developer (gold against coded); ``text`` is shown with them and never saved.
    """

    id: str
    language: str
    tallies: Mapping[str, Tally]
    half: str = ""
    tags: tuple[str, ...] = ()
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    text: str = ""
    told: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether every measure is."""
        return all(tally.right for tally in self.tallies.values())
