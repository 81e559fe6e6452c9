"""What a source is: units read from a file, and how one unit is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....schema import Published, Report
from ..evaluation import Coder
from ..gold import GoldError
from ..judged import Judged


@dataclass(frozen=True, slots=True)
class Unit:
    """A text to code and what the source says about it, in the source's own shape."""

    id: str
    language: str
    text: str
    gold: Any
    published: Published | None = None
    tags: tuple[str, ...] = ()

    def report(self) -> Report:
        """The text as a report."""
        return Report(report_id=self.id, text=self.text, language=self.language, published=self.published)


@dataclass(frozen=True, slots=True)
class Source:
    """A reader of units and a judge of one, with the measures the judge gives."""

    read: Callable[[Path], list[Unit]]
    judge: Callable[[Unit, Coder], Judged]
    measures: Mapping[str, str]
    shares: frozenset[str] = frozenset()


def existing(folder_or_file: Path, name: str) -> Path:
    """The file itself, or ``name`` inside the folder. Raises GoldError where it is not there."""
    path = folder_or_file / name if folder_or_file.is_dir() else folder_or_file
    if not path.is_file():
        raise GoldError(f"{path}: not present; this source needs {name}.")
    return path
