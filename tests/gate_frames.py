"""Tables that keep every rule, and one-cell changes to them, for the tests of rules, gate and export."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pandas as pd
from make_events import TEXT, make_event, make_report
from wasata.datasets.frames import frames
from wasata.schema import Event, Retirement
from wasata.validation import Context

WITHHELD = "فلان الفلاني"
REPORTS = (make_report(), make_report("second_ar", TEXT + "نهاية.\n"))
TEXTS = {report.report_id: report.text for report in REPORTS}
METADATA = {
    "name": "invented",
    "title": "Invented events",
    "title_ar": "أحداث مخترعة",
    "description": "Two invented releases.",
    "version": "1.0",
    "licence": "CC-BY-4.0",
    "creators": ["The Wasata developers"],
    "date": "2026-11-22",
    "citation": "The Wasata developers (2026). Invented events. Version 1.0.",
}


def good_frames() -> dict[str, pd.DataFrame]:
    """Every table with rows: two events from two reports, their persons, and one retired id."""
    return {name: frame.copy() for name, frame in frames_of(Event).items()}


@cache
def frames_of(event: type[Event], **changes: Any) -> dict[str, pd.DataFrame]:
    """The same for another class of events; shared, so not to be changed."""
    events = [make_event(report, event, **changes) for report in REPORTS]
    retired = [Retirement(event_id="ev-told-twice", reason="merged: told twice", successor=events[0].event_id)]
    return frames(events, REPORTS, event=event, retired=retired, publish_persons=True)


def good_context(**changes: Any) -> Context:
    """A context in which ``good_frames`` keep every rule; ``changes`` override."""
    given: dict[str, Any] = {
        "texts": TEXTS,
        "as_of": date(2026, 11, 22),
        "publish_persons": True,
        "withheld": frozenset({WITHHELD}),
        "needs_review": {},
    }
    return Context(**{**given, **changes})


def gate_arguments() -> dict[str, Any]:
    """The keywords with which ``gate(good_frames(), …)`` passes."""
    return {
        "texts": TEXTS,
        "as_of": date(2026, 11, 22),
        "publish_persons": True,
        "withheld": frozenset({WITHHELD}),
    }


def put(tables: dict[str, pd.DataFrame], table: str, row: int = 0, **values: Any) -> None:
    """Set cells of one row, whatever their type."""
    for name, value in values.items():
        column = tables[table][name].astype(object)
        column.iloc[row] = value
        tables[table][name] = column


def drop(tables: dict[str, pd.DataFrame], table: str, keep: Any) -> None:
    """Keep the rows for which ``keep(frame)`` is true."""
    frame = tables[table]
    tables[table] = frame[keep(frame)].reset_index(drop=True)
