"""Instruments: the craft an assault was done with tells how it was done, and by whom where nobody else is told.

«قصف بطائرات حربية روسية على س», «استهداف سيارة بمسيرة تركية»: whose craft it is struck.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import Act
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..words.elements import Element

#: Modes that the craft makes more exact.
_GENERAL = frozenset({"ASSAULT", "ASSAULT:heavy-weapons"})


def take_instruments(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Give each assault the craft that a preposition of instrument ties to it."""
    for act in acts:
        if act.root != "ASSAULT" or act.frame.mutual:
            continue
        found = _craft(act, lexicon)
        if found is None:
            continue
        craft, mode = found
        phrase = craft.phrase
        if phrase is not None and not any(f.role == "initiator" for f in act.slots.values()):
            act.fill("subject", phrase, "the craft it was done with", CONFIDENCE["preposition"])
        if act.mode in _GENERAL:
            act.mode = mode


def _craft(act: Act, lexicon: Lexicon) -> tuple[Element, str] | None:
    """The first craft with such a preposition behind the act's word, before the next act; with the mode of its strikes."""
    taken = {id(filler.phrase) for filler in act.slots.values()}
    for element in act.clause.after(act.element):
        if element.frames or element.kind in ("verb", "subordinator", "relative"):
            return None
        phrase = element.phrase
        if phrase is None or element.preposition not in lexicon.relations.instrument or id(phrase) in taken:
            continue
        modes = {lexicon.craft_mode(member.lemma) for member in phrase.members}
        if len(modes) == 1 and (mode := modes.pop()):  # with guns beside them they tell no one means
            return element, mode
    return None
