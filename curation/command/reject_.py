"""``wasata reject``: drafts that are no event, and events that have to leave."""

from __future__ import annotations

from typing import Annotated

import typer

from .output import USAGE, say


def reject(
    dataset: Annotated[str, typer.Argument(help="Dataset folder.")],
    events: Annotated[list[str], typer.Argument(help="Ids of drafts, or of accepted events, which are retracted.")],
    by: Annotated[str, typer.Option(help="Who decides: a handle that stands in the ledger.")] = "",
    why: Annotated[str, typer.Option(help="The reason, for the ledger; it has to be given.")] = "",
    at: Annotated[str | None, typer.Option(help="When, ISO 8601 UTC; now by default.")] = None,
) -> None:
    """Record that drafts are no event, or retract events that were accepted."""
    from ...datasets.dataset import open_dataset
    from ..accepting import reject as record

    if not by.strip() or not why.strip():
        say("wasata reject: say who decides with --by NAME, and why with --why REASON; the ledger keeps both.")
        raise typer.Exit(USAGE)
    opened = open_dataset(dataset)
    if opened.read_only or opened.bundled:
        say(f"wasata reject: {opened.info.name} is bundled and not written to; copy it to a folder of your own.")
        raise typer.Exit(USAGE)
    rejected = record(opened, events, by=by, why=why, at=at)
    say(f"{opened.info.name}: {len(rejected)} rejected or retracted.")
