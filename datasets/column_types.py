"""From column specs to types: Arrow schemas, pandas dtypes, and frames that have them.

=========  ==================  ============
spec       pandas              Arrow
=========  ==================  ============
string     ``str``             ``string``
integer    ``Int64``           ``int64``
number     ``float64``         ``float64``
boolean    ``boolean``         ``bool``
date       ``datetime64[s]``   ``date32``
=========  ==================  ============

A null is NaN, NA or NaT as the dtype has it; an empty text is null, because CSV cannot tell the two apart. Specs are
``wasata.schema.TableSpec`` or the ``StoredTable`` of a release: this module imports neither.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from .errors import TableError, near

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

PANDAS = {"string": "str", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "datetime64[s]"}
_TRUTH = {"true": True, "false": False, "True": True, "False": False, "TRUE": True, "FALSE": False}
_EXPECTED = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "date": "a date such as 2021-04-13",
}


def arrow_schema(spec: Any) -> pa.Schema:
    """The Arrow schema of a table: types, nullability, and what each column means in its field metadata.

    Field metadata: description, rule, and where there are some unit, vocabulary, values (a JSON list), derived_from, labels (of the codes that a study added: a JSON object).
    Schema metadata: table, title, schema_version.
    """
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    fields = [pa.field(c.name, types[c.type], c.nullable, metadata=_column_metadata(c)) for c in spec.columns]
    table = {"table": spec.name, "title": spec.title, "schema_version": _schema_version(spec)}
    return pa.schema(fields, metadata=table)


def pandas_dtypes(spec: Any) -> dict[str, str]:
    """The pandas dtype of each column, in order."""
    return {column.name: PANDAS[column.type] for column in spec.columns}


def empty_frame(spec: Any) -> pd.DataFrame:
    """A frame without rows that has every column with its type."""
    import pandas as pd

    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in pandas_dtypes(spec).items()})


def typed(frame: pd.DataFrame, spec: Any) -> pd.DataFrame:
    """A copy of ``frame`` with the spec's columns in the spec's order and types, and rows numbered from 0.

    Values are converted only where nothing is lost: ``"7"`` and ``7.0`` become 7, ``"NA"`` and ``"None"`` stay text.
    Raises TableError for a missing or unknown column (with the near ones) and for the first value that does not fit.
    """
    import pandas as pd

    check_columns(frame.columns, spec)
    frame = frame.reset_index(drop=True)
    return pd.DataFrame({c.name: _convert(frame[c.name], c.type, f"{spec.name}.{c.name}") for c in spec.columns})


def check_columns(names: Any, spec: Any) -> None:
    """Raise TableError unless ``names`` are the spec's columns, each once, in any order."""
    given = [str(name) for name in names]
    wanted = [column.name for column in spec.columns]
    if unknown := [name for name in given if name not in wanted]:
        raise TableError(f"{spec.name}: unknown column {', '.join(unknown)}. {near(unknown[0], wanted)}".rstrip())
    if missing := [name for name in wanted if name not in given]:
        raise TableError(f"{spec.name}: the column {', '.join(missing)} is missing; a table has every column.")
    if len(given) != len(set(given)):
        twice = next(name for name in given if given.count(name) > 1)
        raise TableError(f"{spec.name}: the column {twice} is there twice.")


def _convert(column: pd.Series, kind: str, where: str) -> pd.Series:
    import pandas as pd

    dtype = PANDAS[kind]
    if str(column.dtype) == dtype and kind != "string":
        return column
    if str(column.dtype) == "str":
        empty = column.isna() | (column == "")
        if kind == "string":
            return column.mask(empty) if empty.any() else column
        column = column.mask(empty)
    one = _ONE[kind]
    values = column.astype(object).tolist()
    converted: list[Any] = []
    for row, value in enumerate(values):
        if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
            converted.append(None)
            continue
        result = one(value)
        if result is None and value != "":
            raise TableError(f"{where}: {value!r} in row {row + 1} is not {_EXPECTED[kind]}.")
        converted.append(result)
    try:
        return pd.Series(converted, dtype=dtype, index=column.index)
    except (OverflowError, TypeError, ValueError) as error:
        raise TableError(f"{where}: a value is out of range for {_EXPECTED[kind]} ({error}).") from None


def _string(value: Any) -> str | None:
    if isinstance(value, str):
        return value or None
    return str(value) if _is_whole(value) else None


def _integer(value: Any) -> int | None:
    if isinstance(value, str):
        digits = value.removeprefix("-").removeprefix("+")
        return int(value) if digits.isascii() and digits.isdigit() else None
    if _is_whole(value):
        return int(value)
    return int(value) if isinstance(value, float) and value.is_integer() else None


def _number(value: Any) -> float | None:
    if isinstance(value, str):
        try:
            number = float(value)
        except ValueError:
            return None
        return None if math.isnan(number) or "_" in value else number
    return float(value) if isinstance(value, float) or _is_whole(value) else None


def _boolean(value: Any) -> bool | None:
    if isinstance(value, str):
        return _TRUTH.get(value)
    return bool(value) if type(value).__name__ in ("bool", "bool_") else None


def _date(value: Any) -> str | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value).isoformat() if len(value) == 10 and value[4] == "-" else None
        except ValueError:
            return None
    if isinstance(value, datetime):  # pandas' Timestamp is one
        return value.date().isoformat() if value.time() == time() and value.tzinfo is None else None
    return value.isoformat() if isinstance(value, date) else None


def _is_whole(value: Any) -> bool:
    # numpy's integers are no int, but have __index__; booleans have it too and are no numbers here
    return hasattr(value, "__index__") and type(value).__name__ not in ("bool", "bool_")


_ONE: dict[str, Callable[[Any], Any]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}


def _column_metadata(column: Any) -> dict[str, str]:
    told = {
        "description": column.description,
        "rule": column.rule,
        "unit": column.unit,
        "vocabulary": column.vocabulary,
        "values": json.dumps(list(column.values), ensure_ascii=False) if column.values else None,
        "derived_from": column.derived_from,
        "labels": json.dumps({code: names for code, *names in column.labels}, ensure_ascii=False)
        if column.labels
        else None,
    }
    return {key: value for key, value in told.items() if value}


def _schema_version(spec: Any) -> str:
    if stored := getattr(spec, "schema_version", ""):
        return stored
    from ..schema import SCHEMA_VERSION  # here, because loading a release must not import the schema

    return SCHEMA_VERSION
