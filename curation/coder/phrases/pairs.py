"""Pairs: a dual and an adjective of origin for each of the two.

«الجانبان الأميركي والروسي», «وزيرا الخارجية التركي والروسي»: two bodies or two office holders, told by one word.
"""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.item_row import ItemRow
from .stand_ins import StandIns


def pair_of_origins(row: ItemRow, stand_ins: StandIns, index: int) -> NounPhrase | None:
    """«الجانبان الأميركي والروسي», «وزيرا الخارجية التركي والروسي»: a dual, and an adjective of origin for each of the two."""
    item, following = row[index], row.after(index)
    if following is None or not following.has("adjective") or following.conjunction or following.preposition:
        return None
    both = item.sense_of("anaphor")
    dual = item.has("title", "group", "quantifier") and row.word(index).endswith(row.lexicon.dual_endings)
    if not dual and (both is None or both.value != "both"):
        return None
    sense = following.sense_of("adjective")
    phrase = stand_ins.adjective(index + 1, sense, item.preposition) if sense is not None else None
    if phrase is None or len(phrase.members) != 2:
        return None
    for member in phrase.members:
        member.civil = item.has("title")
    phrase.first, phrase.conjunction, phrase.plurality = index, item.conjunction, "dual"
    phrase.span = (row.span(index, index + 1)[0], phrase.span[1])
    return phrase
