"""Drafting: coding what is new in a dataset and putting it into the ledger as drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..datasets.dataset import Dataset
from ..datasets.decisions import Decision
from ..datasets.ledger import LedgerState, fold, read_decisions
from ..datasets.same_event import keep_ids
from ..schema import Report
from .coder.rules import LanguageError, RulesCoder
from .coding import dataset_coder, now
from .ledger_writing import append_decisions


@dataclass(slots=True)
class Drafted:
    """What drafting did: new drafts written, reports read, and sentences for whoever runs it."""

    drafts: int = 0
    reports: int = 0
    notes: list[str] = field(default_factory=list)


def draft(dataset: Dataset) -> Drafted:
    """Code every report of the dataset and append the drafts the ledger does not know yet.

    A coding that says the same as the draft or decision there is writes nothing. A report in a language without a
    lexicon is named in the notes and left to people. Raises LedgerError where the ledger cannot be written.
    """
    reports = dataset.reports()
    history = read_decisions(dataset.decisions_folder)
    state = fold(history, {r.report_id: r.sha256 for r in reports})
    drafted = {decision.event_id: decision for decision in history if decision.action == "draft"}
    coder = dataset_coder(dataset)
    done = Drafted(reports=len(reports))
    decisions: list[Decision] = []
    for report in reports:
        decisions += _report(report, coder, state, drafted, done)
    if decisions:
        append_decisions(dataset.decisions_folder, decisions)
    done.drafts = len(decisions)
    return done


def _report(
    report: Report, coder: RulesCoder, state: LedgerState, drafted: Mapping[str, Decision], done: Drafted
) -> list[Decision]:
    try:
        coded = coder.code(report, now())
    except LanguageError as error:
        done.notes.append(f"{report.report_id}: {error}")
        return []
    done.notes += coded.warnings
    known: dict[str, Mapping[str, Any]] = {**state.drafts, **state.accepted}
    hashes = {report.report_id: report.sha256}
    changed = [report.report_id] if any(_is_of_other_text(d, report) for d in drafted.values()) else []
    # a person may have decided since, or merged it: the same coding of the same text is no news to them
    told = [event.model_dump(mode="json") for event in coded.events]
    news = [event for event in told if not _is_drafted(event, drafted.get(event["event_id"]), hashes)]
    events = keep_ids(news, known, changed_reports=changed)
    stamp = f"{coded.events[0].provenance.coder}-{coded.events[0].provenance.coder_version}" if coded.events else ""
    at = now().isoformat().replace("+00:00", "Z")
    return [
        Decision("draft", event["event_id"], stamp, at, event=event, report_sha256=hashes)
        for event in events
        if event["event_id"] not in state.rejected
        and not _known(event, known)
        and not _is_drafted(event, drafted.get(event["event_id"]), hashes)
    ]


def _is_of_other_text(draft: Decision, report: Report) -> bool:
    return draft.report_sha256.get(report.report_id, report.sha256) != report.sha256


def _is_drafted(event: Mapping[str, Any], draft: Decision | None, hashes: Mapping[str, str]) -> bool:
    if draft is None or draft.event is None or dict(draft.report_sha256) != dict(hashes):
        return False
    return _codes(draft.event) == _codes(event)


def _known(event: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> bool:
    before = known.get(event["event_id"])
    return before is not None and _codes(before) == _codes(event)


def _codes(event: Mapping[str, Any]) -> dict[str, Any]:
    """An event's data without what a run of the coder says about itself."""
    provenance = {k: v for k, v in (event.get("provenance") or {}).items() if k != "coded_at"}
    return {k: v for k, v in event.items() if k not in ("status", "provenance")} | {"provenance": provenance}
