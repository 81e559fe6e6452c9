"""People of origin: adjectives of origin that head a phrase are people of that state («أصيب فلسطيني», «12 عراقيا»).

Where they stand behind a noun they only describe it («الجانب الفلسطيني»). Of such people the report says nothing but
their state, so they are civilians. Only in languages whose ``people_of_origin`` lists the forms.
"""

from __future__ import annotations

from ..lexicon.inflection import Features
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import CIVILIANS, Member, NounPhrase
from ..words.item_row import ItemRow
from ..words.items import Item
from .owners import Owners

#: What a member is told by that is a state's people as a whole: the state where it speaks or deals, else its people.
ORIGIN = "origin"
_SEVERAL = frozenset({"pl", "dual"})


class PeopleOfOrigin:
    """Reads such phrases in one report."""

    def __init__(self, row: ItemRow, owners: Owners) -> None:
        self.row = row
        self.owners = owners
        self.here = bool(row.lexicon.settings.get("people_of_origin"))

    def people(self, index: int) -> NounPhrase | None:
        """The people an adjective of origin stands for at an item, None where it describes a noun or is a land."""
        if not self.here or (sense := self._fitting(index)) is None:
            return None
        item = self.row[index]
        item.choose("demonym")
        span = self.row.span(index, index + 1)
        member = Member(None, span, "people", sense.lemma, "m", fallback=CIVILIANS, origin=sense.value)
        phrase = self.row.phrase(index, index + 1, [member], sense)
        phrase.plurality = "" if sense.features.number == "counted" else sense.features.number
        phrase.definite = item.reading.article
        if phrase.definite and phrase.plurality == "pl":
            member.adjective, member.who = sense.value, ORIGIN
        return self.owners.attach(phrase)

    def _fitting(self, index: int) -> Sense | None:
        item = self.row[index]
        senses = item.senses_of("demonym")
        before = self.row[index - 1] if index and self.row.same_sentence(index - 1, index) else None
        counted = before is not None and before.has("number") and not (item.conjunction or item.preposition)
        for sense in senses:
            number = sense.features.number
            if number == "counted" and not counted:
                if before is not None and self._alone(item, before):
                    return sense
                continue
            if counted or (number in _SEVERAL and not self._describes(index)):
                return sense
            led = before is not None and before.has("verb", "noun") and not item.reading_of("demonym").article
            if number == "sg" and led and not (item.conjunction or item.preposition):
                return sense
        return None

    def _alone(self, item: Item, before: Item) -> bool:
        """«قتل الجيش فلسطينيا»: one in the accusative behind a verb, a day, or whoever it cannot describe: a name, or people
        whose word does not end as it does."""
        if item.conjunction or item.preposition:
            return False
        if before.has("verb", "actor", "generic", "adjective", "date"):
            return True
        ending = self.row.lexicon.settings.get("accusative_ending", "\0")
        return before.has("person", "group") and not before.text.endswith(ending)

    def _describes(self, index: int) -> bool:
        """Whether a plain word stands straight before, of which the adjective says the origin (لاعبين سوريين)."""
        if index == 0 or not self.row.same_sentence(index - 1, index) or self.row[index].conjunction:
            return False
        before, item = self.row[index - 1], self.row[index]
        return before.kind == "word" and self.row.token(index - 1).is_word and not item.preposition


def describes_act(features: Features, suffered: bool) -> bool:
    """Whether an adjective of origin behind a noun of action says who acted; else it stands for who suffered.

    «إصابة فلسطيني», «اعتقال سوريين»: the gender and number of people, not of the noun. ``suffered``: whoever suffers
    the act stands straight behind its noun.
    """
    if features.gender != "m":
        return True
    return not suffered and features.number not in _SEVERAL
