"""Home affairs: what politicians of one country say to each other, to firms or to the public is no act of conflict or diplomacy.

An act of words counts where a body of conflict or diplomacy speaks or is spoken to, or where it is about an act of the
codebook. Ministers who warn shops, parties that accuse their partners and courts that turn down candidates do neither.
Of a head of state, an opposition or a crowd's own people it is taken to count, unless its sentence is about the daily
business of parliament, parties and public services (``home_affairs.toml``).
"""

from __future__ import annotations

from functools import cached_property

from ....schema import Event
from ..acts.groups import Group
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_OFFICIALS, UNKNOWN_PEOPLE
from .half_told import of_deeds
from .surroundings import Surroundings

#: Roots of acts that are words alone.
_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
#: Those of them that a body named does to others by its nature, whoever these are.
_OUTWARD = frozenset({"AGREE", "REJECT", "THREATEN"})
#: Modes of what a state does to its own officials.
_OWN_OFFICIALS = frozenset({"SANCTION:expel"})
#: Modes that say by themselves that it is about mediation, and those about an act of conflict or talks but on daily business.
_MEDIATION, _TELLING = ":mediation", (":yield", ":meet")
#: Sectors of those who govern, judge, vote and work, and have no part in a conflict by that.
_CIVIL = frozenset({"GOV", "LEG", "PTY", "JUD", "COP", "BUS", "CVL", "EDU", "MED", "AGR", "LAB", "JRN", "ELI", "REL"})
#: Those of them, and others, whose words to a government are politics by themselves.
_AGAINST = frozenset({"OPP", "AGR", "LAB", "EDU"})
#: People of whom no more than a name or a post is told.
_VAGUE = frozenset({UNKNOWN_PEOPLE, UNKNOWN_OFFICIALS})
#: Modes of demands for another policy or government, and of inquiries, which are politics where a state is asked or searched.
_OF_STATE = frozenset({"REQUEST:change", "ACCUSE:investigate"})


class HomeAffairs:
    """Tells which acts of words of one report are home affairs."""

    def __init__(self, lexicon: Lexicon, around: Surroundings, heads: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.around = around
        self.heads = heads

    def covers(self, event: Event, group: Group) -> bool:
        """Whether an act of words is among civil people of one country at most, and not about conflict."""
        mode = event.event_mode or ""
        words = event.event_type in _WORDS and not mode.endswith(_MEDIATION)
        if not (words or event.event_mode in _OWN_OFFICIALS):
            return False
        told = {p.actor_id for p in event.participants}
        if any(p.role == "mediator" for p in event.participants) or any(map(of_deeds, group.acts)):
            return False
        bodies = [self.lexicon.actors[actor] for actor in told]
        sectors = {body.type for body in bodies if body.id not in _VAGUE}
        if not sectors <= _CIVIL | _AGAINST or len({body.country for body in bodies if body.country}) > 1:
            return False
        if self.around.others(group.sentences, told):
            return False
        if self._daily_business(group):
            return not self.around.armed(group.sentences)
        bodies_named = [body for body in bodies if body.kind != "kind"]
        all_named = len(bodies_named) == len(bodies) and any(p.role == "initiator" for p in event.participants)
        outward = (event.event_type in _OUTWARD and all_named) or mode.endswith(_TELLING)
        rivals = len(bodies_named) > 1 and any(body.kind == "organisation" for body in bodies_named)
        return not (self.around.fighting or outward or rivals or self._of_politics(event, sectors))

    def _of_politics(self, event: Event, sectors: set[str]) -> bool:
        """Whether who takes part makes such words politics: a head of state, opponents, people who face their government."""
        ranks = {person.rank for p in event.participants for person in p.persons if person.rank}
        if any(rank == head or rank.endswith(f" {head}") for rank in ranks for head in self.heads):
            return True  # "President", "Serbian President"
        return not sectors.isdisjoint(_AGAINST) or (event.event_mode in _OF_STATE and "GOV" in sectors)

    def _daily_business(self, group: Group) -> bool:
        """Whether a sentence of an act is on the daily business of parliament, parties and public services.

        The words for who takes part do not say so ("teachers called on the government to free their colleagues").
        """
        who = [filler.phrase.span for act in group.acts for filler in act.slots.values()]
        begins = [at for sentence in group.sentences for at in self._daily.get(sentence, ())]
        return any(not any(first <= at < stop for first, stop in who) for at in begins)

    @cached_property
    def _daily(self) -> dict[int, list[int]]:
        """Where words for such business begin, by the number of their sentence."""
        tokens = self.around.tokens
        places: dict[int, list[int]] = {}
        for token, matches in zip(tokens, self.lexicon.home_book.all_matches(tokens), strict=True):
            if matches:
                places.setdefault(token.sentence, []).append(token.begin)
        return places
