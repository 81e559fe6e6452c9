"""The items of a report in their order, with what every reader of phrases asks of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..lexicon.inflection import NO_FEATURES
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import Member, NounPhrase, Span
from ..units.tokens import ENCLOSING, Token
from .items import Item

#: Vowel signs an Arabic writer may put on a letter.
_VOWELS = "".join(map(chr, range(0x064B, 0x0653)))
#: A person's name has at most this many words.
MAX_NAME = 3


class ItemRow(tuple[Item, ...]):
    """Items by index. ``original``: each token as the report has it, with its vowel signs."""

    def __new__(
        cls, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> ItemRow:
        return super().__new__(cls, items)

    def __init__(
        self, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon, original: Sequence[str]
    ) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.original = original
        firsts = [tokens[item.first] for item in items]
        self._words = [token.word for token in firsts]
        #: The number of each item's sentence.
        self.sentences = [token.sentence for token in firsts]
        #: How adjectives end, where their form shows it.
        self.adjective_endings: tuple[str, ...] = tuple(lexicon.settings.get("adjective_endings", ()))
        #: How a word begins, as written, that is no name but a preposition with its noun («بإقالة»).
        self._no_name = tuple(lexicon.settings.get("no_name_begins", ())) or ("\0",)
        #: Words for what is talked of: behind whom somebody met they are no part of his name (بحث مع نظيره الوضع في …).
        self._matters = lexicon.relations.affairs | lexicon.relations.talked_of | lexicon.relations.discussing

    def token(self, index: int) -> Token:
        """The first token of an item."""
        return self.tokens[self[index].first]

    def word(self, index: int) -> str:
        """The folded word an item begins with."""
        return self._words[index]

    def like_adjective(self, index: int) -> bool:
        """Whether the word an item begins with ends as adjectives do."""
        return self._words[index].endswith(self.adjective_endings)

    def words(self, first: int, stop: int) -> list[str]:
        """Every folded word of items ``[first, stop)``."""
        return [token.word for item in self[first:stop] for token in self.tokens[item.first : item.stop]]

    def after(self, index: int) -> Item | None:
        """The item behind one, None at the end."""
        return self[index + 1] if index + 1 < len(self) else None

    def span(self, first: int, stop: int) -> Span:
        """Folded span of items, without the clitics before the first."""
        item, tokens = self[first], self.tokens
        opening, start = tokens[item.first].positions, item.reading.start
        closing = tokens[(self[stop - 1] if stop > first + 1 else item).stop - 1].positions
        return opening[min(start, len(opening) - 1) if start else 0], closing[-1] + 1

    def skip(self, index: int, marks: Collection[str]) -> int:
        """The first item from ``index`` on that is none of the marks; may be the end of the row."""
        words = self._words
        while index < len(words) and words[index] in marks:
            index += 1
        return index

    def skip_member_link(self, index: int) -> int:
        """«سبعة من عناصر»: step over the link between a number and what it counts."""
        link = self[index].sense_of("link") if index < len(self) else None
        return index + 1 if link is not None and link.value == "member" else index

    def after_link(self, index: int, needs: str) -> int | None:
        """The item a link at ``index`` leads to, None where it leads nowhere. ``needs``: the clitic it must carry."""
        following = self.skip(index + 1, ENCLOSING)
        if following >= len(self) or not self.same_sentence(index, following):
            return None
        return None if needs and self[following].preposition != needs else following

    def joined_by_clitic(self, index: int) -> bool:
        """Whether the word for "and" is written with an item."""
        return self[index].conjunction != "" and self[index].conjunction == self.lexicon.relations.conjunction

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two items stand in one sentence; behind the last item of a text there is none."""
        sentences, last = self.sentences, len(self)
        return one < last and other < last and sentences[one] == sentences[other]

    def verb_at(self, index: int) -> bool:
        """Whether an item, marks skipped, is a verb and nothing else that is joined to nothing."""
        index = self.skip(index, ENCLOSING)
        item = self[index] if index < len(self) else None
        return (
            item is not None
            and item.kind == "verb"
            and not item.conjunction
            and not item.has("preposition", "where", "link")
        )

    def plain_word(self, index: int) -> bool:
        """Whether an item goes on with the words before it: no mark, no clitic, the same sentence."""
        item = self[index]
        return (
            self.tokens[item.first].is_word
            and not item.conjunction
            and not item.preposition
            and self.same_sentence(index - 1, index)
        )

    def behind_quoted(self, at: int, longest: int) -> int | None:
        """The item behind a name of at most ``longest`` words in quotation marks that begins at an item."""
        if at >= len(self) or self.word(at) not in ENCLOSING or not self.same_sentence(at - 1, at):
            return None
        stop = at + 1
        while stop < len(self) and stop - at <= longest + 1 and self.same_sentence(at, stop):
            if self.word(stop) in ENCLOSING:
                return stop + 1 if stop > at + 1 else None
            stop += 1
        return None

    def capital(self, index: int) -> bool:
        """Whether an item is written as a name, in a language that shows it."""
        return not self.lexicon.settings.get("capitals") or self.token(index).capital

    def behind_name_words(self, index: int) -> int:
        """The item behind the words that can be part of a name from an item on, the item itself where none can."""
        stop = index
        while stop < len(self) and stop - index < MAX_NAME and self.name_word(stop):
            stop += 1
        return stop

    def name_word(self, index: int, listed: bool = False) -> bool:
        """Whether an item can be part of a person's name: a word the lexicon gives no grammar to."""
        item = self[index]
        token = self.tokens[item.first]
        if not token.is_word or token.word[0].isdigit() or not self.same_sentence(index - 1, index):
            return False
        if token.word in self._matters or self.original[item.first].startswith(self._no_name):
            return False
        if item.kind == "place":
            seat = item.has("actor") and not self.lexicon.settings.get("capitals")  # «زار المبعوث فلان دمشق»
            return item.stop - item.first == 1 and not item.preposition and not seat
        return (
            item.kind == "word"
            and self.capital(index)
            and not (item.conjunction or item.preposition)
            and (not listed or item.stop - item.first == 1)
        )

    def given_name(self, index: int) -> bool:
        """A name that could be a verb (ياسر), or by its letters alone no preposition (علي): straight after the rank and
        before a further name or a mark."""
        item = self[index]
        following = self.after(index)
        if item.has("preposition") and self.original[item.first] in self.lexicon.people.get("spelt", {}).get(
            "names", ()
        ):
            return following is not None and self.name_word(index + 1)
        bare = item.has("verb") and not (item.has("actor", "noun") or item.conjunction or item.preposition)
        bare = bare and self.capital(index)  # "…, its foreign minister said."
        return (
            bare and following is not None and (not self.tokens[following.first].is_word or self.name_word(index + 1))
        )

    def case(self, index: int) -> str:
        """Nominative or accusative where the writer put the vowel on the last letter of the head, the first word."""
        table = self.lexicon.settings.get("case_marks")
        word = self.original[self[index].first] if table else ""
        ending = word[len(word.rstrip(_VOWELS)) :] if not word[-1:].isalpha() else ""
        for case, marks in table.items() if table and ending else ():
            if any(mark in ending for mark in marks):
                return str(case)
        return ""

    def written_case(self, index: int, sense: Sense | None) -> str:
        """Case by the letters of a noun for people, as its plural, its dual or the accusative of one write it."""
        case = self.case(index)
        if case or sense is None or sense.kind not in ("person", "group", "actor"):
            return case
        word = self.token(index).word
        head, _, rest = sense.lemma.partition(" ")
        stem = self[index].reading.stem or word
        if not rest and head and stem == head + self.lexicon.settings.get("accusative_ending", "\0"):
            return "accusative"
        many = sense.features.number in ("pl", "dual") and not self.lexicon.endings.is_broken(word)  # «سكان» is no dual
        for case, endings in self.lexicon.settings.get("case_endings", {}).items() if many else ():
            if word.endswith(tuple(endings)):
                return str(case)
        return ""

    def counted_case(self, index: int) -> str:
        """Case of a phrase that a number or a word of gathering leads: what that word's own letters show."""
        if case := self.case(index):
            return case
        words = [token.word for token in self.tokens[self[index].first : self[index].stop]]
        if self[index].kind == "quantifier":
            ending = self.lexicon.settings.get("accusative_ending", "\0")
            counts = len(words) > 1 and words[-1] in self.lexicon.relations.of  # «عددا من», not «وزيرا خارجية»
            return "accusative" if counts and words[0].endswith(ending) else ""
        for case, endings in self.lexicon.settings.get("case_endings", {}).items():
            if words[0].endswith(tuple(endings)):
                return str(case)
        return ""

    def phrase(self, first: int, stop: int, members: list[Member], sense: Sense | None) -> NounPhrase:
        """A phrase over items ``[first, stop)`` with the clitics of its first and the grammar of its head's sense."""
        item = self[first]
        features = sense.features if sense else NO_FEATURES
        return NounPhrase(
            first, stop, self.span(first, stop), members, item.preposition, item.conjunction,
            lemma=sense.lemma if sense else "", gender=features.gender, plurality=features.number,
            case=self.written_case(first, sense),
            sound=sense is not None and sense.lemma.endswith(self.lexicon.endings.plural),
        )  # fmt: skip

    def pronoun_member(self, index: int, pronoun: str) -> Member:
        """Whom a pronoun suffix of item ``index`` stands for, still open."""
        features = self.lexicon.pronouns.get(pronoun, NO_FEATURES)
        token = self.tokens[self[index].stop - 1]
        span = (token.positions[len(token.word) - len(pronoun)], token.end)
        return Member(None, span, "anaphor", "", features.gender, features.number, who="pronoun")

    def extend(self, phrase: NounPhrase, stop: int) -> None:
        """Let a phrase run on to item ``stop``."""
        phrase.stop = stop
        phrase.span = (phrase.span[0], self.span(stop - 1, stop)[1])
