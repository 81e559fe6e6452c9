"""Accepting and rejecting: a person's decision that a draft is right, right after a correction, or no event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from ..datasets.dataset import Dataset
from ..datasets.decisions import Decision
from ..datasets.errors import DatasetError, near
from ..datasets.ledger import LedgerState
from ..schema import misquotes, text_sha256
from .coding import now
from .joining import join
from .ledger_writing import append_decisions


def accept(
    dataset: Dataset,
    event_ids: Iterable[str] = (),
    *,
    by: str,
    why: str = "",
    at: str | None = None,
    corrected: Mapping[str, Any] | None = None,
    joined: Iterable[str] = (),
) -> list[str]:
    """Accept the drafts with these ids, or all open drafts where none is named; returns the ids.

    ``corrected`` is one event's data as it should be (``amend`` makes it): it is checked (model, quotes, actors) and
    recorded as a modification. ``joined`` are drafts of other reports that tell the one event named, or the corrected
    one: it takes their reports and the quotes that support its own values, and they are merged into it. ``at`` is ISO
    8601 UTC, now by default. Raises DatasetError for an id there is no draft of, a correction that does not fit, or a
    dataset that cannot be written.
    """
    _writable(dataset)
    reports = dataset.reports()
    state = dataset.state(reports)
    hashes = {r.report_id: r.sha256 for r in reports}
    stamp = at or now().isoformat().replace("+00:00", "Z")
    texts = {r.report_id: r.text for r in reports}
    others = list(dict.fromkeys(joined))
    if corrected is not None and not others:
        event = _checked(dataset, corrected, texts)
        rests = {i: hashes[i] for i in event["sources"]["report_ids"] if i in hashes}
        append_decisions(
            dataset.decisions_folder, [Decision("modify", event["event_id"], by, stamp, why, event, None, rests)]
        )
        return [event["event_id"]]
    chosen = list(dict.fromkeys(event_ids)) or ([] if corrected else sorted(state.drafts))
    if others:
        if corrected is None and len(chosen) != 1:
            raise DatasetError(f"{dataset.info.name}: name one draft to join the others to, not {len(chosen)}.")
        keep = corrected if corrected is not None else _draft(dataset, state, chosen[0])
        return _join(dataset, state, keep, others, texts, (by, stamp, why))
    decisions = []
    for event_id in chosen:
        draft = _draft(dataset, state, event_id)
        event = _checked(dataset, draft, texts)
        rests = {i: hashes[i] for i in event["sources"]["report_ids"] if i in hashes}
        decisions.append(Decision("accept", event_id, by, stamp, why, None, None, rests))
    append_decisions(dataset.decisions_folder, decisions)
    return chosen


def reject(dataset: Dataset, event_ids: Iterable[str], *, by: str, why: str, at: str | None = None) -> list[str]:
    """Reject drafts that are no event, or retract events that were accepted before; returns the ids.

    A retracted event leaves the next release, and its id stays in ``retired``. Raises DatasetError without a reason, for
    an id of neither, or a dataset that cannot be written.
    """
    _writable(dataset)
    if not why.strip():
        raise DatasetError(f"{dataset.info.name}: say why with why=…; the ledger keeps it.")
    state = dataset.state()
    stamp = at or now().isoformat().replace("+00:00", "Z")
    chosen = list(dict.fromkeys(event_ids))
    decisions = []
    for event_id in chosen:
        if event_id not in state.accepted:
            _draft(dataset, state, event_id)
        decisions.append(Decision("retract" if event_id in state.accepted else "reject", event_id, by, stamp, why))
    if decisions:
        append_decisions(dataset.decisions_folder, decisions)
    return chosen


def _writable(dataset: Dataset) -> None:
    if dataset.read_only:
        raise DatasetError(f"{dataset.folder}: cannot be written; copy the dataset to a folder of your own first.")


def _draft(dataset: Dataset, state: LedgerState, event_id: str) -> Mapping[str, Any]:
    draft = state.drafts.get(event_id)
    if draft is None and event_id in state.accepted:
        raise DatasetError(
            f"{dataset.info.name}: {event_id} is accepted and nothing new is drafted of it; "
            "correct it with `wasata amend`, or retract it with `wasata reject`."
        )
    if draft is None:
        known = sorted(state.drafts)
        raise DatasetError(
            f"{dataset.info.name}: there is no open draft {event_id!r}. {near(event_id, known)}"
            f"Open are: {', '.join(known) or 'none'}."
        )
    return draft


def _join(
    dataset: Dataset,
    state: LedgerState,
    first: Mapping[str, Any],
    others: list[str],
    texts: Mapping[str, str],
    decided: tuple[str, str, str],
) -> list[str]:
    """Accept one event with the words of drafts that tell the same, which are merged into it."""
    by, at, why = decided
    kind = dataset.event_class()
    rest = [kind.model_validate(_draft(dataset, state, event_id)) for event_id in others]
    keep = kind.model_validate(_checked(dataset, first, texts))
    try:
        event = join(keep, *rest)
    except ValueError as error:
        raise DatasetError(f"{dataset.info.name}: {error}.") from None
    data = _checked(dataset, event.model_dump(mode="json"), texts)
    hashes = {report_id: text_sha256(texts[report_id]) for report_id in data["sources"]["report_ids"]}
    reason = why or f"tells the same event as {keep.event_id}"
    decisions = [Decision("modify", keep.event_id, by, at, why, data, None, hashes)]
    decisions += [Decision("merge", other.event_id, by, at, reason, None, keep.event_id) for other in rest]
    append_decisions(dataset.decisions_folder, decisions)
    return [keep.event_id]


def _checked(dataset: Dataset, data: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The event's data, once it is a valid event whose quotes stand in its reports and whose actors are known."""
    where = f"{dataset.info.name}: {data.get('event_id', 'an event without id')}"
    try:
        event = dataset.event_class().model_validate({**data, "status": "draft"})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        told = f"{'.'.join(map(str, first['loc']))} {first['msg'].removeprefix('Value error, ')}".strip()
        raise DatasetError(f"{where}: {told}.") from None
    if wrong := misquotes(event.evidence, texts):
        raise DatasetError(f"{where}: {wrong[0]}.")
    if bare := event.unsupported():
        raise DatasetError(f"{where}: no quote supports {', '.join(bare)}; give each value its words.")
    known = [actor.id for actor in dataset.actors()]
    for actor_id in (*(p.actor_id for p in event.participants), *(c.of for c in event.counts if c.of is not None)):
        if actor_id not in known:
            raise DatasetError(
                f"{where}: the actor {actor_id!r} is not in the registry. {near(actor_id, known)}"
                "Use a kind, or add it in a folder that dataset.toml names with actors."
            )
    return event.model_dump(mode="json")
