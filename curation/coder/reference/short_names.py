"""Short names: which body "the security forces" or «الأمن الداخلي» means in a report.

Of those the country has under that name: one that existed then, told by name before or with most of its kin (the
administration it belongs to, its other forces); of one state's own bodies the newer, whose name it is by then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from ....datasets.actors import Actor
from ..lexicon.lexicon import Lexicon

#: Letters of a P-code of a first-level unit; that of a district is longer.
_FIRST_LEVEL = 4


class ShortNames:
    """Resolves short names. ``country``: where the report plays; ``areas``: the first-level units and districts of its places;
    ``named``: the actors it names anywhere; ``published``: the days it may be of; ``lands``: how often it tells of each
    country by its state or people."""

    def __init__(
        self,
        lexicon: Lexicon,
        country: str | None,
        named: frozenset[str],
        published: Sequence[date] = (),
        areas: frozenset[str] = frozenset(),
        lands: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        self.actors = lexicon.actors
        self.fought_over = lexicon.fought_over
        self.country = country
        self.published = published
        self.areas = areas
        self.lands = lands
        self.named = named
        self.families = Counter(one for actor in named for one in self._family(self.actors[actor]))

    def meant(
        self, candidates: Iterable[str], told: Counter[str], vague: bool = False, alone: str | None = None
    ) -> str | None:
        """The one of several actors a short name means, None where nothing decides. ``told``: how often each was named;
        ``vague``: the word is one for a kind of people too, who are meant where nothing says which of them; ``alone``: who is meant where the report tells of none of them."""
        actors = [self.actors[c] for c in dict.fromkeys(candidates)]
        local = [a for a in actors if self.country in (a.country, *a.theatre)] if self.country else []
        pool = local or [a for a in actors if told[a.id]]
        if not pool:  # talks abroad: of the countries the report tells of, that whose state or people it names most
            most = max((self.lands.get(a.country or "", 0) for a in actors), default=0)
            pool = [a for a in actors if most and self.lands.get(a.country or "", 0) == most]
        abroad = self.country is None or self.country not in self.fought_over  # «وفد النظام في جنيف»
        one_state = len(actors) == 1 or (len({self._root(a) for a in actors}) == 1 and not actors[0].theatre)
        if not pool and abroad and one_state and not vague:
            pool = actors  # nobody else is called so, or one state's bodies one after the other
        pool = [a for a in pool if told[a.id] or (self._existed(a) and not self._elsewhere(a))]
        for score in (lambda a: told[a.id], self._kin, self._at_home):
            best = max(map(score, pool), default=0)
            pool = [a for a in pool if score(a) == best]
        if len(pool) > 1 and len({self._root(a) for a in pool}) == 1:
            newest = max(a.active_from or "" for a in pool)
            pool = [a for a in pool if (a.active_from or "") == newest]
        return pool[0].id if len(pool) == 1 else alone if not pool else None

    def of_its_time(self, actor: str | None) -> str | None:
        """The actor a name means when the report is written: the successor of one that was gone before."""
        body = self.actors.get(actor or "")
        gone = body is not None and body.succeeded_by is not None and bool(body.active_to) and bool(self.published)
        if body is None or not gone or (body.active_to or "") + "\uffff" >= self.published[0].isoformat():
            return actor
        return body.succeeded_by

    def _elsewhere(self, actor: Actor) -> bool:
        """Whether a body is of other units than those told, of which one may lie in the other."""
        apart = not any(one.startswith(other) or other.startswith(one) for one in self.areas for other in actor.areas)
        return bool(actor.areas) and bool(self.areas) and apart

    def _at_home(self, actor: Actor) -> int:
        """How many of the districts it is of the report tells; a whole first-level unit is of several bodies."""
        return sum(len(code) > _FIRST_LEVEL for code in self.areas.intersection(actor.areas))

    def _existed(self, actor: Actor) -> bool:
        if not self.published:
            return True
        first, last = self.published[0].isoformat(), self.published[-1].isoformat()
        begun = not actor.active_from or actor.active_from <= last
        return begun and (not actor.active_to or actor.active_to + "\uffff" >= first)

    def _kin(self, actor: Actor) -> int:
        """How many of the report's other actors are of its family, the state itself apart."""
        itself = actor.id in self.named
        return sum(self.families[one] - itself for one in self._family(actor) if self.actors[one].kind != "state")

    def _family(self, actor: Actor) -> list[str]:
        """An actor and those it belongs to."""
        chain = [actor.id]
        while actor.parent and actor.parent in self.actors and actor.parent not in chain:
            actor = self.actors[actor.parent]
            chain.append(actor.id)
        return chain

    def _root(self, actor: Actor) -> str:
        return self._family(actor)[-1]
