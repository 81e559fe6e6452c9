"""Third sides: who stands outside an act but helped it about is its mediator, whatever slot the words put him in.

«نجحت لجنة وساطة في تبادل أسرى بين س وص», «استضافت ص محادثات بين …», «سلّمت س ثلاثة أسرى للصليب الأحمر».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import CONTENT, MEDIABLE, PART, PURPOSE, RELEASE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE, GATHERED
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import FIGHTING, NounPhrase
from ..words.elements import Element
from .agreeing_together import agree_together
from .elders import settle_councils, settle_elders
from .sides_beside import (
    made_known_by,
    take_aim,
    take_aims_sides,
    take_announced,
    take_content_sides,
    take_partner,
    take_sides,
    take_topics_partner,
)

#: Roles in which a body that only goes between took people over or passed them on.
_HANDED = frozenset({"recipient", "initiator", "detainee"})
#: Roots of acts nobody mediates: who intervened after them is no mediator of theirs.
_ONE_WAY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "ACCUSE"})

#: Roots of what others agree on and a third makes known: a deal, or a truce one would declare alone.
_MADE_KNOWN = frozenset({"AGREE", "CONCEDE"})
#: Kinds of bodies of which a word and a name behind "between" tell two («بين عائلتي س وص»).
_OF_SEVERAL = frozenset({"families", "tribal-fighters"})

#: Of so many sides the host may still stand between.
_PAIR = 2


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
    settle_elders(acts, lexicon)
    settle_councils(acts, sentence, lexicon)
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
            take_aim(act, acts)
        if act.root == "AGREE":
            take_content_sides(act, acts)
            take_partner(act)
        take_topics_partner(act, acts)
        take_sides(act, acts, sentence)
        take_aims_sides(act, acts)
        subject = act.slots.get("subject")
        carried = subject is not None and subject.confidence <= CONFIDENCE["carried"]
        clash = act.root == "ASSAULT" and act.frame.mutual
        if clash and carried and sum(len(f.phrase.members) for f in _between(act)) > 1:
            del act.slots["subject"]  # "elders brokered a truce to halt clashes between S and T"
        if act.frame.announced:
            take_announced(act, acts)
        if act.root == "CONSULT":
            for slot in act.relations.with_or_at & act.slots.keys():
                if _only_states(act.slots[slot], lexicon) and not any(
                    m.grouped for m in act.slots[slot].phrase.members
                ):
                    del act.slots[slot]  # «اجتمعوا بالجزائر»: where, not with whom
            if _only_held_there(act, lexicon):
                del act.slots["subject"]
        if act.frame.announced and subject is not None and (_others(act, subject) > 1 or _told_between(act)):
            del act.slots["subject"]  # who only makes it known is none of those it is between
            if act.root in _MADE_KNOWN and _brokered(act, subject, lexicon):
                act.mediated_by(subject.phrase, "makes known what others agreed", CONFIDENCE["inferred"])
        elif act.frame.announced and subject is not None and _between_others(act, subject, lexicon):
            del act.slots["subject"]  # «أعلن شيوخ العشائر التوصل إلى وقف القتال»
            act.mediated_by(subject.phrase, "people who stand between others make it known", CONFIDENCE["inferred"])
        elif (teller := _announcer(act)) is not None and _told_between(act) and _brokered(act, teller, lexicon):
            act.mediated_by(teller.phrase, "makes known what others agreed", CONFIDENCE["inferred"])
        elif act.mode == "AGREE" and (said_by := made_known_by(act)) is not None and _brokered(act, said_by, lexicon):
            act.mediated_by(said_by.phrase, "makes known what others agreed", CONFIDENCE["inferred"])
        if (
            act.mode == "AGREE"
            and not act.frame.announced
            and subject is not None
            and agree_together(act, subject, lexicon)
        ):
            act.slots["subject"] = replace(subject, role="party")
        if act.root not in MEDIABLE or (act.mode.endswith(":mediation") and not act.frame.mutual) or act.status == PART:
            continue
        if (by := _brought_about(act, lexicon)) is not None:
            act.mediated_by(by, "brings about what others do", CONFIDENCE["inferred"])
        _part_from_sides(act, lexicon)
        for slot, filler in list(act.slots.items()):
            if filler.role == "mediator" or _agree_alone(act, slot, filler):
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
        _free_their_own(act, lexicon)


def _free_their_own(act: Act, lexicon: Lexicon) -> None:
    """ "S secured the release of two S citizens": who has people of his own freed mediates nothing; nor does who bears arms and
    only obtains it of others."""
    freed = act.freed if act.mode == RELEASE else None
    if freed is None:
        return
    own = freed.actors | {m.origin for m in freed.phrase.members if m.origin}
    if act.frame.obtained:
        own |= {a for f in act.slots.values() for a in f.actors if lexicon.actors[a].type in ARMED}
    for slot, filler in list(act.slots.items()):
        if filler.role == "mediator" and filler.actors and filler.actors <= own:
            del act.slots[slot]
    act.mediators = [f for f in act.mediators if not f.actors or not f.actors <= own]


def _agree_alone(act: Act, slot: str, filler: Filler) -> bool:
    """«اتفقت الدول الضامنة على …»: whether several are told to agree and nobody else with them: it is between them."""
    told = act.mode == "AGREE" and slot == "subject" and act.element.kind == "verb" and not act.frame.announced
    return told and len(act.slots) == 1 and filler.phrase.plurality != "sg" and act.element.voice == "active"


def settle_mediators(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Let tribes mediate through their elders, and nobody of whom nothing is told but that they are people."""
    kinds = lexicon.mediating_kinds
    for act in acts:
        gathered = [f for f in act.slots.values() if f.reason == GATHERED]
        if (
            sum(len(f.phrase.members) for f in gathered) > _PAIR
        ):  # «استضافت س اجتماعا ضم وزراء س وص وع»: the host sits there
            act.mediators = [m for m in act.mediators if not any(m.actors <= f.actors for f in gathered)]
        told = [*act.mediators, *(f for f in act.slots.values() if f.role == "mediator")]
        for filler in told:
            for member in filler.phrase.members:
                if member.actor is not None and member.actor == member.fallback and member.actor in kinds:
                    senses = lexicon.book.senses(member.lemma) if kinds[member.actor] is None else []
                    state = (s.value for s in senses if s.kind in ("adjective", "demonym"))  # "mediated by the Qataris"
                    titled = (
                        lexicon.mediating_titles.get(filler.phrase.lemma) if len(filler.phrase.members) == 1 else None
                    )
                    member.actor = kinds[member.actor] or next(state, None) or titled
                    member.fallback = member.actor


def _only_states(filler: Filler, lexicon: Lexicon) -> bool:
    return bool(filler.actors) and all(lexicon.actors[a].kind == "state" for a in filler.actors)


def _of_states(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether all of a phrase are states, organisations of states, or bodies that only ever go between."""
    bodies = [lexicon.actors[a] for a in filler.actors]
    return bool(bodies) and all(b.kind == "state" or b.type == "IGO" or b.id in lexicon.go_betweens for b in bodies)


def _only_held_there(act: Act, lexicon: Lexicon) -> bool:
    """«خلال مشاورات السويد»: one state's bare name behind a noun of talks, and no other side told, says where they were."""
    subject = act.slots.get("subject")
    if subject is None or act.element.kind != "noun" or act.frame.mode != "CONSULT" or len(act.slots) > 1:
        return False
    only = subject.phrase.members[0]
    bare = len(subject.phrase.members) == 1 and not only.grouped and only.kind == "org"
    behind = subject.phrase.span[0] > act.element.span[1]
    return bare and behind and not act.element.pronoun and _only_states(subject, lexicon)


def _take_freed(act: Act, acts: Sequence[Act]) -> None:
    """«سلمت س الصليب الأحمر أربع رهائن»: behind who took them over stand the people themselves."""
    if act.mode != RELEASE or act.freed is not None or not act.mediators:
        return
    taken = {id(filler.phrase) for other in acts for filler in (*other.slots.values(), *other.mediators)}
    for element in act.clause.after(act.element):
        phrase = element.phrase
        if phrase is not None and not element.preposition and id(phrase) not in taken and phrase.is_people:
            act.fill("object", phrase, "behind who took them over", CONFIDENCE["order"])
            return


def _mediates(act: Act, slot: str, filler: Filler, lexicon: Lexicon) -> bool:
    phrase = filler.phrase
    if slot == "subject" and act.frame.announced:
        return False
    if phrase.mediates:
        return phrase.mediates == "go-between" or act.root != "CONSULT" or _others(act, filler) > 1
    freed = filler.role == "detainee" and phrase.counted and slot == "object"  # "freed three employees of S"
    if act.mode == RELEASE and filler.role in _HANDED and not freed and _neutral(phrase, lexicon):
        return True
    if slot in act.relations.present:
        told = act.root in ("AGREE", "RETREAT") or (act.mode == "CONSULT" and _of_states(filler, lexicon))
        return told and _others(act, filler) > 1
    if slot == "subject":
        if _of_a_side(act, filler, lexicon):
            return False
        return _stands_between(act, filler) or _helps_free(act, filler, lexicon) or _stops_others(act, filler, lexicon)
    return slot in lexicon.through and _neutral(phrase, lexicon)


def _of_a_side(act: Act, filler: Filler, lexicon: Lexicon) -> bool:
    """Whether all of a phrase are forces or offices of a state that is itself told as a side ("S's ministry said … S and T")."""
    sides = {actor for f in act.slots.values() if f is not filler and f.role == "party" for actor in f.actors}
    states = {lexicon.actors[a].country for a in sides if lexicon.actors[a].kind == "state"} - {None, ""}
    bodies = [lexicon.actors[a] for a in filler.actors]
    return bool(bodies) and all(b.state_side and b.country in states for b in bodies)


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


def _announcer(act: Act) -> Filler | None:
    """«أعلنت س هدنة بين ص وع»: whoever makes known a truce, which is no act of his by its words."""
    told = act.frame.announced and "subject" not in act.frame.roles and act.element is act.clause.verb
    by = act.clause.subject if told and not act.mediators else None
    return Filler("mediator", by, "makes it known", CONFIDENCE["inferred"]) if by is not None else None


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
    if between and not sides:  # "S negotiated a truce between the warring sides", of whom only what follows tells more
        return any(m.who == "both" and (m.lemma == FIGHTING or m.fallback) for f in between for m in f.phrase.members)
    enough = 1 if act.root == "AGREE" else 2  # the second name of a settlement is often of no known clan
    several = sum(len(f.phrase.members) + _of_more(f) for f in between)
    return several >= enough and bool(sides) and not sides & subject.actors


def _brought_about(act: Act, lexicon: Lexicon) -> NounPhrase | None:
    """«تمكن الوجهاء من انسحاب المسلحين من …»: the subject of a verb of success over a noun that has its own doer."""
    verb, by, doing = act.clause.verb, act.clause.subject, act.slots.get("subject")
    if act.root != "RETREAT" or act.element.kind != "noun" or verb is None or by is None or doing is None:
        return None
    bodies = {m.actor for m in by.members if m.actor}
    apart = "achieve" in verb.classes and doing.phrase is not by and bool(doing.actors) and not bodies & set(act.actors)
    return by if apart and bodies and all(lexicon.actors[b].type not in ARMED for b in bodies) else None


def _of_more(filler: Filler) -> bool:
    """«بين فصيلين», «بين عائلتي س وص»: whether one name behind "between" is of more than one side."""
    return filler.phrase.plurality in ("dual", "pl") or bool(filler.actors & _OF_SEVERAL)


def _stops_others(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """«نجح الوجهاء في وقف الاقتتال», «… في فتح الطريق»: people who stand between others, told to bring about that these cease
    fighting, leave, open a road or give back the dead, were no side of it."""
    verb = act.clause.verb
    led = (
        act.root == "RETREAT"
        and act.mode != RELEASE
        and act.element.kind == "noun"
        and verb is not None
        and "achieve" in verb.classes
    )
    sides = {actor for filler in _between(act) for actor in filler.actors}
    return led and bool(subject.actors) and subject.actors <= lexicon.go_between_kinds and not sides & subject.actors


def _helps_free(act: Act, subject: Filler, lexicon: Lexicon) -> bool:
    """Who succeeds in a release without holding the people or being theirs."""
    if act.mode != RELEASE or act.element.kind != "noun":
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
