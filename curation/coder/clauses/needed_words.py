"""Needed words: what stands among the words a verb needs beside itself is told by them, and takes no place of its own.

«طرد أربعة دبلوماسيين», «ألقت الشرطة القبض على …», «استهدفت س جرافة بواسطة طائرة مسيرة», «أشادت س بجهود ص»: the people,
bodies, weapons and prepositions of such words.
"""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .acts import VERBAL_ROOTS
from .arguments import Arguments
from .clauses import Clause


def taken_with(clause: Clause, verb: Element, element: Element) -> str:
    """«أشادت س بجهود ص»: words of mediation that begin with the preposition the verb itself takes are its own."""
    index = clause.elements.index(element) - 1
    before = clause.elements[index] if index >= 0 else None
    if element.preposition == "mediator" and before is not None and before.kind == "preposition" and verb.frames:
        own = next((p for p in verb.frames[0].roles if len(p) == 1 and before.text.startswith(p)), "")
        if own and verb.frames[0].root in VERBAL_ROOTS | {"SUPPORT"}:
            return own
    return element.preposition


def is_weapon(verb: Element, element: Element) -> bool:
    """Whether who is named as the agent stands among the words the verb needs: what it was done with."""
    return element.preposition == "agent" and verb.voice != "passive" and verb.needs(element.tokens[0])


def in_complement(clause: Clause, verb: Element) -> set[int]:
    """Indexes of the bodies whose whole words are among those the verb needs (بدأ سريان …)."""
    first, stop = verb.complement or (0, 0)
    phrases = [e for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.phrase.is_people]
    told = {
        e.index for e in phrases if e.phrase is not None and e.phrase.members[0].who == "both"
    }  # «التقى طرفي النزاع»
    return {e.index for e in phrases if first == e.tokens[0] and e.tokens[1] <= stop} - told


def behind_passive(clause: Clause, verb: Element) -> set[int]:
    """ "who had been taken hostage": indexes of the phrases behind a passive that are among the words the verb needs."""
    first, stop = verb.complement or (0, 0)
    if verb.voice != "passive" or first < verb.tokens[1]:
        return set()
    return {e.index for e in clause.elements if e.kind == "np" and first <= e.tokens[0] and e.tokens[1] <= stop}


def needed_people(clause: Clause, verb: Element) -> NounPhrase | None:
    """«طرد أربعة دبلوماسيين روس»: the people whose word is among those the verb needs are its object, never its subject."""
    first, stop = verb.complement or (0, 0)
    if first == stop or verb.voice == "passive" or not any("object" in f.roles for f in verb.frames):
        return None
    nps = [e for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.preposition]
    phrases = [e for e in nps if e.item.has("person", "number", "quantifier")]  # a craft or a unit acts
    inside = [e for e in phrases if e.tokens[0] < stop and first < e.tokens[1] and e.tokens[0] > verb.tokens[0]]
    if not inside or sum(verb.index < e.index < inside[0].index for e in nps) > 1:
        return None  # «سلمت س ص أربع رهائن»: the verb's own object stands before them
    return inside[0].phrase


def sufferer_told(verb: Element, found: Arguments) -> bool:
    """«ألقت الشرطة القبض على …»: words the verb needs stand in its object's place, a preposition brings who suffers."""
    if verb.complement is None or not verb.frames or verb.voice == "passive":
        return False
    roles = verb.frames[0].roles
    return "object" in roles and any(len(slot) > 0 and roles.get(slot) == roles["object"] for slot in found)
