"""The builder of elements: decides item by item what the clause grammar sees."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates import Resolution
from ..lexicon.lexicon import Lexicon
from ..phrases.coordination import leading_name
from ..phrases.councils import Councils
from ..phrases.hyphens import prefixed
from ..phrases.noun_phrase_parser import NounPhraseParser
from ..units.noun_phrases import NounPhrase
from ..units.tokens import UNREAD, Token
from ..words.ambiguity import (
    is_craft,
    is_finite,
    is_instance,
    is_noun,
    is_only_opener,
    is_only_preposition,
    is_other_spelling,
    names_people,
    only_describes,
    only_names,
    opens_as_verb,
)
from ..words.elements import Element, Step, element, phrase_element
from ..words.items import Item
from ..words.place_mentions import PlaceMention
from .aimed_nouns import aims_noun
from .appositions import read_appositions, read_brackets, read_make_up, read_names, read_persons
from .captivity import Captivity
from .counted_nouns import CountedNouns
from .front_words import names_where
from .fronted_lists import part_fronted
from .function_words import FUNCTION_WORDS, FunctionWords
from .holders import read_holders
from .hosting import Hosts
from .inclusions import read_inclusions
from .more_people import MorePeople, one_of_them
from .named_sides import name_sides
from .noun_elements import NounReader
from .outlets import Outlets
from .parted_nouns import PartedNouns
from .pending_prepositions import PendingPreposition
from .people_elements import PeopleReader
from .verb_elements import VerbReader

#: Kinds of items that are more than people, bodies and plain words.
_READ = frozenset({"date", "place", "noun", "verb", "preposition", *FUNCTION_WORDS})
#: The mode of verbs that in the present tell who holds a place.
_TAKING = "COERCE:seize"


def _holds_ground(verb: Element, before: Sequence[Element]) -> bool:
    """«14 مجموعة مسلحة تسيطر على …»: a verb of taking, in the present behind counted people, says what they hold."""
    people = before[-1].phrase if before and before[-1].kind == "np" else None
    taking = verb.kind == "verb" and bool(verb.frames) and all(f.mode == _TAKING for f in verb.frames)
    present = verb.features is not None and verb.features.tense == "present"
    counted = people is not None and (people.parts[-1].number if people.parts else people.number) is not None
    return taking and present and counted


class ElementBuilder:
    """Turns the items of a report into elements, sentence by sentence."""

    def __init__(
        self, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> None:
        self.lexicon = lexicon
        behind = lexicon.telling.get("behind_noun", {})
        self.article = lexicon.clitics.article
        self.behind_noun = frozenset(behind.get("words", ()))
        self.verbal_endings = tuple(behind.get("endings", ()))
        #: Ids of prepositions that bring bodies, not places.
        self.before_bodies = lexicon.relations.beside_bodies | {"agent", "", "mediator"}
        self.compounding = frozenset(lexicon.telling.get("compound", {}).get("mediator", ()))
        self.prefixes = frozenset(lexicon.telling.get("compound", {}).get("prefix", ()))
        self.determiners = frozenset(lexicon.settings.get("determiners", ()))
        self.ties = lexicon.word_sets["people", "ties", "words"]
        self.articles = frozenset(lexicon.telling.get("compound", {}).get("article", ()))
        self.parser = NounPhraseParser(tokens, items, lexicon, original)
        self.row = self.parser.row
        self.more = MorePeople(self.row, self.parser.stand_ins, lexicon.telling.get("others", {}))
        self.inclusions = frozenset(lexicon.telling.get("including", {}).get("set_off", ()))
        self.hosts = Hosts(self.row)
        self.undergo = lexicon.folded(lexicon.places, "undergo", "words")
        self.functions = FunctionWords(self.row, self.parser.stand_ins)
        auxiliary = self.lexicon.telling.get("auxiliary", {})
        self.perfect, self.between = auxiliary.get("perfect", ()), auxiliary.get("between", ())
        self.verbs = VerbReader(self.row, self.parser.stand_ins)
        self.people = PeopleReader(self.parser, self.more, self.verbs.words.particles)
        self.nouns = NounReader(self.row, self.parser.stand_ins, self.parser.simple)
        self.parted = PartedNouns(self.row, self.parser.stand_ins, self.parser.simple)
        self.counted = CountedNouns(self.row)
        self.councils = Councils(self.row)
        self.captivity = Captivity(self.row, self.parser.stand_ins)
        self.outlets = Outlets(lexicon)

    def build(self) -> list[list[Element]]:
        """Elements of each sentence, in order."""
        sentences: dict[int, list[Element]] = {}
        index = 0
        skips = self.parser.premodifying.here
        pending = PendingPreposition(self.lexicon, self.verbs.words.particles, skips)
        items, tokens = self.row, self.row.tokens
        while index < len(items):
            before = sentences.get(tokens[items[index].first].sentence, [])
            last = before[-1] if before else None
            governing = last.preposition if last is not None else ""
            made, index = self._next(index, pending.now, before)
            if made.kind == "np" and skips and names_where(self.row, made, before, index):
                made.kind, made.phrase = "word", None
            if made.kind == "preposition" and before and made.text in self.between and before[-1].text in self.perfect:
                made.kind = "word"  # "has since accepted the offer"
            if made.text in UNREAD or (made.kind == "word" and made.text in self.determiners):
                continue
            pending.behind(made, before, last, governing, self._before_form(index))
            sentence = sentences.setdefault(made.sentence, before)
            if made.kind == "place" and (host := self.hosts.host(made, sentence)) is not None:
                host.index = len(sentence)
                sentence.append(host)
            made.index = len(sentence)
            sentence.append(made)
        for sentence in sentences.values():
            self.outlets.read(sentence)
            read_inclusions(sentence, tokens, self.inclusions, self.row.lexicon.kinds)
            read_brackets(sentence, tokens, self.row.lexicon.kinds)
            read_holders(sentence)
            name_sides(sentence)
            read_make_up(sentence, self.row.lexicon.go_between_kinds)
            if self.articles:
                part_fronted(sentence, tokens, self.lexicon.relations.ahead)
                read_persons(sentence)
                read_names(sentence, tokens, self.articles, self.row.lexicon.kinds)
                read_appositions(
                    sentence,
                    tokens,
                    self.articles,
                    self.row.lexicon.kinds,
                    self.row.lexicon.go_between_kinds,
                    self.ties,
                )
        return list(sentences.values())

    def _next(self, index: int, pending: str, before: list[Element]) -> Step:
        """The element at an item. ``before``: the elements of its sentence so far; a compound takes the last back."""
        item = self.row[index]
        token, kinds = self.row.tokens[item.first], item.kinds
        if not token.is_word:
            compound = self.nouns.compound(index, before) if token.word == "-" else None
            return compound or (element(self.row, "mark", index, index + 1), index + 1)
        if token.word in self.prefixes and prefixed(self.row, index):
            return element(self.row, "word", index, index + 3), index + 3  # "anti-government protesters"
        if token.word in self.compounding and (opened := self.nouns.open_compound(index, before)):
            return opened
        if (apart := self.parted.noun(index, pending) or self.counted.noun(index, pending)) is not None:
            return apart
        if (held := self.captivity.holder(index, pending)) is not None:
            return held
        if not kinds and not (self.people.may_name(pending, before) or self.parser.names.may_begin(index)):
            return self._plain(index)  # most words are
        if kinds.isdisjoint(_READ):
            return self.people.phrase(index, pending, before) or self._word(index)
        return (
            self._told(index, pending, before)
            or (self._act(index, pending, before) if "noun" in kinds or "verb" in kinds else None)
            or (self._phrase_of(self.more.phrase(index, before)) if "others" in kinds else None)
            or self.functions.read(index, before)
            or (self._preposition(index, before) if "preposition" in kinds else None)
            or self.people.phrase(index, pending, before)
            or self._word(index)
        )

    def _named_whole(self, index: int) -> bool:
        """Whether a word that may be a preposition and a place is the name of somebody told before."""
        item = self.row[index]
        return bool(item.preposition) and self.row.word(index) in self.parser.titles.holders

    def _phrase_of(self, phrase: NounPhrase | None) -> Step | None:
        """The element of a phrase and the item behind it."""
        if phrase is None:
            return None
        phrase.preposition = ""
        return phrase_element(self.row, phrase), phrase.stop

    def _told(self, index: int, pending: str, before: list[Element]) -> Step | None:
        """A date or place found before the phrasebook was asked."""
        item = self.row[index]
        if item.kind == "place" and before and before[-1].kind == "verb" and self._named_whole(index):
            return self._phrase_of(self.parser.titles.named(index))  # «دعا باراك»: no place behind a preposition
        if item.kind == "date" and isinstance(item.payload, Resolution):
            made = element(self.row, "date", index, index + 1)
            made.date = item.payload
            return made, index + 1
        owns = item.kind == "place" and (
            self.parser.premodifying.owns(index)
            or self.parser.names.of_town(index)
            or (self._stands_for_state(item, pending) and not (self.hosts.led(before) or self._goes_through(before)))
            or self._thanked(item, before)
        )
        if item.kind == "place" and isinstance(item.payload, PlaceMention) and not owns:
            made = element(self.row, "place", index, index + 1)
            made.place = item.payload
            made.preposition = item.preposition or pending
            return made, index + 1
        return None

    def _goes_through(self, before: list[Element]) -> bool:
        """«شهدت صنعاء توقيع …»: whether a word for what a place goes through stands straight before."""
        return bool(before) and before[-1].kind == "verb" and before[-1].text in self.undergo

    def _thanked(self, item: Item, before: list[Element]) -> bool:
        """«قدمت س الشكر للدوحة»: a capital behind words of thanks and the clitic of whom they are for is its state."""
        praises = any(frame.root == "SUPPORT" for e in before for frame in e.frames)
        actor = item.sense_of("actor")
        thanks = praises and item.preposition in self.lexicon.relations.aim_or_content and actor is not None
        return thanks and actor is not None and self.lexicon.actors[actor.value].kind == "state"

    def _stands_for_state(self, item: Item, pending: str) -> bool:
        """«رفض أديس أبابا»: a capital of several words, where no preposition puts anything there, is its state."""
        actor = item.sense_of("actor")
        if actor is None or item.preposition or pending not in self.before_bodies:
            return False
        if isinstance(item.payload, PlaceMention) and item.payload.relation:  # «شرق لبنان»
            return False
        return self.lexicon.actors[actor.value].kind == "state"

    def _act(self, index: int, pending: str, before: list[Element]) -> Step | None:
        """A verb or a noun of action."""
        row, item = self.row, self.row[index]
        if (
            not item.has("noun", "verb")
            or (item.has("actor") and not opens_as_verb(row, index, before))
            or only_names(item, item.has("group") and self._is_struck(item, pending, before))
            or is_only_preposition(row, index)
            or is_only_opener(row, index)
            or is_other_spelling(row, index)
            or leading_name(row, index) is not None
            or self._in_name(index, before)
            or names_people(item, row.after(index))
            or is_craft(row, index)
            or is_instance(row, index, pending, before)
        ):
            return None
        if is_noun(row, index, pending, before):
            if self.parser.premodifying.here and only_describes(self.row, index, self.verbal_endings, self.behind_noun):
                return None
            item.choose("noun")
            return self.nouns.noun(index, pending, before)
        if is_finite(row, self._straight(index, pending, before), index, before) and item.choose("verb"):
            verb = self.verbs.verb(index)
            if _holds_ground(verb, before):
                verb.kind = "word"
            if verb.kind == "verb":
                if verb.gerund:
                    verb.preposition = verb.preposition or pending
                return verb, index + 1
            if aims_noun(verb, before):
                return verb, index + 1
        return self.nouns.noun(index, pending, before) if item.choose("noun") else None

    def _is_struck(self, item: Item, pending: str, before: list[Element]) -> bool:
        """«استهدفت س قافلة مساعدات»: whether a word for a thing that is no violent act stands behind one, bare.

        So it does behind the preposition of what is struck.
        """
        if pending in self.lexicon.relations.onto:
            return True
        frames = self.lexicon.frames
        violent = any(frames[s.value].root == "ASSAULT" for s in item.senses_of("noun"))
        if violent or item.conjunction or item.preposition:
            return False
        act = next((e for e in reversed(before) if e.kind not in ("np", "date", "word")), None)
        return act is not None and act.is_violent

    def _preposition(self, index: int, before: list[Element]) -> Step | None:
        """A preposition, with the pronoun written to it; none where it links people to their body."""
        item = self.row[index]
        if before and before[-1].kind == "verb" and item.has("generic") and item.reading_of("preposition").conjunction:
            return None  # «أعلن والي س …»: his title, not the word for "and to"
        sense = item.choose("preposition")
        if sense is None:
            return None
        if item.pronoun and sense.value == self.lexicon.relations.between and one_of_them(self.row, index, before):
            made = element(self.row, "preposition", index, index + 1)
            made.relation = min(self.lexicon.relations.among)
            return made, index + 1
        if item.pronoun:
            return phrase_element(self.row, self.parser.stand_ins.pronoun(index, item.pronoun, sense.value)), index + 1
        if item.has("link") and self.parser.parse(index) is not None:
            return None
        made = element(self.row, "preposition", index, index + 1)
        made.relation = sense.value
        return made, index + 1

    def _before_form(self, index: int) -> bool:
        """Whether a verb's form that goes with another verb stands at an item."""
        item = self.row[index] if index < len(self.row) else None
        return item is not None and item.tenses == {"ing"}

    def _straight(self, index: int, pending: str, before: list[Element]) -> str:
        """The preposition before a verb where nothing stands between them ("officials in Lowtown rejected").

        «في صفقة رعاها س», «توسط فيها س»: a verb that takes up by a pronoun the instance of an act behind it is apart from it.
        """
        last = before[-1].kind if before else ""
        taken_up = last == "instance" and (
            bool(self.row[index].pronoun_of("verb")) or bool((behind := self.row.after(index)) and behind.pronoun)
        )
        return "" if last in ("word", "number") or taken_up else pending

    def _in_name(self, index: int, before: list[Element]) -> bool:
        """Whether a word with a capital inside a sentence belongs to a name (the Valley Support Mission)."""
        return bool(before) and self.row.token(index).capital and self.parser.names.in_name(index)

    def _word(self, index: int) -> Step:
        """What is left: a link that leads to nobody is a preposition, all else is a word."""
        if (council := self.councils.body(index)) is not None:
            return phrase_element(self.row, council), index + 1
        item = self.row[index]
        if item.choose("link"):
            if (somebody := self.people.somebody_in(index)) is not None:
                return somebody
            made = element(self.row, "preposition", index, index + 1)
            made.relation = item.text
            return made, index + 1
        if item.has("number"):
            return element(self.row, "number", index, index + 1), index + 1
        return self._plain(index)

    def _plain(self, index: int) -> Step:
        """A word that no lexicon knows here."""
        made = element(self.row, "word", index, index + 1)
        made.article = bool(self.article) and self.row.word(index).startswith(self.article)
        return made, index + 1
