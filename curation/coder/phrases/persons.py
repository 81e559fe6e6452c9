"""Persons: a rank and a name, the apposition that says for whom a person acts, and lists of names after a colon."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.inflection import NO_FEATURES
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NamedPerson, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import MAX_NAME, ItemRow

#: An apposition runs over at most this many items.
_MAX_APPOSITION = 8
_APPOSITION_ENDS = ENCLOSING | {","}


class Persons:
    """Phrases headed by a rank; remembers whom each named person serves. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.parse = parse
        self.serves: dict[str, str] = {}
        self.of_state = frozenset(row.lexicon.folded(row.lexicon.people, "held_by_state", "words"))

    def surname(self, index: int, at: int) -> Sense | None:
        """«الرئيس س»: the last word of a known holder's name behind a word for his post."""
        row, lexicon = self.row, self.row.lexicon
        actor = lexicon.surnames.get(row.word(at)) if at == index + 1 and row.same_sentence(index, at) else None
        post = row.word(index).removeprefix(row[index].conjunction)
        if actor is None or post not in lexicon.surname_posts or not row.name_word(at) or row[at].preposition:
            return None
        return Sense("holder", actor, NO_FEATURES, row.word(at))

    def ranked(self, index: int) -> NounPhrase | None:
        """«اللواء س»: a rank with the name behind it; None where no name follows."""
        row = self.row
        stop = index + 1
        while (
            stop < len(row)
            and stop - index <= MAX_NAME
            and (row.name_word(stop) or (stop == index + 1 and row.given_name(stop)))
        ):
            stop += 1
        if stop == index + 1:
            return None
        item = row[index]
        sense = item.choose("rank")
        name = " ".join(row.words(index + 1, stop))
        person = NamedPerson(row.span(index + 1, stop), row.span(index, index + 1))
        member = Member(
            self.serves.get(name), row.span(index, stop), "person", "", "m", "sg", persons=[person], name=name,
            fallback=sense.value if sense is not None else UNKNOWN_PEOPLE, civil=item.text in self.of_state,
        )  # fmt: skip
        phrase = NounPhrase(
            index, stop, member.span, [member], item.preposition, item.conjunction, gender="m", plurality="sg",
            definite=True, case=row.case(index), lemma=row.word(index).removeprefix(item.conjunction),
        )  # fmt: skip
        self._apposition(phrase, member, person)
        if member.actor is not None:
            self.serves[name] = member.actor
        return phrase

    def _apposition(self, phrase: NounPhrase, member: Member, person: NamedPerson) -> None:
        """«اللواء س، المسؤول عن قوات ص في …،»: the apposition says for whom a person acts."""
        row = self.row
        index = row.skip(phrase.stop, _APPOSITION_ENDS)
        link = row[index].sense_of("link") if index < len(row) else None
        if link is None or link.value not in ("responsible", "member", "affiliated"):
            return
        following = row.after_link(index, link.lemma)
        if following is None or (link.value == "member" and index != phrase.stop):
            return
        owner = self.parse(following)
        if owner is None or all(m.is_open for m in owner.members):
            return
        source = owner.members[0]
        member.actor, member.generic, member.adjective = source.actor, source.generic, source.adjective
        member.span = source.span
        stop = self._apposition_end(owner.stop)
        person.office = (row.span(index, index + 1)[0], row.span(stop - 1, stop)[1])
        row.extend(phrase, row.skip(stop, ENCLOSING))

    def _apposition_end(self, index: int) -> int:
        """An apposition runs on, through its places, to the closing comma or quote; a verb before that ends it here."""
        row = self.row
        stop = index
        while stop < len(row) and stop - index <= _MAX_APPOSITION and row.same_sentence(index, stop):
            if row.word(stop) in _APPOSITION_ENDS:
                return stop
            if row[stop].has("verb", "noun", "subordinator", "relative"):
                break
            stop += 1
        return index

    def after_colon(self, phrase: NounPhrase) -> None:
        """«قيادات س: فلان، فلان، فلان»: name the people a group consists of."""
        row = self.row
        index = row.skip(phrase.stop, ENCLOSING)
        group = phrase.members[-1]
        if index >= len(row) or row.word(index) != ":" or not group.grouped:
            return
        index += 1
        office = group.persons[0].office if group.persons else None
        persons: list[NamedPerson] = []
        while index < len(row):
            stop = index
            while stop < len(row) and stop - index < MAX_NAME and row.name_word(stop, listed=True):
                stop += 1
            if stop == index or stop >= len(row) or (row.word(stop) not in (",", ".") and not row[stop].conjunction):
                break
            persons.append(NamedPerson(row.span(index, stop), None, office))
            index = stop + (row.word(stop) == ",")
        if persons:
            group.persons = persons
            row.extend(phrase, index)
