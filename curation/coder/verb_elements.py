"""Verbs as elements: which use the words after them make, which frames that opens, and in which voice."""

from __future__ import annotations

from .elements import Element, element
from .item_row import ItemRow
from .lexicon import VerbUse
from .phrasebook import Sense
from .stand_ins import StandIns

#: How many tokens after a verb the words it needs may stand, names and dates not counted.
_COMPLEMENT_REACH = 9
#: Among how many items after a verb names and dates are looked for.
_NAMES_REACH = 11
#: How many tokens before a participle its auxiliary may stand.
_AUXILIARY_REACH = 6
#: A sense of a verb, its use, and the tokens of the words it needs where it needs some.
Use = tuple[Sense, VerbUse, tuple[int, int] | None]


class VerbReader:
    """Makes the elements of verbs."""

    def __init__(self, row: ItemRow, stand_ins: StandIns) -> None:
        self.row = row
        self.stand_ins = stand_ins

    def verb(self, index: int) -> Element:
        """The verb at an item; an element of kind ``word`` where no use of it fits what stands around it."""
        item = self.row[index]
        made = element(self.row, "verb", index, index + 1)
        uses = self._uses(index)
        made.classes = frozenset(use.verb_class for _, use, _ in uses)
        longest = max((len(use.complement) for _, use, _ in uses), default=0)
        best = [(use, at) for _, use, at in uses if len(use.complement) == longest]
        frames = self.row.lexicon.frames
        made.frames = tuple(dict.fromkeys(frames[use.frame] for use, _ in best if use.frame))
        made.complement = best[0][1] if best else None
        auxiliary = self._auxiliary(index)
        made.voice = "passive" if self._is_passive(index, uses, auxiliary) else "active"
        if item.pronoun:
            made.pronoun = self.stand_ins.pronoun(index, item.pronoun, "")
            made.span = (made.span[0], made.pronoun.span[0])
        gerund = {sense.features.tense for sense, _, _ in uses} == {"ing"} and not auxiliary
        if not uses or (gerund and not any(frame.result for frame in made.frames)):
            made.kind = "word"  # «a ban on soldiers leaving»: names an act, asserts none
        return made

    def _uses(self, index: int) -> list[Use]:
        """The uses that fit: those whose words follow, else those that need none."""
        uses = [(s, s.value) for s in self.row[index].senses if s.kind == "verb" and s.lemma]
        complete: list[Use] = [
            (s, use, at) for s, use in uses if use.complement and (at := self._complement(index, use)) is not None
        ]
        return complete or [(s, use, None) for s, use in uses if not use.complement]

    def _complement(self, index: int, use: VerbUse) -> tuple[int, int] | None:
        """Tokens of the words a verb needs after it, within its sentence."""
        row = self.row
        sentence, start = row.token(index).sentence, row[index].stop
        near = row.items[index + 1 : index + 1 + _NAMES_REACH]
        named = {t for item in near if item.kind in ("actor", "date") for t in range(item.first, item.stop)}
        for at in range(start, min(start + _COMPLEMENT_REACH + len(named), len(row.tokens))):
            if row.tokens[at].sentence != sentence:
                return None
            if at not in named and self._follows(at, use.complement):
                return at, at + len(use.complement)
        return None

    def _follows(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether words stand at a token, the first of them with or without its clitics."""
        tokens, clitics = self.row.tokens, self.row.lexicon.clitics
        forms = {
            form
            for reading in clitics.readings(tokens[at].word)
            for form in (
                reading.stem,
                reading.preposition + reading.stem,
                (clitics.article if reading.article else "") + reading.stem,
            )
        }
        return words[0] in forms and all(
            at + k < len(tokens) and tokens[at + k].word.endswith(word) for k, word in enumerate(words[1:], 1)
        )

    # -- voice --------------------------------------------------------------------------------------------------------

    def _is_passive(self, index: int, uses: list[Use], auxiliary: str) -> bool:
        voices = {sense.features.voice for sense, _, _ in uses}
        if "passive" in voices and "auxiliary" in self.row.lexicon.telling:
            passive = auxiliary == "passive" or (voices == {"passive"} and not auxiliary)
            voices = {"passive"} if passive else {"active"}
        return voices == {"passive"} or self._marked_passive(index)

    def _auxiliary(self, index: int) -> str:
        """The sort of auxiliary that governs the participle at an item, "" without one; only adverbs may stand between."""
        table = self.row.lexicon.telling.get("auxiliary")
        if table is None:
            return ""
        tokens, first = self.row.tokens, self.row[index].first
        for at in range(first - 1, max(-1, first - _AUXILIARY_REACH), -1):
            token = tokens[at]
            if token.sentence != tokens[first].sentence or not token.is_word:
                return ""
            for name in ("passive", "perfect"):
                if token.word in table[name]:
                    return name
            if not (token.word in table["between"] or token.word.endswith(tuple(table["adverb_endings"]))):
                return ""
        return ""

    def _marked_passive(self, index: int) -> bool:
        """Whether the writer put the vowel of the passive on a past form: on one of its first three letters."""
        mark = self.row.lexicon.settings.get("passive_mark", "")
        item = self.row[index]
        if not mark or item.sense is None or item.sense.features.tense != "past":
            return False
        word = self.row.original[item.first]
        letters = 0
        for position, character in enumerate(word):
            if character == mark:
                return 1 <= letters - item.reading.start <= 3 and position < len(word) - 1
            letters += character.isalpha()
        return False
