"""Errands: whether a title is that of somebody sent to the sides of a conflict, and where he is sent or goes."""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.item_row import ItemRow
from ..words.place_mentions import PlaceMention

#: Levels of places envoys are sent to.
_LANDS = frozenset({"country", "region"})


def is_envoy(row: ItemRow, index: int) -> bool:
    """Whether the words at an item are the title of somebody sent to the sides of a conflict."""
    tokens, article = row.tokens, row.lexicon.clitics.article
    first = row[index].first
    head = tokens[first].word[row[index].reading.start :].removeprefix(article)
    for rest in row.lexicon.envoy_titles.get(head, ()):
        behind = tokens[first + 1 : first + 1 + len(rest)]
        if tuple([token.word.removeprefix(article) for token in behind]) == rest:
            return True
    return False


def travels(row: ItemRow, phrase: NounPhrase) -> bool:
    """«وصل المبعوث الأممي إلى اليمن»: straight behind a verb of travelling it is the goal that is told."""
    before = phrase.first - 1
    return before >= 0 and row.token(before).word in row.lexicon.travelling


def is_land(row: ItemRow, index: int) -> bool:
    """Whether the name of a country stands at an item, as a place or as its state."""
    if index >= len(row):
        return False
    item = row[index]
    if item.kind == "place" and isinstance(item.payload, PlaceMention):
        return any(record.level in _LANDS for record in item.payload.records)
    state = item.sense_of("actor")
    return state is not None and row.lexicon.actors[state.value].kind in ("state", "organisation")
