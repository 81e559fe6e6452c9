"""People as elements: which words tell people or bodies where they stand, and by which preposition they are brought in.

«قتل أميركي», «إصابة ستة», "two killed in a raid", "freed after tribal mediation", "23 civilians, including nine
children": an adjective of origin, a number, or a name told before can be people behind some words and not behind
others.
"""

from __future__ import annotations

from ...numbers import NumberMention
from ..phrases.hyphens import give_way
from ..phrases.mediating_phrases import goes_between
from ..phrases.noun_phrase_parser import NounPhraseParser
from ..units.noun_phrases import PROTESTERS, UNKNOWN_PEOPLE, Member, NounPhrase
from ..words.ambiguity import describes_thing, leads_phrase
from ..words.elements import Element, Step, element, phrase_element, reaching
from ..words.items import Item
from .front_words import counts_things, describes_people, give_particle, several_origins
from .more_people import MorePeople

#: The preposition of counted people who are some of those told just before ("23 civilians, including nine children").
INCLUDED = "including"
#: The preposition of whoever or whatever something only happened near («بإطلاق نار قرب حاجز لس»).
NEAR = "near"


def _last_word(words: str) -> str:
    return words.rpartition(" ")[2]


#: How many items behind a number its verb may stand, auxiliaries between ("twelve have been killed").
_AUXILIARIES = 4


class PeopleReader:
    """Reads the phrases of people and bodies. ``more``: those told as more people; ``particles``: words that verbs need."""

    def __init__(self, parser: NounPhraseParser, more: MorePeople, particles: frozenset[str]) -> None:
        self.parser = parser
        self.row = parser.row
        self.lexicon = self.row.lexicon
        self.more = more
        self.particles = particles
        telling = self.lexicon.telling
        self.behind_noun = frozenset(telling.get("behind_noun", {}).get("words", ()))
        #: Ids of prepositions of those who take part.
        self.beside = self.lexicon.relations.beside_bodies | {"agent"}
        self.mediation = frozenset(self.lexicon.words.get("set", {}).get("mediation", {}).get("words", ()))
        self.describing = frozenset(telling.get("compound", {}).get("ignored", ()))
        self.nowhere = self.lexicon.word_sets["people", "nowhere", "words"]
        self.towards = self.lexicon.relations.aimed | self.lexicon.relations.aim_or_content
        self.inside = frozenset(self.lexicon.people.get("belonging", {}).get("separate", ()))
        self.including = frozenset(telling.get("including", {}).get("words", ()))

    def phrase(self, index: int, pending: str, before: list[Element]) -> Step | None:
        """People and bodies, and what stands for them: an adjective behind words of mediation, a bare number."""
        item = self.row[index]
        named = item.has("actor")  # «برعاية السعودية وص», not «برعاية سعودية»
        if (
            pending == "mediator"
            and not item.preposition
            and not named
            and not several_origins(self.parser, index)
            and not describes_people(self.parser, index)
            and (sense := item.choose("adjective", "mediating"))
        ):
            mediator = self.parser.stand_ins.adjective(index, sense, pending)
            return phrase_element(self.row, mediator), mediator.stop
        phrase = self.more.phrase(index, before)
        if phrase is None and self._names_anew(item, pending, before):
            phrase = self.parser.titles.named(index)
        if phrase is None and not describes_thing(self.row, index, before):
            phrase = self.parser.parse(index)
        if phrase is None and item.has("adjective") and self._people_wanted(index, before):
            phrase = self.parser.national(index)
        if phrase is None and item.has("number") and before and before[-1].kind in ("verb", "noun"):
            phrase = self._crowd(index, before[-1]) or self._bare_number(index, before[-1])
        if phrase is None and item.has("number") and self._freed_ahead(before):
            phrase = self._bare_number(index, before[-2])  # «أفرجت عن ثلاثة»
        if phrase is None and item.has("number"):
            phrase = self._before_verb(index)
        if phrase is None:
            return None
        if self._nobody(phrase, pending):
            return element(self.row, "word", index, phrase.stop), phrase.stop
        whole = bool(before) and before[-1].kind == "preposition" and before[-1].text in self.lexicon.led_by_clitic
        phrase.preposition = (pending if whole else phrase.preposition) or phrase.preposition or pending
        if phrase.preposition in self.lexicon.relations.efforts and _last_word(phrase.lemma) in self.mediation:
            phrase.preposition = "mediator"  # "freed after tribal mediation"
        if phrase.number is not None and before and before[-1].kind == "verb":
            give_particle(self.row, phrase, before[-1], self.particles)
        give_way(self.row, phrase, before, self.describing)
        if not phrase.preposition and self._fired_as_well(phrase, before):
            phrase.preposition = before[-1].preposition
        if phrase.counted and len(before) > 1 and before[-1].text in self.including:
            phrase.preposition = INCLUDED
        if not phrase.preposition and self._beside_which(before):
            phrase.preposition = NEAR
        if not phrase.preposition and self._some_of_them(before):
            phrase.preposition = next(iter(self.lexicon.relations.among), "")
        phrase.led |= (led := leads_phrase(self.row, index, before))
        if led:
            phrase.preposition = phrase.preposition or reaching(before)
            phrase.gender = self.lexicon.endings.features(before[-1].text).gender  # «جماعة حزب الله» takes «ها»
        if (through := self.lexicon.through.get(phrase.preposition)) is not None:
            phrase.preposition = "mediator" if phrase.mediates or goes_between(phrase, self.lexicon) else through
        return phrase_element(self.row, phrase), phrase.stop

    def _nobody(self, phrase: NounPhrase, pending: str) -> bool:
        """«اقتادوه إلى جهة مجهولة»: words for unknown people that behind a preposition of direction are an unknown place."""
        words = self.row.words(phrase.first, phrase.stop)
        told = " ".join(words).removeprefix(phrase.preposition)
        return bool(self.nowhere) and told in self.nowhere and (phrase.preposition or pending) in self.towards

    def somebody_in(self, index: int) -> Step | None:
        """«مقتل ضابط في معارك س»: a word for somebody and "in", behind which no body stands: somebody, and where he was."""
        row, item = self.row, self.row[index]
        first, last = row.tokens[item.first].word, row.tokens[item.stop - 1].word
        if item.stop - item.first < 2 or last not in self.inside:
            return None
        kinds = [s for s in self.lexicon.book.senses(first) if s.kind in ("actor", "person")]
        if not kinds:
            return None
        kind = next((str(s.value) for s in kinds if s.kind == "actor"), UNKNOWN_PEOPLE)
        span = (row.span(index, index + 1)[0], row.tokens[item.first].end)
        phrase = row.phrase(index, index + 1, [Member(None, span, "people", first, "m", "sg", fallback=kind)], None)
        phrase.gender, phrase.plurality = "m", "sg"
        made = phrase_element(row, phrase)
        made.relation = last
        return made, index + 1

    def _fired_as_well(self, phrase: NounPhrase, before: list[Element]) -> bool:
        """«استهدفت س بصواريخ وطائرات مسيرة ص»: whether a craft is joined to what an act was done with, so that it was too."""
        last = before[-1] if before else None
        arms = last is not None and last.kind in ("noun", "np", "number", "word")
        joined = arms and bool(phrase.conjunction) and last is not None
        return (
            joined
            and last is not None
            and last.preposition in self.lexicon.relations.instrument
            and all(self.lexicon.craft_mode(member.lemma) for member in phrase.members)
        )

    @staticmethod
    def _beside_which(before: list[Element]) -> bool:
        """Whether words that say near what something happened stand straight before, and are no part of a town."""
        last = before[-1] if before else None
        sense = last.item.sense_of("where") if last is not None and last.kind == "word" else None
        return sense is not None and sense.value == NEAR and last is not None and not last.item.has("cue")

    def _some_of_them(self, before: list[Element]) -> bool:
        """«…، ثلاثة منهم أطفال»: whether a number and a pronoun that gathers stand straight before people."""
        if len(before) < 2 or before[-2].kind != "number" or before[-1].phrase is None:
            return False
        last = before[-1].phrase
        return last.preposition in self.lexicon.relations.of and last.members[0].who == "pronoun"

    def _people_wanted(self, index: int, before: list[Element]) -> bool:
        """«قتل أميركي», «اعتقلت القوات عراقيين»: whether an adjective of origin can only be people of that state.

        It stands bare behind a word for what people suffer; or its form is a plural behind such a verb and its subject.
        """
        item = self.row[index]
        if not before or item.conjunction or item.preposition or item.reading_of("adjective").article:
            return False
        if not self.lexicon.settings.get("adjective_after_noun"):
            return False
        last = before[-1]
        suffered = last.kind in ("verb", "noun") and bool(last.frames) and all(f.count for f in last.frames)
        verb = next((e for e in reversed(before) if e.kind == "verb"), None)
        taken = verb is not None and bool(verb.frames) and all(f.count for f in verb.frames)
        sense = item.sense_of("adjective")
        several = sense is not None and sense.features.number in ("pl", "dual")
        return suffered or (taken and several and last.kind == "np")

    def _names_anew(self, item: Item, pending: str, before: list[Element]) -> bool:
        """Whether a word can be a person's name told before: behind a verb, or behind a preposition of taking part."""
        if item.has("noun", "verb", "preposition") or item.preposition:
            return False
        actor = item.sense_of("actor")
        if actor is not None and self.lexicon.actors[actor.value].kind != "kind":
            return False
        return self._leads_to_body(pending, before) or (item.kind == "word" and _object_wanted(before))

    def may_name(self, pending: str, before: list[Element]) -> bool:
        """Whether what stands before can lead to a person's name told before."""
        return self._leads_to_body(pending, before) or _object_wanted(before)

    def _leads_to_body(self, pending: str, before: list[Element]) -> bool:
        return bool(before) and (before[-1].kind in ("verb", "subordinator") or pending in self.beside)

    def _before_verb(self, index: int) -> NounPhrase | None:
        """ "two killed in a raid", "dozens were wounded", "hundreds marched": a number alone before a verb of people, its
        auxiliaries skipped."""
        if not self.parser.premodifying.here:
            return None
        at, table = index + 1, self.lexicon.telling.get("auxiliary", {})
        helping = {*table.get("passive", ()), *table.get("perfect", ())}
        while at < min(len(self.row), index + _AUXILIARIES) and self.row.word(at) in helping:
            at += 1
        if at >= len(self.row) or not self.row.same_sentence(index, at):
            return None
        verbs = [s for s in self.row[at].senses_of("verb") if s.value.frame]
        if any(self.lexicon.frames[s.value.frame].count and s.features.voice == "passive" for s in verbs):
            return self.parser.stand_ins.number(index)
        number = self.row[index].payload
        alone = [self.lexicon.frames[s.value.frame] for s in verbs if not s.value.complement]
        protest = any(frame.root == "PROTEST" for frame in alone or (self.lexicon.frames[s.value.frame] for s in verbs))
        vague = protest and isinstance(number, NumberMention) and number.vague
        return self.parser.stand_ins.number(index, PROTESTERS) if vague else None

    def _crowd(self, index: int, before: Element) -> NounPhrase | None:
        """«خرج العشرات في مظاهرة», «اعتصم المئات أمام …»: a vague number straight after a word of protest are who protests."""
        number, behind = self.row[index].payload, self.row.after(index)
        protest = bool(before.frames) and all(frame.root == "PROTEST" for frame in before.frames)
        if not (protest and isinstance(number, NumberMention) and number.vague) or self.row[index].preposition:
            return None
        counted = behind is not None and self.row.token(index + 1).is_word and self.row.same_sentence(index, index + 1)
        led_on = behind is not None and (behind.has("preposition", "date") or behind.preposition != "")
        return None if counted and not led_on else self.parser.stand_ins.number(index, PROTESTERS)

    def _freed_ahead(self, before: list[Element]) -> bool:
        """Whether the preposition of those freed stands straight before, behind its verb or noun."""
        if len(before) < 2 or before[-1].kind != "preposition":
            return False
        return before[-1].relation == self.lexicon.relations.freed and before[-2].kind in ("verb", "noun")

    def _bare_number(self, index: int, before: Element) -> NounPhrase | None:
        """«إصابة ستة», "killed two": a number straight after a word for what people suffer counts people."""
        if not any(frame.count for frame in before.frames) or self.row[index].preposition:
            return None
        behind = self.row.after(index)
        if behind is not None and behind.has("rank") and not self.row.token(index + 1).capital:
            return None  # "seized two major cities"
        if any(frame.count is None for frame in before.frames) and counts_things(
            self.parser, index + 1, self.behind_noun
        ):
            return None  # "seized ten rifles": of a verb that takes things as well
        return self.parser.stand_ins.number(index)


def _object_wanted(before: list[Element]) -> bool:
    """«استقبل الرئيس فلانا», «لدى لقائه فلانا»: whether a verb and its subject, or a noun with its pronoun, stand before."""
    if not before:
        return False
    subject = len(before) > 1 and before[-1].kind == "np" and not before[-1].preposition and before[-2].kind == "verb"
    return subject or (before[-1].kind == "noun" and before[-1].pronoun is not None)
