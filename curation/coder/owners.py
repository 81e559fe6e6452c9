"""Owners: what hangs on the head of a phrase: adjectives of origin, the body people belong to, who holds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..numbers import NumberMention
from ..text import fold_word
from .item_row import ItemRow
from .noun_phrases import HELD_PEOPLE, UNKNOWN_PEOPLE, Member, NounPhrase
from .phrasebook import Sense
from .tokens import ENCLOSING

#: Sectors of kinds whose people serve a body: fighters, soldiers, police, officials.
_SERVING = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "GOV", "SPY", "IGO"})
#: The reason of an owner the report only supposes.
SUPPOSED = "supposed by the report"
#: Kinds of people of whom their words tell nothing but that they are people, or are held: anybody's.
_OPEN_KINDS = frozenset({UNKNOWN_PEOPLE, HELD_PEOPLE, "prisoners", "hostages"})
#: A remark in brackets behind a name has at most this many items.
_MAX_REMARK = 4
Parse = Callable[[int], NounPhrase | None]


class Owners:
    """Ties people to bodies. ``parse`` reads one phrase at an item, ``office`` one headed by an office."""

    def __init__(self, row: ItemRow, parse: Parse, office: Parse) -> None:
        self.row = row
        self.parse = parse
        self.office = office
        self.epithets = frozenset(map(fold_word, row.lexicon.people.get("epithet", {}).get("words", ())))

    def attach(self, phrase: NounPhrase) -> NounPhrase:
        """Take in what follows the head, as long as something does; returns the phrase."""
        if (stop := self._parenthesis(phrase)) is not None:
            self.row.extend(phrase, stop)
        while (index := self._following(phrase)) is not None:
            stop = self._described(phrase, index)
            if stop is not None:
                self.row.extend(phrase, stop)
                continue
            wants = phrase.members[-1].is_open
            link = self.row[index].sense_of("link")
            if link is not None and not self.row[index].conjunction:
                owner = self._linked(index, link)
                if owner is not None and link.value == "backed":
                    self.row.extend(phrase, owner.stop)
                    while (more := self._another(phrase)) is not None:
                        self.row.extend(phrase, more.stop)
                    continue
                if owner is not None and link.value == "held-by":
                    phrase.holder = owner.members[0]
                    self.row.extend(phrase, owner.stop)
                    continue
            else:
                owner = self._unlinked(phrase, index) if wants else None
            if owner is None or not wants:
                return phrase
            self.own(phrase, owner)
            while (more := self._another(phrase)) is not None:
                self.own(phrase, more, add=True)
        return phrase

    def _parenthesis(self, phrase: NounPhrase) -> int | None:
        """Where a short remark in brackets straight behind a named body ends («حركة المقاومة الإسلامية (حماس)»)."""
        row = self.row
        if phrase.members[-1].actor is None or phrase.stop >= len(row) or row.word(phrase.stop) != "(":
            return None
        for stop in range(phrase.stop + 1, min(phrase.stop + 1 + _MAX_REMARK, len(row))):
            if row[stop].kind in ("date", "number", "source"):
                return None
            if row.word(stop) == ")":
                return stop + 1
        return None

    def _following(self, phrase: NounPhrase) -> int | None:
        """The item behind a phrase, marks that enclose skipped, in its sentence."""
        index = self.row.skip(phrase.stop, ENCLOSING)
        return index if index < len(self.row) and self.row.same_sentence(phrase.first, index) else None

    # -- words that only describe -------------------------------------------------------------------------------------

    def _described(self, phrase: NounPhrase, index: int) -> int | None:
        """Where the phrase ends with the word at an item, if that only describes the head; else None."""
        item, member = self.row[index], phrase.members[-1]
        if self.row.word(index) in self.epithets and not (item.conjunction or item.preposition):
            return index + 1
        settled = self._settled(member)
        names_state = member.actor is not None and not member.grouped and item.has("actor")  # «جماعة س السعودية …»
        if (
            not item.conjunction
            and self._adjective_follows()
            and not names_state
            and (sense := item.choose("adjective"))
        ):
            if member.is_open and not settled:
                member.adjective = sense.value
                member.span = (member.span[0], self.row.span(index, index + 1)[1])
            elif member.generic:
                self._specify(member, sense.value)
            return index + 1
        owned = member.adjective or member.generic or member.actor
        if not item.conjunction and owned and member.grouped and item.choose("craft"):
            return index + 1
        if member.is_open and not settled and item.has("supposed") and (stop := self._supposed(phrase, index)):
            return stop
        held = item.sense_of("person")
        if held is not None and held.value.held and self._apposed(phrase, index):
            item.choose("person")
            phrase.held = True
            return index + 1
        if (number := self._dual_numeral(phrase, index)) is not None:
            phrase.number = phrase.number or number
            return index + 1
        if item.has("modifier") and index + 1 < len(self.row) and self.row.token(index + 1).is_word:
            return index + 2
        if member.is_open and settled and item.kind == "word" and self._bridges(index):
            return index + 1
        if member.is_open and not settled and item.kind == "word" and self._before_origin(phrase, index):
            return index + 1
        if member.is_open and not settled and self._before_link(phrase, index):
            return index + 1
        return None

    def _supposed(self, phrase: NounPhrase, index: int) -> int | None:
        """«طائرات يرجح أنها روسية»: whose they are, as the report supposes; where the phrase ends, None without a name."""
        following = self.row.after(index)
        if following is None:
            return None
        member = phrase.members[-1]
        if sense := following.choose("adjective"):
            member.adjective, member.reason = sense.value, SUPPOSED
            return index + 2
        owner = self.parse(index + 1) if following.has("actor", "generic", "group") else None
        if owner is None or all(m.is_open for m in owner.members):
            return None
        self.own(phrase, owner)
        for own in phrase.members:
            own.reason = own.reason or SUPPOSED
        return owner.stop

    def _dual_numeral(self, phrase: NounPhrase, index: int) -> NumberMention | None:
        """«مدنيين اثنين»: the numeral two behind a noun that may be a dual says that it is one."""
        item = self.row[index]
        endings = self.row.lexicon.settings.get("case_endings", {}).values()
        head = self.row.word(index - 1)
        if item.conjunction or not isinstance(item.payload, NumberMention) or item.payload.best != 2:
            return None
        people = phrase.members[-1].kind == "people" and phrase.stop == index
        dual = people and phrase.number is None and head.endswith(tuple(e for row in endings for e in row))
        if not dual or not item.choose("number"):
            return None
        phrase.plurality = "dual"
        return item.payload

    def _specify(self, member: Member, state: str) -> None:
        """«القوات الحكومية الليبية»: the adjective behind a short name says which country's body it is."""
        actors = self.row.lexicon.actors
        fitting = tuple(a for a in member.generic if actors[a].country == actors[state].country)
        member.generic = fitting
        if not fitting:
            member.adjective = state

    def _adjective_follows(self) -> bool:
        return bool(self.row.lexicon.settings.get("adjective_after_noun"))

    def _apposed(self, phrase: NounPhrase, index: int) -> bool:
        """A second word for the same people (عناصر قوات س المحتجزين): bare, and definite as the first is."""
        item = self.row[index]
        bare = not item.conjunction and not item.preposition and phrase.members[-1].kind in ("people", "org")
        return bare and item.reading.article == phrase.definite

    def _before_link(self, phrase: NounPhrase, index: int) -> bool:
        """A plain adjective between people or a group and the link to their body (وفد عسكري من س، أسيرا كرديا من قوات ص)."""
        item, following = self.row[index], self.row.after(index)
        link = following.sense_of("link") if following is not None else None
        homograph = item.kind == "person" and phrase.members[-1].kind == "org"  # عسكري
        if link is None or link.value not in ("member", "affiliated") or not (item.kind == "word" or homograph):
            return False
        if item.conjunction or item.preposition or not self.row.token(index).is_word:
            return False
        word = self.row.word(index)
        endings = tuple(self.row.lexicon.settings.get("adjective_endings", ()))
        stem = word.removesuffix(self.row.lexicon.settings.get("accusative_ending", ""))
        return (word.endswith(endings) or stem.endswith(endings)) and item.reading.article == phrase.definite

    def _before_origin(self, phrase: NounPhrase, index: int) -> bool:
        """A plain adjective between a group and its adjective of origin (الوفد الأمني المصري)."""
        following = self.row.after(index)
        if following is None or not following.has("adjective") or following.conjunction or following.preposition:
            return False
        article = self.row.lexicon.clitics.article
        word = self.row.word(index)
        alike = word.startswith(article) == following.reading_of("adjective").article == phrase.definite
        endings = self.row.lexicon.settings.get("adjective_endings", ())
        return alike and word.endswith(tuple(endings)) and not self.row[index].conjunction

    def _bridges(self, index: int) -> bool:
        """A plain adjective between people and their body (قيادات عسكرية من …)."""
        following = self.row.skip(index + 1, ENCLOSING)
        if (
            following >= len(self.row)
            or not self.row.same_sentence(index, following)
            or not self.row.token(index).is_word
        ):
            return False
        endings = self.row.lexicon.settings.get("adjective_endings", ())
        return self.row.word(index).endswith(tuple(endings)) and self.row[following].has("link", "actor")

    # -- bodies that own ----------------------------------------------------------------------------------------------

    def _linked(self, index: int, link: Sense) -> NounPhrase | None:
        """The body behind a link («التابعين ل…», "affiliated with …")."""
        following = self.row.after_link(index, link.lemma)
        return self.parse(following) if following is not None else None

    def _unlinked(self, phrase: NounPhrase, index: int) -> NounPhrase | None:
        """The body behind a preposition of belonging, or straight behind the head (عناصر قوات س)."""
        item = self.row[index]
        if (some := self._some_of(index)) is not None:
            return some
        if self._serves_in(index, phrase):
            return self.parse(self.row.skip(index + 1, ENCLOSING))
        if self._belongs(index, phrase):
            return self.parse(index)
        if item.has("office") and item.preposition:
            return self.office(index)
        if self._leads_tribe(index, phrase.members[-1]):
            return self.parse(index)
        if self._settled(phrase.members[-1]) or item.conjunction or item.preposition:
            return None
        if phrase.definite and phrase.lemma and phrase.members[-1].kind == "org" and item.has("group"):
            return None  # «بالمدفعية مواقع س»: a noun with the article heads no construct
        body = item.has("actor", "generic", "group", "office", "clan") or (item.has("person") and item.reading.article)
        owner = self.parse(index) if body else None
        if (
            owner is not None
            and phrase.thing
            and all(member.fallback and member.kind == "people" for member in owner.members)
        ):
            return owner  # «منازل المدنيين»
        # another open word (طائرة مسيّرة سيارة …) is nobody's body
        return owner if owner is not None and not all(member.is_open for member in owner.members) else None

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

    def own(self, phrase: NounPhrase, owner: NounPhrase, add: bool = False) -> None:
        """Give the head's people to their body: the head keeps number and gender, the body gives the actor."""
        head = phrase.members[-1]
        gender = head.gender or phrase.gender
        number = head.number or phrase.plurality
        members = [
            replace(
                member,
                kind=member.kind if member.kind == "anaphor" else head.kind,
                lemma=head.lemma or member.lemma,
                gender=gender if phrase.lemma else member.gender,
                number=number if phrase.lemma else member.number,
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
        self.row.extend(phrase, owner.stop)

    def _another(self, phrase: NounPhrase) -> NounPhrase | None:
        """«قيادات من س وص»: the second body of the same people."""
        index = phrase.stop
        if index >= len(self.row) or not self.row.joined_by_clitic(index) or not self.row[index].has("actor"):
            return None
        following = self.parse(index)
        if following is None or following.preposition or self.row.verb_at(following.stop):
            return None
        return following

    def _belongs(self, index: int, phrase: NounPhrase) -> bool:
        """«حاجز للجيش», «مقاتل بلواء …»: a body behind the clitic of belonging."""
        item = self.row[index]
        if item.conjunction or not item.has("actor", "generic") or item.has("place"):
            return False
        return item.preposition in self._belonging("people" if phrase.members[-1].kind == "people" else "group")

    def _leads_tribe(self, index: int, member: Member) -> bool:
        """«وجهاء قبيلة س»: who leads a tribe acts for it."""
        item = self.row[index]
        sense = item.sense_of("actor")
        if sense is None or item.conjunction or item.preposition or member.fallback is None:
            return False
        tribe = self.row.lexicon.actors[sense.value]
        return tribe.type == "SET" and tribe.kind != "kind" and member.fallback in self.row.lexicon.go_between_kinds

    def _serves_in(self, index: int, phrase: NounPhrase) -> bool:
        """«قيادي في اللواء الثامن»: people in a body, not in a state's land."""
        following = self.row.skip(index + 1, ENCLOSING)
        if self.row[index].text not in self._belonging("separate") or phrase.members[-1].kind != "people":
            return False
        if following >= len(self.row) or self.row[following].preposition:
            return False
        sense = self.row[following].sense_of("actor")
        return sense is not None and self.row.lexicon.actors[sense.value].kind == "organisation"

    def _belonging(self, sort: str) -> tuple[str, ...]:
        """The words and clitics that tie a body to people or to a group's things (``people.toml``)."""
        return tuple(self.row.lexicon.people.get("belonging", {}).get(sort, ()))

    def _settled(self, member: Member) -> bool:
        """Whether people of this kind (civilians) are nobody's, unlike fighters and officials."""
        kind = member.fallback
        if kind is None or kind in _OPEN_KINDS:
            return False
        return self.row.lexicon.actors[kind].type not in _SERVING
