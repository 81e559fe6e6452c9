"""``wasata accept``: a decision from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from .output import USAGE, say


def accept(
    dataset: Annotated[str, typer.Argument(help="Dataset folder.")],
    events: Annotated[list[str] | None, typer.Argument(help="Ids of drafts; see `wasata log`.")] = None,
    by: Annotated[str, typer.Option(help="Who decides: a handle that stands in the ledger.")] = "",
    why: Annotated[str, typer.Option(help="The reason, for the ledger.")] = "",
    all: Annotated[bool, typer.Option("--all", help="Accept every open draft.")] = False,
    at: Annotated[str | None, typer.Option(help="When, ISO 8601 UTC; now by default.")] = None,
    joined: Annotated[
        list[str] | None,
        typer.Option("--with", help="Id of a draft of another report that tells the same event; repeatable."),
    ] = None,
    event: Annotated[
        Path | None, typer.Option(help="A file with one event as JSON: accept it as corrected there.")
    ] = None,
) -> None:
    """Record that drafts are right, or right as corrected."""
    from ...datasets.dataset import open_dataset
    from ..accepting import accept as record

    if not by.strip():
        say("wasata accept: say who decides with --by NAME; the ledger keeps it.")
        raise typer.Exit(USAGE)
    if sum([bool(events), all, event is not None]) != 1:
        say("wasata accept: name drafts by id, or give --all, or --event FILE; one of them.")
        raise typer.Exit(USAGE)
    opened = open_dataset(dataset)
    if opened.read_only or opened.bundled:
        say(f"wasata accept: {opened.info.name} is bundled and not written to; copy it to a folder of your own.")
        raise typer.Exit(USAGE)
    corrected = None
    if event is not None:
        try:
            corrected = json.loads(event.read_text("utf-8"))
        except (OSError, ValueError) as error:
            say(f"wasata accept: {event}: cannot be read as one JSON object ({error}).")
            raise typer.Exit(USAGE) from None
        if not isinstance(corrected, dict):
            say(f"wasata accept: {event}: holds a {type(corrected).__name__}, not one JSON object.")
            raise typer.Exit(USAGE)
    accepted = record(opened, events or (), by=by, why=why, at=at, corrected=corrected, joined=joined or ())
    say(f"{opened.info.name}: {len(accepted)} accepted.")
