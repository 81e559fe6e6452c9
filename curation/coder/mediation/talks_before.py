"""Talks before: talks told only as what came before an act are the means of it; who mediated them mediated that act.

"Signed a deal after talks mediated by S", «أفرجت س عن ص بعد مفاوضات بوساطة ع» (coding rule 1). Talks with a day or place of
their own stay an event.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PART, TOLD, Act


def join_talks_before(acts: Sequence[Act]) -> None:
    """Give the mediators of such talks of one sentence to the act they led to."""
    for act in acts:
        if act.root == "CONSULT" and act.element.kind == "noun" and act.mediators and act.status != PART:
            led_to(act)


def led_to(talks: Act) -> None:
    """Make talks part of the agreement or the concession that they stand under."""
    home, efforts = talks.governor, talks.relations.efforts
    if home is None or home.status != TOLD or home.root not in ("AGREE", "RETREAT") or talks.link not in efforts:
        return
    sides = any(filler.role != "mediator" and filler.actors for filler in talks.slots.values())
    if sides and (talks.link not in talks.relations.after or _apart(talks)):
        return
    known = {actor for filler in home.mediators for actor in filler.actors}
    home.mediators += [filler for filler in talks.mediators if not filler.actors <= known]
    home.means.append(talks)
    talks.status = PART


def _apart(talks: Act) -> bool:
    """Whether talks have a day or place of their own, told behind them."""
    return any(e.kind in ("date", "place") for e in talks.clause.after(talks.element))
