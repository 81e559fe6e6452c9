"""Sides of aims: between whom somebody tries or offers to settle something is told by the talks or truce he aims at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import CONTENT, MEDIATION, PURPOSE, TOLD, Act

#: The role of the sides of an aim in acts of mediation, by mode.
_ROLES = {MEDIATION: "party", "AGREE:mediation": "recipient", "REQUEST:mediation": "recipient"}
_REASON = "between whom it is to be settled"
_FOR = "between whom the talks it was held for are"
_WITH = "with whom what is agreed on is"
_ENDED = "between whom the truce that ended it is"
_TRUCE = "RETREAT:ceasefire"


def take_sides_of_aims(acts: Sequence[Act]) -> None:
    """ "would attempt to broker talks between S and T": S and T are told with the talks, and are who is mediated between."""
    for aim in acts:
        over = aim.governor
        role = _ROLES.get(over.mode) if over is not None else None
        if over is None or role is None or any(f.role == role for f in over.slots.values()):
            continue
        between = aim.slots.get(aim.relations.between)
        if between is not None and between.role == "party" and not between.actors & over.subjects:
            over.slots[aim.relations.between] = replace(between, role=role, reason=_REASON)


def take_sides_of_talks(acts: Sequence[Act]) -> None:
    """«عقد الاجتماع الثاني للتفاوض بين س وص»: a meeting whose sides are told only with the talks it was for is theirs."""
    for talks in acts:
        between = talks.slots.get(talks.relations.between)
        if talks.status != PURPOSE or talks.root != "CONSULT" or between is None or between.role != "party":
            continue
        before = [a for a in acts if a.clause is talks.clause and a.element.index < talks.element.index]
        home = before[-1] if before else None
        if home is not None and home.root == "CONSULT" and home.status == TOLD and not home.actors:
            home.slots[talks.relations.between] = replace(between, reason=_FOR)


def take_sides_of_terms(acts: Sequence[Act]) -> None:
    """«اتفقت لجان من الحي على هدنة مع س»: with whom the truce is that somebody agrees on is who agrees to it as well."""
    for terms in acts:
        deal = terms.governor
        if deal is None or deal.mode != "AGREE" or terms.status != CONTENT or terms.root not in ("RETREAT", "AGREE"):
            continue
        relations = terms.relations
        told = {actor for filler in deal.slots.values() for actor in filler.actors}
        for slot in (relations.beside_bodies - {relations.between}) & terms.slots.keys() - deal.slots.keys():
            filler = terms.slots[slot]
            if filler.role == "party" and not filler.actors & told:
                deal.slots[slot] = replace(filler, reason=_WITH)


def take_sides_of_truces(acts: Sequence[Act]) -> None:
    """«توصلت قبيلتا س وص إلى هدنة بعد اشتباكات …»: fighting of nobody told, behind a truce of two in its sentence, was theirs."""
    truce: Act | None = None
    for act in acts:
        if act.status == TOLD and _ends_fighting(act):
            truce = act
        elif truce is not None and act.root == "ASSAULT" and act.frame.mutual and not act.actors:
            parties = [(slot, f) for slot, f in truce.slots.items() if f.role == "party" and f.actors]
            for slot, filler in parties:
                act.slots.setdefault(slot, replace(filler, reason=_ENDED))


def _ends_fighting(act: Act) -> bool:
    """Whether an act is a truce between sides told by name, or a deal on one."""
    on_truce = act.names_truce or any(c.mode == _TRUCE for c in act.content)
    deal = act.mode == _TRUCE or (act.root == "AGREE" and on_truce)
    sides = {actor for f in act.slots.values() if f.role == "party" for actor in f.actors}
    return deal and len(sides) > 1
