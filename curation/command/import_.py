"""``wasata import``: other people's files into our formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .output import USAGE, say


def import_(
    what: Annotated[
        list[str], typer.Argument(help="gazetteer cod-ab|opensyria|wof|geonames FILE", metavar="SOURCE… FILE")
    ],
    to: Annotated[Path, typer.Option(help="Folder to write to.")],
) -> None:
    """Convert a foreign file: a gazetteer for the coder."""
    from ...datasets.gazetteer import SOURCES, import_gazetteer

    if len(what) != 3 or what[0] != "gazetteer" or what[1] not in SOURCES:
        say(f"wasata import: write `wasata import gazetteer {'|'.join(SOURCES)} FILE --to FOLDER`.")
        raise typer.Exit(USAGE)
    summary = import_gazetteer(what[1], Path(what[2]), to)
    skipped = "".join(f"; {count} skipped: {reason}" for reason, count in summary.skipped.items())
    say(f"{what[2]}: {summary.read} rows read, {summary.written} places written to {summary.path}{skipped}.")
