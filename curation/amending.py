"""Amending: a draft as a reader says it should be, or an act no coder found, given by its words.

The reader names codes and the words for them; offsets, registry names, sides and the mediators follow. What comes back is
an event's data for ``accept(…, corrected=…)``, which checks it as it checks every other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ..datasets.dataset import Dataset
from ..datasets.errors import DatasetError, near
from ..schema import SCHEMA_VERSION, Count, Event, Mediation, Participant, Place, Report, When, event_id
from ..schema.count import count_keys
from ..schema.participant import participant_keys
from ..schema.when import precision_of
from .coder.events.sides import sides_by_role
from .coder.mediation.mediating import mediator_type
from .coder.words.locating import as_registered, precision_at

#: What an argument is where nothing is said of it: the draft's value stays.
KEEP: Any = object()
_MEDIATION_ROOTS_ALONE = ("REQUEST", "AGREE", "REJECT", "THREATEN", "SANCTION")


def amend(
    dataset: Dataset,
    event: Event | Mapping[str, Any],
    *,
    act: str | tuple[str, str] = KEEP,
    when: tuple[str, str, str] | None = KEEP,
    place: tuple[str, str] | None = KEEP,
    who: Iterable[tuple[str, ...]] = KEEP,
    counts: Iterable[tuple[Any, ...]] = KEEP,
    mediation: Mapping[str, Any] = KEEP,
    fields: Mapping[str, Any] = KEEP,
    primary: bool = KEEP,
    reasons: Mapping[str, str] = KEEP,
) -> dict[str, Any]:
    """An event's data with some of its values replaced; what is not given stays as it is.

    act: a root or mode, or it and its words. when: first and last day (ISO) and the words for them, None where the
    report tells none. place: a registry id and the words for it, or None. who: every participant as ``(actor id, role,
    words)``; the words may be left out for one the event has already. counts: ``(kind, number, of, words)``, the number
    a whole one or ``(low, high)``. mediation: its fields by name, a value alone or ``(value, words)``; fields: those that
    the dataset's own class of events adds, likewise. reasons: why something is open, by field path. The words are looked for in the event's reports, and the first that has them is
    quoted. Raises DatasetError for words in none of them, or an id that is in no registry.
    """
    data = event.model_dump(mode="json") if isinstance(event, Event) else dict(event)
    data["unknown"] = dict(data.get("unknown") or {})  # the ledger's own is not written to
    texts = {r.report_id: r.text for r in dataset.reports() if r.report_id in data["sources"]["report_ids"]}
    editor = _Editor(dataset, data, texts)
    if act is not KEEP:
        editor.act(*((act,) if isinstance(act, str) else act))
    if when is not KEEP:
        editor.when(when)
    if place is not KEEP:
        editor.place(place)
    if who is not KEEP:
        editor.who([tuple(entry) for entry in who])
    if counts is not KEEP:
        editor.counts([tuple(entry) for entry in counts])
    if fields is not KEEP:
        editor.fields(fields)
    if primary is not KEEP:
        data["primary"] = primary
    editor.mediation({} if mediation is KEEP else mediation)
    if reasons is not KEEP:
        editor.reasons(reasons)
    return editor.finished()


def compose(dataset: Dataset, report_id: str, act: str, words: str, **values: Any) -> dict[str, Any]:
    """The data of an act of a report that no coder found: its code, its words, and what ``amend`` takes beside them.

    Raises DatasetError as ``amend`` does, and for a report the dataset does not have.
    """
    reports = {report.report_id: report for report in dataset.reports()}
    if report_id not in reports:
        raise DatasetError(
            f"{dataset.info.name}: there is no report {report_id!r}. {near(report_id, reports)}".rstrip()
        )
    report: Report = reports[report_id]
    start = report.text.find(words)
    data: dict[str, Any] = {
        "event_id": event_id(report.sha256, max(start, 0), max(start, 0) + len(words), act),
        "event_type": act.partition(":")[0],
        "event_mode": None,
        "primary": False,
        "status": "draft",
        "when": When().model_dump(mode="json"),
        "place": None,
        "participants": [],
        "counts": [],
        "mediation": None,
        "sources": {"report_ids": [report_id], "outlet": report.outlet, "quoted_source": report.quoted_source},
        "provenance": {"coder": "hand", "coder_version": "1", "schema_version": SCHEMA_VERSION},
        "unknown": {},
        "evidence": [],
    }
    given = {"when": None, "place": None, "who": (), "counts": (), **values}
    return amend(dataset, data, act=(act, words), **given)


class _Editor:
    def __init__(self, dataset: Dataset, data: dict[str, Any], texts: Mapping[str, str]) -> None:
        self.dataset = dataset
        self.data = data
        self.texts = texts
        self.actors = {actor.id: actor for actor in dataset.actors()}
        self.evidence: list[dict[str, Any]] = [dict(item) for item in data.get("evidence", ())]

    def act(self, code: str, words: str = "") -> None:
        self.data["event_type"] = code.partition(":")[0]
        self.data["event_mode"] = code if ":" in code else None
        fields = ("event_type", "event_mode") if ":" in code else ("event_type",)
        if words:
            self._forget("event_type", "event_mode")
            for field in fields:
                self._quote(field, words)
        else:
            anchors = [item for item in self.evidence if item["field"] == "event_type"]
            self._forget("event_mode")
            self.evidence += [{**item, "field": "event_mode"} for item in anchors if ":" in code]

    def when(self, told: tuple[str, str, str] | None) -> None:
        self._forget("when")
        self.data.setdefault("unknown", {}).pop("when", None)
        if told is None:
            self.data["when"] = When().model_dump(mode="json")
            self.data["unknown"]["when"] = "not told"
            return
        first, last, words = told
        try:
            earliest, latest = date.fromisoformat(first), date.fromisoformat(last)
        except ValueError:
            raise self._error(f"{first} to {last} are no days; write 2021-04-13, or 2021-04-13/2021-04-15.") from None
        if earliest > latest:
            raise self._error(f"{first} is after {last}; the first day comes first.")
        precision = precision_of(earliest, latest)
        days = When.model_validate({"earliest": first, "latest": last, "precision": precision, "text": words})
        self.data["when"] = days.model_dump(mode="json")
        self._quote("when", words)

    def place(self, told: tuple[str, str] | None) -> None:
        self._forget("place")
        self.data.setdefault("unknown", {}).pop("place", None)
        if told is None:
            self.data["place"], self.data["unknown"]["place"] = None, "not told"
            return
        place_id, words = told
        records = {record.place_id: record for record in self.dataset.places()}
        if place_id not in records:
            raise self._error(f"the place {place_id!r} is in no registry. {near(place_id, records)}")
        record = records[place_id]
        place: Place = as_registered(record, words, precision_at(record))
        self.data["place"] = place.model_dump(mode="json")
        self._quote("place", words)

    def who(self, told: Sequence[tuple[str, ...]]) -> None:
        before = [Participant.model_validate(p) for p in self.data["participants"]]
        keys = participant_keys(tuple(before))
        known = {(p.actor_id, p.role): (p, key) for p, key in zip(before, keys, strict=True)}
        known |= {(p.actor_id, None): (p, key) for p, key in zip(before, keys, strict=True)}
        quotes = {key: [i for i in self.evidence if i["field"].startswith(f"participants[{key}]")] for key in keys}
        self.evidence = [item for item in self.evidence if not item["field"].startswith("participants[")]
        rows: list[tuple[Participant, list[dict[str, Any]]]] = []
        for actor_id, role, *words in told:
            if actor_id not in self.actors:
                raise self._error(f"the actor {actor_id!r} is in no registry. {near(actor_id, self.actors)}")
            if words:
                made = Participant(actor_id=actor_id, name=self.actors[actor_id].name, role=role, surface=words[0])
                rows.append((made, [self._found("participants", words[0])]))
                continue
            if (found := known.get((actor_id, role)) or known.get((actor_id, None))) is None:
                raise self._error(f"{actor_id} is new here; give its words: ({actor_id!r}, {role!r}, …).")
            rows.append((found[0].model_copy(update={"role": role, "reason": None}), quotes[found[1]]))
        sides = sides_by_role([(p.actor_id, p.role) for p, _ in rows], self.actors)
        alone = self._mediation_alone()
        people = [p.model_copy(update={"side": None if alone else sides.get(p.actor_id)}) for p, _ in rows]
        for key, (_, found_quotes) in zip(participant_keys(tuple(people)), rows, strict=True):
            self.evidence += [{**item, "field": f"participants[{key}]"} for item in found_quotes]
        self.data["participants"] = [p.model_dump(mode="json") for p in people]

    def counts(self, told: Sequence[tuple[Any, ...]]) -> None:
        self.evidence = [item for item in self.evidence if not item["field"].startswith("counts[")]
        counts, quotes = [], []
        for kind, number, of, words in told:
            low, high = number if isinstance(number, tuple) else (number, number)
            best = None if isinstance(number, tuple) else number
            counts.append(Count(kind=kind, low=low, best=best, high=high, of=of))
            quotes.append(self._found("counts", words))
        for key, item in zip(count_keys(counts), quotes, strict=True):
            self.evidence.append({**item, "field": f"counts[{key}]"})
        self.data["counts"] = [count.model_dump(mode="json") for count in counts]

    def mediation(self, told: Mapping[str, Any]) -> None:
        """Fit the mediation to mode and mediators, and take what is told of it."""
        mediators = [p["actor_id"] for p in self.data["participants"] if p["role"] == "mediator"]
        unknown = self.data.setdefault("unknown", {})
        if not mediators and not (self.data["event_mode"] or "").endswith(":mediation"):
            if told:
                raise self._error(f"nobody mediates in it, so it has no mediation.{next(iter(told))}.")
            self.data["mediation"] = None
            self.evidence = [item for item in self.evidence if not item["field"].startswith("mediation.")]
            for path in [path for path in unknown if path.startswith("mediation.")]:
                del unknown[path]
            return
        if strange := [name for name in told if name not in Mediation.model_fields]:
            raise self._error(f"{strange[0]!r} is no field of a mediation. {near(strange[0], Mediation.model_fields)}")
        fields = dict(self.data["mediation"] or {})
        types = {mediator_type(self.dataset.event_class(), self.actors[m]) for m in mediators if m in self.actors}
        fields |= {
            "mediators": mediators,
            "mediator_type": types.pop() if len(types) == 1 else "mixed" if types else None,
        }
        self._forget("mediation.mediators")
        for name, value in told.items():
            given, words = value if isinstance(value, tuple) else (value, None)
            fields[name] = given
            unknown.pop(f"mediation.{name}", None)
            if words or given is None:
                self._forget(f"mediation.{name}")
            if words:
                self._quote(f"mediation.{name}", words)
        for field in self._fields_of_mediators():
            self.evidence += [{**i, "field": "mediation.mediators"} for i in self.evidence if i["field"] == field]
        for name in ("outcome", "initiated_by"):
            if fields.get(name) is None:
                unknown.setdefault(f"mediation.{name}", "not told" if mediators else "nobody mediates yet")
        self.data["mediation"] = fields

    def fields(self, told: Mapping[str, Any]) -> None:
        own = [name for name in self.dataset.event_class().model_fields if name not in Event.model_fields]
        for name, value in told.items():
            if name not in own:
                raise self._error(
                    f"{name!r} is no field that the dataset adds. {near(name, own)}It adds: {', '.join(own) or 'none'}."
                )
            given, words = value if isinstance(value, tuple) else (value, None)
            self.data[name] = given
            self.data["unknown"].pop(name, None)
            if given is None:
                self.data["unknown"][name] = "not told"
            if words or given is None:
                self._forget(name)
            if words:
                self._quote(name, words)

    def reasons(self, told: Mapping[str, str]) -> None:
        fields = self.dataset.event_class().model_fields
        for path in told:
            if (name := re.split(r"[.\[]", path)[0]) not in fields:
                raise self._error(f"{path!r} is no field of an event, so it has no reason. {near(name, fields)}")
        self.data["unknown"] = {**self.data.get("unknown", {}), **told}

    def finished(self) -> dict[str, Any]:
        """The data with its evidence in the order of the reports."""
        order = {report_id: place for place, report_id in enumerate(self.data["sources"]["report_ids"])}
        anchors = {"event_type": 0, "event_mode": 1}
        self.evidence.sort(key=lambda i: (anchors.get(i["field"], 2), order[i["report_id"]]))
        return {**self.data, "evidence": self.evidence, "status": "draft"}

    def _fields_of_mediators(self) -> list[str]:
        people = tuple(Participant.model_validate(p) for p in self.data["participants"])
        keys = participant_keys(people)
        return [f"participants[{key}]" for key, p in zip(keys, people, strict=True) if p.role == "mediator"]

    def _mediation_alone(self) -> bool:
        mode = self.data["event_mode"] or ""
        return mode.endswith(":mediation") and self.data["event_type"] in _MEDIATION_ROOTS_ALONE

    def _forget(self, *fields: str) -> None:
        self.evidence = [item for item in self.evidence if item["field"] not in fields]

    def _quote(self, field: str, words: str) -> None:
        self.evidence.append({**self._found(field, words), "field": field})

    def _found(self, field: str, words: str) -> dict[str, Any]:
        for report_id, text in self.texts.items():
            start = text.find(words)
            if start >= 0:
                return {
                    "field": field,
                    "report_id": report_id,
                    "start": start,
                    "end": start + len(words),
                    "quote": words,
                }
        reports = ", ".join(self.texts)
        raise self._error(f"the words {words!r} for {field} stand in none of its reports ({reports}).")

    def _error(self, told: str) -> DatasetError:
        return DatasetError(f"{self.dataset.info.name}: {self.data['event_id']}: {told}".rstrip())
