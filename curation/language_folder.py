"""The folder of a language's data files: the package's, a study's own, or the package's with a study's words added.

A study's folder ``languages/ar`` that has a ``language.toml`` is a language of its own. Without one its files add to the
package's: lists and tables grow, and nothing that stands is changed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

#: The file that a language of its own has.
SETTINGS = "language.toml"
FILES = ("language", "inflection", "words", "people", "places", "numbers", "dates", "verbs", "telling", "weighing", "mediation", "home_affairs", "other_senses")  # fmt: skip


class LexiconError(ValueError):
    """A lexicon file that cannot be used as it is; says which file and entry."""


def packaged() -> Traversable:
    """The folder with the languages of the package."""
    return files("wasata.curation").joinpath("languages")


def languages(folder: Traversable | None = None) -> tuple[str, ...]:
    """The codes of the languages of their own in ``folder``, by default those of the package."""
    folder = folder or packaged()
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.joinpath(SETTINGS).is_file()))


def check_own(folder: Path) -> None:
    """Raise LexiconError for a study's folder of languages that holds one nobody would ask for."""
    known = languages()
    for entry in sorted(folder.iterdir()):
        meant = (entry / "frames").is_dir() or any((entry / f"{name}.toml").is_file() for name in FILES)
        if meant and entry.name not in known and not (entry / SETTINGS).is_file():
            raise LexiconError(
                f"{entry}: is no language of the package ({', '.join(known)}) and has no {SETTINGS}; "
                "name the folder by the language's code."
            )


class LanguageFolder:
    """The files of one language; ``own``: a study's folder for it, or None."""

    def __init__(self, code: str, own: Path | None = None) -> None:
        bundled: Traversable = packaged().joinpath(code)
        standing = own is not None and own.joinpath(SETTINGS).is_file()
        self.code = code
        self.own = own
        #: Whether the study's files add to those of the package.
        self.adds = own is not None and not standing
        #: Folders whose tables are added up, the package's first.
        self.parts: list[Traversable] = [part for part in (None if standing else bundled, own) if part is not None]
        if own is not None:
            _check_names(own)

    def table(self, *path: str) -> dict[str, Any]:
        """A file's content, empty where no part has it. Raises LexiconError naming the file, and the line, for a bad one."""
        tables: dict[str, Any] = {}
        for part in self.parts:
            resource = part.joinpath(*path)
            if resource.is_file():
                where = self.where(part, *path)
                own = _read(resource, where)
                tables = _added(tables, own, where) if tables else own
        return tables

    def frames(self, kind: str = "frame") -> Iterator[tuple[Mapping[str, Any], str]]:
        """Every row ``[[frame]]`` (or ``[[more]]``) of ``frames/*.toml`` and where it stands: file and line."""
        heads = re.compile(rf"^[ \t]*\[\[[ \t]*{kind}[ \t]*\]\]", re.MULTILINE)
        for part in self.parts:
            folder = part.joinpath("frames")
            if not folder.is_dir():
                continue
            for entry in sorted((e for e in folder.iterdir() if e.name.endswith(".toml")), key=lambda e: e.name):
                where = self.where(part, "frames", entry.name)
                rows = _read(entry, where).get(kind, [])
                if not isinstance(rows, list):
                    raise LexiconError(f"{where}: {kind} is a list of tables; write [[{kind}]].")
                text = entry.read_text("utf-8")
                lines = [1 + text.count("\n", 0, head.start()) for head in heads.finditer(text)]
                for number, row in enumerate(rows):
                    line = lines[number] if number < len(lines) else 1  # an array of frames has no heads
                    yield row, f"{where}:{line}"

    def where(self, part: Traversable, *path: str) -> str:
        """How a file is named to people: by its path, one of the package by ``languages/…``."""
        return str(part.joinpath(*path)) if part is self.own else "/".join(("languages", self.code, *path))


def _check_names(own: Path) -> None:
    """Raise LexiconError for a file that would be read by nobody."""
    for path in sorted(own.rglob("*.toml")):
        inner = path.relative_to(own)
        if (len(inner.parts) == 1 and inner.stem in FILES) or (len(inner.parts) == 2 and inner.parts[0] == "frames"):
            continue
        near = get_close_matches(inner.stem, FILES, 1)
        hint = f"Did you mean {near[0]}.toml? " if near else ""
        raise LexiconError(
            f"{path}: no file of a language has this name. {hint}There are: {', '.join(FILES)}, and frames/….toml."
        )


def _read(resource: Traversable, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(resource.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{where}: not valid TOML ({error}).") from None


def _added(standing: Mapping[str, Any], own: Mapping[str, Any], where: str, at: str = "") -> dict[str, Any]:
    """Tables with those of a study added: lists grow, tables are joined key by key."""
    result = dict(standing)
    for key, value in own.items():
        name = f"{at}.{key}" if at else key
        known = result.get(key)
        if known is None:
            result[key] = value
        elif isinstance(known, dict) and isinstance(value, dict):
            result[key] = _added(known, value, where, name)
        elif isinstance(known, list) and isinstance(value, list):
            result[key] = [*known, *value]
        else:
            raise LexiconError(f"{where}: {name} is set by the package; a study's file adds entries and changes none.")
    return result
