"""Giving parts: who is told to play a part between others mediated the event of the report that his words stand nearest.

Where the report tells no such event, but the sides between whom he stands, his part is an event of its own (``parts_between``
says whose parts the words tell).
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ..acts.groups import Group, mediators_of
from ..clauses.acts import (
    BACKGROUND,
    CONTENT,
    MEDIABLE,
    MEDIATION,
    NEGATED,
    OBLIGED,
    PLANNED,
    PROMISED,
    PURPOSE,
    REFUSED,
    Act,
    Filler,
)
from ..clauses.arguments import CONFIDENCE
from ..clauses.clauses import Clause
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.tokens import Tokens
from ..words.elements import Element
from .called_mediators import CalledMediators
from .handing_over import take_handovers
from .mediator_meetings import set_apart
from .named_efforts import NamedEfforts, mediation_frame, take_efforts
from .parts_between import Part, Parts
from .third_hosts import take_hosts
from .told_helpers import PART, add_helper, mediable, sides_of

#: How many sentences from an event words that need one may tell who played a part in it.
_NEAR = 1
#: How many sentences away an event of the same sides still takes the mediator: more than reports have, so that time grows
#: with their length.
_FAR = 40
#: How many tokens behind an act words of a part in it stand.
_BEHIND = 8
#: Roots of acts that only speak of what they are about; who agrees to talks holds none yet.
_SPOKEN = frozenset({"REQUEST", "REJECT", "THREATEN"})
#: Roots of words that judge what others do.
_JUDGING = frozenset({"SUPPORT", "ACCUSE"})
#: The modes of requests for mediation, its offers and refusals: nobody mediates yet.
_BEFORE = ":mediation"

#: Roles that a verb of playing a part gives its subject, or a preposition who plays it.
_DOES_OR_GETS = frozenset({"initiator", "party", "recipient"})


def give_parts(
    groups: list[Group],
    acts: Sequence[Act],
    sentences: Sequence[Sequence[Element]],
    tokens: Tokens,
    lexicon: Lexicon,
    bygone: AbstractSet[int] = frozenset(),
) -> list[Group]:
    """Give the events of a report the mediators its words tell by their part; ``groups`` with those that are events of their own.

    ``bygone``: the sentences that tell what lies too far back to be coded.
    """
    parts, called = Parts(lexicon, tokens), CalledMediators(sentences, groups, lexicon)
    made: list[Group] = []
    past = bygone | {act.sentence for act in acts if act.root in MEDIABLE and act.status in (BACKGROUND, PLANNED)}
    ahead: dict[int, list[Act]] = {}
    for act in acts:
        if _lies_ahead(act):
            ahead.setdefault(act.sentence, []).append(act)
    told_in: dict[int, list[Act]] = {}
    for act in (one for group in groups for one in group.acts):
        told_in.setdefault(act.sentence, []).append(act)
    asked = {s for g in groups if g.mode.endswith(_BEFORE) and g.root != "CONSULT" for s in g.sentences}
    homes = [(min(g.sentences), max(g.sentences), g) for g in groups if mediable(g, lexicon)]
    mediating: dict[int, list[set[str]]] = {}  # whom the grammar gave to the acts of each sentence
    for group in groups:
        for told in group.sentences if (given_to := mediators_of(group)) else ():
            mediating.setdefault(told, []).append(given_to)
    doing = {a.element.tokens[0]: f.actors for a in acts if (f := a.slots.get("subject")) and f.role == "mediator"}
    for sentence in sentences:
        if not sentence:
            continue
        here = sentence[0].sentence
        near = [g for first, last, g in homes if first - _FAR <= here <= last + _FAR]
        for phrase in called.told(sentence):
            people = {m.actor for m in phrase.members}
            if any(g.root == "AGREE" and sides_of(g) == people for g in near):
                continue  # «اتفقت الدول الضامنة على …»
            _give(Part(phrase, sentence[0].tokens[0], needs=True), sentence, near, lexicon)
        if here in asked:
            continue
        for part in parts.told(sentence):
            if any(0 <= part.token - act.element.tokens[1] <= _BEHIND for act in ahead.get(here, ())):
                continue
            who = {m.actor for m in part.phrase.members if m.actor}
            if any(_consults(act, part, who) for act in told_in.get(here, ())):
                continue
            if (by_grammar := doing.get(part.token)) and not by_grammar & who:
                continue  # the verb has another subject
            taken = any(who <= told for told in mediating.get(here, ()))
            given = taken or _give(part, sentence, near, lexicon)
            compound = (
                part.token > 0 and tokens[part.token - 1].word == "-"
            )  # "the S-brokered deal" is no part told now
            if not (given or part.needs or part.between or made or compound or here in past):
                own = _own(part, sentence, groups, lexicon)
                made += [own] if own is not None else []
    efforts = NamedEfforts(acts, called.named.keys(), lexicon)
    current = [s[0].sentence for s in sentences if s and s[0].sentence not in past | asked]
    groups = take_efforts([e for at in current for e in efforts.told(at)], groups + made, lexicon)
    take_handovers(groups, sentences, tokens, lexicon)
    take_hosts(groups, sentences, lexicon)
    return [group for group in groups if not _unmediated(group)]


def _unmediated(group: Group) -> bool:
    """Whether words that tell of mediation only beside a mediator have none ("delivered its response to the proposal")."""
    return all(act.frame.mediated for act in group.acts) and not mediators_of(group)


def _consults(act: Act, part: Part, who: AbstractSet[str]) -> bool:
    """«نقل وزير س رسالة من رئيس س إلى ص»: whether the grammar read the same word as a consultation of those who play the part."""
    first, stop = act.element.tokens
    return act.mode == "CONSULT" == act.frame.mode and first <= part.token <= stop and who <= act.subjects


def _lies_ahead(act: Act) -> bool:
    """Whether an act is only planned, asked for or agreed to: who plays a part in it does not do so yet."""
    by = act.governor if act.status in (CONTENT, PURPOSE) else None
    spoken = by is not None and (by.root in _SPOKEN or (by.root == "AGREE" and act.root == "CONSULT"))
    return act.root in MEDIABLE and (spoken or act.status in (PLANNED, NEGATED, PROMISED, OBLIGED, REFUSED))


def _give(part: Part, elements: Sequence[Element], homes: Sequence[Group], lexicon: Lexicon) -> bool:
    """Make who plays a part mediator of the nearest event, and of those between the same; whether there is one."""
    sentence, who = elements[0].sentence, {m.actor for m in part.phrase.members if m.actor}
    near = _nearest([g for g in homes if sides_of(g) - who], sentence)
    alone = _nearest([g for g in homes if not sides_of(g) - who], sentence)
    far = _NEAR if alone is None or alone.root == "CONSULT" else 0
    if near is None or (alone is not None and _away(alone, sentence) == 0 and _away(near, sentence) > far):
        if alone is None or _away(alone, sentence):
            return any(who <= mediators_of(g) for g in homes)
        near = alone
    if part.needs and _is_filled_by(near, part):
        return True
    away, sides = _away(near, sentence), sides_of(near)
    dealt = part.needs and near.root != "CONSULT"
    if dealt and any(g is not near and g.mode == near.mode and who <= sides_of(g) for g in homes):
        return False  # «بالتنسيق مع س»: who holds people, or agreed, in one act of the report is no third in its like
    if (part.needs or part.between) and away > _NEAR:
        return False
    if part.between and not (sides - who and _can_stand_between(who, sides - who, lexicon)):
        return False
    two = near.root == "CONSULT" and len(sides - who) == 1 and bool(who & sides)
    if part.between and two and not who <= lexicon.go_between_kinds:
        return False  # «المباحثات التي أجرتها س مع ص»: each is a side
    if near.root == "CONSULT" and sides and sides <= who and _can_stand_between(who, set(), lexicon):
        for act in near.acts:  # whom he met there is not told
            set_apart(act, who, PART)
            for filler in _between(elements, part, lexicon):
                act.slots.setdefault(act.relations.between, filler)
        near.mode = MEDIATION
        return True
    for home in homes:
        if home is near or len(sides_of(home) & sides) > 1:
            add_helper(home, part.phrase, PART, lexicon)
    return True


def _is_filled_by(home: Group, part: Part) -> bool:
    """«لعبت س دورا في الإفراج عن رهائن», «كان لـس دور»: where the words of his part alone made him the doer, or who gets them,
    of what others must have done, he helped about it."""
    if home.root != "RETREAT":
        return False
    own = [(act, slot, f) for act in home.acts for slot, f in act.slots.items() if f.phrase.span == part.phrase.span]
    moved = [(act, slot, f) for act, slot, f in own if f.role in _DOES_OR_GETS]
    for act, slot, filler in moved:
        del act.slots[slot]
        act.mediated_by(filler.phrase, PART, CONFIDENCE["inferred"])
    return bool(moved)


def _nearest(homes: Sequence[Group], sentence: int) -> Group | None:
    return min(homes, key=lambda g: _away(g, sentence), default=None)


def _away(group: Group, sentence: int) -> int:
    """How many sentences from one an event is told."""
    return min(abs(s - sentence) for s in group.sentences)


def _can_stand_between(who: set[str], sides: set[str], lexicon: Lexicon) -> bool:
    """Whether bodies are of no land and no armed camp of those who took part."""
    lands = {lexicon.actors[a].country for a in sides} - {"", None}
    return all(lexicon.actors[a].type not in ARMED and lexicon.actors[a].country not in lands for a in who)


def _own(part: Part, sentence: Sequence[Element], groups: Sequence[Group], lexicon: Lexicon) -> Group | None:
    """The part as an event of its own, where the sides are told beside it, or fight each other elsewhere in the report."""
    frame = mediation_frame(lexicon)
    words = next((e for e in sentence if e.tokens[1] > part.token), None)
    who = {m.actor for m in part.phrase.members if m.actor}
    sides = _between(sentence, part, lexicon) or _fighting(groups)
    if frame is None or words is None or any(f.actors & who for f in sides):
        return None
    if not sides and any(_names(e, who) for e in sentence if e.phrase is not part.phrase):
        return None  # «اجتماع لمجلس وزراء س ترأسه رئيس وزراء س»
    if not sides and any(mediable(g, lexicon) or _judges_there(g, words.sentence) for g in groups):
        return None
    act = Act(frame, words, Clause(list(sentence), words.sentence, relations=lexicon.relations))
    for slot, filler in zip(
        act.between, sides, strict=False
    ):  # the second slot stays empty where one phrase tells both
        act.slots[slot] = filler
    act.mediated_by(part.phrase, PART, CONFIDENCE["inferred"])
    return Group(MEDIATION, [act])


def _names(element: Element, who: AbstractSet[str]) -> bool:
    """Whether an element names one of some actors."""
    return element.phrase is not None and any(m.actor in who for m in element.phrase.members)


def _judges_there(group: Group, sentence: int) -> bool:
    """«أشادت س بجهود ص»: whether a sentence praises or blames what it names; nobody is told to have done it."""
    return group.root in _JUDGING and sentence in group.sentences


def _between(sentence: Sequence[Element], part: Part, lexicon: Lexicon) -> list[Filler]:
    """Those between whom the words say he stands."""
    for element in sentence:
        phrase = element.phrase
        if element.tokens[0] < part.token or phrase is None or element.preposition != lexicon.relations.between:
            continue
        if phrase is not part.phrase and any(m.actor for m in phrase.members):
            return [Filler("party", phrase, "between whom somebody stands", CONFIDENCE["inferred"])]
    return []


def _fighting(groups: Sequence[Group]) -> list[Filler]:
    """The sides of the first clash of a report."""
    for group in groups:
        sides = [f for act in group.acts for f in act.slots.values() if f.role == "party" and f.actors]
        if group.root == "ASSAULT" and len({a for f in sides for a in f.actors}) > 1:
            return [
                Filler("party", f.phrase, "a side of the clash that the report tells", CONFIDENCE["inferred"])
                for f in sides[:2]
            ]
    return []
