"""Freed again: whom a plural pronoun means that says who is let go («قالت س إن الإفراج عنهم تم بوساطة ص»)."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import RELEASE, Act
from ..units.noun_phrases import Member, NounPhrase

_HELD = "detainee"


def freed_before(member: Member, phrase: NounPhrase, acts: Sequence[Act], earlier: Sequence[Act]) -> str | None:
    """The people told last to be held or freed, where a plural pronoun is whom an act frees; None for any other phrase.

    ``acts``: those of the sentence; ``earlier``: those told before it.
    """
    if member.who != "pronoun" or member.number != "pl":
        return None
    act = next((a for a in acts if a.mode == RELEASE and a.freed is not None and a.freed.phrase is phrase), None)
    if act is None:
        return None
    told = [*earlier, *(a for a in acts if a is not act and a.element.index < act.element.index)]
    for other in reversed(told):
        held = [a for f in other.slots.values() if f.role == _HELD for a in f.actors if f.phrase is not phrase]
        if held:
            return held[-1] if held[-1] not in act.subjects else None
    return None
