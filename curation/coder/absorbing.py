"""Absorbing: acts told only as part of another one join it before events are made (coding rule 1).

Mediation told beside a meeting or a release gives that act its mediator; an invitation to a meeting that took place and
a call that carries a request belong to those; what a weapon did and the weapon are one assault.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .acts import MENTIONED, PART, TOLD, Act, Filler
from .lexicon import TRANSPARENT_VERBS
from .merging import roles_of
from .voices import address

MEDIATION = "CONSULT:mediation"
#: Modes of strikes with weapons fired from afar, and those that a weapon named beside them makes more exact.
_STRIKES = frozenset({"ASSAULT", "ASSAULT:heavy-weapons", "ASSAULT:aerial", "ASSAULT:drone"})
_WRECKED = "ASSAULT:destroy"
_GENERAL = frozenset({"ASSAULT", "ASSAULT:heavy-weapons"})
_HELPED = frozenset({"CONSULT", "RETREAT", "AGREE", "CONCEDE", "COOPERATE", "AID"})
_SUCCESS = frozenset({"light", "existential", "achieve"})


def absorb_within_sentence(acts: Sequence[Act]) -> None:
    """Join acts of one sentence that are one act; the joined ones get the status ``part``."""
    for act in acts:
        if act.status in (TOLD, MENTIONED) and act.root == "AGREE" and act.element.kind == "noun":
            _concludes(act, acts)
    told = [a for a in acts if a.status == TOLD]
    for act in acts:
        if act.status in (TOLD, MENTIONED) and act.frame.mediates and act.mode == MEDIATION:
            _mediates(act, told if act.element.kind == "noun" else acts)
    for act in acts:
        if act.root == "AGREE" and act.element.kind == "noun" and act.mediators and act.status != TOLD:
            _under_deal(act, told)
    for act in told:
        if act.status == TOLD and act.frame.result and not _caused_by(act, told):
            _fell_in_clash(act, acts)
    for act in told:
        if act.status == TOLD:
            _wrecked_besides(act, told)
    for act in told:
        if act.status == TOLD and act.root == "ASSAULT":
            _fired(act, told)
    for act in told:
        if act.status == TOLD and act.mode == "ASSAULT":
            _take_weapon(act, acts)
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
    for act in told:
        if act.status == TOLD and act.root in ("REQUEST", "ACCUSE"):
            _voiced_by_protest(act, told)
    for act in told:
        if act.status == TOLD and act.mediators and act.mode == "CONSULT":
            act.mode = MEDIATION


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


def _caused_by(result: Act, told: Sequence[Act]) -> bool:
    """«مقتل ثلاثة بقصف …»: the killing and the shelling are one event, the shelling gives its mode."""
    for raid in told:
        if raid.mode == "COERCE" and raid.element.kind == "noun" and raid.clause is result.clause:
            raid.mode = "ASSAULT"  # "a raid killed four": premises are searched, people are killed by force
    causes = [
        a
        for a in told
        if a is not result
        and a.status == TOLD
        and a.root == "ASSAULT"
        and not a.frame.result
        and not a.frame.mutual
        and not a.frame.needs
    ]
    if not causes:
        return False
    if result.frame.needs:  # «في حين تعرض حاجز للاستهداف»: what it came under stands in its own clause
        causes = [a for a in causes if a.clause is result.clause] or causes
    means = result.relations.means | result.relations.beside
    causes = [a for a in causes if a.mode != _WRECKED or a.element.kind == "verb" or a.link in means]
    if not causes:
        return False
    cause = min(causes, key=lambda a: abs(a.element.index - result.element.index))
    for filler in result.slots.values():
        target = "subject" if filler.role == "initiator" else "object"
        if target not in cause.slots or not cause.slots[target].actors:
            role = cause.frame.roles.get("object") if target == "object" else None
            cause.slots[target] = replace(filler, role="detainee") if role == "detainee" else filler
        elif target == "object" and _others_fell(cause, filler):
            cause.slots[f"object {len(cause.means) + 1}"] = filler
    _own_sufferer(cause)
    cause.means.append(result)
    result.status = PART
    return True


def _others_fell(cause: Act, filler: Filler) -> bool:
    """«قتل مدني وأصيب جنديان في قصف»: whether people of another kind fell to a cause that already took those of one result."""
    first = cause.slots["object"]
    of_result = any(f.phrase is first.phrase for means in cause.means for f in means.slots.values())
    return of_result and bool(filler.actors - first.actors)


def _wrecked_besides(wreck: Act, acts: Sequence[Act]) -> None:
    """«أدت الغارة إلى تدمير منزل ومقتل ثلاثة»: what an attack wrecked, told by a noun beside it or its dead, is part of it."""
    means = wreck.relations.means | wreck.relations.beside
    if wreck.mode != _WRECKED or wreck.element.kind != "noun" or wreck.link in means:
        return
    home = next(
        (a for a in acts if a is not wreck and a.clause is wreck.clause and a.root == "ASSAULT" and a.mode != _WRECKED),
        None,
    )
    if home is not None:
        home.means.append(wreck)
        wreck.status = PART


def _own_sufferer(cause: Act) -> None:
    """«قتل مدني إثر استهدافه»: whom the noun's pronoun means and who fell are the same; nobody is told to have done it."""
    doer, sufferer = cause.slots.get("subject"), cause.slots.get("object")
    if doer is None or sufferer is None or doer is sufferer or not doer.actors:
        return
    if cause.element.kind == "noun" and doer.actors == sufferer.actors and doer.phrase.members[0].who == "pronoun":
        del cause.slots["subject"]


def _fell_in_clash(result: Act, acts: Sequence[Act]) -> None:
    """«مقتل جنديين من س في اشتباكات مع ص»: who fell in a clash named beside it fell in that clash, not in a further one."""
    links = result.relations.means | result.relations.beside
    clashes = [
        a
        for a in acts
        if a.root == "ASSAULT"
        and a.frame.mutual
        and a.status in (TOLD, MENTIONED)
        and a.clause is result.clause
        and a.element.index > result.element.index
        and a.link in links
    ]
    if not clashes:
        return
    clash = clashes[0]
    for filler in result.slots.values():
        if filler.role == "recipient":
            clash.slots.setdefault("object", filler)
    clash.means.append(result)
    clash.status, result.status = TOLD, PART


def _fired(weapon: Act, told: Sequence[Act]) -> None:
    """«قصف بعشرة براميل متفجرة», «غارات بصواريخ فراغية»: what was fired belongs to the strike before it, and tells its means."""
    if weapon.element.kind != "noun" or weapon.frame.result or weapon.frame.mutual:
        return
    means = weapon.relations.means
    counted = [e for e in weapon.clause.before(weapon.element)[-1:] if e.kind == "number" and e.preposition in means]
    if weapon.link not in means and weapon.element.preposition not in means and not counted:
        return
    before = [
        a
        for a in told
        if a.status == TOLD
        and a.clause is weapon.clause
        and a.element.index < weapon.element.index
        and a.mode in _STRIKES
        and not (a.frame.result or a.frame.mutual or a.frame.needs)
    ]
    if not before:
        return
    strike = before[-1]
    if strike.mode in _GENERAL:
        strike.mode = weapon.mode
    for slot, filler in weapon.slots.items():
        strike.slots.setdefault(slot, filler)
    strike.means += [weapon, *weapon.means]
    weapon.status = PART


def _take_weapon(assault: Act, acts: Sequence[Act]) -> None:
    """A weapon named in the sentence («مسيّرة تستهدف») gives an assault told without one its mode."""
    weapons = [
        a for a in acts if a.frame.needs == "act" and a.mode.startswith("ASSAULT:") and a.clause is assault.clause
    ]
    if len({w.mode for w in weapons}) == 1:
        assault.mode = weapons[0].mode
        subject = weapons[0].slots.get("subject")
        if subject is not None and "subject" not in assault.slots:
            assault.slots["subject"] = subject


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


def _voiced_by_protest(demand: Act, told: Sequence[Act]) -> None:
    """What protesters demand or condemn is what their protest is about."""
    subject = demand.slots.get("subject")
    for act in told:
        if act.root == "PROTEST" and act.status == TOLD and act.element.index < demand.element.index:
            crowd = act.slots.get("subject")
            if subject is None or crowd is None or subject.actors & crowd.actors:
                address(act, [demand])
                demand.status = PART
                return
