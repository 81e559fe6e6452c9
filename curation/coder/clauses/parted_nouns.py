"""Parted nouns: a noun of action of two words with who did it between them («بعد طرد روسيا ثلاثة دبلوماسيين», «إطلاق س سراح ص»)."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.frames import Frame
from ..lexicon.parted_heads import PartedHead, Rests
from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element, element
from ..words.item_row import ItemRow


class PartedNouns:
    """Finds the nouns of two words of a language whose adjective follows its noun, parted by one body."""

    def __init__(self, row: ItemRow, stand_ins: StandIns, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.parse = parse
        self.heads = row.lexicon.parted
        self.article, self.pronouns = row.lexicon.clitics.article, self.heads.pronouns

    def noun(self, index: int, pending: str) -> tuple[Element, int] | None:
        """The noun that begins at an item, behind a preposition, and the item behind it; None where none does."""
        row = self.row
        head = self.heads[row.word(index)]
        if head is None:
            return None
        if head.possessed and (made := self._with_pronoun(index, head, pending)) is not None:
            return made, index + 2
        rests, clitic = head.rests, head.clitic
        if rests is None or not (pending or clitic) or row[index].stop > row[index].first + 1 or index + 2 >= len(row):
            return None
        if row[index + 1].has("number") and (things := self._counted(index, rests)) is not None:
            things.preposition = things.preposition or clitic or pending
            return things, index + 3
        phrase = self.parse(index + 1) if row.plain_word(index + 1) else None
        if phrase is None or len(phrase.members) > 1 or phrase.counted or phrase.members[0].kind != "org":
            return None
        at = phrase.stop + (phrase.stop < len(row) and row[phrase.stop].has("number"))
        if at >= len(row) or not row.same_sentence(index, at) or row[at].preposition or row[at].conjunction:
            return None
        frames = self._frames(rests, row.word(at).removeprefix(self.article))
        if not frames:
            return None
        made = element(row, "noun", index, at + 1)
        made.preposition = made.preposition or clitic or pending
        made.frames, made.premodifier = frames, phrase
        whose = row[at + 1].sense_of("adjective") if at + 1 < len(row) and row.plain_word(at + 1) else None
        if whose is None or not frames[0].own_object:
            return made, at + 1
        made.origin = self.stand_ins.adjective(at + 1, whose, "")  # «طرد س السفير الفرنسي»
        return made, at + 2

    def _counted(self, index: int, rests: Rests) -> Element | None:
        """«تفجير ثلاثة منازل»: the noun with a number of the things its second word names; people counted are its object."""
        if not self.row.same_sentence(index, index + 2) or not self.row.plain_word(index + 2):
            return None
        frames = tuple(f for f in self._frames(rests, self.row.word(index + 2)) if not f.count)
        if not frames:
            return None
        made = element(self.row, "noun", index, index + 3)
        made.frames = frames
        return made

    def _with_pronoun(self, index: int, head: PartedHead, pending: str) -> Element | None:
        """«مقابل إطلاقها سراح ص»: a pronoun on the first of its two words says who did it."""
        row = self.row
        if row[index].senses or index + 1 >= len(row) or not row.same_sentence(index, index + 1):
            return None
        second = row.word(index + 1).removeprefix(self.article)
        for rests, pronoun, clitic in head.possessed:
            found = rests.get(second, ())
            if found and all(frame.genitive == "object" for frame in found):
                made = element(row, "noun", index, index + 2)
                made.frames, made.pronoun = found, self.stand_ins.pronoun(index, pronoun, "")
                made.preposition = made.preposition or clitic or pending
                return made
        return None

    def _frames(self, rests: Rests, word: str) -> tuple[Frame, ...]:
        """The frames of the noun's second word, also with a pronoun on it («قطع س علاقاتها مع ص»)."""
        if word in rests:
            return rests[word]
        bare = (word.removesuffix(pronoun) for pronoun in self.pronouns if word.endswith(pronoun))
        return next((rests[stem] for stem in bare if stem in rests), ())
