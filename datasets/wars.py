"""Wars of two sides, by which reports call them without a name ("the warring parties"), from ``registries/wars.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class War:
    """A war of two sides in a ``country`` (ISO 3166-1 alpha-3), from ``first`` to before ``end``, both ISO 8601 days; ``end`` None: not over."""

    country: str
    first: str
    end: str | None
    sides: tuple[str, str]
    source: str

    def covers(self, day: str) -> bool:
        """Whether a day (ISO 8601) is one of this war."""
        return self.first <= day and (self.end is None or day < self.end)


@lru_cache(maxsize=1)
def bundled_wars() -> tuple[War, ...]:
    """The wars of the package. Raises ValueError for one that has not two sides."""
    text = files("wasata.datasets").joinpath("registries", "wars.toml").read_text("utf-8")
    wars = []
    for row in tomllib.loads(text)["war"]:
        one, other = row["sides"]
        wars.append(War(row["country"], row["from"], row.get("to"), (one, other), row["source"]))
    return tuple(wars)
