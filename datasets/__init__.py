"""The datasets themselves: registries, reports, decisions, releases, ``load``, and views of what it loads.

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
    from .actor_network import network
    from .dataset import Dataset, open_dataset
    from .describing import Description, describe
    from .event_map import map_of as map  # noqa: F401 (found by __getattr__, and not in __all__)
    from .event_timeline import timeline
    from .explaining import explain
    from .explanation import Explanation
    from .ledger import Decision, LedgerState, fold, read_decisions
    from .report_files import Refusal, read_report, read_reports
    from .widening import wide

_LATER = {
    "Description": "describing",
    "describe": "describing",
    "Explanation": "explanation",
    "explain": "explaining",
    "network": "actor_network",
    "timeline": "event_timeline",
    "wide": "widening",
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

#: ``map`` is not here: ``from wasata.datasets import *`` must not hide Python's own.
__all__ = [
    "Dataset",
    "DatasetError",
    "Decision",
    "Description",
    "Explanation",
    "LedgerError",
    "LedgerState",
    "Refusal",
    "ReportError",
    "TableError",
    "available",
    "describe",
    "explain",
    "fold",
    "load",
    "network",
    "open_dataset",
    "read_decisions",
    "read_report",
    "read_reports",
    "timeline",
    "wide",
]


def __getattr__(name: str) -> Any:
    if name == "map":
        return import_module(".event_map", __name__).map_of
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_LATER[name]}", __name__), name)
