"""Crosswalks: Wasata events in another scheme's codes and back, read from ``crosswalks/*.toml``.

Rows are tried from the top and the first that fits wins, so a file lists what is special before what is general.
Conditions speak of sectors and classes of actors; the registry that knows them is handed in, as the schema has none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, Protocol

from .errors import SchemaError, VocabularyError

NONE = "none"
ANY = "*"
CONDITIONS = (
    "initiator", "recipient", "party", "target", "between", "no_target",
    "initiator_side", "recipient_actor", "min_deaths", "mediated", "outcome",
)  # fmt: skip


class ActorKind(Protocol):
    """What a condition asks of an actor: its sector code, and whether it acts for a state."""

    @property
    def type(self) -> str: ...

    @property
    def state_side(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class ExportRow:
    """``mode`` (a mode, a root, or ``*``) under the conditions ``when`` becomes ``to``, None where nothing corresponds."""

    mode: str
    to: str | None
    reason: str
    when: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """The foreign code ``source`` becomes ``event_type`` and ``event_mode``; ``event_type`` None is no event here.

    ``roles`` are the roles of the foreign record's first and second actor, where the scheme names them.
    """

    source: str
    event_type: str | None
    event_mode: str | None
    reason: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """One crosswalk; ``export`` and ``import_`` are its two directions."""

    name: str
    title: str
    definition: str
    source: str
    exports: tuple[ExportRow, ...]
    imports: tuple[ImportRow, ...]
    classes: Mapping[str, tuple[Mapping[str, Any], ...]]
    extra: Mapping[str, Any] = field(default_factory=dict)

    def export(self, event: Any, actors: Mapping[str, ActorKind] | None = None) -> ExportRow:
        """The first row that fits ``event`` (an Event, or anything with its fields).

        ``actors`` maps actor ids to registry entries; an actor not in it is of no class and no sector.
        Raises SchemaError where no row fits, which a complete file never lets happen.
        """
        facts = _Facts(event, actors or {}, self.classes)
        for row in self.exports:
            if row.mode in (event.event_mode, event.event_type, ANY) and facts.meet(row.when):
                return row
        raise SchemaError(
            f"crosswalk {self.name}: no row fits {event.event_mode or event.event_type}; end it with a row for '*'."
        )

    def import_(self, code: str) -> ImportRow:
        """The row for a foreign code. Raises VocabularyError for a code the crosswalk does not list."""
        for row in self.imports:
            if row.source == code:
                return row
        raise VocabularyError(f"{code!r} is no code of the crosswalk {self.name}.")


class _Facts:
    """The facts of one event that conditions ask for."""

    def __init__(
        self, event: Any, actors: Mapping[str, ActorKind], classes: Mapping[str, Iterable[Mapping[str, Any]]]
    ) -> None:
        self.event = event
        self.actors = actors
        self.classes = classes

    def meet(self, when: Mapping[str, Any]) -> bool:
        return all(getattr(self, f"_{name}")(wanted) for name, wanted in when.items())

    def _in_role(self, *roles: str) -> list[Any]:
        return [p for p in self.event.participants if p.role in roles]

    def _is(self, participant: Any, names: Iterable[str]) -> bool:
        actor = self.actors.get(participant.actor_id)
        return actor is not None and any(
            any(
                actor.type in entry["sectors"] and entry.get("state_side", actor.state_side) == actor.state_side
                for entry in self.classes[name]
            )
            if name in self.classes
            else actor.type == name
            for name in names
        )

    def _any(self, participants: list[Any], names: Iterable[str]) -> bool:
        return any(self._is(p, names) for p in participants)

    def _initiator(self, names: list[str]) -> bool:
        return self._any(self._in_role("initiator"), names)

    def _recipient(self, names: list[str]) -> bool:
        return self._any(self._in_role("recipient"), names)

    def _party(self, names: list[str]) -> bool:
        return self._any(self._in_role("party"), names)

    def _target(self, names: list[str]) -> bool:
        return self._any(self._in_role("recipient", "detainee"), names)

    def _between(self, names: list[str]) -> bool:
        first, second = names
        return any(
            (self._is(a, [first]) and self._is(b, [second])) or (self._is(a, [second]) and self._is(b, [first]))
            for a, b in self._opposed()
        )

    def _opposed(self) -> list[tuple[Any, Any]]:
        pairs = [(a, b) for a in self._in_role("initiator") for b in self._in_role("recipient", "detainee")]
        parties = self._in_role("party")
        for position, a in enumerate(parties):
            for b in parties[position + 1 :]:
                if a.side != b.side if a.side and b.side else a.actor_id != b.actor_id:
                    pairs.append((a, b))
        return pairs

    def _no_target(self, wanted: bool) -> bool:
        return (not self._in_role("recipient", "detainee", "party")) == wanted

    def _initiator_side(self, sides: list[str]) -> bool:
        return any(p.side in sides for p in self._in_role("initiator"))

    def _recipient_actor(self, ids: list[str]) -> bool:
        return any(p.actor_id in ids for p in self._in_role("recipient", "detainee"))

    def _min_deaths(self, least: int) -> bool:
        rows = [count for count in self.event.counts if count.kind == "killed"]
        whole = [count for count in rows if count.of is None] or rows  # parts beside their whole are no further deaths
        return sum(max(c.low or 0, c.best or 0, c.high or 0) for c in whole) >= least

    def _mediated(self, wanted: bool) -> bool:
        return bool(self._in_role("mediator")) == wanted

    def _outcome(self, codes: list[str]) -> bool:
        return self.event.mediation is not None and self.event.mediation.outcome in codes


@lru_cache(maxsize=16)
def crosswalk(name: str) -> Crosswalk:
    """The bundled crosswalk called ``name``. Raises VocabularyError for a name there is no file for."""
    resource = files(__package__).joinpath("crosswalks", f"{name}.toml")
    if not resource.is_file():
        raise VocabularyError(f"There is no crosswalk {name!r}; there are: {', '.join(crosswalk_names())}.")
    return read_crosswalk(name, resource.read_text("utf-8"))


def crosswalk_names() -> tuple[str, ...]:
    """The names of the bundled crosswalks, sorted."""
    folder = files(__package__).joinpath("crosswalks")
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def read_crosswalk(name: str, text: str) -> Crosswalk:
    """Parse the TOML of a crosswalk. Raises SchemaError for a condition or class it does not know."""
    data = tomllib.loads(text)
    classes = {key: tuple(entries) for key, entries in data.pop("classes", {}).items()}
    exports = tuple(
        ExportRow(row["mode"], None if row["to"] == NONE else row["to"], row["reason"], row.get("when", {}))
        for row in data.pop("export", ())
    )
    imports = tuple(
        ImportRow(
            row["from"],
            None if row["to_type"] == NONE else row["to_type"],
            row.get("to_mode"),
            row["reason"],
            tuple(row.get("roles", ())),
        )
        for row in data.pop("import", ())
    )
    for row in exports:
        if unknown := sorted(row.when.keys() - set(CONDITIONS)):
            raise SchemaError(
                f"crosswalk {name}: {row.mode}: no condition {', '.join(unknown)}; there are: {', '.join(CONDITIONS)}."
            )
    return Crosswalk(
        name, data.pop("title"), data.pop("definition"), data.pop("source"), exports, imports, classes, data
    )
