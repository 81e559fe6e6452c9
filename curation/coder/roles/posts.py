"""Posts: an envoy called home from a capital is called home from its state («سحبت س سفيرها من طهران»), a message is carried
from one to another («نقل س رسالة من واشنطن إلى طهران»)."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import Act
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element


def take_posts(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Fill whom an act is towards from the capital it tells, where its frame says that capitals stand for states."""
    for act in acts:
        if not act.frame.seats or "object" in act.slots:
            continue
        for element in act.clause.after(act.element):
            state = _seat_of(element, lexicon)
            if state is None or element.preposition not in act.frame.roles:
                continue
            role = act.frame.roles[element.preposition]
            if element.preposition in act.relations.within and any(f.role == role for f in act.slots.values()):
                continue  # «أعلن س في بروكسل عقوبات على ص»: there it was said
            member = Member(state, element.span, "org", "")
            phrase = NounPhrase(*element.tokens, element.span, [member], element.preposition)
            act.fill(element.preposition, phrase, "the state whose capital it is", CONFIDENCE["preposition"])


def _seat_of(element: Element, lexicon: Lexicon) -> str | None:
    """The state whose capital a place is by name; None for other elements."""
    if element.kind != "place":
        return None
    senses = [s for s in element.item.senses if s.kind in ("actor", "capital", "land")]
    states = {str(s.value) for s in senses if lexicon.actors[s.value].kind == "state"}
    return states.pop() if len(states) == 1 else None


def leave_staff(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """«طردت س موظفين في سفارة ص»: whose staff is sent away is told with the mission; the people themselves are no side."""
    for act in acts:
        staff = act.slots.get("object")
        if act.mode != "SANCTION:expel" or staff is None or not staff.actors <= lexicon.kinds:
            continue
        if any(f.role == "recipient" and f.actors - lexicon.kinds for s, f in act.slots.items() if s != "object"):
            del act.slots["object"]
