"""The rules, one file a subject. Importing them loads no Great Expectations."""

from __future__ import annotations

from collections.abc import Mapping

from ...schema import TableSpec
from . import (
    columns,
    counts,
    dates,
    evidence,
    mediation,
    participants,
    places,
    previous,
    references,
    repeated,
    shares,
    status,
    tables,
    text,
)
from .rule import ROWS, Rule, Severity, column_rule, row_rule

__all__ = ["ROWS", "Rule", "Severity", "all_rules", "column_rule", "row_rule"]

_SUBJECTS = (
    tables,
    columns,
    text,
    references,
    dates,
    places,
    participants,
    mediation,
    counts,
    evidence,
    status,
    repeated,
    shares,
    previous,
)


def all_rules(specs: Mapping[str, TableSpec]) -> tuple[Rule, ...]:
    """Every rule for these tables, in a fixed order; rules on tables that are not there are left out."""
    full = tuple(rule for subject in _SUBJECTS for rule in subject.rules(specs))
    return tuple(rule for rule in full if rule.table in specs)
