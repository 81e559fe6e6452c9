"""``wasata validate``: a table, a folder, a release or a dataset through the rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import NO, USAGE, is_terminal, print_table, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...validation import Verdict


def validate(
    path: Annotated[Path, typer.Argument(help="CSV or Parquet file, folder of tables, release, or dataset.")],
    format: Annotated[
        str | None, typer.Option(help="table or json; default: table on a terminal, json in a pipe.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write every failing row to this file (.html, .json, .csv or .parquet).")
    ] = None,
) -> None:
    """Judge tables by the rules; exit 1 where an error stands."""
    if format not in (None, "table", "json"):
        say(f"wasata validate: --format {format} is none of: table, json.")
        raise typer.Exit(USAGE)
    if not path.exists():
        say(f"wasata validate: {path}: there is no such file or folder.")
        raise typer.Exit(USAGE)
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


def print_verdicts(verdicts: Iterable[Verdict]) -> None:
    """The rules that found something, as a table."""
    rows = [(v.id, v.severity, v.failed, v.title, ", ".join(v.examples)) for v in verdicts if v.failed]
    if rows:
        print_table("", ("rule", "severity", "rows", "what", "for example"), rows)
