"""Verbs as elements: which use the words after them make, which frames that opens, and in which voice."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.complements import VerbUse
from ..lexicon.frames import Frame
from ..lexicon.phrasebook import Sense
from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import NounPhrase
from ..words.ambiguity import is_craft
from ..words.elements import Element, element
from ..words.item_row import ItemRow
from .auxiliaries import Auxiliaries
from .participles import Participles
from .subject_gender import masculine_behind
from .verb_words import NAMES_REACH, VerbWords
from .words_ahead import Ahead, words_ahead

#: Words that may describe who acts before the object follows («جنود إسرائيليون النار»).
_ADJECTIVES = 2
#: A sense of a verb, its use, and the tokens of the words it needs where it needs some.
Use = tuple[Sense, VerbUse, tuple[int, int] | None]


#: Classes of verbs that hold with whatever words the verb stands.
_OF_ITSELF = frozenset({"addressing"})


class VerbReader:
    """Makes the elements of verbs."""

    def __init__(self, row: ItemRow, stand_ins: StandIns) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.participles = Participles(row)
        self.auxiliaries = Auxiliaries(row)
        self._shows_voice = "auxiliary" in row.lexicon.telling
        self.words = VerbWords(row)

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
        bare = {s.value.verb_class for s in item.senses if s.kind == "verb" and not s.value.complement}
        made.classes = frozenset(use.verb_class for _, use, _ in uses) | (bare & _OF_ITSELF)
        lemmas = {id(use): sense.lemma for sense, use, _ in uses}  # «توصل س إلى تفاهم»: he reached, not she delivers
        present = {id(use) for sense, use, at in uses if at and sense.features.tense == "present"}
        if self._asks_present(index):
            present = set()
        longest = max((use.weight for _, use, _ in uses), default=0)
        near = min((at[0] for _, use, at in uses if use.weight == longest and at), default=0)
        best = [
            (use, at)
            for _, use, at in uses
            if use.weight == longest and (not at or self.words.any_order or at[0] == near)
        ]
        best = [(use, at) for use, at in best if not self._leads_the_object(use, at, best)]
        ends = {at[1] for _, at in best if at}
        best = [(use, at) for use, at in best if not at or at[0] not in ends] or best  # «سلمت جثة جندي»: of a soldier
        frames = self.row.lexicon.frames
        # the words that make it an act, a study's own before those of the package, the nearest first
        best.sort(
            key=lambda use: (
                use[0].frame is None or not frames[use[0].frame].own,
                not use[0].frame,
                use[1] or (0, 0),
                id(use[0]) in present,
            )
        )
        if self.words.any_order and best and best[0][1]:
            dead = {t.word for t in self.row.tokens[slice(*best[0][1])]} & self.row.lexicon.the_dead
            best = [
                (use, at)
                for use, at in best
                if (lemmas[id(use)] == lemmas[id(best[0][0])] and not (dead and at != best[0][1]))
                or (at == best[0][1] and (id(use) in present) == (id(best[0][0]) in present))
            ]
        made.frames = tuple(dict.fromkeys(frames[use.frame] for use, _ in best if use.frame))
        if made.frames and all(frame.only_by for frame in made.frames):  # where others act, the verb alone tells it
            alone = (s.value for s in item.senses_of("verb") if not s.value.complement and s.value.frame)
            open_to_all = (frames[use.frame] for use in alone if not frames[use.frame].only_by)
            made.frames = tuple(dict.fromkeys([*made.frames, *open_to_all]))
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
        if gerund and made.kind == "verb" and self._shows_voice:
            made.describes = self.participles.goes_on_beside(index)
        if made.voice == "passive" and not auxiliary and self._shows_voice:
            made.describes = self.participles.describes(index)
        return made

    def _leads_the_object(
        self, use: VerbUse, at: tuple[int, int] | None, uses: Sequence[tuple[VerbUse, tuple[int, int] | None]]
    ) -> bool:
        """«أطلق الجنود النار»: whether people who could be the ones freed or taken stand before the object another use asks for.

        They are who does it: what they do it with stands a word or two behind them, joined by nothing. Behind that object
        they are of what was done («أطلقت س مناشدة لإنقاذ ثلاثة مختطفين»).
        """
        if not self.words.any_order or at is None or at[0] == at[1] or not self._takes_people(use):
            return False  # «أسرتهم هيئة س»: its pronoun is whom it took
        return any(
            other_at is not None
            and not self._names_people(other_at[0])
            and (0 <= other_at[0] - at[1] <= _ADJECTIVES or other_at[1] <= at[0])
            and self.row.tokens[other_at[0]].word in other.complement[0]
            for other, other_at in uses
        )

    def _names_people(self, at: int) -> bool:
        """Whether the word at a token can be one for people."""
        lexicon = self.row.lexicon
        forms = lexicon.clitics.forms(self.row.tokens[at].word)
        return any(sense.kind in ("person", "group", "actor") for form in forms for sense in lexicon.book.senses(form))

    def _takes_people(self, use: VerbUse) -> bool:
        """Whether a use is of somebody freed, taken or handed over."""
        return bool(use.frame) and self.row.lexicon.frames[use.frame or ""].roles.get("object") == "detainee"

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
        frames = self.row.lexicon.frames
        alone = (frames[s.value.frame] for s in item.senses if s.kind == "verb" and s.value.frame)
        traded = (frame for frame in alone if frame.only_with)  # "ten soldiers were exchanged for nine rebels"
        made.frames = tuple(dict.fromkeys((frames[use.frame], *traded))) if use.frame and not same else ()
        made.complement = at if not same else None
        made.voice = "passive"
        made.describes = not finite
        return made

    def _asks_present(self, index: int) -> bool:
        """«لن تشارك», «أن تكون»: whether a word straight before has a verb in the present behind it."""
        row = self.row
        before = row[index - 1] if index and row.same_sentence(index - 1, index) else None
        return before is not None and before.has("refusal", "negation", "promise", "subordinator", "obligation")

    def _uses(self, index: int) -> list[Use]:
        """The uses that fit: those whose words follow, else those that need none."""
        meant = self.row[index].meant
        uses, needing = meant.uses, meant.needing
        if self.words.any_order and masculine_behind(self.row, index):
            his = tuple([(s, use) for s, use in uses if s.features.gender != "f"])
            if his:  # «تسلم الجيش»: he received
                uses, needing = his, tuple([use for _, use in his if use.complement])
        complete: list[Use] = []
        if needing:
            near = self.words.near(index, needing)
            complete = [
                (s, use, at)
                for s, use in uses
                if use in near
                and (at := self.words.complement(index, use, near[use])) is not None
                and not (use.frame and self._is_march(use.frame) and self._is_craft_at(index, at[0]))
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
        for at in range(index + 1, min(index + NAMES_REACH, len(row))):
            item = row[at]
            if not row.same_sentence(index, at) or row.tokens[item.first].word in self.words.opens:
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

    def _is_march(self, frame: str) -> bool:
        return self.row.lexicon.frames[frame].root == "PROTEST"

    def _is_craft_at(self, index: int, token: int) -> bool:
        """«نفذت مسيّرة تركية غارة»: whether the word behind a verb at a token is a drone, not the march it may be too."""
        at = next((k for k in range(index + 1, len(self.row)) if self.row[k].stop > token), None)
        if at is None:
            return False
        if self.row[at].first < token:
            return self.row[at].has("group", "actor")  # «نفذت طائرة مسيّرة غارة»
        return is_craft(self.row, at)

    # -- voice --------------------------------------------------------------------------------------------------------

    def _is_passive(self, index: int, uses: list[Use], auxiliary: str) -> bool:
        voices = {sense.features.voice for sense, _, _ in uses}
        if "passive" in voices and "auxiliary" in self.row.lexicon.telling:
            passive = auxiliary == "passive" or (voices == {"passive"} and not auxiliary)
            if not auxiliary and not passive:
                suffered = any(f.count and "object" in f.roles for f in self._frames(uses))
                passive = self.participles.is_passive(index, suffered, self._behind_complement(index, uses))
            voices = {"passive"} if passive else {"active"}
        return voices == {"passive"} or self._marked_passive(index)

    def _behind_complement(self, index: int, uses: list[Use]) -> int | None:
        """The item behind the one word that a verb of taking people needs, where it stands straight behind the verb."""
        behind = self.row[index].stop
        taking = [at for _, use, at in uses if at is not None and use.frame and self._frames_take(use.frame)]
        return index + 2 if any(at[0] == behind and index + 1 < len(self.row) for at in taking) else None

    def _frames_take(self, frame: str) -> bool:
        return self.row.lexicon.frames[frame].roles.get("object") == "detainee"

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
