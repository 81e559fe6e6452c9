"""The sentences of ``tests/data/ar_role_perturbations.toml``, each with the roles it must be coded with."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATH = Path(__file__).parent / "data" / "ar_role_perturbations.toml"
#: Slots that say what another slot says unless a base tells them apart.
_ALIKE = {"verb_after": "verb", "object_oblique": "object", "subject_oblique": "subject"}
#: Roles that a reversed reading would swap.
_ACTS, _SUFFERS = frozenset({"initiator"}), frozenset({"recipient", "detainee"})
Pair = tuple[str, str | None]


@dataclass(frozen=True)
class Case:
    """One sentence: ``base`` and ``construction`` name it, ``roles`` are (actor, role) pairs of its event of ``mode``."""

    base: str
    construction: str
    text: str
    mode: str
    roles: frozenset[Pair]

    def reversed_in(self, found: frozenset[Pair]) -> bool:
        """Whether somebody who acts is read as suffering, or the other way round."""
        return any(
            (role in _ACTS and {r for a, r in found if a == actor} & _SUFFERS)
            or (role in _SUFFERS and {r for a, r in found if a == actor} & _ACTS)
            for actor, role in self.roles
        )


def cases() -> list[Case]:
    """All sentences of the file, base by base."""
    data = tomllib.loads(PATH.read_text("utf-8"))
    return [case for base in data["base"] for case in _of_base(base, data)]


def _of_base(base: dict[str, Any], data: dict[str, Any]) -> Iterator[Case]:
    slots = {k: v for k, v in base.items() if isinstance(v, str)}
    slots.setdefault("content", "")
    slots |= {k: slots[v] for k, v in _ALIKE.items() if k not in slots and v in slots}
    roles = frozenset((actor, role) for actor, role in base["roles"])
    for name, pattern in data["construction"].items():
        if _slots_of(pattern) <= slots.keys():
            yield Case(base["id"], name, pattern.format_map(slots), base["mode"], roles)
    if "second" in base:
        both = roles | {(base["second_role"][0], base["second_role"][1])}
        for name, pattern in data["construction_with_second"].items():
            if _slots_of(pattern) <= slots.keys():
                yield Case(base["id"], name, pattern.format_map(slots), base["mode"], both)
    for name, text in base.get("sentences", {}).items():
        yield Case(base["id"], name, text, base["mode"], roles)


def _slots_of(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}
