"""W21: what may hide in a text: characters nobody sees, cells that only look empty, a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import ColumnSpec, TableSpec
from ..keys import by_value
from .rule import Rule, row_rule

#: Controls, direction marks, zero-width space and joiner, soft hyphen, byte-order mark; not the non-joiner, which
#: several languages write with.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
#: UTF-8 read as Latin-1 or Windows-1252 (Arabic becomes Ø, Ù and a sign each), and the replacement character.
MOJIBAKE = re.compile(
    "\ufffd|[ØÙÚÛ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œž“”˜]"
)

#: Texts of a report or its outlet, kept as published, whatever they hold.
AS_PUBLISHED = frozenset({"quote", "quoted_source", "title", "outlet"})


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Three rules a table; names are held to them, a report's own words only where a cell pretends to be empty."""
    for spec in specs.values():
        texts = tuple(column.name for column in spec.columns if column.type == "string")
        names = tuple(column.name for column in spec.columns if _is_name(column))
        if names:
            yield _without(
                f"W211:{spec.name}",
                spec.name,
                names,
                INVISIBLE,
                f"No invisible characters in the names of {spec.name}",
                "Two names that look alike would not be equal, and a direction mark turns a whole line around.",
            )
            yield _without(
                f"W213:{spec.name}",
                spec.name,
                names,
                MOJIBAKE,
                f"No letters read in a wrong encoding in {spec.name}",
                "The text was damaged on its way here; read the source again with its own encoding.",
            )
        yield _without(
            f"W212:{spec.name}",
            spec.name,
            texts,
            None,
            f"No cell of {spec.name} that only looks empty",
            "Empty means null; a text of nothing but spaces is neither.",
        )


def _is_name(column: ColumnSpec) -> bool:
    return (
        column.type == "string"
        and column.evidence != "words"
        and not column.verbatim
        and column.name not in AS_PUBLISHED
    )


def _without(
    id: str, table: str, columns: tuple[str, ...], pattern: re.Pattern[str] | None, title: str, reason: str
) -> Rule:
    """A rule against a pattern in any of the columns; without one, against texts of nothing but blanks."""

    def clean(texts: Any) -> Any:
        return texts.str.strip() != "" if pattern is None else ~texts.str.contains(pattern.pattern)

    def holds(frame: Any) -> Any:
        verdict: Any = True
        for column in columns:
            verdict &= by_value(frame[column], clean)
        return verdict

    return row_rule(id, table, columns, holds, title=title, reason=reason, message="in one of: " + ", ".join(columns))
