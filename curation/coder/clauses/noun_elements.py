"""Nouns of action as elements, with the adjective, the pronoun or the phrase that says who acted; compounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..lexicon.phrasebook import Sense
from ..phrases.hyphens import between_lands
from ..phrases.people_of_origin import describes_act
from ..phrases.qualifiers import epithets
from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import Member, NounPhrase, Span
from ..units.tokens import POSSESSIVE, UNREAD
from ..words.elements import Element, element, phrase_element
from ..words.item_row import ItemRow
from ..words.items import Item
from .acts import RELEASE
from .governmental import Governmental

#: Modes of what is mediated beside talks and deals.
_TRUCES = frozenset({"RETREAT:ceasefire", RELEASE})
#: How many items after a noun its adjective of origin may stand.
_ADJECTIVE_REACH = 3
#: At most this many plain words stand between whoever owns an act and its noun.
_MOST_WORDS = 3


class NounReader:
    """Makes the elements of nouns of action."""

    def __init__(
        self, row: ItemRow, stand_ins: StandIns, parse: Callable[[int], NounPhrase | None] | None = None
    ) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.parse = parse
        self.making = row.lexicon.word_sets["people", "made", "words"]
        self.epithets = epithets(row.lexicon)
        self.aims = row.lexicon.aims
        self.governmental = Governmental(row)

    def noun(self, index: int, pending: str, before: list[Element]) -> tuple[Element, int]:
        """The noun at an item and the item behind it. A phrase that qualifies it is taken back from ``before``."""
        row, item = self.row, self.row[index]
        made = element(row, "noun", index, index + 1)
        instance = bool(before) and before[-1].kind == "instance"
        light = (item.preposition or (pending if instance else "")) in row.lexicon.relations.means
        light = light and (instance or not pending)
        ahead = [e for e in (before[:-1] if instance else before) if e.kind != "date"]
        led = len(ahead) > 2 and ahead[-3].kind == "preposition"  # «نتيجة قيام س بقصف ص», not «أدان قيام س بقصف ص»
        led = led or (
            len(ahead) > 1 and ahead[-2].item.has("doing") and bool(ahead[-2].preposition)
        )  # «بقيام س بقصف ص»
        led = led or (
            len(ahead) > 2 and ahead[-2].item.has("doing") and "existential" in ahead[-3].classes
        )  # «أدى قيام س بقصف ص إلى»
        led = led or _joint_unit(ahead, len(ahead) - 1)
        own = (
            pending if before and before[-1].kind == "preposition" else item.preposition
        )  # «تنديدا بالقصف»: one preposition
        made.preposition = (self._done_by(made, before) if light and led else "") or own or item.preposition or pending
        made.preposition = made.preposition or self._done_by(made, before)
        last = before[-1] if before else None
        if last is not None and last.kind == "noun" and last.tokens[1] == made.tokens[0]:
            self._compounded(made, last)
        article = row.lexicon.clitics.article
        made.article = item.reading.article or (bool(article) and row.word(index).startswith(article))
        counted = last is not None and last.kind == "number"  # «عشرات الصواريخ»
        made.article = made.article and not counted and not self._leads_on(index)
        frames = row.lexicon.frames
        made.frames = tuple(dict.fromkeys(frames[s.value] for s in item.senses_of("noun")))
        made.inner = self._inner(item, made)
        if not row.lexicon.settings.get("adjective_after_noun"):
            self._premodified(made, before, index)
        if item.pronoun:
            made.pronoun = self.stand_ins.pronoun(index, item.pronoun, "")
            made.span = (made.span[0], made.pronoun.span[0])
        kinds = ("adjective", "mediating") if any(frame.mediates for frame in made.frames) else ("adjective",)
        # «رفضها المقترح الإسرائيلي»: with a pronoun who did it is told, an adjective further on is of what stands between
        behind = bool(row.lexicon.settings.get("adjective_after_noun")) and not item.pronoun
        adjective = self._adjective_behind(index, kinds) if behind else None
        if adjective is not None and self._people_suffer(made, adjective):
            adjective = None
        if adjective is None:
            forced = any(frame.root == "ASSAULT" for frame in made.frames) and not item.pronoun
            if forced and (government := self.governmental.behind(index)) is not None:
                made.origin = government
                return made, government.stop
            if made.frames and all(frame.by_origin for frame in made.frames):
                made.kind, made.frames = "word", ()  # «ضربة موجعة», «ضربة جزاء»
            return made, self._behind_epithets(index + 1) if made.article else index + 1
        sense = row[adjective].choose(*kinds)
        if sense is None:
            return made, adjective + 1
        made.origin = self.stand_ins.adjective(adjective, sense, "")
        return made, made.origin.stop

    def _inner(self, item: Item, noun: Element) -> NounPhrase | None:
        """«تفريق متظاهرين»: the kind of people that the last of a noun's own words names, where the act is done to them."""
        row = self.row
        if item.stop == item.first + 1 or not any("object" in frame.roles for frame in noun.frames):
            return None
        last = row.tokens[item.stop - 1]
        if last.word in self.epithets:  # «تفجير إرهابي»
            return None
        senses = (s for s in row.lexicon.book.senses(last.word.removeprefix(row.lexicon.clitics.article)))
        kind = next((s for s in senses if s.kind == "actor" and row.lexicon.actors[s.value].kind == "kind"), None)
        if kind is None:
            return None
        span = (last.positions[0], last.end)
        member = Member(None, span, "people", kind.lemma, fallback=kind.value)
        return NounPhrase(item.stop - 1, item.stop, span, [member], plurality="pl")

    def _compounded(self, noun: Element, describing: Element) -> None:
        """ "prisoner exchange talks", "the truce proposal": a noun straight before another only says what that is about."""
        if self.row.lexicon.settings.get("adjective_after_noun"):
            return
        noun.preposition = noun.preposition or describing.preposition
        noun.origin, noun.premodifier = describing.origin, describing.premodifier
        describing.kind = "word"

    def _people_suffer(self, noun: Element, index: int) -> bool:
        """Whether the adjective at an item stands for people who suffer the act (إصابة فلسطيني، اعتقال سوريين)."""
        people = self.row[index].sense_of("demonym")
        if people is None or not self.row.lexicon.settings.get("people_of_origin") or not noun.frames:
            return False
        suffered = noun.frames[0].genitive == "object" and noun.frames[0].count is not None
        return not describes_act(people.features, suffered)

    def _behind_epithets(self, index: int) -> int:
        """«الهجوم الإرهابي»: the item behind words that only judge the act, each with an article as it has."""
        row, article = self.row, self.row.lexicon.clitics.article
        while index < len(row) and row.word(index) in self.epithets and row.plain_word(index):
            if not row.word(index).startswith(article):
                break
            index += 1
        return index

    def _leads_on(self, index: int) -> bool:
        """Whether a noun's own words end in the preposition of what follows (السيطرة على …), or in a word that heads it
        (الاعتراف بدولة …)."""
        words, article = self.row[index].text.split(), self.row.lexicon.clitics.article
        if len(words) > 1 and any(s.kind == "preposition" for s in self.row.lexicon.book.senses(words[-1])):
            return True
        clitics = self.row.lexicon.clitics.prepositions
        return (
            len(words) > 1 and bool(article) and words[-1].startswith(tuple(clitics)) and article not in words[-1][:3]
        )

    def _adjective_behind(self, index: int, kinds: tuple[str, ...]) -> int | None:
        """The adjective of origin behind a noun, one plain word between them at most before it (قصف مدفعي تركي)."""
        row = self.row
        stop = index + 1
        while stop < len(row) and stop - index <= _ADJECTIVE_REACH and row.same_sentence(index, stop):
            item = row[stop]
            if row.word(stop) in UNREAD or item.has("supposed"):  # «قصف يعتقد أنه روسي»
                stop += 1
                continue
            if item.has(*kinds) and not item.conjunction and not item.preposition:
                made = stop + 1 < len(row) and row.word(stop + 1) in self.making
                return None if made else stop  # «قصف بطائرة تركية الصنع»
            following = row.after(stop)
            if (
                item.kind != "word"
                or following is None
                or not following.has(*kinds)
                or item.conjunction
                or row.word(stop) in self.aims
            ):
                return None
            stop += 1
        return None

    @staticmethod
    def _done_by(noun: Element, before: list[Element]) -> str:
        """«جراء إلقاء طيران س براميل»: who stands between a noun of doing and what was done; the preposition before both."""
        at = len(before) - 1
        if at > 0 and before[at].kind == "instance":  # «عن قيام س بشن هجوم على ص»
            at -= 1
        while at > 0 and before[at].kind == "date":  # «قيام س أمس باعتقال ص»
            at -= 1
        if _joint_unit(before, at):  # «قيام دورية مشتركة بين س وص باعتقال ع»: those whose unit it is did it
            del before[at - 2 : at]
            at -= 2
            before[at].preposition = ""
        if at < 1 or before[at].kind != "np" or before[at - 1].kind == "verb" or not before[at - 1].item.has("doing"):
            return ""
        doing, whose = before[at - 1], before[at].preposition
        if whose and doing.kind != "instance":
            return ""
        noun.premodifier = before.pop(at).phrase
        if whose and noun.premodifier is not None:
            noun.premodifier.preposition = ""
            return whose  # «بعد توقيع س اتفاقا»: what stands before an instance of an act reaches past it
        ahead = before[at - 2] if at > 1 else None
        return doing.preposition or (ahead.relation if ahead is not None and ahead.kind == "preposition" else "")

    def _premodified(self, noun: Element, before: list[Element], index: int) -> None:
        """«a Turkish drone strike», «the army's withdrawal»: who stands straight before the noun did it."""
        last = before[-1] if before else None
        if last is None or last.tokens[1] < noun.tokens[0] - 1 or last.conjunction:
            return
        if (owner := self._possessor(before)) is not None:
            noun.premodifier = before.pop(owner).phrase
            return
        if last.kind == "word" and (sense := last.item.choose("adjective")):
            mediates = any(frame.mediates for frame in noun.frames)
            noun.origin = _origin(last.index, sense, last.span, civil=mediates)
            before.pop()
            if mediates:
                _join_origins(noun.origin, before)
            return
        if (
            last.kind == "word"
            and any(frame.mediates for frame in noun.frames)
            and (sense := last.item.choose("mediating"))
            and self.row[index - 1] is last.item
        ):
            noun.origin = self.stand_ins.adjective(index - 1, sense, "")  # "tribal mediation"
        elif (
            last.phrase is not None
            and last.kind == "np"
            and last.preposition != "mediator"
            and not last.phrase.counted
            and (len(last.phrase.members) == 1 or any(frame.mutual or frame.mediates for frame in noun.frames))
        ):
            noun.premodifier = last.phrase
            noun.preposition = noun.preposition or last.preposition
            before.pop()
            if any(frame.mediates for frame in noun.frames) and not last.preposition:
                _join_origins(last.phrase, before)
                led = bool(before) and before[-1].kind == "preposition"  # "under Saudi and US sponsorship"
                noun.preposition = noun.preposition or (before[-1].relation if led else "")

    def _possessor(self, before: list[Element]) -> int | None:
        """ "Ethiopia's port deal": where among the elements whoever stands whose act it is, plain words between; else None."""
        at = len(before) - 1
        while at > 0 and before[at].kind == "word" and not before[at].item.kinds and len(before) - at <= _MOST_WORDS:
            at -= 1
        if at == len(before) - 1 or before[at].kind != "np" or before[at].preposition:
            return None
        mark = self.row.tokens[before[at + 1].tokens[0] - 1].word
        return at if mark == POSSESSIVE else None

    def compound(self, index: int, before: list[Element]) -> tuple[Element, int] | None:
        """«Russian-mediated talks»: who stands before the hyphen mediates; «Kurdish-led forces» adds nobody."""
        row = self.row
        table = row.lexicon.telling.get("compound", {})
        following = row.after(index)
        last = before[-1] if before else None
        if following is None or last is None or last.tokens[1] != row[index].first:
            return None
        if between_lands(row, index, table.get("between", ())):
            last.kind, last.phrase = "word", None
            return element(row, "word", index, index + 3), index + 3
        sides = self._two_sides(index, last)
        if sides is not None:
            before.pop()
            return sides
        if following.text in table.get("ignored", ()) and not self._about_talks(index + 2, following.text):
            backer = last.phrase if last.kind == "np" else None
            if backer is None or len(backer.members) > 1:
                return element(row, "word", index, index + 2), index + 2
            made = element(row, "instance", index, index + 2)  # "against the US-backed militia"
            made.preposition = backer.preposition
            before.pop()
            return made, index + 2
        if following.text not in table.get("mediator", ()):
            return None
        phrase, sense = last.phrase, row[index - 1].sense_of("adjective")
        if phrase is None and sense is not None:
            phrase = self.stand_ins.adjective(index - 1, sense, "mediator")
        if phrase is None:
            return None
        before.pop()
        phrase.preposition = "mediator"
        return phrase_element(row, phrase), index + 2

    def _about_talks(self, index: int, word: str) -> bool:
        """ "UN-backed talks": whether talks or a deal stand behind a word that there tells who mediates."""
        row = self.row
        words = row.lexicon.telling.get("compound", {}).get("mediator", ())
        if word not in words or index >= len(row) or not row.same_sentence(index - 1, index):
            return False
        at = index + (row[index].kind == "word" and index + 1 < len(row))
        frames = [row.lexicon.frames[s.value] for s in row[at].senses_of("noun")]
        return bool(frames) and all(f.root in ("CONSULT", "AGREE") or f.mode in _TRUCES for f in frames)

    def open_compound(self, index: int, before: list[Element]) -> tuple[Element, int] | None:
        """«a US-Russian brokered truce»: who stands straight before the participle mediated the act straight behind it."""
        row = self.row
        following, last = row.after(index), before[-1] if before else None
        if row.word(index) not in row.lexicon.telling.get("compound", {}).get("mediator", ()):
            return None
        if following is None or last is None or last.tokens[1] != row[index].first or not following.has("noun"):
            return None
        phrase, sense = last.phrase if last.kind == "np" else None, row[index - 1].sense_of("adjective")
        if (sense is None or row.token(index - 1).capitals) and not self._led(last):
            return None  # "S hosted talks": a name acts, unless an article says that it only describes
        if sense is not None and (phrase is None or not phrase.is_people):
            first = index - 1
            if first >= 2 and row.word(first - 1) in ("-", "–") and row[first - 2].has("adjective", "actor"):
                first -= 2
                owner = row[first].sense_of("adjective") or row[first].sense_of("actor")
                if owner is None:
                    return None
                phrase = self.stand_ins.adjective(index - 1, sense, "mediator")
                actor = replace(
                    phrase.members[0], adjective=owner.value, lemma=owner.lemma, span=row.span(first, first + 1)
                )
                phrase.members.insert(0, actor)
                while before and before[-1].tokens[0] >= row[first].first:
                    before.pop()
            else:
                phrase = self.stand_ins.adjective(index - 1, sense, "mediator")
                before.pop()
        elif phrase is not None and not phrase.preposition and not phrase.is_people:
            before.pop()
        else:
            return None
        phrase.preposition = "mediator"
        return phrase_element(row, phrase), index + 1

    def _led(self, last: Element) -> bool:
        """Whether "a" or a preposition stands straight before a name, so that what follows describes the noun behind."""
        first = last.tokens[0]
        if first == 0 or self.row.tokens[first - 1].sentence != last.sentence:
            return False
        word = self.row.tokens[first - 1].word
        prepositions = any(s.kind == "preposition" for s in self.row.lexicon.book.senses(word))
        return prepositions or word in self.row.lexicon.telling.get("compound", {}).get("article", ())

    def _two_sides(self, index: int, last: Element) -> tuple[Element, int] | None:
        """«Turkey-Syria talks», "the Israel-Hamas truce": both sides of the hyphen take part in the act behind."""
        row, phrase = self.row, last.phrase
        if self.parse is None or phrase is None or last.kind != "np" or not row.plain_word(index + 1):
            return None
        other = self.parse(index + 1)
        if other is None or other.stop >= len(row) or not row[other.stop].has("noun"):
            return None
        phrase.members += other.members
        row.extend(phrase, other.stop)
        return phrase_element(row, phrase), other.stop


#: Marks that join adjectives of origin.
_JOINS = frozenset(",-")


def _join_origins(origin: NounPhrase, before: list[Element]) -> None:
    """ "after Qatari and Lebanese mediation", "Saudi-US": adjectives joined to the one straight before the noun."""
    while len(before) > 1 and (before[-1].kind == "coordinator" or before[-1].text in _JOINS):
        sense = before[-2].item.choose("adjective") if before[-2].kind == "word" else None
        if sense is None:
            return
        origin.members.insert(0, Member(None, before[-2].span, "org", sense.lemma, adjective=sense.value, civil=True))
        del before[-2:]


def _origin(index: int, sense: Sense, span: Span, civil: bool = False) -> NounPhrase:
    """The phrase an adjective of origin stands for."""
    member = Member(None, span, "org", sense.lemma, adjective=sense.value, civil=civil)
    return NounPhrase(index, index + 1, span, [member], definite=True)


def _joint_unit(before: Sequence[Element], at: int) -> bool:
    """«قيام دورية مشتركة بين س وص …»: whether bodies, at an element, stand behind the word for a unit they have together, and
    that behind a noun of doing."""
    if at < 3 or before[at].kind != "np" or before[at - 1].kind != "preposition" or before[at - 2].kind != "noun":
        return False
    together = any(frame.root == "COOPERATE" for frame in before[at - 2].frames)
    return together and before[at - 3].item.has("doing") and before[at - 3].kind != "verb"
