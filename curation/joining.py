"""Joining: one event told by several reports keeps the codes of one telling and the words of all."""

from __future__ import annotations

from ..schema import Event, Sources


def join(event: Event, *others: Event) -> Event:
    """``event`` with the reports of the others as further sources, and their quotes wherever they say the same.

    A quote is taken over when ``event`` has a value at its path and the other event's value there is equal, so that no
    value rests on words that say something else. Raises ValueError where type or mode differ.
    """
    reports = list(event.sources.report_ids)
    evidence = list(event.evidence)
    for other in others:
        if (other.event_type, other.event_mode) != (event.event_type, event.event_mode):
            raise ValueError(
                f"{other.event_id} is {other.event_mode or other.event_type}, not the same act as {event.event_id}"
            )
        reports += [r for r in other.sources.report_ids if r not in reports]
        mine, theirs = _values(event), _values(other)
        evidence += [
            item
            for item in other.evidence
            if item.field in mine and mine[item.field] == theirs.get(item.field) and item not in evidence
        ]
    sources = Sources(report_ids=tuple(reports), outlet=event.sources.outlet, quoted_source=event.sources.quoted_source)
    return type(event).model_validate(
        event.model_dump() | {"sources": sources.model_dump(), "evidence": [item.model_dump() for item in evidence]}
    )


def _values(event: Event) -> dict[str, object]:
    """What stands at each path a quote can have, without the words and the coder's remarks."""
    values: dict[str, object] = {"event_type": event.event_type, "event_mode": event.event_mode}
    values["when"] = (event.when.earliest, event.when.latest)
    values["place"] = event.place.place_id if event.place else None
    for key, participant in zip(event.keys("participants"), event.participants, strict=True):
        values[f"participants[{key}]"] = participant.role
    for key, count in zip(event.keys("counts"), event.counts, strict=True):
        values[f"counts[{key}]"] = (count.low, count.best, count.high)
    if event.mediation is not None:
        for name, value in event.mediation:
            values[f"mediation.{name}"] = value
    for name in type(event).model_fields:
        if name not in Event.model_fields:
            values[name] = getattr(event, name)
    return values
