"""Third sides: who stands outside an act but helped it about is its mediator, whatever slot the words put him in.

«نجحت لجنة وساطة في تبادل أسرى بين س وص», «استضافت ص محادثات بين …», «سلّمت س ثلاثة أسرى للصليب الأحمر».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .acts import AND_BETWEEN, BETWEEN, PART, Act, Filler
from .arguments import CONFIDENCE
from .lexicon import Lexicon
from .merging import roles_of
from .noun_phrases import NounPhrase
from .reference import ARMED

#: Roots of acts that a third side can help about.
MEDIABLE = frozenset({"CONSULT", "AGREE", "RETREAT", "CONCEDE"})
#: Roots of acts nobody mediates: who intervened after them is no mediator of theirs.
_ONE_WAY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "ACCUSE"})


def set_third_sides(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Move the phrases that tell a third side from the slots of the acts of one sentence to their mediators."""
    for act in acts:
        if act.root in _ONE_WAY:
            act.mediators.clear()
        subject = act.slots.get("subject")
        if act.mode == "AGREE" and subject is not None and _both_sides(act, subject):
            act.slots["subject"] = replace(subject, role="party")
        if act.root not in MEDIABLE or (act.mode.endswith(":mediation") and not act.frame.mutual) or act.status == PART:
            continue
        for slot, filler in list(act.slots.items()):
            if filler.role != "mediator" and _mediates(act, slot, filler, lexicon):
                del act.slots[slot]
                act.mediated_by(filler.phrase, "a third side, not one of those between whom it is", filler.confidence)


def _both_sides(act: Act, subject: Filler) -> bool:
    """«تعهد الطرفان», «أنهت س وص خلافا»: who settles or undertakes it are both sides, nobody else is told to be one."""
    others = {"party", "recipient"} & {filler.role for filler in act.slots.values()}
    return not others and (len(subject.actors) > 1 or subject.phrase.members[0].who == "both")


def _mediates(act: Act, slot: str, filler: Filler, lexicon: Lexicon) -> bool:
    phrase = filler.phrase
    if phrase.mediates:
        return True
    if slot == "subject":
        return _stands_between(act, filler) or _helps_free(act, filler, lexicon)
    if act.mode == "RETREAT:release" and filler.role in ("recipient", "initiator"):
        return _neutral(phrase, lexicon)
    return slot == "عبر" and _neutral(phrase, lexicon)


def _stands_between(act: Act, subject: Filler) -> bool:
    """«عقدت الأمم المتحدة محادثات بين س وص»: the subject is none of the two sides named."""
    between = [act.slots[slot] for slot in (BETWEEN, AND_BETWEEN) if slot in act.slots]
    if not act.frame.mutual or not subject.actors:
        return False
    sides = {actor for filler in between for actor in filler.actors}
    return sum(len(f.phrase.members) for f in between) >= 2 and not sides & subject.actors


def _helps_free(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Who succeeds in a release without holding the people or being theirs."""
    if act.mode != "RETREAT:release" or act.element.kind != "noun":
        return False
    freed = act.slots.get("object") or act.slots.get("عن")
    holder = freed.phrase.holder if freed is not None else None
    if freed is not None and subject.actors & freed.actors:
        return False
    if holder is not None and holder.actor is not None:
        return holder.actor not in subject.actors
    verb = act.clause.verb
    if verb is None or "achieve" not in verb.classes:
        return False
    return bool(subject.actors) and all(lexicon.actors[a].type not in ARMED for a in subject.actors)


def _neutral(phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Whether all of a phrase are bodies that only ever go between."""
    actors = {m.actor for m in phrase.members if m.actor}
    return bool(actors) and actors <= lexicon.go_betweens


def helps(act: Act) -> bool:
    """Whether a verb of helping («رعى», «استضاف») makes its subject the mediator of an act rather than its doer."""
    return act.root in MEDIABLE and not act.frame.mode.endswith(":mediation")


def fill_holders(acts: Sequence[Act]) -> None:
    """Who held the people is who frees them, where nobody else is told to: «الإفراج عن محتجزين لدى س بوساطة ص».

    A clause that only says who took or holds them («الذين اختطفتهم س») is part of their release.
    """
    for act in acts:
        if act.mode != "RETREAT:release" or act.frame.swap or any(role == "initiator" for role, _ in roles_of(act)):
            continue
        freed = act.slots.get("object") or act.slots.get("عن")
        holder = freed.phrase.holder if freed is not None else None
        if holder is not None and holder.actor is not None:
            phrase = NounPhrase(0, 0, holder.span, [holder])
            act.slots["subject"] = Filler("initiator", phrase, "who holds the people freed", CONFIDENCE["inferred"])
