"""``wasata schema``: what an event is, for programs and people."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from .output import USAGE, print_rows, say

_WHAT = ("json", "columns", "rules", "codebook", "suite")
_BOOKS = (".md", ".html")


def schema(
    what: Annotated[str, typer.Argument(help="json, columns, rules, codebook or suite.")] = "columns",
    dataset: Annotated[
        str | None, typer.Option(help="A dataset whose event class counts; else the plain Event.")
    ] = None,
    to: Annotated[
        Path | None, typer.Option(help="Write the codebook to this file (.md or .html), the suite to this folder.")
    ] = None,
    format: Annotated[str | None, typer.Option(help="table or jsonl, for columns and rules.")] = None,
) -> None:
    """Print the JSON Schema, the columns, the rules or the codebook; write the rules as a Great Expectations project."""
    from ...schema import Event, tables

    if what not in _WHAT:
        say(f"wasata schema: {what!r} is none of: {', '.join(_WHAT)}.")
        raise typer.Exit(USAGE)
    if format not in (None, "table", "jsonl"):
        say(f"wasata schema: --format {format} is none of: table, jsonl.")
        raise typer.Exit(USAGE)
    if what == "suite" and to is None:
        say("wasata schema suite: say where with --to FOLDER; a project is a folder of files.")
        raise typer.Exit(USAGE)
    if to is not None and what not in ("codebook", "suite"):
        say(f"wasata schema: --to is for the codebook and the suite; {what} is printed.")
        raise typer.Exit(USAGE)
    if to is not None and what == "codebook" and to.suffix.lower() not in _BOOKS:
        say(f"wasata schema: {to}: write the codebook to a file {', '.join(_BOOKS)}.")
        raise typer.Exit(USAGE)
    event = Event
    if dataset is not None:
        from ...datasets.dataset import open_dataset

        event = open_dataset(dataset).event_class()
    if what == "json":
        from ...schema.jsonschema import json_schema

        print(json.dumps(json_schema(event), ensure_ascii=False, indent=2))
    elif what == "columns":
        rows = [asdict(column) for table in tables(event).values() for column in table.columns]
        print_rows(rows, ("table", "name", "type", "nullable", "description"), "", format)
    elif what == "rules":
        from ...validation import all_rules

        docs = [
            {"id": r.id, "severity": r.severity, "tables": "; ".join(r.tables), "title": r.title, "reason": r.reason}
            for r in all_rules(tables(event))
        ]
        print_rows(docs, ("id", "severity", "tables", "title"), "", format)
    elif what == "suite" and to is not None:
        from ...validation import write_project

        write_project(to, event)
        say(f"wasata schema: a project of Great Expectations with suites and checkpoints is in {to}.")
    else:
        _codebook(event, to)


def _codebook(event: type, to: Path | None) -> None:
    from ...schema import tables
    from ...schema.codebook import codebook
    from ...validation import all_rules

    book = codebook(event, [rule.doc() for rule in all_rules(tables(event))])
    text = book.html() if to is not None and to.suffix.lower() == ".html" else book.markdown()
    if to is None:
        print(text, end="")
        return
    try:
        to.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        say(f"wasata schema: {to}: cannot be written ({error.strerror}).")
        raise typer.Exit(USAGE) from None
