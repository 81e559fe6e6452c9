"""``columns.json``: the column specs of a release, so that ``load`` and ``validate`` need no model.

The file holds ``format`` (1), ``schema_version``, ``reads_with`` (the wasata version that wrote it and can read it),
``dataset`` (title, version, licence, citation …) and ``tables``: name → title, key, may_be_empty, references, columns.
A column lists only what differs from a plain nullable text column's defaults. Reading it imports the standard library.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .errors import DatasetError, TableError, near

FILE_NAME = "columns.json"
FORMAT = 1
#: Releases of this schema major version can be read; a test holds it to the schema's own version.
READS_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class StoredColumn:
    """One column as a release describes it; the same fields as ``wasata.schema.ColumnSpec``."""

    table: str
    name: str
    type: str
    nullable: bool = True
    description: str = ""
    rule: str = ""
    example: str = ""
    path: str = ""
    values: tuple[str, ...] | None = None
    vocabulary: str | None = None
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    evidence: str = "record"
    derived_from: str | None = None
    joined: bool = False
    verbatim: bool = False
    labels: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoredReference:
    """A column whose values stand in a key column of another table."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table as a release describes it; the same attributes as ``wasata.schema.TableSpec``."""

    name: str
    title: str
    columns: tuple[StoredColumn, ...]
    key: tuple[str, ...] = ()
    references: tuple[StoredReference, ...] = ()
    may_be_empty: bool = False
    schema_version: str = ""

    def column(self, name: str) -> StoredColumn:
        """The column called ``name``. Raises TableError, naming the near ones."""
        for column in self.columns:
            if column.name == name:
                return column
        raise TableError(f"The table {self.name} has no column {name!r}. {near(name, self.names)}".rstrip())

    @property
    def names(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(column.name for column in self.columns)


_DEFAULTS = {f.name: f.default for f in fields(StoredColumn) if f.default is not MISSING}
_FIELDS = tuple(f.name for f in fields(StoredColumn) if f.name != "table")


def specs_to_json(
    tables: Mapping[str, Any] | Iterable[Any],
    dataset: Mapping[str, Any] | None = None,
    schema_version: str | None = None,
) -> dict[str, Any]:
    """The content of ``columns.json`` for table specs (of the schema, or stored ones) as plain JSON values.

    ``dataset`` is ``Dataset.metadata()``; ``schema_version`` defaults to the specs' own, else the installed schema's.
    """
    specs = list(tables.values() if isinstance(tables, Mapping) else tables)
    own = next((s.schema_version for s in specs if getattr(s, "schema_version", "")), None)
    return {
        "format": FORMAT,
        "schema_version": schema_version or own or _installed_schema(),
        "reads_with": f"wasata>={_installed_version()}",
        "dataset": dict(dataset or {}),
        "tables": {spec.name: _table_to_json(spec) for spec in specs},
    }


def specs_from_json(data: Mapping[str, Any], where: str = FILE_NAME) -> dict[str, StoredTable]:
    """The tables ``columns.json`` describes, by name, in its order.

    Raises DatasetError for a file that is none, or that a newer schema wrote (it says which wasata reads it). Keys this
    version does not know are left aside: a minor version may add some.
    """
    if not isinstance(data, Mapping) or not isinstance(data.get("tables"), Mapping):
        raise DatasetError(f"{where}: holds no tables, so it is no release's columns.json. Export the release again.")
    written = str(data.get("schema_version", ""))
    major = written.partition(".")[0]
    if not major.isdigit():
        raise DatasetError(f"{where}: schema_version {written!r} is no version such as 1.0. Export the release again.")
    if int(major) > READS_SCHEMA or data.get("format", FORMAT) > FORMAT:
        needed = data.get("reads_with", "a newer wasata")
        raise DatasetError(
            f"{where}: written with schema version {written}; this wasata reads up to {READS_SCHEMA}.x. "
            f"Install {needed} to read it."
        )
    try:
        return {name: _table_from_json(name, table, written) for name, table in data["tables"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DatasetError(f"{where}: a table or column lacks {error}. Export the release again.") from None


def write_columns(path: Path, content: Mapping[str, Any]) -> None:
    """Write ``specs_to_json(…)`` to ``path``: UTF-8, readable Arabic, LF, the same bytes always."""
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    path.write_bytes(f"{text}\n".encode())


def read_columns(path: Path) -> dict[str, Any]:
    """The content of a ``columns.json``, checked by ``specs_from_json``. Raises DatasetError naming the file."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path}: cannot be read as JSON ({error}). Export the release again.") from None
    specs_from_json(data, str(path))
    return data


def _table_to_json(spec: Any) -> dict[str, Any]:
    return {
        "title": spec.title,
        "key": list(spec.key),
        "may_be_empty": spec.may_be_empty,
        "references": [{"column": r.column, "table": r.table, "target": r.target} for r in spec.references],
        "columns": [_column_to_json(column) for column in spec.columns],
    }


def _column_to_json(column: Any) -> dict[str, Any]:
    given = {name: getattr(column, name) for name in _FIELDS}
    kept = {name: value for name, value in given.items() if name not in _DEFAULTS or value != _DEFAULTS[name]}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in kept.items()}


def _table_from_json(name: str, table: Mapping[str, Any], schema_version: str) -> StoredTable:
    columns = []
    for row in table["columns"]:
        known = {key: row[key] for key in _FIELDS if key in row}
        if isinstance(known.get("values"), list):
            known["values"] = tuple(known["values"])
        if isinstance(known.get("labels"), list):
            known["labels"] = tuple((code, english, arabic) for code, english, arabic in known["labels"])
        columns.append(StoredColumn(table=name, **known))
    references = tuple(StoredReference(r["column"], r["table"], r["target"]) for r in table.get("references", ()))
    key = tuple(table.get("key", ()))
    empty = table.get("may_be_empty", False)
    return StoredTable(name, table["title"], tuple(columns), key, references, empty, schema_version)


def _installed_schema() -> str:
    from ..schema import SCHEMA_VERSION  # here, because reading a release must not import the schema

    return SCHEMA_VERSION


def _installed_version() -> str:
    try:
        return version("wasata")
    except PackageNotFoundError:
        return "0"
