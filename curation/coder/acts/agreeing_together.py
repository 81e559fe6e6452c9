"""Agreeing together: who settles or undertakes something is both of its sides, nobody else is told to be one."""

from __future__ import annotations

from itertools import pairwise

from ..clauses.acts import Act, Filler
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon

#: Kinds of members that may be a side of their own though no name tells which.
_BODIES = frozenset({"org", "people"})


def agree_together(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Whether those who agree agree with each other: both sides, people who feud, or armed people who cease firing."""
    return _both_sides(act, subject) or _among_themselves(act, subject, lexicon)


def _both_sides(act: Act, subject: Filler) -> bool:
    """«تعهد الطرفان», «أنهت س وص خلافا»: who settles or undertakes it are both sides, nobody else is told to be one."""
    others = {"party", "recipient"} & {filler.role for filler in act.slots.values()}
    if subject.phrase.mediates:
        return False
    features = act.element.features
    dual = features is not None and features.number == "dual"  # «إن س وص “وافقا” على …»
    # "the government and forces from S": a side no name tells
    unnamed = any(m.actor is None and m.kind in _BODIES for m in subject.phrase.members)
    several = len(subject.actors) + unnamed > 1 or subject.phrase.members[0].who == "both" or dual
    return not others and (several or _feuding(act, subject))


def _among_themselves(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """ "Libya militias agree to end clashes": armed people in the plural who agree to cease firing agree with each other."""
    members, truce = subject.phrase.members, any(c.mode == "RETREAT:ceasefire" for c in act.content)
    armed = all(
        m.actor is not None and lexicon.actors[m.actor].type in ARMED and m.actor == m.fallback for m in members
    )
    others = {"party", "recipient"} & {f.role for f in act.slots.values()}
    endings = tuple(lexicon.settings.get("plural_endings", ()))
    several = subject.phrase.plurality == "pl" or (bool(endings) and members[-1].lemma.endswith(endings))
    return truce and armed and not others and several and not subject.phrase.counted


def _feuding(act: Act, subject: Filler) -> bool:
    """«وافقت الميليشيات المتناحرة على …»: whether words behind people say that they fight each other."""
    own = act.clause.elements
    return any(e.phrase is subject.phrase and f.text in act.relations.feuding for e, f in pairwise(own))
