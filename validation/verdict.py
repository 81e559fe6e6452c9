"""What became of one rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .rules import Severity

EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule's result, read from Great Expectations.

    ``failed`` counts rows (1 for a table as a whole); ``ids`` names them all, a key of several columns joined with
    ``/``; ``details`` says of the first few what is wrong; ``events`` are the events the rows belong to, where the
    table tells. ``problem`` is what went wrong where the rule could not be judged: then it has not passed.
    """

    id: str
    title: str
    severity: Severity
    table: str
    reason: str
    failed: int = 0
    ids: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    problem: str = ""

    @property
    def passed(self) -> bool:
        """Whether the rule was judged and every row keeps it."""
        return not self.failed and not self.problem

    @property
    def blocks(self) -> bool:
        """Whether it keeps the data from being released; a rule that could not be judged does, whatever its severity."""
        return bool(self.problem) or (self.failed > 0 and self.severity == "error")

    @property
    def examples(self) -> tuple[str, ...]:
        """The first ids of ``ids``."""
        return self.ids[:EXAMPLES]

    def to_json(self) -> dict[str, Any]:
        """As ``wasata validate`` prints it: id, title, severity, failed, examples, and a problem where there is one."""
        row: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "severity": self.severity,
            "failed": self.failed,
            "examples": list(self.examples),
        }
        return row | ({"problem": self.problem} if self.problem else {})
