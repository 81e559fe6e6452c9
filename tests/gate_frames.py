"""Tables that keep every rule, and one-cell changes to them, for the tests of rules, gate and export."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pandas as pd
from make_events import QUOTES, TEXT, make_event, make_report
from wasata.datasets.dataset_toml import Threshold
from wasata.datasets.frames import frames
from wasata.schema import Event, Retirement
from wasata.validation import Context
from wasata.validation.thresholds import with_defaults

WITHHELD = "فلان الفلاني"
WEEK_LATER = {"published": {"earliest": "2021-04-21", "latest": "2021-04-21"}}
REPORTS = (make_report(), make_report("second_ar", TEXT + "نهاية.\n", **WEEK_LATER))
WHEN = {"precision": "day", "text": QUOTES["when"], "weekday": "tuesday"}
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
    later = {"when": {"earliest": "2021-04-20", "latest": "2021-04-20", **WHEN}}
    first, second = REPORTS
    events = [make_event(first, event, **changes), make_event(second, event, **{**later, **changes})]
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
        "thresholds": thresholds(),
        "previous": {name: good_frames()[name] for name in ("events", "retired")},
    }
    return Context(**{**given, **changes})


def thresholds(**values: float) -> dict[str, Threshold]:
    """Thresholds that two events keep; ``values`` override."""
    given = {"share_rows": 1, "share_unknown": 1.0, "share_one_value": 1.0, "sudden_change": 1.0, **values}
    return with_defaults({name: Threshold(value, "for the tests") for name, value in given.items()})


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
