"""The calls into Great Expectations: batches, suites, and one result for every rule or an error."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from .errors import GateError
from .rules import Rule
from .suite import ROW_NUMBER, as_rows, expectation

if TYPE_CHECKING:
    import pandas as pd

    from .planning import Plan

CONTROL = "control"


def row_batch(plan: Plan) -> Any:
    """As many rows as the plan's frame, with their number alone: rules over rows read the frame itself."""
    import numpy as np
    import pandas as pd

    return batch_of(pd.DataFrame({ROW_NUMBER: np.arange(len(plan.frame), dtype="int32")}))


def column_batch(plan: Plan) -> Any:
    """The plan's columns without rows, for rules that ask which columns there are."""
    return batch_of(plan.frame.iloc[:0])


def whole_batch(plan: Plan) -> Any:
    """The whole frame, for expectations that look at cells in a way of their own."""
    return batch_of(plan.frame)


def judged_by(batch: Any, rules: Iterable[Rule], plan: Plan, rows: int) -> dict[str, Any]:
    """The result of each rule by its id; ``rows`` is what the control must find.

    Expectations of the caller's own that fail are asked a second time, for the numbers of the rows. Raises GateError
    where Great Expectations did not run, or did not look.
    """
    import great_expectations as gx
    import great_expectations.expectations as gxe

    rules = list(rules)
    suite = gx.ExpectationSuite(name=plan.table, expectations=[_asked(rule, plan) for rule in rules])
    suite.add_expectation(gxe.ExpectTableRowCountToEqual(value=rows + 1, meta={"id": CONTROL}))
    results = _results(batch, suite, "BASIC", plan)
    _check_control(results.pop(CONTROL), plan, rows)
    again = [rule for rule in rules if not rule.over_rows and _names_rows(results[rule.id])]
    if again:
        suite = gx.ExpectationSuite(name=plan.table, expectations=[_asked(rule, plan) for rule in again])
        results |= _results(batch, suite, "COMPLETE", plan)
    return results


def _asked(rule: Rule, plan: Plan) -> Any:
    return as_rows(rule) if rule.over_rows else expectation(rule, plan.key)


def _names_rows(result: Any) -> bool:
    return not result.success and bool(result.result) and "unexpected_count" in result.result


@cache
def _asset() -> Any:
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("wasata").add_dataframe_asset("table")
    return asset.add_batch_definition_whole_dataframe("all")


def batch_of(frame: pd.DataFrame) -> Any:
    """A batch of this frame as it is, in memory and without a project on disk."""
    return _asset().get_batch(batch_parameters={"dataframe": frame})


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


def _check_control(result: Any, plan: Plan, rows: int) -> None:
    if result.success or result.result.get("observed_value") != rows:
        raise GateError(
            f"{plan.table}: the control did not fail, so Great Expectations has not looked at the rows; nothing is judged."
        )
