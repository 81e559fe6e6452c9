"""Holders of a post: the name behind a post, whom he serves from there on, and who "the minister" is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..units.noun_phrases import Member, NamedPerson, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow

#: How many words a holder's name has.
_MAX_NAME = 8


class PostHolders:
    """Remembers who holds which post in one report. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.parse = parse
        self.serves: dict[str, Member] = {}
        #: Who was told last in a post, by its word ("the emir" behind "Qatar's emir").
        self.posts: dict[str, Member] = {}
        #: Whether the language puts what qualifies before the head.
        self.here = not row.lexicon.settings.get("adjective_after_noun")

    def name(self, phrase: NounPhrase) -> None:
        """Take in the name of who holds a post, straight behind it or set off by commas, and remember whom he serves."""
        row = self.row
        index = self._behind_land(phrase.stop)
        apposed = index < len(row) and row.word(index) == ","
        index = row.skip(index + apposed, ENCLOSING)
        stop = index
        while stop < len(row) and stop - index < _MAX_NAME and (self._name_word(stop) or self._joins(index, stop)):
            stop += 1
        if stop == index:
            return
        if apposed and (stop - index < 2 or stop >= len(row) or not self._closed(phrase.first, stop)):
            return
        person = NamedPerson(row.span(index, stop), None, phrase.span)
        phrase.members[-1].persons = [person]
        holder = next((s for item in row[index:stop] if (s := item.sense_of("holder")) is not None), None)
        if holder is not None:
            phrase.members[-1].actor, phrase.members[-1].adjective = holder.value, None
        self.remember(row.words(index, stop), phrase.members[-1])
        row.extend(phrase, stop + (apposed and row.word(stop) == ","))

    def _closed(self, first: int, stop: int) -> bool:
        """Whether a name behind a comma ends at an item: before a mark, or the day on which he acts, his comma forgotten."""
        row = self.row
        if row.word(stop) in (",", "."):
            return True
        if first and row.same_sentence(first - 1, first) and row[first - 1].has("preposition"):
            return False  # "after talks with S's president, Marta Velin on Monday met …"
        day = stop + 1 < len(row) and row[stop].has("preposition") and row[stop + 1].has("date")
        return row[stop].has("date") or day

    def _behind_land(self, index: int) -> int:
        """ "Russia's ambassador to Syria, …": the item behind the land a post is for, where a name follows, or a comma and it."""
        row = self.row
        if (
            index + 3 >= len(row)
            or not row[index].has("preposition", "link")
            or not row.same_sentence(index, index + 3)
        ):
            return index
        at = index + 1
        land = row[at].kind == "place" or row[at].has("actor", "land", "capital")
        named = row.word(at + 1) == "," and row.token(at + 2).capital and row[at + 2].kind == "word"
        named = named or all(row.token(i).capital and row[i].kind == "word" for i in (at + 1, at + 2))
        return at + 1 if land and named else index

    def post(self, index: int) -> NounPhrase | None:
        """ "the emir", "the minister": who was told in that post before."""
        member = self.posts.get(self.row[index].text)
        if not self.here or member is None:
            return None
        found = replace(member, span=self.row.span(index, index + 1), persons=[], reason="told in that post before")
        return self.row.phrase(index, index + 1, [found], self.row[index].choose("title", "rank"))

    def _joins(self, first: int, index: int) -> bool:
        """ "Ahmed bin Yusuf al-Velin": whether a small word or hyphen goes on with a name to a further part of it."""
        row = self.row
        joining = row.lexicon.people.get("person_joining", {}).get("words", ())
        if index == first or index + 1 >= len(row) or row.word(index) not in joining:
            return False
        return row.same_sentence(index, index + 1) and (
            self._name_word(index + 1) or (row.word(index + 1) in joining and self._joins(first, index + 1))
        )

    def _name_word(self, index: int) -> bool:
        row, item = self.row, self.row[index]
        token = row.token(index)
        if not token.is_word or not row.same_sentence(index - 1, index):
            return False
        return token.capital and (
            item.kind == "word" or item.has("holder") or (item.kind == "place" and not item.has("actor"))
        )

    def remember(self, words: list[str], member: Member) -> None:
        """Remember under a person's name, and the last word of it, for whom he acts."""
        for name in (" ".join(words), words[-1]):
            self.serves.setdefault(name, member)

    def known(self, index: int, stop: int) -> NounPhrase | None:
        """The phrase of a person told before, for whom it is known whom he serves."""
        words = self.row.words(index, stop)
        member = self.serves.get(" ".join(words)) or self.serves.get(words[-1])
        if member is None:
            return None
        found = replace(member, span=self.row.span(index, stop), persons=[NamedPerson(self.row.span(index, stop))])
        return self.row.phrase(index, stop, [found], None)

    def explained(self, phrase: NounPhrase) -> None:
        """«Marta Velin, the UN envoy,»: the apposition says whom a person no registry knows acts for."""
        row = self.row
        if phrase.stop >= len(row) or row.word(phrase.stop) != "," or phrase.members[-1].actor:
            return
        owner = self.parse(phrase.stop + 1) if phrase.stop + 1 < len(row) else None
        if owner is None or not owner.members or owner.members[-1].kind != "person" or owner.preposition:
            return
        last = owner.members[-1]
        if last.is_open or owner.stop >= len(row) or row.word(owner.stop) not in (",", "."):
            return
        person = phrase.members[-1]
        words = row.words(phrase.first, phrase.stop)
        phrase.members[-1] = replace(last, persons=person.persons)
        self.remember(words, phrase.members[-1])
        row.extend(phrase, owner.stop + (row.word(owner.stop) == ","))
