"""The actor registry: neutral actors and every name the press has for them, read from ``registries/actors/*.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any


class RegistryError(ValueError):
    """A registry file that cannot be used as it is."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor. Name lists hold press forms without proclitics; ``generic_*`` hold only inside ``country``."""

    id: str
    name: str
    name_ar: str
    type: str
    kind: str
    source: str
    country: str | None = None
    parent: str | None = None
    state_side: bool = False
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
    theatre: tuple[str, ...] = ()

    def names(self, language: str) -> tuple[str, ...]:
        """Every full name in a language, neutral, loaded, of members and offices; generic ones are not among them."""
        own = {"ar": self.name_ar, "en": self.name}.get(language)
        lists = (getattr(self, f"{group}_{language}", ()) for group in ("aliases", "loaded", "members", "offices"))
        return tuple(dict.fromkeys(name for group in ((own,) if own else (), *lists) for name in group))


_KEYS = {field.name for field in fields(Actor)}
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
    if unknown := sorted(row.keys() - _KEYS):
        raise RegistryError(
            f"{where}: actor {label} has unknown keys {', '.join(unknown)}; known are {', '.join(sorted(_KEYS))}."
        )
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Actor(**values)
