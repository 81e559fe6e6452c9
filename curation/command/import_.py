"""``wasata import``: other people's files into our formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...datasets.errors import near
from .output import USAGE, say

_USAGE = (
    "Write `wasata import ucdp-ged|acled|gdelt|icews|polecat|cwm FILE --to FOLDER`, "
    "or `wasata import gazetteer cod-ab|opensyria|wof|geonames FILE --to FOLDER`."
)


def import_(
    what: Annotated[
        list[str],
        typer.Argument(
            help="ucdp-ged|acled|gdelt|icews|polecat|cwm FILE, or gazetteer cod-ab|opensyria|wof|geonames FILE",
            metavar="SOURCE FILE",
        ),
    ],
    to: Annotated[Path, typer.Option(help="Folder to write to.")],
) -> None:
    """Convert a foreign file: another data set's event table into tables of ours, or a gazetteer for the coder."""
    if len(what) == 3 and what[0] == "gazetteer":
        _gazetteer(what[1], Path(what[2]), to)
    elif len(what) == 2 and what[0] != "gazetteer":
        _table(what[0], Path(what[1]), to)
    else:
        say(f"wasata import: {_USAGE}")
        raise typer.Exit(USAGE)


def _gazetteer(source: str, file: Path, to: Path) -> None:
    from ...datasets.gazetteer import SOURCES, import_gazetteer

    if source not in SOURCES:
        say(f"wasata import: write `wasata import gazetteer {'|'.join(SOURCES)} FILE --to FOLDER`.")
        raise typer.Exit(USAGE)
    summary = import_gazetteer(source, file, to)
    skipped = "".join(f"; {count} skipped: {reason}" for reason, count in summary.skipped.items())
    say(f"{file}: {summary.read} rows read, {summary.written} places written to {summary.path}{skipped}.")


def _table(source: str, file: Path, to: Path) -> None:
    from ...datasets.importing import SOURCES, import_table

    if source not in SOURCES:
        say(f"wasata import: {source!r} is no source. {near(source, SOURCES)}{_USAGE}")
        raise typer.Exit(USAGE)
    done = import_table(source, file, to)
    say(f"{file}: {done.read} rows read, {done.written} events written to {done.folder}.")
    for sentence in done.told:
        say(f"  {sentence}.")
    say(f"  import.toml says what became of each column; judge it with: wasata validate {done.folder}")
