"""Noun phrases: the people and bodies of a sentence, each tied to the actor it belongs to.

«سبعة من عناصر قوات س لدى ص»: seven people, members of س, held by ص.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...numbers import NumberMention

#: Folded positions ``[start, end)``.
Span = tuple[int, int]
#: The kind of people of whom the report does not say whose they are.
UNKNOWN_PEOPLE = "people-unknown"
#: The kind of people of whom it says only of which state they are.
CIVILIANS = "civilians"
#: Sorts of words for the sides of a conflict, two or more; in both a land beside them tells which conflict.
FIGHTING, SEVERAL = "fighting", "several"
AT_WAR_WORDS = frozenset({FIGHTING, SEVERAL})
#: The kind of people of whom it says only that they hold office.
UNKNOWN_OFFICIALS = "officials-unknown"
#: The kind of people of whom it says only that they protest.
PROTESTERS = "protesters"
#: The kind of people of whom it says only that they are held.
HELD_PEOPLE = "detainees"
#: What a member is told by whose owner a possessive of its own names ("its forces", "their fighters").
OWN_BODY = "own body"
#: Links behind which stands whom people or groups are for.
LOYAL = frozenset({"affiliated", "backed"})
#: The kind of people of whom it says only their rank.
UNKNOWN_SOLDIERS = "soldiers-unknown"


@dataclass(slots=True)
class NamedPerson:
    """A person of the report: ``span`` is the name's folded span; rank and office likewise or None."""

    span: Span
    rank: Span | None = None
    office: Span | None = None


@dataclass(slots=True)
class Member:
    """One actor inside a noun phrase. ``actor`` is a registry id, None while it is open; spans are folded.

    ``generic``: ids a short name may mean; ``adjective``: id of the state an adjective of origin names; ``who``: whom a
    description points back to (pronoun, both, last, …). ``fallback``: the kind of people, where nothing ties them to a
    body. ``backer``: whom they are told to fight for. ``grouped``: people or an office of the actor, not the actor itself. ``civil``: an office of the state, not of
    its forces. ``mediates``: as for the phrase it heads. ``envoy``: somebody sent to the sides of a conflict.
    ``ranks``: people in the ranks of whom a pronoun means. ``land``: the country of whose conflict both sides are meant.
    ``unlisted``: a body with a name of its own that no registry has, so that no other body of its kind is meant.
    ``origin``: id of the state whose people they are told to be, who act for themselves.
    """

    actor: str | None
    span: Span
    kind: str  # org, people, person, office, anaphor
    lemma: str = ""
    gender: str = ""
    number: str = ""
    generic: tuple[str, ...] = ()
    adjective: str | None = None
    persons: list[NamedPerson] = field(default_factory=list)
    name: str = ""
    who: str = ""
    civil: bool = False
    grouped: bool = False
    reason: str = ""
    fallback: str | None = None
    mediates: str = ""
    backer: Member | None = None
    envoy: bool = False
    ranks: bool = False
    land: str = ""
    unlisted: bool = False
    origin: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing says yet whose people these are."""
        return self.actor is None and not (self.generic or self.adjective or self.unlisted)

    @property
    def short(self) -> bool:
        """Whether a short name tells it, which the report's country would settle."""
        return self.actor is None and bool(self.generic) and not self.adjective


@dataclass(frozen=True, slots=True)
class Part:
    """One of the phrases joined to one («ثلاثة جنود وضابطان»): its number, or what its noun's form says."""

    number: NumberMention | None
    plurality: str
    people: bool


@dataclass(slots=True)
class NounPhrase:
    """Coordinated members under one head, at least one. Items ``[first, stop)``; ``span`` folded, without the preposition.

    ``led``: a word no lexicon knows heads it (وزراء خارجية س), so that its own form shows no gender.
    ``sound``: its noun has the ending of a sound plural of men. ``holder``: who holds the people told (``held``). ``thing``: its head is what is struck or taken, not who acts.
    ``parts``: what each of the phrases joined in it counts. ``case``: nominative or accusative where the writer marked it. ``mediates``: its head says that they go between
    others (الوسيط القطري), or are a committee that may. ``named``: it is one person, told by name. ``some``: it is a
    number of its body's people that nobody counted (عدد من قوات س). ``head``: the word for people whom ``members`` say whose they are.
    """

    first: int
    stop: int
    span: Span
    members: list[Member]
    preposition: str = ""
    conjunction: str = ""
    number: NumberMention | None = None
    lemma: str = ""
    gender: str = ""
    plurality: str = ""
    definite: bool = False
    held: bool = False
    thing: bool = False
    led: bool = False
    sound: bool = False
    holder: Member | None = None
    case: str = ""
    parts: list[Part] = field(default_factory=list)
    mediates: str = ""
    named: bool = False
    some: bool = False
    head: Span | None = None

    @property
    def is_people(self) -> bool:
        """Whether people are told, not a body alone."""
        return any(m.kind in ("people", "person") for m in self.members)

    @property
    def counted(self) -> bool:
        """Whether a number stands with it."""
        return self.number is not None


def anaphor(member: Member, actor: str, reason: str) -> Member:
    """A member told by words that point back (or ahead) to an actor."""
    return Member(
        actor, member.span, "anaphor", member.lemma, member.gender, member.number, who=member.who, reason=reason
    )
