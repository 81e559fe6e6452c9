"""Taken on: acts that are part of a taking of people told beside them.

«خطفوا شابا واقتادوه إلى جهة مجهولة»: where people just taken are led; «أسفرت عملية أمنية لـس عن اعتقال ص»: the raid an arrest
ended, by whoever made it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PART, Act, Filler

_RAID = "COERCE"
_TAKING = frozenset({"COERCE:arrest", "ASSAULT:abduct"})


def join_led_away(told: Sequence[Act]) -> None:
    """Make a taking of people told by a pronoun alone part of the taking told before it in the sentence."""
    first: Act | None = None
    for act in told:
        if act.mode not in _TAKING:
            continue
        if (
            first is not None
            and act.element.pronoun is not None
            and act.actors
            and set(act.actors) <= set(first.actors)
        ):
            first.means.append(act)
            act.status = PART
        first = first or act


def join_raids(told: Sequence[Act]) -> None:
    """Make a raid told by its noun part of the arrest that a verb of results says it led to."""
    for arrest in told:
        verb = arrest.clause.verb
        led = verb is not None and "existential" in verb.classes and arrest.mode in _TAKING
        if not led or arrest.element.kind != "noun" or any(f.role == "initiator" for f in arrest.slots.values()):
            continue
        for raid in told:
            doer = _raider(raid) if raid.clause is arrest.clause and raid.element.index < arrest.element.index else None
            if doer is not None:
                arrest.slots["subject"] = doer
                arrest.means.append(raid)
                raid.status = PART
                break


def _raider(raid: Act) -> Filler | None:
    """Who made a raid that is told by its noun."""
    if raid.mode != _RAID or raid.element.kind != "noun":
        return None
    return next((f for f in raid.slots.values() if f.role == "initiator" and f.actors), None)
