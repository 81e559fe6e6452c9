"""Verb words: where the words that a verb needs beside itself stand («ألقى … القبض على», "pulled its troops out")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text import fold_word
from ..lexicon.complements import Alternatives, VerbUse
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from ..words.items import Item

#: How many tokens after a verb the words it needs may stand, names and dates not counted.
_COMPLEMENT_REACH = 14
#: How many tokens after a verb a particle may stand (pulled its troops out).
_PARTICLE_REACH = 5
#: Among how many items after a verb names and dates are looked for.
NAMES_REACH = 16


class VerbWords:
    """Finds them behind the verbs of one report. ``opens``: words of a clause whose words are its own; ``any_order``: a
    subject may stand between a verb and what it needs."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.particles = frozenset(row.lexicon.settings.get("particles", ()))
        #: Tokens inside a phrase that names a violent act ("strikes" in "air strikes"): no verb needs them alone.
        self._inside = frozenset(
            token
            for item in row
            if self.particles and item.stop > item.first + 1 and self._violent(item)
            for token in range(item.first + 1, item.stop)
        )
        #: By their first token, where phrases that name a swap end: no verb needs the prisoners of one alone.
        self._swaps = {
            item.first: item.stop for item in row if self.particles and item.has("noun") and self._swap(item)
        }
        #: What each token may be meant as.
        self.forms = [row.lexicon.clitics.forms(token.word) for token in row.tokens]
        self._named_behind: tuple[int, set[int]] = (-1, set())
        self._passed = 0
        self._clause_end = len(row.tokens)
        self._ends: dict[int, int] = {}
        self.reach = row.lexicon.settings.get("complement_reach", _COMPLEMENT_REACH)
        self.capitals = bool(row.lexicon.settings.get("capitals"))
        self.any_order = row.lexicon.settings.get("subject_after_verb", True)
        that = fold_word(row.lexicon.relations.that)
        #: Words that open what is said, with and without a pronoun (أن، أنها).
        self._that = frozenset(
            ahead + that + pronoun
            for ahead in ("", *(c for c in row.lexicon.clitics.prepositions if not row.lexicon.book.senses(c + that)))
            for pronoun in ("", *row.lexicon.clitics.pronouns)
            if that
        )
        #: Words that open a clause of its own, whose words the verb before does not need («…، فيما ترأس س وفد ص»).
        against = row.lexicon.relations.against if self.any_order else ()
        self.opens = self._that | {fold_word(word) for word in against if " " not in word}
        self.determiners = frozenset(row.lexicon.settings.get("determiners", ()))
        relations = row.lexicon.relations
        #: «غادرا إلى جدة لبدء المفاوضات»: what stands behind these is what for, and needed only where it is written out.
        self._aims = relations.aims if self.any_order else frozenset()
        # where objects stand straight behind their verb, these words bring sides and times, not what the verb needs
        stops = frozenset() if self.any_order else relations.behind | {relations.between}
        about = relations.about | relations.amid | relations.grounds if self.any_order else frozenset()
        #: Behind one of these stands nothing the verb needs: "gunfire being exchanged between fighters", «أعلنت س تلقيها ردا
        #: بشأن وقف إطلاق النار»; and «أعلنت س أنها توصلت إلى هدنة»: the words of a clause said are not the verb's own.
        self._ending = stops | about | self.opens | relations.refraining | relations.absent

    def _violent(self, item: Item) -> bool:
        frames = self.row.lexicon.frames
        nouns = (frames[s.value] for s in item.senses_of("noun"))
        return any(frame.root == "ASSAULT" and not frame.needs for frame in nouns)

    def _swap(self, item: Item) -> bool:
        frames = self.row.lexicon.frames
        return any(frames[s.value].swap for s in item.senses_of("noun"))

    def near(self, index: int, uses: tuple[VerbUse, ...]) -> dict[VerbUse, int]:
        """Of the uses of a verb those whose words may follow it, with the token before which the first of them cannot stand."""
        start, tokens = self.row[index].stop, self.row.tokens
        opened = self.row.lexicon.complements.opened[uses]
        near: dict[VerbUse, int] = {}
        self._named(index)  # how far the words may stand
        for at in range(start, min(start + self.reach + self._passed, self._until(start))):
            aim = tokens[at].word in self._aims
            forms = (tokens[at].word,) if aim else self.forms[at]
            if not opened.keys().isdisjoint(forms):
                near.update((use, at) for form in forms for use in opened.get(form, ()) if use not in near)
            if aim:
                break
        if self._has_people_as_pronoun(index):
            near |= dict.fromkeys(filter(self._is_people, uses), start)
        return near

    def _is_people(self, use: VerbUse) -> bool:
        """Whether a use needs people and nothing else behind it."""
        return len(use.complement) == 1 and use.complement[0] is self.row.lexicon.people_part

    def complement(self, index: int, use: VerbUse, earliest: int) -> tuple[int, int] | None:
        """Tokens from the first to the last of the words a verb needs after it, within its sentence; none ``earliest``."""
        start = self.row[index].stop
        if self._is_people(use) and self._has_people_as_pronoun(index):
            return start, start
        named = self._named(index)
        first, at = start, earliest
        for number, part in enumerate(use.complement):
            found = self._part(start, part, named, at)
            if found is None:
                return None
            first = found[0] if number == 0 else first
            start = at = found[1]
        return first, start

    def _named(self, index: int) -> set[int]:
        """Tokens of names and dates behind a verb: of bodies but for a word for people that heads them (مقاتلو المعارضة).

        The word of another head («القوات …») is nothing the verb needs: it names who acts.
        """
        if self._named_behind[0] != index:
            near = self.row[index + 1 : index + 1 + NAMES_REACH]
            named = [item for item in near if item.kind in ("date", "actor")]
            self._named_behind = (
                index,
                {t for item in named for t in range(self._named_from(item), item.stop)},
            )
            # what is told of where counts as little: "urged the two sides in S to return to talks"
            self._passed = len(self._named_behind[1]) + sum(i.stop - i.first for i in near if i.kind == "place")
            self._clause_end = self._next_clause(near)
            self._ends = {}
        return self._named_behind[1]

    def _next_clause(self, near: Sequence[Item]) -> int:
        """The token of a further verb or clause whose words are its own: joined behind a mark, or behind a preposition.

        «ترأس س وفد ص، وانطلقت المفاوضات», «أعلنت س ذلك، والذي …», "left the capital after holding talks".
        """
        tokens = self.row.tokens
        for before, item in pairwise(near):
            led = before.kind == "preposition" and tokens[item.first - 1].word not in self.determiners
            if led and item.tenses == {"ing"}:
                return item.first
            if self.any_order:
                joined = bool(item.conjunction) and (tokens[before.first].word == "," or item.tenses == {"past"})
                if joined and item.has("verb", "relative") and not item.has("noun", "actor", "generic"):
                    return item.first
            elif before.kind == "coordinator" and before is not near[0] and not item.has("noun", "actor"):
                form = item.tenses
                if form and form <= {"past", "participle"}:
                    return before.first  # "seized the town and killed ten", not "seized and burnt cars"
        return len(self.row.tokens)

    def _named_from(self, item: Item) -> int:
        """The token a name begins at behind the word for people at its head and the article before that ("the wounded")."""
        if not self._heads_people(item):
            return item.first
        led = item.first + 1 < item.stop and self.row.tokens[item.first].word in self.determiners
        return item.first + 1 + led

    def _heads_people(self, item: Item) -> bool:
        """Whether a name is one of a kind of people, or that of a body begins with a word for its people or its envoy."""
        if item.kind != "actor" or item.sense is None:
            return False
        if self.row.lexicon.actors[item.sense.value].kind == "kind":
            return True
        word = self.row.tokens[item.first].word
        return any(s.kind in ("person", "title") for s in self.row.lexicon.book.senses(word))

    def _has_people_as_pronoun(self, index: int) -> bool:
        """«أسرتهم قوات س»: the verb's pronoun stands for its people, its subject follows; else it may be a noun."""
        item, following = self.row[index], self.row.after(index)
        verb = next((p for s, p in zip(item.senses, item.pronouns, strict=True) if s.kind == "verb"), "")
        if not verb or following is None or following.conjunction or following.preposition:
            return False
        return following.has("actor", "generic", "group")

    def _part(self, start: int, part: Alternatives, named: set[int], earliest: int) -> tuple[int, int] | None:
        """Tokens of the first phrase of one part of a complement from ``start`` on. A particle stands close."""
        tokens, forms, begins, reach = self.row.tokens, self.forms, part.keys(), self.reach
        if self.particles and not self.particles.isdisjoint(part):
            reach = _PARTICLE_REACH
        for at in range(earliest, min(start + reach + self._passed, self._until(start))):
            if tokens[at].word in self._aims and tokens[at].word not in begins:
                return None
            if begins.isdisjoint(forms[at]) or at in named or at in self._inside or self._in_name(at):
                continue
            if (length := self._follows(at, part)) and at + length >= self._swaps.get(at, 0):
                return at, at + length
        return None

    def _in_name(self, at: int) -> bool:
        """ "data provided by the Relief and Works Agency": whether a token is joined to another in a name that no list knows."""
        tokens = self.row.tokens
        if not self.capitals or not tokens[at].capital or tokens[at].capitals:
            return False
        joined = [
            tokens[at + 2 * step] for step in (-1, 1) if self._joins(at + step) and 0 <= at + 2 * step < len(tokens)
        ]
        return any(token.capital and token.sentence == tokens[at].sentence for token in joined)

    def _joins(self, at: int) -> bool:
        """Whether a word that joins stands at a token."""
        senses = self.row.lexicon.book.senses(self.row.tokens[at].word) if 0 <= at < len(self.row.tokens) else ()
        return any(sense.kind == "coordinator" for sense in senses)

    def _until(self, start: int) -> int:
        """The token behind the last at which words that the verb needs may begin, from ``start`` on."""
        if start not in self._ends:
            tokens, at, sentence = self.row.tokens, start, self.row.tokens[start - 1].sentence
            last = min(len(tokens), self._clause_end, start + self.reach + self._passed)
            # "warned that it would …" threatens; "demanded that S release …" asks S for what the clause says
            warns = not self.any_order and tokens[start - 1].word in self.row.lexicon.relations.warning
            ending = self._ending - self._that if warns else self._ending
            while at < last and tokens[at].sentence == sentence:
                at += 1
                if tokens[at - 1].word in ending:
                    break
            self._ends[start] = at
        return self._ends[start]

    def _follows(self, at: int, part: Alternatives) -> int:
        """How many tokens of a phrase stand at a token, the first of them with or without its clitics; 0 for none."""
        for form in self.forms[at]:
            for words in part.get(form, ()):
                if len(words) == 1:
                    return 1
                if stop := self._rest(at + 1, words[1:]):
                    return stop - at
        return 0

    def _rest(self, at: int, words: tuple[str, ...]) -> int:
        """The token behind the further words of a phrase, articles and quotation marks between them skipped; 0 where they do not
        stand there."""
        tokens, passed = self.row.tokens, self.determiners | ENCLOSING
        for word in words:
            while at < len(tokens) and tokens[at].word in passed and tokens[at].word != word:
                at += 1
            if at >= len(tokens) or not ((self.any_order and tokens[at].word.endswith(word)) or word in self.forms[at]):
                return 0
            at += 1
        return at
