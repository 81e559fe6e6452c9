"""From models to tables: the frames of a dataset, every column of every table in order and typed.

Values come from the models by ``ColumnSpec.path``; no field is known here by name, so one a subclass adds arrives by
itself. Tables are sorted by the id of the event, report or entry a row is about; within an event, rows keep its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..schema import Event, Model, Report, Retirement, TableSpec, tables
from ..schema.columns import JOIN, role_column
from .actors import Actor, bundled_actors
from .column_types import typed
from .person_names import name_parts, name_spans, names_anybody
from .places import PlaceRecord, bundled_places
from .registry_entries import actors_used, places_used

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]


def frames(
    events: Sequence[Event],
    reports: Sequence[Report],
    *,
    event: type[Event] = Event,
    actors: Iterable[Actor] | None = None,
    places: Iterable[PlaceRecord] | None = None,
    retired: Sequence[Retirement] = (),
    publish_persons: bool = False,
    further_names: Iterable[str] = (),
) -> dict[str, pd.DataFrame]:
    """Every table of ``tables(event)`` as a typed frame, by name.

    ``actors`` and ``places`` are the registries (default: the bundled ones); of them the tables carry what the events
    use, with what it belongs to. Without ``publish_persons`` the persons table is empty, and every verbatim text that
    names or touches a person of its reports, or one of ``further_names``, is null; offsets stay. Raises TableError for
    a value that does not fit its column.
    """
    specs = tables(event)
    ordered = sorted(events, key=lambda e: e.event_id)
    rows: dict[str, list[Row]] = {name: [] for name in specs}
    for one in ordered:
        _add_event(rows, one, specs)
    rows["reports"] = [_row(report, specs["reports"]) for report in sorted(reports, key=lambda r: r.report_id)]
    used_actors = actors_used(ordered, bundled_actors() if actors is None else actors)
    used_places = places_used(ordered, bundled_places() if places is None else places)
    rows["actors"] = [_row(entry, specs["actors"]) for entry in used_actors]
    rows["places"] = [_row(entry, specs["places"]) for entry in used_places]
    rows["retired"] = [_row(entry, specs["retired"]) for entry in sorted(retired, key=lambda r: r.event_id)]
    if not publish_persons:
        _withhold(rows, ordered, reports, specs, tuple(further_names))
    return {name: _frame(rows[name], spec) for name, spec in specs.items()}


def _add_event(rows: dict[str, list[Row]], event: Event, specs: Mapping[str, TableSpec]) -> None:
    row = _row(event, specs["events"])
    for role in {p.role for p in event.participants} - {None}:
        row[role_column(str(role))] = JOIN.join(p.name for p in event.participants if p.role == role)
    rows["events"].append(row)
    own = {"event_id": event.event_id}
    for key, participant in zip(event.keys("participants"), event.participants, strict=True):
        rows["participants"].append(_row(participant, specs["participants"]) | own | {"participant": key})
        for number, person in enumerate(participant.persons, 1):
            place = own | {"participant": key, "number": number}
            rows["persons"].append(_row(person, specs["persons"]) | place)
    for key, count in zip(event.keys("counts"), event.counts, strict=True):
        rows["counts"].append(_row(count, specs["counts"]) | own | {"count": key})
    for number, item in enumerate(event.evidence, 1):
        rows["evidence"].append(_row(item, specs["evidence"]) | own | {"number": number})


def _row(model: Model, spec: TableSpec) -> Row:
    return {column.name: _cell(_value(model, column.path)) if column.path else None for column in spec.columns}


def _value(model: Any, path: str) -> Any:
    for name in path.split("."):
        if model is None:
            return None
        model = getattr(model, name)
    return model


def _cell(value: Any) -> Any:
    if isinstance(value, Mapping):
        return JOIN.join(f"{key}: {text}" for key, text in value.items()) or None
    if isinstance(value, (tuple, list)):
        return JOIN.join(str(_cell(item)) for item in value) or None
    if isinstance(value, Model):  # an item of a list goes by its first field, its id
        return _cell(getattr(value, next(iter(type(value).model_fields))))
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _frame(rows: list[Row], spec: TableSpec) -> pd.DataFrame:
    import pandas as pd

    return typed(pd.DataFrame(rows, columns=list(spec.names), dtype=object), spec)


def _withhold(
    rows: dict[str, list[Row]],
    events: Sequence[Event],
    reports: Sequence[Report],
    specs: Mapping[str, TableSpec],
    further_names: tuple[str, ...],
) -> None:
    rows["persons"] = []
    by_report: dict[str, set[str]] = {report.report_id: set(further_names) for report in reports}
    for event in events:
        named = {person.name for p in event.participants for person in p.persons if person.name}
        for report_id in event.sources.report_ids:
            by_report.setdefault(report_id, set(further_names)).update(named)
    spans = {report.report_id: name_spans(report.text, by_report[report.report_id]) for report in reports}
    parts = {("report_id", report_id): name_parts(names) for report_id, names in by_report.items()}
    for event in events:
        parts["event_id", event.event_id] = name_parts(set().union(*(by_report[r] for r in event.sources.report_ids)))
    everybody = name_parts(set(further_names).union(*by_report.values()))
    for name, spec in specs.items():
        verbatim = [column.name for column in spec.columns if column.verbatim]
        about = "event_id" if "event_id" in spec.names else "report_id"
        for row in rows[name]:
            # a retired event's names are known no more: what everybody is called must not stand there
            named_here = parts.get((about, row.get(about, "")), everybody)
            touched = "start" in row and _touches(row, spans)
            for column in verbatim:
                if row[column] is not None and (touched or names_anybody(row[column], named_here)):
                    row[column] = None


def _touches(row: Row, spans: Mapping[str, list[tuple[int, int]]]) -> bool:
    return any(start < row["end"] and row["start"] < end for start, end in spans.get(row["report_id"], ()))
