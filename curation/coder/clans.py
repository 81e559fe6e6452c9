"""Clans: tribes and families the registry does not name, told by a word for them and their name (عشيرتي س وص)."""

from __future__ import annotations

from collections.abc import Callable

from .item_row import MAX_NAME, ItemRow
from .noun_phrases import Member, NounPhrase
from .phrasebook import Sense
from .tokens import ENCLOSING

#: Senses that make a word after a word for a clan no name of one.
_NO_NAME = ("verb", "noun", "date", "number", "preposition", "adjective", "source", "relative", "subordinator", "group")


class Clans:
    """Phrases headed by a word for a clan. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.parse = parse

    def clan(self, index: int, sense: Sense) -> NounPhrase | None:
        """The clans named behind a word for them, as people of its kind; those the registry knows by their own id."""
        row, item = self.row, self.row[index]
        at = row.skip(index + 1, ENCLOSING)
        if at >= len(row) or not row.same_sentence(index, at) or row[at].conjunction or row[at].preposition:
            return None
        if row[at].has("actor"):
            phrase = self.parse(at)
            if phrase is None or phrase.members[0].kind != "org":
                return None
            phrase.first, phrase.span = index, (row.span(index, index + 1)[0], phrase.span[1])
            phrase.preposition, phrase.conjunction = item.preposition, item.conjunction
            return phrase
        stop = self._name(at)
        if stop is None:
            return None
        item.choose("clan")
        members = [self._member(index, stop, sense)]
        while (following := self._another(stop)) is not None:
            members.append(self._member(following[0], following[1], sense))
            stop = following[1]
        span = (members[0].span[0], members[-1].span[1])
        number = "pl" if len(members) > 1 else ""
        gender = members[0].gender
        return NounPhrase(
            index,
            stop,
            span,
            members,
            item.preposition,
            item.conjunction,
            gender=gender,
            plurality=number,
            definite=True,
        )

    def _member(self, first: int, stop: int, sense: Sense) -> Member:
        """One clan; the clan itself takes a feminine verb, its sons and men either."""
        gender = "f" if self.row[first].stop - self.row[first].first == 1 else ""
        return Member(None, self.row.span(first, stop), "org", "", gender, fallback=sense.value)

    def _name(self, at: int) -> int | None:
        """The item behind a clan's name that begins at an item, None where no name stands there."""
        row = self.row
        if row[at].has(*_NO_NAME) or not row.token(at).is_word or row.word(at)[0].isdigit():
            return None
        stop = at + 1
        while stop < len(row) and stop - at < MAX_NAME and row.name_word(stop):
            stop += 1
        return stop

    def _another(self, stop: int) -> tuple[int, int] | None:
        """The next clan's name, joined by "and": its first item and the one behind it."""
        row = self.row
        at = row.skip(stop, ENCLOSING)
        if at >= len(row) or not row.same_sentence(stop - 1, at) or not row.joined_by_clitic(at):
            return None
        if row[at].kind != "word" or row[at].preposition or (end := self._name(at)) is None:
            return None
        return at, end
