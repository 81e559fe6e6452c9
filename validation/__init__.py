"""The rules, the suite derived from the schema, the gate and the export.

Great Expectations loads when a suite is built or a gate runs, and nothing here loads before it is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .context import Context
    from .errors import ExportError, ForgedPass, GateError, Unrecognised
    from .export import export
    from .failures import Failures
    from .gate import Failed, gate
    from .gx_project import write_project
    from .judge_files import Judgement, judge
    from .passed import Passed, TakenOut
    from .report_file import write_report
    from .rules import Rule, all_rules, column_rule, row_rule
    from .suite import suite, suites
    from .validating import validate
    from .verdict import Verdict

_HOME = {
    "Context": "context",
    "ExportError": "errors",
    "Failed": "gate",
    "Failures": "failures",
    "ForgedPass": "errors",
    "GateError": "errors",
    "Judgement": "judge_files",
    "Passed": "passed",
    "Rule": "rules",
    "TakenOut": "passed",
    "Unrecognised": "errors",
    "Verdict": "verdict",
    "all_rules": "rules",
    "column_rule": "rules",
    "export": "export",
    "gate": "gate",
    "judge": "judge_files",
    "row_rule": "rules",
    "suite": "suite",
    "suites": "suite",
    "validate": "validating",
    "write_project": "gx_project",
    "write_report": "report_file",
}

__all__ = [
    "Context", "ExportError", "Failed", "Failures", "ForgedPass", "GateError", "Judgement", "Passed", "Rule", "TakenOut",
    "Unrecognised", "Verdict", "all_rules", "column_rule", "export", "gate", "judge", "row_rule", "suite", "suites", "validate",
    "write_project", "write_report",
]  # fmt: skip


class _Functions(ModuleType):
    """This package, where ``gate``, ``export`` and ``suite`` are the functions, not the modules of the same names."""

    def __setattr__(self, name: str, value: object) -> None:
        # the import system binds a loaded submodule here; the function of its name goes before it
        if name not in _HOME or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Functions


def __getattr__(name: str) -> Any:
    """Load a public name where it lives, on first use."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOME[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
