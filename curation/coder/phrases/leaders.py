"""Leaders: the name behind who leads a body, by which the lexicon knows whom he acts for («زعيم المتمردين رياك مشار»)."""

from __future__ import annotations

from collections.abc import Callable

from ..units.noun_phrases import Member, NamedPerson, NounPhrase
from ..words.item_row import ItemRow


class Leaders:
    """Takes such names in. ``remember``: makes somebody known by the last word of the name at an item from there on."""

    def __init__(self, row: ItemRow, remember: Callable[[int, Member], None]) -> None:
        self.row = row
        self.remember = remember

    def led_by(self, phrase: NounPhrase) -> None:
        """«زعيم المتمردين رياك مشار»: behind who leads people of a kind, the name of a known leader says whose they are."""
        row, member, at = self.row, phrase.members[-1], phrase.stop
        if at + 1 < len(row) and row[at].kind == "word" and row[at + 1].has("holder") and row.plain_word(at):
            at += 1  # «زعيم المعارضة المسلحة …»
        if at >= len(row) or not row[at].has("holder") or not row.same_sentence(phrase.first, at):
            return
        leads = any(self._leads(i) for i in (phrase.first - 1, phrase.first) if i >= 0)
        if not leads or row[at].conjunction or row[at].preposition:
            return
        if member.actor is not None and not self._kind(member):
            self._known_leader(phrase, member, at)
            return
        if not (member.fallback or self._kind(member)):
            return
        sense = row[at].choose("holder")
        if sense is None or member.adjective or (member.actor is not None and not self._kind(member)):
            return
        member.actor, member.generic, member.reason = sense.value, (), "by its leader's name"
        member.persons = [NamedPerson(row.span(at, at + 1), None, phrase.span)]
        self.remember(at, member)
        row.extend(phrase, at + 1)

    def _known_leader(self, phrase: NounPhrase, member: Member, at: int) -> None:
        """«قائد فيلق القدس قاسم سليماني»: the name behind a post is its holder's, where he acts for a body of that land."""
        sense, actors = self.row[at].sense_of("holder"), self.row.lexicon.actors
        if at != phrase.stop or sense is None or member.actor is None:
            return
        if sense.value == member.actor or actors[sense.value].country == actors[member.actor].country != "":
            self.row[at].choose("holder")
            member.persons = [NamedPerson(self.row.span(at, at + 1), None, phrase.span)]
            self.remember(at, member)
            self.row.extend(phrase, at + 1)

    def _leads(self, index: int) -> bool:
        """Whether the first word at an item is a post, or says that somebody answers for a body."""
        senses = self.row.lexicon.book.senses(self.row.token(index).word)
        return any(s.kind == "title" or (s.kind == "link" and s.value == "responsible") for s in senses)

    def _kind(self, member: Member) -> bool:
        return member.actor is not None and self.row.lexicon.actors[member.actor].kind == "kind"
