"""Swaps: an exchange of prisoners is a release in each direction (coding rule 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...numbers import NumberMention
from ..clauses.acts import PART, RELEASE, TOLD, Act, Filler
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element
from .swap_counts import each_frees

#: Kinds of people of whom nothing is told but that they are held, or nothing at all: no side of a swap.
_HELD = frozenset({"detainees", "prisoners", "hostages", "people-unknown", "soldiers-unknown"})
#: Fighters of whom no side is told, and why those freed in return are known.
_FIGHTERS = frozenset({"fighters-unknown"})
_TAKES = "takes people over and frees others for them"
_OWN = "of those who free others for them"
#: What bodies got in return for people freed are in an act, and why who gets them does.
_BODIES = "bodies"
_GETS = "frees people for them"
#: A side of a swap: its members, each with the filler that tells it.
Side = dict[str, tuple[Member, Filler]]


def both_directions(act: Act) -> list[Act]:
    """The acts a telling stands for: two releases for a swap between two sides, else the act itself."""
    if act.mode != RELEASE:
        return [act]
    returned = act.relations.in_return
    back = act.slots[returned].phrase if returned in act.slots else None
    if (
        back is not None
        and not (back.is_people or back.counted or back.held)
        and not act.frame.swap
        and act.freed is None
    ):
        act.slots.pop(returned)  # «تسليم الأسرى مقابل تسليم الجانب ص خرائط»: nobody is freed in return
        back = None
    if returned in act.slots and act.slots[returned].role == _BODIES:
        return _told_both_ways(act, returned)
    if back is not None and (back.holder is not None or (back.counted and back.members[0].who)):
        return _told_both_ways(act, returned)  # «مقابل أربعة من مقاتليها»
    sides = _sides(act)
    if sides is None:
        if returned in act.slots:
            return _told_both_ways(act, returned)
        return [act]
    one, other = sides
    each = each_frees(act)
    return [_release(act, giving, freed, each) for giving, freed in ((one, other), (other, one))]


def _told_both_ways(act: Act, returned: str) -> list[Act]:
    """A release, and that of those freed in return, by who holds them or else by the body of those freed first."""
    back = act.slots[returned]
    first = replace(act, slots={slot: filler for slot, filler in act.slots.items() if slot != returned})
    holder = back.phrase.holder
    freed, subject = act.freed, act.slots.get("subject")
    own = [m for m in freed.phrase.members if m.actor is not None and m.actor != m.fallback] if freed else []
    held_by_other = holder is not None and holder.actor is not None and holder.actor not in act.subjects
    if not held_by_other and not own:
        return [first]
    members = [holder] if held_by_other and holder is not None else own
    giver = replace(back.phrase, members=members, number=None, holder=None, span=members[0].span)
    slots = {"subject": Filler("initiator", giver, "whose people are freed for them, or who holds them", 0.6)}
    if back.role != _BODIES:
        slots["object"] = Filler("detainee", _not_of(giver, back.phrase, subject), "freed in return", back.confidence)
    elif subject is not None:
        slots["to"] = replace(subject, role="recipient", reason=_GETS)
    told = [filler for filler in act.slots.values() if filler.role == "mediator"]
    mode = "RETREAT" if back.role == _BODIES else act.mode
    return [first, replace(act, mode=mode, slots=slots, means=[], mediators=[*act.mediators, *told])]


def _not_of(giver: NounPhrase, freed: NounPhrase, subject: Filler | None) -> NounPhrase:
    """Those freed in return: nobody frees people of its own, so that «مقابل أربعة من مقاتليهم» are of who freed first."""
    givers = {member.actor for member in giver.members}
    if subject is None or not all(m.who and m.actor in givers for m in freed.members):
        return freed
    last = freed.members[-1]
    return replace(freed, members=[replace(last, actor=m.actor) for m in subject.phrase.members])


def free_in_return(acts: Sequence[Act]) -> None:
    """«أطلقت س سراح … مقابل الإفراج عن …»: those freed in return are freed too, by the side whose people the first are."""
    for act in acts:
        first = (None if _only_describes(act) else act.governor) or _freed_before(act, acts)
        if first is not None and _for_the_dead(act, first):
            act.status, act.governor, act.in_return_of = TOLD, None, first
            act.mediators += [f for f in first.mediators if f not in act.mediators]
            _own_people(act, first)
            continue
        if act.mode != RELEASE or first is None or first.mode != act.mode or first.status != TOLD:
            continue
        if act.status == TOLD or (act.governor is not None and act.link != act.relations.in_return):
            continue
        act.status, act.governor, act.in_return_of = TOLD, None, first
        _own_people(act, first)
        if act.relations.freed in act.slots and "object" in act.slots and "subject" not in act.slots:  # «إفراج س عن ص»
            act.slots["subject"] = replace(act.slots.pop("object"), role="initiator")
        subject = first.slots.get("subject")
        if first.freed is None and subject is not None and subject.role == "recipient":  # «استعادت س ثمانية من عناصرها»
            first.slots["object"] = replace(first.slots.pop("subject"), role="detainee")
        for one, other in ((first, act), (act, first)):
            freed = other.freed
            own = [m for m in freed.phrase.members if m.actor and m.actor != m.fallback] if freed is not None else []
            if any(f.role == "initiator" for f in one.slots.values()) or freed is None or not own:
                continue
            slot = "agent" if "subject" in one.slots else "subject"  # «استعادت س جنودا مقابل …»: who takes them over
            giver = replace(freed.phrase, members=own, number=None, holder=None, span=own[0].span)
            one.slots[slot] = Filler("initiator", giver, "whose people are freed for them", 0.6)
        taking = first.slots.get("subject")
        if taking is not None and taking.role == "recipient":  # «تسلمت س أسيرين من ص مقابل الإفراج عن …»
            act.slots.setdefault("subject", replace(taking, role="initiator", reason=_TAKES))
        freed, freeing = act.freed, first.slots.get("subject")
        if freed is not None and freeing is not None and all(m.actor in _FIGHTERS for m in freed.phrase.members):
            members = freeing.phrase.members
            freed.phrase.members = [replace(freed.phrase.members[0], actor=m.actor, reason=_OWN) for m in members]
        told = {actor for filler in first.mediators for actor in filler.actors}
        mediating = [f for f in act.mediators if not f.actors & told]
        act.mediators += first.mediators
        first.mediators += mediating


def _own_people(act: Act, first: Act) -> None:
    """«سلمت س جثة مقاتل من ص مقابل الإفراج عن اثنين من عناصرها»: those freed in return are of who gave something for them."""
    freed, giving = act.freed, first.slots.get("subject")
    if freed is None or giving is None or giving.role != "initiator":
        return
    owners = [m for m in giving.phrase.members if m.actor is not None]
    if len(owners) == 1 and all(m.kind == "anaphor" and m.who == "pronoun" and m.grouped for m in freed.phrase.members):
        for member in freed.phrase.members:
            member.actor, member.reason = owners[0].actor, _OWN


def _for_the_dead(act: Act, first: Act) -> bool:
    """«تسلمت س جثمان … مقابل إطلاقها سراح …»: whether people are freed by somebody told for bodies given back, or the reverse."""
    modes = {act.mode, first.mode}
    freed = act if act.mode == RELEASE else first
    told = freed.freed is not None and any(f.role == "initiator" for f in freed.slots.values())
    return modes == {"RETREAT", RELEASE} and act.link == act.relations.in_return and first.status == TOLD and told


def join_totals(acts: Sequence[Act]) -> None:
    """«إطلاق سراح 80 أسيرا بصفقة تبادل بين س وص»: people freed of whom no side is told, by the swap told straight behind."""
    for act in acts:
        freed = act.freed
        if act.mode != RELEASE or act.status != TOLD or act.frame.swap or freed is None:
            continue
        told = any(m.actor is not None and m.fallback not in _HELD for m in freed.phrase.members)
        if told or any(f.role in ("initiator", "recipient") for f in act.slots.values()):
            continue
        for swap in acts:
            within = swap.clause is act.clause and swap.element.index > act.element.index
            tied = swap.link in act.relations.efforts or swap.governor is act
            if swap.frame.swap and within and swap.status == TOLD and tied and swap.slots:
                swap.mediators += act.mediators
                act.status = PART
                break


def _only_describes(act: Act) -> bool:
    """«أفرجت س عن ثلاثة خطفتهم في م، مقابل الإفراج عن …»: whether the act it stands under only says whom the first freed."""
    over = act.governor
    described = over is not None and over.mode != act.mode and over.element is over.clause.verb
    return described and over is not None and (over.clause.opener == "relative" or over.clause.parent is not None)


def _freed_before(act: Act, acts: Sequence[Act]) -> Act | None:
    """«أطلق سراح س، وكانوا محتجزين في …، مقابل الإفراج عن …»: the release told before, of one that nothing governs."""
    before = act.clause.before(act.element)
    if not before or before[-1].relation != act.relations.in_return:
        return None
    freed = (a for a in acts if a.mode == act.mode and a.status == TOLD and a.element.index < act.element.index)
    return next(freed, None)


def received_in_return(acts: Sequence[Act]) -> None:
    """ "S handed over 20 soldiers and received 22 fighters": those received are freed by the side whose people S freed."""
    for act in acts:
        if _by_both(act):
            act.status = PART
        given = next((a for a in acts if a is not act and _gives(a) and a.clause.sentence == act.clause.sentence), None)
        if given is None or act.status != PART or act.mode != given.mode or not act.frame.only_by:
            continue
        between = [*act.mediators, *(f for f in act.slots.values() if f.role == "mediator")]
        receiving = {actor for filler in between for actor in filler.actors}
        freed = given.freed
        own = [m for m in freed.phrase.members if m.actor and m.actor != m.fallback] if freed is not None else []
        if freed is None or not receiving or not receiving <= given.subjects:
            continue
        if any(f.role == "initiator" for f in act.slots.values()):  # "received 90 prisoners from T"
            act.slots = {slot: f for slot, f in act.slots.items() if f.role != "mediator"}
            act.status, act.mediators = TOLD, list(given.mediators)
            continue
        if not own:
            continue
        giver = replace(freed.phrase, members=own, number=None, holder=None, span=own[0].span)
        act.slots["subject"] = Filler("initiator", giver, "whose people are freed for them", 0.6)
        act.status, act.mediators = TOLD, list(given.mediators)


def _by_both(act: Act) -> bool:
    """«تبادلت س وص …، وتسلمت في المقابل 110 من عناصرها»: whether both sides are read to take over the people of one of them."""
    taking, freed = act.slots.get("subject"), act.freed
    told = act.mode == RELEASE and act.status == TOLD and taking is not None and taking.role == "recipient"
    own = told and freed is not None and taking is not None and bool(freed.actors) and freed.actors <= taking.actors
    return own and taking is not None and len(taking.actors) > 1


def _gives(act: Act) -> bool:
    return act.mode == RELEASE and act.status == TOLD and "subject" in act.slots


def hand_over_the_dead(acts: Sequence[Act], sentence: Sequence[Element], dead: frozenset[str]) -> None:
    """A swap told of bodies alone («صفقة تبادل شملت 52 جثة») frees nobody. ``dead``: folded words for bodies."""
    swaps = [act for act in acts if act.frame.swap and act.mode == RELEASE]
    if not swaps:
        return
    phrases = [e.phrase for e in sentence if e.phrase is not None]
    words = {word for e in sentence for word in e.text.split()} | {p.lemma for p in phrases}
    if words & dead and not any(p.held for p in phrases):
        for act in swaps:
            act.mode = "RETREAT"
            for slot in [
                s for s, f in act.slots.items() if all(m.fallback in _HELD and not m.who for m in f.phrase.members)
            ]:
                del act.slots[slot]


def give_back_the_dead(acts: Sequence[Act], dead: frozenset[str]) -> None:
    """«تسلمه ستة جثامين»: bodies that somebody receives are given back, not freed. ``dead``: folded words for bodies."""
    for act in acts:
        freed = act.freed
        if act.mode == RELEASE and freed is not None and freed.phrase.lemma in dead:
            act.mode = "RETREAT"
            act.slots = {slot: filler for slot, filler in act.slots.items() if filler is not freed}
        _bodies_in_return(act, dead)


def _bodies_in_return(act: Act, dead: frozenset[str]) -> None:
    """«أفرجت س عن سبعة من ص مقابل جثامين أربعة من مقاتليها»: bodies got for people freed are handed over, not freed."""
    returned = act.relations.in_return
    back = act.slots.get(returned)
    if act.mode != RELEASE or back is None or back.phrase.lemma not in dead:
        return
    act.slots[returned] = replace(back, role=_BODIES)
    whose = act.slots.get("object")
    if whose is not None and whose is not act.slots.get(act.relations.freed) and whose.phrase.first == back.phrase.stop:
        del act.slots["object"]


def _sides(act: Act) -> tuple[Side, Side] | None:
    """The two sides of a swap, None for a release one way."""
    slots = act.slots
    between, and_between = act.between
    returned = act.relations.in_return
    if returned in slots:
        freed = slots.get(act.relations.freed) or slots.get("object")
        giving = _members([slots["subject"]] if "subject" in slots else [])
        one, other = _members([freed] if freed else []), giving or _members([slots[returned]])
    elif between in slots and and_between in slots:
        one, other = _members([slots[between]]), _members([slots[and_between]])
    elif act.frame.swap or between in slots or _each_freed(act):
        both = list(_members([f for f in slots.values() if f.role in ("party", "initiator")]).items())
        if len(both) != 2:
            return None
        one, other = dict(both[:1]), dict(both[1:])
    else:
        both = list(_members([f for f in slots.values() if f.role == "detainee"], "both").items())
        if len(both) != 2:
            return None
        one, other = dict(both[:1]), dict(both[1:])
    if not one or not other or one.keys() & other.keys():
        return None
    return one, other


def _each_freed(act: Act) -> bool:
    """ "S and T each released 100 prisoners": whether each of two sides frees people of whom nothing else is told."""
    before = act.clause.before(act.element)
    each = bool(before) and before[-1].text in act.relations.each
    freed = act.freed
    return each and (freed is None or not _members([freed]))


def _members(fillers: list[Filler], who: str = "") -> Side:
    """The members of phrases by actor; with ``who`` only those so described («من الجانبين»)."""
    told: Side = {}
    for filler in fillers:
        for member in filler.phrase.members:
            held_alone = member.fallback in _HELD and member.actor == member.fallback
            if member.actor is not None and not held_alone and (not who or member.who == who):
                told.setdefault(member.actor, (member, filler))
    return told


def _release(act: Act, giving: Side, freed: Side, each: NumberMention | None) -> Act:
    told = {id(filler) for _, filler in giving.values()}
    apart = not any(id(filler) in told for _, filler in freed.values())
    slots = {"subject": _filler("initiator", giving), "object": _filler("detainee", freed, counted=apart)}
    share = next((act.shares[actor] for actor in freed if actor in act.shares), each)
    if share is not None and not slots["object"].phrase.counted:
        slots["object"].phrase.number = share
    helping = [filler for filler in act.slots.values() if filler.role == "mediator"]  # "S facilitated the exchange"
    return replace(act, slots=slots, means=[], mediators=[*act.mediators, *helping])


def _filler(role: str, side: Side, counted: bool = False) -> Filler:
    """The side of a swap in a role. ``counted``: its words are of those freed alone, so that their number is how many."""
    told = list(side.values())
    members = [member for member, _ in told]
    filler = told[0][1]
    span = (min(m.span[0] for m in members), max(m.span[1] for m in members))
    number = filler.phrase.number if counted and len(told) == 1 else None
    phrase: NounPhrase = replace(filler.phrase, members=members, number=number, span=span)
    return Filler(role, phrase, f"side of the swap, {filler.reason}", filler.confidence)
