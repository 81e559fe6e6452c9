"""Broker errands: a state that brokers between two sides mediates where it meets one of them about ending their conflict.

"The foreign minister of S met leaders of T to discuss a truce with U", "S's delegation arrived in the land of T …": who
brokers between whom are the rows ``[[brokered]]`` of ``mediation.toml``; the report has to name the other side as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..acts.groups import roles_of
from ..clauses.acts import VISIT, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase, Span

#: Modes of meetings and journeys that are such errands.
MEETINGS = frozenset({"CONSULT", VISIT})
_HOST = "the side in whose land it was"
_TALKS = "between whom the talks broken off are brokered"


def brokers_of(
    act: Act, named: frozenset[str], lands: frozenset[str], lexicon: Lexicon
) -> tuple[set[str], Filler | None]:
    """Who brokers at a meeting with one side, and that side where only its land is told.

    ``named``: the actors the report names; ``lands``: the countries of its places. Without the other side, or the land it
    alone is of, it is no errand between the two.
    """
    parties = {a for role, f in roles_of(act) if role == "party" for a in f.actors}
    rows: Sequence[dict[str, Any]] = lexicon.mediation.get("brokered", ())
    for row in rows:
        one, other = set(row["one"]), set(row["other"])
        going = parties & set(row["brokers"])
        met = parties - going
        if not going or going & (one | other):
            continue
        host = _host(act, going, one | other, lexicon) if not met and act.mode == VISIT else None
        sides = host.actors if host is not None else met
        opposite = other if sides <= one else one if sides <= other else set()
        if sides and (opposite & named or (_lands_of(opposite, lexicon) - _lands_of(sides, lexicon)) & lands):
            return going, host
    return set(), None


def ended_between(act: Act, acts: Sequence[Act], named: Mapping[str, Span], lexicon: Lexicon) -> Filler | None:
    """Between whom talks were that somebody who is none of them broke off: told at the talks, or whom he brokers between.

    "S announced a suspension of the talks between T and U", "S suspended the talks" in a report that names T and U.
    ``named``: the actors the report names, and by which words.
    """
    doers = act.subjects
    for talks in acts:
        between = talks.slots.get(talks.relations.between) if talks.clause is act.clause else None
        if talks.root == "CONSULT" and between is not None and len(between.actors) > 1 and not between.actors & doers:
            return replace(between, role="recipient")
    for row in lexicon.mediation.get("brokered", ()):
        one, other = named.keys() & set(row["one"]), named.keys() & set(row["other"])
        if doers and doers <= set(row["brokers"]) and one and other and not doers & (one | other):
            members = [Member(side, named[side], "org") for side in (*sorted(one), *sorted(other))]
            phrase = NounPhrase(0, 0, act.element.span, members)
            return Filler("recipient", phrase, _TALKS, CONFIDENCE["inferred"])
    return None


def _lands_of(actors: set[str], lexicon: Lexicon) -> set[str]:
    return {land for a in actors if (land := lexicon.actors[a].country)}


def _host(act: Act, going: set[str], sides: set[str], lexicon: Lexicon) -> Filler | None:
    """The side that is the state in whose land the journey of those ``going`` ended, None where it is no side's."""
    if not going <= act.subjects:
        return None
    for element in act.clause.after(act.element):
        if element.kind != "place" or element.place is None:
            continue
        countries = {record.country for record in element.place.records}
        state = lexicon.states.get(next(iter(countries))) if len(countries) == 1 else None
        if state is None or state not in sides:
            return None
        member = Member(state, element.span, "org", civil=True)
        return Filler("party", NounPhrase(0, 0, element.span, [member]), _HOST, CONFIDENCE["inferred"])
    return None
