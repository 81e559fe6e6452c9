"""Evidence: for every coded value the words it rests on, checked against the report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Self

from pydantic import model_validator

from .errors import WasataError
from .fields import coded
from .model import Model

_STEP = re.compile(r"(?P<name>[a-z_][a-z0-9_]*)(?:\[(?P<key>[^\[\]]+)\])?")


class EvidenceError(WasataError, ValueError):
    """A quote that is not in its report, or a value without its words."""


class Evidence(Model):
    """One quote. ``start`` and ``end`` are code points into the report's text; ``text[start:end] == quote`` always."""

    field: str = coded(
        "What the quote supports",
        rule="A path by key: `when`, `participants[sdf]`, `counts[killed:civilians]`, `mediation.outcome`.",
        example="participants[sdf]",
        evidence="record",
    )
    report_id: str = coded(
        "Report the quote is from", rule="One of the event's reports.", example="ain_issa_ar", evidence="record"
    )
    start: int = coded("First code point of the quote", rule="Counted from 0.", example=0, evidence="record", ge=0)
    end: int = coded(
        "Code point after the quote", rule="Half-open: end − start is the length.", example=5, evidence="record", ge=1
    )
    quote: str = coded(
        "The words themselves",
        rule="Untouched; as short as carries the value.",
        example="أفرجت",
        evidence="record",
        min_length=1,
        verbatim=True,
    )

    @model_validator(mode="after")
    def _length(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"evidence for {self.field}: {self.start}–{self.end} does not have the length of its quote"
            )
        return self


@lru_cache(maxsize=4096)
def parse_path(path: str) -> tuple[tuple[str, str | None], ...]:
    """Split ``participants[sdf:detainee].role`` into ``(("participants", "sdf:detainee"), ("role", None))``."""
    steps = []
    position = 0
    while True:
        match = _STEP.match(path, position)
        if match is None:
            raise EvidenceError(
                f"{path!r} is no field path; write for example `when`, `participants[sdf]`, `mediation.outcome`."
            )
        steps.append((match["name"], match["key"]))
        position = match.end()
        if position == len(path):
            return tuple(steps)
        if path[position] != ".":
            raise EvidenceError(
                f"{path!r} is no field path; write for example `when`, `participants[sdf]`, `mediation.outcome`."
            )
        position += 1


def misquotes(evidence: tuple[Evidence, ...], texts: Mapping[str, str]) -> list[str]:
    """A sentence for every quote that does not stand at its place; ``texts`` maps report ids to bodies."""
    problems = []
    for item in evidence:
        text = texts.get(item.report_id)
        if text is None:
            problems.append(f"{item.field}: the report {item.report_id!r} is not at hand")
        elif text[item.start : item.end] != item.quote:
            found = text[item.start : item.end]
            problems.append(f"{item.field}: {item.report_id}[{item.start}:{item.end}] is {found!r}, not {item.quote!r}")
    return problems
