"""Counted of others: a number of people, or others, told by the people they are of («خمسة من عناصرها», "ten others held by the army")."""

from __future__ import annotations

from ...numbers import NumberMention
from ..units.noun_phrases import NounPhrase
from ..words.item_row import ItemRow
from .owners import Owners
from .stand_ins import StandIns


class CountedOfOthers:
    """Reads phrases of one report that count people of those told before. ``before``: whether what qualifies stands before the head."""

    def __init__(self, row: ItemRow, stand_ins: StandIns, owners: Owners, before: bool) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.owners = owners
        self.before = before

    def leads_others(self, index: int) -> bool:
        """«وفد من س وآخر من ص»: whether a word that counts as well stands for more people, with whose they are behind it."""
        row = self.row
        return (
            row[index].has("others") and row.joined_by_clitic(index) and row[min(index + 1, len(row) - 1)].has("link")
        )

    def of_theirs(self, start: int, index: int, number: NumberMention) -> NounPhrase | None:
        """«خمسة من عناصرها»: a number of the people of whom the pronoun on the link means."""
        row = self.row
        if index >= len(row) or not row.same_sentence(start, index):
            return None
        link = row[index].sense_of("link")
        pronoun = row[index].pronoun if link is not None and link.value == "member" else self._some_of(start, index)
        if not pronoun:
            return None
        phrase = self.stand_ins.pronoun(index, pronoun, row[start].preposition)
        phrase.first, phrase.number, phrase.conjunction = start, number, row[start].conjunction
        phrase.span = (row.span(start, start + 1)[0], phrase.span[1])
        phrase.plurality = "pl"
        phrase.members[0].grouped, phrase.members[0].kind = True, "people"
        phrase.members[0].span = row.span(index, index + 1)
        return phrase

    def _some_of(self, start: int, index: int) -> str:
        """«عن ثلاثة منهم»: the pronoun on a preposition of gathering behind a number that goes on with a word, else ""."""
        row = self.row
        sense = row[index].sense_of("preposition")
        leads = start > 0 and row.same_sentence(start - 1, start) and row.token(start - 1).is_word
        if sense is None or sense.value not in row.lexicon.relations.of or not leads or row[index].conjunction:
            return ""
        return row[index].pronoun_of("preposition")

    def counted(self, index: int) -> NounPhrase:
        """ "ten others held by the army": more of the people told last, and who holds them."""
        phrase = self.stand_ins.others(index)
        at = index + 1
        link = self.row[at].sense_of("link") if self.before and at < len(self.row) else None
        held = link is not None and link.value == "held-by" and self.row.same_sentence(index, at)
        return self.owners.attach(phrase) if held else phrase
