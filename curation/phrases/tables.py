"""A language's tables of words and phrase patterns (``languages/<code>/<name>.toml``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from ..language_folder import LanguageFolder, packaged


@cache
def language_tables(language: str, name: str, folder: Path | None = None) -> dict[str, Any]:
    """The table ``name`` (``"dates"``, ``"numbers"``) of a language (``"ar"``, ``"en"``).

    ``folder``: a study's folder for the language (see ``language_folder``), by default none. One that has no such table
    yet gives an empty one. Raises LookupError, naming the languages there are, for a language the package has no folder
    for.
    """
    tables = LanguageFolder(language, folder).table(f"{name}.toml")
    if not tables and folder is None:
        known = sorted(entry.name for entry in packaged().iterdir() if (entry / f"{name}.toml").is_file())
        raise LookupError(f"no {name} table for the language {language!r}; there are: {', '.join(known)}")
    return tables
