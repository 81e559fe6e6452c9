"""Counted nouns: a noun of action of three words with a number before its last ("an exchange of 400 prisoners")."""

from __future__ import annotations

from ..words.elements import Element, element
from ..words.item_row import ItemRow

#: How many plain words stand between the number and the last word ("of 400 sick prisoners").
_BETWEEN = 2


class CountedNouns:
    """Finds such nouns in one report."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.nouns = row.lexicon.counted
        self.links = row.lexicon.relations.of

    def noun(self, index: int, pending: str) -> tuple[Element, int] | None:
        """The noun that begins at an item, behind a preposition, and the item behind it; None where none does."""
        row = self.row
        lasts = self.nouns.get(row.word(index))
        at = index + 2
        if lasts is None or at + 1 >= len(row) or row.word(index + 1) not in self.links or not row[at].has("number"):
            return None
        for behind in range(at + 1, min(at + 2 + _BETWEEN, len(row))):
            if not row.same_sentence(index, behind) or not row.token(behind).is_word:
                return None
            if (frames := lasts.get(row.word(behind))) is not None:
                made = element(row, "noun", index, index + 1)
                made.preposition = made.preposition or pending
                made.frames = frames
                return made, index + 1
        return None
