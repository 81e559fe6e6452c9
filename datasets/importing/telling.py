"""What an import has to tell: values it could not map, rows it left out, decisions it took."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: Lines named for a reason; the count is always whole.
SHOWN = 20


@dataclass(slots=True)
class Telling:
    """Collects what one import says of its file."""

    decisions: list[str] = field(default_factory=list)
    unmapped: dict[str, Counter[str]] = field(default_factory=dict)
    left_open: dict[str, Counter[str]] = field(default_factory=dict)
    left_out: dict[str, list[int]] = field(default_factory=dict)

    def cannot_map(self, column: str, value: str) -> None:
        """A value of a column that has no counterpart; it stays as it was, and the gate judges it."""
        self.unmapped.setdefault(column, Counter())[value] += 1

    def leave_open(self, column: str, value: str) -> None:
        """A value whose meaning the source's own documents do not settle; our column stays null, with the reason."""
        self.left_open.setdefault(column, Counter())[value] += 1

    def leave_out(self, line: int, reason: str) -> None:
        """A row that becomes no event, and why."""
        self.left_out.setdefault(reason, []).append(line)

    def decide(self, what: str) -> None:
        """A decision about the file as a whole, told once."""
        if what not in self.decisions:
            self.decisions.append(what)
