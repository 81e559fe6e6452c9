"""Stand-ins: words that stand for a noun phrase told elsewhere, or for one that is not told at all."""

from __future__ import annotations

from ..numbers import NumberMention
from .inflection import NO_FEATURES
from .item_row import ItemRow
from .noun_phrases import UNKNOWN_PEOPLE, Member, NounPhrase
from .phrasebook import Sense


class StandIns:
    """Phrases of pronouns, descriptions that point back, bare numbers and adjectives of origin."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row

    def others(self, index: int) -> NounPhrase:
        """«خمسة آخرين»: more of the people told last."""
        span = self.row.span(index, index + 1)
        member = Member(None, span, "people", who="others", grouped=True, fallback=UNKNOWN_PEOPLE)
        return self.row.phrase(index, index + 1, [member], None)

    def anaphor(self, index: int, sense: Sense) -> NounPhrase:
        """«الطرفان», "the latter": whom the report told before."""
        span = self.row.span(index, index + 1)
        member = Member(None, span, "anaphor", sense.lemma, sense.features.gender, who=sense.value)
        phrase = self.row.phrase(index, index + 1, [member], sense)
        phrase.definite = True
        return phrase

    def number(self, index: int) -> NounPhrase | None:
        """A number that stands for people (إصابة ستة); None for one that counts something else."""
        item = self.row[index]
        if not isinstance(item.payload, NumberMention) or item.payload.kind != "count":
            return None
        item.choose("number")
        member = Member(None, self.row.span(index, index + 1), "people", fallback=UNKNOWN_PEOPLE)
        return NounPhrase(index, index + 1, member.span, [member], "", item.conjunction, item.payload, plurality="pl")

    def adjective(self, index: int, sense: Sense, preposition: str) -> NounPhrase:
        """An adjective of origin that stands for whom it names (برعاية روسية)."""
        item = self.row[index]
        member = Member(None, self.row.span(index, index + 1), "org", sense.lemma, adjective=sense.value)
        return NounPhrase(index, index + 1, member.span, [member], preposition, item.conjunction, definite=True)

    def bound(self, index: int, sense: Sense) -> NounPhrase:
        """A preposition written with its pronoun (لهم); the sense says which preposition."""
        word = self.row.word(index)
        pronoun = next((p for p in self.row.lexicon.clitics.pronouns if word.endswith(p)), "")
        return self.pronoun(index, pronoun, sense.value)

    def pronoun(self, index: int, pronoun: str, preposition: str) -> NounPhrase:
        """The phrase a pronoun suffix of item ``index`` stands for."""
        features = self.row.lexicon.pronouns.get(pronoun, NO_FEATURES)
        token = self.row.tokens[self.row[index].stop - 1]
        span = (token.positions[len(token.word) - len(pronoun)], token.end)
        member = Member(None, span, "anaphor", "", features.gender, features.number, who="pronoun")
        return NounPhrase(index, index + 1, span, [member], preposition, definite=True, plurality=member.number)
