"""The ledger's balance: what all decisions together say about every event.

A coder drafts; people accept, modify, adjudicate, reject, merge, retract, redact. The last decision about an event
stands. An accepted event stays accepted while its report has changed or is coded differently, but is named in
``needs_review`` until somebody decides again. A draft of an event that was retracted or merged changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..schema import Retirement
from .decisions import ACTIONS, Decision, TornLineWarning, parse_decision, read_decisions
from .errors import LedgerError
from .same_event import keep_ids, same_event

__all__ = [
    "ACTIONS",
    "Decision",
    "LedgerState",
    "TornLineWarning",
    "fold",
    "keep_ids",
    "parse_decision",
    "read_decisions",
    "same_event",
]

Data = Mapping[str, Any]
#: What a coder says about itself or how sure it is; a change there is no other coding.
_NOT_CODES = {"event_id", "status", "provenance", "evidence", "unknown", "confidence", "reason", "coded_at"}


@dataclass(frozen=True, slots=True)
class LedgerState:
    """What stands after the last decision.

    drafts: id → event awaiting a decision (a first one, or a new one). accepted: id → event, ``status`` accepted.
    rejected: id → why. retired: ids that were accepted once and left, with the event that stands for them now.
    needs_review: id of an accepted or rejected event → why it asks for a new look. last_decision_at: ISO time of the
    last decision a person took, None before the first.
    """

    drafts: dict[str, Data] = field(default_factory=dict)
    accepted: dict[str, Data] = field(default_factory=dict)
    rejected: dict[str, str] = field(default_factory=dict)
    retired: list[Retirement] = field(default_factory=list)
    needs_review: dict[str, str] = field(default_factory=dict)
    last_decision_at: str | None = None


def fold(decisions: Iterable[Decision], report_hashes: Mapping[str, str] | None = None) -> LedgerState:
    """Add up the decisions, which are in the order they count.

    ``report_hashes`` (report id → SHA-256 of its text now) tells which reports have changed since. Raises LedgerError,
    with file and line, for a decision about an event nobody has drafted.
    """
    balance = _Balance()
    for decision in decisions:
        balance.take(decision)
    return balance.state(report_hashes)


@dataclass(slots=True)
class _Entry:
    """All that is known of one event."""

    draft: Data | None = None
    decided: Data | None = None
    stands: str = "open"  # open, accepted, rejected, gone
    why: str = ""
    into: str | None = None
    was_accepted: bool = False
    review: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)
    draft_hashes: Mapping[str, str] = field(default_factory=dict)
    draft_decided_on: Data | None = None


@dataclass(slots=True)
class _Balance:
    entries: dict[str, _Entry] = field(default_factory=dict)
    last: str | None = None

    def take(self, decision: Decision) -> None:
        if decision.action == "draft":
            self._draft(self.entries.setdefault(decision.event_id, _Entry()), decision)
            return
        self.last = decision.at
        entry = self._entry(decision)
        if decision.action == "redact":
            self._redact(entry, decision)
        elif decision.action in ("accept", "modify", "adjudicate"):
            self._accept(entry, decision)
        else:
            self._leave(entry, decision)
        entry.hashes = decision.report_sha256 or entry.draft_hashes or entry.hashes
        entry.review = ""

    def _entry(self, decision: Decision) -> _Entry:
        # a redacted event's lines may be gone, and an accepted event may bring its own data
        if decision.action == "redact" or decision.event is not None:
            self.entries.setdefault(decision.event_id, _Entry())
        for event_id in (decision.event_id, decision.into or decision.event_id):
            if event_id not in self.entries:
                raise LedgerError(f"{_at(decision)}{decision.action}: there is no event {event_id!r} in the ledger.")
        return self.entries[decision.event_id]

    def _draft(self, entry: _Entry, decision: Decision) -> None:
        assert decision.event is not None  # Decision sees to it
        if entry.stands in ("accepted", "rejected"):
            decided_on = [_codes(data) for data in (entry.draft_decided_on, entry.decided) if data is not None]
            changed = [r for r, digest in decision.report_sha256.items() if entry.hashes.get(r, digest) != digest]
            if changed:
                entry.review = f"the report {', '.join(changed)} has changed since the decision"
            elif decided_on and _codes(decision.event) not in decided_on:
                coder = decision.event.get("provenance", {})
                entry.review = f"coded differently by {coder.get('coder')} {coder.get('coder_version')}"
            else:
                entry.review = ""
        entry.draft, entry.draft_hashes = decision.event, decision.report_sha256

    def _accept(self, entry: _Entry, decision: Decision) -> None:
        event = decision.event or entry.draft or entry.decided
        if event is None:
            raise LedgerError(f"{_at(decision)}accept: the event {decision.event_id!r} has no draft left to accept.")
        entry.decided = {**event, "status": "accepted"}
        entry.draft_decided_on = entry.draft
        entry.stands, entry.was_accepted, entry.into = "accepted", True, None

    def _leave(self, entry: _Entry, decision: Decision) -> None:
        if decision.action == "retract" and not entry.was_accepted:
            raise LedgerError(f"{_at(decision)}retract: {decision.event_id!r} was never accepted; reject it instead.")
        done = {"merge": "merged", "retract": "retracted", "reject": "rejected"}[decision.action]
        entry.stands = "rejected" if decision.action == "reject" else "gone"
        entry.why, entry.into = f"{done}: {decision.why}", decision.into
        entry.draft_decided_on = entry.draft

    def _redact(self, entry: _Entry, decision: Decision) -> None:
        if decision.event is None:
            entry.stands, entry.why, entry.into = "gone", f"redacted: {decision.why}", None
            entry.draft = entry.decided = None
        elif entry.stands == "accepted":
            entry.decided = {**decision.event, "status": "accepted"}
            entry.draft = entry.draft_decided_on = decision.event
        else:
            entry.draft = decision.event

    def state(self, report_hashes: Mapping[str, str] | None) -> LedgerState:
        state = LedgerState(last_decision_at=self.last)
        for event_id, entry in self.entries.items():
            review = entry.review or _changed(entry, report_hashes)
            if entry.stands == "accepted" and entry.decided is not None:
                state.accepted[event_id] = entry.decided
            elif entry.was_accepted:
                successor = self._successor(event_id)
                state.retired.append(Retirement(event_id=event_id, reason=entry.why, successor=successor))
            if entry.stands == "rejected" or (entry.stands == "gone" and not entry.was_accepted):
                state.rejected[event_id] = entry.why
            if entry.stands in ("accepted", "rejected") and review:
                state.needs_review[event_id] = review
            if entry.draft is not None and (entry.stands == "open" or entry.review):
                state.drafts[event_id] = entry.draft
        return state

    def _successor(self, event_id: str) -> str | None:
        seen = {event_id}
        following = self.entries[event_id].into
        while following is not None and following not in seen:
            if self.entries[following].stands == "accepted":
                return following
            seen.add(following)
            following = self.entries[following].into
        return None


def _changed(entry: _Entry, report_hashes: Mapping[str, str] | None) -> str:
    if report_hashes is None:
        return ""
    for report_id, digest in entry.hashes.items():
        if report_id not in report_hashes:
            return f"the report {report_id} is not there any more"
        if report_hashes[report_id] != digest:
            return f"the report {report_id} has changed since the decision"
    return ""


def _codes(value: Any) -> Any:
    """A coding without what is no code; a field that is null is as one the coding is too old to have."""
    if isinstance(value, Mapping):
        return {key: _codes(item) for key, item in value.items() if key not in _NOT_CODES and item is not None}
    return [_codes(item) for item in value] if isinstance(value, (list, tuple)) else value


def _at(decision: Decision) -> str:
    return f"{decision.where}: " if decision.where else ""
