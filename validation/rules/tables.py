"""W0, W1: tables have their columns, their rows and their keys. An empty table passes every other rule in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from ..keys import by_value
from .rule import Rule, row_rule


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Rows, columns and unique keys for every table; what a key must look like where it is made of parts."""
    for spec in specs.values():
        if not spec.may_be_empty:
            yield _has_rows(spec)
        yield _has_columns(spec)
        yield _unique_key(spec)
    yield from _made_of_parts()


def _has_rows(spec: TableSpec) -> Rule:
    return Rule(
        f"W001:{spec.name}",
        f"The table {spec.name} has rows",
        "Nothing can be wrong in an empty table, so it would pass unseen.",
        spec.name,
        (),
        "ExpectTableRowCountToBeBetween",
        {"min_value": 1},
        message="the table is empty",
    )


def _has_columns(spec: TableSpec) -> Rule:
    return Rule(
        f"W002:{spec.name}",
        f"The table {spec.name} has every column",
        "A rule whose column is missing cannot be judged.",
        spec.name,
        (),
        "ExpectTableColumnsToMatchSet",
        {"column_set": list(spec.names), "exact_match": False},
        message="columns are missing",
    )


def _unique_key(spec: TableSpec) -> Rule:
    name = f"W101:{spec.name}"
    title, reason = f"No two rows of {spec.name} share their key", "A key names one row, and other tables refer to it."
    message = " ".join(f"{{{column}}}" for column in spec.key) + " stands more than once"
    if len(spec.key) == 1:
        return Rule(
            name,
            title,
            reason,
            spec.name,
            spec.key,
            "ExpectColumnValuesToBeUnique",
            {"column": spec.key[0]},
            message=message,
        )
    arguments = {"column_list": list(spec.key), "ignore_row_if": "never"}
    return Rule(name, title, reason, spec.name, spec.key, "ExpectCompoundColumnsToBeUnique", arguments, message=message)


def _made_of_parts() -> Iterator[Rule]:
    yield row_rule(
        "W102",
        "participants",
        ("participant", "actor_id"),
        lambda t: _begins_with(t["participant"], t["actor_id"]),
        title="A participant's key begins with its actor id",
        reason="Evidence finds its participant by this key.",
        message="the key {participant} is not made from {actor_id}",
    )
    yield row_rule(
        "W103",
        "counts",
        ("count", "kind"),
        lambda t: _begins_with(t["count"], t["kind"]),
        title="A count's key begins with its kind",
        reason="Evidence finds its count by this key.",
        message="the key {count} is not made from {kind}",
    )
    yield row_rule(
        "W104",
        "retired",
        ("event_id", "events.live"),
        lambda t: ~t["events.live"],
        title="A retired id is no longer in use",
        reason="An id that left is never given again, and an event that stays has not left.",
        message="{event_id} is retired and still in the table events",
    )


def _begins_with(keys: Any, starts: Any) -> Any:
    """True where the key is its start alone, or goes on with a qualifier (``:``) or a repetition (``#``)."""
    return by_value(starts + "\x1f" + keys, lambda pairs: [_is_start(*pair.split("\x1f", 1)) for pair in pairs])


def _is_start(start: str, key: str) -> bool:
    return key.startswith(start) and key[len(start) :][:1] in ("", ":", "#")
