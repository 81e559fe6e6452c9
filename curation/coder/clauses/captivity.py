"""Captivity: "ten soldiers returned from Ukrainian captivity": whose jails somebody left is who held them."""

from __future__ import annotations

from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import POSSESSIVE
from ..words.elements import Step, phrase_element
from ..words.item_row import ItemRow

#: The preposition of who holds people.
_HELD_BY = "held-by"
#: What says that the word behind is somebody's.
_OWNING = frozenset({POSSESSIVE, "'", "’"})


class Captivity:
    """Finds whose captivity a preposition brings. The words for it are data (``words.toml``, ``relations.captivity``)."""

    def __init__(self, row: ItemRow, stand_ins: StandIns) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.words = row.lexicon.relations.captivity

    def holder(self, index: int, pending: str) -> Step | None:
        """The phrase of who holds people, at a land or body behind a preposition with a word for jail behind it."""
        row = self.row
        item = row[index]
        if not (pending and self.words) or not item.has("adjective", "actor"):
            return None
        stop = index + 1
        stop += stop < len(row) and row.word(stop) in _OWNING
        if stop >= len(row) or row.word(stop) not in self.words or not row.same_sentence(index, stop):
            return None
        adjective = item.sense_of("adjective")
        if adjective is not None and item.choose("adjective"):
            phrase = self.stand_ins.adjective(index, adjective, _HELD_BY)
        else:
            actor = item.choose("actor")
            if actor is None:
                return None
            member = Member(str(actor.value), row.span(index, index + 1), "org", actor.lemma)
            phrase = NounPhrase(index, index + 1, member.span, [member], _HELD_BY)
        phrase.definite = True
        return phrase_element(row, phrase), stop + 1
