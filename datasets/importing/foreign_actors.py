"""Actors of an import: the registry's where the match is clear, else a row of the folder's own table ``actors``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from ..actors import Actor, bundled_actors
from .foreign_event import ForeignActor


@dataclass(slots=True)
class Actors:
    """The actors an import has met. ``prefix``: the source's name; ``key_is_ucdp``: its actor ids are UCDP's."""

    prefix: str
    key_is_ucdp: bool = False
    rows: dict[str, dict[str, str | None]] = field(default_factory=dict)
    _by_name: dict[str, Actor | None] = field(default_factory=dict)
    _by_ucdp: dict[str, Actor] = field(default_factory=dict)
    _given: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for actor in bundled_actors():
            for name in (actor.name, *actor.aliases_en):
                key = name.casefold()
                self._by_name[key] = None if key in self._by_name and self._by_name[key] is not actor else actor
            if actor.ucdp_id is not None:
                self._by_ucdp[str(actor.ucdp_id)] = actor

    def id_of(self, one: ForeignActor) -> tuple[str, str]:
        """Our id and neutral name of a foreign actor; a new row the first time it is met."""
        known = self._by_ucdp.get(one.key) if self.key_is_ucdp else None
        known = known or self._by_name.get(one.name.strip().casefold())
        if known is not None:
            self._register(known)
            return known.id, known.name
        handle = (one.key, one.name)
        if handle not in self._given:
            self._given[handle] = self._new(one)
        return self._given[handle], one.name

    def _register(self, actor: Actor) -> None:
        if actor.id in self.rows:
            return
        self.rows[actor.id] = {
            "actor_id": actor.id, "name": actor.name, "name_ar": actor.name_ar, "actor_type": actor.type,
            "kind": actor.kind, "country": actor.country, "parent": actor.parent, "active_from": actor.active_from,
            "active_to": actor.active_to, "ucdp_id": None if actor.ucdp_id is None else str(actor.ucdp_id),
        }  # fmt: skip
        if actor.parent is not None:
            parent = next((other for other in bundled_actors() if other.id == actor.parent), None)
            if parent is not None:
                self._register(parent)

    def _new(self, one: ForeignActor) -> str:
        base = f"{self.prefix}-{slug(one.key or one.name)}"
        made, number = base, 1
        while made in self.rows:
            number += 1
            made = f"{base}-{number}"
        self.rows[made] = {
            "actor_id": made, "name": one.name, "actor_type": one.sector, "kind": one.kind, "country": one.country,
            "ucdp_id": one.key if self.key_is_ucdp and one.key.isdecimal() else None,
        }  # fmt: skip
        return made


def slug(text: str) -> str:
    """Lower-case letters and digits of any script, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-") or f"{sum(map(ord, text)):x}"
