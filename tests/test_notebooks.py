"""The notebooks run as committed: in sync with their scripts, in any folder, and without a word on stderr."""

import importlib.util
import json
import re
from functools import cache
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
_spec = importlib.util.spec_from_file_location("execute", NOTEBOOKS / "execute.py")
execute = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(execute)

SCRIPTS = execute.scripts()
each = pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
RERUN = "run `make notebooks` and commit what it writes"
#: An absolute path of somebody's machine.
PATH = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|Users|private|var|work|mnt|opt)/|[A-Z]:\\\\")


@cache
def run(script):
    return execute.executed(script)


def committed(script):
    return nbformat.read(script.with_suffix(".ipynb"), as_version=4)


def cells(notebook):
    return [(cell.id, cell.cell_type, cell.source, cell.metadata.get("tags", [])) for cell in notebook.cells]


def told(notebook):
    """What the cells print and show as text; pictures differ between versions of the drawing library."""
    return [
        (cell.id, output.get("name", ""), output.get("text") or output["data"].get("text/plain"))
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if "image/png" not in output.get("data", {})
    ]


def test_every_notebook_is_paired():
    assert len(SCRIPTS) == 4
    assert [path.stem for path in SCRIPTS] == [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))]


@each
def test_script_and_notebook_are_in_sync(script):
    assert cells(execute.unexecuted(script)) == cells(committed(script)), RERUN
    for paired in (execute.unexecuted(script), committed(script)):
        assert paired.metadata.jupytext.formats == "ipynb,py:percent"


@each
def test_it_runs_without_warnings(script):
    loud = [(name, text) for _, name, text in told(run(script)) if name == "stderr"]
    assert not loud


def test_a_warning_would_be_seen(tmp_path):
    script = tmp_path / "0_warns.py"
    script.write_text("# %%\nimport warnings\n\nwarnings.warn('look')\n", "utf-8")
    assert [name for _, name, _ in told(execute.executed(script))] == ["stderr"]


@each
def test_the_committed_outputs_are_those_of_this_version(script):
    assert told(run(script)) == told(committed(script)), RERUN


@each
def test_outputs_name_no_machine(script):
    for notebook in (run(script), committed(script)):
        outputs = [cell.get("outputs", []) for cell in notebook.cells]
        text = json.dumps(outputs, ensure_ascii=False)
        assert not PATH.search(re.sub(r'"image/png": "[^"]*"', "", text))


def test_a_path_would_be_found():
    assert PATH.search('"/tmp/x/water"') and PATH.search("in /home/somebody/data")
    assert not PATH.search("https://example.org/home/data, and/or")


def test_the_picture_in_the_readme_is_the_notebooks():
    drawn = [picture for picture in map(execute.picture, map(run, SCRIPTS)) if picture]
    assert len(drawn) == 1 and drawn[0].startswith(b"\x89PNG")
    kept = execute.PICTURE.read_bytes()
    assert kept == execute.picture(committed(SCRIPTS[0])), RERUN
    assert len(kept) < 200_000
