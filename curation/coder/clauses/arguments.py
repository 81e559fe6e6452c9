"""Arguments: a verb's phrases in their slots, each with its reason and how strong that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: How strong a reason is, which ranks the readings of a clause; how often such a role is right is measured (``sureness``).
CONFIDENCE = {
    "agent": 0.95, "preposition": 0.9, "agreement": 0.9, "order": 0.8, "adjective": 0.85, "genitive": 0.8,
    "sort": 0.7, "topic": 0.8, "carried": 0.65, "pronoun": 0.7, "inferred": 0.6, "sentence": 0.55, "doubtful": 0.2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase with the reason and confidence of its part in the clause."""

    phrase: NounPhrase
    reason: str
    confidence: float


#: The reason of whom a speaker addresses who stands before him and whom no registry knows.
BEHIND_UNLISTED = "behind whoever it is that speaks, whom no registry knows"
#: The reason of people before a verb that is read as passive with them.
SUFFER_BEFORE = "people before a verb of what people suffer"

#: The reason of those whom a meeting is told to have gathered.
GATHERED = "whom the meeting gathered"

#: The reason of the one phrase behind a verb that is taken for its subject.
FIRST_AFTER = "first after the verb"

#: The phrases of a verb by slot: subject, object, or the id of a preposition.
Arguments = dict[str, Argument]


def prepositional(preposition: str, phrase: NounPhrase) -> Argument:
    """A phrase behind a preposition, as an argument."""
    if preposition == "agent":
        return Argument(phrase, "named as the agent", CONFIDENCE["agent"])
    return Argument(phrase, f"after {preposition}", CONFIDENCE["preposition"])


def repeated(elements: Sequence[Element], element: Element) -> bool:
    """«عن س، وعن ص»: whether the preposition before a phrase is joined to one told before."""
    at = elements.index(element) - 1
    before = elements[at] if at >= 0 else None
    return before is not None and before.kind == "preposition" and bool(before.conjunction)


def joined_phrases(one: NounPhrase, other: NounPhrase) -> NounPhrase:
    """Two phrases behind one preposition as one."""
    return replace(one, members=[*one.members, *other.members], plurality="pl")


@dataclass(frozen=True, slots=True)
class Topic:
    """Whom a clause is about before its own phrases are read. ``firm``: its verb can hardly have another subject."""

    phrase: NounPhrase
    reason: str
    firm: bool
