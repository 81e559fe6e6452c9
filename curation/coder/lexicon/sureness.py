"""Sureness: how often roles that rest on the same words were right where people coded them too (``confidence.toml``).

What the grammar gives a phrase ranks the readings of one clause. What a role says of itself is measured: the share of
roles with its reason that people confirmed, moved by what each of its further reasons does to that share, in log-odds.
A share is drawn towards that of all roles as if ``DRAWN`` more of them had been seen, so that a rare reason says little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log
from typing import Any

from ...language_folder import LexiconError

#: So many roles of the average share stand beside those that were counted for a reason.
DRAWN = 16
#: The further reason of a role that has none.
NO_FURTHER = "nothing further"


def parts(reason: str) -> tuple[str, tuple[str, ...]]:
    """A role's reason without its remarks in brackets, and its further reasons; ``NO_FURTHER`` where there are none."""
    first, *further = (part.partition(" (")[0].strip() for part in reason.split(";"))
    return first or "none given", tuple(further) or (NO_FURTHER,)


@dataclass(frozen=True, slots=True)
class Sureness:
    """Log-odds: of all roles, of those with a reason, and what a further reason adds. Empty: nothing was measured."""

    overall: float | None = None
    reasons: Mapping[str, float] = field(default_factory=dict)
    further: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def read(cls, table: Mapping[str, Any], where: str) -> Sureness:
        """Build from a parsed table. Raises LexiconError naming the file for counts that cannot be."""
        if not table:
            return cls()
        rows = [table.get("all", {}), *table.get("reason", ()), *table.get("further", ())]
        for row in rows:
            right, given = row.get("right"), row.get("given")
            if not (isinstance(right, int) and isinstance(given, int) and 0 <= right <= given and given > 0):
                raise LexiconError(f"{where}: {dict(row)}: right and given are whole numbers, right at most given.")
        share = (table["all"]["right"] + 1) / (table["all"]["given"] + 2)

        def odds(row: Mapping[str, Any]) -> float:
            drawn = (row["right"] + DRAWN * share) / (row["given"] + DRAWN)
            return log(drawn / (1 - drawn))

        overall = log(share / (1 - share))
        return cls(
            overall,
            {row["words"]: odds(row) for row in table.get("reason", ())},
            {row["words"]: odds(row) - overall for row in table.get("further", ())},
        )

    def of(self, reason: str) -> float | None:
        """How sure a role with this reason is, 0 to 1; None where nothing was measured."""
        if self.overall is None:
            return None
        first, further = parts(reason)
        odds = self.reasons.get(first, self.overall) + sum(self.further.get(more, 0.0) for more in further)
        return 1 / (1 + exp(-odds))
