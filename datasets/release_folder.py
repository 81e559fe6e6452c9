"""Where things stand in a release and in a dataset's folder of releases.

A release is a folder with ``columns.json`` and, for every table, ``<table>.parquet`` and ``<table>.csv`` beside it.
A dataset keeps its releases in ``releases/<version>/``.
"""

from __future__ import annotations

from pathlib import Path

from .columns_json import FILE_NAME
from .errors import DatasetError


def table_path(release: Path, table: str, suffix: str = "parquet") -> Path:
    """The file of a table in a release: ``<release>/events.parquet``."""
    return release / f"{table}.{suffix}"


def is_release(folder: Path) -> bool:
    """Whether the folder holds a release."""
    return (folder / FILE_NAME).is_file()


def releases(dataset_folder: Path) -> dict[str, Path]:
    """The finished releases of a dataset by version, oldest first; names beginning with ``.`` are unfinished ones."""
    folder = dataset_folder / "releases"
    if not folder.is_dir():
        return {}
    found = [entry for entry in folder.iterdir() if not entry.name.startswith(".") and is_release(entry)]
    return {entry.name: entry for entry in sorted(found, key=lambda entry: version_key(entry.name))}


def find_release(dataset_folder: Path, version: str | None = None) -> Path:
    """The release of that version, or the newest. Raises DatasetError naming the versions there are."""
    found = releases(dataset_folder)
    if not found:
        raise DatasetError(
            f"{dataset_folder}: has no release yet: accept drafts (`wasata log {dataset_folder} --open`), then `wasata build {dataset_folder}`."
        )
    if version is None:
        return list(found.values())[-1]
    if version not in found:
        raise DatasetError(f"{dataset_folder}: has no release {version!r}; it has {', '.join(found)}.")
    return found[version]


def version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key: numbers by size (``0.10`` after ``0.9``), words before numbers (``1.0-rc1`` before ``1.0.1``)."""
    parts = version.replace("-", ".").replace("_", ".").replace("+", ".").split(".")
    key = [(1, int(part), "") if part.isdecimal() else (-1, 0, part) for part in parts]
    return (*key, (0, 0, ""))  # the end stands between: 1.0-rc1 < 1.0 < 1.0.1
