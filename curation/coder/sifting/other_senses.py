"""Other senses: what stands beside a verb or noun of action says that another of its senses is meant.

"seized the initiative", "urged motorists to slow down", "shares rallied", "a campaign rally", "an attack on inflation":
the words are acts of the codebook beside bodies, people and places, and none beside these. Which words show it, and of
which verbs and nouns, is data by kind of thing (``other_senses.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from ..clauses.acts import MENTIONED, TOLD, Act
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Sense
from ..lexicon.sense_rows import SenseRow
from ..units.tokens import Tokens
from .half_told import of_deeds

#: How many words a phrase beside an act may have.
_LONGEST = 6
#: How many auxiliaries and adverbs may stand between a subject and its verb.
_AUXILIARIES = 4
#: Kinds of words that end a phrase.
_ENDS = frozenset(
    {
        "preposition", "where", "coordinator", "relative", "subordinator", "adverbial", "negation", "condition",
        "promise", "refusal", "obligation", "hypothetical", "pluperfect", "anaphor", "date", "link",
    }
)  # fmt: skip


class OtherSenses:
    """Tells acts of one report whose words are meant in another sense."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.rows = lexicon.other_senses
        settings, telling = lexicon.settings, lexicon.telling
        auxiliary = telling.get("auxiliary", {})
        self.led: frozenset[str] = frozenset(settings.get("determiners", ())) | (
            frozenset(settings.get("noun_leaders", ())) - lexicon.relations.of
        )
        self.helping: frozenset[str] = frozenset().union(
            *(auxiliary.get(name, ()) for name in ("passive", "perfect", "between"))
        )
        self.adverbs: tuple[str, ...] = tuple(auxiliary.get("adverb_endings", ())) or ("\0",)
        self.by = lexicon.relations.by
        behind = telling.get("behind_noun", {})
        self.forms: tuple[str, ...] = tuple(behind.get("endings", ())) or ("\0",)
        self.plain: frozenset[str] = frozenset(behind.get("words", ())) - self.led

    def settle(self, acts: Sequence[Act]) -> None:
        """Give acts meant in another sense the status of what is only named."""
        for act in acts:
            if self.rows and act.status == TOLD and self._other(act):
                act.status = MENTIONED

    def _other(self, act: Act) -> bool:
        """Whether a word beside an act shows another sense of its own word."""
        first, stop = act.element.tokens
        if act.element.kind == "noun":
            before = self._word(first - 1, act.sentence)
            lemma = self._lemma(act)
            ahead = any(before in row.words for row in self._of(act, "ahead", lemma, ""))
            link = self._word(stop, act.sentence)
            if any(link in row.words for row in self._of(act, "next", lemma, "")):
                return True
            tied = [row for row in self._of(act, "behind", lemma, "") if link in row.links]
            return ahead or any(self._head(stop + 1, act.sentence) in row.words for row in tied)
        if of_deeds(act):
            return False
        if act.element.voice == "passive":
            agent = self._head(stop + 1, act.sentence) if self._word(stop, act.sentence) == self.by else ""
            if agent and any(agent in row.words for row in self._of(act, "agent", self._lemma(act), "")):
                return True
            return self._object(act, self._subject(first, act.sentence), "") or self._met_with(act, stop)
        particle = self._word(stop, act.sentence)
        beside = self._head(stop, act.sentence)
        over = self._head(stop + 1, act.sentence)
        if self._object(act, beside, "") or (particle and self._object(act, over, particle)):
            return True
        if self._by_known_body(act):
            return False
        law = self._word(first - 1, act.sentence)  # the name of a law ends in the word for it
        if any(row.named and law in row.words for row in self._of(act, "subject", self._lemma(act), "")):
            return True
        subject = self._subject(first, act.sentence)
        return bool(subject) and any(subject in row.words for row in self._of(act, "subject", self._lemma(act), ""))

    def _met_with(self, act: Act, stop: int) -> bool:
        """ "The march was met with tear gas": whether what stands behind a passive and its particle shows another sense."""
        particle, lemma = self._word(stop, act.sentence), self._lemma(act)
        rows = [row for row in self.rows.get("object", ()) if particle and (lemma, particle) in row.heads]
        return bool(rows) and any(self._head(stop + 1, act.sentence) in row.words for row in rows)

    def _by_known_body(self, act: Act) -> bool:
        """Whether the registry names who does an act, whatever word the name ends in ("Coalition of Patriots for Change")."""
        subject = act.slots.get("subject")
        known = (self.lexicon.actors.get(actor) for actor in (subject.actors if subject is not None else ()))
        return any(body is not None and body.kind != "kind" for body in known)

    def _object(self, act: Act, head: str, particle: str) -> bool:
        """Whether a word, straight behind the verb or its ``particle``, shows another sense."""
        return bool(head) and any(head in row.words for row in self._of(act, "object", self._lemma(act), particle))

    def _of(self, act: Act, place: str, lemma: str, particle: str) -> Iterator[SenseRow]:
        """The rows of one place that an act's word is in."""
        for row in self.rows.get(place, ()):
            rooted = not row.roots.isdisjoint((act.root, act.frame.root))
            if (lemma, particle) in row.heads or (rooted and (not particle or particle in row.links)):
                yield row

    def _lemma(self, act: Act) -> str:
        """The base form of an act's own word."""
        senses = act.element.item.senses
        kind = act.element.kind
        return next((s.lemma for s in senses if s.kind == kind and s.lemma), act.element.text)

    def _word(self, at: int, sentence: int) -> str:
        """The word at a token of a sentence, "" beyond its ends."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].sentence != sentence:
            return ""
        return self.tokens[at].word

    def _head(self, at: int, sentence: int) -> str:
        """The last word of the phrase that begins at a token: what the words before it describe."""
        head = ""
        for place in range(at, at + _LONGEST):
            word = self._word(place, sentence)
            if not word or not self.tokens[place].is_word or (word not in self.led and self._ends[word]):
                break
            if head and word.endswith(self.forms):
                break  # "cameras entering the shop"
            head = "" if self._named(place) else word
        return head

    def _subject(self, at: int, sentence: int) -> str:
        """The head of the subject straight before a verb, "" where it stands behind a preposition or is one of several."""
        place = at - 1
        for _ in range(_AUXILIARIES):
            word = self._word(place, sentence)
            if not (word in self.helping or word.endswith(self.adverbs) or self._modal(word)):
                break
            place -= 1
        head, start = "" if self._named(place) else self._word(place, sentence), place
        while start >= 0 and place - start < _LONGEST:
            word = self._word(start, sentence)
            ends = start < place and word not in self.led and self._ends.get(word, False)
            if not word or not self.tokens[start].is_word or ends:
                break
            start -= 1
        before = self._word(start, sentence)
        led = before and any(s.kind in ("preposition", "where", "coordinator", "link") for s in self._senses(before))
        if before in self.lexicon.relations.of:
            return self._word(start - 1, sentence)  # "shareholders of the company"
        return "" if led else head

    def _named(self, at: int) -> bool:
        """ "the West Bank": whether a word is the end of a name of several words."""
        return at > 0 and self.tokens[at].capital and self.tokens[at - 1].capital

    def _modal(self, word: str) -> bool:
        """Whether a word says that what follows lies ahead, is due or is denied."""
        return any(s.kind in ("promise", "obligation", "hypothetical", "negation") for s in self._senses(word))

    def _senses(self, word: str) -> Sequence[Sense]:
        return self.lexicon.book.senses(word) if word else ()

    @cached_property
    def _ends(self) -> dict[str, bool]:
        """Of each word of the report, whether no phrase goes on over it."""
        words = {token.word for token in self.tokens}
        return {
            word: word in self.plain or word in self.helping or any(s.kind in _ENDS for s in self._senses(word))
            for word in words
        }
