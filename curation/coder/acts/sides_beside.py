"""Sides beside: between whom an act is may stand at another act: at what it settles, at what is announced or aimed at.

«أعلنت ص التوصل إلى اتفاق بين س وع», «فشلت وساطة س في وقف الاشتباكات بين …», «أنهت خلافا دام عامين بين س وص».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MEDIABLE, PART, RELEASE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..words.elements import Element

#: Roles of those who agree, before it is told whether with each other.
_AGREEING = frozenset({"party", "initiator"})


def take_aim(mediation: Act, acts: Sequence[Act]) -> None:
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


def take_announced(act: Act, acts: Sequence[Act]) -> None:
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
    fought = [o for o in acts if o.root == "ASSAULT" and o.frame.mutual and o.clause is act.clause and o.status != TOLD]
    for other in fought if act.root == "AGREE" else ():  # «أعلنت ص التوصل إلى هدنة في المعارك بين س وع»
        for slot in act.between:
            if slot in other.slots and other.slots[slot].role == "party" and act.relations.between in act.frame.roles:
                act.slots.setdefault(slot, other.slots[slot])
    for told in act.content:  # «أعلنت س أنها توصلت إلى اتفاق مع ص»
        if told.root == "AGREE" and told.clause is not act.clause:
            act.slots |= {slot: f for slot, f in told.slots.items() if slot not in act.slots}
            act.mediators += [f for f in told.mediators if f not in act.mediators]


def take_content_sides(act: Act, acts: Sequence[Act] = ()) -> None:
    """«توصل إلى اتفاق لوقف القتال بين س وص»: those whose fighting is to end are between whom the agreement is."""
    between, subject = act.relations.between, act.slots.get("subject")
    if between in act.slots or act.frame.roles.get(between) != "party":
        return
    if subject is not None and len(subject.phrase.members) > 1:
        return  # «اتفقت س وص على وقف القتال بين …»: who agreed is told
    for content in (*act.content, *act.purpose, *_terms(act, acts)):
        for slot in act.between:
            if slot in content.slots and content.slots[slot].role == "party":
                act.slots.setdefault(slot, content.slots[slot])


def take_partner(act: Act) -> None:
    """«أبدت س استعدادها لاستئناف المفاوضات مع ص»: with whom the talks would be, towards whom it is said."""
    if act.mode != "AGREE" or any(filler.role in ("recipient", "party") for filler in act.slots.values()):
        return
    for talks in (*act.content, *act.purpose):
        for slot in act.relations.gathered if talks.root == "CONSULT" else ():
            if slot in talks.slots and act.frame.roles.get(slot) == "recipient":
                act.slots[slot] = replace(talks.slots[slot], role="recipient")
                return


def take_topics_partner(act: Act, acts: Sequence[Act]) -> None:
    """ "discussed the ceasefire with S": with whom is told behind what the talks were about, and is a party to the talks."""
    parties = [slot for slot, f in act.slots.items() if f.role == "party"]
    alone = parties == ["subject"] and len(act.slots["subject"].phrase.members) == 1
    if act.mode != "CONSULT" or act.status != TOLD or act.element.kind != "verb" or not alone:
        return
    for topic in acts:
        behind = topic.element.index > act.element.index and act.clause in (topic.clause, topic.clause.parent)
        if topic is act or topic.status == TOLD or not behind or act.relations.between in topic.slots:
            continue
        slot = next(iter(act.relations.gathered), "")
        if slot in topic.slots and slot in act.frame.roles:
            act.slots[slot] = replace(topic.slots.pop(slot), role="party")
            return


def _terms(act: Act, acts: Sequence[Act]) -> list[Act]:
    """«توصل وجهاء م إلى اتفاق يقضي بوقف القتال بين س وص»: what a text says straight behind that the agreement holds."""
    return [a for a in acts if a.frame.needs == "agreement" and a.clause.parent is act.clause and a.root == act.root]


def take_aims_sides(act: Act, acts: Sequence[Act]) -> None:
    """«محادثات لإحياء اتفاق سلام بين س وص»: talks of whom no side is told are between those of the deal they are about.

    So are efforts of a third side ("S sought to broker a truce between T and U").
    """
    between = act.relations.between
    efforts = act.frame.mediates or act.element.kind == "noun"
    if act.root != "CONSULT" or not efforts or any(f.role == "party" for f in act.slots.values()):
        return
    for at, other in enumerate(acts):
        deal = other.root == "AGREE" or other.mode == "RETREAT:ceasefire"
        named = other.governor is act or (at > 0 and acts[at - 1] is act and other.governor is None)
        if (
            named
            and deal
            and other.clause is act.clause
            and between in other.slots
            and act.frame.roles.get(between) == "party"
        ):
            filler = other.slots[between]
            act.fill(between, filler.phrase, "between whom the deal talked of is", CONFIDENCE["inferred"])
            return


def take_sides(act: Act, acts: Sequence[Act], sentence: Sequence[Element]) -> None:
    """«أنهت خلافا دام عامين بين س وص»: the sides stand in a clause that only describes what is settled."""
    between = act.relations.between
    if act.root not in MEDIABLE or act.frame.roles.get(between) != "party" or act.status == PART or act.frame.needs:
        return
    if act.root != "AGREE" and act.element.kind != "noun":
        return
    if act.mode == RELEASE and not act.frame.swap:
        return  # "the release of S came after contacts between T and U": nobody frees the other's
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


def made_known_by(act: Act) -> Filler | None:
    """«أعلنت س أنه تم التوصل إلى هدنة بين ص وع»: who makes known what two others agreed."""
    said = act.clause.parent
    if act.clause.opener != "subordinator" or said is None or said.verb is None or said.subject is None:
        return None
    envoy = "report" in said.verb.classes and any(m.envoy for m in said.subject.members)
    if not envoy and "announce" not in said.verb.classes:
        return None
    both = act.names_sides or sum(len(f.actors) for f in act.slots.values() if f.role in _AGREEING) > 1
    if act.status != TOLD or act.mediators or not both:
        return None
    return Filler("mediator", said.subject, "makes it known", CONFIDENCE["inferred"])
