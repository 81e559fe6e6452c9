"""Offices: bodies named by what they are (a directorate, a council)."""

from __future__ import annotations

from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow
from .owners import Owners

#: An office's name has at most this many words behind its first.
_MAX_TITLE = 3


class Offices:
    """Phrases headed by an office; remembers whose each is, since a report says so once."""

    def __init__(self, row: ItemRow, owners: Owners) -> None:
        self.row = row
        self.owners = owners
        self.portfolios = frozenset(row.lexicon.folded(row.lexicon.people, "title", "behind"))
        self.owner_of: dict[str, str] = {}
        self.state_of: dict[str, str] = {}

    def office(self, index: int) -> NounPhrase | None:
        """An office with the words of its name and its body; None where the report nowhere says whose it is."""
        item = self.row[index]
        sense = item.sense_of("office")
        if sense is None:
            return None
        stop = index + 1
        while (
            stop < len(self.row)
            and stop - index <= _MAX_TITLE
            and self.row[stop].kind in ("word", "person")
            and self.row.plain_word(stop)
        ):
            stop += 1
        while (
            stop < len(self.row) and self.row.word(stop) in self.portfolios and self.row[stop].sense_of("actor") is None
        ):
            stop += 1  # «وزارة الخارجية والمغتربين»
        title = " ".join((sense.lemma, *self.row.words(index + 1, stop)))
        item.choose("office")
        member = Member(self.owner_of.get(title), self.row.span(index, stop), "office", title, grouped=True)
        phrase = self.row.phrase(index, stop, [member], sense)
        if (state := self.owners.belonging.land(stop)) is not None:
            member.adjective = state
            self.row.extend(phrase, stop + 2)
        phrase = self.owners.attach(phrase)
        owner = next((m.actor for m in phrase.members if m.actor), None)
        head = phrase.members[0]
        if owner is None and not head.adjective:  # «وزارة الخارجية», told before with whose it is
            head.adjective = self.state_of.get(title, "")
        if owner is None and head.adjective:  # «وزارة الخزانة الأمريكية»: the state's, not its forces
            head.civil = True
            self.state_of[title] = head.adjective
            return phrase
        if owner is None:
            return phrase if title in self.owner_of else None
        self.owner_of[title] = owner
        return phrase
