"""Unlinked owners: the body behind a preposition of belonging, or straight behind the head («عناصر قوات س»)."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.known_actors import TRIBE
from ..units.noun_phrases import UNKNOWN_PEOPLE, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from ..words.items import Item
from .belonging import Belonging
from .honours import behind_honours
from .qualifiers import Qualifiers

#: Reads the phrase at an item.
Parse = Callable[[int], NounPhrase | None]


class UnlinkedOwners:
    """Reads whose people are, where no word for belonging says so. ``parse`` reads one phrase at an item, ``office`` one headed by an office."""

    def __init__(self, row: ItemRow, parse: Parse, office: Parse, belonging: Belonging, qualifiers: Qualifiers) -> None:
        self.row = row
        self.parse = parse
        self.office = office
        self.belonging = belonging
        self.qualifiers = qualifiers
        self.retired = row.lexicon.folded(row.lexicon.people, "title", "retired")
        self.describing = row.lexicon.word_sets["people", "describing", "words"]

    def of(self, phrase: NounPhrase, index: int) -> NounPhrase | None:
        """The owner read at an item behind a phrase, None where there is none."""
        item = self.row[index]
        if (some := self._some_of(index)) is not None:
            return some
        if self.belonging.serves_in(index, phrase):
            return self.parse(self.row.skip(index + 1, ENCLOSING))
        if self.belonging.belongs(index, phrase):
            return self.parse(index)
        if item.has("office") and item.preposition:
            return self.office(index)
        if self.belonging.leads_tribe(index, phrase.members[-1]):
            return self.parse(index)
        if self.qualifiers.settled(phrase.members[-1]) or item.conjunction or item.preposition:
            return None
        if phrase.definite and phrase.lemma and phrase.members[-1].kind == "org" and self._bare_head(item):
            return None  # «بالمدفعية مواقع س», «القوات شابين»: a noun with the article heads no construct
        if self._of_tribe(phrase, item):
            return self.parse(index)
        if self._closed(phrase) or self._known(phrase):
            return None
        if not phrase.definite and (named := behind_honours(self.row, index, self.retired)) > index:
            return self.parse(named)
        body = item.has("actor", "generic", "group", "office", "clan") or (item.has("person") and item.reading.article)
        body = body or (item.has("holder") and phrase.members[-1].kind == "office")  # «حكومة فلان»
        headed = item.sense_of("anaphor")
        body = body or (headed is not None and headed.value == "headed")  # «أعضاء المجلس»
        owner = self.parse(index) if body else None
        if (
            owner is not None
            and phrase.thing
            and all(member.fallback and member.kind == "people" for member in owner.members)
        ):
            return owner  # «منازل المدنيين»
        if owner is not None and self._lead(phrase, owner):
            return owner  # «قادة الحركات المسلحة»
        if owner is not None and owner.members[0].who == "headed" and not phrase.definite:
            return owner
        # another open word (طائرة مسيّرة سيارة …) is nobody's body
        return owner if owner is not None and not all(member.is_open for member in owner.members) else None

    def _of_tribe(self, phrase: NounPhrase, item: Item) -> bool:
        """«المسلحين الطوارق», «مقاتلون تبو»: whether a people's name behind those who bear arms agrees with them, as an adjective does."""
        sense = item.sense_of("actor")
        if sense is None or not phrase.is_people or phrase.plurality == "sg":
            return False
        tribe = self.row.lexicon.actors[sense.value].type == TRIBE
        name = self.row.tokens[item.first].word
        return tribe and name.startswith(self.row.lexicon.clitics.article) == phrase.definite

    def _bare_head(self, item: Item) -> bool:
        """Whether a word heads a phrase of people or things of its own, by no article told to be known."""
        kind = item.sense_of("actor")
        people = kind is not None and self.row.lexicon.actors[kind.value].kind == "kind"
        return item.has("group") or (people and not item.reading_of("actor").article)

    def _known(self, phrase: NounPhrase) -> bool:
        """«دعت الوزارة س إلى …», «دعا الرئيس س إلى …»: an office or post told by a word with the article heads no construct."""
        office = phrase.members[-1].kind == "office" and phrase.stop - phrase.first == 1
        post = phrase.members[-1].kind == "person" and self.row[phrase.first].has("title")
        return (office or post) and self.row.word(phrase.first).startswith(self.row.lexicon.clitics.definite)

    def _closed(self, phrase: NounPhrase) -> bool:
        """Whether the form of the head's last word lets nothing bare behind it own it.

        «استهدف مجهولون حاجزا»: a sound plural with its full ending heads no construct; nor does «مبعوثها س» with its pronoun.
        """
        row = self.row
        if row[phrase.stop - 1].pronoun_of("person"):
            return True
        last = row.tokens[row[phrase.stop - 1].stop - 1].word
        endings = tuple(e for each in row.lexicon.settings.get("case_endings", {}).values() for e in each)
        words = row[phrase.stop - 1].stop - row[phrase.first].first
        if last in self.describing and not phrase.definite and words > 1:
            return True  # «اتهم مسؤول محلي س»: an adjective without the article closes a construct
        sound = phrase.members[-1].kind == "people" and phrase.plurality in ("pl", "dual") and phrase.sound
        return sound and bool(endings) and last.endswith(endings)

    @staticmethod
    def _lead(phrase: NounPhrase, owner: NounPhrase) -> bool:
        """Whether a leading body or delegation stands before people of a kind, whom no name ties to a body."""
        head = phrase.members[-1]
        leads = head.kind == "org" and head.fallback is None and not phrase.thing
        return leads and all(m.fallback and m.fallback != UNKNOWN_PEOPLE and not m.who for m in owner.members)

    def _some_of(self, index: int) -> NounPhrase | None:
        """«عنصرين منهم»: people of those a pronoun means."""
        item = self.row[index]
        sense = item.sense_of("preposition")
        if sense is None or sense.value not in self.row.lexicon.relations.of or item.conjunction:
            return None
        pronoun = next((p for s, p in zip(item.senses, item.pronouns, strict=True) if s is sense), "")
        if not pronoun:
            return None
        item.choose("preposition")
        member = self.row.pronoun_member(index, pronoun)
        return NounPhrase(index, index + 1, member.span, [member], definite=True)
