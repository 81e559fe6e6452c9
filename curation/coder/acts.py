"""Acts: what the grammar finds before it is an event: a frame, its phrases in their roles, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from .clauses import Clause
from .elements import Element
from .frames import Frame
from .noun_phrases import NounPhrase

#: How an act can be told. Only ``told`` acts become events.
TOLD, CONTENT, PURPOSE, NEGATED, PLANNED, BACKGROUND, PART = (
    "told",
    "content",
    "purpose",
    "negated",
    "planned",
    "background",
    "part",
)
#: Named without being asserted («بعد الهجوم»): joins an act told elsewhere, makes no event of its own.
MENTIONED = "mentioned"


@dataclass(slots=True)
class Filler:
    """A phrase in a role, with the reason and how sure it is (0–1)."""

    role: str
    phrase: NounPhrase
    reason: str
    confidence: float


@dataclass(slots=True)
class Act:
    """One telling of an act. ``slots``: subject, object and prepositional phrases; ``mode`` may differ from the frame's."""

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
    mode: str = ""
    reported_by: NounPhrase | None = None

    def __post_init__(self) -> None:
        self.mode = self.mode or self.frame.mode

    @property
    def sentence(self) -> int:
        return self.element.sentence

    @property
    def root(self) -> str:
        return self.mode.partition(":")[0]

    def fill(self, slot: str, phrase: NounPhrase, reason: str, confidence: float) -> bool:
        """Put a phrase into a slot the frame has a role for, unless the slot is taken; False where it cannot."""
        role = self.frame.roles.get(slot)
        if slot == "agent":
            role = self.frame.roles.get("subject")
        if role is None or slot in self.slots:
            return False
        if slot == "agent" and "subject" in self.slots:
            return False
        self.slots["subject" if slot == "agent" else slot] = Filler(role, phrase, reason, confidence)
        return True
