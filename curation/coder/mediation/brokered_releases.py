"""Brokered releases: whose people a go-between wants freed is a side, and who frees them is no go-between.

"An envoy, mediating the release of S's soldiers, …" tells mediation under way; "facilitated the release of two soldiers
by T" tells a release by T.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MEDIATION, RELEASE, TOLD, Act, Filler
from ..lexicon.lexicon import Lexicon
from ..reference.reference import NATIONAL
from ..words.elements import Element

#: The reason of a side that is told by its people.
_THEIR_PEOPLE = "whose people are to be freed"


def settle_brokered_releases(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Settle the roles of acts of going between that are about people who are held."""
    for act in acts:
        if act.element.kind != "verb" or act.status != TOLD:
            continue
        if act.mode == RELEASE:
            _nobody_frees_his_own(act, lexicon)
        if act.mode == RELEASE and act.frame.roles.get("subject") == "mediator":
            if _under_way(act, sentence, lexicon):
                act.mode = MEDIATION
                _sides(act, lexicon, {"detainee", "initiator"})
            elif act.element.voice != "passive":
                _freed_by(act, sentence)
        elif act.mode == MEDIATION:
            about = {
                slot for slot in act.relations.of if slot in act.slots and _of_a_release(act.slots[slot], sentence)
            }
            _sides(act, lexicon, {"mediator"}, about)


def _under_way(act: Act, sentence: Sequence[Element], lexicon: Lexicon) -> bool:
    """ "is mediating the release of …", "an envoy, mediating the release of …, left": what has not come about yet."""
    features, at = act.element.features, act.element.index
    if features is None or features.tense != "ing" or act.element.preposition or at < 1:
        return False
    if act.element.text not in lexicon.telling.get("bargained", {}).get("words", ()):
        return False
    before = sentence[at - 1]
    going_on = before.text in lexicon.telling.get("auxiliary", {}).get("passive", ())
    apposed = before.kind == "mark" and not any(e.kind == "verb" for e in sentence[:at])
    return going_on or apposed


def _of_a_release(filler: Filler, sentence: Sequence[Element]) -> bool:
    """Whether a phrase hangs on a noun of setting free."""
    at = next((e.index for e in sentence if e.phrase is filler.phrase), 0)
    nouns = [e for e in sentence[max(0, at - 3) : at] if e.kind == "noun"]
    return bool(nouns) and any(frame.mode == RELEASE for frame in nouns[-1].frames)


def _sides(act: Act, lexicon: Lexicon, roles: set[str], slots: set[str] | None = None) -> None:
    """Make those in some roles sides; people of no body told are none."""
    for slot, filler in list(act.slots.items()):
        if filler.role not in roles or (slots is not None and slot not in slots):
            continue
        if all(lexicon.actors[actor].kind == "kind" for actor in filler.actors):
            del act.slots[slot]
        else:
            act.slots[slot] = replace(filler, role="party", reason=_THEIR_PEOPLE)


def _nobody_frees_his_own(act: Act, lexicon: Lexicon) -> None:
    """ "fifteen soldiers freed by S returned to T": people read as S's for want of a better body are those of T, or nobody's."""
    freed = act.freed
    doers = {actor for filler in act.slots.values() if filler.role == "initiator" for actor in filler.actors}
    told = {actor for filler in act.slots.values() if filler.role == "recipient" for actor in filler.actors}
    states = [actor for actor in told - doers if lexicon.actors[actor].kind == "state"]
    for member in freed.phrase.members if freed is not None else ():
        if member.actor in doers and member.reason == NATIONAL:
            member.actor = states[0] if len(states) == 1 else member.fallback


def _freed_by(act: Act, sentence: Sequence[Element]) -> None:
    """ "facilitated the release of two soldiers by T": who is told behind the release is who frees them."""
    for filler in list(act.mediators):
        element = next((e for e in sentence if e.phrase is filler.phrase), None)
        if element is not None and element.preposition == "agent" and element.index > act.element.index:
            act.mediators.remove(filler)
            act.slots["agent"] = replace(filler, role="initiator")
