"""Dispersed crowds: police who fire gas to break up a protest use it on those who protest, named or not."""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import roles_of
from ..clauses.acts import TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element

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
        protest = next((a for a in acts if _behind(a.element, act) and a.root == "PROTEST"), None)
        named = protest.element if protest is not None else _broken_up(act)
        if named is None:
            continue
        rows = roles_of(protest) if protest is not None else []
        told = next((f for role, f in rows if role == "initiator" and f.actors), None)
        span, member = named.span, Member(kind, named.span, "people", fallback=kind)
        phrase = told.phrase if told is not None else NounPhrase(0, 0, span, [member])
        if not act.subjects & {m.actor for m in phrase.members}:
            act.slots["counterpart"] = Filler("recipient", phrase, _REASON, CONFIDENCE["inferred"])


def _broken_up(act: Act) -> Element | None:
    """The noun of the protest among the words a verb needs ("broke up a sit-in")."""
    return next((e for e in act.clause.nouns if _behind(e, act) and any(f.root == "PROTEST" for f in e.frames)), None)


def _behind(element: Element, act: Act) -> bool:
    """Whether a noun stands behind an act."""
    return element.kind == "noun" and element.index > act.element.index
