"""Noun phrases: the people and bodies of a sentence, each tied to the actor it belongs to.

«سبعة من عناصر قوات س لدى ص»: seven people, members of س, held by ص. The parser walks the items from left to right; the
words that count, lead, link and rank are data (``people.toml``, ``words.toml``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..numbers import NumberMention
from .items import Item
from .lexicon import Lexicon
from .phrasebook import Sense
from .tokens import Token

Span = tuple[int, int]
_QUOTES = frozenset("\"'()[]")
_STOPPERS = frozenset(".?!:;")
_MAX_NAME = 3
#: The kind of people of whom the report does not say whose they are.
UNKNOWN_PEOPLE = "people-unknown"
_HELD_PEOPLE = "detainees"
_UNKNOWN_SOLDIERS = "soldiers-unknown"
_MAX_APPOSITION = 8
#: Sectors of kinds whose people serve a body: fighters, soldiers, police, officials.
_SERVING = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "GOV", "SPY", "IGO"})


@dataclass(slots=True)
class NamedPerson:
    """A person of the report: ``span`` is the name's folded span; rank and office likewise or None."""

    span: Span
    rank: Span | None = None
    office: Span | None = None


@dataclass(slots=True)
class Member:
    """One actor inside a noun phrase. ``actor`` is a registry id, None while it is open; spans are folded."""

    actor: str | None
    span: Span
    kind: str  # org, people, person, office, anaphor
    lemma: str = ""
    gender: str = ""
    number: str = ""
    generic: tuple[str, ...] = ()
    adjective: str | None = None
    persons: list[NamedPerson] = field(default_factory=list)
    name: str = ""
    who: str = ""
    civil: bool = False  # an office of the state, not of its forces
    grouped: bool = False  # people or an office of the actor, not the actor itself
    reason: str = ""
    fallback: str | None = None  # the kind of people, where nothing ties them to a body


@dataclass(slots=True)
class NounPhrase:
    """Coordinated members under one head. Items ``[first, stop)``; ``span`` folded, without the preposition."""

    first: int
    stop: int
    span: Span
    members: list[Member]
    preposition: str = ""
    conjunction: str = ""
    number: NumberMention | None = None
    lemma: str = ""
    gender: str = ""
    plurality: str = ""
    definite: bool = False
    held: bool = False
    open: bool = False
    holder: Member | None = None
    case: str = ""

    @property
    def is_people(self) -> bool:
        return any(m.kind in ("people", "person") for m in self.members)

    @property
    def counted(self) -> bool:
        return self.number is not None


class NounPhraseParser:
    """Parses noun phrases out of the items of one report; ``offices`` remembers whose office is whose."""

    def __init__(
        self, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> None:
        self.tokens = tokens
        self.original = original
        self.items = items
        self.lexicon = lexicon
        self.offices: dict[str, str] = {}
        self.people: dict[str, str] = {}

    # -- the grammar, from the whole to its parts ---------------------------------------------------------------

    def parse(self, index: int) -> NounPhrase | None:
        """The noun phrase that starts at item ``index``, or None."""
        phrase = self._simple(index)
        if phrase is None:
            return None
        while (following := self._coordinated(phrase)) is not None:
            self._list_together(phrase.members, following.members)
            phrase.members += following.members
            phrase.stop = following.stop
            phrase.span = (phrase.span[0], following.span[1])
            phrase.plurality = "pl"
        self._names_after_colon(phrase)
        return phrase

    def _coordinated(self, phrase: NounPhrase) -> NounPhrase | None:
        index = self._skip(phrase.stop, {","})
        if index >= len(self.items) or not self._same_sentence(phrase.first, index):
            return None
        joined = self.items[index].conjunction == "و" or (self.items[index].has("coordinator") and index == phrase.stop)
        if self.items[index].kind == "coordinator" and joined:
            index += 1
        listed = index > phrase.stop and any(
            self.tokens[self.items[k].first].word == "," for k in range(phrase.stop, index)
        )
        if not joined and listed and not self.lexicon.settings.get("subject_after_verb", True):
            more = self._simple(index)
            joined = more is not None and not more.preposition and self._goes_on_listing(more.stop)
        if not (
            joined
            or (
                listed
                and phrase.members[-1].kind == "person"
                and self.items[min(index, len(self.items) - 1)].has("rank")
            )
        ):
            return None
        following = self._simple(index)
        if following is None or (following.preposition and following.preposition != phrase.preposition):
            return None
        if (
            self.lexicon.settings.get("subject_after_verb", True)
            and self._verb_at(following.stop)
            and not self._verb_at(phrase.stop)
        ):
            return None  # «…، وقوات س قصفت»: the subject of the next clause
        return following

    def _goes_on_listing(self, index: int) -> bool:
        """A comma or a coordinator after a listed body: the list goes on."""
        return index < len(self.items) and (
            self.items[index].has("coordinator") or self.tokens[self.items[index].first].word == ","
        )

    def _simple(self, index: int) -> NounPhrase | None:
        start = index
        number: NumberMention | None = None
        quantified = False
        while index < len(self.items):
            item = self.items[index]
            if item.has("quantifier") and not (item.has("group") and not self._quantifies(index)):
                item.choose("quantifier")
                quantified = True
                index += 1
            elif item.has("number") and number is None and isinstance(item.payload, NumberMention):
                item.choose("number")
                number = item.payload
                index = self._skip_link_member(index + 1)
            else:
                break
        index = self._skip(index, _QUOTES) if index > start else index
        if index >= len(self.items) or (index > start and not self._same_sentence(start, index)):
            return None
        others = number is not None and self.items[index].has("others") and self.items[index].choose("others")
        phrase = self._others(index) if others else self._headed(index)
        if phrase is None:
            return None
        if index > start and phrase.preposition and not quantified and number is None:
            return None
        lead = self.items[start]
        phrase.first, phrase.number = start, number
        phrase.span = (self._span(start, start + 1)[0], phrase.span[1])
        if index > start:
            phrase.preposition, phrase.conjunction = lead.preposition, lead.conjunction
        return phrase

    def _quantifies(self, index: int) -> bool:
        return self.items[index].text.split()[-1] in ("من", "of") or (
            index + 1 < len(self.items) and self.items[index + 1].has("person")
        )

    def _headed(self, index: int) -> NounPhrase | None:
        item = self.items[index]
        phrase: NounPhrase | None = None
        if item.has("source") and not item.has("actor"):
            return None
        if item.has("rank") and (phrase := self._ranked(index)):
            return phrase
        if item.has("title") and (phrase := self._titled(index)):
            return phrase
        if item.has("anaphor") and item.choose("anaphor"):
            return self._anaphor(index)
        if item.has("bound") and item.choose("bound"):
            return self._bound(index)
        if (
            item.has("others")
            and index + 1 < len(self.items)
            and self.items[index + 1].has("link")
            and item.choose("others")
        ):
            return self._attach(self._others(index))  # «قيادات من س وأخرى من ص»
        if item.has("actor") and item.choose("actor"):
            return self._actor(index)
        if item.has("office") and (phrase := self._office(index)):
            return phrase
        if item.has("person", "group") and item.choose("person", "group"):
            return self._people(index)
        if item.has("generic") and item.choose("generic"):
            return self._actor(index)
        if item.has("adjective") and item.choose("adjective") and index + 1 < len(self.items):
            return self._premodified(index)
        return None

    def _actor(self, index: int) -> NounPhrase | None:
        item = self.items[index]
        sense = item.sense
        assert sense is not None
        stop = index + 1
        following = self._skip(stop, _QUOTES)
        if (
            following < len(self.items)
            and self._same_sentence(index, following)
            and not self.lexicon.settings.get("adjective_after_noun")
        ):
            head = self.items[following]
            if head.has("person", "group") and not head.preposition:  # "SDF fighters"
                head.choose("person", "group")
                stop = following + 1
                phrase = self._phrase(index, stop, [self._actor_member(item, sense, index)], head.sense)
                return self._attach(phrase)
        person = item.sense_of("person") or item.sense_of("group")
        member = self._actor_member(item, sense, index)
        phrase = self._phrase(index, stop, [member], person or sense)
        if person is not None:
            member.kind = "people"
        phrase.definite = item.reading.article or not person
        return self._attach(phrase)

    def _actor_member(self, item: Item, sense: Sense, index: int) -> Member:
        actor = self.lexicon.actors[sense.value]
        span = self._span(index, index + 1)
        kind = "people" if actor.kind == "kind" else "org"
        if actor.kind == "kind":
            return Member(None, span, kind, sense.lemma, sense.features.gender, fallback=actor.id)
        if sense.kind == "generic":
            owners = tuple(s.value for s in item.senses if s.kind == "generic")
            return Member(None, span, kind, sense.lemma, sense.features.gender, generic=owners)
        return Member(actor.id, span, kind, sense.lemma, sense.features.gender)

    def _people(self, index: int) -> NounPhrase | None:
        item = self.items[index]
        sense = item.sense
        assert sense is not None
        member = Member(
            None, self._span(index, index + 1), "people" if sense.kind == "person" else "org", sense.lemma, grouped=True
        )
        if sense.kind == "person":
            member.fallback = _HELD_PEOPLE if sense.value.held else UNKNOWN_PEOPLE
        phrase = self._phrase(index, index + 1, [member], sense)
        phrase.definite = item.reading.article
        phrase.held, phrase.open = sense.value.held, True
        return self._attach(phrase)

    def _premodified(self, index: int) -> NounPhrase | None:
        following = self.items[index + 1]
        sense = self.items[index].sense
        if self.lexicon.settings.get("adjective_after_noun") or sense is None:
            return None
        if following.has("title") and following.choose("title"):
            member = Member(
                None, self._span(index, index + 1), "person", sense.lemma, adjective=sense.value, civil=True
            )
            return self._phrase(index, index + 2, [member], following.sense)
        if not following.has("person", "group"):
            return None
        following.choose("person", "group")
        member = Member(None, self._span(index, index + 1), "org", sense.lemma, adjective=sense.value)
        return self._attach(self._phrase(index, index + 2, [member], following.sense))

    def _office(self, index: int) -> NounPhrase | None:
        item = self.items[index]
        sense = item.sense_of("office")
        assert sense is not None
        stop = index + 1
        while (
            stop < len(self.items)
            and stop - index < 4
            and self.items[stop].kind in ("word", "person")
            and self._plain_word(stop)
        ):
            stop += 1
        words = [
            sense.lemma,
            *(
                self.tokens[t].word
                for k in range(index + 1, stop)
                for t in range(self.items[k].first, self.items[k].stop)
            ),
        ]
        title = " ".join(words)
        item.choose("office")
        member = Member(self.offices.get(title), self._span(index, stop), "office", title, grouped=True)
        phrase = self._attach(self._phrase(index, stop, [member], sense))
        owner = next((m.actor for m in phrase.members if m.actor), None)
        if owner is None:
            return phrase if title in self.offices else None
        self.offices[title] = owner
        return phrase

    def _titled(self, index: int) -> NounPhrase | None:
        """«وزير الخارجية الإيراني», "the Turkish foreign minister": an office of a state or body, with its holder's name."""
        item = self.items[index]
        item.choose("title")
        member = Member(
            None,
            self._span(index, index + 1),
            "person",
            item.sense.lemma if item.sense else "",
            "m",
            "sg",
            grouped=True,
        )
        member.civil = True
        phrase = self._attach(self._phrase(index, index + 1, [member], item.sense))
        owner = phrase.members[-1]
        if owner.actor is None and not owner.generic and not owner.adjective:
            return None
        phrase.definite = True
        for held in phrase.members:
            held.civil = True
        stop = phrase.stop
        while (
            stop < len(self.items) and stop - phrase.stop < _MAX_NAME and self._name_word(stop) and self._capital(stop)
        ):
            stop += 1
        office = phrase.span
        if stop > phrase.stop:
            owner.persons = [NamedPerson(self._span(phrase.stop, stop), None, office)]
            self._extend(phrase, stop)
        return phrase

    def _capital(self, index: int) -> bool:
        """Whether an item is written as a name, in a language that shows it."""
        return not self.lexicon.settings.get("capitals") or self.tokens[self.items[index].first].capital

    def _ranked(self, index: int) -> NounPhrase | None:
        item = self.items[index]
        stop = index + 1
        while (
            stop < len(self.items)
            and stop - index <= _MAX_NAME
            and (self._name_word(stop) or (stop == index + 1 and self._given_name(stop)))
        ):
            stop += 1
        if stop == index + 1:
            return None
        item.choose("rank")
        name = " ".join(
            self.tokens[t].word for k in range(index + 1, stop) for t in range(self.items[k].first, self.items[k].stop)
        )
        person = NamedPerson(self._span(index + 1, stop), self._span(index, index + 1))
        member = Member(
            self.people.get(name), self._span(index, stop), "person", "", "m", "sg", persons=[person], name=name,
            fallback=_UNKNOWN_SOLDIERS if item.sense is not None and item.sense.value else UNKNOWN_PEOPLE,
        )  # fmt: skip
        phrase = NounPhrase(
            index,
            stop,
            self._span(index, stop),
            [member],
            item.preposition,
            item.conjunction,
            gender="m",
            plurality="sg",
            definite=True,
        )
        self._office_of(phrase, member, person)
        phrase.case = self._case(index)
        return phrase

    def _others(self, index: int) -> NounPhrase:
        """«خمسة آخرين»: more of the people told last."""
        member = Member(
            None, self._span(index, index + 1), "people", who="others", grouped=True, fallback=UNKNOWN_PEOPLE
        )
        return self._phrase(index, index + 1, [member], None)

    def _anaphor(self, index: int) -> NounPhrase:
        item = self.items[index]
        sense = item.sense
        assert sense is not None
        member = Member(
            None, self._span(index, index + 1), "anaphor", sense.lemma, sense.features.gender, who=sense.value
        )
        phrase = self._phrase(index, index + 1, [member], sense)
        phrase.definite = True
        return phrase

    def number_phrase(self, index: int) -> NounPhrase | None:
        """A number that stands for people (إصابة ستة)."""
        item = self.items[index]
        if not isinstance(item.payload, NumberMention) or item.payload.kind != "count":
            return None
        item.choose("number")
        member = Member(None, self._span(index, index + 1), "people", fallback=UNKNOWN_PEOPLE)
        return NounPhrase(index, index + 1, member.span, [member], "", item.conjunction, item.payload, plurality="pl")

    def adjective_phrase(self, index: int, preposition: str) -> NounPhrase:
        """An adjective of origin that stands for who it names (برعاية روسية)."""
        item = self.items[index]
        sense = item.sense_of("adjective")
        assert sense is not None
        member = Member(None, self._span(index, index + 1), "org", sense.lemma, adjective=sense.value)
        return NounPhrase(index, index + 1, member.span, [member], preposition, item.conjunction, definite=True)

    def _bound(self, index: int) -> NounPhrase:
        """A preposition written with its pronoun (لهم)."""
        item = self.items[index]
        sense = item.sense
        assert sense is not None
        word = self.tokens[item.first].word
        pronoun = next((p for p in self.lexicon.clitics.pronouns if word.endswith(p)), "")
        return self.pronoun_phrase(index, pronoun, sense.value)

    def pronoun_phrase(self, index: int, pronoun: str, preposition: str) -> NounPhrase:
        """The phrase a pronoun suffix of item ``index`` stands for."""
        features = self.lexicon.pronouns.get(pronoun)
        token = self.tokens[self.items[index].stop - 1]
        span = (token.positions[len(token.word) - len(pronoun)], token.end)
        member = Member(
            None,
            span,
            "anaphor",
            "",
            features.gender if features else "",
            features.number if features else "",
            who="pronoun",
        )
        return NounPhrase(index, index + 1, span, [member], preposition, definite=True, plurality=member.number)

    # -- what may follow a head -----------------------------------------------------------------------------------

    def _attach(self, phrase: NounPhrase) -> NounPhrase:
        """Take in what follows the head: adjectives of origin, the body people belong to, who holds them."""
        while True:
            index = self._skip(phrase.stop, _QUOTES)
            if index >= len(self.items) or not self._same_sentence(phrase.first, index):
                return phrase
            item = self.items[index]
            owner: NounPhrase | None = None
            stop = index
            open_member = phrase.members[-1]
            wants_owner = open_member.actor is None and not open_member.generic and not open_member.adjective
            settled = open_member.fallback is not None and not self._may_serve(open_member.fallback)
            if item.has("adjective") and not item.conjunction and self.lexicon.settings.get("adjective_after_noun"):
                item.choose("adjective")
                sense = item.sense
                assert sense is not None
                if wants_owner and not settled:
                    open_member.adjective = sense.value
                    open_member.span = (open_member.span[0], self._span(index, index + 1)[1])
                self._extend(phrase, index + 1)
                continue
            if (
                item.has("person")
                and not item.conjunction
                and not item.preposition
                and phrase.members[-1].kind in ("people", "org")
            ):
                sense = item.sense_of("person")
                if sense is not None and sense.value.held and item.reading.article == phrase.definite:
                    item.choose("person")
                    phrase.held = True
                    self._extend(phrase, index + 1)
                    continue
            if (
                item.has("modifier")
                and index + 1 < len(self.items)
                and self.tokens[self.items[index + 1].first].is_word
            ):
                self._extend(phrase, index + 2)
                continue
            link = item.sense_of("link")
            if link is not None and not item.conjunction:
                following = self._after_link(index, link.lemma)
                if following is not None:
                    owner = self._simple(following)
                    if owner is not None and link.value == "held-by":
                        phrase.holder = owner.members[0]
                        self._extend(phrase, owner.stop)
                        continue
                    stop = owner.stop if owner else index
            elif wants_owner and self._serves_in(index, phrase):
                owner = self._simple(self._skip(index + 1, _QUOTES))
                stop = owner.stop if owner else index
            elif wants_owner and self._belongs(index, phrase):
                owner = self._simple(index)
                stop = owner.stop if owner else index
            elif wants_owner and item.has("office") and item.preposition:
                owner = self._office(index)
                stop = owner.stop if owner else index
            elif wants_owner and not settled and not item.conjunction and not item.preposition:
                owner = (
                    self._simple(index)
                    if item.has("actor", "generic", "group", "office") or (item.has("person") and item.reading.article)
                    else None
                )
                stop = owner.stop if owner else index
            elif wants_owner and item.kind == "word" and not item.conjunction and self._bridges(index):
                self._extend(phrase, index + 1)
                continue
            if owner is None or not wants_owner:
                return phrase
            self._own(phrase, owner)
            self._extend(phrase, stop)
            while (more := self._more_owners(phrase)) is not None:
                self._own(phrase, more, add=True)
                self._extend(phrase, more.stop)

    def _own(self, phrase: NounPhrase, owner: NounPhrase, add: bool = False) -> None:
        """Give the head's people to their body: the head keeps number and gender, the body gives the actor."""
        head = phrase.members[-1]
        members = [
            replace(
                member,
                kind=member.kind if member.kind == "anaphor" else head.kind,
                who=member.who,
                lemma=head.lemma or member.lemma,
                persons=head.persons,
                name=head.name,
                grouped=True,
                civil=head.civil,
                reason="",
                fallback=member.fallback or head.fallback,
            )
            for member in owner.members
        ]
        phrase.members = [*phrase.members, *members] if add else [*phrase.members[:-1], *members]
        phrase.holder = phrase.holder or owner.holder
        phrase.held = phrase.held or owner.held
        phrase.number = phrase.number or owner.number
        phrase.open = False

    def _more_owners(self, phrase: NounPhrase) -> NounPhrase | None:
        """«قيادات من س وص»: the second body of the same people."""
        index = phrase.stop
        if index >= len(self.items) or self.items[index].conjunction != "و" or not self.items[index].has("actor"):
            return None
        following = self._simple(index)
        if following is None or following.preposition or self._verb_at(following.stop):
            return None
        return following

    def _after_link(self, index: int, needs: str) -> int | None:
        following = self._skip(index + 1, _QUOTES)
        if following >= len(self.items) or not self._same_sentence(index, following):
            return None
        if needs and self.items[following].preposition != needs:
            return None
        return following

    def _office_of(self, phrase: NounPhrase, member: Member, person: NamedPerson) -> None:
        """«اللواء س، المسؤول عن قوات ص في …،»: the apposition says for whom a person acts."""
        index = self._skip(phrase.stop, _QUOTES | {","})
        if (
            index < len(self.items)
            and (link := self.items[index].sense_of("link"))
            and link.value in ("responsible", "member", "affiliated")
        ):
            following = self._after_link(index, link.lemma)
            owner = (
                self._simple(following)
                if following is not None and (index == phrase.stop or link.value != "member")
                else None
            )
            if owner is not None and any(m.actor or m.generic or m.adjective for m in owner.members):
                source = owner.members[0]
                member.actor, member.generic, member.adjective = source.actor, source.generic, source.adjective
                member.span = source.span
                person.office = (self._span(index, index + 1)[0], owner.span[1])
                stop = self._apposition_end(owner.stop)
                person.office = (person.office[0], self._span(stop - 1, stop)[1])
                self._extend(phrase, self._skip(stop, _QUOTES))
        if member.actor is not None:
            self.people[member.name] = member.actor

    def _apposition_end(self, index: int) -> int:
        """An apposition runs on, through its places, to the closing comma or quote; a verb before that ends it here."""
        stop = index
        while stop < len(self.items) and stop - index <= _MAX_APPOSITION and self._same_sentence(index, stop):
            item = self.items[stop]
            if self.tokens[item.first].word in _QUOTES | {","}:
                return stop
            if item.has("verb", "noun", "subordinator", "relative"):
                break
            stop += 1
        return index

    def _names_after_colon(self, phrase: NounPhrase) -> None:
        """«قيادات س: فلان، فلان، فلان»: the people a group consists of."""
        index = self._skip(phrase.stop, _QUOTES)
        if (
            index >= len(self.items)
            or self.tokens[self.items[index].first].word != ":"
            or not phrase.members[-1].grouped
        ):
            return
        index += 1
        persons: list[NamedPerson] = []
        while index < len(self.items):
            stop = index
            while stop < len(self.items) and stop - index < _MAX_NAME and self._name_word(stop, listed=True):
                stop += 1
            if (
                stop == index
                or stop >= len(self.items)
                or (self.tokens[self.items[stop].first].word not in (",", ".") and not self.items[stop].conjunction)
            ):
                break
            persons.append(
                NamedPerson(
                    self._span(index, stop),
                    None,
                    phrase.members[-1].persons[0].office if phrase.members[-1].persons else None,
                )
            )
            index = stop + (self.tokens[self.items[stop].first].word == ",")
        if persons:
            phrase.members[-1].persons = persons
            self._extend(phrase, index)

    @staticmethod
    def _list_together(members: list[Member], following: list[Member]) -> None:
        """An officer without a body of his own, listed after one who has it, belongs to the same."""
        before = members[-1]
        for member in following:
            if (
                member.kind == "person"
                and member.actor is None
                and before.kind == "person"
                and (before.actor or before.generic)
            ):
                member.actor, member.generic, member.span = before.actor, before.generic, before.span
                member.reason = "listed with an officer of the same body"

    # -- small questions about items --------------------------------------------------------------------------------

    def _phrase(self, first: int, stop: int, members: list[Member], sense: Sense | None) -> NounPhrase:
        item = self.items[first]
        features = sense.features if sense else None
        return NounPhrase(
            first, stop, self._span(first, stop), members, item.preposition, item.conjunction, None,
            sense.lemma if sense else "", features.gender if features else "", features.number if features else "", case=self._case(first),
        )  # fmt: skip

    def _extend(self, phrase: NounPhrase, stop: int) -> None:
        phrase.stop = stop
        phrase.span = (phrase.span[0], self._span(stop - 1, stop)[1])

    def _span(self, first: int, stop: int) -> Span:
        """Folded span of items, without the clitics before the first."""
        opening = self.tokens[self.items[first].first]
        closing = self.tokens[self.items[stop - 1].stop - 1]
        start = min(self.items[first].reading.start, len(opening.word) - 1)
        return opening.positions[start], closing.end

    def _skip(self, index: int, marks: frozenset[str] | set[str]) -> int:
        while index < len(self.items) and self.tokens[self.items[index].first].word in marks:
            index += 1
        return index

    def _skip_link_member(self, index: int) -> int:
        """«سبعة من عناصر»: step over the link between a number and what it counts."""
        if (
            index < len(self.items)
            and self.items[index].has("link")
            and (link := self.items[index].sense_of("link"))
            and link.value == "member"
        ):
            return index + 1
        return index

    def _same_sentence(self, one: int, other: int) -> bool:
        return self.tokens[self.items[one].first].sentence == self.tokens[self.items[other].first].sentence

    def _verb_at(self, index: int) -> bool:
        index = self._skip(index, _QUOTES)
        item = self.items[index] if index < len(self.items) else None
        return (
            item is not None
            and item.kind == "verb"
            and not item.conjunction
            and not item.has("preposition", "where", "link")
        )

    def _plain_word(self, index: int) -> bool:
        item = self.items[index]
        return (
            self.tokens[item.first].is_word
            and not item.conjunction
            and not item.preposition
            and self._same_sentence(index - 1, index)
        )

    def _name_word(self, index: int, listed: bool = False) -> bool:
        """Whether an item can be part of a person's name: a word the lexicon gives no grammar to."""
        item = self.items[index]
        token = self.tokens[item.first]
        if not token.is_word or token.word[0].isdigit() or not self._same_sentence(index - 1, index):
            return False
        if item.kind == "place":
            return item.stop - item.first == 1 and not item.preposition
        return (
            item.kind == "word"
            and self._capital(index)
            and not (item.conjunction or item.preposition)
            and (not listed or item.stop - item.first == 1)
        )

    def _belongs(self, index: int, phrase: NounPhrase) -> bool:
        """«حاجز للجيش», «قيادي في اللواء الثامن»: a body behind the preposition of belonging."""
        item = self.items[index]
        if item.conjunction or not item.has("actor", "generic") or item.has("place"):
            return False
        sort = "people" if phrase.members[-1].kind == "people" else "group"
        return item.preposition in self.people_of(sort)

    def _serves_in(self, index: int, phrase: NounPhrase) -> bool:
        """«قيادي في اللواء الثامن»: people in a body, not in a state's land."""
        following = self._skip(index + 1, _QUOTES)
        if self.items[index].text not in self.people_of("separate") or phrase.members[-1].kind != "people":
            return False
        if following >= len(self.items) or self.items[following].preposition or not self.items[following].has("actor"):
            return False
        sense = self.items[following].sense_of("actor")
        return sense is not None and self.lexicon.actors[sense.value].kind == "organisation"

    def people_of(self, sort: str) -> tuple[str, ...]:
        """The clitics that tie a body to people or to a group's things."""
        return tuple(self.lexicon.people.get("belonging", {}).get(sort, ()))

    def _may_serve(self, kind: str) -> bool:
        """Whether people of a kind (fighters, officials) are usually somebody's, unlike civilians."""
        return kind in (UNKNOWN_PEOPLE, _HELD_PEOPLE) or self.lexicon.actors[kind].type in _SERVING

    def _given_name(self, index: int) -> bool:
        """A name that could be a verb (ياسر): straight after the rank and before a further name or a mark."""
        item = self.items[index]
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        bare = item.has("verb") and not (item.has("actor", "noun") or item.conjunction or item.preposition)
        return (
            bare and following is not None and (not self.tokens[following.first].is_word or self._name_word(index + 1))
        )

    def _bridges(self, index: int) -> bool:
        """A plain adjective between people and their body (قيادات عسكرية من …)."""
        following = self._skip(index + 1, _QUOTES)
        if (
            following >= len(self.items)
            or not self._same_sentence(index, following)
            or not self.tokens[self.items[index].first].is_word
        ):
            return False
        endings = self.lexicon.settings.get("adjective_endings", ())
        adjective = any(self.tokens[self.items[index].first].word.endswith(e) for e in endings)
        return adjective and self.items[following].has("link", "actor")

    def _case(self, index: int) -> str:
        """Nominative or accusative where the writer put the vowel on the head's last letter."""
        word = self.original[self.items[index].stop - 1]
        for case, marks in self.lexicon.settings.get("case_marks", {}).items():
            if any(mark in word[-3:] for mark in marks):
                return str(case)
        return ""
