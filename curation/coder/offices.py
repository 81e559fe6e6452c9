"""Offices: bodies named by what they are (a directorate, a council), and people named by the office they hold."""

from __future__ import annotations

from .item_row import MAX_NAME, ItemRow
from .noun_phrases import Member, NamedPerson, NounPhrase
from .owners import Owners

#: An office's name has at most this many words behind its first.
_MAX_TITLE = 3


class Offices:
    """Phrases headed by an office; remembers whose each is, since a report says so once."""

    def __init__(self, row: ItemRow, owners: Owners) -> None:
        self.row = row
        self.owners = owners
        self.owner_of: dict[str, str] = {}

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
        title = " ".join((sense.lemma, *self.row.words(index + 1, stop)))
        item.choose("office")
        member = Member(self.owner_of.get(title), self.row.span(index, stop), "office", title, grouped=True)
        phrase = self.owners.attach(self.row.phrase(index, stop, [member], sense))
        owner = next((m.actor for m in phrase.members if m.actor), None)
        if owner is None:
            return phrase if title in self.owner_of else None
        self.owner_of[title] = owner
        return phrase

    def titled(self, index: int) -> NounPhrase | None:
        """«وزير الخارجية الإيراني», "the Turkish foreign minister": an office of a state or body, with its holder's name."""
        sense = self.row[index].choose("title")
        lemma = sense.lemma if sense else ""
        member = Member(None, self.row.span(index, index + 1), "person", lemma, "m", "sg", grouped=True, civil=True)
        phrase = self.owners.attach(self.row.phrase(index, index + 1, [member], sense))
        owner = phrase.members[-1]
        if owner.is_open:
            return None
        phrase.definite = True
        for held in phrase.members:
            held.civil = True
        stop = phrase.stop
        while (
            stop < len(self.row)
            and stop - phrase.stop < MAX_NAME
            and self.row.name_word(stop)
            and self.row.capital(stop)
        ):
            stop += 1
        if stop > phrase.stop:
            owner.persons = [NamedPerson(self.row.span(phrase.stop, stop), None, phrase.span)]
            self.row.extend(phrase, stop)
        return phrase
