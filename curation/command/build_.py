"""``wasata build``: code what is new, gate and export what is accepted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .export_ import report_verdict, warn_of_placeholder
from .output import NO, USAGE, say

if TYPE_CHECKING:
    from ...datasets.dataset import Dataset


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
    from ..building import release
    from ..drafting import draft

    opened = open_dataset(dataset)
    if to is None and (opened.bundled or opened.read_only):
        say(f"wasata build: {opened.info.name} is bundled and not written to; say where with --to FOLDER.")
        raise typer.Exit(USAGE)
    if not (opened.read_only or opened.bundled):
        drafted = draft(opened)
        for note in drafted.notes:
            say(f"  {note}")
        say(f"{opened.info.name}: {drafted.reports} reports read, {drafted.drafts} new drafts.")
    verdict, written = release(opened, to, quarantine=quarantine)
    if written is None and (next_step := _waits_for(opened, dataset)):
        say(f"{opened.info.name}: nothing is accepted yet, so nothing was written. {next_step}")
        raise typer.Exit(NO)
    report_verdict(verdict, written, opened.info.name)
    warn_of_placeholder(opened)


def _waits_for(opened: Dataset, called: str) -> str:
    """What has to be done before anything can be released; "" where something was accepted."""
    state = opened.state()
    if state.accepted:
        return ""
    if state.drafts:
        return (
            f"{len(state.drafts)} drafts wait: list them with `wasata log {called} --open`, read one with "
            f"`wasata show {called} EVENT_ID`, decide with `wasata accept` or `wasata reject`."
        )
    if not opened.reports():
        return f"Put reports into {opened.reports_folder}."
    return "No report tells an act that the coder knows; add one by hand with `compose` (docs/extending.md)."
