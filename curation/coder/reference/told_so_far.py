"""Told so far: what a report has told when a sentence is read, which names, descriptions and pronouns refer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..clauses.acts import Act
from ..lexicon.family_names import FamilyNames
from ..lexicon.lexicon import Lexicon
from ..units.mentions import Mention
from .arsenal import Arsenal
from .delegations import Delegations
from .descriptions import Descriptions
from .national import NationalBodies
from .short_names import ShortNames
from .state_forces import StateForces
from .two_sides import TwoSides


@dataclass(slots=True)
class ToldSoFar:
    """What the report has told so far. ``country``: where it plays; ``armed``: whether it tells of armed bodies;
    ``named``: the actors it names anywhere; ``by_name``: those of them it names in full; ``areas``: the first-level units and districts of its places;
    ``lands``: how often it tells of each country by its state or people; ``placed``: the countries it names as places;
    ``first_words``: the first words of the names («قوات») each body was told by.
    """

    lexicon: Lexicon
    country: str | None
    armed: bool = False
    named: frozenset[str] = frozenset()
    by_name: frozenset[str] = frozenset()
    mentions: list[Mention] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    published: Sequence[date] = ()
    areas: frozenset[str] = frozenset()
    lands: Mapping[str, int] = field(default_factory=dict)
    spoken: dict[int, Act] = field(default_factory=dict)
    placed: frozenset[str] = frozenset()
    begins: int = 0
    first_words: dict[str, set[str]] = field(default_factory=dict)
    descriptions: Descriptions = field(init=False)
    delegations: Delegations = field(init=False)
    families: FamilyNames = field(init=False)
    national: NationalBodies = field(init=False)
    arsenal: Arsenal = field(init=False)
    short_names: ShortNames = field(init=False)
    two_sides: TwoSides = field(init=False)
    forces: StateForces = field(init=False)

    def __post_init__(self) -> None:
        self.descriptions = Descriptions(self.lexicon, self.country, self.named)
        self.delegations = Delegations(self.lexicon)
        self.families = FamilyNames(self.lexicon)
        told = self.placed | self.lands.keys()  # "Malian soldiers": their land is told of
        self.national = NationalBodies(self.lexicon, self.country, self.by_name, told)
        self.arsenal = Arsenal(self.lexicon, self.country, self.published)
        self.short_names = ShortNames(self.lexicon, self.country, self.named, self.published, self.areas, self.lands)
        self.forces = StateForces(self.lexicon, self.country, self.armed, self.by_name)
        self.two_sides = TwoSides(self.lexicon, self.acts, self.mentions, self.country, self.published, self.named)
