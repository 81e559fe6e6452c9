"""Deals told twice: an agreement told beside what it is part of, or told once more of its mediator alone, is no further event.

«نجحت وساطة في إبرام اتفاق بين س وص أسفر عن تبادل أسرى» is the swap; «أوقفت وساطة القتال … وأفضت إلى اتفاق هدنة» the truce;
«وجهاء م يعقدون صلحا» over «عقد وجهاء م صلحا بين س وص» is that settlement (coding rule 1).
"""

from __future__ import annotations

from ..acts.days_and_places import different_days
from ..acts.groups import Group, mediators_of, roles_of
from ..clauses.acts import RELEASE
from ..lexicon.naming import Naming

_DEAL, _TRUCE = "AGREE", "RETREAT:ceasefire"
#: How many sentences from a settlement its headline stands, a dateline between, and from a swap or truce the deal on it.
_NEAR = 3
_SIDES = 2


def absorb_deals_told_twice(groups: list[Group], naming: Naming) -> list[Group]:
    """Drop the deals of a report that another of its events tells; that keeps their words and mediators.

    ``naming``: which actors are one.
    """
    deals = [g for g in groups if g.mode == _DEAL]
    freeing = [g for g in groups if g.mode == RELEASE]
    truces = [g for g in groups if g.mode == _TRUCE and mediators_of(g) and not _headline(g)]
    kept = []
    for group in groups:
        homes: list[Group] = []
        if group.mode == _DEAL:
            homes = [g for g in freeing if _led_to(group, g)]
            homes = homes or [t for t in truces if _of_truce(group, t, naming)][:1]
            homes = homes or [d for d in deals if _names_mediator_of(group, d)][:1]
        if not homes:
            kept.append(group)
        for home in homes:
            _take(home, group)
    return kept


def _take(home: Group, deal: Group) -> None:
    if home.mode == _TRUCE and not home.actors("party"):
        home.first.slots |= {s: f for act in deal.acts for s, f in act.slots.items() if f.role == "party"}
    known, sides = mediators_of(home), home.actors("initiator", "detainee", "party")
    fillers = [*deal.mediators, *(f for a in deal.acts for role, f in roles_of(a) if role == "mediator")]
    home.mediators += [f for f in fillers if not f.actors & (known | sides)]
    home.absorbed += deal.acts
    home.located = home.located or deal.located


def _headline(truce: Group) -> bool:
    """«هدنة في م برعاية س»: whether a truce is only named by a headline, with no sides and no verb."""
    return not truce.actors("party") and all(a.element.kind == "noun" and a.clause.verb is None for a in truce.acts)


def _led_to(deal: Group, swap: Group) -> bool:
    """Whether a deal ended in an exchange between the same two: only named in its sentence, or one that holds nothing else."""
    sides = deal.actors("party")
    same = len(sides) == _SIDES and sides == swap.actors("initiator", "detainee")
    if not same or different_days(deal.dating, swap.dating):
        return False
    if all(act.content and all(told.frame.swap for told in act.content) for act in deal.acts):
        return _apart(deal, swap) <= _NEAR  # «عقدت س صفقة مع ص لتبادل أسرى»
    named = all(act.element.kind == "noun" for act in deal.acts)
    return named and any(
        act.frame.swap and act.sentence in deal.sentences and act.element.index > deal.first.element.index
        for act in swap.acts
    )


def _of_truce(deal: Group, truce: Group, naming: Naming) -> bool:
    """Whether a deal on a truce is that which somebody was told just before to have brought into force."""
    sides, own = naming.named(deal.actors("party")), naming.named(truce.actors("party"))
    on_truce = all(act.names_truce or any(c.mode == _TRUCE for c in act.content) for act in deal.acts)
    if truce.first.clause.verb is None and truce.first.names_truce:
        return False  # «هدنة في س برعاية ص»: a headline names what the deal below is on
    if not on_truce or different_days(deal.dating, truce.dating) or (sides and own and not sides & own):
        return False
    return 0 <= deal.first.sentence - truce.first.sentence <= _NEAR


def _names_mediator_of(told: Group, deal: Group) -> bool:
    """Whether the only party of one deal mediated another, told beside it between others."""
    alone = told.actors("party", "initiator", "recipient")
    if told is deal or len(alone) != 1 or told.actors("mediator") or different_days(told.dating, deal.dating):
        return False
    return _apart(told, deal) <= _NEAR and alone <= mediators_of(deal) and bool(deal.actors("party") - alone)


def _apart(one: Group, other: Group) -> int:
    """How many sentences lie between the first tellings of two events."""
    return abs(one.first.sentence - other.first.sentence)
