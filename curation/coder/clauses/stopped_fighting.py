"""Stopped fighting: «الاشتباكات … توقفت»: the noun of force that opens a clause is the subject of a verb that needs it as one.

Such a verb tells a truce where the noun stands behind it («توقفت الاشتباكات»); so it does where the noun stands before.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..lexicon.complements import Alternatives
from ..lexicon.frames import Frame
from ..words.elements import Element
from .clauses import Clause

#: What may stand before the noun in its clause.
_OPENING = frozenset({"subordinator", "adverbial", "coordinator", "mark", "date"})


def frame_of_stop(noun: Element, clause: Clause, frames: Mapping[str, Frame]) -> Frame | None:
    """The frame of the end of fighting that the verb behind a noun of force tells, None where it tells none."""
    verb = clause.verb
    if verb is None or verb.frames or verb.index < noun.index or not noun.is_violent or noun.preposition:
        return None
    if any(e.kind not in _OPENING for e in clause.before(noun)):
        return None
    words = tuple(noun.text.split())
    uses = (s.value for s in verb.item.senses if s.kind == "verb" and s.value.frame and s.value.complement)
    behind = f" {' '.join(e.text for e in clause.after(verb))} "
    found = (
        frames[use.frame]
        for use in uses
        if words in use.complement[0].get(words[0], ()) and all(_stand_in(part, behind) for part in use.complement[1:])
    )
    return next((frame for frame in found if frame.root == "RETREAT"), None)


def _stand_in(part: Alternatives, text: str) -> bool:
    """Whether the words of one part of what a verb needs stand, as whole words, in a text with a space at either end."""
    return any(f" {' '.join(words)} " in text for phrases in part.values() for words in phrases)
