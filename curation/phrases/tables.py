"""Reading a language's word and pattern tables."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


@cache
def language_tables(language: str, name: str, folder: Path | None = None) -> dict[str, Any]:
    """The table ``name`` (``"dates"``, ``"numbers"``) of a language (``"ar"``, ``"en"``).

    ``folder``: the language's own, by default that of the package. A folder that has no such table yet gives an empty
    one. Raises LookupError, naming the languages there are, for a language the package has no folder for.
    """
    home = resources.files("wasata.curation") / "languages"
    own: Traversable = folder or home / language
    file = own / f"{name}.toml"
    if file.is_file():
        return tomllib.loads(file.read_text("utf-8"))
    if folder is not None:
        return {}
    known = sorted(entry.name for entry in home.iterdir() if (entry / f"{name}.toml").is_file())
    raise LookupError(f"no {name} table for the language {language!r}; there are: {', '.join(known)}")
