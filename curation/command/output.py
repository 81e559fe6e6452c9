"""How commands print: tables for people, JSON Lines for programs, and every error in one sentence."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

#: Exit codes: the data or the gate says no; the command was used wrongly.
NO, USAGE = 1, 2
#: Columns of a table that is not printed on a terminal.
_PAGE = 120


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def say(message: str) -> None:
    """A line on standard error."""
    print(message, file=sys.stderr)


def print_json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object a line, Arabic as Arabic."""
    for row in rows:
        print(json.dumps(row, ensure_ascii=False, default=str))


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for a terminal; wide cells fold instead of being cut, the first column never does."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, header_style="bold")
    for number, column in enumerate(columns):
        table.add_column(column, overflow="fold", no_wrap=number == 0)
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    Console(width=None if is_terminal() else _PAGE).print(table)


def print_rows(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str, format: str | None) -> None:
    """Rows as a table on a terminal or where asked for, else as JSON Lines."""
    if format == "table" or (format is None and is_terminal()):
        print_table(title, columns, ([row.get(column) for column in columns] for row in rows))
    else:
        print_json_lines(rows)
