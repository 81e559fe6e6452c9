"""Subject gender: what the noun straight behind a verb says of the verb's form, where letters alone leave it open.

«تسلم الجيش» (he received) and «تسلم الحكومة» (she hands over) are written alike: a masculine subject has no feminine verb.
"""

from __future__ import annotations

from ..lexicon.phrasebook import Sense
from ..words.item_row import ItemRow

#: Senses of words that name who acts.
_ACTING = ("actor", "generic", "group", "person", "title", "rank")


def masculine_behind(row: ItemRow, index: int) -> bool:
    """Whether one masculine body or person, and no other reading of the words, stands straight behind a verb."""
    following = row.after(index)
    if following is None or not row.same_sentence(index, index + 1) or following.preposition or following.conjunction:
        return False
    senses = [s for s in following.senses if s.kind in _ACTING]
    return bool(senses) and all(_masculine(row, sense) for sense in senses)


def _masculine(row: ItemRow, sense: Sense) -> bool:
    """Whether a sense is masculine and one; of states the feminine ones say so, the others nothing."""
    features = sense.features
    known = row.lexicon.actors.get(sense.value) if isinstance(sense.value, str) else None
    if known is not None and known.kind == "state":
        return features.gender != "f"
    return features.gender == "m" and features.number == "sg"
