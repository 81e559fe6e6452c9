"""Quotes: folded spans as the report's own words."""

from __future__ import annotations

from collections.abc import Iterable

from ...schema import Evidence, Report
from ..text import Folded
from .noun_phrases import Span


class Quotes:
    """The words of one report, by their place in its folded text."""

    def __init__(self, report: Report, folded: Folded) -> None:
        self.report = report
        self.folded = folded

    def words(self, span: Span) -> str:
        """The words as published."""
        start, end = self.folded.span(*span)
        return self.report.text[start:end]

    def evidence(self, rows: Iterable[tuple[str, Span]]) -> tuple[Evidence, ...]:
        """Evidence for field paths, in order; the same words are given once a path."""
        seen: dict[tuple[str, int, int], Evidence] = {}
        for path, span in rows:
            start, end = self.folded.span(*span)
            if (path, start, end) not in seen:
                quote = self.report.text[start:end]
                seen[path, start, end] = Evidence(
                    field=path, report_id=self.report.report_id, start=start, end=end, quote=quote
                )
        return tuple(seen.values())
