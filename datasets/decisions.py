"""Decisions: ``decisions/*.jsonl``, one a line, only ever appended to.

A line is a JSON object: ``action``, ``event_id``, ``by``, ``at`` (ISO 8601, UTC) and, as the action needs, ``why``,
``event`` (the event's data: draft, accept, modify, adjudicate, redact), ``into`` (merge: the event that stands for it
now) and ``report_sha256`` (report id → hash of the text the decision rests on). Any other key is kept in ``more``.

Decisions count in the order of their time; within a file the order of the lines wins over clocks that disagree.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from .errors import LedgerError, near

ACTIONS = ("draft", "accept", "modify", "reject", "adjudicate", "merge", "retract", "redact")
_NEED_EVENT = ("draft", "modify", "adjudicate")
_NEED_WHY = ("reject", "merge", "retract", "redact")


class TornLineWarning(UserWarning):
    """The last line of a ledger file was cut off by a crash; it was never a decision."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. ``at`` is ISO 8601 in UTC; ``where`` says file and line where it was read."""

    action: str
    event_id: str
    by: str
    at: str
    why: str = ""
    event: Mapping[str, Any] | None = None
    into: str | None = None
    report_sha256: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)
    where: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Raise LedgerError, naming ``where``, for a decision that lacks what its action needs."""
        place = f"{self.where}: " if self.where else ""
        for name in ("action", "event_id", "by", "at"):
            if not isinstance(getattr(self, name), str) or not getattr(self, name):
                raise LedgerError(f"{place}a decision needs {name}, as text.")
        if self.action not in ACTIONS:
            hint = near(self.action, ACTIONS)
            raise LedgerError(f"{place}unknown action {self.action!r}. {hint}There are: {', '.join(ACTIONS)}.")
        if self.event is not None and (
            not isinstance(self.event, Mapping) or self.event.get("event_id") != self.event_id
        ):
            raise LedgerError(f"{place}the event's own id is not {self.event_id!r}, the one decided about.")
        if self.event is None and self.action in _NEED_EVENT:
            raise LedgerError(f"{place}{self.action} needs the event's data.")
        if self.action in _NEED_WHY and not self.why.strip():
            raise LedgerError(f"{place}{self.action} needs a reason: give why.")
        if (self.action == "merge") != (self.into is not None) or self.into == self.event_id:
            raise LedgerError(f"{place}a merge, and nothing else, names another event in `into`.")
        if not isinstance(self.report_sha256, Mapping):
            raise LedgerError(f"{place}report_sha256 is an object: report id and hash.")
        _time(self.at, place)

    def to_json(self) -> str:
        """The decision as one line of JSON, without the line end; empty keys left out."""
        data = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("more", "where")}
        kept = {key: value for key, value in data.items() if value not in ("", None, {})}
        return json.dumps({**kept, **self.more}, ensure_ascii=False, separators=(",", ":"), default=_plain)


def read_decisions(folder: str | Path) -> list[Decision]:
    """The decisions of every ``*.jsonl`` in ``folder``, in the order they count; none where there is no folder.

    A last line a crash cut off is left out with a TornLineWarning. Raises LedgerError, with file and line, for any
    other line that is no decision.
    """
    folder = Path(folder)
    timed: list[tuple[datetime, str, int, Decision]] = []
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
        latest = datetime.min.replace(tzinfo=UTC)
        for number, decision in enumerate(_read_file(path)):
            latest = max(latest, _time(decision.at, decision.where))
            timed.append((latest, path.name, number, decision))
    return [decision for *_, decision in sorted(timed, key=lambda item: item[:3])]


def parse_decision(line: str, where: str = "") -> Decision:
    """One line of a ledger. Raises LedgerError, naming ``where``, for a line that is no decision."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise LedgerError(f"{where}: not JSON ({error}); restore the line from its history.") from None
    if not isinstance(data, dict):
        raise LedgerError(f"{where}: a decision is a JSON object, not {type(data).__name__}.")
    known = {f.name for f in fields(Decision)} - {"more", "where"}
    missing = [key for key in ("action", "event_id", "by", "at") if key not in data]
    if missing:
        raise LedgerError(f"{where}: the decision lacks {', '.join(missing)}.")
    more = {key: value for key, value in data.items() if key not in known}
    return Decision(**{key: data[key] for key in data.keys() & known}, more=more, where=where)


def _read_file(path: Path) -> Iterator[Decision]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror}).") from None
    *lines, last = content.split(b"\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield parse_decision(_text(line, f"{path}:{number}"), f"{path}:{number}")
    if last.strip():
        where = f"{path}:{len(lines) + 1}"
        if is_torn(last):
            warnings.warn(f"{where}: the last line was cut off and is left out.", TornLineWarning, stacklevel=4)
        else:
            yield parse_decision(_text(last, where), where)


def is_torn(last: bytes) -> bool:
    """Whether a last line without its line end is only the beginning of a decision."""
    try:
        return not isinstance(json.loads(last), dict)
    except ValueError:  # cut within a character is one, too
        return True


def _text(line: bytes, where: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LedgerError(f"{where}: not UTF-8 (byte {error.start}); restore the line from its history.") from None


def _time(at: str, where: str) -> datetime:
    try:
        time = datetime.fromisoformat(at)
    except ValueError:
        time = None
    if time is None or time.utcoffset() != timedelta(0):
        place = f"{where.removesuffix(': ')}: " if where else ""
        raise LedgerError(f"{place}at: {at!r} is no time in UTC such as 2026-11-22T10:00:00Z.")
    return time


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot stand in a decision; use model_dump(mode='json').")
