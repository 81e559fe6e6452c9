"""Vocabularies: the codes a field may take, read from ``vocabulary/*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from .errors import SchemaError, VocabularyError

_TERM_KEYS = {"code", "label", "parent", "definition", "rule", "example", "source"}


@dataclass(frozen=True, slots=True)
class Term:
    """One code: its labels (``en``, ``ar``), definition, coding rule and example; ``extra`` holds further keys."""

    code: str
    label: Mapping[str, str]
    definition: str
    rule: str
    example: str
    parent: str | None = None
    source: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, row: Mapping[str, Any], where: str) -> Term:
        """Build a term from a TOML row. Raises SchemaError naming what is missing and where."""
        missing = [key for key in ("code", "label", "definition", "rule", "example") if not row.get(key)]
        if missing:
            raise SchemaError(
                f"{where}: term {row.get('code', '?')!r} lacks {', '.join(missing)}; every term needs them."
            )
        known = {key: row[key] for key in _TERM_KEYS & row.keys()}
        return cls(**known, extra=MappingProxyType({key: row[key] for key in row.keys() - _TERM_KEYS}))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """An ordered set of terms under one name."""

    name: str
    title: str
    definition: str
    source: str
    terms: tuple[Term, ...]
    title_ar: str = ""
    _by_code: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {term.code: term for term in self.terms})

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the file."""
        return tuple(self._by_code)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __getitem__(self, code: str) -> Term:
        if (term := self._by_code.get(code)) is not None:
            return term
        raise VocabularyError(f"{code!r} is no code of the vocabulary {self.name}; it has: {self.instead_of(code)}.")

    def instead_of(self, code: object) -> str:
        """The codes to choose from where ``code`` is none: those of its root, or all where it has no known one."""
        root = str(code).partition(":")[0]
        akin = [term.code for term in self.terms if term.parent == root]
        return ", ".join(akin or self.codes)

    def with_terms(self, terms: tuple[Term, ...]) -> Vocabulary:
        """This vocabulary and further terms. Raises SchemaError for a code in use or a parent that is none."""
        known = set(self.codes)
        for term in terms:
            if term.code in known:
                raise SchemaError(f"{self.name}: the code {term.code!r} is in use; choose another.")
            known.add(term.code)
        return Vocabulary(self.name, self.title, self.definition, self.source, self.terms + terms, self.title_ar)


@lru_cache(maxsize=64)
def vocabulary(name: str) -> Vocabulary:
    """The bundled vocabulary called ``name``. Raises VocabularyError for a name there is no file for."""
    resource = files(__package__).joinpath("vocabulary", f"{name}.toml")
    if not resource.is_file():
        raise VocabularyError(f"There is no vocabulary {name!r}; there are: {', '.join(vocabulary_names())}.")
    data = tomllib.loads(resource.read_text("utf-8"))
    terms = tuple(Term.read(row, f"vocabulary/{name}.toml") for row in data.get("term", ()))
    empty = Vocabulary(name, data["title"], data["definition"], data["source"], (), data.get("title_ar", ""))
    return empty.with_terms(terms)


def vocabulary_names() -> tuple[str, ...]:
    """The names of the bundled vocabularies, sorted."""
    folder = files(__package__).joinpath("vocabulary")
    stems = (entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(stem for stem in stems if stem != "coding_rules"))


@dataclass(frozen=True, slots=True)
class CodingRule:
    """One of the codebook's general rules."""

    id: str
    title: str
    text: str
    example: str


@lru_cache(maxsize=1)
def coding_rules() -> tuple[CodingRule, ...]:
    """The codebook's general rules, in order."""
    data = tomllib.loads(files(__package__).joinpath("vocabulary", "coding_rules.toml").read_text("utf-8"))
    return tuple(CodingRule(str(r["id"]), r["title"], r["text"], r["example"]) for r in data["rule"])
