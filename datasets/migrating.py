"""Migrations: what became of columns, codes and field paths between schema versions, so that old data load under the new.

``migrations/<version>.toml`` is the note of a version that changed what older releases and ledgers hold; its README says
what may stand there. What was written is never changed: it is read as the newest version would have written it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .columns_json import StoredColumn, StoredReference, StoredTable
from .errors import DatasetError
from .release_folder import version_key

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


@dataclass(frozen=True, slots=True)
class Migration:
    """What one schema version changed. ``columns``: ``table.column`` → new name, "" where it left. ``codes``: vocabulary
    → old code → new. ``paths``: field path → new. ``added``: columns older releases lack. ``note``: the same for people.
    """

    version: str
    note: str
    columns: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    added: Sequence[Mapping[str, Any]] = ()

    @classmethod
    def read(cls, text: str, where: str) -> Migration:
        """Build from TOML. Raises DatasetError naming ``where`` for one that says too little, or what nobody reads."""
        try:
            row = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise DatasetError(f"{where}: is no TOML ({error}).") from None
        if unknown := sorted(row.keys() - {f.name for f in fields(cls)}):
            raise DatasetError(f"{where}: unknown keys {', '.join(unknown)}.")
        if not str(row.get("version", "")).strip() or not str(row.get("note", "")).strip():
            raise DatasetError(f"{where}: a migration has a version and a note for those who hold older releases.")
        return cls(**row)

    def table(self, spec: StoredTable) -> StoredTable:
        """A table's spec as this version has it."""
        new_name = {key.partition(".")[2]: new for key, new in self.columns.items() if key.startswith(f"{spec.name}.")}
        columns = []
        for column in spec.columns:
            name = new_name.get(column.name, column.name)
            renamed = self.codes.get(column.vocabulary or "", {})
            values = tuple(dict.fromkeys(renamed.get(v, v) for v in column.values)) if column.values else column.values
            if name:
                columns.append(replace(column, name=name, values=values, path=_moved(column.path, self.paths)))
        known = {column.name for column in columns}
        columns += [
            StoredColumn(spec.name, row["column"], row.get("type", "string"), description=row.get("description", ""))
            for row in self.added
            if row["table"] == spec.name and row["column"] not in known
        ]
        key = tuple(new_name.get(name, name) for name in spec.key)
        references = tuple(
            StoredReference(new_name.get(r.column, r.column), r.table, r.target) for r in spec.references
        )
        return replace(spec, columns=tuple(columns), key=key, references=references, schema_version=self.version)

    def frame(self, frame: pd.DataFrame, before: StoredTable, after: StoredTable) -> pd.DataFrame:
        """A table's rows as this version has them; ``before`` and ``after`` are its specs."""
        from .column_types import empty_frame

        left = {
            key.partition(".")[2] for key, new in self.columns.items() if key.startswith(f"{before.name}.") and not new
        }
        names = {k.partition(".")[2]: new for k, new in self.columns.items() if k.startswith(f"{before.name}.") and new}
        changed = frame.drop(columns=[name for name in frame if name in left]).rename(columns=names)
        for column in before.columns:
            renamed = self.codes.get(column.vocabulary or "", {})
            name = names.get(column.name, column.name)
            if renamed and name in changed and not column.joined:
                changed[name] = changed[name].map(lambda code, to=renamed: to.get(code, code), na_action="ignore")
            if column.name in ("field", "unknown") and name in changed and self.paths:
                changed[name] = changed[name].map(self._paths_in, na_action="ignore")
        bare = empty_frame(after).reindex(frame.index)
        for name in after.names:
            if name not in changed:
                changed[name] = bare[name]
        return changed[list(after.names)].astype(bare.dtypes.to_dict())

    def _paths_in(self, text: str) -> str:
        """``field`` of a quote, or ``unknown``: ``path: reason; path: reason``."""
        return "; ".join(
            ": ".join([_moved(path, self.paths), *rest]) for path, *rest in (p.split(": ", 1) for p in text.split("; "))
        )


def migrations(folder: Path | None = None) -> tuple[Migration, ...]:
    """Every migration there is, oldest first: those of the package, or of ``folder``."""
    return _packaged() if folder is None else _read(folder.iterdir())


@cache
def _packaged() -> tuple[Migration, ...]:
    return _read(files(__package__).joinpath("migrations").iterdir())


def _read(entries: Iterable[Any]) -> tuple[Migration, ...]:
    named = sorted((e for e in entries if e.name.endswith(".toml")), key=lambda e: version_key(e.name[:-5]))
    found = []
    for entry in named:
        migration = Migration.read(entry.read_text("utf-8"), f"migrations/{entry.name}")
        if entry.name != f"{migration.version}.toml":
            raise DatasetError(f"migrations/{entry.name}: is of version {migration.version}; name it after that.")
        found.append(migration)
    return tuple(found)


def pending(written: str) -> tuple[Migration, ...]:
    """The migrations that data of a schema version have not seen, oldest first."""
    return tuple(m for m in migrations() if version_key(m.version) > version_key(written))


def migrated_tables(specs: Mapping[str, StoredTable]) -> dict[str, StoredTable]:
    """The specs of a release as the newest schema has them."""
    result = dict(specs)
    for name, spec in specs.items():
        for migration in pending(spec.schema_version):
            spec = migration.table(spec)
        result[name] = spec
    return result


def read_migrated(path: Path, spec: StoredTable) -> tuple[pd.DataFrame, StoredTable]:
    """A table of a release, and its spec, as the newest schema has them. Raises TableError as ``read_table`` does."""
    from .table_files import read_table

    frame = read_table(path, spec)
    for migration in pending(spec.schema_version):
        after = migration.table(spec)
        frame, spec = migration.frame(frame, spec, after), after
    return frame, spec


def migrated_event(data: Mapping[str, Any], model: Any) -> Mapping[str, Any]:
    """An accepted event of the ledger as the newest schema has it. ``model``: its class, whose vocabularies are asked."""
    written = str((data.get("provenance") or {}).get("schema_version", ""))
    for migration in pending(written) if written else ():
        moved = _moved_keys(data, migration.paths)
        evidence = [{**item, "field": _moved(item["field"], migration.paths)} for item in moved.get("evidence", ())]
        unknown = {_moved(path, migration.paths): why for path, why in (moved.get("unknown") or {}).items()}
        data = _recoded({**moved, "evidence": evidence, "unknown": unknown}, model, migration.codes)
        data = {**data, "provenance": {**data["provenance"], "schema_version": migration.version}}
    return data


def _moved(path: str, paths: Mapping[str, str]) -> str:
    for old, new in paths.items():
        if path == old or path.startswith((f"{old}.", f"{old}[")):
            return new + path[len(old) :]
    return path


def _moved_keys(data: Mapping[str, Any], paths: Mapping[str, str]) -> dict[str, Any]:
    """Values taken from one path of keys to another; "" takes a value out."""
    result = dict(data)
    for old, new in paths.items():
        *inner, last = old.split(".")
        holder: Any = result
        for step in inner:
            holder[step] = dict(holder.get(step) or {})
            holder = holder[step]
        if last not in holder:
            continue
        value = holder.pop(last)
        if new:
            *inner, last = new.split(".")
            holder = result
            for step in inner:
                holder[step] = dict(holder.get(step) or {})
                holder = holder[step]
            holder[last] = value
    return result


def _recoded(data: Any, model: Any, codes: Mapping[str, Mapping[str, str]]) -> Any:
    """Codes replaced wherever a field of the model is of their vocabulary."""
    from ..schema.model import models_in

    if isinstance(data, (list, tuple)):
        return [_recoded(item, model, codes) for item in data]
    if not isinstance(data, Mapping):
        return data
    result = dict(data)
    for name, coding in model.codings().items():
        if name not in result:
            continue
        renamed = codes.get(coding.vocabulary or "", {})
        value = result[name]
        if isinstance(value, str):
            result[name] = renamed.get(value, value)
        for inner in models_in(model.model_fields[name].annotation):
            result[name] = _recoded(result[name], inner, codes)
            break
    return result
