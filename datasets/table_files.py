"""Tables on disk: CSV and Parquet, the same frame always to the same bytes.

CSV is RFC 4180 to the letter: UTF-8 without a byte order mark, lines ended by CRLF, quotes only where needed, every
line break inside a cell kept as it is. An empty cell is null. Formula cells are escaped (see ``csv_cells``). Booleans
are ``true`` and ``false``, dates ISO 8601, numbers the shortest text that gives the same number back.
Parquet (zstd) has the types and the field metadata of ``arrow_schema``; its bytes differ between pyarrow versions.
"""

from __future__ import annotations

from csv import reader as header_reader
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from .column_types import arrow_schema, check_columns, typed
from .csv_cells import escape, unescape
from .errors import TableError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_BLOCK = 1 << 24  # bytes; a row longer than the reader's block is refused, and quotes may be long


def to_arrow(frame: pd.DataFrame, spec: Any) -> pa.Table:
    """The frame as an Arrow table of ``arrow_schema(spec)``. Raises TableError for a null where there may be none."""
    import pyarrow as pa

    schema = arrow_schema(spec)
    frame = typed(frame, spec)
    for column in spec.columns:
        if not column.nullable and frame[column.name].isna().any():
            row = int(frame[column.name].isna().to_numpy().argmax()) + 1
            raise TableError(f"{spec.name}.{column.name}: row {row} is empty, and the column may not be.")
    arrays = [pa.array(frame[field.name], type=field.type, from_pandas=True) for field in schema]
    return pa.Table.from_arrays([_one_array(array) for array in arrays], schema=schema)


def from_arrow(table: pa.Table) -> pd.DataFrame:
    """An Arrow table as a frame with the dtypes of ``column_types``; foreign Arrow types keep pandas' own."""
    import numpy as np
    import pandas as pd
    import pyarrow as pa

    text = pd.StringDtype(na_value=np.nan)
    mapped = {
        pa.string(): text,
        pa.large_string(): text,
        pa.int64(): pd.Int64Dtype(),
        pa.int32(): pd.Int64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    frame = table.replace_schema_metadata(None).to_pandas(types_mapper=mapped.get, date_as_object=False)
    days = {field.name: "datetime64[s]" for field in table.schema if pa.types.is_date(field.type)}
    return frame.astype(days) if days else frame


def write_csv(frame: pd.DataFrame, spec: Any, path: str | Path) -> Path:
    """Write the frame to ``path`` as CSV; returns the path. Raises TableError where a value does not fit."""
    import pandas as pd

    frame = typed(frame, spec)
    cells = {}
    for column in spec.columns:
        values = frame[column.name]
        if column.type == "string":
            values = escape(values)
        elif column.type == "boolean":
            values = values.map({True: "true", False: "false"}, na_action="ignore")
        elif column.type == "date":
            values = _iso_days(values)
        cells[column.name] = values
    pd.DataFrame(cells, columns=list(frame.columns)).to_csv(path, index=False, encoding="utf-8", lineterminator="\r\n")
    return Path(path)


def write_parquet(frame: pd.DataFrame, spec: Any, path: str | Path) -> Path:
    """Write the frame to ``path`` as Parquet; returns the path. Raises TableError where a value does not fit."""
    import pyarrow.parquet as pq

    pq.write_table(to_arrow(frame, spec), path, compression="zstd", store_schema=True)
    return Path(path)


def read_table(path: str | Path, spec_or_columns: Any) -> pd.DataFrame:
    """Read a ``.csv`` or ``.parquet`` file as a typed frame.

    ``spec_or_columns`` is a table spec, or its columns alone. CSV is read strictly: every line has every cell, escapes
    of formula cells come off, nothing but the empty cell is null. Raises TableError naming the file and what is wrong.
    """
    path = Path(path)
    spec = spec_or_columns
    if not hasattr(spec, "columns"):
        spec = SimpleNamespace(name=path.stem, title=path.stem, columns=tuple(spec_or_columns))
    frame = read_untyped(path)
    check_columns(frame.columns, spec)
    if path.suffix.lower() == ".csv":
        for column in spec.columns:
            if column.type == "string":
                frame[column.name] = unescape(frame[column.name])
    return typed(frame, spec)


def read_untyped(path: str | Path) -> pd.DataFrame:
    """A ``.parquet`` file with its own types, or a ``.csv`` file as text columns, escapes still on.

    Raises TableError for a file that is neither, cannot be read, or is cut.
    """
    import pyarrow as pa

    path = Path(path)
    readers = {".csv": _read_csv, ".parquet": _read_parquet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise TableError(f"{path}: tables are .csv or .parquet files, and this is neither.")
    try:
        return from_arrow(reader(path))
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        reason = str(error).splitlines()[0]
        raise TableError(f"{path}: cannot be read as {path.suffix[1:].lower()} ({reason}).") from None


def _read_csv(path: Path) -> pa.Table:
    import pyarrow as pa
    from pyarrow import csv

    with path.open(encoding="utf-8-sig", newline="") as stream:
        names = next(header_reader(stream), [])
    return csv.read_csv(
        path,
        read_options=csv.ReadOptions(block_size=_BLOCK, use_threads=False),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types={name: pa.string() for name in names},
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=True,
        ),
    )


def _read_parquet(path: Path) -> pa.Table:
    import pyarrow.parquet as pq

    # the file alone, never a dataset guessed from folder names; read_dictionary off, so text stays text
    return pq.ParquetFile(path).read()


def _iso_days(values: pd.Series) -> pd.Series:
    import numpy as np
    import pandas as pd

    days = np.datetime_as_string(values.to_numpy().astype("datetime64[D]"))  # strftime leaves early years unpadded
    return pd.Series(days, index=values.index, dtype="str").mask(values.isna())


def _one_array(array: Any) -> Any:
    return array.combine_chunks() if hasattr(array, "combine_chunks") else array
