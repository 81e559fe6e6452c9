"""The datasets themselves: registries, reports, decisions, releases, and ``load``.

Importing this package, and ``load``, imports no model: a script that only reads a release starts at once. What needs
the schema (``open_dataset``, ``read_report`` …) is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .bundled_datasets import available
from .errors import DatasetError, LedgerError, ReportError, TableError
from .load import load

if TYPE_CHECKING:
    from .dataset import Dataset, open_dataset
    from .ledger import Decision, LedgerState, fold, read_decisions
    from .report_files import Refusal, read_report, read_reports

_LATER = {
    "Dataset": "dataset",
    "open_dataset": "dataset",
    "Decision": "ledger",
    "LedgerState": "ledger",
    "fold": "ledger",
    "read_decisions": "ledger",
    "Refusal": "report_files",
    "read_report": "report_files",
    "read_reports": "report_files",
}

__all__ = [
    "Dataset",
    "DatasetError",
    "Decision",
    "LedgerError",
    "LedgerState",
    "Refusal",
    "ReportError",
    "TableError",
    "available",
    "fold",
    "load",
    "open_dataset",
    "read_decisions",
    "read_report",
    "read_reports",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_LATER[name]}", __name__), name)
