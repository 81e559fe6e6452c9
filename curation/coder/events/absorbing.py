"""Absorbing: acts told only as part of another one join it before events are made (coding rule 1).

Mediation told beside a meeting or a release gives that act its mediator; an invitation to a meeting that took place and
a call that carries a request belong to those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import MEDIATION, MENTIONED, PART, TOLD, Act, Filler
from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..mediation.talks_before import join_talks_before
from ..roles.taken_on import join_led_away, join_raids
from ..roles.voices import voice_in_protests
from .one_assault import absorb_into_assaults

_HELPED = frozenset({"CONSULT", "RETREAT", "AGREE", "CONCEDE", "COOPERATE", "AID"})
_SUCCESS = frozenset({"light", "existential", "achieve"})


def absorb_within_sentence(acts: Sequence[Act]) -> None:
    """Join acts of one sentence that are one act; the joined ones get the status ``part``."""
    for act in acts:
        if act.status in (TOLD, MENTIONED) and act.root == "AGREE" and act.element.kind == "noun":
            _concludes(act, acts)
    for act in acts:
        if act.mode == "RETREAT:ceasefire" and act.status == TOLD and act.element.gerund and _ended_by_deal(act, acts):
            act.status = PART
    told = [a for a in acts if a.status == TOLD]
    for act in acts:
        if act.status in (TOLD, MENTIONED) and act.frame.mediates and act.mode == MEDIATION:
            _mediates(act, told if act.element.kind == "noun" else acts)
    for act in acts:
        if act.root == "AGREE" and act.element.kind == "noun" and act.mediators and act.status != TOLD:
            _under_deal(act, told)
    for act in acts:
        if act.status == TOLD and act.frame.mediates and act.element.kind == "noun":
            _came_through(act, acts)
    join_talks_before(acts)
    join_led_away(told)
    join_raids(told)
    absorb_into_assaults(acts, told)
    for act in told:
        for aim in act.purpose if act.status == TOLD else ():
            same = aim.mode == act.mode and aim.frame.id == act.frame.id
            if same or (act.root == "ASSAULT" and aim.root in ("ASSAULT", "COERCE", "SANCTION")):
                _take_sufferer(act, aim)
    for act in told:
        if act.status == TOLD and act.root == "REQUEST":
            _said_by_both(act, acts)
    for act in told:
        if act.status == TOLD and act.mode == "CONSULT:phone":
            _carries_request(act, told)
    voice_in_protests(acts, told)
    for act in told:
        if act.status == TOLD and act.mediators and act.mode == "CONSULT":
            act.mode = MEDIATION


def _ended_by_deal(end: Act, acts: Sequence[Act]) -> bool:
    """ "agreed to a truce, ending two days of clashes": whether what ends is what those who agreed before it agreed to end."""
    deals = (a for a in acts if a.root == "AGREE" and a.status == TOLD and a.element.index < end.element.index)
    return any(end.subjects <= set(deal.actors) for deal in deals if end.subjects)


def _said_by_both(request: Act, acts: Sequence[Act]) -> None:
    """«بحثا … وأكدا ضرورة …»: what all who met say they want is asked of nobody, and is part of their meeting."""
    if any(role == "recipient" for role, _ in roles_of(request)):
        return
    asking = {actor for role, f in roles_of(request) if role == "initiator" for actor in f.actors}
    features = request.element.features
    both = len(asking) > 1 or (features is not None and features.number == "dual")
    for talks in acts if both else ():
        met = {actor for role, f in roles_of(talks) if role == "party" for actor in f.actors}
        if talks.root == "CONSULT" and talks is not request and talks.status == TOLD and asking <= met:
            request.status = PART
            return


def _under_deal(deal: Act, told: Sequence[Act]) -> None:
    """«…, as part of a deal brokered by S»: who mediated the deal mediated what was done under it."""
    done = [act for act in told if act.root == "RETREAT" and act.status == TOLD and not act.mediators]
    if len(done) == 1:
        done[0].mediators += deal.mediators


def _mediates(mediation: Act, acts: Sequence[Act]) -> None:
    """Words of mediation beside another act of the clause: who mediates, mediates there.

    «توسطت س في تبادل أسرى»: what a verb of mediating stands over by "in" came about.
    """
    came_about = mediation.relations.came_about
    if mediation.element.complement is not None:
        came_about -= {"object"}  # "sought to broker a truce"
    if mediation.element.kind == "verb":
        others = [a for a in acts if a.governor is mediation and a.link in came_about and _can_be_home(a)]
        others = others or [a for a in acts if a.status == TOLD and _can_be_home(a) and _goes_on(a, mediation)]
    else:
        others = [a for a in acts if a.clause is mediation.clause and a.status == TOLD and _can_be_home(a)]
        if not others:
            others = [a for a in acts if a.status == TOLD and _can_be_home(a) and _goes_on(a, mediation)]
    if not others or (mediation.frame.needs and not _brought_about(mediation)):
        return
    home = min(others, key=lambda a: abs(a.element.index - mediation.element.index))
    mediators = [
        Filler("mediator", f.phrase, f.reason, f.confidence) for f in mediation.slots.values() if f.role == "mediator"
    ]
    home.mediators += [*mediators, *mediation.mediators]
    home.purpose += [p for p in mediation.purpose if p not in home.purpose]
    for slot, filler in mediation.slots.items():
        if filler.role != "mediator" and slot not in home.slots:
            home.fill(slot, filler.phrase, filler.reason, filler.confidence)
    if home.root == "CONSULT":
        home.mode = MEDIATION
    home.means.append(mediation)
    if home.status == MENTIONED:
        home.status = TOLD
    mediation.status = PART


def _came_through(mediation: Act, acts: Sequence[Act]) -> None:
    """«قال م إن الإفراج عن ص جاء عبر وساطة س»: an act told before goes on with who mediated it, and stays named alone."""
    if mediation.link not in mediation.relations.efforts:
        return
    for act in acts:
        verb = act.clause.verb or mediation.clause.verb
        came = verb is not None and verb.item.sense is not None and verb.item.sense.lemma in act.relations.came
        beside = act.clause in (mediation.clause, mediation.clause.parent) and act.element.kind == "noun"
        if came and beside and act.status == MENTIONED and _can_be_home(act) and not act.element.preposition:
            act.mediators += [f for f in mediation.slots.values() if f.role == "mediator"]
            mediation.status = PART
            return


def _can_be_home(act: Act) -> bool:
    real = act.status in (TOLD, MENTIONED) and not act.mode.endswith(":mediation") and not act.frame.needs
    return real and act.root in _HELPED


def _goes_on(act: Act, mediation: Act) -> bool:
    """«وساطة قادها س في إبرام اتفاق», «وساطة أسفرت عن الإفراج»: the clause behind says who mediated or what it brought."""
    verb = act.clause.verb
    if (
        verb is not None
        and "achieve" in verb.classes
        and act.element.kind == "noun"
        and verb.index > mediation.element.index
    ):
        return "subject" not in act.slots or act.frame.roles.get("subject") == "mediator"
    if act.clause.parent is not mediation.clause or verb is None or act.clause.opener or act.element.kind != "noun":
        return False
    return verb.pronoun is not None or bool(verb.classes & _SUCCESS)


def _brought_about(efforts: Act) -> bool:
    """Whether efforts are told to have brought something about: behind «بعد» or «عبر», or as what succeeded."""
    verb = efforts.clause.verb
    if efforts.link in efforts.relations.efforts:
        return True
    return efforts.link == "object" and verb is not None and bool(verb.classes & _SUCCESS)


def _concludes(agreement: Act, acts: Sequence[Act]) -> None:
    """«أفضى اجتماع بين س وص إلى اتفاق»: the talks and the agreement they end in are one; the sides are those who met."""
    if any(role == "party" for role, _ in roles_of(agreement)):
        return
    talks = [
        a
        for a in acts
        if a.root == "CONSULT"
        and a.element.kind == "noun"
        and a.clause is agreement.clause
        and a.status in (TOLD, MENTIONED)
        and a.element.index < agreement.element.index
        and any(role == "party" for role, _ in roles_of(a))
    ]
    verb = agreement.clause.verb
    if not talks or verb is None or not verb.classes & TRANSPARENT_VERBS or agreement.link == "object":
        return
    talk = talks[-1]
    agreement.slots |= {slot: f for slot, f in talk.slots.items() if slot not in agreement.slots}
    agreement.mediators += talk.mediators
    agreement.means.append(talk)
    agreement.status, talk.status = TOLD, PART


def _take_sufferer(act: Act, aim: Act) -> None:
    """ "fired tear gas to disperse protesters": whom the aim of the same act would strike, it strikes."""
    suffered, role = aim.slots.get("object"), act.frame.roles.get("object")
    if suffered is not None and role is not None and not any(f.role == role for f in act.slots.values()):
        act.slots["object"] = replace(suffered, role=role)


def _carries_request(call: Act, told: Sequence[Act]) -> None:
    """A call told with the request it carried, between the same two, is the request."""
    for act in told:
        if act is not call and act.root == "REQUEST" and act.status == TOLD and act.element.index > call.element.index:
            subject, asker = call.slots.get("subject"), act.slots.get("subject")
            if subject is None or asker is None or subject.actors & asker.actors:
                if asker is None and subject is not None:
                    act.fill("subject", subject.phrase, subject.reason, subject.confidence)
                act.means.append(call)
                call.status = PART
                return
