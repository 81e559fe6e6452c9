"""More people: words for others, straight behind what people suffered, who are counted by the form alone («أصيب آخر»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...text import fold_word
from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from ..words.item_row import ItemRow

#: Kinds of items that such a word may stand before as an adjective or a noun (آخر عناصر التنظيم).
_OWN_NOUN = frozenset({"person", "group", "actor", "generic", "number", "quantifier"})


class MorePeople:
    """Reads the words of ``telling.toml`` for others, of whom nothing but the form says how many they are."""

    def __init__(self, row: ItemRow, stand_ins: StandIns, table: Mapping[str, Any]) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.numbers = {fold_word(w): n for n, key in (("sg", "one"), ("dual", "two")) for w in table.get(key, ())}
        self.ends = frozenset(fold_word(w) for w in table.get("ends", ()))
        self.words = frozenset({*self.numbers, *(fold_word(w) for w in table.get("words", ()))})

    def phrase(self, index: int, before: Sequence[Element]) -> NounPhrase | None:
        """The phrase of the word at an item; None where it is no such word or does not stand for people."""
        row, word = self.row, self.row.word(index)
        if not self.numbers or word not in self.words or not before or row[index].stop > row[index].first + 1:
            return None
        last = before[-1]
        if last.kind not in ("verb", "noun") or not last.frames or not all(f.count for f in last.frames):
            return None
        if last.pronoun is not None or not row.plain_word(index) or self._leads_on(index):
            return None
        phrase = self.stand_ins.others(index)
        phrase.plurality = self.numbers.get(word, "pl")
        return phrase

    def _leads_on(self, index: int) -> bool:
        """«آخر معاقل س»: whether the word behind goes on with it."""
        at = index + 1
        if at >= len(self.row) or not self.row.same_sentence(index, at) or not self.row.plain_word(at):
            return False
        if self.row.word(at) in self.ends:
            return False
        item = self.row[at]
        return item.kind == "word" or item.has(*_OWN_NOUN)


def one_of_them(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """«قتل مدنيان بينهما طفل»: whether behind people, at a word that may mean what is between them, one of them is told."""
    told = next((e for e in reversed(before) if e.kind not in ("mark", "date", "place", "word")), None)
    one = row.after(index)
    people = told is not None and told.phrase is not None and told.phrase.is_people
    return people and one is not None and one.has("person") and not (one.preposition or one.conjunction)
