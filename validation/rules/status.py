"""W95: only what people accepted, and no names that are to stay out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...datasets.person_names import names_anybody
from ...schema import TableSpec
from ..keys import by_value, each
from .rule import Rule, row_rule


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Status, the table of persons, and what is left of withheld names."""
    yield row_rule(
        "W951",
        "events",
        ("status",),
        lambda t: ~t["status"].isin(("rejected", "retracted")),
        title="No rejected or retracted event",
        reason="Somebody decided that it is none.",
        message="status is {status}",
    )
    yield row_rule(
        "W952",
        "events",
        ("status",),
        lambda t: t["status"] != "draft",
        title="No draft",
        reason="Nobody has read it yet.",
        message="status is {status}",
        severity="warning",
    )
    yield row_rule(
        "W953",
        "events",
        ("event_id", "release.needs_review"),
        lambda t: t["release.needs_review"].isna(),
        title="No accepted event that asks for a new review",
        reason="Its report or its coding has changed since somebody accepted it.",
        message="{release.needs_review}",
        severity="warning",
    )
    yield row_rule(
        "W961",
        "persons",
        ("event_id", "release.publish_persons"),
        lambda t: t["release.publish_persons"],
        title="Persons are released only where the dataset says so",
        reason="A name in a data set cannot be taken back; publish_persons gives the reason for it.",
        message="a person, and the dataset does not publish persons",
    )
    for table, columns in _verbatim(specs).items():
        yield row_rule(
            f"W962:{table}",
            table,
            (*columns, "withheld.names"),
            _names_left(columns),
            title=f"No withheld name is left in the words of {table}",
            reason="A name taken out of one table and left in another is not taken out.",
            message="a withheld name in one of: " + ", ".join(columns),
        )


def _verbatim(specs: Mapping[str, TableSpec]) -> dict[str, tuple[str, ...]]:
    found = {
        name: tuple(c.name for c in spec.columns if c.verbatim) for name, spec in specs.items() if name != "persons"
    }
    return {name: columns for name, columns in found.items() if columns}


def _free_of(parts: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda cell: not names_anybody(cell, parts)


def _names_left(columns: tuple[str, ...]) -> Any:
    def holds(t: Any) -> Any:
        kept = t["withheld.names"].isna()
        for names in t["withheld.names"].dropna().unique():  # one list for the whole table
            parts = tuple(names.split("\n"))
            clean: Any = True
            for column in columns:
                clean &= by_value(t[column], each(_free_of(parts)))
            kept |= clean
        return kept

    return holds
