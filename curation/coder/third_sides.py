"""Third sides: who stands outside an act but helped it about is its mediator, whatever slot the words put him in.

«نجحت لجنة وساطة في تبادل أسرى بين س وص», «استضافت ص محادثات بين …», «سلّمت س ثلاثة أسرى للصليب الأحمر».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .acts import CONTENT, PART, PURPOSE, TOLD, Act, Filler
from .arguments import CONFIDENCE
from .elements import Element
from .lexicon import Lexicon
from .noun_phrases import NounPhrase
from .reference import ARMED

#: Roots of acts that a third side can help about.
MEDIABLE = frozenset({"CONSULT", "AGREE", "RETREAT", "CONCEDE"})
#: Roles in which a body that only goes between took people over or passed them on.
_HANDED = frozenset({"recipient", "initiator", "detainee"})
#: Roots of acts nobody mediates: who intervened after them is no mediator of theirs.
_ONE_WAY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "ACCUSE"})


def set_third_sides(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Move the phrases that tell a third side from the slots of a sentence's acts to their mediators."""
    for act in acts:
        if act.status == CONTENT and act.governor is not None and act.governor.root == "AGREE" and act.mediators:
            act.governor.mediators += act.mediators  # «اتفاق على تبادل الأسرى برعاية س»
            act.mediators = []
        met = act.root == "CONSULT" and act.status == PURPOSE and act.governor is not None
        if met and act.governor is not None and act.governor.mode == "CONSULT" and act.mediators:
            act.governor.mediators += act.mediators  # "met for talks facilitated by S": they are one
            act.mediators = []
    _elders_talks(acts, lexicon)
    for act in acts:
        if act.root in _ONE_WAY and act.mediators:
            homes = [a for a in acts if a.status == TOLD and a.root in MEDIABLE and a.element.index < act.element.index]
            if homes:  # «أطلقت سراح شرطيين احتجزتهما، بعد تدخل س»
                homes[-1].mediators += act.mediators
            act.mediators = []
        if act.frame.needs and not act.frame.mediates and act.mediators:
            homes = [a for a in acts if a.status == TOLD and a.root == act.root and not a.frame.needs]
            if homes:  # «وقعت س وص اتفاقا يقضي بوقف القتال، بوساطة ع»
                homes[-1].mediators += act.mediators
        if act.frame.mediates and not act.frame.needs:
            _take_aim(act, acts)
        if act.root == "AGREE":
            _take_content_sides(act)
        _take_sides(act, acts, sentence)
        subject = act.slots.get("subject")
        carried = subject is not None and subject.confidence <= CONFIDENCE["carried"]
        clash = act.root == "ASSAULT" and act.frame.mutual
        if clash and carried and sum(len(f.phrase.members) for f in _between(act)) > 1:
            del act.slots["subject"]  # "elders brokered a truce to halt clashes between S and T"
        if act.frame.announced:
            _take_announced(act, acts)
        if act.root == "CONSULT":
            for slot in act.relations.with_or_at & act.slots.keys():
                if _only_states(act.slots[slot], lexicon) and not any(
                    m.grouped for m in act.slots[slot].phrase.members
                ):
                    del act.slots[slot]  # «اجتمعوا بالجزائر»: where, not with whom
        if act.frame.announced and subject is not None and (_others(act, subject) > 1 or _told_between(act)):
            del act.slots["subject"]  # who only makes it known is none of those it is between
            if act.root == "AGREE" and _brokered(act, subject, lexicon):
                act.mediated_by(subject.phrase, "makes known what others agreed", CONFIDENCE["inferred"])
        elif act.frame.announced and subject is not None and _between_others(act, subject, lexicon):
            del act.slots["subject"]  # «أعلن شيوخ العشائر التوصل إلى وقف القتال»
            act.mediated_by(subject.phrase, "people who stand between others make it known", CONFIDENCE["inferred"])
        elif act.mode == "AGREE" and subject is not None and _both_sides(act, subject):
            act.slots["subject"] = replace(subject, role="party")
        if act.root not in MEDIABLE or (act.mode.endswith(":mediation") and not act.frame.mutual) or act.status == PART:
            continue
        _part_from_sides(act, lexicon)
        for slot, filler in list(act.slots.items()):
            if filler.role == "mediator":
                continue
            apart, rest = _apart(filler)
            if apart is not None and rest is not None:  # «مفاوضات بين الوسطاء ووفد س»
                act.slots[slot] = replace(filler, phrase=rest)
                act.mediated_by(apart, "their words say that they mediate", filler.confidence)
            elif _mediates(act, slot, filler, lexicon):
                outside = _no_sides(act, slot, filler) if slot in act.relations.present else filler
                if outside is None:
                    continue
                del act.slots[slot]
                act.mediated_by(outside.phrase, "a third side, not one of those between whom it is", outside.confidence)
        _take_freed(act, acts)


def settle_mediators(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Let tribes mediate through their elders, and nobody of whom nothing is told but that they are people."""
    kinds = lexicon.mediating_kinds
    for act in acts:
        told = [*act.mediators, *(f for f in act.slots.values() if f.role == "mediator")]
        for filler in told:
            for member in filler.phrase.members:
                if member.actor is not None and member.actor == member.fallback and member.actor in kinds:
                    member.actor = kinds[member.actor]
                    member.fallback = member.actor


def _take_aim(mediation: Act, acts: Sequence[Act]) -> None:
    """«فشلت وساطة س في وقف الاشتباكات بين …»: what it was to bring about, with its sides."""
    for other in acts:
        aim = (
            other.clause is mediation.clause
            and other.link in mediation.relations.attempted
            and other.status != TOLD
            and other is not mediation
        )
        if aim and other not in mediation.purpose:
            mediation.purpose.append(other)


def _take_announced(act: Act, acts: Sequence[Act]) -> None:
    """«أعلنت ص التوصل إلى اتفاق بين س وع»: the sides of what is announced."""
    for other in acts:
        if other is not act and other.root == "AGREE" and other.clause is act.clause and other.element.kind == "noun":
            for slot, filler in other.slots.items():
                if filler.role == "party" and slot != "subject" and (slot in act.frame.roles or slot == act.between[1]):
                    act.slots.setdefault(slot, filler)
            sides = other.slots.get("subject")
            if sides is not None and len(sides.phrase.members) > 1 and not sides.actors & act.subjects:
                act.slots.setdefault(act.relations.between, sides)  # «أعلن س توصل ص وع إلى اتفاق»
            act.mediators += [f for f in other.mediators if f not in act.mediators]
    for told in act.content:  # «أعلنت س أنها توصلت إلى اتفاق مع ص»
        if told.root == "AGREE" and told.clause is not act.clause:
            act.slots |= {slot: f for slot, f in told.slots.items() if slot not in act.slots}
            act.mediators += [f for f in told.mediators if f not in act.mediators]


def _elders_talks(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """«أجريت مفاوضات بين وجهاء من … انتهت بالإفراج عن …»: people who stand between others talked the release about."""
    for talks in acts:
        sides = [f for f in talks.slots.values() if f.role == "party"]
        people = {actor for f in sides for actor in f.actors}
        if talks.root != "CONSULT" or not people or not people <= lexicon.go_between_kinds:
            continue
        for act in acts:
            verb = act.clause.verb
            led = verb is not None and "existential" in verb.classes and act.element.index > talks.element.index
            if led and act.root == "RETREAT" and act.status == TOLD and talks.status != PART:
                act.mediators += [replace(f, role="mediator") for f in sides]
                act.means.append(talks)
                talks.status = PART


def _take_content_sides(act: Act) -> None:
    """«توصل إلى اتفاق لوقف القتال بين س وص»: those whose fighting is to end are between whom the agreement is."""
    between, subject = act.relations.between, act.slots.get("subject")
    if between in act.slots or act.frame.roles.get(between) != "party":
        return
    if subject is not None and len(subject.phrase.members) > 1:
        return  # «اتفقت س وص على وقف القتال بين …»: who agreed is told
    for content in (*act.content, *act.purpose):
        for slot in act.between:
            if slot in content.slots and content.slots[slot].role == "party":
                act.slots.setdefault(slot, content.slots[slot])


def _only_states(filler: Filler, lexicon: Lexicon) -> bool:
    return bool(filler.actors) and all(lexicon.actors[a].kind == "state" for a in filler.actors)


def _take_freed(act: Act, acts: Sequence[Act]) -> None:
    """«سلمت س الصليب الأحمر أربع رهائن»: behind who took them over stand the people themselves."""
    if act.mode != "RETREAT:release" or act.freed is not None or not act.mediators:
        return
    taken = {id(filler.phrase) for other in acts for filler in (*other.slots.values(), *other.mediators)}
    for element in act.clause.after(act.element):
        phrase = element.phrase
        if phrase is not None and not element.preposition and id(phrase) not in taken and phrase.is_people:
            act.fill("object", phrase, "behind who took them over", CONFIDENCE["order"])
            return


def _take_sides(act: Act, acts: Sequence[Act], sentence: Sequence[Element]) -> None:
    """«أنهت خلافا دام عامين بين س وص»: the sides stand in a clause that only describes what is settled."""
    between = act.relations.between
    if act.root not in MEDIABLE or act.frame.roles.get(between) != "party" or act.status == PART or act.frame.needs:
        return
    if act.root != "AGREE" and act.element.kind != "noun":
        return
    if any(filler.role == "party" for slot, filler in act.slots.items() if slot != "subject"):
        return
    told = [other for other in acts if not (act.frame.mediates and other.frame.needs)]  # «وساطة تبذل جهودا بين …»
    taken = {id(filler.phrase) for other in told for filler in other.slots.values()}
    for element in sentence[act.element.index + 1 :]:
        efforts = act.frame.mediates and all(frame.needs for frame in element.frames)
        if element.kind == "noun" and element.index > act.element.index + 1 and not efforts:
            return
        phrase = element.phrase
        if phrase is not None and element.preposition == between and id(phrase) not in taken:
            act.fill(between, phrase, "between whom what is settled was", CONFIDENCE["inferred"])
            return


def _both_sides(act: Act, subject: Filler) -> bool:
    """«تعهد الطرفان», «أنهت س وص خلافا»: who settles or undertakes it are both sides, nobody else is told to be one."""
    others = {"party", "recipient"} & {filler.role for filler in act.slots.values()}
    if subject.phrase.mediates:
        return False
    return not others and (len(subject.actors) > 1 or subject.phrase.members[0].who == "both")


def _mediates(act: Act, slot: str, filler: Filler, lexicon: Lexicon) -> bool:
    phrase = filler.phrase
    if slot == "subject" and act.frame.announced:
        return False
    if phrase.mediates:
        return phrase.mediates == "go-between" or act.root != "CONSULT" or _others(act, filler) > 1
    freed = filler.role == "detainee" and phrase.counted and slot == "object"  # "freed three employees of S"
    if act.mode == "RETREAT:release" and filler.role in _HANDED and not freed and _neutral(phrase, lexicon):
        return True
    if slot in act.relations.present:
        told = act.root in ("AGREE", "RETREAT") or (act.mode == "CONSULT" and _only_states(filler, lexicon))
        return told and _others(act, filler) > 1
    if slot == "subject":
        return _stands_between(act, filler) or _helps_free(act, filler, lexicon)
    return slot in lexicon.through and _neutral(phrase, lexicon)


def _others(act: Act, filler: Filler) -> int:
    """How many bodies beside those of a phrase take part in an act."""
    slots = [f for slot, f in act.slots.items() if f is not filler and slot not in act.relations.present]
    return len({actor for f in slots for actor in f.actors} - filler.actors)


def _apart(filler: Filler) -> tuple[NounPhrase | None, NounPhrase | None]:
    """The members of a phrase whose words say that they go between others, and those beside them."""
    phrase = filler.phrase
    going = [m for m in phrase.members if m.mediates == "go-between"]
    rest = [m for m in phrase.members if m.mediates != "go-between"]
    if not going or not rest:
        return None, None
    return replace(phrase, members=going), replace(phrase, members=rest, mediates="")


def _brokered(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Whether who makes an agreement of others known is a state or an organisation of states that is none of their side."""
    if not subject.actors or subject.actors & set(act.actors):
        return False
    sides = {lexicon.actors[a].country for a in act.actors}
    bodies = [lexicon.actors[a] for a in subject.actors]
    return all(b.type == "IGO" or (b.kind == "state" and b.country not in sides) for b in bodies)


def _no_sides(act: Act, slot: str, filler: Filler) -> Filler | None:
    """«بحضور مسؤولين من س وممثلين عن الطرفين»: of those who were there, who are none of the sides."""
    sides = {actor for other, f in act.slots.items() if other != slot for actor in f.actors}
    rest = [m for m in filler.phrase.members if m.actor not in sides and m.who != "both"]
    return replace(filler, phrase=replace(filler.phrase, members=rest)) if rest else None


def _between_others(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Whether those who make an agreement known are elders or notables, and no side of it is told beside them."""
    own = any(e.pronoun is not None for e in act.clause.nouns if e.index > act.element.index)
    return bool(subject.actors) and subject.actors <= lexicon.go_between_kinds and not _others(act, subject) and not own


def _told_between(act: Act) -> bool:
    """Whether others are told to be the sides («بين الميليشيات»), not the subject by a pronoun («بينهما»)."""
    return any(f.phrase.members[0].kind != "anaphor" for f in _between(act))


def _between(act: Act) -> list[Filler]:
    return [act.slots[slot] for slot in act.between if slot in act.slots]


def _part_from_sides(act: Act, lexicon: Lexicon) -> None:
    """«أعلنت ص وس بدء محادثات بين س وع»: of those told to do it only who is no side of it is left its subject."""
    subject, between = act.slots.get("subject"), _between(act)
    if subject is None or not act.frame.mutual or sum(len(f.phrase.members) for f in between) < 2:
        return
    sides = {actor for filler in between for actor in filler.actors}
    states = {lexicon.actors[a].country for a in sides if lexicon.actors[a].state_side}
    rest = [m for m in subject.phrase.members if m.actor not in sides and not _of_state(m.actor, states, lexicon)]
    if 0 < len(rest) < len(subject.phrase.members):
        act.slots["subject"] = replace(subject, phrase=replace(subject.phrase, members=rest))


def _of_state(actor: str | None, states: set[str | None], lexicon: Lexicon) -> bool:
    """Whether an actor is of a state side told by another of its bodies (officials of a government that is a side)."""
    return actor is not None and lexicon.actors[actor].state_side and lexicon.actors[actor].country in states


def _stands_between(act: Act, subject: Filler) -> bool:
    """«عقدت الأمم المتحدة محادثات بين س وص»: the subject is none of the two sides named."""
    between = _between(act)
    if not act.frame.mutual or not subject.actors:
        return False
    sides = {actor for filler in between for actor in filler.actors}
    enough = 1 if act.root == "AGREE" else 2  # the second name of a settlement is often of no known clan
    return sum(len(f.phrase.members) for f in between) >= enough and bool(sides) and not sides & subject.actors


def _helps_free(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Who succeeds in a release without holding the people or being theirs."""
    if act.mode != "RETREAT:release" or act.element.kind != "noun":
        return False
    freed = act.freed
    holder = freed.phrase.holder if freed is not None else None
    if freed is not None and subject.actors & freed.actors:
        return False
    if holder is not None and holder.actor is not None:
        return holder.actor not in subject.actors
    verb = act.clause.verb
    if verb is None or "achieve" not in verb.classes:
        return False
    return bool(subject.actors) and all(lexicon.actors[a].type not in ARMED for a in subject.actors)


def _neutral(phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Whether all of a phrase are bodies that only ever go between."""
    actors = {m.actor for m in phrase.members if m.actor}
    return bool(actors) and actors <= lexicon.go_betweens


def helps(act: Act) -> bool:
    """Whether a verb of helping («رعى», «استضاف») makes its subject the mediator of an act rather than its doer."""
    return act.root in MEDIABLE and not act.frame.mode.endswith(":mediation")
