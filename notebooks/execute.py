"""Run the notebooks: each ``.py`` (jupytext's percent format) becomes the ``.ipynb`` beside it, with its outputs.

``python notebooks/execute.py`` rewrites the ``.ipynb`` files and ``docs/picture.png``. What it writes has no times, no
random ids and no paths in it, so that a rerun with the same results changes nothing.
"""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent
PICTURE = FOLDER.parent / "docs" / "picture.png"
SECONDS = 120


def scripts() -> list[Path]:
    """The paired scripts, in order; they begin with a number."""
    return sorted(FOLDER.glob("[0-9]*.py"))


def unexecuted(script: Path) -> Any:
    """A script as a notebook without outputs; cells are numbered, so that ids are the same each time."""
    notebook = jupytext.read(script)
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def executed(script: Path) -> Any:
    """A script as a notebook with its outputs, run in an empty folder. Raises CellExecutionError where a cell fails."""
    notebook = unexecuted(script)
    with tempfile.TemporaryDirectory() as elsewhere:
        client = NotebookClient(
            notebook, timeout=SECONDS, kernel_name="python3", record_timing=False,
            resources={"metadata": {"path": elsewhere}},
        )  # fmt: skip
        client.execute()
    del notebook.metadata["language_info"]  # it names the interpreter's version
    return notebook


def picture(notebook: Any) -> bytes | None:
    """The PNG that the cell tagged ``picture`` draws; None where no cell has the tag."""
    for cell in notebook.cells:
        if "picture" in cell.metadata.get("tags", ()):
            for output in cell.get("outputs", ()):
                if "image/png" in output.get("data", {}):
                    return base64.b64decode(output["data"]["image/png"])
    return None


def main() -> None:
    """Run every script and write its notebook, and the picture in the README."""
    for script in scripts():
        notebook = executed(script)
        nbformat.write(notebook, script.with_suffix(".ipynb"))
        if drawn := picture(notebook):
            PICTURE.write_bytes(drawn)
        print(script.stem)


if __name__ == "__main__":
    main()
