"""``wasata duplicates``: events of different reports that may be one."""

from __future__ import annotations

from typing import Annotated

import typer

from .output import USAGE, print_rows, say


def duplicates(
    dataset: Annotated[str, typer.Argument(help="Bundled name or dataset folder.")],
    format: Annotated[str | None, typer.Option(help="table or jsonl.")] = None,
) -> None:
    """Propose drafts and accepted events that different reports tell; a person decides with `accept --with`."""
    from ...datasets.dataset import open_dataset
    from ..duplicates import propose

    if format not in (None, "table", "jsonl"):
        say(f"wasata duplicates: --format {format} is none of: table, jsonl.")
        raise typer.Exit(USAGE)
    opened = open_dataset(dataset)
    reports = opened.reports()
    state, kind = opened.state(reports), opened.event_class()
    known = {**state.drafts, **state.accepted}
    events = {i: kind.model_validate(data) for i, data in known.items()}
    rows = [
        {
            "first": p.first,
            "second": p.second,
            "event": events[p.first].event_mode or events[p.first].event_type,
            "score": p.score,
            "agrees": ", ".join(p.agrees),
            "differs": ", ".join(p.differs),
        }
        for p in propose(events.values(), reports)
    ]
    print_rows(rows, ("first", "second", "event", "score", "agrees", "differs"), "", format)
    say(f"{opened.info.name}: {len(rows)} pairs may be one event.")
