"""The actor registry: neutral actors and every name the press has for them, read from ``registries/actors/*.toml``.

Arabic and English names are fields of their own; those of any further language are keys of the same form (``name_tr``,
``aliases_tr``, ``adjective_tr``, …) and need no change here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

#: Groups of words an actor may have in each language; ``names`` gives those of the first four.
NAME_GROUPS = ("aliases", "loaded", "members", "offices", "adjective", "generic", "sole")
_OTHER_LANGUAGE = re.compile(rf"(?:name|{'|'.join(NAME_GROUPS)})_(?!(?:ar|en)$)[a-z]{{2,3}}")


class RegistryError(ValueError):
    """A registry file that cannot be used as it is."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor. Name lists hold press forms without proclitics; ``generic_*`` hold only inside ``country``.
    ``sole_*`` are weapons nobody else has in the countries of ``sole_in``, up to the day ``sole_until``. ``succeeded_by``: whom
    its name means once it is gone (``active_to``).

    ``name`` is the neutral English name; ``further`` holds the words of languages beside Arabic and English by their
    key (``aliases_tr``; a ``name_tr`` is a tuple of one).
    """

    id: str
    name: str
    name_ar: str
    type: str
    kind: str
    source: str
    country: str | None = None
    parent: str | None = None
    state_side: bool = False
    at_war: bool = False
    active_from: str | None = None
    active_to: str | None = None
    ucdp_id: int | None = None
    aliases_ar: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    loaded_ar: tuple[str, ...] = ()
    loaded_en: tuple[str, ...] = ()
    adjective_ar: tuple[str, ...] = ()
    adjective_en: tuple[str, ...] = ()
    generic_ar: tuple[str, ...] = ()
    generic_en: tuple[str, ...] = ()
    members_ar: tuple[str, ...] = ()
    members_en: tuple[str, ...] = ()
    offices_ar: tuple[str, ...] = ()
    offices_en: tuple[str, ...] = ()
    forces_of: str | None = None
    assault_mode: str | None = None
    theatre: tuple[str, ...] = ()
    sole_ar: tuple[str, ...] = ()
    sole_en: tuple[str, ...] = ()
    sole_in: tuple[str, ...] = ()
    sole_until: str | None = None
    succeeded_by: str | None = None
    proxy_of: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    def own_name(self, language: str) -> str:
        """The neutral name in a language, "" where the registry has none."""
        if language == "en":
            return self.name
        return self.name_ar if language == "ar" else "".join(self.further.get(f"name_{language}", ()))

    def words(self, group: str, language: str) -> tuple[str, ...]:
        """The words of one of ``NAME_GROUPS`` in a language."""
        key = f"{group}_{language}"
        given: tuple[str, ...] = getattr(self, key, None) or self.further.get(key, ())
        return given

    def names(self, language: str, latin: bool = False) -> tuple[str, ...]:
        """Every full name in a language, neutral, loaded, of members and offices; generic ones are not among them.

        Where there is none, the English name stands in for a language written in Latin letters (``latin``).
        """
        own = self.own_name(language)
        lists = (self.words(group, language) for group in NAME_GROUPS[:4])
        found = tuple(dict.fromkeys(name for group in ((own,) if own else (), *lists) for name in group))
        return found or ((self.name,) if latin else ())


_KEYS = {column.name for column in fields(Actor)} - {"further"}
_REQUIRED = ("id", "name", "name_ar", "type", "kind", "source")


def read_actors(folder: Path) -> tuple[Actor, ...]:
    """The actors of every ``*.toml`` in ``folder``. Raises RegistryError naming file and entry for a bad one."""
    return _parse((path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.toml")))


@lru_cache(maxsize=1)
def bundled_actors() -> tuple[Actor, ...]:
    """The actors shipped with the package."""
    folder = files(__package__).joinpath("registries", "actors")
    entries = sorted((e for e in folder.iterdir() if e.name.endswith(".toml")), key=lambda e: e.name)
    return _parse((entry.name, entry.read_text("utf-8")) for entry in entries)


def _parse(sources: Any) -> tuple[Actor, ...]:
    actors: dict[str, Actor] = {}
    for name, text in sources:
        try:
            rows = tomllib.loads(text).get("actor", [])
        except tomllib.TOMLDecodeError as error:
            raise RegistryError(f"{name}: not valid TOML ({error}); mend the file.") from None
        for row in rows:
            actor = _actor(row, name)
            if actor.id in actors:
                raise RegistryError(f"{name}: the actor id {actor.id!r} is in use; ids are unique over all files.")
            actors[actor.id] = actor
    return tuple(actors.values())


def _actor(row: dict[str, Any], where: str) -> Actor:
    label = row.get("id", "without id")
    if missing := [key for key in _REQUIRED if not row.get(key)]:
        raise RegistryError(f"{where}: actor {label} lacks {', '.join(missing)}; every actor needs them.")
    other = {key for key in row.keys() - _KEYS if _OTHER_LANGUAGE.fullmatch(key)}
    if unknown := sorted(row.keys() - _KEYS - other):
        raise RegistryError(
            f"{where}: actor {label} has unknown keys {', '.join(unknown)}; known are {', '.join(sorted(_KEYS))}, "
            "and the names of further languages by their code (name_tr, aliases_tr, …)."
        )
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items() if key not in other
    }
    further = {key: (row[key],) if isinstance(row[key], str) else tuple(row[key]) for key in sorted(other)}
    return Actor(**values, further=further)
