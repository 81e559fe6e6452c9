"""Everything public is documented: docstrings, the pages under docs/, their examples, the catalogue of errors."""

import ast
import importlib
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("schema", "datasets", "validation", "curation")
PAGES = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
ERRORS = PAGES["errors.md"]
#: Inside a module, never seen by a user.
INTERNAL = {"Missing", "NoDay"}


def public():
    for layer in LAYERS:
        module = importlib.import_module(f"wasata.{layer}")
        for name in module.__all__:
            thing = getattr(module, name)
            if callable(thing):
                yield f"{layer}.{name}", thing
    yield "datasets.map", importlib.import_module("wasata.datasets").map
    yield "validation.pytest.assert_valid", importlib.import_module("wasata.validation.pytest").assert_valid


@pytest.mark.parametrize(("name", "thing"), list(public()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_public_thing_says_what_it_is(name, thing):
    text = inspect.getdoc(thing) or ""
    first = text.split("\n\n")[0].rstrip()
    assert len(first) > 15 and first[-1] in ".:", f"{name}: its docstring begins with a sentence"
    if inspect.isclass(thing):
        assert thing.__doc__, f"{name}: has no docstring of its own"


def test_views_and_validate_stand_in_the_pages():
    told = PAGES["loading.md"] + PAGES["validating.md"]
    for name in ("load", "describe", "explain", "wide", "network", "timeline", "map", "validate", "assert_valid"):
        assert f"`{name}`" in told, name


def test_every_argument_of_load_stands_in_its_page():
    load = importlib.import_module("wasata.datasets").load
    for name in list(inspect.signature(load).parameters)[1:]:
        assert f"| `{name}` |" in PAGES["loading.md"], name


def exceptions():
    """The classes of errors and warnings there are, by the names their bases have."""
    bases = {"Exception", "ValueError", "UserWarning"}
    found = set()
    trees = [ast.parse(path.read_text("utf-8")) for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for _ in range(4):  # the deepest of them derives over three others
        for node in classes:
            if {base.id for base in node.bases if isinstance(base, ast.Name)} & (bases | found):
                found.add(node.name)
    return found


def test_the_catalogue_has_every_error_and_warning_and_no_other():
    listed = re.findall(r"^\| `(\w+)` \|", ERRORS, re.M)
    assert sorted(listed) == sorted(exceptions() - INTERNAL)


def test_the_catalogue_tells_every_group_of_rules():
    from wasata.schema import tables
    from wasata.validation import all_rules

    told = set(re.findall(r"\bW\d\b", ERRORS.split("## Rules")[1]))
    assert {rule.id[:2] for rule in all_rules(tables())} <= told


@pytest.mark.parametrize("name", sorted(PAGES))
def test_links_lead_to_files(name):
    links = [link for link in re.findall(r"\]\(([^)#\s]+)\)", PAGES[name]) if "://" not in link]
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []


def examples():
    for name in ("loading.md", "validating.md", "extending.md"):
        for number, block in enumerate(re.findall(r"^```python\n(.*?)^```$", PAGES[name], re.M | re.S), 1):
            yield pytest.param(block, id=f"{name}-{number}")


@pytest.mark.parametrize("block", list(examples()))
def test_examples_run_without_a_warning(block, tmp_path):
    if "network(" in block:
        pytest.importorskip("networkx")
    run = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8",
                         env={**os.environ, "PYTHONIOENCODING": "utf-8"})  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")


def test_every_key_of_a_dataset_stands_in_the_page_on_extending_or_is_its_description():
    from wasata.datasets.dataset_toml import _KEYS

    plain = {
        "name",
        "title",
        "title_ar",
        "version",
        "licence",
        "creators",
        "description",
        "country",
        "coder",
        "publish_persons",
    }
    told = PAGES["extending.md"]
    assert [key for key in set(_KEYS) - plain if f"`{key} = " not in told and f"`[{key}]`" not in told] == []


def test_the_frames_in_the_page_on_extending_can_be_used(tmp_path):
    from typing import ClassVar

    from wasata.curation.coder.lexicon.language_files import LanguageFiles
    from wasata.schema import Event, Term

    class WaterEvent(Event):
        added_terms: ClassVar = {
            "event_mode": (
                Term(
                    "COERCE:cut-water",
                    {"en": "Cut water"},
                    "Water is cut.",
                    "As told.",
                    "They cut it.",
                    parent="COERCE",
                ),
            )
        }

    blocks = re.findall(r"^```toml\n(.*?)^```$", PAGES["extending.md"], re.M | re.S)
    assert len(blocks) == 2
    (tmp_path / "frames").mkdir()
    for number, block in enumerate(blocks):
        (tmp_path / "frames" / f"{number}.toml").write_text(block, "utf-8")
    frames = LanguageFiles("en", tmp_path).read_frames(WaterEvent)
    assert frames["cut-water"].own and "bag" in frames["arrest"].verbs
