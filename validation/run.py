"""Running rules through Great Expectations, and reading every verdict from its results.

Three silences are refused here: a result that is missing, a rule that raised, and a run that did not happen. For the
last, every suite carries a control that must fail: a run that passes it has judged nothing.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .context import Context
from .errors import GateError
from .joins import Joins
from .rules import Rule
from .suite import ROW_NUMBER, suite_of
from .verdict import EXAMPLES, Verdict

if TYPE_CHECKING:
    import pandas as pd

CONTROL = "control"


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules to run on one table's prepared frame, and those left out because something is not at hand."""

    table: str
    key: tuple[str, ...]
    frame: pd.DataFrame
    rules: tuple[Rule, ...]
    left_out: tuple[Rule, ...]


def plan(
    frames: Mapping[str, pd.DataFrame],
    fits: Mapping[str, Mapping[str, pd.Series]],
    specs: Mapping[str, Any],
    rules: Iterable[Rule],
    context: Context,
) -> list[Plan]:
    """One plan a table that is in ``frames``: the rules whose columns are all there, on a frame that has them."""
    import pandas as pd

    joins = Joins(frames, fits, context)
    plans = []
    rules = tuple(rules)
    for table, frame in frames.items():
        columns: dict[str, Any] = {name: frame[name] for name in frame.columns} | {ROW_NUMBER: range(len(frame))}
        runnable: list[Rule] = []
        left_out: list[Rule] = []
        for rule in (rule for rule in rules if rule.table == table):
            for name in rule.columns:
                if "." in name and name not in columns and (joined := joins.column(table, name)) is not None:
                    columns[name] = joined
            (runnable if all(name in columns for name in rule.columns) else left_out).append(rule)
        key = tuple(name for name in specs[table].key if name in frame.columns)
        plans.append(Plan(table, key, pd.DataFrame(columns, index=frame.index), tuple(runnable), tuple(left_out)))
    return plans


def run(plans: Iterable[Plan]) -> list[Verdict]:
    """A verdict for every rule of every plan, in order. Raises GateError where Great Expectations did not run."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [verdict for plan in plans if plan.rules for verdict in _run_table(plan)]
    except ImportError as error:
        raise GateError(
            f"Great Expectations cannot be loaded ({error}); without it nothing is judged and nothing released."
        ) from error


def _run_table(plan: Plan) -> list[Verdict]:
    import great_expectations.expectations as gxe

    from .expectation import running

    batch = _batch(plan)
    suite = suite_of(plan.rules, plan.table, plan.key)
    suite.add_expectation(gxe.ExpectTableRowCountToEqual(value=len(plan.frame) + 1, meta={"id": CONTROL}))
    with running({rule.id: rule for rule in plan.rules}):
        brief = _results(batch, suite, "BASIC", plan)
        _check_control(brief.pop(CONTROL), plan)
        failing = [rule for rule in plan.rules if not brief[rule.id].success and _counted(brief[rule.id])]
        full = _results(batch, suite_of(failing, plan.table, plan.key), "COMPLETE", plan) if failing else {}
    return [_verdict(rule, full.get(rule.id, brief[rule.id]), plan) for rule in plan.rules]


def _batch(plan: Plan) -> Any:
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("wasata").add_dataframe_asset(plan.table)
    definition = asset.add_batch_definition_whole_dataframe("all")
    return definition.get_batch(batch_parameters={"dataframe": plan.frame})


def _results(batch: Any, suite: Any, form: str, plan: Plan) -> dict[str, Any]:
    """The results by rule id. Raises GateError unless there is exactly one for every expectation asked."""
    try:
        outcome = batch.validate(suite, result_format=form)
        results = {result.expectation_config.meta["id"]: result for result in outcome.results}
    except Exception as error:
        raise GateError(
            f"{plan.table}: Great Expectations did not finish ({type(error).__name__}: {error}); nothing is judged."
        ) from error
    asked = {item.meta["id"] for item in suite.expectations}
    if not asked or set(results) != asked or len(outcome.results) != len(asked):
        raise GateError(
            f"{plan.table}: {len(outcome.results)} of {len(asked)} rules were evaluated; nothing is judged."
        )
    return results


def _check_control(result: Any, plan: Plan) -> None:
    if result.success or result.result.get("observed_value") != len(plan.frame):
        raise GateError(
            f"{plan.table}: the control did not fail, so Great Expectations has not looked at the rows; nothing is judged."
        )


def _counted(result: Any) -> bool:
    return bool(result.result) and "unexpected_count" in result.result


def _verdict(rule: Rule, result: Any, plan: Plan) -> Verdict:
    base: dict[str, Any] = {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "table": rule.table,
        "reason": rule.reason,
    }
    raised = _raised(result)
    if raised:
        return Verdict(**base, problem=f"the rule could not be judged: {raised}")
    if result.success:
        seen = result.result.get("element_count")
        if rule.columns and seen != len(plan.frame) and "observed_value" not in result.result:
            return Verdict(
                **base, problem=f"the rule could not be judged: {seen} of {len(plan.frame)} rows were looked at"
            )
        return Verdict(**base)
    if not _counted(result):
        return Verdict(**base, failed=1, ids=(plan.table,), details=(_of_table(rule, result),))
    positions = sorted({int(position) for position in result.result.get("unexpected_index_list") or ()})
    if not positions or len(positions) != result.result["unexpected_count"]:
        return Verdict(**base, problem="the rule could not be judged: the rows that fail it were not named")
    rows = plan.frame.iloc[positions]
    return Verdict(
        **base, failed=len(rows), ids=_ids(rows, plan.key), events=_events(rows),
        details=tuple(_detail(rule.message, row) for row in rows.head(EXAMPLES).to_dict("records")),
    )  # fmt: skip


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


def _ids(rows: pd.DataFrame, key: tuple[str, ...]) -> tuple[str, ...]:
    if not key:
        return tuple(f"row {position + 1}" for position in rows.index)
    ids = rows[list(key)].astype(object).where(rows[list(key)].notna(), "")
    return tuple(
        "/".join(map(str, values)).strip("/") or f"row {position + 1}"
        for position, values in zip(rows.index, ids.to_numpy(), strict=True)
    )


def _events(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows["event_id"].dropna())) if "event_id" in rows else ()


def _detail(template: str, row: Mapping[Any, Any]) -> str:
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
