"""Acts: what the grammar finds before it is an event: a frame, its phrases in their roles, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...memory import Memory
from ...numbers import NumberMention
from ..lexicon.frames import Frame
from ..lexicon.relations import Relations
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .clauses import Clause

#: How an act can be told. Only ``told`` acts become events.
TOLD, CONTENT, PURPOSE = "told", "content", "purpose"
NEGATED, PLANNED, BACKGROUND, PART = "negated", "planned", "background", "part"
#: Named without being asserted («بعد الهجوم»): joins an act told elsewhere, makes no event of its own.
MENTIONED = "mentioned"
#: A sum of people over a time that began long before (``tolls``).
TOLL = "toll"
#: Said to lie ahead by whoever will, will not, or is said to have to do it; an undertaking of its own (``undertaking``).
PROMISED, REFUSED, OBLIGED = "promised", "refused", "obliged"

#: The slot of the second side where those an act is between are told apart («بين س وبين ص»).
AND_BETWEEN = "and between"
#: Modes that rules single out: mediation under way, people let go, journeys on which a mediator is often told alone.
MEDIATION, RELEASE, VISIT = "CONSULT:mediation", "RETREAT:release", "CONSULT:visit"
#: Roots of acts that a third side can help about.
MEDIABLE = frozenset({"CONSULT", "AGREE", "RETREAT", "CONCEDE"})
#: The event type each mode is of.
ROOT_OF: Memory[str, str] = Memory(lambda mode: mode.partition(":")[0])
#: Roots of acts of speech: what they are about happens elsewhere, if at all.
VERBAL_ROOTS = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT"})


@dataclass(slots=True)
class Filler:
    """A phrase in a role, with the reason and how sure it is (0–1)."""

    role: str
    phrase: NounPhrase
    reason: str
    confidence: float

    @property
    def actors(self) -> set[str]:
        """Ids of the actors its phrase names."""
        return {m.actor for m in self.phrase.members if m.actor}


@dataclass(slots=True, eq=False)
class Act:
    """One telling of an act. ``mode`` may differ from the frame's, ``status`` says how it is told.

    ``slots``: subject, object and phrases by preposition. ``governor``: the act it is said under, tied to it by
    ``link``. ``content``: the acts an act of speech is about; ``purpose``: those it aims at; ``means``: what it was done
    with. ``responds_to``: the act it answers. ``described``: a later clause that says who did it.
    ``in_return_of``: the release for which this one was made. ``shares``: how many of each side's people a swap freed. ``vague``: its word
    fits a more exact mode as well, and nothing beside it tells which. ``tried``: efforts are made for it.
    """

    frame: Frame
    element: Element
    clause: Clause
    slots: dict[str, Filler] = field(default_factory=dict)
    mediators: list[Filler] = field(default_factory=list)
    governor: Act | None = None
    link: str = ""
    status: str = TOLD
    content: list[Act] = field(default_factory=list)
    purpose: list[Act] = field(default_factory=list)
    means: list[Act] = field(default_factory=list)
    responds_to: Act | None = None
    described: Clause | None = None
    in_return_of: Act | None = None
    undertaking: bool = False
    vague: bool = False
    tried: bool = False
    mode: str = ""
    shares: dict[str, NumberMention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mode = self.mode or self.frame.mode

    @property
    def sentence(self) -> int:
        """Number of the sentence that tells it."""
        return self.element.sentence

    @property
    def root(self) -> str:
        """The event type its mode is of."""
        return ROOT_OF[self.mode]

    @property
    def actors(self) -> list[str]:
        """Ids of the actors in its slots, mediators apart."""
        return [m.actor for f in self.slots.values() for m in f.phrase.members if m.actor]

    @property
    def relations(self) -> Relations:
        """What its language's grammar knows of prepositions."""
        return self.clause.relations

    @property
    def between(self) -> tuple[str, str]:
        """The slots of those it is between."""
        return self.clause.relations.between, AND_BETWEEN

    @property
    def between_sides(self) -> bool:
        """Whether its words bring a side beside the one that does it («… بين س وص», "clashed with S")."""
        return bool(self.relations.beside_bodies & self.slots.keys())

    @property
    def freed(self) -> Filler | None:
        """Whom a release frees: who is let go, or who goes free («عاد المحتجزون إلى بلادهم»)."""
        subject = self.slots.get("subject")
        going = subject if subject is not None and subject.role == "detainee" else None
        return self.slots.get("object") or self.slots.get(self.clause.relations.freed) or going

    @property
    def told_apart(self) -> Clause | None:
        """«أدانت س، الأربعاء، الهجوم الذي وقع الاثنين»: the clause that alone says when and where it was, of an act that
        another act only speaks of."""
        said = self.governor is not None and self.governor.root in VERBAL_ROOTS
        return self.described if said and self.status == TOLD else None

    @property
    def subjects(self) -> set[str]:
        """Ids of the actors that are its subject."""
        subject = self.slots.get("subject")
        return subject.actors if subject is not None else set()

    @property
    def names_sides(self) -> bool:
        """«الاشتباكات بين س وص»: whether both sides of an act between sides are told by name."""
        told = {m.actor or m.adjective for f in self.slots.values() if f.role == "party" for m in f.phrase.members}
        return self.frame.mutual and len(told - {None}) > 1

    @property
    def names_truce(self) -> bool:
        """Whether its words, or those it needs, are those of a truce («اتفاق هدنة», «توصلت إلى هدنة»)."""
        needed = {word for e in self.clause.elements if self.element.needs(e.tokens[0]) for word in e.text.split(" ")}
        return bool(self.relations.truces & (needed | set(self.element.text.split(" "))))

    def fill(self, slot: str, phrase: NounPhrase, reason: str, confidence: float) -> bool:
        """Put a phrase into a slot the frame has a role for, unless the slot is taken; False where it cannot.

        The agent is the subject by another name.
        """
        slot = "subject" if slot == "agent" else slot
        role = self.frame.roles.get(slot)
        if slot == self.relations.between and slot in self.slots and phrase.members[0].kind != "anaphor":
            slot = AND_BETWEEN
        if role is None or slot in self.slots:
            return False
        self.slots[slot] = Filler(role, phrase, reason, confidence)
        return True

    def mediated_by(self, phrase: NounPhrase, reason: str, confidence: float) -> None:
        """Add a mediator."""
        self.mediators.append(Filler("mediator", phrase, reason, confidence))
