"""What the gate takes from a dataset folder: tables, event class, texts, date and the names to be withheld."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ..datasets.errors import DatasetError
from ..datasets.waivers import read_waivers
from ..schema import Event
from .context import Context
from .rules import Rule
from .thresholds import with_defaults

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
        thresholds=with_defaults(dataset.info.thresholds),
        previous=_release_before(dataset),
        waivers=read_waivers(dataset.folder),
        version=dataset.info.version,
    )
    return dataset.frames(), event or dataset.event_class(), context


def rules_of(dataset: Dataset) -> tuple[Rule, ...]:
    """The dataset's own rules. Raises DatasetError for one that is none."""
    rules = dataset.own_rules()
    if wrong := [rule for rule in rules if not isinstance(rule, Rule)]:
        raise DatasetError(
            f"{dataset.folder}: rules = {dataset.info.rules!r} holds a {type(wrong[0]).__name__}; make each with row_rule(…)."
        )
    return rules


def _release_before(dataset: Dataset) -> Mapping[str, pd.DataFrame] | None:
    """Events and retired ids of the last older release; None where there is none."""
    from ..datasets.columns_json import FILE_NAME, read_columns, specs_from_json
    from ..datasets.migrating import read_migrated
    from ..datasets.release_folder import table_path, version_key

    version = version_key(dataset.info.version)
    older = [path for name, path in dataset.releases().items() if version_key(name) < version]
    if not older:
        return None
    specs = specs_from_json(read_columns(older[-1] / FILE_NAME), str(older[-1] / FILE_NAME))
    return {name: read_migrated(table_path(older[-1], name), specs[name])[0] for name in ("events", "retired")}


def last_day(last_decision_at: str | None) -> date | None:
    """The day (UTC) of the last decision, which is the release's date; None before the first decision."""
    return None if last_decision_at is None else date.fromisoformat(last_decision_at[:10])


def persons_named(events: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The persons' names in events given as plain data."""
    people = (person for event in events for p in event.get("participants") or () for person in p.get("persons") or ())
    return frozenset(person["name"] for person in people if person.get("name"))
