"""Gold: reports with the events a person coded, read from JSON Lines (the format is in ``docs/gold.md``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...schema import Event, Published, Report, WasataError
from ...schema.vocabularies import Vocabulary
from .facts import Facts

HALVES = ("dev", "held")
_KEYS = {"id", "language", "published", "half", "text", "events", "tags", "note"}
_NEEDED = ("id", "language", "text", "events")
_EVENT_KEYS = {"type", "mode", "roles", "place", "when", "counts"}


class GoldError(WasataError, ValueError):
    """A gold file that cannot be used as it is; the message names file, line and what to mend."""

    usage = True


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report and what it tells. ``half`` is dev (open to developers), held (kept for measuring) or empty."""

    report: Report
    events: tuple[Facts, ...]
    half: str = ""
    tags: tuple[str, ...] = ()


def read_gold(path: Path) -> list[GoldReport]:
    """The reports of one file, or of every ``*.jsonl`` of a folder in order of name.

    Raises GoldError for a file that is missing, is no JSON Lines, breaks the format or repeats an id.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise GoldError(f"{path}: there is no gold here; give a .jsonl file or a folder of them.")
    found: dict[str, GoldReport] = {}
    for file in files:
        try:
            lines = file.read_text("utf-8-sig").split("\n")
        except UnicodeDecodeError as error:
            raise GoldError(f"{file}: not UTF-8 text ({error.reason} at byte {error.start}).") from None
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                gold = gold_report(json.loads(line))
            except (ValueError, TypeError, AttributeError) as error:
                raise GoldError(f"{file}:{number}: {_sentence(error)}") from None
            if gold.report.report_id in found:
                raise GoldError(f"{file}:{number}: the id {gold.report.report_id!r} is there twice.")
            found[gold.report.report_id] = gold
    return list(found.values())


def gold_report(row: dict[str, Any]) -> GoldReport:
    """One line of a gold file. Raises ValueError saying what does not fit."""
    if missing := [key for key in _NEEDED if key not in row]:
        raise ValueError(f"lacks {', '.join(missing)}; every line needs {', '.join(_NEEDED)}.")
    if unknown := sorted(row.keys() - _KEYS):
        raise ValueError(f"unknown keys {', '.join(unknown)}; known are {', '.join(sorted(_KEYS))}.")
    half = row.get("half") or ""
    if half and half not in HALVES:
        raise ValueError(f"half {half!r} is none of {', '.join(HALVES)}.")
    published = Published.parse(row["published"]) if row.get("published") else None
    report = Report(
        report_id=row["id"], text=row["text"], language=row["language"], published=published, text_status="invented"
    )
    return GoldReport(report, tuple(_event(event) for event in row["events"]), half, tuple(row.get("tags") or ()))


def _event(row: dict[str, Any]) -> Facts:
    if unknown := sorted(row.keys() - _EVENT_KEYS):
        raise ValueError(f"an event has unknown keys {', '.join(unknown)}; known are {', '.join(sorted(_EVENT_KEYS))}.")
    root, mode = row["type"], row.get("mode")
    _known(root, Event.vocabulary("event_type"), "type")
    if mode is not None:
        _known(mode, Event.vocabulary("event_mode"), "mode")
        if mode.partition(":")[0] != root:
            raise ValueError(f"the mode {mode} is not a mode of {root}.")
    roles = Event.vocabulary("role")
    pairs = []
    for role, actors in (row.get("roles") or {}).items():
        _known(role, roles, "role")
        pairs += [(role, actor) for actor in actors]
    kinds = Event.vocabulary("count_kind")
    counts = []
    for kind, numbers in (row.get("counts") or {}).items():
        _known(kind, kinds, "count")
        low, best, high = numbers
        counts.append((kind, low, best, high))
    return Facts(root, mode, frozenset(pairs), row.get("place"), _interval(row.get("when")), tuple(sorted(counts)))


def _interval(days: list[str] | None) -> tuple[Any, Any] | None:
    if days is None:
        return None
    first, last = days
    interval = Published.parse(f"{first}/{last}")
    return interval.earliest, interval.latest


def _known(code: str, vocabulary: Vocabulary, what: str) -> None:
    if code not in vocabulary:
        raise ValueError(f"{what} {code!r} is none of {', '.join(vocabulary.codes)}.")


def _sentence(error: Exception) -> str:
    from pydantic import ValidationError

    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error)
