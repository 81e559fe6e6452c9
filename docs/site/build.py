"""Build the site: ``python docs/site/build.py`` writes ``build/docs/html`` from the repository's own Markdown.

The pages are the README, the files of ``docs/``, CONTRIBUTING, CHANGELOG, the notebooks with their outputs, the help of each
command, and a reference from the docstrings of what each package exports. A link to another file of the repository that
is no page becomes plain code. A warning of Sphinx fails the build. Nothing is fetched.
"""

from __future__ import annotations

import base64
import importlib
import inspect
import json
import re
import shutil
import sys
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("schema", "datasets", "validation", "curation")
#: Pages in order: a title of the list, and the files beside those that are made here.
PAGES = {
    "Guides": ("docs/loading.md", "docs/validating.md", "docs/extending.md", "docs/r_and_stata.md", "docs/gold.md", "docs/decisions.md"),
    "Reference": ("commands", "api_schema", "api_datasets", "api_validation", "api_curation", "docs/errors.md", "docs/codebook.md"),
    "The project": ("CONTRIBUTING.md", "CHANGELOG.md"),
}  # fmt: skip
TITLES = {
    "schema": "what an event is",
    "datasets": "datasets, load and the views",
    "validation": "rules, the gate, the export",
    "curation": "coding and deciding",
}


def assemble(into: Path) -> None:
    """Write the sources of every page into a folder, which is made anew."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("conf.py"), into / "conf.py")
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    sources = [ROOT / name for names in PAGES.values() for name in names if name.endswith(".md")]
    pages = {path.resolve(): path.stem.lower() for path in (*sources, *notebooks)}
    pages |= {(ROOT / "README.md").resolve(): "index"}
    for path in sources:
        text = _linked(path.read_text("utf-8"), path.parent, pages, into)
        (into / f"{pages[path.resolve()]}.md").write_text(text, "utf-8")
    for path in notebooks:
        text = _linked(notebook_page(path, into), path.parent, pages, into)
        (into / f"{path.stem}.md").write_text(text, "utf-8")
    (into / "commands.md").write_text(commands_page(), "utf-8")
    for layer in LAYERS:
        (into / f"api_{layer}.md").write_text(reference_page(layer), "utf-8")
    readme = _linked((ROOT / "README.md").read_text("utf-8"), ROOT, pages, into)
    (into / "index.md").write_text(readme + _contents([path.stem for path in notebooks]), "utf-8")


def notebook_page(path: Path, into: Path) -> str:
    """A notebook as Markdown: its text, its code, and its outputs as they are committed."""
    parts = []
    for number, cell in enumerate(json.loads(path.read_text("utf-8"))["cells"]):
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
            continue
        parts.append(f"```python\n{source}\n```")
        for place, output in enumerate(cell.get("outputs", ())):
            parts.append(_output(output, f"{path.stem}-{number}-{place}", into))
    return "\n\n".join(parts) + "\n"


def _output(output: dict[str, Any], name: str, into: Path) -> str:
    data = {kind: "".join(text) for kind, text in output.get("data", {}).items() if isinstance(text, (str, list))}
    if "image/png" in data:
        (into / f"{name}.png").write_bytes(base64.b64decode(data["image/png"]))
        return f"![Drawn by the cell above]({name}.png)"
    if "text/html" in data:
        return f"```{{raw}} html\n{re.sub(r'<style.*?</style>', '', data['text/html'], flags=re.S)}\n```"
    return f"```text\n{''.join(output.get('text', ())) or data.get('text/plain', '')}\n```"


def commands_page() -> str:
    """The help of every command, as it prints it."""
    import typer.main
    from wasata.curation.command.main import app

    parts = [
        "# Commands",
        "Results go to standard output, everything else to standard error; [errors and exit codes](errors.md).",
    ]
    for name, command in sorted(typer.main.get_command(app).commands.items()):  # type: ignore[attr-defined]
        rows = [
            f"| {_usage(p)} | {escape(p.help or '', quote=False).replace('|', '&#124;')} |"
            for p in command.params
            if p.name != "help"
        ]
        parts += [f"## wasata {name}", command.help or "", "\n".join(["| argument | what it is |", "|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


def _usage(parameter: Any) -> str:
    named = parameter.param_type_name == "option"
    return " ".join(f"`{one}`" for one in (parameter.opts if named else [parameter.name.upper()]))


def reference_page(layer: str) -> str:
    """What a package exports, from its docstrings."""
    module = importlib.import_module(f"wasata.{layer}")
    parts = [f"# wasata.{layer}: {TITLES[layer]}", inspect.getdoc(module) or ""]
    names = [*module.__all__, *(["map"] if layer == "datasets" else [])]
    for name in sorted(names, key=str.lower):
        thing = getattr(module, name)
        kind = "class" if inspect.isclass(thing) else "function" if callable(thing) else "data"
        if kind == "class" and issubclass(thing, BaseException):
            kind = "exception"
        members = "\n   :members:" if kind == "class" and not hasattr(thing, "model_fields") else ""
        parts.append(f"```{{eval-rst}}\n.. auto{kind}:: wasata.{layer}.{name}{members}\n```")
    return "\n\n".join(parts) + "\n"


def _contents(notebooks: list[str]) -> str:
    """The lists of pages, which the README itself has no need of."""
    parts = []
    for title, names in {"Notebooks": tuple(notebooks), **PAGES}.items():
        entries = "\n".join(Path(name).stem.lower() for name in names)
        parts.append(f"\n```{{toctree}}\n:hidden:\n:caption: {title}\n:maxdepth: 1\n\n{entries}\n```\n")
    return "".join(parts)


def _linked(text: str, home: Path, pages: dict[Path, str], into: Path) -> str:
    """Links of one file led to pages of the site; a picture is taken along, another file is named in code."""

    def led(match: re.Match[str]) -> str:
        mark, words, target = match["mark"], match["words"], match["target"]
        if "://" in target or target.startswith("#"):
            return match[0]
        file, _, anchor = target.partition("#")
        path = (home / file).resolve()
        if path in pages:
            return f"[{words}]({pages[path]}.md{'#' + anchor if anchor else ''})"
        if mark and path.is_file():
            shutil.copy(path, into / path.name)
            return f"![{words}]({path.name})"
        return match[0] if mark or not path.exists() else words

    text = text.replace("```csv\n", "```text\n")  # a language Pygments does not know
    return re.sub(r"(?P<mark>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)", led, text)


def main(target: Path | None = None) -> int:
    """Assemble and build; 0 where Sphinx has nothing to say against it."""
    from sphinx.cmd.build import build_main

    folder = target or ROOT / "build" / "docs"
    assemble(folder / "source")
    shutil.rmtree(folder / "html", ignore_errors=True)
    return build_main(["-q", "-W", "--keep-going", "-b", "html", str(folder / "source"), str(folder / "html")])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
