"""The country a report plays in, by which its short names are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...datasets.actors import Actor
from .known_actors import TRIBE


def report_country(
    actors: Iterable[Actor | None],
    place_countries: Sequence[str],
    default: str | None = None,
    fought_over: frozenset[str] = frozenset(),
) -> str | None:
    """The country a report plays in: that of most of its places, else of most of its actors, else of the only state told.

    Of countries told as often, one with armed groups of its own (``fought_over``): others host its talks.
    """
    if place_countries:
        told = Counter(place_countries)
        return max(told, key=lambda country: (told[country], country in fought_over))
    if default:
        return default
    named = [a for a in actors if a is not None and a.country]
    countries = Counter(a.country for a in named if a.kind != "state" and a.type != TRIBE)
    if countries:
        return countries.most_common(1)[0][0]
    states = {a.country for a in named}
    return states.pop() if len(states) == 1 else None
