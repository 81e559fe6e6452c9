"""Quotes: folded spans as the report's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from ....schema import Evidence, Report
from ...text import Folded
from .noun_phrases import Span
from .tokens import Token


class OriginalTokens(Sequence[str]):
    """Each token as the report has it, with its vowel signs; cut out when asked for, since few are."""

    def __init__(self, quotes: Quotes, tokens: Sequence[Token]) -> None:
        self.quotes = quotes
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        token = self.tokens[index]
        return self.quotes.words((token.begin, token.end))


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
