"""W2: what each column may hold. Derived from the column specs, so a subclass's column is judged with no edit here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import ColumnSpec, TableSpec
from ...schema.columns import JOIN
from ..keys import by_value, each, mapped
from .rule import Rule, column_rule, row_rule

_KIND = {"integer": "a whole number", "number": "a number", "boolean": "true or false", "date": "an ISO date"}


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Type, null, codes, range and pattern of every column that declares one, and the mode's root."""
    for spec in specs.values():
        for column in spec.columns:
            yield from _of_column(column)
    yield row_rule(
        "W221",
        "events",
        ("event_type", "event_mode"),
        lambda t: t["event_mode"].isna() | (_root(t["event_mode"]) == t["event_type"]),
        title="A mode belongs to its root",
        reason="A mode of another root codes two different acts in one row.",
        message="{event_mode} is no mode of {event_type}",
    )


def _of_column(column: ColumnSpec) -> Iterator[Rule]:
    where = f"{column.table}.{column.name}"
    if column.type != "string":
        cell = f"cell.{column.name}"
        yield row_rule(
            f"W201:{where}",
            column.table,
            (cell,),
            lambda t: t[cell],
            title=f"{where} holds {_KIND[column.type]}",
            reason="A cell of another type is read as something else, or as nothing.",
            message=f"{column.name} cannot be read as {_KIND[column.type]}",
        )
    if not column.nullable:
        yield column_rule(
            f"W202:{where}",
            column.table,
            column.name,
            "ExpectColumnValuesToNotBeNull",
            title=f"{where} is never null",
            reason="The schema declares it as always known.",
            message=f"{column.name} is null",
        )
    if column.values is not None:
        yield _codes(column, where)
    if (
        column.type in ("integer", "number")
        and column.values is None
        and (column.minimum is not None or column.maximum is not None)
    ):
        yield column_rule(
            f"W204:{where}",
            column.table,
            column.name,
            "ExpectColumnValuesToBeBetween",
            title=f"{where} lies in its range",
            reason=f"{column.description}: {column.rule}",
            message=f"{column.name} is {{{column.name}}}",
            min_value=column.minimum,
            max_value=column.maximum,
        )
    if column.pattern is not None:
        yield column_rule(
            f"W205:{where}",
            column.table,
            column.name,
            "ExpectColumnValuesToMatchRegex",
            title=f"{where} has its form",
            reason=f"{column.description}: {column.rule}",
            message=f"{column.name} is {{{column.name}}}",
            regex=column.pattern,
        )


def _codes(column: ColumnSpec, where: str) -> Rule:
    source = f"the vocabulary {column.vocabulary}" if column.vocabulary else "its list"
    title, reason = f"{where} holds codes of {source}", "Another code means nothing to a reader of the codebook."
    message = f"{{{column.name}}} is no code of {source}"
    if column.joined:
        known = set(column.values or ())
        return row_rule(
            f"W203:{where}",
            column.table,
            (column.name,),
            lambda t: _each_in(t[column.name], known),
            title=title,
            reason=reason,
            message=message,
        )
    values: list[Any] = (
        [int(value) for value in column.values or ()] if column.type == "integer" else list(column.values or ())
    )
    return column_rule(
        f"W203:{where}",
        column.table,
        column.name,
        "ExpectColumnValuesToBeInSet",
        title=title,
        reason=reason,
        message=message,
        value_set=values,
    )


def _root(modes: Any) -> Any:
    return mapped(modes, lambda mode: mode.partition(":")[0])


def _each_in(cells: Any, known: set[str]) -> Any:
    return by_value(cells, each(lambda cell: set(cell.split(JOIN)) <= known))
