"""Rules a caller adds: Wasata's own kind, or expectations from a suite of Great Expectations'. They only ever tighten.

Whatever a suite says of a standing rule (changed, softened or left out), the standing rule is judged as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Union

from .errors import GateError
from .rules import Rule

if TYPE_CHECKING:
    import great_expectations as gx

Extra = Union["gx.ExpectationSuite", Iterable[Union[Rule, "gx.ExpectationSuite"]]]


def extra_rules(extra: Extra, standing: Iterable[Rule], tables: Iterable[str]) -> tuple[Rule, ...]:
    """The added rules. A suite belongs to the table it is named for; ``suite(Event)`` with more in it is one such.

    An expectation gets its id from ``meta={"id": …}``, else from its kind and columns; severity ``critical`` is an error,
    anything softer a warning. Raises GateError for an id that is taken, and a suite that is named for no table.
    """
    ours = {rule.id: rule for rule in standing}
    added: dict[str, Rule] = {}
    for item in [extra] if hasattr(extra, "expectations") else extra:
        for rule in [item] if isinstance(item, Rule) else _of_suite(item, ours, tuple(tables)):
            if rule.id in ours or rule.id in added:
                raise GateError(f"The id {rule.id} is taken; give the added rule an id of its own.")
            added[rule.id] = rule
    return tuple(added.values())


def _of_suite(suite: Any, ours: Mapping[str, Rule], tables: tuple[str, ...]) -> list[Rule]:
    table = str(suite.name)
    if table not in tables:
        raise GateError(f"A suite is called {table!r}, which is no table; name it for one of: {', '.join(tables)}.")
    rules = []
    for number, expectation in enumerate(suite.expectations, 1):
        meta = expectation.meta or {}
        id = str(meta.get("id", ""))
        if id in ours:
            if _same(expectation, ours[id]):
                continue
            id = f"extra:{id}"
        rules.append(_rule(expectation, id or f"extra:{table}.{number}", table))
    return rules


def _same(expectation: Any, rule: Rule) -> bool:
    from .suite import expectation as made

    key = getattr(expectation, "column_list", ())
    return _told(expectation) == _told(made(rule, tuple(key)))


def _told(expectation: Any) -> Mapping[str, Any]:
    """What an expectation asks, without what it says about itself."""
    given = expectation.configuration.to_json_dict()
    asked = {name: value for name, value in given["kwargs"].items() if name != "column_list"}
    return {"type": given["type"], "kwargs": asked}


def _rule(expectation: Any, id: str, table: str) -> Rule:
    """An expectation as it is, wrapped as a rule: Great Expectations alone knows how to judge it."""
    columns = [getattr(expectation, name, None) for name in ("column", "column_A", "column_B")]
    columns += list(getattr(expectation, "column_list", None) or ())
    return Rule(
        id,
        str(expectation.notes or type(expectation).__name__) if isinstance(expectation.notes, str) else id,
        "Added by the caller.",
        table,
        tuple(dict.fromkeys(name for name in columns if name)),
        type(expectation).__name__,
        {},
        None,
        "error" if str(getattr(expectation.severity, "value", expectation.severity)) == "critical" else "warning",
        "",
        expectation,
    )
