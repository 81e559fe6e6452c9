"""Counterparts: who is asked, refused, threatened or praised where the words only imply it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import PART, TOLD, VISIT, Act, Filler
from ..units.noun_phrases import NounPhrase


def infer_counterparts(acts: Sequence[Act]) -> None:
    """Fill who is asked or refused where the words imply it: the sides of the act that is asked for or refused."""
    for act in acts:
        if act.frame.arrives:
            _take_partner(act)
            _take_met(act)
            _take_discussing(act, acts)
        if act.root == "CONSULT" and act.status == TOLD:
            _take_visitor(act, acts)
            _take_goer(act)
        _keep_unfreed(act)
        _left_talks(act, acts)
        roles = {role for role, _ in roles_of(act)}
        if act.root not in ("REQUEST", "REJECT", "THREATEN", "SUPPORT", "ACCUSE") or "recipient" in roles:
            continue
        own = {m.actor for role, f in roles_of(act) if role == "initiator" for m in f.phrase.members}
        implied = (_counterpart(act), _whose_wish(act, acts), _whose_call(act, acts))
        source = next((one for one in implied if one is not None and not one.actors & own), None)
        if source is not None:
            act.slots["counterpart"] = Filler("recipient", source.phrase, source.reason, source.confidence)


def _left_talks(leaving: Act, acts: Sequence[Act]) -> None:
    """ "suspended its part in talks with S, brokered by T": whom the talks left are with, and who mediates them."""
    if leaving.mode != "SANCTION:withdraw" or leaving.status != TOLD:
        return
    for talks in acts:
        if talks.root != "CONSULT" or talks.governor is not leaving or talks.element.kind != "noun":
            continue
        leaving.mediators += [f for f in talks.mediators if f not in leaving.mediators]
        if any(role == "recipient" for role, _ in roles_of(leaving)):
            return
        for role, filler in roles_of(talks):
            if role == "party" and filler.actors and not filler.actors & leaving.subjects:
                leaving.slots["counterpart"] = Filler("recipient", filler.phrase, "with whom the talks left were", 0.7)
                return


def _keep_unfreed(refusal: Act) -> None:
    """«رفضت س الإفراج عن صحفيين»: people of no body who are not released are held on, and nobody who was refused."""
    told = [f for c in refusal.content for role, f in roles_of(c) if role == "detainee" and f.actors]
    held = [f for f in told if all(m.actor == m.fallback for m in f.phrase.members if m.actor)]
    if refusal.mode == "REJECT:yield" and held:
        refusal.slots["unfreed"] = replace(held[0], reason="who is not released")


def _as_state(phrase: NounPhrase) -> NounPhrase:
    """ "criticised Turkey's offensive": blamed is the state, whose forces acted."""
    members = [replace(m, actor=m.adjective) if m.adjective and m.actor != m.fallback else m for m in phrase.members]
    return replace(phrase, members=members)


def _take_partner(journey: Act) -> None:
    """«وصل وفد س إلى … لإجراء محادثات مع ص»: with whom the talks are that he came for, not with whom he came."""
    elements = journey.clause.elements
    for slot in journey.relations.beside_bodies & journey.slots.keys():
        filler = journey.slots[slot]
        at = next((e.index for e in elements if e.phrase is filler.phrase), None)
        talks = [e for e in journey.clause.nouns if any(f.root == "CONSULT" and not f.arrives for f in e.frames)]
        if filler.role == "other" and at is not None and any(journey.element.index < e.index < at for e in talks):
            journey.slots[slot] = replace(filler, role="party", reason="with whom the talks are it was for")


def _take_met(journey: Act) -> None:
    """«وصل س إلى … للقاء ص»: whom somebody came to meet is the other side of the journey."""
    going = {actor for role, f in roles_of(journey) if role in ("party", "mediator") for actor in f.actors}
    for aim in journey.purpose:
        for role, filler in roles_of(aim) if aim.root == "CONSULT" else ():
            if role == "party" and filler.actors and not filler.actors & going:
                journey.slots["counterpart"] = Filler("party", filler.phrase, "whom the journey was to", 0.7)
                return


def _take_discussing(journey: Act, acts: Sequence[Act]) -> None:
    """«وصل وفد س إلى … لبحث الهدنة مع ص»: with whom he is to discuss an act is the other side of the journey."""
    if "counterpart" in journey.slots or journey.status != TOLD:
        return
    for about in acts:
        if about not in journey.purpose and about.governor not in journey.purpose:
            continue
        for slot in sorted(
            journey.relations.beside_bodies & about.slots.keys()
        ):  # "flew to … to negotiate a truce with S"
            filler = about.slots[slot]
            if about.status != TOLD and filler.role == "party" and not filler.actors & journey.subjects:
                journey.slots["counterpart"] = replace(filler, reason="with whom it was to be agreed")
                return
    words = {e.text for e in journey.clause.elements if e.index > journey.element.index}
    if not words & journey.relations.discussing:
        return
    for about in acts:  # «… لبحث مقترح الهدنة مع الوسطاء»: they are whom he came to see
        if about.governor is journey and about.mediators and about.status != TOLD:
            journey.mediators += about.mediators
            about.mediators = []
    for about in acts:
        for slot in journey.relations.beside_bodies & about.slots.keys() if about.governor is journey else ():
            filler = about.slots[slot]
            if about.status != TOLD and slot != journey.relations.between and not filler.actors & journey.subjects:
                journey.slots["counterpart"] = replace(filler, role="party", reason="with whom it was to be discussed")
                return


def _take_visitor(meeting: Act, acts: Sequence[Act]) -> None:
    """«… خلال زيارته …، حيث التقى ص»: who is told to visit straight before meets the one whom the verb names."""
    parties = [f for role, f in roles_of(meeting) if role == "party"]
    if meeting.element.kind != "verb" or meeting.mediators or len(parties) != 1 or len(parties[0].actors) != 1:
        return
    before = [a for a in acts if a.element.index < meeting.element.index and a.status == TOLD]
    visit = before[-1] if before and before[-1].mode == VISIT else None
    visitor = visit.slots.get("subject") if visit is not None else None
    if visit is not None and visitor is not None and visitor.actors and not visitor.actors & parties[0].actors:
        meeting.slots["counterpart"] = replace(visitor, role="party", reason="who is told to visit before")
        meeting.means.append(visit)
        meeting.mode = visit.mode if meeting.mode == visit.root else meeting.mode
        visit.status = PART


def _take_goer(meeting: Act) -> None:
    """«غادر وفد س المدينة بعد لقاء ص»: who left or came after a meeting of which only the other side is told was there."""
    clause, goer = meeting.clause, meeting.clause.subject
    verb = clause.verb
    behind = meeting.element.kind == "noun" and meeting.link in meeting.relations.after and meeting.frame.mutual
    if not behind or verb is None or "plain" not in verb.classes or verb.frames or goer is None:
        return
    known = {actor for _, filler in roles_of(meeting) for actor in filler.actors}
    going = {m.actor for m in goer.members if m.actor}
    if len(known) == 1 and going and not going & known:
        meeting.slots["counterpart"] = Filler("party", goer, "who came from the meeting", 0.7)


def _whose_call(refusal: Act, acts: Sequence[Act]) -> Filler | None:
    """«رفضت س الانسحاب رغم دعوة ص إياها»: against whose call something is refused."""
    for call in acts if refusal.root == "REJECT" else ():
        if call.root == "REQUEST" and call.link in call.relations.despite and "subject" in call.slots:
            return replace(call.slots["subject"], reason="against whose call it is refused")
    return None


def _whose_wish(refusal: Act, acts: Sequence[Act]) -> Filler | None:
    """«رفضت س مطالب ص بالانسحاب», «رفضت س عرضا من ص»: whose demand or offer it is that stands behind a verb of refusing."""
    verb = refusal.element
    if refusal.root != "REJECT" or verb.kind != "verb":
        return None
    own = {actor for role, f in roles_of(refusal) if role == "initiator" for actor in f.actors}
    behind = [e for e in refusal.clause.after(verb) if e.kind not in ("date", "mark", "place")]
    wish = next(
        (e for e in behind if not e.preposition and not (e.phrase is not None and own & _actors(e.phrase))), None
    )
    if wish is None:
        return None
    asking = next((a for a in acts if a.element is wish and a.root in ("REQUEST", "AGREE", "ACCUSE", "THREATEN")), None)
    told = asking.slots.get("subject") if asking is not None else None
    if told is not None and told.actors and not told.actors & own:
        return Filler("recipient", told.phrase, "whose wish is refused", 0.7)
    if wish.phrase is not None and wish.phrase.thing and _actors(wish.phrase):
        return Filler("recipient", wish.phrase, "whose wish is refused", 0.7)
    at = behind.index(wish)
    following = behind[at + 1 : at + 3] if wish.kind == "word" and wish.text in refusal.relations.wishes else []
    giver = following[-1].phrase if len(following) == 2 and following[0].text in refusal.relations.of else None
    if giver is not None and following[-1].kind == "np" and _actors(giver) - own:
        return Filler("recipient", giver, "from whom what is refused came", 0.7)
    return None


def _actors(phrase: NounPhrase) -> set[str]:
    return {m.actor for m in phrase.members if m.actor}


def _counterpart(act: Act) -> Filler | None:
    if act.responds_to is not None and act.root == "REJECT":
        for role, filler in roles_of(act.responds_to):
            if role == "initiator":
                return Filler("recipient", filler.phrase, "who asked for what is refused", 0.7)
    own = {m.actor for role, f in roles_of(act) if role == "initiator" for m in f.phrase.members}
    for content in act.content:
        for role, filler in roles_of(content):
            if act.root == "REJECT" and role in ("party", "initiator") and not filler.actors & own:
                return Filler("recipient", filler.phrase, "with whom or by whom it would be done", 0.6)
            if act.mode == "ACCUSE:disapprove" and role == "initiator" and not filler.actors & own:
                return Filler("recipient", _as_state(filler.phrase), "whose act is blamed", 0.6)
            if act.frame.root == "REJECT" and act.root == "ACCUSE" and role == "party":
                sides = [f.phrase for r, f in roles_of(content) if r == "party"]
                both = replace(sides[0], members=[m for side in sides for m in side.members])
                return Filler("recipient", both, "whose deal is rejected", 0.6)
            if act.root == "SUPPORT" and role in ("mediator", "initiator", "party"):
                return Filler("recipient", filler.phrase, "whose act is praised", 0.6)
            if act.root == "THREATEN" and role == "initiator" and not filler.actors & own:
                return Filler("recipient", _as_state(filler.phrase), "whose act is to be answered", 0.6)
            if act.root == "THREATEN" and role in ("recipient", "detainee", "party") and not filler.actors & own:
                return Filler("recipient", filler.phrase, "whom the threatened act would strike", 0.7)
            if (
                act.root == "REJECT"
                and "unfreed" not in act.slots
                and role in ("detainee", "beneficiary")
                and any(m.actor and m.actor != m.fallback for m in filler.phrase.members)
            ):
                return Filler("recipient", filler.phrase, "whose people are refused", 0.6)
            if act.root == "REQUEST" and act.mode != "REQUEST:yield" and role == "mediator":
                return Filler("recipient", filler.phrase, "who is to mediate", 0.8)
            if act.root == "REQUEST" and role in ("initiator", "party") and not filler.actors & own:
                return Filler("recipient", filler.phrase, "who would have to do what is asked", 0.6)
            if act.root == "REQUEST" and role == "detainee" and filler.phrase.holder is not None:
                holder = filler.phrase.holder
                return Filler(
                    "recipient", NounPhrase(0, 0, holder.span, [holder]), "who holds the people asked for", 0.6
                )
    return None
