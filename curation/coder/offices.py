"""Offices: bodies named by what they are (a directorate, a council), and people named by the office they hold."""

from __future__ import annotations

from .item_row import MAX_NAME, ItemRow
from .noun_phrases import Member, NamedPerson, NounPhrase
from .owners import Owners
from .place_mentions import PlaceMention

#: An office's name has at most this many words behind its first.
_MAX_TITLE = 3
#: Words of where somebody is sent, and the levels of places envoys are sent to.
_MAX_ERRAND = 4
_LANDS = frozenset({"country", "region"})
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
        word = self.row.words(index, index + 1)[-1]
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
            reason="by the name the report told with the office", envoy=holder.envoy,
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
        """A phrase that names an office, with the holder's name behind it, which is known from here on.

        Behind where an envoy is sent to as well («مبعوث س إلى ص فلان»); a place without a name behind it stays apart.
        """
        owner, start = phrase.members[-1], self._errand_end(phrase)
        stop = start
        while stop < len(self.row) and stop - start < MAX_NAME and self._name_goes_on(phrase, stop, start):
            stop += 1
        if stop == start and self._is_holder(phrase, start, owner):
            stop += 1
        if stop > start:
            owner.envoy = self.is_envoy(phrase.first)
            self._remember(stop - 1, owner)
            owner.persons = [NamedPerson(self.row.span(start, stop), None, phrase.span)]
            self.row.extend(phrase, stop)
        return phrase

    def is_envoy(self, index: int) -> bool:
        """Whether the words at an item are the title of somebody sent to the sides of a conflict."""
        titles = self.row.lexicon.envoy_titles
        if not titles:
            return False
        tokens, article = self.row.tokens, self.row.lexicon.clitics.article
        first = self.row[index].first
        words = [token.word.removeprefix(article) for token in tokens[first : first + max(map(len, titles))]]
        words[0] = tokens[first].word[self.row[index].reading.start :].removeprefix(article)
        return any(tuple(words[: len(title)]) == title for title in titles)

    def _errand_end(self, phrase: NounPhrase) -> int:
        """The item behind an envoy's errand («الخاص إلى اليمن»، «للأمم المتحدة في ليبيا»), of a phrase without one its end."""
        if not self.is_envoy(phrase.first):
            return phrase.stop
        row, index = self.row, phrase.stop
        while index < len(row) and index - phrase.stop < _MAX_ERRAND and row.same_sentence(phrase.first, index):
            body = row[index].sense_of("actor")
            if row.word(index) in row.lexicon.errand_words:
                index += 1
            elif body is not None and row[index].preposition and body.value == phrase.members[-1].actor:
                index += 1
                row.extend(phrase, index)  # «المبعوث الخاص للأمين العام للأمم المتحدة»
            elif row.word(index) in row.lexicon.errand_prepositions and self._is_land(index + 1):
                return index + 2
            else:
                break
        return phrase.stop

    def _is_land(self, index: int) -> bool:
        """Whether the name of a country stands at an item, as a place or as its state."""
        if index >= len(self.row):
            return False
        item = self.row[index]
        if item.kind == "place" and isinstance(item.payload, PlaceMention):
            return any(record.level in _LANDS for record in item.payload.records)
        state = item.sense_of("actor")
        return state is not None and self.row.lexicon.actors[state.value].kind in ("state", "organisation")

    def _is_holder(self, phrase: NounPhrase, index: int, owner: Member) -> bool:
        """Whether somebody known to act for the office's body is named behind it."""
        if index >= len(self.row) or not self.row.same_sentence(phrase.first, index) or self.row[index].preposition:
            return False
        sense = self.row[index].sense_of("holder")
        return sense is not None and sense.value in (owner.actor, owner.adjective)

    def _name_goes_on(self, phrase: NounPhrase, index: int, start: int) -> bool:
        """Whether an item is a word of a name: one no lexicon knows, or behind such one a trade that is a surname."""
        if not self.row.same_sentence(phrase.first, index):
            return False
        if self.row.name_word(index):
            return self.row.capital(index)
        item = self.row[index]
        trade = item.sense_of("person")
        return (
            index > start
            and trade is not None
            and trade.features.number == "sg"
            and item.reading_of("person").article
            and self.row.plain_word(index)
        )
