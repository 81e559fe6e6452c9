"""The kinds of frame ``load`` gives besides pandas', and lists in place of joined text."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import DatasetError

if TYPE_CHECKING:
    import pandas as pd

#: What parts the values of a joined column; the schema's ``JOIN``, written here as loading imports no schema.
JOIN = "; "
#: The extra that brings a library, where there is one.
_EXTRA = {"geopandas": "wasata[geo]"}


def with_lists(frame: pd.DataFrame, spec: Any) -> pd.DataFrame:
    """The frame with every joined column of ``spec`` as lists of text; a null is an empty list."""
    import pandas as pd

    split = {
        column.name: pd.Series(
            [cell.split(JOIN) if isinstance(cell, str) else [] for cell in frame[column.name]],
            index=frame.index,
            dtype=object,
        )
        for column in spec.columns
        if column.joined and column.name in frame.columns
    }
    return frame.assign(**split)


def from_pandas(frame: pd.DataFrame, spec: Any, told: Mapping[str, Any], kind: str, lists: bool) -> Any:
    """A loaded table as ``arrow``, ``polars`` or ``duckdb``. Raises DatasetError where the library is missing."""
    table = _to_arrow(frame, spec, told)
    if lists:
        table = _arrow_lists(table, spec)
    if kind == "arrow":
        return table
    library = _library(kind)
    return library.from_arrow(table)  # polars gives a DataFrame, duckdb a relation


def to_geopandas(frame: pd.DataFrame, table: str) -> Any:
    """The frame with a point for each row in WGS 84 (EPSG:4326); None where latitude or longitude is null.

    Raises DatasetError where geopandas is missing, or the table has no coordinates.
    """
    if not {"latitude", "longitude"} <= set(frame.columns):
        raise DatasetError(
            f'The table {table} has no latitude and longitude, so as_="geopandas" cannot place it; '
            'load "events" or "places".'
        )
    geopandas = _library("geopandas")
    known = frame["latitude"].notna() & frame["longitude"].notna()
    points = geopandas.GeoSeries(geopandas.points_from_xy(frame["longitude"], frame["latitude"]), index=frame.index)
    placed = geopandas.GeoDataFrame(frame, geometry=points.where(known), crs="EPSG:4326")
    placed.attrs.update(frame.attrs)
    return placed


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        what = _EXTRA.get(name, name)
        raise DatasetError(f'as_="{name}" needs {name}, which is not installed: pip install {what}.') from None


def _to_arrow(frame: pd.DataFrame, spec: Any, told: Mapping[str, Any]) -> Any:
    import pyarrow as pa

    from .table_files import to_arrow

    if spec.key:
        table = to_arrow(frame, spec)
    else:
        table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    metadata = {**(table.schema.metadata or {}), **{k.encode(): str(v).encode() for k, v in told.items() if v}}
    return table.replace_schema_metadata(metadata)


def _arrow_lists(table: Any, spec: Any) -> Any:
    import pyarrow as pa

    for column in spec.columns:
        if not column.joined or column.name not in table.column_names:
            continue
        place = table.schema.get_field_index(column.name)
        cells = [cell.split(JOIN) if cell else [] for cell in table.column(place).to_pylist()]
        field = pa.field(column.name, pa.list_(pa.string()), metadata=table.schema.field(place).metadata)
        table = table.set_column(place, field, pa.array(cells, field.type))
    return table
