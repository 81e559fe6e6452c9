"""Auxiliaries: which one governs a participle, and verbs that are only auxiliaries themselves ("have agreed")."""

from __future__ import annotations

from ..units.tokens import QUOTE_MARKS
from ..words.item_row import ItemRow
from ..words.noun_or_verb import takes_object

#: How many tokens before a participle its auxiliary may stand.
_REACH = 6
#: How many items before a participle one that is joined to it may stand.
_SHARED_REACH = 12


class Auxiliaries:
    """Reads the auxiliaries of one report."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row

    def of(self, index: int) -> str:
        """The sort of auxiliary that governs the participle at an item, "" without one; only adverbs may stand between."""
        table = self.row.lexicon.telling.get("auxiliary")
        if table is None:
            return ""
        tokens, first = self.row.tokens, self.row[index].first
        for at in range(first - 1, max(-1, first - _REACH), -1):
            token = tokens[at]
            if token.word in QUOTE_MARKS and token.sentence == tokens[first].sentence:
                continue  # 'were "freed near the border"'
            if token.sentence != tokens[first].sentence or not token.is_word:
                return ""
            for name in ("passive", "perfect"):
                if token.word in table[name]:
                    return name
            if at == first - 1 and token.word == self.row.lexicon.relations.conjunction:
                return self._shared(index)
            if not (token.word in table["between"] or token.word.endswith(tuple(table["adverb_endings"]))):
                return ""
        return ""

    def _shared(self, index: int) -> str:
        """ "was arrested in May and sentenced to death": the passive's auxiliary before both of two joined participles."""
        if takes_object(self.row, index) or not self._participle(index):
            return ""
        for at in range(index - 2, max(-1, index - _SHARED_REACH), -1):
            if not self.row.same_sentence(at, index) or self.row[at].has("subordinator", "adverbial", "relative"):
                return ""
            if self._participle(at) and not self.row[at].has("noun", "preposition"):
                return "passive" if self.of(at) == "passive" else ""
        return ""

    def _participle(self, index: int) -> bool:
        return any(s.features.voice == "passive" for s in self.row[index].senses_of("verb"))

    def only_helps(self, index: int) -> bool:
        """ "have agreed": whether a verb is the auxiliary of the participle straight behind it."""
        table = self.row.lexicon.telling.get("auxiliary", {})
        if self.row.word(index) not in table.get("perfect", ()):
            return False
        at = index + 1
        endings = tuple(table.get("adverb_endings", ()))
        while at < len(self.row) and (self.row.word(at) in table["between"] or self.row.word(at).endswith(endings)):
            at += 1
        if at >= len(self.row) or not self.row.same_sentence(index, at):
            return False
        tenses = self.row[at].tenses
        return bool(tenses & {"past", "participle"}) or self.row.word(at) in table.get("passive", ())
