"""``wasata log``: what was decided, and what waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from .output import USAGE, print_rows, say

_COLUMNS = ("event_id", "action", "event", "by", "at", "why")


def log(
    dataset: Annotated[str, typer.Argument(help="Bundled name or dataset folder.")],
    open: Annotated[bool, typer.Option("--open", help="Only drafts nobody has decided about.")] = False,
    format: Annotated[str | None, typer.Option(help="table or jsonl.")] = None,
) -> None:
    """List the decisions about a dataset's events, or the drafts that wait for one."""
    from ...datasets.dataset import open_dataset
    from ...datasets.decisions import read_decisions

    if format not in (None, "table", "jsonl"):
        say(f"wasata log: --format {format} is none of: table, jsonl.")
        raise typer.Exit(USAGE)
    opened = open_dataset(dataset)
    if open:
        rows = [_row("", "", "open", i, e, "") for i, e in sorted(opened.state().drafts.items())]
    else:
        last: dict[str, Mapping[str, Any]] = {}
        rows = []
        for decision in read_decisions(opened.decisions_folder):
            last[decision.event_id] = decision.event or last.get(decision.event_id, {})
            rows.append(
                _row(
                    decision.at, decision.by, decision.action, decision.event_id, last[decision.event_id], decision.why
                )
            )
    print_rows(rows, _COLUMNS, "", format)
    waiting = opened.state()
    say(
        f"{opened.info.name}: {len(waiting.accepted)} accepted, {len(waiting.drafts)} open, {len(waiting.needs_review)} to look at again."
    )


def _row(at: str, by: str, action: str, event_id: str, event: Mapping[str, Any], why: str) -> dict[str, Any]:
    who = "; ".join(f"{p['name']} ({p['role']})" for p in event.get("participants", ()))
    mode = event.get("event_mode") or event.get("event_type")
    return {"at": at, "by": by, "action": action, "event_id": event_id, "event": mode, "who": who, "why": why}
