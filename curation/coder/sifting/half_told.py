"""Half told: an act that runs between sides, told of one side alone, where nothing else tells of a conflict, is none.

"The court agreed", «يتواصل الوزير», "the police launched": such verbs are everybody's. They count with the other side, a
number, what they are about or a title only a state gives; else where the report tells of fighting, or at least of a land
at war, or their sentence names another body or land (``surroundings``).
"""

from __future__ import annotations

from collections.abc import Set

from ....schema import Event
from ...text import fold_word
from ..acts.groups import Group
from ..clauses.acts import RELEASE, VISIT, Act
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_OFFICIALS
from .surroundings import Surroundings

#: What one alone does, and what people suffer from nobody that is told.
_ALONE = frozenset({"PROTEST", "COERCE:curfew", "COERCE:martial-law", "MOBILIZE:troops", "RETREAT:resign"})
_SUFFERED = frozenset({"ASSAULT", "COERCE:arrest", "COERCE:deport", RELEASE})
_SUFFERING = frozenset({"recipient", "detainee"})
#: Roots of acts on the ground, which a known body may do to nobody in particular, and those of them that need somebody.
_GROUND = frozenset({"COERCE", "RETREAT"})
_TO_SOMEBODY = frozenset({"COERCE:arrest", "COERCE:deport"})
#: Roots of acts that are more than words, and modes of demands and refusals that say by themselves what they are about.
_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_DEMANDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
_MEDIATION = ":mediation"
_TELLING = (_MEDIATION, ":yield", ":meet")
#: Roots of acts that a state or body named does to others by its nature, whoever these are.
_POLITICAL = frozenset({"THREATEN", "MOBILIZE", "SANCTION", "REJECT", "CONCEDE"})
#: Ways of assault whose verbs games and builders use too.
_BLOWS = frozenset({None, "ASSAULT:beat", "ASSAULT:targeted", "ASSAULT:destroy"})
#: Dealings of governments and parties among themselves, which go on in lands at war as well.
_DEALINGS = frozenset({"CONSULT", "SUPPORT", "AGREE", "REQUEST"})
_ASKING, _TALKS = "REQUEST", "CONSULT"
_CIVIL = frozenset({"GOV", "LEG", "PTY", "COP"})


class HalfTold:
    """Tells acts told by halves in one report. ``vague``: kinds of people who are no more than a post or a rank."""

    def __init__(self, lexicon: Lexicon, around: Surroundings, vague: Set[str], everyday: Set[str]) -> None:
        self.lexicon = lexicon
        self.around = around
        self.vague = vague
        self.everyday = everyday

    def covers(self, event: Event, group: Group) -> bool:
        """Whether one side alone is told, and nothing around it makes it an act of conflict."""
        told = {p.actor_id for p in event.participants}
        asked = {p.actor_id for p in event.participants if p.role == "recipient"}
        if event.event_type == _ASKING and asked == {UNKNOWN_OFFICIALS} and not any(act.content for act in group.acts):
            told -= asked  # "the president asked the council to go ahead with its plan"
        among = {p.role for p in event.participants} == {"party"}
        if event.event_type == _TALKS and among:
            told = self._bodies(told) or told  # a parliament and its lawmakers are one side
        dealing = (event.event_mode is None or among) and event.event_type in _DEALINGS
        civil = {self.lexicon.actors[actor].type for actor in told} <= _CIVIL
        sided = not (dealing and civil) and any(
            act.names_sides for act in group.acts
        )  # nor a premier and his ministers
        if len(told) > 1 or event.counts or sided or any(map(of_deeds, group.acts)):
            return False
        if self._complete(event, group, told):
            return False
        if (self.around.fighting or self.around.conflict) and not (dealing and civil):
            return False
        if self._hosted(event, group):
            return True
        if dealing and self.around.faces(group.sentences, told):
            return False
        return event.event_type in _GROUND or not self.around.others(group.sentences, told)

    def _hosted(self, event: Event, group: Group) -> bool:
        """«استقبلت الجامعة وفدا من السفارة …»: whether a house of learning, trade or culture is all that a visit was to."""
        if event.event_mode != VISIT:
            return False
        tokens, book = self.around.tokens, self.lexicon.host_book
        return any(
            book.matches(tokens, at)
            for act in group.acts
            for element in act.clause.elements
            for at in range(*element.tokens)
        )

    def _bodies(self, told: Set[str]) -> set[str]:
        """Those told but for kinds of a state's civil people, whose own they may be."""
        actors = self.lexicon.actors
        return {a for a in told if actors[a].kind != "kind" or actors[a].type not in _CIVIL}

    def _complete(self, event: Event, group: Group, told: set[str]) -> bool:
        """Whether one side alone is all such an act needs."""
        root, mode = event.event_type, event.event_mode or event.event_type
        roles = {p.role for p in event.participants}
        if root in _ALONE or mode in _ALONE or ("mediator" in roles and not told <= self.vague):
            return True
        if mode == "CONSULT:multilateral":  # «عقدت جامعة الدول العربية اجتماعا», "a summit of Arab leaders": more met
            members = any(self.lexicon.actors[actor].type == "IGO" for actor in told)
            if members or any(sum(f.role == "party" for f in act.slots.values()) > 1 for act in group.acts):
                return True
        if (root in _POLITICAL or (mode.endswith(_MEDIATION) and roles != {"party"})) and all(
            self.lexicon.actors[actor].kind != "kind" for actor in told
        ):
            return True  # "Iran tested a missile", "Turkey threatened to invade the town", "Egypt offered to host the talks"
        if root in _DEMANDS and told.isdisjoint(self.everyday):
            return mode.endswith(_TELLING) or group.dating is not None
        if root == "ASSAULT":
            state = {self.lexicon.actors[actor].type for actor in told} <= _CIVIL
            return (
                self._by_forces(group)
                or (roles == {"party"} and not state)
                or event.event_mode not in _BLOWS
                or roles <= _SUFFERING
            )
        if roles == {"party"} and told.isdisjoint(self.vague):
            return all(self.lexicon.actors[actor].kind == "kind" for actor in told)  # "the tribes were reconciled"
        if root in _GROUND and "initiator" in roles and told.isdisjoint(self.vague):
            return mode not in _TO_SOMEBODY
        return roles <= _SUFFERING and mode in _SUFFERED

    def _by_forces(self, group: Group) -> bool:
        """ "Israeli forces attacked the village": whether more words than a land's name say who did it, and he has arms."""
        doing = [m for act in group.acts for f in act.slots.values() if f.role == "initiator" for m in f.phrase.members]
        actors = self.lexicon.actors
        return any(
            m.actor and " " in m.lemma and m.actor not in self.vague | self.everyday
            and (actors[m.actor].state_side or actors[m.actor].type in ARMED)
            and m.lemma not in map(fold_word, (actors[m.actor].name, actors[m.actor].name_ar or ""))
            for m in doing
        )  # fmt: skip


def of_deeds(act: Act) -> bool:
    """Whether an act of words is about one that is more than words, or about mediation, by what it says or what for; deals and
    talks also by what they name."""
    if any(said.root in _DEEDS or said.mode.endswith(_MEDIATION) for said in (*act.content, *act.purpose)):
        return True
    named = {f.root for e in act.clause.after(act.element) if e.kind == "noun" for f in e.frames}
    if act.root == "CONSULT":
        return "RETREAT" in named  # «التقى الرئيس لبحث الهدنة»
    return act.root == "AGREE" and not named.isdisjoint(_DEEDS)  # «قبول مقترح وقف إطلاق النار»
