"""Great Expectations suites, derived from the schema: one a table, one expectation a rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..schema import Event, tables
from .rules import ROWS, Rule, all_rules

if TYPE_CHECKING:
    import great_expectations as gx

#: A column the run adds to every frame, for rules that read nothing but a key of one column.
ROW_NUMBER = "row.number"
_SEVERITY = {"error": "critical", "warning": "warning"}


def suite(event: type[Event] = Event, table: str = "events") -> gx.ExpectationSuite:
    """The suite of one table of an event class. Raises KeyError for a table the class does not have."""
    specs = tables(event)
    if table not in specs:
        raise KeyError(f"no table {table!r}; there are: {', '.join(specs)}")
    return suite_of((rule for rule in all_rules(specs) if rule.table == table), table, specs[table].key)


def suites(event: type[Event] = Event) -> dict[str, gx.ExpectationSuite]:
    """The suites of all tables of an event class, by table."""
    return {table: suite(event, table) for table in tables(event)}


def suite_of(rules: Iterable[Rule], table: str, key: tuple[str, ...]) -> gx.ExpectationSuite:
    """A suite of these rules; ``key`` fills up a rule that reads one column, as rows are judged on two at least."""
    import great_expectations as gx

    return gx.ExpectationSuite(name=table, expectations=[expectation(rule, key) for rule in rules])


def as_rows(rule: Rule) -> Any:
    """The expectation of a rule over rows as the gate asks it: the rule reads its columns from the plan's frame."""
    from .expectation import ExpectRuleToBeKept

    return ExpectRuleToBeKept(rule=rule.id, meta={"id": rule.id}, severity=_SEVERITY[rule.severity])


def expectation(rule: Rule, key: tuple[str, ...]) -> Any:
    """The expectation of a rule; its id stands in ``meta``, which survives reordering and exceptions."""
    import great_expectations.expectations as gxe

    from .expectation import ExpectRowsToKeepRule, remember

    if rule.asked is not None:
        given = rule.asked.copy(deep=True)
        given.meta = {**(given.meta or {}), "id": rule.id}
        return given
    common = {"meta": {"id": rule.id}, "severity": _SEVERITY[rule.severity], "notes": rule.reason}
    if rule.expectation != ROWS:
        return getattr(gxe, rule.expectation)(**rule.arguments, **common)
    remember(rule)
    columns = list(dict.fromkeys((*rule.columns, *key)))
    if len(columns) < 2:
        columns.append(ROW_NUMBER)
    return ExpectRowsToKeepRule(rule=rule.id, column_list=columns, ignore_row_if="never", **common)
