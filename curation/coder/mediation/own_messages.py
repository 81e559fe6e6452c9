"""Own messages: who carries a message of his own state or body is no go-between, but one of those who consult.

«نقل وزير خارجية س رسالة من رئيس س إلى ص»: س writes to ص; carried for another («… من ص إلى ع») it is mediation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MEDIATION, TOLD, Act, Filler

#: Whom words for the sender point to where they are the carrier's own («رئيس بلاده»).
_OWN = frozenset({"own", "pronoun"})


def settle_own_messages(acts: Sequence[Act]) -> None:
    """Make plain consultation of the messages of a sentence that their sender's own people carry."""
    for act in acts:
        subject = act.slots.get("subject")
        if act.status != TOLD or act.mode != MEDIATION or subject is None or subject.role != "mediator":
            continue
        senders = [f for slot, f in act.slots.items() if slot not in ("subject", "object") and f.role == "party"]
        if len(senders) > 1 and any(_own(sender, subject) for sender in senders):
            act.mode = "CONSULT"
            act.frame = replace(act.frame, mode="CONSULT", roles={**act.frame.roles, "subject": "party"})
            act.slots["subject"] = replace(subject, role="party")


def _own(sender: Filler, carrier: Filler) -> bool:
    """Whether a sender is the carrier's own body."""
    members = sender.phrase.members
    return bool(sender.actors and sender.actors <= carrier.actors) or all(m.who in _OWN for m in members)
