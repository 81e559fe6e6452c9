"""Verbs as elements: which use the words after them make, which frames that opens, and in which voice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..text import fold_word
from .ambiguity import is_craft
from .auxiliaries import Auxiliaries
from .complements import Alternatives, VerbUse
from .elements import Element, element
from .frames import Frame
from .item_row import ItemRow
from .items import Item
from .noun_phrases import NounPhrase
from .participles import Participles
from .phrasebook import Sense
from .stand_ins import StandIns
from .words_ahead import Ahead, words_ahead

#: How many tokens after a verb the words it needs may stand, names and dates not counted.
_COMPLEMENT_REACH = 14
#: How many tokens after a verb a particle may stand (pulled its troops out).
_PARTICLE_REACH = 5
#: Among how many items after a verb names and dates are looked for.
_NAMES_REACH = 16
#: A sense of a verb, its use, and the tokens of the words it needs where it needs some.
Use = tuple[Sense, VerbUse, tuple[int, int] | None]


class VerbReader:
    """Makes the elements of verbs."""

    def __init__(self, row: ItemRow, stand_ins: StandIns) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.participles = Participles(row)
        self.auxiliaries = Auxiliaries(row)
        self.particles = frozenset(row.lexicon.settings.get("particles", ()))
        #: Tokens inside a phrase that names a violent act ("strikes" in "air strikes"): no verb needs them alone.
        self._inside = frozenset(
            token
            for item in row
            if self.particles and item.stop > item.first + 1 and self._violent(item)
            for token in range(item.first + 1, item.stop)
        )
        self._shows_voice = "auxiliary" in row.lexicon.telling
        self._named_behind: tuple[int, set[int]] = (-1, set())
        self._clause_end = len(row.tokens)
        self._ends: dict[int, int] = {}
        self.reach = row.lexicon.settings.get("complement_reach", _COMPLEMENT_REACH)
        self._any_order = row.lexicon.settings.get("subject_after_verb", True)
        that = fold_word(row.lexicon.relations.that) if self._any_order else ""
        #: Words that open what is said, with and without a pronoun (أن، أنها).
        self._that = frozenset(
            ahead + that + pronoun
            for ahead in ("", *(c for c in row.lexicon.clitics.prepositions if not row.lexicon.book.senses(c + that)))
            for pronoun in ("", *row.lexicon.clitics.pronouns)
            if that
        )
        #: Words that open a clause of its own, whose words the verb before does not need («…، فيما ترأس س وفد ص»).
        against = row.lexicon.relations.against if self._any_order else ()
        self._opens = self._that | {fold_word(word) for word in against if " " not in word}
        self.determiners = frozenset(row.lexicon.settings.get("determiners", ()))
        #: Where objects stand straight behind their verb, these words bring sides and times, not what the verb needs.
        relations = row.lexicon.relations
        self._stops = frozenset() if self._any_order else relations.behind | {relations.between}

    def _violent(self, item: Item) -> bool:
        frames = self.row.lexicon.frames
        nouns = (frames[s.value] for s in item.senses if s.kind == "noun")
        return any(frame.root == "ASSAULT" and not frame.needs for frame in nouns)

    def verb(self, index: int) -> Element:
        """The verb at an item; an element of kind ``word`` where no use of it fits what stands around it."""
        item = self.row[index]
        made = element(self.row, "verb", index, index + 1)
        if self.auxiliaries.only_helps(index):
            made.kind = "word"
            return made
        uses = self._uses(index)
        auxiliary = self.auxiliaries.of(index)
        if self._shows_voice and not any(use.complement for _, use, _ in uses):
            ahead = words_ahead(self.row, index, auxiliary)
            if ahead is not None:
                return self._behind_its_words(index, made, ahead, bool(auxiliary))
        made.classes = frozenset(use.verb_class for _, use, _ in uses)
        longest = max((use.weight for _, use, _ in uses), default=0)
        near = min((at[0] for _, use, at in uses if use.weight == longest and at), default=0)
        best = [
            (use, at) for _, use, at in uses if use.weight == longest and (not at or self._any_order or at[0] == near)
        ]
        frames = self.row.lexicon.frames
        # the words that make it an act, a study's own before those of the package, the nearest first
        best.sort(
            key=lambda use: (use[0].frame is None or not frames[use[0].frame].own, not use[0].frame, use[1] or (0, 0))
        )
        made.frames = tuple(dict.fromkeys(frames[use.frame] for use, _ in best if use.frame))
        made.complement = best[0][1] if best else None
        if best:  # the form is inflected as the verb that was meant (تلقي: she throws, not he received)
            item.settle(next(item.senses.index(sense) for sense, use, _ in uses if use is best[0][0]))
            made.conjunction, made.span = item.conjunction, self.row.span(index, index + 1)  # ودعا: و دعا
        made.voice = "passive" if self._is_passive(index, uses, auxiliary) else "active"
        if item.pronoun:
            made.pronoun = self.stand_ins.pronoun(index, item.pronoun, "")
            made.span = (made.span[0], made.pronoun.span[0])
        gerund = {sense.features.tense for sense, _, _ in uses} == {"ing"} and not auxiliary
        made.held = self._held_by_its_words(index, made)
        if not uses or (
            gerund and not any(frame.result for frame in made.frames) and not self.participles.asserts(index)
        ):
            made.kind = "word"  # «a ban on soldiers leaving»: names an act, asserts none
        made.gerund = gerund
        if made.voice == "passive" and not auxiliary and self._shows_voice:
            made.describes = self.participles.describes(index)
        return made

    def _held_by_its_words(self, index: int, made: Element) -> NounPhrase | None:
        """«أطلقت سراحهم»: whom the pronoun on the last of the words that a verb of freeing needs means."""
        first, stop = made.complement or (0, 0)
        if first == stop or not made.frames or any(f.roles.get("object") != "detainee" for f in made.frames):
            return None
        row = self.row
        at = next((k for k in range(index + 1, len(row)) if row[k].stop == stop), None)
        if at is None or row[at].kinds or not row.same_sentence(index, at):
            return None
        word = row.tokens[stop - 1].word
        pronoun = next((p for p in row.lexicon.clitics.pronouns if word.endswith(p)), "")
        part = made.frames[0].verbs
        bare = word.removesuffix(pronoun)
        if not pronoun or not any(entry.endswith(f" {bare}") for entry in part):
            return None
        return self.stand_ins.pronoun(at, pronoun, "")

    def _behind_its_words(self, index: int, made: Element, ahead: Ahead, finite: bool) -> Element:
        """A passive whose words stand before it: it tells their act, or that the act they name was done."""
        sense, use, at, same = ahead
        item = self.row[index]
        item.settle(item.senses.index(sense))
        made.classes = frozenset({"light"}) if same else frozenset({use.verb_class})
        made.frames = (self.row.lexicon.frames[use.frame],) if use.frame and not same else ()
        made.complement = at if not same else None
        made.voice = "passive"
        made.describes = not finite
        return made

    def _uses(self, index: int) -> list[Use]:
        """The uses that fit: those whose words follow, else those that need none."""
        uses = [(s, s.value) for s in self.row[index].senses if s.kind == "verb" and s.lemma]
        complete: list[Use] = []
        if needing := tuple([use for _, use in uses if use.complement]):
            near = self._near(index, needing)
            frames, people = self.row.lexicon.frames, self.row.lexicon.people_part
            complete = [
                (s, use, at)
                for s, use in uses
                if use.complement
                and (use in near or (len(use.complement) == 1 and use.complement[0] is people))
                and (at := self._complement(index, use)) is not None
                and not (use.frame and frames[use.frame].root == "PROTEST" and self._is_craft_at(index, at[0]))
            ]
        if complete and (held := self._object_held(index, uses)):
            complete = [(s, use, at) for s, use, at in complete if at is None or at[0] < held]
        if complete and self._goes_on(index, uses):
            complete = [(s, use, at) for s, use, at in complete if at is None or not self._is_preposition(at)]
        return complete or [(s, use, None) for s, use in uses if not use.complement]

    def _object_held(self, index: int, uses: Sequence[tuple[Sense, VerbUse]]) -> int:
        """«عقد وفد س … اجتماعا مع ص لبحث اتفاق …»: the token behind the talks a verb of doing has as its object, 0 without them.

        What those are about is none of the words the verb needs.
        """
        ending, row = self.row.lexicon.settings.get("accusative_ending", ""), self.row
        if not ending or not any(not use.complement and use.verb_class == "light" for _, use in uses):
            return 0
        frames = row.lexicon.frames
        for at in range(index + 1, min(index + _NAMES_REACH, len(row))):
            item = row[at]
            if not row.same_sentence(index, at) or row.tokens[item.first].word in self._opens:
                return 0
            noun = item.sense_of("noun")
            if (
                noun is not None
                and frames[noun.value].mode == "CONSULT"
                and row.tokens[item.first].word.endswith(ending)
            ):
                return item.stop
        return 0

    def _goes_on(self, index: int, uses: Sequence[tuple[Sense, VerbUse]]) -> bool:
        """«تواصلت اجتماعات الوسطاء مع س»: whether a verb that says by itself that an act took place stands before its noun."""
        following = self.row.after(index)
        if following is None or following.preposition or not following.has("noun"):
            return False
        return any(not use.complement and use.verb_class == "existential" for _, use in uses)

    def _is_preposition(self, at: tuple[int, int]) -> bool:
        """Whether the words a verb needs at tokens are one bare preposition."""
        senses = self.row.lexicon.book.senses(self.row.tokens[at[0]].word)
        return at[1] - at[0] == 1 and any(sense.kind == "preposition" for sense in senses)

    def _is_craft_at(self, index: int, token: int) -> bool:
        """«نفذت مسيّرة تركية غارة»: whether the word behind a verb at a token is a drone, not the march it may be too."""
        at = next((k for k in range(index + 1, len(self.row)) if self.row[k].stop > token), None)
        if at is None:
            return False
        if self.row[at].first < token:
            return self.row[at].has("group", "actor")  # «نفذت طائرة مسيّرة غارة»
        return is_craft(self.row, at)

    def _near(self, index: int, uses: tuple[VerbUse, ...]) -> set[VerbUse]:
        """Of the uses of a verb those of whose words the first may stand within its reach."""
        start, lexicon = self.row[index].stop, self.row.lexicon
        opened, forms_of = lexicon.complements.opened[uses], lexicon.clitics.forms
        near: set[VerbUse] = set()
        for token in self.row.tokens[start : start + self.reach + len(self._named(index))]:
            for form in forms_of(token.word):
                if form in opened:
                    near.update(opened[form])
        return near

    def _complement(self, index: int, use: VerbUse) -> tuple[int, int] | None:
        """Tokens from the first to the last of the words a verb needs after it, within its sentence."""
        row = self.row
        if (
            len(use.complement) == 1
            and use.complement[0] is self.row.lexicon.people_part
            and self._has_people_as_pronoun(index)
        ):
            return self.row[index].stop, self.row[index].stop
        named = self._named(index)
        first = start = row[index].stop
        for number, part in enumerate(use.complement):
            found = self._part(start, part, named)
            if found is None:
                return None
            first = found[0] if number == 0 else first
            start = found[1]
        return first, start

    def _named(self, index: int) -> set[int]:
        """Tokens of names and dates behind a verb: of bodies but for a word for people that heads them (مقاتلو المعارضة).

        The word of another head («القوات …») is nothing the verb needs: it names who acts.
        """
        if self._named_behind[0] != index:
            near = self.row[index + 1 : index + 1 + _NAMES_REACH]
            named = [item for item in near if item.kind in ("date", "actor")]
            self._named_behind = (
                index,
                {t for item in named for t in range(self._named_from(item), item.stop)},
            )
            self._clause_end = self._next_clause(near)
            self._ends = {}
        return self._named_behind[1]

    def _next_clause(self, near: Sequence[Item]) -> int:
        """The token of a further verb or clause whose words are its own: joined behind a mark, or behind a preposition.

        «ترأس س وفد ص، وانطلقت المفاوضات», «أعلنت س ذلك، والذي …», "left the capital after holding talks".
        """
        for before, item in pairwise(near):
            led = before.kind == "preposition" and self.row.tokens[item.first - 1].word not in self.determiners
            if led and {s.features.tense for s in item.senses if s.kind == "verb"} == {"ing"}:
                return item.first
            form = {s.features.tense for s in item.senses if s.kind == "verb"}
            past = bool(form) and form <= {"past", "participle"} and not item.has("noun", "actor")
            if not self._any_order and past and before.kind == "coordinator" and before is not near[0]:
                return before.first  # "seized the town and killed ten", not "seized and burnt cars"
            joined = item.conjunction and item.has("verb", "relative") and not item.has("noun", "actor", "generic")
            if self._any_order and joined and self.row.tokens[before.first].word == ",":
                return item.first
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

    def _part(self, start: int, part: Alternatives, named: set[int]) -> tuple[int, int] | None:
        """Tokens of the first phrase of one part of a complement from ``start`` on. A particle stands close."""
        tokens, forms_of, begins = self.row.tokens, self.row.lexicon.clitics.forms, part.keys()
        reach = self.reach
        if self.particles and not self.particles.isdisjoint(part):
            reach = _PARTICLE_REACH
        for at in range(start, min(start + reach + len(named), self._until(start))):
            if begins.isdisjoint(forms_of(tokens[at].word)) or at in named or at in self._inside:
                continue
            if length := self._follows(at, part):
                return at, at + length
        return None

    def _until(self, start: int) -> int:
        """The token behind the last at which words that the verb needs may begin, from ``start`` on."""
        if start not in self._ends:
            tokens, at = self.row.tokens, start
            about = self.row.lexicon.relations.about if self._any_order else frozenset()
            last = min(len(tokens), self._clause_end, start + self.reach + len(self._named_behind[1]))
            while at < last and tokens[at].sentence == tokens[start - 1].sentence:
                at += 1
                # "gunfire being exchanged between fighters", «أعلنت س تلقيها ردا بشأن وقف إطلاق النار»; and
                # «أعلنت س أنها توصلت إلى هدنة»: the words of a clause said are not the verb's own
                word = tokens[at - 1].word
                if word in self._stops or word in about or word in self._opens:
                    break
            self._ends[start] = at
        return self._ends[start]

    def _follows(self, at: int, part: Alternatives) -> int:
        """How many tokens of a phrase stand at a token, the first of them with or without its clitics; 0 for none."""
        tokens = self.row.tokens
        for form in self.row.lexicon.clitics.forms(tokens[at].word):
            for words in part.get(form, ()):
                if len(words) == 1:
                    return 1
                if stop := self._rest(at + 1, words[1:]):
                    return stop - at
        return 0

    def _rest(self, at: int, words: tuple[str, ...]) -> int:
        """The token behind the further words of a phrase, articles between them skipped; 0 where they do not stand there."""
        tokens = self.row.tokens
        for word in words:
            while at < len(tokens) and tokens[at].word in self.determiners and tokens[at].word != word:
                at += 1
            if at >= len(tokens) or not (
                (self._any_order and tokens[at].word.endswith(word))
                or word in self.row.lexicon.clitics.forms(tokens[at].word)
            ):
                return 0
            at += 1
        return at

    # -- voice --------------------------------------------------------------------------------------------------------

    def _is_passive(self, index: int, uses: list[Use], auxiliary: str) -> bool:
        voices = {sense.features.voice for sense, _, _ in uses}
        if "passive" in voices and "auxiliary" in self.row.lexicon.telling:
            passive = auxiliary == "passive" or (voices == {"passive"} and not auxiliary)
            if not auxiliary and not passive:
                suffered = any(f.count and "object" in f.roles for f in self._frames(uses))
                passive = self.participles.is_passive(index, suffered)
            voices = {"passive"} if passive else {"active"}
        return voices == {"passive"} or self._marked_passive(index)

    def _frames(self, uses: list[Use]) -> list[Frame]:
        return [self.row.lexicon.frames[use.frame] for _, use, _ in uses if use.frame]

    def _marked_passive(self, index: int) -> bool:
        """Whether the writer put the vowel of the passive on a past form: on one of its first three letters."""
        mark = self.row.lexicon.settings.get("passive_mark", "")
        item = self.row[index]
        if not mark or item.sense is None or item.sense.features.tense != "past":
            return False
        word = self.row.original[item.first]
        if mark not in word:
            return False
        letters = 0
        for position, character in enumerate(word):
            if character == mark:
                return 1 <= letters - item.reading.start <= 3 and position < len(word) - 1
            letters += character.isalpha()
        return False
