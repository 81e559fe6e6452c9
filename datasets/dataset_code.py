"""A dataset's own Python: what ``dataset.toml`` names as ``file.py:Name``. Run only to code, review and export."""

from __future__ import annotations

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from ..schema.errors import SchemaError
from .dataset_toml import FILE_NAME
from .errors import DatasetError


def named_in(folder: Path, key: str, told: str) -> tuple[Any, ModuleType, str]:
    """What ``key = "file.py:Name"`` of a dataset names (None where the file has none such), its module, and where.

    Raises DatasetError where the file is not inside the folder, is not there, or fails.
    """
    where = f"{folder / FILE_NAME}: {key} = {told!r}"
    file_name, _, name = told.partition(":")
    path = (folder / file_name).resolve()
    if not name or not path.is_relative_to(folder.resolve()):
        raise DatasetError(f'{where}: write a file of this folder and a name in it, "schema.py:WaterEvent".')
    if not path.is_file():
        raise DatasetError(f"{where}: there is no file {path}.")
    module = _module(path, where)
    return getattr(module, name, None), module, where


def _module(path: Path, where: str) -> ModuleType:
    # one module per content: an edited file is another module, an unedited one the same classes again
    name = f"_wasata_dataset_{sha256(str(path).encode() + path.read_bytes()).hexdigest()[:16]}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise DatasetError(f"{where}: {path.name} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except SchemaError as error:
        del sys.modules[name]
        raise DatasetError(f"{where}: {error}") from error
    except Exception as error:
        del sys.modules[name]
        raise DatasetError(f"{where}: {path.name} fails with {type(error).__name__}: {error}") from error
    return module
