"""Missions: who travels or meets in order to mediate, mediates there ("arrived in Juba to mediate between S and T")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import CONTENT, MEDIATION, TOLD, VISIT, Act, Filler
from .talks_before import led_to

_JOURNEYS = frozenset({"CONSULT", VISIT})


def settle_missions(acts: Sequence[Act]) -> None:
    """Make mediation of the journeys and meetings of a sentence whose aim is told to be mediation between others."""
    for act in acts:
        if act.status == CONTENT and act.element.kind == "noun" and act.frame.mediates:
            _mediates_deal(act)  # "agreed to swap prisoners under the auspices of S"
        if act.root == "CONSULT" and act.element.kind == "noun" and act.mediators:
            led_to(act)
        if act.mode == MEDIATION and act.status == TOLD:
            _take_fighting(act, acts)
        if act.mode == "AGREE:mediation" and act.status == TOLD:
            _towards_whom(act)
        if act.status != TOLD or act.mode not in _JOURNEYS or "subject" not in act.slots:
            continue
        if act.mode == VISIT:
            _to_talks(act, acts)
        aims = [*act.purpose, *(further for a in act.purpose for further in a.purpose)]
        aim = next((a for a in aims if _mediates(a) and _by_same(a, act)), None)
        between = aim.slots.get(aim.relations.between) if aim is not None else None
        if aim is None or (between is not None and between.actors & act.subjects) or _own_quarrel(act, acts):
            continue
        subject = act.slots.pop("subject")
        act.mediated_by(subject.phrase, "came or met in order to mediate", subject.confidence)
        act.mode = MEDIATION
        for slot, filler in aim.slots.items():
            if filler.role == "party" and not filler.actors & subject.actors:
                act.slots.setdefault(slot, replace(filler, reason="between whom it was to mediate"))


def _own_quarrel(act: Act, acts: Sequence[Act]) -> bool:
    """«اجتمع أبناء عشيرتي س وص بقصد حقن الدماء وإحلال الصلح بين العشيرتين»: whether who met to settle it are its sides."""
    between, subject = act.relations.between, act.slots["subject"]
    if all(m.kind == "org" and m.actor is not None and m.actor == m.fallback for m in subject.phrase.members):
        return True  # clans by their names
    return any(a.governor is act and between in a.slots and bool(a.slots[between].actors & act.subjects) for a in acts)


def _to_talks(journey: Act, acts: Sequence[Act]) -> None:
    """«وصل وفد س للمشاركة في مفاوضات مع ص برعاية ع»: who mediates the talks somebody comes to, and their other sides."""
    for talks in acts:
        mediated = talks.root == "CONSULT" and talks.element.kind == "noun" and talks.mediators
        if not mediated or talks.governor is not journey or talks.clause is not journey.clause:
            continue
        if talks.link in talks.relations.after:
            continue
        journey.mediators += talks.mediators
        for slot, filler in talks.slots.items():
            side = filler.role == "party" and slot not in ("subject", "object") and not filler.actors & journey.subjects
            if side and (slot not in journey.slots or journey.slots[slot].role == "other"):
                journey.slots[slot] = replace(filler, reason="with whom the talks are")
        return


def _mediates_deal(act: Act) -> None:
    """Give who mediates, told beside what a deal is about, to the deal."""
    deal = act.governor
    while deal is not None and deal.status == CONTENT:
        deal = deal.governor
    if deal is not None and deal.root == "AGREE" and deal.status == TOLD:
        deal.mediators += [f for f in act.slots.values() if f.role == "mediator"]


def _towards_whom(act: Act) -> None:
    """ "is ready to mediate between S and T": those between whom it would be are towards whom it is offered."""
    if any(filler.role == "recipient" for filler in act.slots.values()):
        return
    for told in act.content:
        between = told.slots.get(told.relations.between) if told.mode == MEDIATION else None
        if between is not None:
            act.slots[act.relations.between] = replace(between, role="recipient")
            return


def _take_fighting(act: Act, acts: Sequence[Act]) -> None:
    """ "are negotiating an end to clashes between S and T": between whom they are, there is mediation."""
    if any(filler.role == "party" for filler in act.slots.values()):
        return
    for other in acts:
        between = other.slots.get(other.relations.between)
        if other.governor is act and other.root == "ASSAULT" and between is not None and between.role == "party":
            act.slots[act.relations.between] = replace(between, reason="who fought, which it was to end")
            return


def _mediates(aim: Act) -> bool:
    if aim.frame.roles.get("subject") == "mediator" or aim.mediators:
        return True
    between = aim.slots.get(aim.relations.between)  # "met to end the clashes between S and T"
    return aim.mode == "RETREAT:ceasefire" and between is not None and len(between.actors) > 1


def _by_same(aim: Act, act: Act) -> bool:
    """Whether who is to mediate is who came, as far as it is told."""
    told: list[Filler] = [*aim.mediators, *(f for f in aim.slots.values() if f.role == "mediator")]
    return all(f.actors <= act.subjects for f in told if f.actors)
