"""Offices: bodies named by what they are (a directorate, a council), and people named by the office they hold."""

from __future__ import annotations

from .item_row import MAX_NAME, ItemRow
from .noun_phrases import Member, NamedPerson, NounPhrase
from .owners import Owners

#: An office's name has at most this many words behind its first.
_MAX_TITLE = 3
#: A name has at least this many letters to be known again by itself.
_SHORTEST_NAME = 4


class Offices:
    """Phrases headed by an office; remembers whose each is, since a report says so once."""

    def __init__(self, row: ItemRow, owners: Owners) -> None:
        self.row = row
        self.owners = owners
        self.owner_of: dict[str, str] = {}
        self.holders: dict[str, Member] = {}

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
        if owner is None and phrase.members[0].adjective:  # «وزارة الخزانة الأمريكية»: the state's, not its forces
            phrase.members[0].civil = True
            return phrase
        if owner is None:
            return phrase if title in self.owner_of else None
        self.owner_of[title] = owner
        return phrase

    def _remember(self, index: int, owner: Member) -> None:
        """Know an office holder by the last word of the name from here on."""
        word = self.row.word(index)
        if len(word) >= _SHORTEST_NAME:
            self.holders[word] = owner

    def named(self, index: int) -> NounPhrase | None:
        """«وأكد بيدرسون …»: an office holder by the last word of a name the report told with the office."""
        holder = self.holders.get(self.row.word(index))
        if holder is None:
            return None
        span = self.row.span(index, index + 1)
        member = Member(
            holder.actor, span, "person", "", "m", "sg", holder.generic, holder.adjective, civil=True, grouped=True,
            reason="by the name the report told with the office",
        )  # fmt: skip
        phrase = self.row.phrase(index, index + 1, [member], None)
        phrase.gender, phrase.plurality, phrase.definite = "m", "sg", True
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
        return self.with_name(phrase)

    def with_name(self, phrase: NounPhrase) -> NounPhrase:
        """A phrase that names an office, with the holder's name behind it, which is known from here on."""
        owner, stop = phrase.members[-1], phrase.stop
        while stop < len(self.row) and stop - phrase.stop < MAX_NAME and self._name_goes_on(phrase, stop):
            stop += 1
        if stop > phrase.stop:
            self._remember(stop - 1, owner)
            owner.persons = [NamedPerson(self.row.span(phrase.stop, stop), None, phrase.span)]
            self.row.extend(phrase, stop)
        return phrase

    def _name_goes_on(self, phrase: NounPhrase, index: int) -> bool:
        """Whether an item is a word of a name: one no lexicon knows, or behind such one a trade that is a surname."""
        if not self.row.same_sentence(phrase.first, index):
            return False
        if self.row.name_word(index):
            return self.row.capital(index)
        item = self.row[index]
        trade = item.sense_of("person")
        return (
            index > phrase.stop
            and trade is not None
            and trade.features.number == "sg"
            and item.reading_of("person").article
            and self.row.plain_word(index)
        )
