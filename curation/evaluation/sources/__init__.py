"""Evaluation on data coded by others: each source says what it measures, and what it cannot.

None of these data comes with the package; the command is given the file or folder. Texts are shown on a terminal where
errors are asked for and never saved.
"""

from __future__ import annotations

from importlib import import_module

from ..gold import GoldError
from .source import Source

#: Names for ``--as`` and the modules that read them.
SOURCES = {
    "arabic-gsr": "arabic_gsr",
    "petrarch": "petrarch",
    "plover-gsr": "plover_gsr",
    "syrian-archive": "syrian_archive",
}


def source(name: str) -> Source:
    """The source of that name. Raises GoldError for a name there is no reader for."""
    if name not in SOURCES:
        raise GoldError(f"--as {name}: there is no such source; there are: {', '.join(SOURCES)}.")
    return import_module(f".{SOURCES[name]}", __name__).SOURCE
