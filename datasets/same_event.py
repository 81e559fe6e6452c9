"""Whether two codings are of the same event, so that its id outlives a new coding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

#: The fields whose quotes anchor an event in its report.
ANCHORS = ("event_type", "event_mode")


def same_event(old: Mapping[str, Any], new: Mapping[str, Any], *, text_changed: bool = False) -> bool:
    """Whether ``new`` codes the event ``old`` does (both as ``Event.model_dump()``).

    The same id says so: it is made of the report's hash and the anchor. Else type and mode are the same, at least half
    of the participants (of the longer list) are shared, and anchor quotes of one report overlap; where the report's
    text has changed, so that offsets tell nothing, an anchor quote has the same words.
    """
    if old["event_id"] == new["event_id"]:
        return True
    if (old["event_type"], old.get("event_mode")) != (new["event_type"], new.get("event_mode")):
        return False
    before, after = _actors(old), _actors(new)
    if 2 * len(before & after) < max(len(before), len(after)):
        return False
    return any(
        a["quote"] == b["quote"] if text_changed else a["start"] < b["end"] and b["start"] < a["end"]
        for a in _anchors(old)
        for b in _anchors(new)
        if a["report_id"] == b["report_id"]
    )


def keep_ids(
    new: Iterable[Mapping[str, Any]], known: Mapping[str, Mapping[str, Any]], *, changed_reports: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """The new codings, each under the id of the known event it codes, where there is one.

    ``known`` maps ids to events; ``changed_reports`` are ids of reports whose text differs from what ``known`` was
    coded from. Every known id is given once: first to the coding that has it anyway, then in order.
    """
    changed = set(changed_reports)
    drafts = [dict(event) for event in new]
    free = {event_id: event for event_id, event in known.items() if event_id not in {d["event_id"] for d in drafts}}
    for draft in drafts:
        if draft["event_id"] in known:
            continue
        moved = any(anchor["report_id"] in changed for anchor in _anchors(draft))
        match = next((i for i, event in free.items() if same_event(event, draft, text_changed=moved)), None)
        if match is not None:
            del free[match]
            draft["event_id"] = match
    return drafts


def _actors(event: Mapping[str, Any]) -> set[str]:
    return {participant["actor_id"] for participant in event.get("participants") or ()}


def _anchors(event: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [item for item in event.get("evidence") or () if item["field"] in ANCHORS]
