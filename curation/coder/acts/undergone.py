"""Undergone: what somebody is told to have come under that strikes nobody («تعرض ناشط للاعتقال», «تتعرض البلدة لحصار من قبل س»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MENTIONED, PART, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE

#: The root of what is done to people short of force.
_POWER = "COERCE"
#: The role of people held or taken.
_TAKEN = "detainee"
_REASON = "who came under it"


def settle_undergone(acts: Sequence[Act]) -> None:
    """Make the noun behind a verb of undergoing the act that is told, done to the verb's subject.

    Under a present tense, which tells habits as well, only where it is told who does it.
    """
    for verb in acts:
        if verb.frame.needs != "act" or not verb.frame.result or verb.status not in (TOLD, MENTIONED):
            continue
        for noun in acts:
            if noun.governor is not verb or not _befalls(noun) or noun.link not in verb.frame.content:
                continue
            if noun.status not in (TOLD, MENTIONED) or not (_past(verb) or "subject" in noun.slots):
                continue
            noun.status, verb.status = TOLD, PART
            role, suffering = noun.frame.roles.get("object"), next(iter(_sufferers(verb)), None)
            if role is not None and suffering is not None and "object" not in noun.slots:
                noun.slots["object"] = replace(suffering, role=role, reason=_REASON, confidence=CONFIDENCE["order"])


def _befalls(noun: Act) -> bool:
    """Whether an act is one of power over people, or takes them: an abduction is force, but strikes nobody."""
    return noun.root == _POWER or noun.frame.roles.get("object") == _TAKEN


def _sufferers(verb: Act) -> list[Filler]:
    return [f for slot, f in verb.slots.items() if slot in ("subject", "object")]


def _past(verb: Act) -> bool:
    features = verb.element.features
    return features is not None and features.tense == "past"
