"""What the gate takes from a dataset folder: tables, event class, texts, date and the names to be withheld."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ..schema import Event
from .context import Context

if TYPE_CHECKING:
    import pandas as pd

    from ..datasets.dataset import Dataset


def judged_parts(
    dataset: Dataset, event: type[Event] | None, texts: Mapping[str, str] | None
) -> tuple[Mapping[str, pd.DataFrame], type[Event], Context]:
    """The tables of what people accepted, the class they are of, and the context of the judgement."""
    reports = dataset.reports()
    state = dataset.state(reports)
    publishes = dataset.info.publish_persons is not None
    context = Context(
        texts=texts if texts is not None else {report.report_id: report.text for report in reports},
        as_of=last_day(state.last_decision_at),
        publish_persons=publishes,
        withheld=None if publishes else persons_named([*state.drafts.values(), *state.accepted.values()]),
        needs_review=state.needs_review,
    )
    return dataset.frames(), event or dataset.event_class(), context


def last_day(last_decision_at: str | None) -> date | None:
    """The day (UTC) of the last decision, which is the release's date; None before the first decision."""
    return None if last_decision_at is None else date.fromisoformat(last_decision_at[:10])


def persons_named(events: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The persons' names in events given as plain data."""
    people = (person for event in events for p in event.get("participants") or () for person in p.get("persons") or ())
    return frozenset(person["name"] for person in people if person.get("name"))
