"""What the stock expectations on one column ask, as functions over whole columns.

The suite for users of Great Expectations names the stock expectation; the gate asks the same of every row through the
function here, because the stock ones look at one cell a time (a range check over a million rows took seconds). A test
holds the two to the same verdicts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..keys import by_value, distinct

Holds = Callable[[Any], Any]


def stock(expectation: str, arguments: Mapping[str, Any]) -> Holds | None:
    """The function of an expectation on cells or keys; None for one that is not listed here."""
    make = _STOCK.get(expectation)
    return None if make is None else make(arguments)


def _not_null(arguments: Mapping[str, Any]) -> Holds:
    return lambda t: t[arguments["column"]].notna()


def _in_set(arguments: Mapping[str, Any]) -> Holds:
    column, values = arguments["column"], list(arguments["value_set"])
    return lambda t: t[column].isna() | t[column].isin(values)


def _between(arguments: Mapping[str, Any]) -> Holds:
    column, low, high = arguments["column"], arguments.get("min_value"), arguments.get("max_value")

    def holds(t: Any) -> Any:
        kept = t[column].isna()
        inside = ~kept
        if low is not None:
            inside &= (t[column] >= low).fillna(False).astype(bool)
        if high is not None:
            inside &= (t[column] <= high).fillna(False).astype(bool)
        return kept | inside

    return holds


def _matches(arguments: Mapping[str, Any]) -> Holds:
    return lambda t: by_value(t[arguments["column"]], lambda texts: texts.str.contains(arguments["regex"]))


def _unique(arguments: Mapping[str, Any]) -> Holds:
    return lambda t: t[arguments["column"]].isna() | _once(t, [arguments["column"]])


def _unique_together(arguments: Mapping[str, Any]) -> Holds:
    return lambda t: _once(t, list(arguments["column_list"]))


def _once(t: Any, columns: list[str]) -> Any:
    """Whether no other row has the same cells; two nulls are the same."""
    import pandas as pd

    key: Any = 0
    for name in columns:
        if str(t[name].dtype) == "str":
            codes, texts = distinct(t[name])
            key = key * (len(texts) + 1) + codes.astype("int64") + 1
        else:
            codes, values = pd.factorize(t[name])
            key = key * (len(values) + 1) + codes.astype("int64") + 1
        if len(columns) > 2:  # three wide columns may not fit one number
            key = pd.factorize(key)[0].astype("int64")
    return ~pd.Series(key, index=t.index).duplicated(keep=False)


_STOCK: Mapping[str, Callable[[Mapping[str, Any]], Holds]] = {
    "ExpectColumnValuesToNotBeNull": _not_null,
    "ExpectColumnValuesToBeInSet": _in_set,
    "ExpectColumnValuesToBeBetween": _between,
    "ExpectColumnValuesToMatchRegex": _matches,
    "ExpectColumnValuesToBeUnique": _unique,
    "ExpectCompoundColumnsToBeUnique": _unique_together,
}
