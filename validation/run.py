"""Running rules through Great Expectations, and reading every verdict from its results.

Three silences are refused here: a result that is missing, a rule that raised, and a run that did not happen. For the
last, every suite carries a control that must fail: a run that passes it has judged nothing.

Great Expectations fingerprints, copies and indexes the frame it is given for every expectation. Rules over rows read
their columns from the plan's own frame, so what it is given for them is as many rows with nothing but their number
(``engine.row_batch``); it calls each rule's function, counts, and decides.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .errors import GateError
from .keys import remembering
from .planning import Plan
from .rules import Rule
from .verdict import EXAMPLES, Rows, Verdict

if TYPE_CHECKING:
    import pandas as pd


def run(plan: Plan) -> list[Verdict]:
    """A verdict for every rule of the plan, in order. Raises GateError where Great Expectations did not run."""
    if not plan.rules:
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _run_table(plan)
    except ImportError as error:
        raise GateError(
            f"Great Expectations cannot be loaded ({error}); without it nothing is judged and nothing released."
        ) from error


def _run_table(plan: Plan) -> list[Verdict]:
    from .engine import column_batch, judged_by, row_batch, whole_batch
    from .expectation import Running, running

    over_rows = [rule for rule in plan.rules if rule.over_rows]
    on_table = [rule for rule in plan.rules if not rule.over_rows and not rule.over_cells]
    foreign = [rule for rule in plan.rules if not rule.over_rows and rule.over_cells]
    asked = Running({rule.id: rule for rule in over_rows}, plan.frame)
    results: dict[str, Any] = {}
    with remembering(), running(asked):
        if counted := [*over_rows, *(rule for rule in on_table if "RowCount" in rule.expectation)]:
            results |= judged_by(row_batch(plan), counted, plan, len(plan.frame))
        if shaped := [rule for rule in on_table if "RowCount" not in rule.expectation]:
            results |= judged_by(column_batch(plan), shaped, plan, 0)
        if foreign:
            results |= judged_by(whole_batch(plan), foreign, plan, len(plan.frame))
    keys = plan.frame[[name for name in dict.fromkeys((*plan.key, "event_id")) if name in plan.frame]]
    return [_verdict(rule, results[rule.id], plan, asked.failing, keys) for rule in plan.rules]


def _verdict(rule: Rule, result: Any, plan: Plan, failing: Mapping[str, Any], keys: pd.DataFrame) -> Verdict:
    base: dict[str, Any] = {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "table": rule.table,
        "reason": rule.reason,
    }
    if raised := _raised(result):
        return Verdict(**base, problem=f"the rule could not be judged: {raised}")
    if result.success:
        seen = result.result.get("element_count")
        if rule.columns and seen != len(plan.frame) and "observed_value" not in result.result:
            return Verdict(
                **base, problem=f"the rule could not be judged: {seen} of {len(plan.frame)} rows were looked at"
            )
        if rule.id in failing:
            return Verdict(**base, problem="the rule could not be judged: it passed with rows that fail it")
        return Verdict(**base)
    if "unexpected_count" not in result.result:
        return Verdict(**base, failed=1, details=(_of_table(rule, result),))
    bits = failing.get(rule.id)
    if bits is None:
        bits = _bits(result.result.get("unexpected_index_list") or (), len(plan.frame))
    rows = Rows(bits, keys, plan.key)
    positions = rows.positions
    if len(positions) != result.result["unexpected_count"]:
        return Verdict(**base, problem="the rule could not be judged: the rows that fail it were not named")
    first = plan.frame.iloc[positions[:EXAMPLES]]
    details = tuple(detail(rule.message, row) for row in first.to_dict("records"))
    return Verdict(**base, failed=len(positions), rows=rows, details=details)


def _bits(positions: Iterable[Any], size: int) -> Any:
    import numpy as np

    mask = np.zeros(size, dtype=bool)
    mask[[int(position) for position in positions]] = True
    return np.packbits(mask)


def _raised(result: Any) -> str:
    """The message of an exception inside Great Expectations; the rule counts as failed then, never as passed."""
    told = result.exception_info or {}
    infos = [told] if "raised_exception" in told else list(told.values())
    messages = [str(info.get("exception_message")) for info in infos if info.get("raised_exception")]
    if messages:
        return messages[0].splitlines()[0]
    return "" if result.success or result.result else "Great Expectations gave no result"


def _of_table(rule: Rule, result: Any) -> str:
    mismatched = (result.result.get("details") or {}).get("mismatched", {})
    missing = mismatched.get("missing")
    return f"{rule.message}: {', '.join(map(str, missing))}" if missing else rule.message or "the table as a whole"


def detail(template: str, row: Mapping[Any, Any]) -> str:
    """The rule's message with the row's values; a missing value reads ``null``, a day without its midnight."""
    text = template
    for name, value in row.items():
        if f"{{{name}}}" in text:
            shown = (
                "null"
                if value is None or value != value or str(value) in ("<NA>", "NaT")
                else str(value).removesuffix(" 00:00:00")
            )
            text = text.replace(f"{{{name}}}", shown)
    return text
