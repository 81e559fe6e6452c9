"""Makers: an event is made by, or done to, somebody of politics or war; what only others are told to do is none.

Weighed when all is read, for only then is it known who takes part: a company's spokesman who thanks customers, a man
who wants a photograph and a team that is told to move are read as people of whom nothing is known. Force and protest
need nobody, but a place or people counted; of all acts those are none whose day lies before the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ....schema import Event, Participant
from ...dates import Resolution
from ..acts.cues import timeliness
from ..acts.groups import Group
from ..clauses.acts import RELEASE, VISIT, Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_OFFICIALS, UNKNOWN_PEOPLE, UNKNOWN_SOLDIERS
from ..words.elements import Element
from .half_told import HalfTold
from .home_affairs import HomeAffairs
from .politics import marked, names_act
from .surroundings import Surroundings

#: Roots that strangers can be told to do to strangers.
_ANYBODYS = frozenset({"ASSAULT", "PROTEST"})
#: Roots that count whoever speaks where what he speaks of is an act of the codebook.
_OF_ACTS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
#: The root of giving way, and those that words alone are.
_GIVING_WAY = "CONCEDE"
_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "SANCTION", "COERCE"})
#: Roots of mere praise: what a stranger says well of a state is his own affair.
_OF_PRAISE = frozenset({"SUPPORT"})
#: Modes that say by themselves who acts: a court judges.
_BY_COURT = frozenset({"SANCTION:convict"})
#: The root of talks, which a head of state holds with his own ministers as well.
_TALKS = "CONSULT"
#: Protests whose own word says what they are, whoever made them.
_OF_THEMSELVES = frozenset({"PROTEST:hunger"})
#: Ways of assault that games know too.
_OF_GAMES = frozenset({None, "ASSAULT:beat", "ASSAULT:targeted"})
#: People of whom no more than a post or a name is told, which companies and clubs give too.
_VAGUE = frozenset({UNKNOWN_PEOPLE, UNKNOWN_OFFICIALS, "lawyers"})
#: Whoever has a rank may open a school, the police speak of any crime; what they do in arms is another matter.
_RANKED = frozenset({UNKNOWN_SOLDIERS, "police-unknown"})
_IN_UNIFORM = frozenset({"COERCE", "MOBILIZE", "RETREAT", "CONCEDE"})
#: Kinds of people of the state, of arms and of crime whom reports on everyday crime tell of as well.
_EVERYDAY = frozenset(
    {UNKNOWN_SOLDIERS, "police-unknown", "fighters-unknown", "criminals", "smugglers", "guards", "border-guards"}
)
#: What is done on the ground has a day that a report tells where it is news.
_ON_THE_GROUND = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
#: Sectors of people who may be held or freed by somebody the report does not name, as anybody may where there is war.
_HELD = frozenset({"JRN", "EDU", "REF", "MED", "AGR", "LAB"})
#: The sector of people whom only politics brings to court.
_TRIED = "JRN"
#: People whom somebody took to be paid or heard for them.
_TAKEN = "hostages"
_HOLDING = frozenset({"COERCE:arrest", "COERCE:deport", RELEASE})
#: The root of relief: lorries of nobody told are news where there is war.
_RELIEF = "AID"
#: The root of calls, and its mode where somebody is to give way in a conflict.
_CALLING, _YIELDING = "REQUEST", "REQUEST:yield"
#: Sectors of who preaches, of ordinary people, and of who calls on these against a government.
_PREACHING = frozenset({"REL"})
_ORDINARY = frozenset({"CVL"})
_OPPOSED = frozenset({"OPP", "REB", "UAF", "IMG", "CVL", "LAB"})
#: Ways of assault that private quarrels end in as well.
_WITH_GUNS = frozenset({"ASSAULT:firearms", "ASSAULT:primitive"})


class Makers:
    """Tells which of a report's events somebody of politics or war has part in.

    ``published``: the days it may be about; ``dates``: those it tells; ``around``: what it tells beside its events.
    """

    def __init__(
        self, lexicon: Lexicon, published: Sequence[date], dates: Sequence[Resolution], around: Surroundings
    ) -> None:
        self.lexicon = lexicon
        self.around = around
        self.halves = HalfTold(lexicon, around, _VAGUE | _RANKED, _EVERYDAY)
        self.published = published
        when = [timeliness(day, published) for day in dates]
        #: Whether all days told lie before the window, the first of them for sure: a report that looks back.
        self.looks_back = bool(published) and when[:1] in (["old"], ["ancient"]) and "day" not in when
        self.sectors = marked(lexicon.event, "sector")
        self.of_state = frozenset(lexicon.people.get("heads_of_state", {}).get("ranks", ()))
        self.home = HomeAffairs(lexicon, around, self.of_state)

    def bygone(self, group: Group) -> bool:
        """Whether an event's day lies before the window (coding rule 2), or before all reports coded here."""
        if group.dating is None and self.looks_back and group.root in _ON_THE_GROUND:
            return True
        resolution = group.dating.resolution if group.dating is not None else None
        when = timeliness(resolution, self.published) if resolution is not None else ""
        return when == "ancient" or (when == "old" and bool(self.published))

    def long_ago(self, sentence: Sequence[Element]) -> bool:
        """Whether all days a sentence tells lie before the window: what its words say besides is no news."""
        days = [e.date for e in sentence if e.kind == "date" and e.date is not None]
        return bool(days) and all(timeliness(day, self.published) in ("old", "ancient") for day in days)

    def kept(self, told: Sequence[tuple[Event, Group]]) -> list[Event]:
        """The events without those among people of no body of politics or war."""
        sure = any(self._sure(event) for event, _ in told)
        return [event for event, group in told if self._counts(event, group, sure)]

    def _counts(self, event: Event, group: Group, sure: bool) -> bool:
        if not event.participants and event.event_type == _RELIEF:
            return event.place is not None and (self.around.conflict or event.place.country in self.lexicon.fought_over)
        if not event.participants and all(map(_bare, group.tellings)):
            return False
        if not (event.participants or event.counts) and all(act.frame.result for act in group.tellings):
            return False  # "after an injury": harm of which nobody is told who suffered it
        if not event.participants:
            return event.place is not None or bool(event.counts) or event.event_mode in _OF_THEMSELVES
        if event.event_mode in _BY_COURT:
            return self._sure(event) or self.around.conflict or _TRIED in self._sectors(event)
        if any(act.frame.own for act in group.acts):
            return True  # what a study has words of its own for is what it looks for
        if event.event_type == _GIVING_WAY and any(names_act(act, _WORDS) for act in group.acts):
            return True  # a union that calls off its strike
        if self.home.covers(event, group):
            return False
        alone = event.event_type == _TALKS and len(event.participants) == 1  # chairs his own cabinet
        if (alone or not self._of_state(event)) and self.halves.covers(event, group):
            return False
        if event.event_type in _ANYBODYS:
            return (sure and not self._only_died(event, group)) or self._among_strangers(event, group)
        if self._advice(event, group):
            return False
        if event.event_type in _OF_ACTS and any(act.content for act in group.acts):
            return True  # "a singer condemned the attack": what is said is about an act
        sectors = self._sectors(event)
        if not sectors.isdisjoint(self.sectors):
            return sure or self._sure(event)
        at_war = event.place is not None and event.place.country in self.lexicon.fought_over
        taken = any(p.actor_id == _TAKEN for p in event.participants)  # nobody holds hostages but in conflict or crime
        by_war = sure or at_war or taken or self.around.fighting
        return event.event_mode in _HOLDING and (by_war or not sectors.isdisjoint(_HELD))

    def _advice(self, event: Event, group: Group) -> bool:
        """Whether a call is preached, or tells a government's own people how to go about their days.

        «دعا الخطيب المصلين إلى الصدق»; «أهاب البنك المركزي بالمواطنين عدم …»: where armed bodies or a conflict are told, people
        are called on for the sake of it. A call that is about an act of the codebook is none of these.
        """
        if event.event_type != _CALLING or event.event_mode == _YIELDING or any(act.content for act in group.acts):
            return False
        calling = {self.lexicon.actors[p.actor_id].type for p in event.participants if p.role == "initiator"}
        called = {self.lexicon.actors[p.actor_id].type for p in event.participants if p.role != "initiator"}
        preached = bool(calling) and calling <= _PREACHING and called <= _PREACHING | _ORDINARY
        advised = bool(called) and called <= _ORDINARY and not calling & _OPPOSED
        return preached or (advised and not self.around.fighting)

    def _only_died(self, event: Event, group: Group) -> bool:
        """Whether people died or were hurt by nobody's hand, in a report that tells of no conflict."""
        if self.around.conflict or not all(act.frame.result for act in group.tellings):
            return False
        doers = {self.lexicon.actors[p.actor_id].type for p in event.participants if p.role == "initiator"}
        return self.sectors.isdisjoint(doers)

    def _among_strangers(self, event: Event, group: Group) -> bool:
        """Whether force or protest counts though nobody known has part in it and no other event of the report has one who does.

        Blows need a place or people counted; deaths and shots of which no hand is told, a report that tells of a conflict.
        """
        unarmed = event.event_type != "PROTEST" and not self.around.conflict
        if unarmed and (self._only_died(event, group) or (event.event_mode in _WITH_GUNS and event.place is None)):
            return False
        hurt = any(count.kind == "killed" or (count.low or 0) > 1 for count in event.counts)
        return event.place is not None or hurt or event.event_mode not in _OF_GAMES

    def _sectors(self, event: Event) -> set[str]:
        return {self.lexicon.actors[p.actor_id].type for p in event.participants}

    def _of_state(self, event: Event, told: Sequence[Participant] | None = None) -> bool:
        """ "President S threatened …": no land is told, and no company has one."""
        told = event.participants if told is None else told
        return any(person.rank in self.of_state for p in told for person in p.persons)

    def _sure(self, event: Event) -> bool:
        """Whether somebody takes part of whom more is told than a post, a rank or a name."""
        alone = [self.lexicon.actors[p.actor_id].type for p in event.participants]
        if event.event_mode == VISIT and len(alone) == 1 and alone != ["IGO"]:
            land = self.lexicon.actors[event.participants[0].actor_id].country
            if event.place is None or event.place.country == land:
                return False  # nobody meets himself: a minister is received at his own college
        acting = [p for p in event.participants if p.role == "initiator"]
        praise = event.event_type in _OF_PRAISE and bool(acting)
        told = acting if praise else event.participants
        armed = event.event_type in _IN_UNIFORM
        who = {p.actor_id for p in told if armed or not (p.persons and p.actor_id in _RANKED)} - _VAGUE
        if self._of_state(event, told):
            return True
        if event.event_type == "ACCUSE":
            who -= _RANKED
        if not self.around.conflict:
            who -= _EVERYDAY
        return any(self.lexicon.actors[actor].type in self.sectors for actor in who)


def _bare(act: Act) -> bool:
    """ "production levels in Velmar": whether a present form is told with nobody who does it, a noun read as a verb."""
    verb = act.element
    present = verb.features is not None and verb.features.tense in ("base", "present")
    return verb.kind == "verb" and present and verb.voice != "passive" and act.root == "ASSAULT"
