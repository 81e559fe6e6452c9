"""``wasata log``: what was decided, and what waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from .output import USAGE, print_rows, say

_COLUMNS = ("event_id", "action", "event", "by", "at", "why")
_OPEN = ("event_id", "reports", "event", "when", "who")


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
        waiting = opened.state()
        why = waiting.needs_review
        rows = [
            _row("", "", "open", i, e, why.get(i, ""))
            for i, e in sorted(waiting.drafts.items(), key=lambda draft: _order(draft[1]))
        ]
        columns = (*_OPEN, "why") if why.keys() & waiting.drafts.keys() else _OPEN
    else:
        last: dict[str, Mapping[str, Any]] = {}
        rows, columns = [], _COLUMNS
        for decision in read_decisions(opened.decisions_folder):
            last[decision.event_id] = decision.event or last.get(decision.event_id, {})
            rows.append(
                _row(
                    decision.at, decision.by, decision.action, decision.event_id, last[decision.event_id], decision.why
                )
            )
    print_rows(rows, columns, "", format)
    waiting = opened.state()
    say(
        f"{opened.info.name}: {len(waiting.accepted)} accepted, {len(waiting.drafts)} open, {len(waiting.needs_review)} to look at again."
    )


def _row(at: str, by: str, action: str, event_id: str, event: Mapping[str, Any], why: str) -> dict[str, Any]:
    who = "; ".join(f"{p['name']} ({p['role']})" for p in event.get("participants", ()))
    mode = event.get("event_mode") or event.get("event_type")
    when = event.get("when") or {}
    days = " – ".join(dict.fromkeys(day for day in (when.get("earliest"), when.get("latest")) if day))
    told = {"reports": "; ".join(_reports(event)), "event": mode, "when": days, "who": who}
    return {"at": at, "by": by, "action": action, "event_id": event_id, **told, "why": why}


def _reports(event: Mapping[str, Any]) -> list[str]:
    return list((event.get("sources") or {}).get("report_ids", ()))


def _order(event: Mapping[str, Any]) -> tuple[list[str], int]:
    """The order of a reader: report by report, and in each as it tells its acts."""
    anchors = [i["start"] for i in event.get("evidence") or () if i["field"] == "event_type"]
    return _reports(event), min(anchors, default=0)
