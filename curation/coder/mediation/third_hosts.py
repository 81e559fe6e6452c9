"""Third hosts: talks between others, or a deal of theirs, in the land of a state that is told to act there have it as mediator.

"After talks in Moscow between the ministers of S and T, the Russian minister read out their statement": who hosts as a third
side mediates (coding rule 3). That a town is named says nothing yet; nor does the seat of an organisation of states.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import Group
from ..clauses.acts import MEDIATION
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .told_helpers import PART, add_helper, mediable, mediators_of, sides_of

#: How many sentences from the talks the host is told to act.
_NEAR = 2
_TALKS = frozenset({"CONSULT", MEDIATION})


def take_hosts(groups: Sequence[Group], sentences: Sequence[Sequence[Element]], lexicon: Lexicon) -> None:
    """Make the states in whose land others talked or agreed, and that are told to act there, mediators of it."""
    for home in groups:
        record = home.located.record if home.located is not None else None
        if record is None or not mediable(home, lexicon) or not (home.mode in _TALKS or home.root == "AGREE"):
            continue
        sides = sides_of(home)
        state = lexicon.states.get(record.country)
        lands = {lexicon.actors[a].country for a in sides}
        if (
            state is None
            or record.country in lands | lexicon.fought_over
            or len(sides) < 2
            or record.place_id in lexicon.un_seats
        ):
            continue
        if state in mediators_of(home) or {lexicon.actors[m].type for m in mediators_of(home)} & {"IGO"}:
            continue  # an organisation of states mediates there already
        phrase = next((p for s in sentences for p in _acting(s, state, home)), None)
        if phrase is not None:
            add_helper(home, phrase, PART, lexicon)


def _acting(sentence: Sequence[Element], state: str, home: Group) -> list[NounPhrase]:
    """The phrases of a sentence near the event in which people or the government of a state are told."""
    if not sentence or min(abs(s - sentence[0].sentence) for s in home.sentences) > _NEAR:
        return []
    phrases = [e.phrase for e in sentence if e.phrase is not None and e.kind == "np" and not e.preposition]
    return [p for p in phrases if p.members[0].actor == state and len(p.members) == 1]
