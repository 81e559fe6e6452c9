"""The distribution: what it says of itself, what it holds, and that it runs alone in a clean environment."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: What an extra brings and the core must not.
OPTIONAL = ("matplotlib", "networkx", "geopandas", "folium", "polars", "duckdb", "jupyterlab", "jupytext", "pytest")
PYTHONS = ("3.11", "3.12", "3.13")
NO_REGISTRY = ("dns error", "connect", "timed out", "network", "Temporary failure in name resolution")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with the sdist and the wheel made from it, as `make dist` makes them."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return folder


def cff(key):
    """The values of a key in CITATION.cff: of one line, or of the list under it."""
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    line = re.search(rf"^{key}:(.*)\n((?:  +.*\n?)*)", text, re.M)
    items = re.findall(r"- (?:name: )?(.+)", line[2])
    return [value.strip().strip('"') for value in (items or [line[1]])]


def test_zenodo_and_citation_say_the_same():
    zenodo = json.loads((ROOT / ".zenodo.json").read_text("utf-8"))
    assert [zenodo["title"]] == cff("title")
    assert [zenodo["version"]] == cff("version") == [PROJECT["version"]]
    assert [zenodo["license"]] == cff("license") == [PROJECT["license"]]
    assert [one["name"] for one in zenodo["creators"]] == cff("authors")
    assert [one["name"] for one in PROJECT["authors"]] == cff("authors")
    assert zenodo["keywords"] == cff("keywords") == PROJECT["keywords"]
    assert [zenodo["upload_type"]] == cff("type")


def test_the_core_carries_no_extras_weight():
    core = {re.match(r"[\w-]+", line)[0] for line in PROJECT["dependencies"]}
    extras = {re.match(r"[\w-]+", line)[0] for lines in PROJECT["optional-dependencies"].values() for line in lines}
    assert {"plots", "geo", "frames", "notebooks"} <= set(PROJECT["optional-dependencies"])
    assert not core & extras and not core & set(OPTIONAL)


def test_the_wheel_is_typed_and_holds_the_packages_alone(built):
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("schema", "datasets", "validation", "curation"):
        assert f"wasata/{part}/py.typed" in names
    assert all(name.startswith(("wasata/", f"wasata-{PROJECT['version']}.dist-info/")) for name in names)
    assert not [name for name in names if "__pycache__" in name]
    assert wheel.stat().st_size < 5_000_000


def interpreter(version):
    """A Python of that version which answers: the one on the PATH, or pyenv's; None where there is none."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    on_path = shutil.which(f"python{version}")
    for python in [*([on_path] if on_path else []), *sorted(pyenv.glob(f"{version}.*/bin/python{version}"))]:
        if subprocess.run([python, "-c", "import venv"], capture_output=True).returncode == 0:
            return str(python)
    return None


@pytest.mark.parametrize("version", PYTHONS)
def test_the_wheel_runs_alone_from_the_root_folder(built, tmp_path, version):
    python = interpreter(version)
    if python is None:
        pytest.skip(f"no Python {version} on this machine")
    (wheel,) = built.glob("*.whl")
    alone = tmp_path / "alone"
    subprocess.run([python, "-m", "venv", "--without-pip", str(alone)], check=True)
    here = alone / "bin" / "python"
    pins = ["--constraint", str(ROOT / "requirements.lock")]
    install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(here), *pins, str(wheel)]
    done = subprocess.run(install, capture_output=True, text=True)
    if done.returncode and any(word in done.stderr for word in NO_REGISTRY):
        pytest.skip(f"no package registry answers: {done.stderr.splitlines()[0]}")
    assert done.returncode == 0, done.stderr

    def run(*command):
        made = subprocess.run(command, cwd="/", capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        return made.stdout

    run(alone / "bin" / "wasata", "build", "ain_issa", "--to", tmp_path / "release")
    script = (
        "import importlib.util as u; from wasata.datasets import load, wide;"
        f"print(len(load('ain_issa')), len(load({str(tmp_path / 'release')!r})), len(wide('ain_issa')));"
        f"print([name for name in {OPTIONAL!r} if u.find_spec(name)])"
    )
    counts, optional = run(here, "-c", script).splitlines()
    assert len(set(counts.split())) == 1 and int(counts.split()[0]) > 0
    assert optional == "[]"
