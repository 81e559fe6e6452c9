"""Mediating phrases: whether the words at the head of a phrase say that its people go between others."""

from __future__ import annotations

from ...text import fold_word
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from ..words.items import Item

#: What says that somebody acts as a mediator stands within this many words behind him, his name and a comma between.
_BEHIND = 6


class MediatingPhrases:
    """Reads the heads of the phrases of one report. ``here``: the language puts what qualifies before the head."""

    def __init__(self, row: ItemRow, here: bool) -> None:
        self.row = row
        self.here = here
        acting = row.lexicon.mediation.get("acting", {}).get("words", ())
        #: Words behind a body that say it mediates: by the first, those that follow it.
        self.acting: dict[str, list[list[str]]] = {}
        for words in acting:
            head, *rest = fold_word(words).split()
            self.acting.setdefault(head, []).append(rest)

    def mediates(self, phrase: NounPhrase) -> str:
        """Whether the words at its head say that its people mediate: as go-betweens, or as a committee that may."""
        first = self.row[phrase.first]
        if first.has("title") and not self._headed(first) and first.stop < len(self.row.tokens):
            first = self.row[phrase.first + 1] if phrase.first + 1 < phrase.stop else first  # رئيس مركز المصالحة
        heads = self.row.lexicon.mediator_heads
        if not heads or first.first >= len(self.row.tokens):
            return ""
        told = self._told_among(phrase) if self.here else self._headed(first)
        return told or ("go-between" if self.acting and self._acts_as_mediator(phrase) else "")

    def _headed(self, first: Item) -> str:
        """Whether the words that begin with an item are a head that says so."""
        heads = self.row.lexicon.mediator_heads
        if not heads or first.first >= len(self.row.tokens):
            return ""
        word = self.row.tokens[first.first].word
        stem = word[first.reading.start :]
        for form in (word, stem, stem.removeprefix(self.row.lexicon.clitics.article)):
            for rest, sort in heads.get(form, ()):
                behind = self.row.tokens[first.first + 1 : first.first + 1 + len(rest)]
                if tuple(token.word for token in behind) == rest:
                    return sort
        return ""

    def _acts_as_mediator(self, phrase: NounPhrase) -> bool:
        """«الرئيس الكيني فلان، بصفته وسيطا في الأزمة، …»: whether words behind a body say that it mediates here."""
        row, first = self.row, self.row[phrase.stop - 1].stop
        if phrase.members[-1].is_open:
            return False
        for at in range(first, min(first + _BEHIND, len(row.tokens))):
            token = row.tokens[at]
            if token.sentence != row.tokens[first - 1].sentence:
                return False
            for rest in self.acting.get(token.word, ()):
                if [other.word for other in row.tokens[at + 1 : at + 1 + len(rest)]] == rest:
                    return True
            if not (token.is_word or token.word == ",") or row.lexicon.book.senses(token.word):
                return False  # anything but a name
        return False

    def _told_among(self, phrase: NounPhrase) -> str:
        """ "the UN mediator", "African Union envoys": the words at the head stand behind whose they are."""
        words, heads = self.row.words(phrase.first, phrase.stop), self.row.lexicon.mediator_heads
        sorts = [
            sort
            for at, word in enumerate(words)
            for rest, sort in heads.get(word, ())
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest
        ]
        return sorts[0] if sorts else ""

    def names(self, phrase: NounPhrase) -> bool:
        """ "mediators Qatar, Egypt and the US": whether names stand straight behind the word, so that all of a list mediate."""
        if not phrase.mediates or phrase.stop - phrase.first < 2:
            return False
        if not self.here:  # «الوسطاء (س وص)»
            return any(self.row.word(k) in ENCLOSING for k in range(phrase.first + 1, phrase.stop))
        head = next(
            (k for k in range(phrase.first, phrase.stop - 1) if self.row.word(k) in self.row.lexicon.mediator_heads),
            None,
        )
        if head is not None and self.row[head + 1].has("link") and head + 2 < len(self.row):
            head += 1  # "mediators from Qatar and Egypt"
        return head is not None and self.row[head + 1].has("actor", "land", "capital")


def bare_name(phrase: NounPhrase) -> bool:
    """Whether a phrase is the name of a body alone, no people or office of it."""
    member = phrase.members[-1]
    return member.actor is not None and not member.grouped and not phrase.is_people


def goes_between(phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Whether all of a phrase are people or bodies who stand between others (عبر الصليب الأحمر، بواسطة وجهاء)."""
    between = lexicon.go_betweens | lexicon.go_between_kinds
    return all(
        m.fallback in between or m.actor in between or (m.generic and between.issuperset(m.generic))
        for m in phrase.members
    )
