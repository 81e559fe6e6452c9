"""Reading a language's word and pattern tables."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def language_tables(language: str, name: str) -> dict[str, Any]:
    """The table ``name`` (``"dates"``, ``"numbers"``) of a language folder (``"ar"``, ``"en"``).

    Raises LookupError, naming the languages there are, when the language has no such table.
    """
    folder = resources.files("wasata.curation") / "languages"
    file = folder / language / f"{name}.toml"
    if not file.is_file():
        known = sorted(entry.name for entry in folder.iterdir() if (entry / f"{name}.toml").is_file())
        raise LookupError(f"no {name} table for the language {language!r}; there are: {', '.join(known)}")
    return tomllib.loads(file.read_text("utf-8"))
