"""Act places: where an act happened, from the places told around its words."""

from __future__ import annotations

from collections.abc import Iterable

from .acts import VERBAL_ROOTS, Act
from .content_modes import PART_OF
from .elements import Element
from .locating import Located, Locator, choose

#: Fineness of a settlement, and roots whose acts happen in each of several.
_SETTLEMENT = 5
_FIELD = frozenset({"ASSAULT", "PROTEST"})
#: Relations of a place to what happens there.
_THERE = frozenset({"at", "near", ""})


def place_of(act: Act, locator: Locator) -> Located | None:
    """The finest place told at or near the act: in its clause, in the clause that describes it, or before a "where"."""
    clause = act.clause
    limit = _limit(act)
    places = _there(e for e in clause.elements if limit is None or e.index < limit)
    if not places and act.described is not None:
        places = _there(act.described.elements)
    if not places and clause.parent is not None and any(e.relative_place for e in clause.elements):
        places = [e.place.first for e in clause.parent.elements if e.place is not None][-1:]
    return choose(locator.resolved[first] for first in places)


def places_of(act: Act, locator: Locator) -> list[Located | None]:
    """Where an act happened: one place, or each of several villages listed for an act told without a common toll.

    One act in three villages is three events (coding rule 1), unless its people are counted together.
    """
    best = place_of(act, locator)
    if best is None or best.record is None or best.fineness < _SETTLEMENT or act.root not in _FIELD or _counted(act):
        return [best]
    there = [locator.resolved[first] for first in _there(act.clause.elements)]
    listed = {p.record.place_id: p for p in there if p.record is not None and p.fineness == best.fineness}
    return list(listed.values()) or [best]


def _counted(act: Act) -> bool:
    return any(f.phrase.counted for told in (act, *act.means) for f in told.slots.values())


def _there(elements: Iterable[Element]) -> list[int]:
    """First tokens of the places at or near which something happens."""
    return [e.place.first for e in elements if e.place is not None and e.place.relation in _THERE]


def _limit(act: Act) -> int | None:
    """The element from which on a clause's places are not the act's but those of what is said or talked about."""
    if act.frame.about or act.frame.content_as == PART_OF:
        return act.element.index
    if act.root not in VERBAL_ROOTS:
        return None
    within = [told.element.index for told in (*act.content, *act.purpose) if told.clause is act.clause]
    return min(within, default=None)
