"""Errors of the datasets room, each a sentence that says what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class DatasetError(ValueError):
    """A dataset, release or name that cannot be used as it is."""


class TableError(DatasetError):
    """A table whose columns or values do not fit their specification."""


class ReportError(DatasetError):
    """A report file that cannot be read as a report."""


class LedgerError(DatasetError):
    """A decision that cannot be read, or that decides about something there is not."""


def near(word: str, known: Iterable[str]) -> str:
    """``Did you mean a or b? `` (with its space) for the known words close to ``word``; empty where none is close."""
    close = get_close_matches(word, sorted(known), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(close)}? " if close else ""
