"""Holding: who held the people freed is who frees them, where the words do not name anybody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import PART, RELEASE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import CIVILIANS, UNKNOWN_SOLDIERS, Member, NounPhrase
from ..words.elements import Element

#: The preposition before who holds people, where a comma parts it from them (", held captive by S").
_HELD_BY = "held-by"
#: What taking or holding people is.
_TAKING = frozenset({"COERCE:arrest", "ASSAULT:abduct"})

_HOSTAGES = "hostages"
#: Kinds of people who are not those of the armed body they are taken over from.
_NO_FIGHTERS = frozenset({UNKNOWN_SOLDIERS, CIVILIANS, "children", "women", "families", "displaced"})

#: The reason of who frees people because he is told to hold them.
HOLDER = "who holds the people freed"


def fill_holders(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Who held the people is who frees them, where nobody else is told to: «الإفراج عن محتجزين لدى س بوساطة ص».

    A clause behind it that only says who took or holds them («الذين اختطفتهم س», «كانوا محتجزين لدى س») is part of it.
    """
    for act in acts:
        if act.mode in _TAKING and _state_of_being_held(act):
            act.status = PART
        if act.mode == "RETREAT" and _takes_over(act):
            _take_giver_of_dead(act)
        if act.mode == RELEASE and _of_nobody(act):
            act.status = PART
        if act.mode == RELEASE and not act.frame.swap:
            _holders_of_hostages_apart(act, lexicon)
            _taken_before(act, acts)
        if act.mode != RELEASE or act.frame.swap or any(role == "initiator" for role, _ in roles_of(act)):
            continue
        freed = act.freed
        if freed is not None and _takes_over(act) and (giver := _handed_by(act, freed)) is not None:
            act.slots["agent"] = giver
            continue
        holder = freed.phrase.holder if freed is not None else None
        holder = holder or _held_by(act, sentence)
        taking = _taken_by(act, acts) if holder is None else None
        _mediator_apart(act)
        # «عاد بحارة كانوا لدى س»: the subject is who goes free
        free = "agent" if freed is not None and freed is act.slots.get("subject") else "subject"
        if holder is not None and holder.actor is not None:
            phrase = NounPhrase(0, 0, holder.span, [holder])
            act.slots[free] = Filler("initiator", phrase, HOLDER, CONFIDENCE["inferred"])
        elif holder is None and taking is None and not _takes_over(act) and (said := _of_whom_said(act)) is not None:
            reason = "of whom it is said"
            act.slots["subject"] = Filler("initiator", said, reason, CONFIDENCE["carried"])
        elif taking is not None:
            taker = taking.slots["subject"]
            act.slots[free] = Filler("initiator", taker.phrase, "who took the people freed", CONFIDENCE["inferred"])


def _mediator_apart(act: Act) -> None:
    """«توسطت س في الإفراج عن أسرى لدى ص»: who mediates leaves the subject to who held the people."""
    subject = act.slots.get("subject")
    if subject is not None and subject.role == "mediator":
        del act.slots["subject"]
        act.mediators.append(subject)


def _takes_over(act: Act) -> bool:
    """«قال س إن بلاده استعادت …»: whether the subject is told to take over who is freed, as a go-between does too."""
    return act.frame.roles.get("subject") == "recipient" and ("subject" in act.slots or bool(act.mediators))


def _handed_by(act: Act, freed: Filler) -> Filler | None:
    """«تسلمت س رهينتين من ص»: people taken over from a body that is not their own are freed by it."""
    told = [m for m in freed.phrase.members if m.actor and m.fallback and m.actor != m.fallback]
    if len(told) != len(freed.phrase.members) or freed.actors & act.subjects:
        return None
    if any(m.adjective or m.who for m in told) or not (freed.phrase.held or _of_no_fighters(told)):
        return None
    phrase = replace(freed.phrase, members=[replace(m) for m in told], number=None, holder=None)
    for member in told:
        member.actor, member.span = member.fallback, freed.phrase.head or member.span
    return Filler("initiator", phrase, "from whom they were taken over", CONFIDENCE["inferred"])


def _take_giver_of_dead(act: Act) -> None:
    """«تسلم الصليب الأحمر جثث أربعة جنود من س»: who gives the dead of others back is told behind them."""
    if any(role == "initiator" for role, _ in roles_of(act)):
        return
    behind = [e.phrase for e in act.clause.after(act.element) if e.phrase is not None and not e.preposition]
    for phrase in behind:
        giver = _handed_by(act, Filler("detainee", phrase, "", CONFIDENCE["inferred"]))
        if giver is not None:
            act.slots["agent"] = giver
            return


def _holders_of_hostages_apart(act: Act, lexicon: Lexicon) -> None:
    """ "the army rescued 20 hostages from S": hostages whom a state frees are held by the armed body, none of its own."""
    freed = act.freed
    doers = {actor for role, f in roles_of(act) if role == "initiator" for actor in f.actors}
    told = freed.phrase.members if freed is not None else []
    if freed is None or not doers or not told or doers & freed.actors:
        return
    if not all(lexicon.actors[actor].state_side or lexicon.actors[actor].kind == "state" for actor in doers):
        return
    if any(m.actor and lexicon.actors[m.actor].state_side for m in told):
        return
    if any(m.fallback != _HOSTAGES or m.actor in (None, _HOSTAGES) or m.adjective or m.who for m in told):
        return
    holders = replace(freed.phrase, members=[replace(m) for m in told], number=None, holder=None)
    act.slots["holder"] = Filler("other", holders, "who held them", CONFIDENCE["inferred"])
    for member in told:
        member.actor, member.span = member.fallback, freed.phrase.head or member.span


def _of_nobody(act: Act) -> bool:
    """«تسلمت س بلاغا من مواطنين»: whether a verb of taking over has nobody who is taken over."""
    receiving = act.element.kind == "verb" and act.frame.roles.get("subject") == "recipient"
    return receiving and act.freed is None and act.element.pronoun is None


def _of_no_fighters(people: Sequence[Member]) -> bool:
    """Whether people are of a sort that an armed body has none of: soldiers, children, citizens."""
    return all(m.fallback in _NO_FIGHTERS for m in people)


def _state_of_being_held(act: Act) -> bool:
    """«كانت س تحتجزهم»: a verb in the present with those told before as its object says where they are, not what befell."""
    features = act.element.features
    told_before = act.clause.opener == "relative" or act.element.pronoun is not None
    return act.mode == "COERCE:arrest" and told_before and features is not None and features.tense == "present"


def _held_by(act: Act, sentence: Sequence[Element]) -> Member | None:
    """The holder a phrase for held people behind the release names."""
    behind = [e for e in sentence if e.phrase is not None and e.index > act.element.index]
    named = (e.phrase.holder for e in behind if e.phrase is not None and e.phrase.held and e.phrase.holder is not None)
    set_off = (e.phrase.members[0] for e in behind if e.phrase is not None and e.preposition == _HELD_BY)
    return next(named, next(set_off, None))


def _of_whom_said(act: Act) -> NounPhrase | None:
    """«أفادت س بأنها سلمت الصليب الأحمر رهينة»: who says so of itself."""
    clause = act.clause
    if act.element.kind != "verb" or act.element.voice == "passive" or clause.opener != "subordinator":
        return None
    return clause.parent.subject if clause.parent is not None else None


def _same_people(act: Act, taking: Act) -> bool:
    """«الإفراج عن جنود اختطفوا من قبل س»: whether a clause straight behind those freed tells that just they were taken."""
    taken = taking.slots.get("object")
    return act.freed is not None and taken is not None and taken.phrase is act.freed.phrase


def _taken_before(act: Act, acts: Sequence[Act]) -> None:
    """«أفرجت س عن ستة جنود بعد أسرهم»: who lets people go is who took them, where nobody else is told to."""
    frees = act.slots.get("subject")
    if frees is None or frees.role != "initiator" or act.mediators or act.freed is None:
        return
    for taking in acts:
        them = taking.slots.get("object")
        behind = taking.mode in _TAKING and taking.element.kind == "noun" and taking.element.index > act.element.index
        theirs = them is not None and them.phrase.members[0].who == "pronoun" and taking.status == TOLD
        if behind and theirs and taking.clause is act.clause and "subject" not in taking.slots:
            taking.slots["subject"] = replace(frees, reason="who lets them go", confidence=CONFIDENCE["inferred"])


def _taken_by(act: Act, acts: Sequence[Act]) -> Act | None:
    """The act, told behind the release of a clause on the people freed, that took or holds them; no event undated.

    A participle before the verb that frees may tell it too: "ten villagers held hostage by gunmen were freed".
    """
    ahead = [a for a in acts if a.element.index < act.element.index and a.mode in _TAKING and a.element.describes]
    if ahead and act.element.voice == "passive" and "subject" in ahead[-1].slots and ahead[-1].subjects:
        return ahead[-1]
    for other in acts:
        subject = other.slots.get("subject")
        if (
            other.mode in _TAKING
            and other.element.index > act.element.index
            and (other.clause.opener == "relative" or other.element.pronoun is not None or _same_people(act, other))
            and subject is not None
            and subject.actors
            and not any(m.actor == m.fallback for m in subject.phrase.members)
        ):
            if not any(e.kind == "date" for e in other.clause.elements):
                other.status = PART
            return other
    return None
