"""``wasata export``: the gate, and behind it the release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import NO, USAGE, is_terminal, say

if TYPE_CHECKING:
    from ...validation import Failed, Passed


def export(
    dataset: Annotated[str, typer.Argument(help="Bundled name or dataset folder.")],
    to: Annotated[
        Path | None, typer.Option(help="The release folder; default: releases/<version> of the dataset.")
    ] = None,
    quarantine: Annotated[
        bool, typer.Option("--quarantine", help="Take failing events out whole and say so in the release.")
    ] = False,
) -> None:
    """Gate the accepted events and write the release they pass into."""
    from ...datasets.dataset import open_dataset
    from ..building import release

    opened = open_dataset(dataset)
    if to is None and (opened.bundled or opened.read_only):
        say(f"wasata export: {opened.info.name} is bundled and not written to; say where with --to FOLDER.")
        raise typer.Exit(USAGE)
    verdict, folder = release(opened, to, quarantine=quarantine)
    report_verdict(verdict, folder, opened.info.name)


def report_verdict(verdict: Passed | Failed, folder: Path | None, name: str) -> None:
    """Tell how the gate judged; leave with exit code 1 where it said no."""
    from .validate_ import print_verdicts

    if folder is not None:
        taken = f", {len(verdict.quarantined)} events in quarantine" if verdict.quarantined else ""
        say(f"{name}: the gate passed it{taken}; written to {folder}.")
        return
    failing = [v for v in verdict.verdicts if v.blocks]
    if is_terminal():
        print_verdicts(verdict.verdicts)
    for blocked in failing:
        say(
            f"  {blocked.id} {blocked.title}: {blocked.failed} rows, for example {', '.join(blocked.examples) or 'the whole table'}"
        )
    say(f"{name}: the gate failed it by {len(failing)} rules; nothing was written.")
    raise typer.Exit(NO)
