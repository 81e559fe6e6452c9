"""The site: built from the repository's Markdown without a word of Sphinx against it, whole, and with nothing from elsewhere."""

import importlib
import importlib.util
import re
from html import unescape
from pathlib import Path

import pytest
import typer.main
from wasata.curation.command.main import app

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("site_build", ROOT / "docs" / "site" / "build.py")
site = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(site)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    pytest.importorskip("sphinx")
    folder = tmp_path_factory.mktemp("site")
    assert site.main(folder) == 0, "Sphinx warns; run `make docs` to see of what"
    return folder / "html"


def text(built, name):
    return unescape(re.sub(r"<[^>]+>", "", (built / f"{name}.html").read_text("utf-8")))


def plain(words):
    """Letters and digits alone: quotes and dashes are set as type."""
    return re.sub(r"[^A-Za-z0-9]+", "", words)


def test_every_page_is_there_and_listed(built):
    named = {Path(name).stem.lower() for names in site.PAGES.values() for name in names}
    docs = {path.stem.lower() for path in (ROOT / "docs").glob("*.md")}
    assert docs <= named, "a file of docs/ is in no list of pages"
    listed = (built / "index.html").read_text("utf-8")
    for name in (*named, *(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))):
        assert (built / f"{name}.html").is_file() and f'href="{name}.html"' in listed, name


def test_what_each_package_exports_is_told(built):
    for layer in site.LAYERS:
        told = text(built, f"api_{layer}")
        module = importlib.import_module(f"wasata.{layer}")
        for name in module.__all__:
            assert f"wasata.{layer}.{name}" in told, name
    assert "wasata.datasets.map" in text(built, "api_datasets")


def test_every_command_and_option_is_told(built):
    told = plain(text(built, "commands"))
    for name, command in typer.main.get_command(app).commands.items():
        assert plain(f"wasata {name}") in told
        for parameter in command.params:
            assert parameter.name == "help" or plain(parameter.help) in told, (name, parameter.name)


def test_notebooks_keep_their_pictures_and_the_marks(built):
    page = (built / "01_load_and_explore.html").read_text("utf-8")
    assert page.count("<img") >= 3
    assert 'dir="rtl"' in page and "<mark" in page


def test_options_named_in_a_sentence_keep_their_two_hyphens(built):
    assert "held ones only with --half held" in (built / "commands.html").read_text("utf-8")


def test_no_page_loads_anything_from_elsewhere(built):
    for path in built.glob("*.html"):
        loaded = re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(https?:[^"]+)"', path.read_text("utf-8")
        )
        assert loaded == [], path.name


def test_a_link_to_what_is_no_page_is_no_dead_link(tmp_path):
    pages = {(ROOT / "README.md").resolve(): "index"}
    assert site._linked("[a](LICENSE) [b](README.md#cite) [c](https://x.org)", ROOT, pages, tmp_path) == (
        "a [b](index.md#cite) [c](https://x.org)"
    )
