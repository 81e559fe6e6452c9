"""``load``: a released table as a data frame. Reads files and nothing else: no model, no code of a dataset."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .bundled_datasets import available, bundled_path
from .columns_json import FILE_NAME, StoredTable, read_columns, specs_from_json
from .dataset_toml import FILE_NAME as DATASET_TOML
from .errors import DatasetError, near
from .release_folder import find_release, is_release, releases, table_path

if TYPE_CHECKING:
    import pandas as pd

FRAMES = ("pandas", "polars", "arrow", "geopandas", "duckdb")
TOLD = ("title", "version", "licence", "citation")


class UnknownCodeWarning(UserWarning):
    """A value that is no code of its column's vocabulary; the column stays text, so that nothing is lost."""


def load(
    name_or_path: str | Path,
    table: str = "events",
    version: str | None = None,
    as_: str = "pandas",
    lists: bool = False,
) -> Any:
    """A table of a released dataset.

    ``name_or_path`` is the name of a bundled dataset, a dataset's folder (its newest release, or ``version``), a release's
    folder, or a single ``.csv`` or ``.parquet`` file (``table`` is then the file's).

    A bundled name goes before a folder of the same name; write ``./name`` for the folder. pandas: text as ``str``,
    codes as categories in the vocabulary's order, dates as ``datetime64[s]``, whole numbers as ``Int64``;
    ``frame.attrs`` says title, version, licence and citation, and where a dataset has them its notice, the labels of
    codes it added, and the notes of the migrations that a release of an older schema went through. With ``lists`` a column that joins several values with
    ``"; "`` holds lists instead, empty where it was null.

    ``as_``: ``pandas``, or where it is installed ``polars`` (a DataFrame), ``arrow`` (a Table with every column's
    meaning in its metadata), ``geopandas`` (points in WGS 84, none where no place is told) or ``duckdb`` (a relation on
    the default connection). Raises DatasetError for a name, version, table or file there is none of, for one a newer
    wasata wrote, and for a kind of frame whose library is missing.
    """
    if as_ not in FRAMES:
        raise DatasetError(f"as_={as_!r} is no kind of frame. {near(as_, FRAMES)}There are: {', '.join(FRAMES)}.")
    path = find(name_or_path, version)
    if path.is_file():
        frame, spec, told = _read_file(path)
    else:
        frame, spec, told = _read_release(path, table)
    from . import frame_kinds

    if as_ in ("pandas", "geopandas"):
        frame = _with_categories(frame, spec)
        if lists:
            frame = frame_kinds.with_lists(frame, spec)
        frame.attrs.update(told)
        return frame if as_ == "pandas" else frame_kinds.to_geopandas(frame, table)
    return frame_kinds.from_pandas(frame, spec, told, as_, lists)


def find(name_or_path: str | Path, version: str | None = None) -> Path:
    """The release's folder, or the table file, that ``load`` reads. Raises DatasetError where there is none."""
    bundled = bundled_path(name_or_path)
    path = bundled or Path(name_or_path)
    if not path.exists():
        raise DatasetError(_no_such(name_or_path))
    if path.is_file() or is_release(path):
        if version is not None and (path.is_file() or path.name != version):
            raise DatasetError(f"{path}: is no dataset with several versions; leave version={version!r} out.")
        return path
    if not (path / DATASET_TOML).is_file() and not releases(path):
        raise DatasetError(
            f"{path}: is no dataset: it has neither {DATASET_TOML} nor {FILE_NAME}. "
            "Give a dataset's folder, a release's folder or a table file."
        )
    return find_release(path, version)


def _no_such(name: str | Path) -> str:
    bundled = available()
    beside = Path(name).parent
    try:
        others = [entry.name for entry in beside.iterdir()]
    except OSError:
        others = []
    hint = near(Path(name).name, [*bundled, *others])
    known = f"Bundled are: {', '.join(bundled)}." if bundled else "No dataset is bundled."
    place = f" The path was looked up from {Path.cwd()}." if not Path(name).is_absolute() else ""
    return f"There is no dataset or file {str(name)!r}. {hint}{known} Or give the path of a dataset's folder.{place}"


def _read_release(release: Path, table: str) -> tuple[pd.DataFrame, StoredTable, dict[str, Any]]:
    from .migrating import read_migrated

    content = read_columns(release / FILE_NAME)
    specs = specs_from_json(content)
    if table not in specs:
        raise DatasetError(f"{release}: has no table {table!r}. {near(table, specs)}It has: {', '.join(specs)}.")
    path = table_path(release, table)
    if not path.is_file():
        raise DatasetError(f"{path}: is missing; the release is not whole. Export it again.")
    return *read_migrated(path, specs[table]), _told(content, table)


def _read_file(path: Path) -> tuple[pd.DataFrame, StoredTable, dict[str, Any]]:
    """A lone table: typed by the ``columns.json`` beside it, else by its own types; CSV has none but text."""
    from .migrating import read_migrated
    from .table_files import read_untyped

    beside = path.parent / FILE_NAME
    if beside.is_file():
        content = read_columns(beside)
        specs = specs_from_json(content)
        if path.stem in specs:
            return *read_migrated(path, specs[path.stem]), _told(content, path.stem)
    frame = read_untyped(path)
    if path.suffix.lower() == ".csv":
        from .csv_cells import unescape

        frame = frame.apply(unescape)
        return frame, StoredTable(path.stem, path.stem, ()), {"table": path.stem}
    spec = _own_spec(path)
    return frame, spec, {"table": spec.name, "title": spec.title, "schema_version": spec.schema_version}


def _own_spec(path: Path) -> StoredTable:
    import json

    import pyarrow.parquet as pq

    from .columns_json import StoredColumn

    schema = pq.read_schema(path)
    table = {key.decode(): value.decode() for key, value in (schema.metadata or {}).items() if key != b"pandas"}
    name = table.get("table", path.stem)
    columns = []
    for field in schema:
        told = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
        codes = tuple(json.loads(told["values"])) if "values" in told else None
        kind = "string" if str(field.type) in ("string", "large_string") else str(field.type)
        columns.append(StoredColumn(name, field.name, kind, description=told.get("description", ""), values=codes))
    version = table.get("schema_version", "")
    return StoredTable(name, table.get("title", name), tuple(columns), schema_version=version)


def _told(content: Mapping[str, Any], table: str) -> dict[str, Any]:
    dataset = content.get("dataset") or {}
    told = {key: dataset.get(key) for key in ("name", *TOLD)}
    if dataset.get("notice"):
        told["notice"] = dataset["notice"]
    columns = specs_from_json(content)[table].columns
    if added := {code: [english, arabic] for c in columns for code, english, arabic in c.labels}:
        told["labels"] = added
    from .migrating import pending

    if notes := [f"{m.version}: {m.note}" for m in pending(str(content.get("schema_version", "")))]:
        told["migrated"] = notes
    return {**told, "table": table, "schema_version": content.get("schema_version")}


def _with_categories(frame: pd.DataFrame, spec: StoredTable) -> pd.DataFrame:
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = {}
    for column in spec.columns:
        if column.type != "string" or not column.values or column.joined:
            continue
        values = frame[column.name]
        codes = pc.index_in(pa.array(values, pa.string(), from_pandas=True), pa.array(column.values, pa.string()))
        codes = codes.fill_null(-1).to_numpy(zero_copy_only=False)
        strange = values[(codes < 0) & values.notna()]
        if len(strange):
            message = (
                f"{spec.name}.{column.name}: {strange.iloc[0]!r} is no code of {column.vocabulary or 'the column'}"
            )
            warnings.warn(f"{message}; the column stays text.", UnknownCodeWarning, stacklevel=3)
            continue
        coded[column.name] = pd.Categorical.from_codes(codes, pd.Index(column.values, dtype="str"))
    return frame.assign(**coded)
