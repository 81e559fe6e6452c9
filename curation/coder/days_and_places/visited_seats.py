"""Visited seats: «زار الوزير طهران», "visited Tehran": a capital told for its state is where the visit was as well.

Without a preposition before it the capital is read as its state, which is who was visited, and no place is found there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clauses.acts import VISIT
from ..lexicon.place_names import Gazetteer
from ..units.tokens import Tokens
from ..words.elements import Element
from ..words.place_mentions import PlaceMention

#: How such a mention stands to what happens: nothing else happens there by it.
VISITED = "visited"


def visited_seats(
    sentences: Sequence[Sequence[Element]], tokens: Tokens, gazetteer: Gazetteer
) -> Iterator[PlaceMention]:
    """The cities that name a state in the sentences that tell of a visit."""
    for sentence in sentences:
        if not any(frame.mode == VISIT for e in sentence for frame in e.frames):
            continue
        for element in sentence:
            if element.phrase is None or len(element.phrase.members) != 1 or element.phrase.members[0].kind != "org":
                continue
            first, stop = element.tokens
            for match in gazetteer.book.matches(tokens, first):
                cities = tuple(
                    r for r in gazetteer.records_of(match) if r.level == "locality" and gazetteer.is_chosen(r)
                )
                if cities and first + match.length == stop:
                    yield PlaceMention(first, stop, cities, relation=VISITED)
                    break
