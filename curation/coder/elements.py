"""Elements: a sentence as the row of verbs, nouns of action, noun phrases and function words the clause grammar reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..dates import Resolution
from .frames import Frame
from .items import Item
from .lexicon import Lexicon, VerbUse
from .noun_phrases import NounPhrase, NounPhraseParser, Span
from .phrasebook import Sense
from .place_mentions import PlaceMention
from .tokens import Token

_QUOTES = frozenset({*"\"'()[]", "'s"})
#: How many tokens after a verb the words it needs may stand, names and dates not counted.
_COMPLEMENT_REACH = 9
#: How many tokens before a participle its auxiliary may stand.
_AUXILIARY_REACH = 6
_FUNCTION = (
    "subordinator", "relative", "resumption", "negation", "condition", "future", "hypothetical", "background", "coordinator", "source",
    "pluperfect", "instance",
)  # fmt: skip


@dataclass(slots=True)
class Element:
    """One element. ``kind``: verb, noun, np, place, date, preposition, mark, word, or a kind of function word.

    ``span`` is folded; ``preposition`` is the clitic on it or the preposition straight before it.
    """

    kind: str
    index: int
    span: Span
    sentence: int
    paragraph: int
    text: str = ""
    preposition: str = ""
    conjunction: str = ""
    item: Item | None = None
    phrase: NounPhrase | None = None
    place: PlaceMention | None = None
    date: Resolution | None = None
    frames: tuple[Frame, ...] = ()
    classes: frozenset[str] = frozenset()
    complement: tuple[int, int] | None = None
    voice: str = "active"
    pronoun: NounPhrase | None = None
    adjective: Item | None = None
    premodifier: NounPhrase | None = None
    article: bool = False
    tokens: tuple[int, int] = (0, 0)
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def features(self):
        sense = self.item.sense if self.item else None
        return sense.features if sense else None


class ElementBuilder:
    """Turns the items of a report into elements, sentence by sentence."""

    def __init__(
        self, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> None:
        self.tokens = tokens
        self.items = items
        self.lexicon = lexicon
        self.original = original
        self.determiners = frozenset(lexicon.settings.get("determiners", ()))
        self.parser = NounPhraseParser(tokens, items, lexicon, original)

    def build(self) -> list[list[Element]]:
        """Elements of each sentence, in order."""
        sentences: dict[int, list[Element]] = {}
        index = 0
        pending = ""
        while index < len(self.items):
            element, index = self._next(index, pending, sentences)
            if element.text in _QUOTES or (element.kind == "word" and element.text in self.determiners):
                continue
            pending = str(element.extra.get("id", "")) if element.kind == "preposition" else ""
            row = sentences.setdefault(element.sentence, [])
            element.index = len(row)
            row.append(element)
        return list(sentences.values())

    def _next(self, index: int, pending: str, sentences: dict[int, list[Element]]) -> tuple[Element, int]:
        item = self.items[index]
        token = self.tokens[item.first]
        row = sentences.get(token.sentence, [])
        if not token.is_word:
            compound = self._compound(index, row) if token.word == "-" else None
            return compound or (self._element("mark", index, index + 1), index + 1)
        if item.kind == "date":
            element = self._element("date", index, index + 1)
            element.date = item.payload  # type: ignore[assignment]
            return element, index + 1
        if item.kind == "place":
            element = self._element("place", index, index + 1)
            element.place = item.payload  # type: ignore[assignment]
            element.preposition = item.preposition or pending
            return element, index + 1
        if (
            item.has("noun", "verb")
            and (not item.has("actor") or self._verb_opens(index, row))
            and not self._only_preposition(index)
            and not self._names_people(item)
        ):
            nominal = item.has("noun") and (not item.has("verb") or self._nominal(index, pending, row))
            if nominal and item.choose("noun"):
                return self._noun(index, pending, row)
            finite = not pending or pending == self.lexicon.settings.get("infinitive")
            if finite and item.choose("verb"):
                verb = self._verb(index)
                if verb.kind == "verb":
                    return verb, index + 1
            if item.has("noun") and item.choose("noun"):
                return self._noun(index, pending, row)
        for kind in _FUNCTION:
            if item.has(kind) and item.choose(kind):
                stop = self._quoted_name(index + 1) if kind == "source" else index + 1
                element = self._element(kind, index, stop)
                if item.has("relative_place"):
                    element.extra["relative_place"] = True
                return element, stop
        if item.has("preposition") and item.choose("preposition"):
            if item.pronoun:
                meant = self.parser.pronoun_phrase(index, item.pronoun, str(item.sense.value if item.sense else ""))
                return self._phrase(meant), index + 1
            following = self.parser.parse(index) if item.has("link") else None
            if following is None:
                element = self._element("preposition", index, index + 1)
                element.extra["id"] = item.sense.value if item.sense else ""
                return element, index + 1
        if pending == "mediator" and item.has("adjective") and not item.preposition and item.choose("adjective"):
            return self._phrase(self.parser.adjective_phrase(index, pending)), index + 1
        phrase = None if self._describes(index, row) else self.parser.parse(index)
        if phrase is None and item.has("number") and row and row[-1].kind in ("verb", "noun"):
            phrase = self._bare_number(index, row[-1])
        if phrase is not None:
            phrase.preposition = phrase.preposition or pending
            return self._phrase(phrase), phrase.stop
        if item.has("link") and item.choose("link"):
            element = self._element("preposition", index, index + 1)
            element.extra["id"] = item.text
            return element, index + 1
        return self._element("number" if item.has("number") else "word", index, index + 1), index + 1

    def _verb_opens(self, index: int, row: Sequence[Element]) -> bool:
        """A verb that is also a word for people (طالب) is the verb where a clause opens with it."""
        item = self.items[index]
        actor, verb = item.sense_of("actor"), item.sense_of("verb")
        if actor is None or verb is None or self.lexicon.actors[actor.value].kind != "kind" or item.reading.article:
            return False
        return (
            not row
            or row[-1].kind in ("mark", "subordinator")
            or bool(item.readings[item.senses.index(verb)].conjunction)
        )

    @staticmethod
    def _names_people(item: Item) -> bool:
        """A whole word for people (قادة) goes before a verb that would need a pronoun cut off (قاد+ه)."""
        verb = next((k for k, s in enumerate(item.senses) if s.kind == "verb"), None)
        people = next((k for k, s in enumerate(item.senses) if s.kind in ("person", "group", "office")), None)
        return (
            verb is not None
            and people is not None
            and bool(item.pronouns[verb])
            and not item.pronouns[people]
            and not item.has("noun")
        )

    def _describes(self, index: int, row: Sequence[Element]) -> bool:
        """A word for people that only describes the thing before it (اللباس المدني)."""
        item = self.items[index]
        people = item.sense_of("person")
        article = self.lexicon.clitics.article
        if (
            people is None
            or people.features.number != "sg"
            or not article
            or not row
            or item.conjunction
            or item.preposition
        ):
            return False
        before, word = row[-1], self.tokens[item.first].word
        thing = self.tokens[before.tokens[1] - 1].word
        return (
            before.kind == "word"
            and word.startswith(article)
            and (thing.startswith(article) or article + article[-1:] in thing or article in thing[:4])
        )

    def _bare_number(self, index: int, before: Element) -> NounPhrase | None:
        """«إصابة ستة», "killed two": a number straight after a word for what people suffer counts people."""
        if not any(frame.count for frame in before.frames) or self.items[index].preposition:
            return None
        return self.parser.number_phrase(index)

    def _quoted_name(self, index: int) -> int:
        """A source's name in quotes belongs to the source (شبكة “عين الفرات”)."""
        if index < len(self.items) and self.tokens[self.items[index].first].word == '"':
            for stop in range(index + 1, min(index + 6, len(self.items))):
                if self.tokens[self.items[stop].first].word == '"':
                    return stop + 1
        return index

    def _only_preposition(self, index: int) -> bool:
        """A word that is a preposition and a verb of saying (بين) is the verb only before what is said."""
        if not self.items[index].has("preposition", "link"):
            return False
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        return following is None or not following.has("subordinator")

    def _phrase(self, phrase: NounPhrase) -> Element:
        element = self._element("np", phrase.first, phrase.stop)
        element.phrase = phrase
        element.span = phrase.span
        element.preposition, element.conjunction = phrase.preposition, phrase.conjunction
        return element

    def _noun(self, index: int, pending: str, row: list[Element]) -> tuple[Element, int]:
        item = self.items[index]
        element = self._element("noun", index, index + 1)
        if not self.lexicon.settings.get("adjective_after_noun"):
            self._premodified(element, row)
        element.preposition = item.preposition or pending
        element.article = item.reading.article or self.tokens[item.first].word.startswith(
            self.lexicon.clitics.article or "\0"
        )
        element.frames = tuple(dict.fromkeys(self.lexicon.frames[s.value] for s in item.senses if s.kind == "noun"))
        if item.pronoun:
            element.pronoun = self.parser.pronoun_phrase(index, item.pronoun, "")
            element.span = (element.span[0], element.pronoun.span[0])
        stop = index + 1
        while (
            stop < len(self.items)
            and stop - index <= 3
            and self.tokens[self.items[stop].first].sentence == element.sentence
        ):
            following = self.items[stop]
            if self.tokens[following.first].word in _QUOTES:
                stop += 1
                continue
            if (
                following.has("adjective")
                and not following.conjunction
                and not following.preposition
                and following.choose("adjective")
            ):
                element.adjective = following
                element.extra["adjective_span"] = self._element("word", stop, stop + 1).span
                return element, stop + 1
            if (
                following.kind == "word"
                and stop + 1 < len(self.items)
                and self.items[stop + 1].kind == "adjective"
                and not following.conjunction
            ):
                stop += 1
                continue
            break
        return element, index + 1

    def _compound(self, index: int, row: list[Element]) -> tuple[Element, int] | None:
        """«Russian-mediated talks»: who stands before the hyphen mediates; «Kurdish-led forces» adds nobody."""
        table = self.lexicon.telling.get("compound", {})
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        before = row[-1] if row else None
        if following is None or before is None or before.item is None or before.tokens[1] != self.items[index].first:
            return None
        if following.text in table.get("ignored", ()):
            return self._element("word", index, index + 2), index + 2
        if following.text not in table.get("mediator", ()):
            return None
        phrase = before.phrase
        if phrase is None and before.item.has("adjective"):
            at = index - 1
            phrase = self.parser.adjective_phrase(at, "mediator")
        if phrase is None:
            return None
        row.pop()
        phrase.preposition = "mediator"
        element = self._phrase(phrase)
        element.preposition = "mediator"
        return element, index + 2

    def _premodified(self, element: Element, row: list[Element]) -> None:
        """«a Turkish drone strike», «the army's withdrawal»: who stands straight before the noun did it."""
        before = row[-1] if row else None
        if before is None or before.tokens[1] < element.tokens[0] - 1 or before.conjunction:
            return
        item = before.item
        if before.kind == "word" and item is not None and item.has("adjective") and item.choose("adjective"):
            element.adjective, element.extra["adjective_span"] = item, before.span
        elif (
            before.kind == "np"
            and before.phrase is not None
            and len(before.phrase.members) == 1
            and not before.phrase.counted
        ):
            element.premodifier = before.phrase
        else:
            return
        element.preposition = before.preposition
        row.pop()

    def _verb(self, index: int) -> Element:
        item = self.items[index]
        element = self._element("verb", index, index + 1)
        uses = [(s, s.value) for s in item.senses if s.kind == "verb" and s.lemma]
        complete: list[tuple[Sense, VerbUse, tuple[int, int] | None]] = [
            (s, u, at) for s, u in uses if u.complement and (at := self._complement(index, u)) is not None
        ]
        chosen = complete or [(s, u, None) for s, u in uses if not u.complement]
        element.classes = frozenset(u.verb_class for _, u, _ in chosen)
        element.frames = tuple(dict.fromkeys(self.lexicon.frames[u.frame] for _, u, _ in chosen if u.frame))
        if complete:
            longest = max(len(u.complement) for _, u, _ in complete)
            best = [(s, u, at) for s, u, at in complete if len(u.complement) == longest]
            element.frames = tuple(dict.fromkeys(self.lexicon.frames[u.frame] for _, u, _ in best if u.frame))
            element.complement = best[0][2]
        voices = {s.features.voice for s, _, _ in chosen}
        auxiliary = self._auxiliary(index) if "auxiliary" in self.lexicon.telling else ""
        if "passive" in voices and "auxiliary" in self.lexicon.telling:
            voices = {"passive"} if auxiliary == "passive" or (voices == {"passive"} and not auxiliary) else {"active"}
        element.voice = "passive" if voices == {"passive"} or self._marked_passive(index) else "active"
        if (
            {s.features.tense for s, _, _ in chosen} == {"ing"}
            and not auxiliary
            and not any(f.result for f in element.frames)
        ):
            chosen = []  # «a ban on soldiers leaving»: names an act, asserts none
        if item.pronoun:
            element.pronoun = self.parser.pronoun_phrase(index, item.pronoun, "")
            element.span = (element.span[0], element.pronoun.span[0])
        if not chosen:
            element.kind = "word"
        return element

    def _auxiliary(self, index: int) -> str:
        """The sort of auxiliary that governs the participle at an item; only adverbs may stand between."""
        table = self.lexicon.telling["auxiliary"]
        first = self.items[index].first
        for at in range(first - 1, max(-1, first - _AUXILIARY_REACH), -1):
            token = self.tokens[at]
            if token.sentence != self.tokens[first].sentence or not token.is_word:
                return ""
            for name in ("passive", "perfect"):
                if token.word in table[name]:
                    return name
            if not (token.word in table["between"] or any(token.word.endswith(e) for e in table["adverb_endings"])):
                return ""
        return ""

    def _complement(self, index: int, use: VerbUse) -> tuple[int, int] | None:
        """Tokens of the words a verb needs after it, before the next verb of the sentence."""
        sentence = self.tokens[self.items[index].first].sentence
        start = self.items[index].stop
        near = self.items[index + 1 : index + 12]
        named = {t for i in near if i.kind == "actor" or i.kind == "date" for t in range(i.first, i.stop)}
        reach = start + _COMPLEMENT_REACH + len(named)
        for at in range(start, min(reach, len(self.tokens))):
            if self.tokens[at].sentence != sentence:
                return None
            if at in named:
                continue
            for reading in self.lexicon.clitics.readings(self.tokens[at].word):
                words = [
                    reading.preposition + reading.stem,
                    reading.stem,
                    (self.lexicon.clitics.article if reading.article else "") + reading.stem,
                ]
                if use.complement[0] in words and self._follows(at, use.complement):
                    return at, at + len(use.complement)
        return None

    def _follows(self, at: int, words: tuple[str, ...]) -> bool:
        return all(
            at + k < len(self.tokens) and self.tokens[at + k].word.endswith(word) for k, word in enumerate(words[1:], 1)
        )

    def _nominal(self, index: int, pending: str, row: Sequence[Element]) -> bool:
        """Whether a word that is a noun of action and a verb (قصف, قتل, رفض) is the noun here."""
        item = self.items[index]
        noun = item.sense_of("noun")
        assert noun is not None
        reading = item.readings[item.senses.index(noun)]
        if pending and pending == self.lexicon.settings.get("infinitive"):
            return False
        if reading.article or reading.preposition or pending:
            return True
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if (
            following is not None
            and following.has("adjective")
            and not following.conjunction
            and not following.reading.article
        ):
            return True
        before = next((e for e in reversed(row) if e.kind not in ("date", "mark", "place", "word", "np")), None)
        if (
            before is not None
            and before.kind == "verb"
            and before.classes & {"light", "existential", "cause"}
            and not reading.conjunction
        ):
            return True
        if before is not None and before.kind == "verb" and not reading.conjunction and _takes_act(before):
            return True
        return bool(row) and row[-1].kind in ("noun", "verb") and not reading.conjunction

    def _marked_passive(self, index: int) -> bool:
        """Whether the writer put the vowel of the passive on a past form: a damma on one of its first three letters."""
        mark = self.lexicon.settings.get("passive_mark", "")
        sense = self.items[index].sense
        if not mark or sense is None or sense.features.tense != "past":
            return False
        word = self.original[self.items[index].first]
        letters = 0
        for position, character in enumerate(word):
            if character == mark:
                return 1 <= letters - self.items[index].reading.start <= 3 and position < len(word) - 1
            letters += character.isalpha()
        return False

    def _element(self, kind: str, first: int, stop: int) -> Element:
        opening, closing = self.tokens[self.items[first].first], self.tokens[self.items[stop - 1].stop - 1]
        start = min(self.items[first].reading.start, len(opening.word) - 1)
        return Element(
            kind, 0, (opening.positions[start], closing.end), opening.sentence, opening.paragraph, self.items[first].text,
            self.items[first].preposition, self.items[first].conjunction, self.items[first],
            tokens=(self.items[first].first, self.items[stop - 1].stop),
        )  # fmt: skip


def _takes_act(verb: Element) -> bool:
    """Whether a verb is followed by the act it is about: denying and intending ones, and those of speech."""
    return bool(verb.classes & {"deny", "intend"}) or any("object" in frame.content for frame in verb.frames)
