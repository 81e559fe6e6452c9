"""Naming: when two tellings name the same body: a state and its forces are one, kinds of people name nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """``kinds``: ids of kinds of people. ``states``: the state of each force that is one. ``lands``: the country of each actor."""

    kinds: frozenset[str]
    states: Mapping[str, str]
    lands: Mapping[str, str | None]

    def named(self, actors: set[str]) -> set[str]:
        """The bodies actors name, forces as their state, kinds left out."""
        return {self.states.get(actor, actor) for actor in actors if actor not in self.kinds}
