"""Foreign events spread over our tables; every cell a text, None where there is nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from .foreign_actors import Actors
from .foreign_event import ForeignActor, ForeignEvent, ForeignReport

JOIN = "; "
#: A reason for every value our codebook asks a reason for and no event table has.
_NOT_THERE = "not in the source"
Row = dict[str, str | None]


class TableMaker:
    """Collects rows. ``prefix``: the source's name, before every id; ``fixed``: columns that are the same in all events."""

    def __init__(self, prefix: str, actors: Actors, fixed: Row) -> None:
        self.prefix = prefix
        self.actors = actors
        self.fixed = fixed
        self.rows: dict[str, list[Row]] = {name: [] for name in ("events", "participants", "counts", "reports")}
        self._reports: dict[str, str] = {}

    def add(self, event: ForeignEvent) -> None:
        """Add an event with its participants, counts and reports."""
        event_id = f"{self.prefix}:{event.id}" if event.id else None
        named = self._participants(event_id, event.actors)
        self._counts(event_id, event)
        reports = [self._report(report) for report in event.reports]
        row: Row = {
            "event_id": event_id, "event_type": event.event_type or None, "event_mode": event.event_mode,
            "primary": "true", "status": "accepted", "report_ids": JOIN.join(dict.fromkeys(reports)) or None,
            **self.fixed, **event.columns, **named,
        }  # fmt: skip
        row["unknown"] = _unknown(row, event) or None
        self.rows["events"].append(row)

    def _participants(self, event_id: str | None, actors: Iterable[ForeignActor]) -> Row:
        """Add the participants; returns the events columns that repeat their names by role."""
        from ...schema.columns import role_column

        names: dict[str, list[str]] = {}
        mediators: list[str] = []
        seen: set[tuple[str, str | None]] = set()
        keys: dict[str, int] = {}
        for one in actors:
            actor_id, name = self.actors.id_of(one)
            if (actor_id, one.role) in seen:
                continue
            seen.add((actor_id, one.role))
            keys[actor_id] = keys.get(actor_id, 0) + 1
            key = actor_id if keys[actor_id] == 1 else f"{actor_id}:{one.role}"
            self.rows["participants"].append(
                {
                    "event_id": event_id, "participant": key, "actor_id": actor_id, "name": name, "role": one.role,
                    "side": one.side, "surface": one.name, "reason": one.reason,
                }
            )  # fmt: skip
            if one.role is not None:
                names.setdefault(role_column(one.role), []).append(name)
            if one.role == "mediator":
                mediators.append(actor_id)
        joined: Row = {column: JOIN.join(of_role) for column, of_role in names.items()}
        return {**joined, "mediation_mediators": JOIN.join(mediators) or None}

    def _counts(self, event_id: str | None, event: ForeignEvent) -> None:
        ids = {one.name: self.actors.id_of(one)[0] for one in event.actors}
        seen: dict[str, int] = {}
        for count in event.counts:
            of = ids.get(count.of, count.of) if count.of is not None else None
            key = count.kind if of is None else f"{count.kind}:{of}"
            seen[key] = seen.get(key, 0) + 1
            self.rows["counts"].append(
                {
                    "event_id": event_id, "count": key if seen[key] == 1 else f"{key}#{seen[key]}", "kind": count.kind,
                    "low": count.low, "best": count.best, "high": count.high, "of": of,
                }
            )  # fmt: skip

    def _report(self, report: ForeignReport) -> str:
        """The id of a cited report; a row the first time it is cited."""
        handle = JOIN.join(
            part or "" for part in (report.citation, report.outlet, report.title, report.url, report.published)
        )
        if handle not in self._reports:
            digest = hashlib.sha256(handle.encode("utf-8", "surrogatepass")).hexdigest()
            self._reports[handle] = report_id = f"{self.prefix}-{digest[:12]}"
            self.rows["reports"].append(
                {
                    "report_id": report_id,
                    "sha256": hashlib.sha256(report.citation.encode("utf-8", "surrogatepass")).hexdigest(),
                    "language": report.language, "outlet": report.outlet, "url": report.url, "title": report.title,
                    "published_earliest": report.published, "published_latest": report.published,
                    "published_basis": "stated" if report.published else None, "text_status": "reference",
                    "derived_from_address": report.citation,
                }
            )  # fmt: skip
        return self._reports[handle]

    def finished(self) -> dict[str, list[Row]]:
        """Every table by name, actors included."""
        return {**self.rows, "actors": list(self.actors.rows.values())}


def _unknown(row: Row, event: ForeignEvent) -> str:
    """The reasons for open values, as the table events writes them."""
    reasons = dict(event.unknown)
    if not row.get("date_start"):
        reasons.setdefault("when", _NOT_THERE)
    if not any(row.get(name) for name in ("place_id", "location", "country")):
        reasons.setdefault("place", _NOT_THERE)
    if (event.event_mode or "").endswith(":mediation") or row.get("mediation_mediators"):
        for name in ("outcome", "initiated_by"):
            if not row.get(f"mediation_{name}"):
                reasons.setdefault(f"mediation.{name}", _NOT_THERE)
    return JOIN.join(f"{path}: {reason}" for path, reason in sorted(reasons.items()))


def frames(rows: dict[str, list[Row]], specs: Any) -> dict[str, Any]:
    """Text frames with every column of each table in the order of its spec."""
    import pandas as pd

    return {
        name: pd.DataFrame(
            {column: [row.get(column) for row in rows.get(name, [])] for column in spec.names}, dtype="str"
        )
        for name, spec in specs.items()
    }
