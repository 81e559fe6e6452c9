"""Family names: "Prime Minister N S … S said": the last word of a name told with an office stands for its holder later."""

from __future__ import annotations

from ..units.noun_phrases import Member
from .lexicon import Lexicon


class FamilyNames:
    """Remembers for whom the persons of one report act, by the last word of their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.bodies: dict[str, str] = {}

    def body(self, member: Member) -> str | None:
        """The body of a person told by one word, of whom a longer name was told before; None where none was."""
        single = member.kind == "person" and bool(member.name) and " " not in member.name
        return self.bodies.get(member.name) if single else None

    def remember(self, member: Member) -> None:
        """Keep for whom somebody acts who is told by more than one word."""
        full = member.name or (member.lemma if member.persons else "")
        _, apart, last = full.rpartition(" ")
        if member.kind == "person" and apart and member.actor and self.lexicon.actors[member.actor].kind != "kind":
            self.bodies.setdefault(last, member.actor)
