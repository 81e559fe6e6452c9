"""A source of foreign tables: its description (``sources/<name>.toml``) and the reader of its rows."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from ..errors import DatasetError, near
from .foreign_event import ForeignEvent
from .foreign_file import ForeignRow
from .telling import Telling

#: The sources there are, by the name the command takes.
SOURCES = ("ucdp-ged", "acled", "gdelt", "icews", "polecat", "cwm")

#: Reads one row; None where the row is no event here, which it tells.
RowReader = Callable[[ForeignRow, Telling], ForeignEvent | None]


@dataclass(frozen=True, slots=True)
class Source:
    """One source. ``columns``: what becomes of each column it is known to have; ``ignored``: why the others are left.

    ``needs``: lists of columns of which each must be there under one of its names; ``headers``: the column lists of a
    source without a header line.
    """

    name: str
    title: str
    citation: str
    licence: str
    columns: dict[str, str]
    ignored: dict[str, str]
    needs: tuple[tuple[str, ...], ...]
    read_row: RowReader
    delimiter: str | None = None
    quoted: bool = True
    headers: tuple[Sequence[str], ...] = ()

    def check_columns(self, given: Sequence[str], where: str) -> None:
        """Raise DatasetError where a column the source cannot do without is missing, saying what it needs."""
        have = {plain(name) for name in given}
        missing = [names for names in self.needs if not have & {plain(name) for name in names}]
        if missing:
            wanted = "; ".join(" or ".join(names) for names in missing)
            close = near(missing[0][0], given)
            raise DatasetError(f"{where}: is no table of {self.title}: it lacks {wanted}. {close}".rstrip())


def plain(name: str) -> str:
    """A column's name without case, and with blanks for underscores: how other people's headers are compared."""
    return " ".join(name.casefold().replace("_", " ").split())


@cache
def source(name: str) -> Source:
    """The source called ``name``. Raises DatasetError, with the near names, where there is none."""
    if name not in SOURCES:
        raise DatasetError(
            f"{name!r} is no source to import from. {near(name, SOURCES)}There are: {', '.join(SOURCES)}."
        )
    module = name.replace("-", "_")
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("sources", f"{module}.toml").read_text("utf-8"))
    reader = import_module(f".sources.{module}", __package__)
    return Source(
        name=name,
        title=data["title"],
        citation=data["citation"],
        licence=data["licence"],
        columns=data["columns"],
        ignored=data.get("ignored", {}),
        needs=tuple(tuple(names) for names in data["needs"]),
        read_row=reader.read_row,
        delimiter=data.get("delimiter"),
        quoted=data.get("quoted", True),
        headers=tuple(tuple(names) for names in data.get("headers", ())),
    )
