"""``wasata build``: code what is new, gate and export what is accepted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .export_ import report_verdict
from .output import USAGE, say


def build(
    dataset: Annotated[str, typer.Argument(help="Bundled name or dataset folder.")],
    to: Annotated[
        Path | None, typer.Option(help="The release folder; default: releases/<version> of the dataset.")
    ] = None,
    quarantine: Annotated[
        bool, typer.Option("--quarantine", help="Take failing events out whole and say so in the release.")
    ] = False,
) -> None:
    """Code new reports as drafts, then gate and export the accepted events."""
    from ...datasets.dataset import open_dataset
    from ..building import build as run

    opened = open_dataset(dataset)
    if to is None and (opened.bundled or opened.read_only):
        say(f"wasata build: {opened.info.name} is bundled and not written to; say where with --to FOLDER.")
        raise typer.Exit(USAGE)
    built = run(opened, to, quarantine=quarantine)
    if built.drafted is not None:
        for note in built.drafted.notes:
            say(f"  {note}")
        say(f"{opened.info.name}: {built.drafted.reports} reports read, {built.drafted.drafts} new drafts.")
    report_verdict(built.verdict, built.release, opened.info.name)
