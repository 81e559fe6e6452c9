"""Weapons struck: a weapon named as what force hit is no second attack ("strikes on two of the rebels' missiles").

Whose weapon it is was struck.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import PART, Act
from ..lexicon.lexicon import Lexicon

_WEAPONS = "ASSAULT:heavy-weapons"


def settle_weapons_struck(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Make part of an assault the nouns of weapons behind a preposition that says what it was on, or that it governs."""
    weapons = lexicon.word_sets["people", "weapons", "words"]
    for act in acts:
        if act.mode != _WEAPONS or act.element.kind != "noun" or act.element.text not in weapons:
            continue
        strike = next((a for a in acts if a.element.text not in weapons and _strikes(a, act)), None)
        if strike is None:
            continue
        act.status, owner = PART, act.slots.pop("subject", None)
        if owner is not None and not any(f.role == "recipient" for f in strike.slots.values()):
            strike.slots["object"] = replace(owner, role="recipient", reason="whose weapons were struck")


def _strikes(strike: Act, weapon: Act) -> bool:
    """Whether an act of force is told before a weapon, with a preposition of whom it was on between, or governs it as its verb."""
    if strike.root != "ASSAULT" or strike.frame.mutual or strike.clause is not weapon.clause:
        return False
    if strike.element.index > weapon.element.index:
        return False
    onto = {slot for slot, role in strike.frame.roles.items() if role == "recipient"}
    between = [e for e in strike.clause.elements if strike.element.index < e.index < weapon.element.index]
    leading = next((e for e in reversed(between) if e.kind == "preposition"), None)
    if strike.element.kind == "noun":
        return leading is not None and leading.relation in onto
    return weapon.governor is strike and weapon.link == "object" and leading is None
