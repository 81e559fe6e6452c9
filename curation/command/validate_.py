"""``wasata validate``: a table, a folder, a release or a dataset through the rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...datasets.bundled_datasets import bundled_path
from .output import NO, USAGE, is_terminal, print_table, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...validation import Verdict


def validate(
    path: Annotated[
        Path, typer.Argument(help="CSV or Parquet file, folder of tables, release, dataset, or bundled name.")
    ],
    format: Annotated[
        str | None, typer.Option(help="table or json; default: table on a terminal, json in a pipe.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write every failing row to this file (.html, .json, .csv or .parquet).")
    ] = None,
    partial: Annotated[
        bool, typer.Option("--partial", help="Leave out the rules whose columns a table does not have.")
    ] = False,
    table: Annotated[str | None, typer.Option(help="Which table a lone file is: events, participants, …")] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="A column of other people's, and ours: lat=latitude; repeatable.")
    ] = None,
) -> None:
    """Judge tables by the rules; exit 1 where an error stands."""
    if format not in (None, "table", "json"):
        say(f"wasata validate: --format {format} is none of: table, json.")
        raise typer.Exit(USAGE)
    path = bundled_path(str(path)) or path
    if not path.exists():
        say(f"wasata validate: {path}: there is no such file or folder.")
        raise typer.Exit(USAGE)
    if partial or table or column:
        if report is not None:
            say("wasata validate: --report goes with whole tables; leave --partial, --table and --column out.")
            raise typer.Exit(USAGE)
        _own_table(path, format, partial, table, _mapping(column or ()))
        return
    from ...validation import judge, write_report

    judgement = judge(path)
    if report is not None:
        write_report(judgement, report)
    if format == "json" or (format is None and not is_terminal()):
        told = judgement.to_json()
        print(json.dumps({key: told[key] for key in ("passed", "rows", "rules")}, ensure_ascii=False))
    else:
        print_verdicts(judgement.verdicts)
    if judgement.ignored:
        say(f"{path}: columns no table of the schema has, not judged: {', '.join(judgement.ignored)}.")
    say(
        f"{path}: {judgement.rows} rows, {len(judgement.verdicts)} rules: {'passed' if judgement.passed else 'not passed'}."
    )
    if not judgement.passed:
        raise typer.Exit(NO)


def _mapping(given: Iterable[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    if wrong := [theirs + middle + ours for theirs, middle, ours in pairs if not (theirs and ours)]:
        say(f"wasata validate: --column {wrong[0]}: write theirs=ours, for example lat=latitude.")
        raise typer.Exit(USAGE)
    return {theirs: ours for theirs, _, ours in pairs}


def _own_table(path: Path, format: str | None, partial: bool, table: str | None, columns: dict[str, str]) -> None:
    """A table that is not quite ours, as the library's ``validate`` judges it."""
    from ...validation import validate as judge

    found = judge(path, table=table, columns=columns or None, partial=partial)
    rules: list[dict[str, Any]] = [
        {
            "id": row.rule,
            "title": row.title,
            "severity": row.severity,
            "failed": row.failed,
            "examples": found.loc[found["rule"] == row.rule, "id"].dropna().head(5).tolist(),
        }
        for row in found.summary().itertuples()
    ]
    if format == "json" or (format is None and not is_terminal()):
        print(json.dumps({"passed": found.passed, "rows": found.rows, "rules": rules}, ensure_ascii=False))
    elif rules:
        shown = [(r["id"], r["severity"], r["failed"], r["title"], ", ".join(r["examples"])) for r in rules]
        print_table("", ("rule", "severity", "rows", "what", "for example"), shown)
    say(f"{path}: {found.told()}")
    if not found.passed:
        raise typer.Exit(NO)


def print_verdicts(verdicts: Iterable[Verdict]) -> None:
    """The rules that found something, as a table."""
    rows = [(v.id, v.severity, v.failed, v.title, ", ".join(v.examples)) for v in verdicts if v.failed]
    if rows:
        print_table("", ("rule", "severity", "rows", "what", "for example"), rows)
