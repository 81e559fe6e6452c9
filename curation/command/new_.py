"""``wasata new``: the folder of a new dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .output import say


def new(name: Annotated[Path, typer.Argument(help="Folder to make; its last part is the dataset's name.")]) -> None:
    """Make the folder of a new dataset."""
    from ..beginning import begin

    folder = begin(name)
    say(f"{folder}: made. Put reports into {folder / 'reports'}, then run `wasata build {folder}`.")
