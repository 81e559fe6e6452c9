"""The one custom expectation: every row keeps the rule. Great Expectations calls the rule's function and counts.

Importing this module loads Great Expectations, which takes seconds: only ``suite`` and ``run`` import it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ClassVar

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

import pandas as pd
from great_expectations.compatibility import pydantic
from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import MulticolumnMapExpectation
from great_expectations.expectations.metrics.map_metric_provider import (
    MulticolumnMapMetricProvider,
    multicolumn_condition_partial,
)

from .rules import Rule

_DOMAIN = ("batch_id", "table", "column_list", "row_condition", "condition_parser", "ignore_row_if")
_RUNNING: ContextVar[Mapping[str, Rule]] = ContextVar("wasata_rules_running")


@contextmanager
def running(rules: Mapping[str, Rule]) -> Iterator[None]:
    """Make the rules' functions known, by id, while a suite runs."""
    token = _RUNNING.set(rules)
    try:
        yield
    finally:
        _RUNNING.reset(token)


class RowsKeepRule(MulticolumnMapMetricProvider):
    """One boolean a row, from the function of the rule called ``rule``."""

    condition_metric_name = "multicolumn_values.keep_wasata_rule"
    condition_domain_keys = _DOMAIN
    condition_value_keys = ("rule",)

    @multicolumn_condition_partial(engine=PandasExecutionEngine)
    def _pandas(cls, column_list: Any, rule: str, **_: Any) -> Any:
        holds = _RUNNING.get()[rule].holds
        if holds is None:
            raise ValueError(f"{rule} has no function of its own")
        if column_list.empty:  # no row to judge; W001 says where there must be some
            return pd.Series([], dtype=bool, index=column_list.index)
        verdict = holds(column_list)
        if verdict.isna().any():
            raise ValueError(f"{rule} gives no verdict for {int(verdict.isna().sum())} rows")
        return verdict.astype(bool)


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
