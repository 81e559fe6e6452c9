"""Governmental acts: an adjective behind a noun of force that means the forces of the report's country (قصف حكومي)."""

from __future__ import annotations

from ...text import fold_word
from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow

#: Plain words that may stand between the noun and the adjective (قصف مدفعي حكومي).
_BETWEEN = 1


class Governmental:
    """Reads such adjectives as the short name that a language writes out (القوات الحكومية)."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        table = row.lexicon.people.get("governmental", {})
        self.words = frozenset(map(fold_word, table.get("words", ())))
        body = row.lexicon.book.senses(table["body"]) if table else ()
        self.bodies = tuple(sense.value for sense in body if sense.kind == "generic")

    def behind(self, index: int) -> NounPhrase | None:
        """The phrase that such an adjective behind the noun at an item stands for."""
        row = self.row
        for at in range(index + 1, min(index + 2 + _BETWEEN, len(row) if self.bodies else 0)):
            if not row.same_sentence(index, at) or not row.plain_word(at):
                return None
            if row.word(at) in self.words:
                span = row.span(at, at + 1)
                return NounPhrase(at, at + 1, span, [Member(None, span, "org", generic=self.bodies)], definite=True)
        return None
