"""One assault: an attack, who fell in it, what it wrecked and what it was done with are one event (coding rule 1).

«مقتل ثلاثة بقصف …», «مقتل جنديين في اشتباكات مع ص», «أدت الغارة إلى تدمير منزل», «قصف بعشرة براميل متفجرة»: one act
takes in the others, their people and the more exact mode.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acting_nouns import noun_before, strike_behind
from ..clauses.acts import MENTIONED, PART, TOLD, Act, Filler
from ..words.elements import Element

#: Modes of strikes with weapons fired from afar, and those that a weapon named beside them makes more exact.
_STRIKES = frozenset({"ASSAULT", "ASSAULT:heavy-weapons", "ASSAULT:aerial", "ASSAULT:drone"})
_WRECKED = "ASSAULT:destroy"
#: Who is taken in fighting is a further event beside who fell in it.
_TAKEN = "ASSAULT:abduct"
#: How a clash is told whose toll a clause behind it tells.
_NAMED = frozenset({TOLD, MENTIONED})
#: Modes that a weapon named beside them makes exact, or heavier.
_LIGHTER = frozenset({"ASSAULT", "ASSAULT:firearms"})
_GENERAL = frozenset({"ASSAULT", "ASSAULT:heavy-weapons"})


def absorb_into_assaults(acts: Sequence[Act], told: Sequence[Act]) -> None:
    """Join what one sentence tells of an assault to it; ``told``: those of its acts that are told to have happened."""
    for act in told:
        if act.status == TOLD and act.root == "ASSAULT" and act.element is act.clause.verb:
            _struck_there(act, acts)
    for act in acts:
        if (
            act.status in (TOLD, MENTIONED)
            and act.frame.result
            and (_came_of_clash(act, told) or _left_by_clash(act, acts))
        ):
            continue
        if act.status == TOLD and act.frame.result and not _caused_by(act, told):
            _fell_in_clash(act, acts)
    for act in told:
        if act.status == TOLD:
            _wrecked_besides(act, told)
    for act in told:
        if act.status == TOLD and act.root == "ASSAULT":
            _fired(act, told)
    for act in told:
        if act.status == TOLD and act.mode in _LIGHTER:
            _take_weapon(act, acts)
        if act.status == TOLD and act.mode == _TAKEN:
            _taken_in(act)


def _taken_in(taking: Act) -> None:
    """«قتل ستة وأسر اثنان في هجوم لـس», "two captured in an attack by S": who attacked took those taken, and the other way."""
    attack = next((a for a in taking.means if a.root == "ASSAULT" and not a.frame.result), None)
    if attack is None or attack.frame.mutual:
        return
    for one, other in ((taking, attack), (attack, taking)):
        doing = next((f for f in other.slots.values() if f.role == "initiator" and f.actors), None)
        if doing is not None and not any(f.role == "initiator" for f in one.slots.values()):
            one.slots["attack"] = replace(doing, reason="who did what is told in one with it")


def _struck_there(verb: Act, acts: Sequence[Act]) -> None:
    """«شنت س غارات استهدفت بلدة ص»: a verb straight behind the noun of a strike tells what that strike struck; it is the
    noun's act, by whoever did that, wherever other strikes of the report were. So does one straight before it."""
    behind = strike_behind(verb)
    noun = behind or noun_before(verb)
    if behind is None and verb.element.gerund and (noun is None or noun.kind != "noun"):
        noun = _struck_with(verb)
    strike = next((a for a in acts if a.element is noun and a is not verb), None) if noun is not None else None
    if strike is None or strike.mode not in _STRIKES or strike.frame.result:
        return
    claimed = strike.status == MENTIONED and verb.clause.opener == "relative" and "subject" in strike.slots
    claimed = claimed or (strike.status == MENTIONED and behind is not None)
    if strike.status != TOLD and not claimed:  # «تبنت س الهجوم الذي استهدف ص»
        return
    if strike.frame.mutual or verb.frame.result or verb.mode not in (*_GENERAL, strike.mode):
        return
    for slot, filler in strike.slots.items():
        if filler.role in verb.frame.roles.values():
            verb.slots.setdefault(slot, filler)
    verb.mode = strike.mode if verb.mode == "ASSAULT" or strike.mode not in _GENERAL else verb.mode
    verb.vague = verb.vague and strike.vague
    verb.described = verb.described or strike.clause
    verb.means += [strike, *strike.means]
    strike.status = PART


def _struck_with(verb: Act) -> Element | None:
    """ "carried out air strikes on Monday, targeting S": the noun of a strike that a form in -ing behind times and places goes on about."""
    parent = verb.clause.parent
    if parent is None or verb.clause.before(verb.element):
        return None
    behind = [e for e in parent.elements if e.kind not in ("mark", "date", "place", "preposition", "word", "number")]
    return behind[-1] if behind and behind[-1].kind == "noun" and behind[-1].is_violent else None


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
        and a.mode != _TAKEN
    ]
    causes = [a for a in causes if not (a.clause.besides and a.clause is not result.clause) and not _by_them(a, result)]
    if not causes:
        return False
    if result.frame.needs:  # «في حين تعرض حاجز للاستهداف»: what it came under stands in its own clause
        causes = [a for a in causes if a.clause is result.clause] or causes
    if result.element.kind == "verb":  # «قتلوا عشرة ونهبوا ممتلكاتهم»: they looted besides
        causes = [a for a in causes if a.mode != _WRECKED or a.clause is result.clause or a.element.kind != "verb"]
    means = result.relations.means | result.relations.beside
    causes = [a for a in causes if a.mode != _WRECKED or a.element.kind == "verb" or a.link in means]
    if not causes:
        return False
    shots = [a for a in causes if a.governor is result and a.link in result.relations.instrument and not a.slots]
    told_apart = [a for a in causes if a not in shots and a.clause is result.clause]
    cause = min(told_apart or causes, key=lambda a: abs(a.element.index - result.element.index))
    for shot in shots if told_apart else ():  # «أصيب إثر محاولة اغتياله بطلق ناري»: the shot is no second attack
        shot.status = PART
        cause.means.append(shot)
        cause.mode = shot.mode if cause.mode in _GENERAL else cause.mode
    for filler in result.slots.values():
        target = "subject" if filler.role == "initiator" else "object"
        if target not in cause.slots or not cause.slots[target].actors or _only_craft(cause, target, filler):
            role = cause.frame.roles.get("object") if target == "object" else None
            cause.slots[target] = replace(filler, role="detainee") if role == "detainee" else filler
        elif target == "object" and _others_fell(cause, filler):
            cause.slots[f"object {len(cause.means) + 1}"] = filler
    _own_sufferer(cause)
    cause.means.append(result)
    result.status = PART
    return True


def _by_them(cause: Act, result: Act) -> bool:
    """«قتلت س المسلح الذي هاجم دورية ص»: whether those who fell are who did the other act, so that they did not fall in it."""
    doers = cause.slots.get("subject")
    fallen = [f for f in result.slots.values() if f.role in ("recipient", "detainee")]
    return doers is not None and any(f.phrase is doers.phrase or f.actors & doers.actors for f in fallen)


def _only_craft(cause: Act, target: str, filler: Filler) -> bool:
    """«قتلت س قياديا بضربة نفذتها مسيرة»: whether the act is told to be done by a kind of craft alone, the result by a body."""
    kinds = target == "subject" and all(m.actor == m.fallback for m in cause.slots[target].phrase.members)
    return kinds and any(m.actor and m.actor != m.fallback for m in filler.phrase.members)


def _others_fell(cause: Act, filler: Filler) -> bool:
    """«قتل مدني وأصيب جنديان في قصف»: whether people of another kind fell to a cause that already took those of one result."""
    first = cause.slots["object"]
    of_result = any(f.phrase is first.phrase for means in cause.means for f in means.slots.values())
    return of_result and bool(filler.actors - first.actors)


def _wrecked_besides(wreck: Act, acts: Sequence[Act]) -> None:
    """«أدت الغارة إلى تدمير منزل ومقتل ثلاثة»: what an attack wrecked, told by a noun beside it or its dead, is part of it."""
    means = wreck.relations.means | wreck.relations.beside
    if wreck.mode != _WRECKED:
        return
    if wreck.element.gerund and not wreck.element.preposition:
        _wrecked_by(wreck, acts)
    if wreck.element.kind != "noun" or wreck.link in means:
        return
    home = next(
        (a for a in acts if a is not wreck and a.clause is wreck.clause and a.root == "ASSAULT" and a.mode != _WRECKED),
        None,
    )
    if home is not None:
        home.means.append(wreck)
        wreck.status = PART


def _wrecked_by(wreck: Act, acts: Sequence[Act]) -> None:
    """ "ambushed a convoy, destroying two vehicles": what an attack told before wrecked was not its aim."""
    home = next(
        (a for a in acts if a.root == "ASSAULT" and a.mode != _WRECKED and a.clause is wreck.clause.parent), None
    )
    if home is not None and home.element.index < wreck.element.index and home.status == TOLD:
        home.means.append(wreck)
        wreck.status = PART


def _own_sufferer(cause: Act) -> None:
    """«قتل مدني إثر استهدافه»: whom the noun's pronoun means and who fell are the same; nobody is told to have done it."""
    doer, sufferer = cause.slots.get("subject"), cause.slots.get("object")
    if doer is None or sufferer is None or doer is sufferer or not doer.actors:
        return
    if cause.element.kind == "noun" and doer.actors == sufferer.actors and doer.phrase.members[0].who == "pronoun":
        del cause.slots["subject"]


def _came_of_clash(result: Act, told: Sequence[Act]) -> bool:
    """ "Police clashed with supporters of S, leaving four dead": what a form in -ing behind a clash tells is its toll.

    Nobody is told to have hit them but the sides together, and who fell is counted in no second act.
    """
    ahead = [a for a in told if a.status == TOLD and a.element.index < result.element.index]
    clash = ahead[-1] if ahead else None
    if clash is None or result.element.preposition:
        return False
    doing = clash.slots.get("subject")
    by_crowd = doing is None or doing.role == "initiator" or bool(result.element.complement)
    riot = clash.mode == "PROTEST:riot" and (clash.between_sides and by_crowd)
    left = riot and bool(result.element.complement) and not result.subjects  # "clashes … left two dead"
    if not (riot or (clash.root == "ASSAULT" and clash.frame.mutual)) or not (result.element.gerund or left):
        return False
    if result.subjects and not result.subjects <= set(clash.actors):
        return False
    clash.means.append(result)
    result.status = PART
    return True


def _left_by_clash(result: Act, acts: Sequence[Act]) -> bool:
    """«عقب اشتباكات بين س وص، أسفرت عن مقتل ستة»: what a clause straight behind a clash says that it led to is its toll.

    The clash is told by it to have happened, however its own words name it.
    """
    clause, verb = result.clause, result.clause.verb
    if verb is None or verb.frames or verb.conjunction or verb.index > result.element.index or clause.parent is None:
        return False
    first = next((e for e in clause.elements if e.kind not in ("mark", "relative")), None)
    if "existential" not in verb.classes or verb is not first or clause.opener not in ("", "relative"):
        return False
    ahead = [a for a in acts if a.root == "ASSAULT" and a.element.index < verb.index]
    clash = ahead[-1] if ahead else None
    if clash is None or not clash.frame.mutual or clash.clause is not clause.parent or clash.status not in _NAMED:
        return False
    clash.means.append(result)
    clash.status, result.status = TOLD, PART
    return True


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
    if assault.mode != "ASSAULT":  # "opened fire with mortars": the heaviest of its means
        weapons = [w for w in weapons if w.mode == "ASSAULT:heavy-weapons" and w.link in w.relations.means]
    if len({w.mode for w in weapons}) == 1:
        assault.mode = weapons[0].mode
        subject = weapons[0].slots.get("subject")
        if subject is not None and "subject" not in assault.slots:
            assault.slots["subject"] = subject
