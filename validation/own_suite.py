"""A researcher's own Great Expectations suite, run on one table and read as lines of failures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .engine import batch_of
from .errors import GateError

if TYPE_CHECKING:
    import pandas as pd

_SEVERITY = {"critical": "error"}


def suite_lines(table: str, frame: pd.DataFrame, suite: Any) -> tuple[list[tuple[Any, ...]], tuple[str, ...]]:
    """A line for each failing row (see ``failures.COLUMNS``), and the ids of the expectations that ran.

    An expectation goes by ``meta={"id": …}``, else by its type and column. One that raises, or fails the table as a
    whole, has a line without a row. Raises GateError for an empty suite: nothing would be judged, and all would pass.
    """
    if not suite.expectations:
        raise GateError("The suite has no expectations, so it would pass anything; add some.")
    outcome = batch_of(frame).validate(suite, result_format="COMPLETE")
    lines: list[tuple[Any, ...]] = []
    rules: list[str] = []
    for result in outcome.results:
        config = result.expectation_config
        arguments = {key: value for key, value in config.kwargs.items() if key != "batch_id"}
        column = str(arguments.get("column") or ", ".join(arguments.get("column_list") or ()) or table)
        rule = str((config.meta or {}).get("id") or f"{config.type}:{column}")
        rules.append(rule)
        if result.success:
            continue
        severity = _SEVERITY.get(str(getattr(config.severity, "value", config.severity) or "critical"), "warning")
        about = (config.description or config.type, str(config.notes or ""))
        positions = result.result.get("unexpected_index_list") or []
        if not positions:
            lines.append((rule, severity, table, None, None, _whole(result), *about))
            continue
        for position in positions:
            value = frame[column].iloc[position] if column in frame.columns else ""
            lines.append(
                (rule, severity, table, int(position) + 1, f"row {position + 1}", f"{column}: {value}", *about)
            )
    return lines, tuple(rules)


def _whole(result: Any) -> str:
    told = result.exception_info or {}
    infos = [told] if "raised_exception" in told else list(told.values())
    raised = [str(info.get("exception_message")) for info in infos if info.get("raised_exception")]
    if raised:
        return f"the expectation could not be judged: {raised[0].splitlines()[0]}"
    return f"the table as a whole: found {result.result.get('observed_value')}"
