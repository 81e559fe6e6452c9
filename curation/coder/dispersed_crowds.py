"""Dispersed crowds: police who fire gas to break up a protest use it on those who protest, named or not."""

from __future__ import annotations

from collections.abc import Sequence

from .acts import TOLD, Act, Filler
from .arguments import CONFIDENCE
from .groups import roles_of
from .lexicon import Lexicon
from .noun_phrases import Member, NounPhrase

_DISPERSED = "ASSAULT:crowd-control"
_REASON = "who took part in the protest that was broken up"


def settle_crowds(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Give force used on a crowd, of which only the protest is told, those who protested; ``acts``: of one sentence."""
    kind = lexicon.people.get("crowd", {}).get("kind")
    for act in acts:
        if kind is None or act.mode != _DISPERSED or act.status != TOLD:
            continue
        if any(role == "recipient" and filler.actors for role, filler in roles_of(act)):
            continue
        protest = next((a for a in acts if a.root == "PROTEST" and a.element.kind == "noun"), None)
        if protest is None or protest.element.index < act.element.index:
            continue
        told = next((f for role, f in roles_of(protest) if role == "initiator" and f.actors), None)
        span, member = protest.element.span, Member(kind, protest.element.span, "people", fallback=kind)
        phrase = told.phrase if told is not None else NounPhrase(0, 0, span, [member])
        if not act.subjects & {m.actor for m in phrase.members}:
            act.slots["counterpart"] = Filler("recipient", phrase, _REASON, CONFIDENCE["inferred"])
