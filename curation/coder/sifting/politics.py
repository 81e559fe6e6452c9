"""Politics: words, agreement and help count only where somebody who makes politics or war takes part.

Clubs sign players, companies agree, the weather office asks drivers to take care: the same verbs, no event. Which roots
ask for it and which sectors answer stands in the vocabularies (``politics``); what is about an act of the codebook, as a
demand of residents for a release, counts whoever says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ....schema import Event
from ..acts.by_actor import sorts
from ..clauses.acts import MENTIONED, TOLD, Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_PEOPLE

#: Military moves ask for it as well: hospitals on alert are none.
_MOVES = frozenset({"MOBILIZE"})
#: The root of relief, which may be told by its lorries alone.
_RELIEF = "AID"
#: Modes of demands and refusals that are about an act by themselves.
_YIELD = ":yield"


@lru_cache(maxsize=32)
def marked(event: type[Event], name: str) -> frozenset[str]:
    """The codes of a vocabulary that are marked ``politics``."""
    terms = event.vocabulary(name)
    return frozenset(code for code in terms.codes if terms[code].extra.get("politics"))


def names_act(act: Act, roots: frozenset[str]) -> bool:
    """ "called off a strike": whether the words a verb needs name an act of other than these roots."""
    nouns = (e for e in act.clause.nouns if act.element.needs(e.tokens[0]))
    return any(frame.root not in roots for noun in nouns for frame in noun.frames)


class Politics:
    """Tells acts among whom no politics is made."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.roots = marked(lexicon.event, "event_type") | _MOVES
        self.sectors = marked(lexicon.event, "sector")

    def settle(self, acts: Sequence[Act]) -> None:
        """Give acts of words, agreement, help and alert among others alone the status of what is only named."""
        for act in acts:
            if act.status == TOLD and act.root in self.roots and not act.content and not self._has_part(act):
                act.status = MENTIONED

    def _has_part(self, act: Act) -> bool:
        """Whether somebody of those sectors takes part, or somebody of whom it is not known.

        A demand that somebody yield, or a refusal to, is about an act even where that is not told.
        """
        fillers = [*act.slots.values(), *act.mediators]
        members = [member for filler in fillers for member in filler.phrase.members]
        if not members and act.frame.stands_alone and act.root == _RELIEF:
            return True  # a convoy that came: whether it came to a land at war is known when all is read
        if members and (act.frame.feud or names_act(act, self.roots)):
            return True
        if members and all(member.actor is None for member in members):
            return True
        if any(member.kind == "person" and member.actor == UNKNOWN_PEOPLE for member in members):
            return True  # named, and no registry says whom he acts for
        if members and act.mode.endswith(_YIELD):
            return True
        return not self.sectors.isdisjoint(sorts(members, self.lexicon))
