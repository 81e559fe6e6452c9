"""The datasets that come with the package: folders under ``bundled/``."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from .dataset_toml import FILE_NAME


def bundled_folder() -> Path:
    """The folder of the bundled datasets; it may not exist in a build without any."""
    return Path(str(files(__package__).joinpath("bundled")))


def available() -> list[str]:
    """The names of the bundled datasets, sorted."""
    folder = bundled_folder()
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if (entry / FILE_NAME).is_file())


def bundled_path(name: str | Path) -> Path | None:
    """The folder of the bundled dataset called ``name``; None for a path, or a name no bundled dataset has."""
    return bundled_folder() / name if isinstance(name, str) and name in available() else None
