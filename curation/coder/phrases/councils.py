"""Councils: «مجلس مدينة س», «مجلس محافظة ص»: the body of a place told by the word for it straight before the place."""

from __future__ import annotations

from ...text import fold_word
from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow


class Councils:
    """Reads the words of ``people.toml``, ``[council]``, before a place told by one of the sorts of place they are of."""

    def __init__(self, row: ItemRow) -> None:
        table = row.lexicon.people.get("council", {})
        self.row = row
        self.words = frozenset(map(fold_word, table.get("words", ())))
        self.of = tuple(map(fold_word, table.get("of", ())))
        self.kind = str(table.get("kind", ""))

    def body(self, index: int) -> NounPhrase | None:
        """The phrase of the council at an item, None where the word at it heads none."""
        row, item = self.row, self.row[index]
        if not self.words or row.word(index)[item.reading.start :] not in self.words or index + 1 >= len(row):
            return None
        if not (row[index + 1].has("place") and row.plain_word(index + 1) and row.word(index + 1).startswith(self.of)):
            return None
        span = row.span(index, index + 1)
        member = Member(None, span, "people", row.word(index), "m", "sg", fallback=self.kind)
        return row.phrase(index, index + 1, [member], None)
