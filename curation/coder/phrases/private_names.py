"""Private names: «المواطنة س بنت ص»: the names behind a word for one person belong to it, whatever else they may mean.

No name is kept: the words are only taken in, so that none of them is read as a commander, a clan or a place.
"""

from __future__ import annotations

from ...text import fold_word
from ..units.noun_phrases import NounPhrase
from ..words.item_row import ItemRow

#: A name has at most this many words.
_LONGEST = 5
#: Senses of words that are names of people as often.
_NAMES_TOO = frozenset({"link", "person", "rank", "title", "group", "noun", "place", "clan", "direction", "cue"})


class PrivateNames:
    """Takes in the names of people who are told by a word for one of them (``people.toml``, ``[one_person]``)."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.heads = tuple(map(fold_word, row.lexicon.people.get("one_person", {}).get("words", ())))

    def settle(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase, with the name behind it where it is one person's."""
        row = self.row
        if not self.heads or phrase.number is not None or len(phrase.members) != 1 or phrase.stop >= len(row):
            return phrase
        if not row.word(phrase.first).endswith(self.heads):
            return phrase
        stop = row.behind_quoted(phrase.stop, _LONGEST) or self._plain(phrase.stop)
        grown = phrase.stop > phrase.first + 1 and phrase.members[0].is_open
        if stop is not None:
            row.extend(phrase, stop)
        phrase.named = stop is not None or grown
        return phrase

    def _plain(self, at: int) -> int | None:
        """The item behind the words of a name, None where the first of them is none."""
        stop = at
        while stop < len(self.row) and stop - at < _LONGEST and self._name_word(stop):
            stop += 1
        return stop if stop > at else None

    def _name_word(self, at: int) -> bool:
        row = self.row
        if not row.plain_word(at):
            return False
        item = row[at]
        return row.name_word(at) or row.given_name(at) or (bool(item.kinds) and item.kinds <= _NAMES_TOO)
