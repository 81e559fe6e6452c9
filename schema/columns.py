"""Column specs: the long tables of a release, derived from the models and nothing else.

``tables(Event)`` walks a class once. A field a subclass adds becomes a column here, and from here a type, a check,
a line of the codebook and a form field: no other room knows field names by heart.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from .count import Count
from .errors import SchemaError
from .event import Event
from .evidence import Evidence
from .fields import coding_of
from .model import Model, allows_none
from .participant import Participant, Person
from .registry import ActorEntry, PlaceEntry, Retirement
from .report import Report
from .vocabularies import Vocabulary, vocabulary

ColumnType = Literal["string", "integer", "number", "boolean", "date"]
JOIN = "; "
WITHHELD = "Released empty where it would name a person."

_TYPES: dict[type, ColumnType] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    date: "date",
    datetime: "string",
}


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: its type, whether it may be null, what it may hold, and what it means.

    ``path`` is the field of the model it comes from (empty for a key or a joined column); ``joined`` marks text that
    joins several values with ``"; "``; ``values`` are the codes allowed, None where the column is free; ``verbatim``
    marks a report's own words, which a release leaves empty where they would name a person. ``labels`` names the codes that
    a study added: code, English label, Arabic label ("" for none).
    """

    table: str
    name: str
    type: ColumnType
    nullable: bool
    description: str
    rule: str
    example: str
    path: str = ""
    values: tuple[str, ...] | None = None
    vocabulary: str | None = None
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    evidence: str = "record"
    derived_from: str | None = None
    joined: bool = False
    verbatim: bool = False
    labels: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose values must stand in a key column of another table."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table of a release: its columns, the columns that identify a row, and what they refer to."""

    name: str
    title: str
    columns: tuple[ColumnSpec, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    may_be_empty: bool = False

    def column(self, name: str) -> ColumnSpec:
        """The column called ``name``. Raises SchemaError, naming the columns there are."""
        for column in self.columns:
            if column.name == name:
                return column
        raise SchemaError(
            f"The table {self.name} has no column {name!r}; it has: {', '.join(c.name for c in self.columns)}."
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(column.name for column in self.columns)


def tables(event: type[Event] = Event) -> dict[str, TableSpec]:
    """The tables of a dataset of ``event``, by name, in the order a reader wants them."""
    id_column = _key("event_id", "Event the row belongs to", "An id of the table events.", "ev-3f2a9c51d0b7")
    to_event = Reference("event_id", "events", "event_id")
    participant_key = _key(
        "participant", "Key of the participant within its event", "Actor id; with the role where the id repeats.", "sdf"
    )
    item = _item_types(event)
    specs = [
        TableSpec(
            "events",
            "One row an event",
            _columns("events", event, event, skip=("participants", "counts", "evidence")) + _role_columns(event),
            ("event_id",),
            (Reference("place_id", "places", "place_id"),),
        ),
        TableSpec(
            "participants",
            "One row an actor in a role",
            (
                id_column("participants"),
                participant_key("participants"),
                *_columns("participants", item["participants"], event, skip=("persons",)),
            ),
            ("event_id", "participant"),
            (to_event, Reference("actor_id", "actors", "actor_id")),
        ),
        TableSpec(
            "persons",
            "One row a person through whom a participant acted",
            (
                id_column("persons"),
                participant_key("persons"),
                ColumnSpec(
                    "persons",
                    "number",
                    "integer",
                    False,
                    "Order of the person within the participant",
                    "Counted from 1.",
                    "1",
                    minimum=1,
                ),
                *_columns("persons", Person, event),
            ),
            ("event_id", "participant", "number"),
            (to_event,),
            may_be_empty=True,
        ),
        TableSpec(
            "counts",
            "One row a count of people",
            (
                id_column("counts"),
                _key(
                    "count",
                    "Key of the count within its event",
                    "Kind; with the group where the kind repeats.",
                    "detained",
                )("counts"),
                *_columns("counts", item["counts"], event),
            ),
            ("event_id", "count"),
            (to_event,),
            may_be_empty=True,
        ),
        TableSpec(
            "evidence",
            "One row a quote",
            (
                id_column("evidence"),
                ColumnSpec(
                    "evidence",
                    "number",
                    "integer",
                    False,
                    "Order of the quote within the event",
                    "Counted from 1.",
                    "1",
                    minimum=1,
                ),
                *_columns("evidence", Evidence, event),
            ),
            ("event_id", "number"),
            (to_event, Reference("report_id", "reports", "report_id")),
        ),
        TableSpec("reports", "One row a report", _columns("reports", Report, event), ("report_id",)),
        TableSpec(
            "actors",
            "One row an actor of the registry",
            _columns("actors", ActorEntry, event),
            ("actor_id",),
            may_be_empty=True,
        ),
        TableSpec(
            "places",
            "One row a place of the registry",
            _columns("places", PlaceEntry, event),
            ("place_id",),
            may_be_empty=True,
        ),
        TableSpec(
            "retired",
            "One row an event id that left",
            _columns("retired", Retirement, event),
            ("event_id",),
            may_be_empty=True,
        ),
    ]
    return {spec.name: spec for spec in specs}


def role_column(role: str) -> str:
    """The joined column of ``events`` that names the actors in a role: ``mediator`` → ``mediators``."""
    return f"{role[:-1]}ies" if role.endswith("y") else f"{role}s"


def _role_columns(event: type[Event]) -> tuple[ColumnSpec, ...]:
    return tuple(
        ColumnSpec(
            "events",
            role_column(term.code),
            "string",
            True,
            f"Names of the participants in role {term.code}",
            "Neutral names joined with `; ` in the order of the table participants.",
            "Syrian Democratic Forces",
            joined=True,
        )
        for term in event.vocabulary("role")
    )


def _key(name: str, description: str, rule: str, example: str) -> Any:
    return lambda table: ColumnSpec(table, name, "string", False, description, rule, example)


def _item_types(event: type[Event]) -> dict[str, type[Model]]:
    bases: dict[str, type[Model]] = {"participants": Participant, "counts": Count}
    return {name: _model_in(event.model_fields[name].annotation) or base for name, base in bases.items()}


def _columns(
    table: str,
    model: type[Model],
    event: type[Event],
    skip: tuple[str, ...] = (),
    prefix: str = "",
    nullable: bool = False,
) -> tuple[ColumnSpec, ...]:
    columns: list[ColumnSpec] = []
    for name, field in model.model_fields.items():
        coding = coding_of(field)
        if coding is None or name in skip or not coding.released:
            continue
        inner, optional = _unwrap(field.annotation)
        nested = _model_in(inner)
        path = f"{prefix}{name}"
        is_list = get_origin(inner) in (tuple, list)
        if nested is not None and not is_list:
            columns += _columns(table, nested, event, prefix=f"{path}.", nullable=optional)
            continue
        joined = is_list or get_origin(inner) is dict
        kind: ColumnType = "string" if joined else _type(inner, path)
        values = _values(inner, coding.vocabulary, event)
        free = kind == "string" and values is None
        verbatim = free and (coding.evidence == "words" if coding.verbatim is None else coding.verbatim)
        nullable_here = nullable or optional or (joined and not field.is_required())
        columns.append(
            ColumnSpec(
                table=table,
                name=coding.column or path.replace("sources.", "").replace("provenance.", "").replace(".", "_"),
                type=kind,
                nullable=nullable_here or verbatim,
                description=field.description or "",
                rule=coding.rule if nullable_here or not verbatim else f"{coding.rule} {WITHHELD}",
                example=_example(field),
                path=path,
                values=values,
                vocabulary=coding.vocabulary,
                unit=coding.unit,
                minimum=_bound(field, "ge"),
                maximum=_bound(field, "le"),
                pattern=_pattern(field),
                evidence=coding.evidence,
                derived_from=coding.derived_from,
                joined=joined,
                verbatim=verbatim,
                labels=_labels(coding.vocabulary, event),
            )
        )
    return tuple(columns)


def _unwrap(annotation: Any) -> tuple[Any, bool]:
    if allows_none(annotation):
        rest = [a for a in get_args(annotation) if a is not type(None)]
        return (rest[0] if len(rest) == 1 else Union[tuple(rest)]), True  # noqa: UP007
    return annotation, False


def _model_in(annotation: Any) -> type[Model] | None:
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, Model):
            return candidate
    return None


def _type(annotation: Any, path: str) -> ColumnType:
    if get_origin(annotation) is Literal:
        annotation = type(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType) or annotation not in _TYPES:
        raise SchemaError(
            f"{path}: no column type for {annotation}; use str, int, float, bool, date, a Literal of str or a Model."
        )
    return _TYPES[annotation]


def _values(annotation: Any, name: str | None, event: type[Event]) -> tuple[str, ...] | None:
    if name is not None:
        known: Vocabulary = event.vocabulary(name) if name else vocabulary(name)
        return known.codes
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else None


def _labels(name: str | None, event: type[Event]) -> tuple[tuple[str, str, str], ...]:
    """The labels of the codes a class added to a vocabulary: those of the package stand in the package."""
    if not name:
        return ()
    bundled = vocabulary(name)
    added = (term for term in event.vocabulary(name) if term.code not in bundled)
    return tuple((term.code, term.label.get("en", term.code), term.label.get("ar", "")) for term in added)


def _bound(field: FieldInfo, name: str) -> float | None:
    return next((getattr(m, name) for m in field.metadata if getattr(m, name, None) is not None), None)


def _pattern(field: FieldInfo) -> str | None:
    return next((m.pattern for m in field.metadata if getattr(m, "pattern", None)), None)


def _example(field: FieldInfo) -> str:
    value = (field.examples or [""])[0]
    return JOIN.join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
