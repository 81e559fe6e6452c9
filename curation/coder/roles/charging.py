"""Charging: what one side says another did wrong is a charge, not an act of its own.

«قالت س إن ص خرقت الهدنة»: س accuses ص of it (``ACCUSE:allege``). Frames that tell such wrongs have ``charge``; where
nobody is told to say so their words only name the acts beside them («خرقت ص الهدنة بقصف م» tells the shelling).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.speaking import speaker
from ..clauses.acts import CONTENT, MENTIONED, PART, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE

#: The slot of who says that another did wrong.
_ACCUSER = "accuser"
_CHARGE = "ACCUSE:allege"


def settle_charges(acts: Sequence[Act]) -> None:
    """Give charges the one who says them, and the force beside them to the charge or to whoever broke the truce by it."""
    for act in acts:
        if act.mode == _CHARGE and act.status == TOLD and any(_held_for(act, arrest) for arrest in acts):
            act.status = PART
        if act.frame.alleged is not None and act.status == TOLD:
            _allege(act, act.frame.alleged)
        if not act.frame.charge or act.status != TOLD:
            continue
        beside = [a for a in acts if a is not act and a.clause is act.clause and a.status == TOLD]
        if _charged(act):
            for other in beside:
                other.status, other.governor = CONTENT, act
            continue
        act.status = MENTIONED
        doer = act.slots.get("subject")
        for other in beside:
            if doer is not None and other.root == "ASSAULT" and not other.slots.keys() & {"subject", "agent"}:
                other.fill("subject", doer.phrase, "who broke a truce by it", CONFIDENCE["carried"])


def _held_for(charge: Act, arrest: Act) -> bool:
    """«اعتقلت س 20 شابا ووجهت لهم تهمة …»: charges that who holds people brings against them belong to the arrest."""
    if arrest.root != "COERCE" or arrest.frame.count != "detained" or arrest.element.index > charge.element.index:
        return False
    held = {a for f in arrest.slots.values() if f.role == "detainee" for a in f.actors}
    charged = [f.actors for f in charge.slots.values() if f.role == "recipient"]
    return bool(arrest.subjects & charge.subjects) and any(actors and actors <= held for actors in charged)


def _allege(act: Act, mode: str) -> None:
    """ "Hamas said Israel had violated the truce": what another side says that somebody did is its charge."""
    said, doing = act.clause.parent, act.slots.get("subject")
    if said is None or said.verb is None or said.subject is None or doing is None or act.element is not act.clause.verb:
        return
    if "report" not in said.verb.classes or said.verb.frames or act.clause.opener == "relative":
        return
    sayers = {m.actor for m in said.subject.members if m.actor}
    if not sayers or not doing.actors or sayers & doing.actors:
        return
    act.mode = mode
    act.slots["subject"] = replace(doing, role="recipient")
    act.slots[_ACCUSER] = Filler("initiator", said.subject, "who says that another did wrong", CONFIDENCE["carried"])


def _charged(act: Act) -> bool:
    """Whether somebody known is told to say the wrong of somebody else, who becomes the accuser."""
    said_by = speaker(act.clause, ()) if act.clause.opener == "subordinator" else None
    sayers = {m.actor for m in said_by.members if m.actor} if said_by is not None else set()
    doers = {actor for filler in act.slots.values() for actor in filler.actors}
    if said_by is None or not sayers or not doers or sayers & doers:
        return False
    return act.fill(_ACCUSER, said_by, "who says that another did wrong", CONFIDENCE["carried"])
