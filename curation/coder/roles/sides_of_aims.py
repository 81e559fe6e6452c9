"""Sides of aims: between whom somebody tries or offers to settle something is told by the talks or truce he aims at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import CONTENT, MEDIATION, Act

#: The role of the sides of an aim in acts of mediation, by mode.
_ROLES = {MEDIATION: "party", "AGREE:mediation": "recipient", "REQUEST:mediation": "recipient"}
_REASON = "between whom it is to be settled"
_WITH = "with whom what is agreed on is"


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
