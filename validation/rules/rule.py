"""What a rule is: an id, a title, a reason, a severity, the columns it reads and the expectation that judges them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ...schema.codebook import RuleDoc
from .stock import stock

if TYPE_CHECKING:
    import pandas as pd

Severity = Literal["error", "warning"]
Holds = Callable[["pd.DataFrame"], "pd.Series[Any]"]

#: The expectation that asks a rule's own function; every other name is one of Great Expectations' stock.
ROWS = "ExpectRowsToKeepRule"


@dataclass(frozen=True, slots=True)
class Rule:
    """One data-quality rule over one table.

    ``columns`` are the columns it reads; a name with a dot (``participants.rows``) is joined from another table before
    the run (see ``joins``). ``expectation`` and ``arguments`` say what Great Expectations is asked; for ``ROWS`` that
    is ``holds``: a pure function from those columns to one boolean a row, True where the row keeps the rule.
    ``message`` is a template over the columns that says what is wrong with a row. ``asked`` is an expectation of the
    caller's own, taken as it is.
    """

    id: str
    title: str
    reason: str
    table: str
    columns: tuple[str, ...]
    expectation: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    holds: Holds | None = None
    severity: Severity = "error"
    message: str = ""
    asked: Any = None

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables it reads, its own first."""
        others = (TABLE_OF_JOIN.get(name.partition(".")[0], ()) for name in self.columns if "." in name)
        return tuple(dict.fromkeys((self.table, *(table for group in others for table in group))))

    @property
    def over_rows(self) -> bool:
        """Whether it gives one boolean a row by a function known here."""
        return self.function() is not None

    @property
    def over_cells(self) -> bool:
        """Whether it reads cells; the others ask about the table as a whole."""
        return bool(self.columns)

    def function(self) -> Holds | None:
        """Its function from columns to one boolean a row; None where only its expectation can tell."""
        return self.holds or (stock(self.expectation, self.arguments) if self.asked is None else None)

    def doc(self) -> RuleDoc:
        """What the codebook tells of it."""
        return RuleDoc(self.id, self.title, self.severity, self.reason, self.tables)


#: Which tables a joined column's first word stands for; ``cell``, ``text``, ``release`` and ``withheld`` are none.
TABLE_OF_JOIN: Mapping[str, tuple[str, ...]] = {
    name: (name,)
    for name in ("events", "participants", "persons", "counts", "evidence", "reports", "actors", "places", "retired")
} | {"quoted": ("evidence",)}


def row_rule(
    id: str,
    table: str,
    columns: tuple[str, ...],
    holds: Holds,
    *,
    title: str,
    reason: str,
    message: str = "",
    severity: Severity = "error",
) -> Rule:
    """A rule whose own function looks at whole rows."""
    return Rule(id, title, reason, table, columns, ROWS, {}, holds, severity, message)


def column_rule(
    id: str,
    table: str,
    column: str,
    expectation: str,
    *,
    title: str,
    reason: str,
    message: str = "",
    severity: Severity = "error",
    **arguments: Any,
) -> Rule:
    """A rule that one of the stock expectations judges on one column."""
    return Rule(
        id, title, reason, table, (column,), expectation, {"column": column, **arguments}, None, severity, message
    )
