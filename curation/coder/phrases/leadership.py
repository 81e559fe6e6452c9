"""Leadership: who leads a body is nobody else («لواء س بقيادة فلان»), or says whose a delegation is («وفد برئاسة وزير س»)."""

from __future__ import annotations

from collections.abc import Callable

from ...text import fold_word
from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow


class Leadership:
    """Takes in who leads. ``parse``: reads one phrase at an item; ``own``: gives the people of one phrase to another's body."""

    def __init__(
        self, row: ItemRow, parse: Callable[[int], NounPhrase | None], own: Callable[[NounPhrase, NounPhrase], None]
    ) -> None:
        self.row = row
        self.parse = parse
        self.own = own
        people = row.lexicon.people
        self.called = frozenset(map(fold_word, people.get("called", {}).get("words", ())))
        self.leading = frozenset(map(fold_word, people.get("led_by", {}).get("words", ())))
        self.members = frozenset(map(fold_word, people.get("membership", {}).get("words", ())))

    def led(self, phrase: NounPhrase) -> NounPhrase:
        """Take in who leads a body, by name or by rank (لواء س بقيادة فلان): he is nobody else, or how people are called; returns the phrase."""
        row, at = self.row, phrase.stop
        if self._people_led(phrase):
            return phrase
        opening = self.leading if phrase.members[-1].kind == "org" else self.called
        if at >= len(row) or row.word(at) not in opening or not row.same_sentence(phrase.first, at):
            return phrase
        at += 1
        if (leader := self._leader(phrase, at)) is not None:
            self.own(phrase, leader)
            return self._with_members(phrase)
        while at < len(row) and row[at].has("rank", "title") and row.same_sentence(phrase.first, at):
            at += 1
        self._branch_led(phrase, at)
        if (stop := row.behind_name_words(at)) > at:
            row.extend(phrase, stop)
        return self._with_members(phrase)

    def _people_led(self, phrase: NounPhrase) -> bool:
        """«المتمردون بقيادة فلان»: people of whom only what they are is told belong to the body their known leader leads."""
        row, member, at = self.row, phrase.members[-1], phrase.stop
        kinds = row.lexicon.kinds
        named = member.actor is not None and member.actor not in kinds
        if member.kind != "people" or named or member.adjective or len(phrase.members) != 1:
            return False
        if at >= len(row) or row.word(at) not in self.leading or not any(a in kinds for a in self._of_kind(member)):
            return False
        at += 1
        while at < len(row) and row[at].has("rank", "title"):
            at += 1
        if at >= len(row) or not row.same_sentence(phrase.first, at) or (sense := row[at].choose("holder")) is None:
            return False
        member.actor, member.generic, member.reason = sense.value, (), "by its leader's name"
        row.extend(phrase, at + 1)
        return True

    @staticmethod
    def _of_kind(member: Member) -> list[str]:
        """The kinds of people a member may be of."""
        return [one for one in (member.actor, member.fallback, *member.generic) if one is not None]

    def _branch_led(self, phrase: NounPhrase, index: int) -> None:
        """«الحركة الشعبية برئاسة فلان»: of a body with several branches it is the one its leader's name tells."""
        sense = self.row[index].sense_of("holder") if index < len(self.row) else None
        member = phrase.members[-1]
        actors = self.row.lexicon.actors
        if sense is None or len(phrase.members) != 1 or not self.row.same_sentence(phrase.first, index):
            return
        led = actors[sense.value]
        known = {member.actor, *member.generic}
        body = actors.get(led.parent or "")
        branch = body is not None and body.id in known and body.kind != "state"  # a state's council stays the state's
        if led.id in member.generic or branch:
            member.actor, member.generic, member.reason = led.id, (), "by its leader's name"
            self.row[index].choose("holder")
            self.row.extend(phrase, index + 1)

    def _leader(self, phrase: NounPhrase, index: int) -> NounPhrase | None:
        """«وفد برئاسة وزير س»: who leads a delegation of nobody told, where words say for whom he acts; else None."""
        head = phrase.members[-1]
        if (
            not (head.is_open and head.civil)
            or index >= len(self.row)
            or not self.row.same_sentence(phrase.first, index)
        ):
            return None
        leader = self.parse(index) if self.row[index].has("title", "rank", "holder", "link") else None
        told = leader is not None and len(leader.members) == 1 and leader.members[0].kind == "person"
        return leader if told and leader is not None and not leader.members[0].is_open else None

    def _with_members(self, phrase: NounPhrase) -> NounPhrase:
        """«وفد س برئاسة فلان وعضوية فلان وفلان»: the members of a delegation add nobody; returns the phrase."""
        at = phrase.stop
        if at < len(self.row) and self.row.word(at) in self.members and self.row.same_sentence(phrase.first, at):
            told = self.parse(at + 1) if at + 1 < len(self.row) else None
            if told is not None and not told.preposition:
                self.row.extend(phrase, told.stop)
        return phrase
