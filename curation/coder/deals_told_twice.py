"""Deals told twice: an agreement told beside what it is part of, or told once more of its mediator alone, is no further event.

«نجحت وساطة في إبرام اتفاق بين س وص أسفر عن تبادل أسرى» is the swap; «وجهاء م يعقدون صلحا» over «عقد وجهاء م صلحا بين
س وص» is that settlement (coding rule 1).
"""

from __future__ import annotations

from .days_and_places import different_days
from .groups import Group, roles_of

_DEAL, _RELEASE = "AGREE", "RETREAT:release"
#: How many sentences from a settlement its headline stands, a dateline between.
_NEAR = 3
_SIDES = 2


def absorb_deals_told_twice(groups: list[Group]) -> list[Group]:
    """Drop the deals of a report that another of its events tells; that keeps their words and mediators."""
    deals = [g for g in groups if g.mode == _DEAL]
    freeing = [g for g in groups if g.mode == _RELEASE]
    kept = []
    for group in groups:
        homes = []
        if group.mode == _DEAL:
            homes = [g for g in freeing if _led_to(group, g)] or [d for d in deals if _names_mediator_of(group, d)][:1]
        if not homes:
            kept.append(group)
            continue
        for home in homes:
            known, sides = _mediators(home), home.actors("initiator", "detainee", "party")
            fillers = [*group.mediators, *(f for a in group.acts for role, f in roles_of(a) if role == "mediator")]
            home.mediators += [f for f in fillers if not f.actors & (known | sides)]
            home.absorbed += group.acts
            home.located = home.located or group.located
    return kept


def _led_to(deal: Group, swap: Group) -> bool:
    """Whether a deal only named by its noun ended, in its own sentence, in an exchange between the same two."""
    sides = deal.actors("party")
    same = len(sides) == _SIDES and sides == swap.actors("initiator", "detainee")
    named = all(act.element.kind == "noun" for act in deal.acts)
    return (
        same
        and named
        and any(
            act.frame.swap and act.sentence in deal.sentences and act.element.index > deal.first.element.index
            for act in swap.acts
        )
    )


def _names_mediator_of(told: Group, deal: Group) -> bool:
    """Whether the only party of one deal mediated another, told beside it between others."""
    alone = told.actors("party", "initiator", "recipient")
    if told is deal or len(alone) != 1 or told.actors("mediator") or different_days(told.dating, deal.dating):
        return False
    near = min(abs(a - b) for a in told.sentences for b in deal.sentences) <= _NEAR
    return near and alone <= _mediators(deal) and bool(deal.actors("party") - alone)


def _mediators(group: Group) -> set[str]:
    return group.actors("mediator") | {actor for filler in group.mediators for actor in filler.actors}
