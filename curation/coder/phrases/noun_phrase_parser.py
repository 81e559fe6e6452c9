"""The parser of noun phrases: walks the items from left to right, from the whole phrase to its parts.

The words that count, lead, link and rank are data (``people.toml``, ``words.toml``).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...numbers import NumberMention
from ...text import fold_word
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase, Part
from ..units.tokens import ENCLOSING, Token
from ..words.ambiguity import is_no_person
from ..words.item_row import ItemRow
from ..words.items import Item
from .bodies import Bodies
from .called_after import CalledAfter
from .clans import Clans
from .coordination import join, leading_name, list_together
from .counted_of_others import CountedOfOthers
from .head_words import HeadWords
from .hyphens import backed, prefixed
from .leaders import Leaders
from .mediating_phrases import MediatingPhrases, bare_name
from .offices import Offices
from .owners import Owners
from .pairs import pair_of_origins
from .people_of_origin import PeopleOfOrigin
from .persons import Persons
from .premodified import Premodified
from .private_names import PrivateNames
from .stand_ins import StandIns
from .titles import Titles
from .unlisted_names import UnlistedNames

#: At most this many items count or lead the head of a phrase («واحد من بين ثلاثة»).
_MOST_BEFORE_HEAD = 8
#: Kinds of words that may open a phrase; of others only names by their capitals do.
_OPENING = frozenset({
    "quantifier", "number", "holder", "rank", "title", "clan", "anaphor", "bound", "link", "others", "actor", "office",
    "person", "group", "generic", "adjective", "land", "capital", "demonym",
})  # fmt: skip
#: Marks that may stand before whom somebody is one of.
_SET_OFF = ENCLOSING | {","}
#: How deep phrases hang on phrases («جنود من لواء من فرقة من …»); deeper is no language.
_DEEPEST = 12


class NounPhraseParser:
    """Parses noun phrases out of the items of one report; remembers whose office is whose, and who serves whom."""

    def __init__(
        self, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> None:
        self.row = ItemRow(tokens, items, lexicon, original)
        self.stand_ins = StandIns(self.row)
        self.head_words = HeadWords(self.row)
        self._depth = 0
        self.owners = Owners(self.row, self.simple, self.office)
        self.premodifying = Premodified(self.row, self.simple)
        self.of_others = CountedOfOthers(self.row, self.stand_ins, self.owners, self.premodifying.here)
        self.bodies = Bodies(self.row, self.owners, self.premodifying)
        self.origins = PeopleOfOrigin(self.row, self.owners)
        self.offices = Offices(self.row, self.owners)
        self.titles = Titles(self.row, self.owners)
        self.leaders = Leaders(self.row, self.titles.remember)
        self.clans = Clans(self.row, self.parse)
        self.called_after = CalledAfter(self.row)
        self.owned = lexicon.word_sets["people", "owned", "words"]
        self.one_of = tuple(map(fold_word, lexicon.people.get("one_of", {}).get("words", ()))) or ("\0",)
        self.some_of = frozenset(map(fold_word, lexicon.people.get("some_of", {}).get("words", ())))
        self.feminine = tuple(map(fold_word, lexicon.settings.get("feminine_endings", ())))
        self.private = PrivateNames(self.row)
        self.persons = Persons(self.row, self.simple)
        compound = lexicon.telling.get("compound", {})
        self.prefixes, self.backing_words = (frozenset(compound.get(key, ())) for key in ("prefix", "ignored"))
        self.going_between = MediatingPhrases(self.row, self.premodifying.here)
        self.names = UnlistedNames(self.row, self.premodifying)

    def parse(self, index: int) -> NounPhrase | None:
        """The noun phrase that starts at item ``index``, with all it is joined to, or None."""
        phrase = self.simple(index)
        if phrase is None:
            return None
        self._one_of_them(phrase)
        phrase.mediates = self.going_between.mediates(phrase) or phrase.members[-1].mediates
        if self.premodifying.here or len(phrase.members) > 1:  # «الوسيطان القطري والمصري»: the head is each one's
            for member in phrase.members:
                member.mediates = phrase.mediates
        self.titles.other_origins(phrase)
        self.leaders.led_by(phrase)
        self._mark_envoys(phrase)
        named = self.going_between.names(phrase)
        while (following := join(self.row, phrase, self.simple)) is not None:
            following.mediates = self.going_between.mediates(following) or (
                phrase.mediates if named and bare_name(following) else ""
            )
            self._mark_envoys(following)
            for part in (phrase, following):
                for member in part.members:
                    member.mediates = member.mediates or part.mediates
            list_together(phrase.members, following.members)
            phrase.parts = [*(phrase.parts or [_part(phrase)]), _part(following)]
            phrase.members += following.members
            phrase.stop = following.stop
            phrase.span = (phrase.span[0], following.span[1])
            phrase.plurality = "pl"
        if any(member.mediates != phrase.mediates for member in phrase.members[1:]):
            phrase.mediates = ""  # some of them; each says for itself
        self.persons.after_colon(phrase)
        return phrase

    def _one_of_them(self, phrase: NounPhrase) -> None:
        """«الشيخ فلان، أحد مشايخ قبيلة س»: a person no registry knows is of those whom the words behind him say he is one of."""
        row, person = self.row, phrase.members[-1]
        at = row.skip(phrase.stop, _SET_OFF)
        if person.kind != "person" or not person.is_open or at >= len(row) or not row.same_sentence(phrase.first, at):
            return
        if row.word(at) not in self.one_of:
            return
        others = self.simple(at) if row[at].has("quantifier") else None
        if others is None or len(others.members) != 1 or not others.is_people:
            return
        own = others.members[0]
        person.actor, person.generic, person.adjective = own.actor, own.generic, own.adjective
        person.fallback = own.fallback or person.fallback
        person.reason = person.reason or ("said to be one of them" if person.actor else "")
        row.extend(phrase, others.stop)

    def _mark_envoys(self, phrase: NounPhrase) -> None:
        """«المبعوث الأممي إلى …», «نائب مبعوث س»: the words at its head say that a body sends them."""
        if phrase.stop > phrase.first and self.titles.is_envoy(phrase.first):
            for member in phrase.members:
                member.envoy = True

    def _prefixed(self, index: int) -> bool:
        """Whether a prefix with its hyphen and word, no more than an adjective, stands at an item."""
        return self.row.word(index) in self.prefixes and prefixed(self.row, index)

    def simple(self, index: int) -> NounPhrase | None:
        """One head with what counts it and what hangs on it, joined to nothing, or None."""
        kinds = self.row[index].kinds
        opens = not kinds.isdisjoint(_OPENING) or self.names.may_begin(index) or self._prefixed(index)
        opens = opens or leading_name(self.row, index) is not None
        if self._depth >= _DEEPEST or not opens:
            return None
        self._depth += 1
        try:
            return self._simple(index)
        finally:
            self._depth -= 1

    def _simple(self, index: int) -> NounPhrase | None:
        row = self.row
        clan = row[index].sense_of("clan") if row[index].has("quantifier") else None
        if clan is not None and (named := self.clans.clan(index, clan)) is not None:
            return named  # «حركتا فتح وحماس»: a name that means something else alone
        start = index
        number: NumberMention | None = None
        quantified = False
        while index < len(row) and index - start < _MOST_BEFORE_HEAD:
            item = row[index]
            if self._prefixed(index):
                index += 3  # "anti-government protesters"
            elif item.has("quantifier") and not (
                (item.has("group", "anaphor") and not self.head_words.quantifies(index))
                or self.of_others.leads_others(index)
            ):
                item.choose("quantifier")
                quantified = True
                index += 1
            elif (
                item.has("number")
                and number is None
                and isinstance(item.payload, NumberMention)
                and not item.payload.unit_name
            ):
                item.choose("number")
                number = item.payload
                if (own := self.of_others.of_theirs(start, index + 1, number)) is not None:
                    return own
                index = row.skip_member_link(index + 1)
            elif number is not None and backed(row, index, self.backing_words):
                index += 3  # "eight Iran-backed Iraqi militiamen"
            elif number is not None and (
                self.head_words.describes_held(index) or self.head_words.describes_people(index)
            ):
                index += 1  # "100 abducted students"
            else:
                break
        index = row.skip(index, ENCLOSING) if index > start else index
        if index >= len(row) or (index > start and not row.same_sentence(start, index)):
            return None
        if index > start and row[index].has("preposition") and not row[index].has("actor", "group"):
            return None  # «تجمع المئات أمام المقر»: a preposition, no imam
        others = number is not None and row[index].choose("others") is not None
        phrase = self.of_others.counted(index) if others else self._headed(index)
        if phrase is None and number is not None and row[index].has("adjective"):
            phrase = self.national(index)  # «ثمانية عراقيين»
        if phrase is None:
            return None
        if index > start and phrase.preposition and not quantified and (number is None or not phrase.is_people):
            return None  # «500 مليون دولار لليمن»: what is counted is no people of the body behind the preposition
        phrase = self.private.settle(phrase)
        lead = row[start]
        phrase.first, phrase.number = start, number
        phrase.span = (row.span(start, start + 1)[0], phrase.span[1])
        phrase.some = quantified and row[start].text.removeprefix(row[start].conjunction) in self.some_of
        if (
            row.word(start).endswith(self.one_of)
            and row[start].kind == "quantifier"
            and phrase.is_people
            and number is None
        ):
            phrase.plurality, phrase.definite, phrase.sound = "sg", False, False
        if index > start:
            phrase.preposition, phrase.conjunction = lead.preposition, lead.conjunction
            phrase.case = row.counted_case(start)
            phrase.led = number is None and not phrase.is_people
            if quantified and number is None and row.word(start).endswith(self.feminine):
                phrase.sound = False  # «مجموعة من المستوطنين اقتحمت …»: the verb may go with the word that counts
        return phrase

    def national(self, index: int) -> NounPhrase | None:
        """People told by an adjective of origin alone, where adjectives stand behind their noun; else None."""
        if not self.row.lexicon.settings.get("adjective_after_noun"):
            return None
        sense = self.row[index].choose("adjective")
        return self.bodies.demonym(index, sense) if sense is not None else None

    def office(self, index: int) -> NounPhrase | None:
        """The body at an item that is named by what it is (an office, a directorate), or None."""
        return self.offices.office(index)

    def _headed(self, index: int) -> NounPhrase | None:
        """The phrase whose head stands at an item; where a word has several senses the first that leads on is taken."""
        item = self.row[index]
        kinds = item.kinds
        if not kinds:
            return self.names.phrase(index)
        if "verb" in kinds and (named := leading_name(self.row, index)) is not None:
            return named
        if (pair := pair_of_origins(self.row, self.stand_ins, index)) is not None:
            return pair
        if "source" in kinds and "actor" not in kinds:
            return None
        if self.called_after.site(index):
            return None
        if "group" in kinds and (phrase := self.bodies.named_groups.of_people(index)) is not None:
            return phrase
        if "demonym" in kinds and (phrase := self.origins.people(index)):
            return phrase
        if item.has("holder", "rank", "title") and (phrase := self._holder(index)):
            return phrase
        if "title" in kinds and (phrase := self.titles.titled(index)):
            return phrase
        if "rank" in kinds and not self.head_words.names_unit(index) and (phrase := self.persons.ranked(index)):
            return phrase
        if item.has("title", "rank") and (phrase := self.premodifying.post(index)):
            return phrase
        if (clan := item.sense_of("clan")) is not None and (phrase := self.clans.clan(index, clan)):
            return phrase
        headed = item.sense_of("anaphor")
        short = headed is not None and headed.value == "headed" and "generic" in kinds  # «التحالف» names one as well
        if not short and not self.stand_ins.only_describes(index, headed) and (sense := item.choose("anaphor")):
            return self.premodifying.of_told(self.stand_ins.anaphor(index, sense))
        if sense := item.choose("bound"):
            return self.stand_ins.bound(index, sense)
        following = self.row.after(index)
        if (link := item.sense_of("link")) is not None and (phrase := self.bodies.officer(index, link)):
            return phrase
        if (phrase := self.titles.composed(index)) is not None:
            return phrase
        if "others" in kinds and following is not None and following.has("link") and item.choose("others"):
            return self.owners.attach(self.stand_ins.others(index))  # «قيادات من س وأخرى من ص»
        if sense := item.choose("actor"):
            phrase = self.bodies.actor(index, sense)
            if self.premodifying.here and self.head_words.ends_in_office(phrase):
                self.premodifying.name(phrase)  # "US envoy Marta Velin", a name of the registry that is an office
                return phrase
            titled = self.head_words.is_office(index) or self.titles.is_envoy(index)
            return self.titles.with_name(phrase) if titled else phrase
        if "office" in kinds and (phrase := self.office(index)):
            return phrase
        if (item.has("person", "group") and not self._ownerless(index) and not is_no_person(self.row, index)) and (
            sense := item.choose("person", "group")
        ):
            people = self.bodies.people(index, sense)
            if not ("generic" in kinds and people.members[-1].is_open):
                return people  # «الفصائل» alone is the short name, with a body behind it the group
        if sense := item.choose("generic"):
            return self.bodies.actor(index, sense)
        if (sense := item.choose("adjective")) and following is not None:
            return self.bodies.premodified(index, sense)
        if (land := self.premodifying.land(index)) is not None:
            return self.bodies.premodified(index, land) or self.bodies.land(index, land)
        if sense := item.choose("demonym"):
            return self.bodies.demonym(index, sense)
        return self.names.phrase(index)

    def _ownerless(self, index: int) -> bool:
        """«قرارا يدين س»: a word for what a body decides, with no body straight behind it, heads no phrase."""
        group = self.row[index].sense_of("group")
        if group is None or group.lemma not in self.owned:
            return False
        following = self.row.after(index)
        return (
            following is None
            or following.conjunction != ""
            or not following.has("actor", "adjective", "generic", "office")
        )

    def _holder(self, index: int) -> NounPhrase | None:
        """Who holds an office by name, a title before the name or none."""
        if (owned := self.premodifying.of_holder(index)) is not None:
            return owned
        at = index + 1 if self.row[index].has("rank", "title") and index + 1 < len(self.row) else index
        sense = self.row[at].choose("holder") if self.row.same_sentence(index, at) else None
        sense = sense or self.persons.surname(index, at)
        if sense is None:
            return None
        phrase = self.bodies.holder(at, sense)
        phrase.first, phrase.span = index, (self.row.span(index, index + 1)[0], phrase.span[1])
        self.titles.remember(at, phrase.members[-1])
        if at > index:
            self.premodifying.posts[self.row[index].text] = phrase.members[-1]
        return phrase


def _part(phrase: NounPhrase) -> Part:
    """What a phrase counts by itself, before it is joined to others."""
    return Part(phrase.number, "" if phrase.definite else phrase.plurality, phrase.is_people)
