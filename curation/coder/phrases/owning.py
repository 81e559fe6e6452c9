"""Owning: people given to the body that they are told to belong to."""

from __future__ import annotations

from dataclasses import replace

from ..units.noun_phrases import CIVILIANS, HELD_PEOPLE, UNKNOWN_PEOPLE, Member, NounPhrase
from ..words.item_row import ItemRow

#: Sectors of kinds of people that say what people are, not whose.
_UNARMED = frozenset({"CVL", "REF", "JRN", "MED", "EDU", "NGO", "AGR"})


class Owning:
    """Makes one phrase of people and of the body whose they are."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.civil = frozenset(row.lexicon.people.get("civil", {}).get("words", ()))

    def own(self, phrase: NounPhrase, owner: NounPhrase, add: bool = False) -> None:
        """Give the head's people to their body: the head keeps number and gender, the body gives the actor."""
        head = phrase.members[-1]
        gender = head.gender or phrase.gender
        number = head.number or phrase.plurality
        members = [
            replace(
                member,
                kind=member.kind if member.kind == "anaphor" else head.kind,
                lemma=member.lemma if member.who == "headed" else head.lemma or member.lemma,
                gender=gender if phrase.lemma and not member.ranks else member.gender,
                number=number if phrase.lemma and not member.ranks else member.number,
                persons=head.persons,
                name=head.name,
                grouped=True,
                civil=head.civil or (member.civil and not self.civil.isdisjoint(phrase.lemma.split())),
                reason="",
                fallback=self._kind_of(head, member),
                backer=member.backer or head.backer,
            )
            for member in owner.members
        ]
        phrase.members = [*phrase.members, *members] if add else [*phrase.members[:-1], *members]
        phrase.head = phrase.head or head.span
        phrase.holder = phrase.holder or owner.holder
        phrase.held = phrase.held or owner.held
        phrase.number = phrase.number or owner.number
        self.row.extend(phrase, owner.stop)

    def _kind_of(self, head: Member, member: Member) -> str | None:
        """What kind of people those of a body are: that of the head where it says so, else that of the body's own people."""
        lexicon = self.row.lexicon
        if member.actor is None and self._sort_told(head):
            return head.fallback
        if member.actor is None and member.fallback and head.fallback in lexicon.go_between_kinds:
            return lexicon.mediating_kinds.get(member.fallback) or member.fallback  # «مشايخ قبيلة س» are elders
        return member.fallback or head.fallback

    def _sort_told(self, head: Member) -> bool:
        """«أطفال من العشائر»: whether the head says what sort of unarmed people they are, whomever they belong to."""
        kind = self.row.lexicon.actors.get(head.fallback or "")
        return kind is not None and kind.type in _UNARMED and kind.id not in (UNKNOWN_PEOPLE, HELD_PEOPLE, CIVILIANS)
