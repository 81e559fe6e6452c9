"""The house: schema ← datasets ← validation ← curation, light at start, and whole in the wheel."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("schema", "datasets", "validation", "curation")
ROOMS = (
    "units", "lexicon", "words", "phrases", "clauses", "acts", "reference", "days_and_places", "roles", "sifting",
    "mediation", "events",
)  # fmt: skip
CODER = ROOT / "curation" / "coder"
FILES = [
    path
    for layer in LAYERS
    for path in sorted((ROOT / layer).rglob("*.py"))
    if not path.relative_to(ROOT).is_relative_to("datasets/bundled")  # data, run only as a dataset's own class
]


def imported(tree, package):
    """Dotted names a module imports, absolute; ``package`` is that of the module, as a tuple of names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*_up(package, node.level), *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in ("import_module", "__import__"):
            for argument in node.args[:1]:
                text = argument.values[0] if isinstance(argument, ast.JoinedStr) and argument.values else argument
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    level = len(text.value) - len(text.value.lstrip("."))
                    yield ".".join([*_up(package, level), text.value.lstrip(".")])


def _up(package, level):
    return package[: len(package) - level + 1] if level else ()


def _name(function):
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def upward(source, path):
    """The imports of a module at ``path`` (relative to the root) that lead to a layer above its own."""
    package = ("wasata", *Path(path).parts[:-1])
    above = {f"wasata.{layer}" for layer in LAYERS[LAYERS.index(package[1]) + 1 :]}
    names = imported(ast.parse(source), package)
    return sorted(name for name in names if ".".join(name.split(".")[:2]) in above)


def to_a_later_room(source, path):
    """The imports of a module of the coder at ``path`` (relative to its folder) that lead to a room behind its own."""
    coder = ("wasata", "curation", "coder")
    later = ROOMS[ROOMS.index(Path(path).parts[0]) + 1 :]
    closed = {*later, "reading", "settling", "rules"}
    names = (name.split(".") for name in imported(ast.parse(source), (*coder, *Path(path).parts[:-1])))
    return sorted(".".join(name) for name in names if tuple(name[:3]) == coder and name[3] in closed)


def test_a_module_of_the_coder_imports_from_no_later_room():
    assert {path.parent.name for path in CODER.glob("*/*.py")} == set(ROOMS)
    modules = [path.relative_to(CODER) for path in CODER.glob("*/*.py")]
    found = {path.as_posix(): to_a_later_room((CODER / path).read_text("utf-8"), path) for path in modules}
    assert not {path: names for path, names in found.items() if names}


def test_an_import_from_a_later_room_is_seen():
    assert to_a_later_room("from ..events.groups import Group", "acts/acts.py") == [
        "wasata.curation.coder.events.groups.Group"
    ]
    assert to_a_later_room("from ..settling import Settling", "acts/acts.py")
    assert to_a_later_room("from ..clauses.clauses import Clause\nfrom ...text import fold", "acts/acts.py") == []


def test_no_import_runs_upward():
    assert len(FILES) > 50
    found = {
        path.relative_to(ROOT).as_posix(): upward(path.read_text("utf-8"), path.relative_to(ROOT)) for path in FILES
    }
    assert not {path: names for path, names in found.items() if names}


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("schema/event.py", "import wasata.curation.text"),
        ("schema/event.py", "from wasata import datasets"),
        ("schema/event.py", "from ..validation import gate"),
        ("schema/event.py", "from .. import curation"),
        ("datasets/gazetteer/wof.py", "def f():\n    from ...validation.gate import gate"),
        ("datasets/load.py", "from ..curation import text as t"),
        ("validation/rules/dates.py", "from importlib import import_module\nimport_module('wasata.curation.dates')"),
        ("validation/gate.py", "from importlib import import_module\nimport_module('..curation', __package__)"),
    ],
)
def test_an_upward_import_is_seen(path, line):
    assert len(upward(line, path)) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("curation/command/code_.py", "from ...datasets.report_files import read_reports\nfrom ..coding import code"),
        ("validation/rules/dates.py", "from ...schema import When\nfrom .rule import Rule"),
        ("datasets/load.py", "from .curation import x\nimport schema, wasata.schema"),
        ("schema/event.py", "from importlib import import_module\nimport_module(f'.{name}', __name__)"),
    ],
)
def test_a_downward_import_is_not(path, line):
    assert upward(line, path) == []


def words_in(source, letters):
    """Lines of the string literals with one of the letters; docstrings and comments may show examples."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings)
    return sorted({n.lineno for n in literals if isinstance(n.value, str) and letters.search(n.value)})


ARABIC = re.compile("[\u0621-\u064a]")


def test_the_engine_holds_no_word_of_a_language():
    engine = sorted(CODER.rglob("*.py"))
    assert len(engine) > 50
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in engine for line in words_in(path.read_text("utf-8"), ARABIC)
    ]
    where = "a word the grammar has to know belongs in curation/languages/<language>/ (words.toml, [relations])"
    assert not found, f"{where}, not in {', '.join(found)}"


def test_a_word_in_the_engine_is_seen():
    assert words_in('"""«بين»"""\nx = 1  # «بين»', ARABIC) == []
    assert words_in('def f(y):\n    """«بين»"""\n    return f"{y}بين"', ARABIC) == [3]
    assert words_in('SLOTS = frozenset({"agent",\n "بين"})', ARABIC) == [2]


def loaded_by(*code):
    """The modules in ``sys.modules`` after a fresh interpreter has run the lines."""
    lines = [*code, "import sys", "print('MODULES', *sys.modules)"]
    run = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    return set(run.stdout.rpartition("MODULES ")[2].split())


def test_the_schema_needs_no_tables():
    loaded = loaded_by("import wasata.schema")
    assert "wasata.schema.event" in loaded
    assert not loaded & {"pandas", "pyarrow", "great_expectations", "wasata.datasets"}


def test_help_loads_nothing_heavy():
    loaded = loaded_by(
        "import sys",
        "from wasata.curation.command import main",
        "sys.argv = ['wasata', '--help']",
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code",
    )
    assert "wasata.curation.command.main" in loaded
    assert not loaded & {"great_expectations", "pandas", "pyarrow", "pydantic", "wasata.schema"}


def test_load_needs_no_model():
    loaded = loaded_by("from wasata.datasets import load")
    assert "wasata.datasets.load" in loaded
    assert not loaded & {"wasata.schema", "pydantic", "great_expectations"}


def settings():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]


def test_every_package_is_in_the_wheel():
    folders = {path.parent.relative_to(ROOT) for path in FILES}
    assert all((ROOT / folder / "__init__.py").is_file() for folder in folders)
    packages = ["wasata." + ".".join(folder.parts) for folder in folders]
    assert sorted(settings()["packages"]) == sorted(packages)
    assert settings()["package-dir"] == {f"wasata.{layer}": layer for layer in LAYERS}


def test_every_data_file_is_in_the_wheel():
    shipped = set()
    for package, patterns in settings()["package-data"].items():
        folder = ROOT / settings()["package-dir"][package]
        for pattern in patterns:
            found = {path for path in folder.glob(pattern) if path.is_file()}
            assert found, f"{package}: no file fits {pattern!r}"
            shipped |= found
    there = {
        path
        for layer in LAYERS
        for path in (ROOT / layer).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path not in FILES
    }
    assert sorted(str(path.relative_to(ROOT)) for path in there - shipped) == []
