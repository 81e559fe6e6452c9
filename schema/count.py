"""How many: counts of people, always as an interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from pydantic import model_validator

from .fields import coded
from .model import Model
from .participant import unique_keys


class Count(Model):
    """A number of people of one kind. Low, best and high are equal for a plain number."""

    kind: str = coded("What happened to them", rule="One row a kind.", example="detained", vocabulary="count_kind")
    low: int | None = coded("Lowest number the words allow", rule="Dozens are 20 at least.", example=3, ge=0)
    best: int | None = coded(
        "Best number", rule="Null where the report gives only a range or a vague word.", example=3, ge=0
    )
    high: int | None = coded("Highest number the words allow", rule="Null where open.", example=3, ge=0)
    of: str | None = coded(
        "Of whom",
        rule="The actor id of the group they belong to.",
        example="syr-gov-forces",
        min_length=1,
        column="of",
        verbatim=False,
    )

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if not known:
            raise ValueError(f"count {self.kind}: at least one of low, best, high is given")
        if known != sorted(known):
            raise ValueError(
                f"count {self.kind}: low ≤ best ≤ high must hold, not {self.low}, {self.best}, {self.high}"
            )
        return self


def count_keys(counts: Sequence[Count]) -> list[str]:
    """The evidence key of each count: its kind; with ``:of`` where the kind repeats; then ``#2`` …"""
    kinds = [c.kind for c in counts]
    return unique_keys([c.kind if kinds.count(c.kind) == 1 else f"{c.kind}:{c.of or 'unknown'}" for c in counts])
