"""The custom expectations: every row keeps a rule. Great Expectations calls the rules' functions, counts, and decides.

``ExpectRowsToKeepRule`` is for suites: it reads the columns of the frame it is run on. ``ExpectRuleToBeKept`` is for the
gate: the rules read the gate's own frame, and one metric counts for all of them, because Great Expectations spends
longer on its bookkeeping for a metric than on most rules.

Importing this module loads Great Expectations, which takes seconds: only ``suite`` and ``run`` import it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, ClassVar

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

import numpy as np
import pandas as pd
from great_expectations.compatibility import pydantic
from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.execution_engine.execution_engine import MetricDomainTypes
from great_expectations.expectations.expectation import BatchExpectation, MulticolumnMapExpectation
from great_expectations.expectations.metrics.map_metric_provider import (
    MulticolumnMapMetricProvider,
    multicolumn_condition_partial,
)
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from .rules import Rule, all_rules

_DOMAIN = ("batch_id", "table", "column_list", "row_condition", "condition_parser", "ignore_row_if")
_RUNNING: ContextVar[Running | None] = ContextVar("wasata_rules_running", default=None)
#: Rules that a suite was made of in this process, by id.
_MADE: dict[str, Rule] = {}


class Running:
    """The rules of one run, the frame they read, and the rows that failed each, as bits."""

    def __init__(self, rules: Mapping[str, Rule], frame: pd.DataFrame) -> None:
        self.rules = rules
        self.frame = frame
        self.failing: dict[str, np.ndarray[Any, Any]] = {}

    def judge(self, rows: int) -> dict[str, int | Exception]:
        """How many rows fail each rule, or what it raised. Raises ValueError where the batch has other rows."""
        if rows != len(self.frame):
            raise ValueError(f"{rows} rows are asked about, and the table has {len(self.frame)}")
        counted: dict[str, int | Exception] = {}
        for id, rule in self.rules.items():
            try:
                kept = _verdict(rule, self.frame)
            except Exception as error:  # told as this rule's problem, which blocks
                counted[id] = error
                continue
            counted[id] = int(len(kept) - np.count_nonzero(kept))
            if counted[id]:
                self.failing[id] = np.packbits(~kept)
        return counted


@contextmanager
def running(rules: Running) -> Iterator[None]:
    """Let the rules be judged on their own frame while a suite runs."""
    token = _RUNNING.set(rules)
    try:
        yield
    finally:
        _RUNNING.reset(token)


def remember(rule: Rule) -> None:
    """Know a rule by its id, for a suite that somebody else runs."""
    _MADE[rule.id] = rule


@cache
def _standard() -> Mapping[str, Rule]:
    from ..schema import tables

    return {rule.id: rule for rule in all_rules(tables())}


def _typed(frame: pd.DataFrame, table: str) -> pd.DataFrame:
    """The columns with the schema's types, whatever reader they came from; columns of other classes as they are."""
    from ..schema import tables
    from .cells import read_cells

    spec = tables().get(table)
    known = read_cells(frame, spec)[0] if spec is not None else frame.iloc[:, :0]
    rest = [name for name in frame.columns if name not in known]
    return pd.concat([known, frame[rest].reset_index(drop=True)], axis=1)


def _verdict(rule: Rule, frame: pd.DataFrame) -> np.ndarray[Any, Any]:
    holds = rule.function()
    if holds is None:
        raise ValueError(f"{rule.id} has no function of its own")
    if frame.empty:  # no row to judge; W001 says where there must be some
        return np.zeros(len(frame), dtype=bool)
    verdict = holds(frame[list(rule.columns)])
    if verdict.isna().any():
        raise ValueError(f"{rule.id} gives no verdict for {int(verdict.isna().sum())} rows")
    return verdict.to_numpy(dtype=bool)


class RowsKeepRule(MulticolumnMapMetricProvider):
    """One boolean a row, from the function of the rule called ``rule``."""

    condition_metric_name = "multicolumn_values.keep_wasata_rule"
    condition_domain_keys = _DOMAIN
    condition_value_keys = ("rule",)

    @multicolumn_condition_partial(engine=PandasExecutionEngine)
    def _pandas(cls, column_list: Any, rule: str, **_: Any) -> Any:
        known = _MADE.get(rule) or _standard().get(rule)
        if known is None:
            raise ValueError(f"no rule is called {rule}")
        return pd.Series(_verdict(known, _typed(column_list, known.table)), index=column_list.index)


class ExpectRowsToKeepRule(MulticolumnMapExpectation):
    """Expect every row to keep the rule ``rule`` over ``column_list``."""

    rule: str
    _made: Any = pydantic.PrivateAttr(default=None)
    map_metric: ClassVar[str] = "multicolumn_values.keep_wasata_rule"
    success_keys: ClassVar[tuple[str, ...]] = ("rule", "mostly")
    domain_keys: ClassVar[tuple[str, ...]] = _DOMAIN

    @property
    def configuration(self) -> Any:
        """As every expectation's, but made once: a run asks each rule for it a hundred times, and no rule changes."""
        if self._made is None:
            self._made = super().configuration
        return self._made


class RowsFailingRules(TableMetricProvider):
    """How many rows fail each rule of the run."""

    metric_name = "table.rows_failing_wasata_rules"

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(cls, execution_engine: Any, metric_domain_kwargs: Any, **_: Any) -> dict[str, int | Exception]:
        now = _RUNNING.get()
        if now is None:
            raise ValueError("no rules are running; a suite of your own is made by suite(Event)")
        rows, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        return now.judge(len(rows))


class ExpectRuleToBeKept(BatchExpectation):
    """Expect every row of the running frame to keep the rule ``rule``."""

    rule: str
    metric_dependencies: ClassVar[tuple[str, ...]] = ("table.row_count", RowsFailingRules.metric_name)
    success_keys: ClassVar[tuple[str, ...]] = ("rule",)
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id", "table")

    def _validate(self, metrics: Any, runtime_configuration: Any = None, execution_engine: Any = None) -> Any:
        found = metrics[RowsFailingRules.metric_name][self.rule]
        if isinstance(found, Exception):
            raise found
        return {
            "success": found == 0,
            "result": {"element_count": metrics["table.row_count"], "unexpected_count": found},
        }
