"""Named groups: armed groups no registry knows, told by a word for one and a name (كتيبة الوادي، لواء «س»).

A group whose body nothing tells, of a kind that bears arms, is coded as people of that kind under its name (coding
rules: never dropped). A unit that is only numbered (الكتيبة 30) is soldiers', and whose they are the report's country
says as far as it can.
"""

from __future__ import annotations

from ...numbers import NumberMention
from ...text import fold_word
from ..units.noun_phrases import UNKNOWN_SOLDIERS, Member, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import MAX_NAME, ItemRow

#: Sorts of words that names of units are made of, beside words no lexicon knows.
_IN_NAMES = frozenset({"cue", "person", "noun", "place"})


class NamedGroups:
    """Gives groups that stay without a body the kind of people they are."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        table = row.lexicon.people.get("named_group", {})
        self.heads = frozenset(map(fold_word, table.get("words", ())))
        self.kind: str | None = table.get("kind")
        #: Words for people that names of units begin with («كتيبة شهداء الوادي»), who are not those it belongs to.
        self.whose_name = frozenset(map(fold_word, table.get("of", ())))

    def numbered(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase with the number that is its unit's name, where words for whom it belongs to stand behind that."""
        row, behind = self.row, phrase.stop + 1
        if phrase.lemma in self.heads and self._numbered(phrase) and behind < len(row):
            link = row[behind].sense_of("link")
            if link is not None and link.value == "affiliated" and row.same_sentence(phrase.first, behind):
                row.extend(phrase, behind)
        return phrase

    def of_people(self, index: int) -> NounPhrase | None:
        """«لواء أحرار الوادي»: the unit at an item that is named by what its people call themselves; else None."""
        row, at = self.row, index + 1
        sense = row[index].sense_of("group")
        bare = sense is not None and row[index].text in self.heads and not row[index].reading.article
        if not bare or sense is None or at >= len(row) or not row.same_sentence(index, at):
            return None
        if row.word(at) not in self.whose_name:
            return None
        stop = self._name(at + 1, definite=False) or row.behind_name_words(at + 1)
        if stop == at + 1:
            return None
        row[index].choose("group")
        member = Member(
            None, row.span(index, stop), "org", sense.lemma, grouped=True, fallback=self.kind, unlisted=True
        )
        return row.phrase(index, stop, [member], sense)

    def settle(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase, with its kind and its name taken in where it is a group with a name and nobody's."""
        member = phrase.members[-1]
        if len(phrase.members) > 1 or not member.is_open or member.fallback or phrase.lemma not in self.heads:
            return phrase
        stop = self._name(phrase.stop, phrase.definite)
        if stop is None and self._numbered(phrase):
            self.row.extend(phrase, phrase.stop + 1)
            member.fallback, member.span = UNKNOWN_SOLDIERS, phrase.span
        elif stop is not None:
            self.row.extend(phrase, stop)
            member.fallback, member.span, member.unlisted = self.kind, phrase.span, True
        return phrase

    def _numbered(self, phrase: NounPhrase) -> bool:
        """Whether a number that is a unit's name stands straight behind its noun with the article."""
        row, at = self.row, phrase.stop
        if not phrase.definite or at >= len(row) or not row.same_sentence(at - 1, at):
            return False
        number = row[at].payload
        return isinstance(number, NumberMention) and number.unit_name and not row[at].preposition

    def _name(self, at: int, definite: bool) -> int | None:
        """The item behind a name at an item: quoted, or in the construct (a bare head before a word with the article, or a town)."""
        row = self.row
        if at >= len(row) or not row.same_sentence(at - 1, at):
            return None
        if row.word(at) in ENCLOSING:
            return row.behind_quoted(at, MAX_NAME)
        stop = at
        while stop < len(row) and stop - at < MAX_NAME and self._name_word(stop):
            stop += 1
            if row[stop - 1].kind == "place" or (self._with_article(stop - 1) and not self._adjective(stop - 1)):
                break
        named = stop > at and (self._with_article(stop - 1) or row[stop - 1].kind == "place")
        return stop if named and not definite else None

    def _with_article(self, at: int) -> bool:
        return self.row.word(at).startswith(self.row.lexicon.clitics.definite)

    def _name_word(self, at: int) -> bool:
        """Whether an item can be part of a unit's name: also a word of places, things or people («كتيبة الشهداء»)."""
        return self.row.name_word(at) or (self.row.plain_word(at) and self.row[at].kind in _IN_NAMES)

    def _adjective(self, at: int) -> bool:
        return self.row.like_adjective(at)
