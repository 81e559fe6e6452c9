"""Known actors: the registry's actors as a language's reports tell them: which are kinds, weapons, states and their forces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from ....datasets.actors import Actor
from ....datasets.places import bundled_places
from ...text import fold_word
from .mediation_files import MediationFiles
from .naming import Naming

#: Sectors whose members bear arms.
ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "SPY", "CRM"})
#: The sector of tribes, which live in more than one country.
TRIBE = "SET"
#: Sectors of kinds of people that are somebody beside the bodies of a report: tribes, the international community.
_NAMED_KINDS = frozenset({TRIBE, "IGO"})


class KnownActors(MediationFiles):
    """A language's tables joined with the registry. ``actors``: all of the registry's, by id."""

    def __init__(self, code: str, actors: Sequence[Actor], folder: Path | None = None) -> None:
        super().__init__(code, folder)
        self.actors = {actor.id: actor for actor in actors}

    @cached_property
    def held_nouns(self) -> tuple[str, ...]:
        """Every form of every noun for prisoners."""
        words = self.people.get("held", {}).get("words", ())
        return tuple(dict.fromkeys(form for word in words for form, _ in self.inflection.noun(word)))

    @cached_property
    def people_nouns(self) -> tuple[str, ...]:
        """Every form of every noun for people: those of people.toml and the registry's kinds."""
        words = [word for row in self.people.get("person", ()) for word in row["words"]]
        words += [n for a in self.actors.values() if a.kind == "kind" for n in a.names(self.code, latin=self.latin)]
        return tuple(dict.fromkeys(form for word in words for form, _ in self.inflection.noun(word)))

    @cached_property
    def crafts(self) -> Mapping[str, frozenset[str]]:
        """For each kind of actor that is a weapon (aircraft, drones) the first words of its names."""
        kinds = (a for a in self.actors.values() if a.kind == "kind" and a.assault_mode)
        return {
            a.id: frozenset(self.head_of(fold_word(n)) for n in a.names(self.code, latin=self.latin)) for a in kinds
        }

    def craft_mode(self, phrase: str) -> str:
        """The mode of assault by the craft at the head of a folded phrase, "" for other phrases."""
        words = [word.removeprefix(self.clitics.article) for word in phrase.split()]
        heads_last = bool(self.settings.get("capitals"))  # "Israeli jets"
        heads = (tuple(words[-length:] if heads_last else words[:length]) for length in range(len(words), 0, -1))
        return next((mode for head in heads if (mode := self._craft_modes.get(head))), "")

    @cached_property
    def _craft_modes(self) -> Mapping[tuple[str, ...], str]:
        """Words for craft (``strikes`` in people.toml), folded and without their article, with the mode of what they do."""
        rows = [row for row in self.people.get("group", ()) if "strikes" in row]
        return {
            tuple(word.removeprefix(self.clitics.article) for word in fold_word(name).split()): row["strikes"]
            for row in rows
            for name in row["words"]
        }

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Ids of the actors that are kinds of people."""
        return frozenset(actor.id for actor in self.actors.values() if actor.kind == "kind")

    @cached_property
    def heads(self) -> Mapping[str, frozenset[str]]:
        """The folded first words of each actor's names, without the article, by actor id.

        One camp's names are not among them: «التنظيم» is who calls itself so, unless the report has told another by it.
        """
        article = self.clitics.article
        return {
            actor.id: frozenset(
                fold_word(name.split()[0]).removeprefix(article)
                for name in actor.names(self.code)
                if " " in name and name not in actor.words("loaded", self.code)
            )
            for actor in self.actors.values()
            if actor.kind != "kind"
        }

    @cached_property
    def states(self) -> Mapping[str, str]:
        """Of each country the government that its adjective of origin means."""
        found: dict[str, str] = {}
        for actor in self.actors.values():
            if actor.country and actor.type == "GOV" and actor.state_side and actor.words("adjective", self.code):
                found.setdefault(actor.country, actor.id)
        return found

    @cached_property
    def governed_by(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the states that the registry has in each country."""
        found: dict[str, tuple[str, ...]] = {}
        for actor in self.actors.values():
            if actor.kind == "state" and actor.country:
                found[actor.country] = (*found.get(actor.country, ()), actor.id)
        return found

    @cached_property
    def naming(self) -> Naming:
        """When two tellings name the same body."""
        states = {force.id: state for state, forces in self.forces.items() for force in forces}
        kinds = frozenset(kind for kind in self.kinds if self.actors[kind].type not in _NAMED_KINDS)
        return Naming(kinds, states, {actor.id: actor.country for actor in self.actors.values()})

    @cached_property
    def sole_owners(self) -> tuple[Actor, ...]:
        """Those who alone have a weapon somewhere."""
        return tuple(actor for actor in self.actors.values() if actor.sole_in)

    @cached_property
    def proxies(self) -> Mapping[str, tuple[Actor, ...]]:
        """Those who fight for another, by the other's actor id and that of its forces."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.actors.values():
            for backer in actor.proxy_of:
                for one in (backer, *(forces.id for forces in self.forces.get(backer, ()))):
                    found[one] = (*found.get(one, ()), actor)
        return found

    @cached_property
    def fought_over(self) -> frozenset[str]:
        """Countries with armed groups of their own."""
        return frozenset(a.country for a in self.actors.values() if a.type == "REB" and a.country)

    @cached_property
    def cities(self) -> frozenset[str]:
        """Folded names of the cities of the place registry."""
        cities = (p for p in bundled_places() if p.kind in ("city", "governorate"))
        return frozenset(fold_word(name) for city in cities for name in city.names(self.code))

    @cached_property
    def lands(self) -> Mapping[str, str]:
        """ISO codes of countries by their folded names."""
        found: dict[str, str] = {}
        for place in bundled_places() if not self.latin else ():
            if place.level == "country":
                for name in (place.name_ar, *place.aliases_ar):
                    found.setdefault(fold_word(name), place.country)
        return found

    @cached_property
    def forces(self) -> Mapping[str, tuple[Actor, ...]]:
        """A state's armed forces, by the state's actor id."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.actors.values():
            if actor.forces_of:
                found[actor.forces_of] = (*found.get(actor.forces_of, ()), actor)
        return found
