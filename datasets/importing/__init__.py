"""Importers: other people's event tables as tables of ours.

    import_table("ucdp-ged", Path("ged251.csv"), to=Path("ged"))

One source is two files under ``sources/``: a ``.toml`` that says what becomes of every column, and a ``.py`` that reads
one row. Importers write tables, not models: a value that fits no column of ours stays as it was, so that the gate names
its row. What could not be mapped, and what was left out, stands in ``import.toml`` beside the tables.
"""

from __future__ import annotations

from .importing import Imported, import_table
from .source import SOURCES

__all__ = ["SOURCES", "Imported", "import_table"]
