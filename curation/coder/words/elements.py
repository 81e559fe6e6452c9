"""Elements: a sentence as the row of verbs, nouns of action, noun phrases and function words the clause grammar reads."""

from __future__ import annotations

from dataclasses import dataclass

from ...dates import Resolution
from ..lexicon.frames import Frame
from ..lexicon.inflection import Features
from ..units.noun_phrases import NounPhrase, Span
from .item_row import ItemRow
from .items import Item
from .place_mentions import PlaceMention

#: At most this many unknown words head a phrase.
_MOST_HEADS = 2


@dataclass(slots=True, eq=False)
class Element:
    """One element. ``kind``: verb, noun, np, place, date, preposition, number, mark, word, or a kind of function word.

    ``index`` counts in the sentence; ``span`` is folded, without the clitics before the word; ``tokens`` are
    ``[first, stop)`` in the report. ``preposition`` is the clitic on it or the preposition straight before it, by its
    id; ``relation`` is the id of a preposition itself. Verbs: ``classes``, ``voice``, ``complement`` (tokens of the
    words it needs), ``gerund`` (a form that only goes with another verb), ``describes`` (it only says which people
    stand before it). Verbs and nouns of action: ``frames``, ``pronoun`` (whom a suffix means); ``held``: whom one on the words a verb needs means (أطلق سراحه). Nouns and plain words: ``article``; nouns:
    ``origin``, an adjective beside it as the phrase it names; ``premodifier``, who stands straight before it; ``inner``, the
    people its own words end in.
    ``relative_place``: a word like "where" that lets what follows happen at the place before it.
    """

    kind: str
    span: Span
    sentence: int
    item: Item
    tokens: tuple[int, int]
    preposition: str = ""
    conjunction: str = ""
    index: int = 0
    relation: str = ""
    relative_place: bool = False
    phrase: NounPhrase | None = None
    place: PlaceMention | None = None
    date: Resolution | None = None
    frames: tuple[Frame, ...] = ()
    classes: frozenset[str] = frozenset()
    complement: tuple[int, int] | None = None
    voice: str = "active"
    gerund: bool = False
    describes: bool = False
    pronoun: NounPhrase | None = None
    held: NounPhrase | None = None
    origin: NounPhrase | None = None
    premodifier: NounPhrase | None = None
    inner: NounPhrase | None = None
    article: bool = False

    @property
    def text(self) -> str:
        """Its folded words."""
        return self.item.text

    @property
    def features(self) -> Features | None:
        """What the form says of its word, None where no lexicon knows it."""
        return self.item.sense.features if self.item.sense else None

    @property
    def circumstance(self) -> bool:
        """Whether it is a participle that tells what the subject of the clause before did besides."""
        return self.kind == "verb" and self.features is not None and self.features.tense == "circumstance"

    @property
    def speaks(self) -> bool:
        """«ندعو»: whether its form tells that whoever speaks does it."""
        return self.kind == "verb" and self.features is not None and self.features.person == "first"

    @property
    def is_violent(self) -> bool:
        """Whether one of its frames is an assault."""
        return any(frame.root == "ASSAULT" for frame in self.frames)

    @property
    def only_happens(self) -> bool:
        """Whether it is a verb that only says that the act beside it took place (تم، جرى)."""
        return self.kind == "verb" and not self.frames and "existential" in self.classes

    def needs(self, token: int) -> bool:
        """«ألقى القبض على»: whether a token of the report is among the words that this verb needs beside itself."""
        return self.complement is not None and self.complement[0] <= token < self.complement[1]


#: An element and the item behind it.
Step = tuple[Element, int]


def element(row: ItemRow, kind: str, first: int, stop: int) -> Element:
    """An element over items ``[first, stop)`` with the clitics of the first."""
    item = row[first]
    tokens = (item.first, row[stop - 1].stop)
    sentence = row.tokens[item.first].sentence
    return Element(kind, row.span(first, stop), sentence, item, tokens, item.preposition, item.conjunction)


def phrase_element(row: ItemRow, phrase: NounPhrase) -> Element:
    """The element of a noun phrase."""
    made = element(row, "np", phrase.first, phrase.stop)
    made.phrase, made.span = phrase, phrase.span
    made.preposition, made.conjunction = phrase.preposition, phrase.conjunction
    return made


def reaching(before: list[Element]) -> str:
    """The preposition before a row of words no lexicon knows (في جميع أنحاء س): what they head stands behind it."""
    for words, last in enumerate(reversed(before)):
        if last.kind != "word":
            return last.relation if last.kind == "preposition" and words <= _MOST_HEADS else ""
    return ""
