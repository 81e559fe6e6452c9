"""What evaluating one report gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from .tally import Tally

#: Stands in the confusion of roots for "no event".
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class JudgedRole:
    """A role a coder gave: how sure it was (0–1), what it rests on, and whether the gold has it."""

    confidence: float
    reason: str
    right: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One report: its tallies by measure, which root was taken for which, and what to show of it.

    ``told`` are lines for a developer (gold against coded); ``text`` is shown with them and never saved. ``roles`` are
    those the coder gave in matched events.
    """

    id: str
    language: str
    tallies: Mapping[str, Tally]
    half: str = ""
    tags: tuple[str, ...] = ()
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    text: str = ""
    told: tuple[str, ...] = ()
    roles: tuple[JudgedRole, ...] = ()

    @property
    def right(self) -> bool:
        """Whether every measure is."""
        return all(tally.right for tally in self.tallies.values())
