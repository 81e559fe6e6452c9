"""``wasata export``: the gate, and behind it the release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import NO, USAGE, is_terminal, say

if TYPE_CHECKING:
    from ...datasets.dataset import Dataset
    from ...validation import Failed, Passed


def export(
    dataset: Annotated[str, typer.Argument(help="Bundled name or dataset folder.")],
    to: Annotated[
        Path | None, typer.Option(help="The release folder; default: releases/<version> of the dataset.")
    ] = None,
    quarantine: Annotated[
        bool, typer.Option("--quarantine", help="Take failing events out whole and say so in the release.")
    ] = False,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as", help="Write a table in the columns of acled or ucdp-ged instead of a release; --to names the file."
        ),
    ] = None,
) -> None:
    """Gate the accepted events and write the release they pass into, or a table in another data set's columns."""
    from ...datasets.dataset import open_dataset
    from ..building import release

    if as_ is not None:
        _foreign(dataset, to, as_, quarantine)
        return

    opened = open_dataset(dataset)
    if to is None and (opened.bundled or opened.read_only):
        say(f"wasata export: {opened.info.name} is bundled and not written to; say where with --to FOLDER.")
        raise typer.Exit(USAGE)
    verdict, folder = release(opened, to, quarantine=quarantine)
    report_verdict(verdict, folder, opened.info.name)
    warn_of_placeholder(opened)


def _foreign(dataset: str, to: Path | None, name: str, quarantine: bool) -> None:
    """Gate a dataset, or a folder of tables, and write what passed as a foreign table."""
    from ...datasets.dataset import open_dataset
    from ...datasets.dataset_toml import FILE_NAME
    from ...validation import gate
    from ...validation.foreign import FORMATS, export_as
    from ...validation.judge_files import tables_in

    if name not in FORMATS or to is None:
        say(f"wasata export: write `wasata export {dataset} --as {'|'.join(FORMATS)} --to FILE.csv`.")
        raise typer.Exit(USAGE)
    folder = Path(dataset)
    lone = folder.is_dir() and not (folder / FILE_NAME).is_file()
    verdict = gate(tables_in(folder) if lone else open_dataset(dataset), quarantine=quarantine)
    if not verdict.passed:
        report_verdict(verdict, None, dataset)
    written = export_as(verdict, name, to)  # type: ignore[arg-type]  # a Failed has left above
    taken = f", {len(verdict.quarantined)} events in quarantine" if verdict.quarantined else ""
    say(f"{dataset}: the gate passed it{taken}; {written.rows} rows written to {written.path}.")
    for reason, count in written.without.most_common():
        say(f"  {count} {'event has' if count == 1 else 'events have'} no counterpart: {reason}.")


def warn_of_placeholder(opened: Dataset) -> None:
    """Say where a release is cited by the words a new dataset begins with."""
    from ..beginning import NOBODY

    if NOBODY in opened.info.creators:
        say(f"{opened.info.name}: it is cited as by {NOBODY!r}; say who made it in dataset.toml, creators.")


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
