"""Brokers: states and organisations told among the sides of talks who are none of them, so that they mediate.

«اجتمع مبعوث س مع حكومة ص وقوات ع»: where a state and the armed body it fights talk, who is of no part of that land stands
between them; between the sides that ``[[brokered]]`` of ``mediation.toml`` names, so do those it names beside them. «اتفقت س مع ص على تمديد
الهدنة»: where the report tells the truce to be between س and another, ص stands between these.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ..acts.groups import Group
from ..clauses.acts import MEDIATION
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from .mediator_meetings import set_apart

_TALKS = frozenset({"CONSULT", MEDIATION})
_REASON = "told among the sides, and none of them"


def part_brokers(home: Group, lexicon: Lexicon, agreed: AbstractSet[str] = frozenset()) -> None:
    """Make mediators of those told as parties of talks, or of a deal, who stand between two sides told beside them.

    ``agreed``: the sides of the report's deals and truces.
    """
    if home.mode not in _TALKS and home.root != "AGREE" and home.mode != "RETREAT:ceasefire":
        return
    parties = home.actors("party")
    between = brokers_among(parties, lexicon)
    if home.root == "AGREE" and not between and parties & agreed:
        between = brokers_among(parties | agreed, lexicon) & (parties - agreed)
    if home.root == "CONSULT":
        between |= _of_no_side(parties, lexicon)
    if not between:
        return
    for act in home.acts:
        set_apart(act, between, _REASON)
    if home.mode == "CONSULT":
        home.mode = MEDIATION


def brokers_among(parties: set[str], lexicon: Lexicon) -> set[str]:
    """Of the parties, those who broker between two sides that are parties as well."""
    rows: Sequence[dict[str, list[str]]] = lexicon.mediation.get("brokered", ())
    return {
        broker
        for row in rows
        if parties & set(row["one"]) and parties & set(row["other"])
        for broker in parties & set(row["brokers"])
    }


def _of_no_side(parties: set[str], lexicon: Lexicon) -> set[str]:
    """Foreign states and organisations of states beside a state's side and an armed body of its land."""
    bodies = [lexicon.actors[a] for a in parties]
    for country in sorted({b.country for b in bodies if b.country in lexicon.fought_over} - {None}):
        own = [b for b in bodies if b.country == country]
        armed = any(b.type in ARMED and not b.state_side and b.kind == "organisation" for b in own)
        if len(own) > 1 and armed and any(b.state_side for b in own):
            return {b.id for b in bodies if b.type == "IGO" or (b.kind == "state" and b.country != country)}
    return set()
