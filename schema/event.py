"""An event: one act, at one place and day, with the words every code rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import model_validator

from .count import Count, count_keys
from .evidence import Evidence, parse_path
from .extension import check_extension
from .fields import coded
from .mediation import Mediation
from .model import Model, models_in
from .participant import Participant, participant_keys
from .place import Place
from .provenance import Provenance, Sources
from .vocabularies import Term, Vocabulary, vocabulary
from .when import When

SCHEMA_VERSION = "1.0"
MEDIATION = "mediation"

#: Paths whose quotes cover everything below them, and how their items are keyed.
KEYED: Mapping[str, Callable[[Any], list[str]]] = {"participants": participant_keys, "counts": count_keys}
COVERING = ("when", "place", *KEYED)


class Event(Model):
    """One coded event. Subclass it to add fields; set ``added_terms`` to add codes to a vocabulary."""

    added_terms: ClassVar[Mapping[str, tuple[Term, ...]]] = {}

    event_id: str = coded(
        "Stable identifier",
        rule="Derived from the report's hash and the anchor's span; kept through re-coding, never reused.",
        example="ev-3f2a9c51d0b7",
        evidence="record",
        pattern=r"^[A-Za-z0-9][A-Za-z0-9:._\-]*$",
    )
    event_type: str = coded(
        "Root of the act", rule="One of PLOVER's sixteen roots.", example="RETREAT", vocabulary="event_type"
    )
    event_mode: str | None = coded(
        "Mode of the act, written with its root",
        rule="Null where no mode of the root fits.",
        example="RETREAT:release",
        vocabulary="event_mode",
    )
    primary: bool = coded(
        "Whether this is the report's main act",
        rule="The act the headline or first sentence tells; one, at most two a report.",
        example=True,
        evidence="record",
        default=False,
    )
    status: str = coded(
        "Where the event stands in curation",
        rule="`draft` until a person decides.",
        example="accepted",
        evidence="record",
        vocabulary="event_status",
        default="draft",
    )
    when: When = coded(
        "When it happened",
        rule="Null dates need a reason in `unknown`; the publication date never stands in.",
        example={"earliest": "2021-04-13", "latest": "2021-04-13", "precision": "day"},
        default_factory=When,
        required_reason=True,
    )
    place: Place | None = coded(
        "Where it happened",
        rule="Where the act happened, not where it led or came from; null with a reason.",
        example={"surface": "ريف منبج"},
        required_reason=True,
    )
    participants: tuple[Participant, ...] = coded(
        "Who took part", rule="Every actor once per role.", example=[{"actor_id": "sdf"}], default=()
    )
    mediation: Mediation | None = coded(
        "The mediation in it",
        rule="Present exactly where the mode is mediation or a participant mediates.",
        example=None,
        evidence="record",
    )
    counts: tuple[Count, ...] = coded(
        "How many people",
        rule="People only; never a unit's number or a duration.",
        example=[{"kind": "detained", "best": 7}],
        default=(),
    )
    sources: Sources = coded(
        "Reports and who tells it", rule="At least one report.", example={"report_ids": ["r1"]}, evidence="record"
    )
    provenance: Provenance = coded(
        "Which coder wrote it", rule="Filled by the coder.", example={"coder": "rules"}, evidence="record"
    )
    unknown: dict[str, str] = coded(
        "What the text leaves open",
        rule="Field path and reason; required for a null when, place, mediation.outcome and mediation.initiated_by.",
        example={"mediation.initiated_by": "not told"},
        evidence="record",
        default_factory=dict,
        verbatim=True,
    )
    evidence: tuple[Evidence, ...] = coded(
        "The words each value rests on",
        rule="At least one quote for every non-null field declared `words`.",
        example=[],
        evidence="record",
        default=(),
    )

    @classmethod
    def vocabulary(cls, name: str) -> Vocabulary:
        """A vocabulary as this class knows it: the bundled terms and those its bases and it have added."""
        return _vocabulary_of(cls, name)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        check_extension(cls)

    @model_validator(mode="after")
    def _codes_exist(self) -> Self:
        for path, value, name in _not_in(self, type(self)):
            raise ValueError(f"{path}: {value!r} is no code of {name} ({self.vocabulary(name).instead_of(value)})")
        if self.event_mode is not None and self.event_mode.partition(":")[0] != self.event_type:
            raise ValueError(f"event_mode {self.event_mode} is not a mode of {self.event_type}")
        return self

    @model_validator(mode="after")
    def _mediation_fits(self) -> Self:
        mediators = tuple(p.actor_id for p in self.participants if p.role == "mediator")
        told = bool(mediators) or (self.event_mode or "").endswith(f":{MEDIATION}")
        if told != (self.mediation is not None):
            raise ValueError("mediation is present exactly where the mode is mediation or a participant is mediator")
        if self.mediation is not None and set(self.mediation.mediators) != set(mediators):
            raise ValueError(
                f"mediation.mediators {list(self.mediation.mediators)} are not the participants in role mediator {list(mediators)}"
            )
        both = {p.actor_id for p in self.participants if p.role not in ("mediator", None)} & set(mediators)
        if both:
            raise ValueError(f"{', '.join(sorted(both))}: a mediator is not a party of the same event")
        return self

    @model_validator(mode="after")
    def _open_values_have_reasons(self) -> Self:
        for path in _open_paths(self):
            if not self.unknown.get(path, "").strip():
                raise ValueError(f"{path} is null: say why in unknown[{path!r}]")
        return self

    @model_validator(mode="after")
    def _evidence_points_somewhere(self) -> Self:
        keys = {name: self.keys(name) for name in KEYED}
        present: set[str] = set()
        for item in self.evidence:
            if item.report_id not in self.sources.report_ids:
                raise ValueError(
                    f"evidence for {item.field} is from {item.report_id}, which is none of the event's reports"
                )
            if item.field not in present and not self._has(item.field, keys):
                raise ValueError(f"evidence for {item.field}: the event has no such value")
            present.add(item.field)
        return self

    def keys(self, name: str) -> list[str]:
        """The evidence keys of a list field (``participants``, ``counts``), in order."""
        return KEYED[name](getattr(self, name))

    def _has(self, path: str, keys: Mapping[str, list[str]]) -> bool:
        value: Any = self
        for name, key in parse_path(path):
            if isinstance(value, Model) and name in type(value).codings():
                items = getattr(value, name)
            else:
                return False
            if key is None:
                value = items
            elif name in KEYED and value is self and key in keys[name]:
                value = items[keys[name].index(key)]
            else:
                return False
        return value is not None

    def unsupported(self) -> list[str]:
        """Paths of non-null fields declared ``words`` that no quote supports."""
        quoted = {item.field for item in self.evidence}
        return [path for path in self.word_paths() if not _covered(path, quoted)]

    def word_paths(self) -> list[str]:
        """The paths that need words: one for each non-null top-level or covering field, and each field of mediation."""
        paths = []
        for name in type(self).model_fields:
            value = getattr(self, name)
            if name in KEYED:
                paths += [f"{name}[{key}]" for key in self.keys(name)]
            elif name == "when":
                paths += [name] if value.text or value.earliest else []
            elif name == "mediation" and value is not None:
                paths += [f"{name}.{sub}" for sub in _word_fields(value)]
            elif type(self).coding(name).evidence == "words" and value is not None:
                paths.append(name)
        return paths


@cache
def _vocabulary_of(cls: type[Event], name: str) -> Vocabulary:
    added = (vars(base).get("added_terms", {}).get(name, ()) for base in reversed(cls.__mro__))
    return vocabulary(name).with_terms(tuple(term for terms in added for term in terms))


def event_id(report_sha256: str, start: int, end: int, distinction: str = "") -> str:
    """The stable id of an event anchored at ``text[start:end]``; ``distinction`` parts events on one anchor."""
    key = f"{report_sha256}:{start}:{end}:{distinction}"
    return "ev-" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _open_paths(model: Model, prefix: str = "") -> Iterator[str]:
    """Paths of the fields declared ``required_reason`` that are null; dates are null without an interval."""
    for name, needs_reason, nested in _fields_with_reasons(type(model)):
        value = getattr(model, name)
        is_open = value is None or (isinstance(value, When) and value.earliest is None)
        if is_open and needs_reason:
            yield prefix + name
        if nested and isinstance(value, Model):
            yield from _open_paths(value, f"{prefix}{name}.")


def _word_fields(model: Model) -> list[str]:
    return [
        name
        for name, coding in type(model).codings().items()
        if coding.evidence == "words" and getattr(model, name) not in (None, ())
    ]


def _covered(path: str, quoted: set[str]) -> bool:
    return (
        path in quoted
        or any(q.startswith((f"{path}.", f"{path}[")) for q in quoted)
        or any(path.startswith(f"{q}.") for q in quoted if q.partition("[")[0] in COVERING)
    )


def _not_in(model: Model, event: type[Event], prefix: str = "") -> list[tuple[str, Any, str]]:
    """Path, value and vocabulary of the coded values below a model that are no codes of the class of events."""
    strange = []
    for name, vocabulary_name in _fields_with_codes(type(model)):
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else () if value is None else (value,):
            if isinstance(item, Model):
                strange += _not_in(item, event, f"{prefix}{name}.")
            elif (
                vocabulary_name is not None and item is not None and str(item) not in _codes_of(event, vocabulary_name)
            ):
                strange.append((f"{prefix}{name}", item, vocabulary_name))
    return strange


@cache
def _codes_of(cls: type[Event], name: str) -> frozenset[str]:
    return frozenset(cls.vocabulary(name).codes)


@cache
def _fields_with_codes(cls: type[Model]) -> tuple[tuple[str, str | None], ...]:
    """The fields of a model that hold codes of a vocabulary, or models that may; (name, vocabulary)."""
    return tuple(
        (name, coding.vocabulary)
        for name, coding in cls.codings().items()
        if coding.vocabulary is not None
        or any(_fields_with_codes(model) for model in models_in(cls.model_fields[name].annotation))
    )


@cache
def _fields_with_reasons(cls: type[Model]) -> tuple[tuple[str, bool, bool], ...]:
    """The fields that need a reason where they are null, or hold a model that has such; (name, needs one, holds one)."""
    fields = []
    for name, coding in cls.codings().items():
        nested = any(_fields_with_reasons(model) for model in models_in(cls.model_fields[name].annotation))
        if coding.required_reason or nested:
            fields.append((name, coding.required_reason, nested))
    return tuple(fields)
