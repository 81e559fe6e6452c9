"""Qualifiers: the words behind the head of a phrase that only describe it: adjectives, epithets, a second word for the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...numbers import NumberMention
from ...text import fold_word
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import CIVILIANS, HELD_PEOPLE, UNKNOWN_PEOPLE, Member, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from ..words.items import Item

#: Sectors of kinds whose people serve a body: fighters, soldiers, police, officials.
_SERVING = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "GOV", "SPY", "IGO"})
#: The reason of a short name behind which an adjective says whose it is.
SPECIFIED = "short name, told apart by its adjective"
#: Kinds of people of whom their words tell nothing but that they are people, or are held: anybody's.
_OPEN_KINDS = frozenset({UNKNOWN_PEOPLE, HELD_PEOPLE, "prisoners", "hostages"})


def epithets(lexicon: Lexicon) -> frozenset[str]:
    """The folded words that judge people or an act and name nobody (``[epithet]`` of ``people.toml``)."""
    return lexicon.word_sets["people", "epithet", "words"]


class Qualifiers:
    """Tells how far what describes a phrase reaches. ``supposed``: reads whose it is as the report supposes, and its end."""

    def __init__(self, row: ItemRow, supposed: Callable[[NounPhrase, int], int | None]) -> None:
        self.row = row
        self.supposed = supposed
        self.epithets = epithets(row.lexicon)
        self.courts = row.lexicon.word_sets["people", "court", "words"]
        self.graded = row.lexicon.word_sets["people", "graded", "words"]
        self.describing = row.lexicon.word_sets["people", "describing", "words"]
        self.making = row.lexicon.word_sets["people", "made", "words"]
        self.of_things = row.lexicon.word_sets["people", "describing_things", "words"]

    def end(self, phrase: NounPhrase, index: int) -> int | None:
        """Where the phrase ends with the word at an item, if that only describes the head; else None."""
        item, member = self.row[index], phrase.members[-1]
        if item.has("adjective") and index + 1 < len(self.row) and self.row.word(index + 1) in self.making:
            return index + 2  # «مسيرة تركية الصنع»: who made it does not fly it
        if self.row.word(index) in self.epithets and not (item.conjunction or item.preposition):
            return index + 1
        if phrase.is_people and self._describes(index):
            return index + 1
        if phrase.thing and self.row.word(index) in self.of_things and self.row.plain_word(index):
            return index + 1  # «سيارة مدنية»: no woman of whom nothing is known
        if self.row.word(index) in self.graded and member.kind == "org" and not (item.conjunction or item.preposition):
            return index + 1  # «وفد رفيع المستوى من س»
        if (another := self._another(index)) or self._second_state(phrase, index):
            index += another
            sense = self.row[index].choose("adjective")
            span = self.row.span(index, index + 1)
            origin = sense.value if sense is not None else None
            second = replace(member, actor=None, generic=(), adjective=origin, span=span, persons=[], reason="")
            phrase.members.append(second)
            return index + 1
        settled = self.settled(member)
        names_state = self._names_another(item, member)
        if (
            not item.conjunction
            and self._adjective_follows()
            and not names_state
            and self._agrees(phrase, index)
            and not (self._people_by_themselves(item, member) or self._people_beside_one(index, member))
            and (sense := item.choose("adjective"))
        ):
            reach = (member.span[0], self.row.span(index, index + 1)[1])
            if member.is_open and not settled:
                member.adjective, member.span = sense.value, reach
            elif member.generic:
                self._specify(member, sense.value)
            elif self._other_state(phrase, sense.value):
                member.actor, member.adjective, member.span = None, sense.value, reach
            elif member.kind == "people" and member.fallback == CIVILIANS:
                member.origin = member.origin or sense.value  # «مواطن أمريكي»: of a land, should others hold him
            return index + 1
        owned = member.adjective or member.generic or member.actor
        if not item.conjunction and owned and member.grouped and item.choose("craft"):
            craft = f"{member.lemma} {self.row.word(index)}"
            if self.row.lexicon.craft_mode(craft) != self.row.lexicon.craft_mode(member.lemma):
                member.lemma = craft  # «طائرة تركية مسيّرة» is a drone
            return index + 1
        if (origin := self._counted_origin(phrase, index)) is not None:
            member.adjective = origin
            return index + 1
        at = index + item.has("relative")  # «الطيران الذي يرجح أنه روسي»
        guess = at < len(self.row) and self.row[at].has("supposed")
        if member.is_open and not settled and guess and (stop := self.supposed(phrase, at)):
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

    def _describes(self, index: int) -> bool:
        """«مزارعا مسنا», «قيادي عسكري»: whether a word that may be people itself stands bare behind those it describes and
        ends as their word does."""
        if self.row.word(index) not in self.describing or not self.row.plain_word(index):
            return False
        ending = self.row.lexicon.settings.get("accusative_ending", "\0")
        return self.row.words(index - 1, index)[-1].endswith(ending) == self.row.word(index).endswith(ending)

    @staticmethod
    def _names_another(item: Item, member: Member) -> bool:
        """«جماعة س السعودية …», «دعا ممثل س الحوثيين إلى …»: an adjective that names a body is another one than the settled."""
        sense = item.sense_of("adjective") if item.has("actor") and member.actor is not None else None
        return sense is not None and (not member.grouped or sense.value != member.actor)

    def _another(self, index: int) -> bool:
        """«وفد أميركي وآخر إيراني»: whether "and another" stands between two adjectives of origin: a second body of that sort."""
        row, item = self.row, self.row[index]
        if not (row.joined_by_clitic(index) and item.has("others") and row.same_sentence(index, index + 1)):
            return False
        bare = [at for at in (index - 1, index + 1) if row[at].has("adjective") and not row[at].preposition]
        return len(bare) == 2 and self._adjective_follows() and not row[index + 1].conjunction

    def _second_state(self, phrase: NounPhrase, index: int) -> bool:
        """«القوات الأميركية والعراقية»: a second adjective of origin joined to the first is a second body of that sort.

        So is one before a word for what is joint («القوات الأميركية العراقية المشتركة»).
        """
        row, item, member = self.row, self.row[index], phrase.members[-1]
        joint = row.same_sentence(index, index + 1) and row.word(index + 1) in row.lexicon.relations.jointly
        joined = row.joined_by_clitic(index) or (joint and not item.conjunction)
        if not (joined and item.has("adjective")) or item.preposition or phrase.stop != index:
            return False
        if not self._adjective_follows() or not (member.adjective or member.actor):
            return False
        article, first = row.lexicon.clitics.article, row.words(index - 1, index)[-1]
        definite = bool(article) and first.startswith(article)
        senses = row.lexicon.book.senses(first.removeprefix(article) if definite else first)
        return definite == item.reading_of("adjective").article and any(s.kind == "adjective" for s in senses)

    def _agrees(self, phrase: NounPhrase, index: int) -> bool:
        """Whether an adjective is definite where the head has its article («القوات عراقيين»: not of those forces)."""
        article = self.row.lexicon.clitics.article
        word = self.row.word(phrase.first)[self.row[phrase.first].reading.start :]
        written = bool(article) and word.startswith(article)  # «آلية» only looks like it
        known = written and self.row.lexicon.book.senses(word.removeprefix(article))
        heads = self.row[phrase.first].reading.article or bool(known)
        definite = self.row[index].reading_of("adjective").article
        several = self.row.word(index).endswith(tuple(self.row.lexicon.settings.get("plural_endings", ())) or "\0")
        if definite and several and not heads and phrase.is_people and phrase.plurality == "sg":
            return False  # «اتهم مسؤول محلي الحوثيين»
        ending = self.row.lexicon.settings.get("accusative_ending", "\0")
        counted = (s for s in self.row[index].senses if s.kind == "demonym" and s.features.number == "counted")
        of_others = phrase.definite or (phrase.is_people and phrase.plurality == "pl" and phrase.number is None)
        if of_others and self.row.word(index).endswith(ending) and any(counted):
            return False  # «قتلت إسرائيل فلسطينيا», «قتل مسلحون فلسطينيا»
        return not heads or definite

    def _counted_origin(self, phrase: NounPhrase, index: int) -> str | None:
        """«15 جنديا ماليا»: the state of counted people by an adjective in the accusative, as their noun is."""
        item, member = self.row[index], phrase.members[-1]
        ending = self.row.lexicon.settings.get("accusative_ending", "\0")
        if item.conjunction or item.preposition or phrase.case != "accusative" or not member.is_open:
            return None
        if phrase.definite or not self.row.word(index - 1).endswith(ending):
            return None
        counted = (s for s in item.senses_of("demonym") if s.features.number == "counted")
        return next((str(s.value) for s in counted), None)

    @staticmethod
    def _people_by_themselves(item: Item, member: Member) -> bool:
        """«منعت قوات س الفلسطينيين»: people of a state told in the plural describe no body."""
        people = item.sense_of("demonym")
        return member.kind == "org" and people is not None and people.features.number in ("pl", "dual")

    def _people_beside_one(self, index: int, member: Member) -> bool:
        """«طالبت الحكومة الحوثيين», «اعتقلت الشرطة الليبيين»: a plural of people describes no office and no feminine word."""
        plural = tuple(self.row.lexicon.settings.get("plural_endings", ())) or "\0"
        named = member.kind == "org" and self.row[index].has("actor")
        head = self.row.lexicon.head_of(member.lemma) if member.lemma else ""
        posted = member.kind == "person" and member.number == "sg" and not self.row.lexicon.endings.is_broken(head)
        one = (
            named
            or posted  # «طالب المبعوث الحوثيين بوقف …»
            or member.kind == "office"
            or (member.kind == "people" and member.gender == "f" and member.number != "pl")
        )
        joined = bool(self.row[index - 1].conjunction)  # «الجيش والشرطة الإسرائيليين»: of both
        return one and not joined and self.row.word(index).endswith(plural)

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
        """«القوات الحكومية الليبية»: the adjective behind a short name says which country's body, or which state's, it is.

        A second adjective («التحالف السعودي الإماراتي») changes nothing.
        """
        if member.reason == SPECIFIED:
            return
        actors = self.row.lexicon.actors
        fitting = tuple(a for a in member.generic if state == actors[a].parent)
        fitting = fitting or tuple(a for a in member.generic if actors[a].country == actors[state].country)
        member.generic = fitting
        if fitting:
            member.reason = SPECIFIED
        else:
            member.adjective = state

    def _other_state(self, phrase: NounPhrase, state: str) -> bool:
        """«طائرات الاحتلال الروسي»: the adjective says whose, where one state's byname stands without its own."""
        actor = phrase.members[-1].actor
        lexicon = self.row.lexicon
        if actor is None or actor == state or lexicon.actors[actor].kind != "state" or not phrase.lemma:
            return False
        told = {fold_word(word) for word in phrase.lemma.split()}
        own = {fold_word(a) for a in (*lexicon.actors[actor].words("adjective", lexicon.code),)}
        names = {fold_word(lexicon.actors[actor].own_name(lexicon.code))}
        return len(told) > 1 and not any(
            word.endswith(tuple(own | names)) or word[:-1].endswith(tuple(own)) for word in told
        )

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
        if following is not None and link is None and item.kind == "word" and self._belongs(phrase, following):
            return self._plain_adjective(phrase, index)
        homograph = item.kind == "person" and phrase.members[-1].kind == "org"  # عسكري
        if link is None or link.value not in ("member", "affiliated") or not (item.kind == "word" or homograph):
            return False
        return self._plain_adjective(phrase, index)

    def _belongs(self, phrase: NounPhrase, following: Item) -> bool:
        """«القيادة العسكرية لحركة س»: whether the body that a group belongs to stands at an item, with the clitic for that."""
        owns = following.preposition in self.row.lexicon.people.get("belonging", {}).get("group", ())
        group = phrase.members[-1].kind == "org" and not phrase.thing
        body = following.sense_of("actor")
        named = body is not None and self.row.lexicon.actors[body.value].kind == "organisation"
        return group and owns and named and not following.conjunction

    def _plain_adjective(self, phrase: NounPhrase, index: int) -> bool:
        """Whether the word at an item is a plain adjective, definite as the head of the phrase is."""
        item = self.row[index]
        if item.conjunction or item.preposition or not self.row.token(index).is_word:
            return False
        word = self.row.word(index)
        stem = word.removesuffix(self.row.lexicon.settings.get("accusative_ending", ""))
        article = self.row.lexicon.clitics.article
        known = item.reading.article or (item.kind == "word" and bool(article) and word.startswith(article))
        return (
            self.row.like_adjective(index) or stem.endswith(self.row.adjective_endings)
        ) and known == phrase.definite

    def _before_origin(self, phrase: NounPhrase, index: int) -> bool:
        """A plain adjective between a group and its adjective of origin (الوفد الأمني المصري)."""
        following = self.row.after(index)
        if following is None or following.conjunction or following.preposition:
            return False
        if not following.has("adjective"):
            return self._before_state(phrase, index, following)
        article = self.row.lexicon.clitics.article
        word = self.row.word(index)
        alike = word.startswith(article) == following.reading_of("adjective").article == phrase.definite
        return alike and self.row.like_adjective(index) and not self.row[index].conjunction

    def _before_state(self, phrase: NounPhrase, index: int, following: Item) -> bool:
        """«وفدا برلمانيا روسيا»: in the accusative an adjective of origin is written as the state's name."""
        ending = self.row.lexicon.settings.get("accusative_ending", "")
        state = following.sense_of("actor")
        if not ending or state is None or self.row.lexicon.actors[state.value].kind != "state":
            return False
        words = (self.row.word(phrase.first), self.row.word(index), self.row.word(index + 1))
        return all(word.endswith(ending) for word in words) and not self.row[index].conjunction

    def _bridges(self, index: int) -> bool:
        """A plain adjective between people and their body (قيادات عسكرية من …)."""
        following = self.row.skip(index + 1, ENCLOSING)
        if (
            following >= len(self.row)
            or not self.row.same_sentence(index, following)
            or not self.row.token(index).is_word
        ):
            return False
        return self.row.like_adjective(index) and self.row[following].has("link", "actor")

    def settled(self, member: Member) -> bool:
        """Whether people of this kind (civilians) are nobody's, unlike fighters and officials."""
        kind = member.fallback
        if kind is None or kind in _OPEN_KINDS:
            return False
        heads = self.row.lexicon.mediator_heads.get(member.lemma, ())
        if any(sort == "go-between" and not rest for rest, sort in heads):
            return False  # «وسطاء مصريون»
        if self.row.lexicon.head_of(member.lemma) in self.courts:
            return False  # «محكمة مصرية»
        return self.row.lexicon.actors[kind].type not in _SERVING
