"""Same event: whether two tellings of acts are of one event, or the text keeps them apart.

Another day, another place, other parties, an answer to another act, or words that tell one beside the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..acts.days_and_places import different_days, different_places
from ..acts.groups import Group, roles_of
from ..clauses.acting_nouns import noun_before
from ..clauses.acts import MEDIATION, RELEASE, VISIT
from ..clauses.clauses import Clause
from ..lexicon.naming import Naming

_SUICIDE, _WRECKED = "ASSAULT:suicide-attack", "ASSAULT:destroy"
#: The mode of shelling, and those of strikes from the air.
_SHELLED, FROM_THE_AIR = "ASSAULT:heavy-weapons", frozenset({"ASSAULT:aerial", "ASSAULT:drone"})
#: Within how many sentences behind an attack a claim of it stands.
_CLAIM_REACH = 4
#: Roots of what happens at a place, of which a report tells one after another.
_ON_THE_GROUND = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
#: Among how many elements of a sentence the words stand that turn to another incident.
_TURNING = 4
#: An attack on a chosen man, the ways in which he falls, and within how many sentences that is told.
_TARGETED, _WAYS, _NEXT = "ASSAULT:targeted", frozenset({"ASSAULT:firearms", "ASSAULT:explosives"}), 2
#: Roles in which two tellings of one act name somebody in common, if both name anybody.
_TOLD_AS_ONE = (("initiator",), ("recipient", "detainee"), ("party",), ("mediator",))
#: Kinds of people told by no more than that they are held.
_ANY_HELD = frozenset({"detainees", "prisoners", "hostages", "people-unknown", "civilians", "fighters-unknown"})
#: Modes of force that no clash is told again by.
_FROM_AFAR = frozenset(
    f"ASSAULT:{mode}"
    for mode in ("heavy-weapons", "aerial", "drone", "explosives", "suicide-attack", "targeted", "abduct")
)


def same_event(one: Group, other: Group, naming: Naming) -> bool:
    if one.root != other.root:
        return False
    if claimed(one, other, naming):
        return True
    fits = _fitting(one.mode, other.mode) or told_exactly(one, other) or bool(received_by(one, other))
    fits = fits or _told_how(one, other) or _told_how(other, one)
    if ":" in one.mode and ":" in other.mode and not fits:
        return False
    if _besides(one, other) or _besides(other, one) or _held_besides(one, other) or _held_besides(other, one):
        return False
    if _dated_anew(one, other) or _dated_anew(other, one) or _turned_to(one, other) or _turned_to(other, one):
        return False
    if _clash_beside(one, other) or _clash_beside(other, one) or _taken_beside(one, other) or _taken_beside(other, one):
        return False
    if _wrecked_beside(one, other) or _wrecked_beside(other, one):
        return False
    if different_days(one.dating, other.dating) or different_places(
        one.located or one.beside, other.located or other.beside
    ):
        return False
    if (
        _opposite(one, other, naming)
        or _opposite(other, one, naming)
        or _promised_beside(one, other)
        or _promised_beside(other, one)
    ):
        return False
    if _by_whom_it_struck(one, other) or _by_whom_it_struck(other, one):
        return False
    if _freed_besides(one, other, naming) or _freed_besides(other, one, naming):
        return False
    if _other_swap(one, other) or _in_return(one, other) or _in_return(other, one):
        return False
    answers = {id(a.responds_to) for g in (one, other) for a in g.acts if a.responds_to is not None}
    if answers and not all(any(a.responds_to for a in g.acts) for g in (one, other)):
        return False
    if len(answers) > 1:
        return False
    own, others = one.by_role(), other.by_role()
    for roles in _TOLD_AS_ONE:
        if roles == ("mediator",) and _same_deal(one, other, own, others):
            continue
        mine, theirs = _named_in(own, roles, naming), _named_in(others, roles, naming)
        if mine and theirs and not (mine & theirs):
            return False
    if _other_partners(one, other, naming):
        return False
    if _named_in(own, own, naming) & _named_in(others, others, naming):
        return True
    without_sides = [not _named_in(told, told.keys() - {"mediator"}, naming) for told in (own, others)]
    return (any(without_sides) and _near(one, other)) or _goes_on(one, other)


def claimed(attack: Group, claim: Group, naming: Naming) -> bool:
    """ "The group later claimed the attack": whether one says by whom the other, told shortly before by nobody named, was done."""
    act = claim.first
    verb = act.clause.verb
    if act.root != "ASSAULT" or verb is None or act.element.kind != "noun" or act.element.index < verb.index:
        return False
    lemma = verb.item.sense.lemma if verb.item.sense is not None else ""
    if lemma not in act.relations.claiming or "light" not in verb.classes or set(claim.by_role()) != {"initiator"}:
        return False
    told = claim.first.sentence - max(a.sentence for a in attack.acts)
    by = naming.named(attack.actors("initiator"))
    return 0 <= told <= _CLAIM_REACH and (not by or by == naming.named(claim.actors("initiator")))


def _same_deal(one: Group, other: Group, own: dict[str, set[str]], others: dict[str, set[str]]) -> bool:
    """Whether two tell a deal of the same two or more sides: it may be told with who made it known, then with who mediated."""
    sides = own.get("party", set())
    return one.mode == other.mode == "AGREE" and len(sides) > 1 and sides == others.get("party", set())


def _named_in(told: dict[str, set[str]], roles: Iterable[str], naming: Naming) -> set[str]:
    """The bodies in the given roles. ``told``: actors by role."""
    return naming.named(set().union(*[told[role] for role in roles if role in told]))


def _freed_besides(one: Group, other: Group, naming: Naming) -> bool:
    """«أفرجت س عن ضابطين من ص، عقب إطلاق سراح طالب»: whether one sentence tells people of a body freed, and after it others."""
    for act in one.acts if one.mode == other.mode == RELEASE else ():
        for before in other.acts:
            if before.sentence != act.sentence or before.link not in act.relations.after or before.frame.swap:
                continue
            freed, others = act.freed, before.freed
            if freed is None or others is None or act.frame.swap:
                continue
            kinds = others.actors - _ANY_HELD
            if kinds and kinds <= naming.kinds and naming.named(freed.actors) and not freed.actors & others.actors:
                return True
    return False


def _in_return(one: Group, other: Group) -> bool:
    """«أفرجت س عن … مقابل إفراج ص عن …»: whether one release was made for the other."""
    return any(a.in_return_of is b for a in one.acts if a.in_return_of is not None for b in other.acts)


def _besides(one: Group, other: Group) -> bool:
    """«… كما انفجرت عبوة»: whether a group tells force of its own, no harm, as what happened besides what was told before."""
    act = one.first
    own = act.root == "ASSAULT" and act.clause.besides and not (act.frame.result or act.element.article)
    verb = act.clause.verb
    own = own and (verb is None or act.element.index <= verb.index or bool(verb.classes & {"light", "existential"}))
    own = own and not any(e.article and e.is_violent for e in act.clause.nouns)  # «كما استهدف القصف مدرسة»
    return own and any(a.element.span < act.element.span for a in other.acts)


def _held_besides(one: Group, other: Group) -> bool:
    """«أوقفت س ثلاثة في ص، كما أوقفت اثنين في ع»: whether people are told as taken or let go besides those told before."""
    act = one.first
    if not act.clause.besides or one.mode != other.mode or act.root not in ("COERCE", "RETREAT"):
        return False
    before = [a for a in other.acts if a.element.span < act.element.span]
    new = any(f.role == "detainee" and not f.phrase.definite for f in act.slots.values())
    return new and any(f.role == "detainee" for a in before for f in a.slots.values())


def _other_partners(one: Group, other: Group, naming: Naming) -> bool:
    """«اتفقت س مع ص … اتفاق بين س وع»: whether two deals have a side in common, and each a partner the other has not."""
    if one.root != "AGREE":
        return False
    mine, theirs = naming.named(one.actors("party")), naming.named(other.actors("party"))
    if not mine & theirs:
        return False
    lands = [{naming.lands.get(actor) for actor in apart} for apart in (mine - theirs, theirs - mine)]
    return all(lands) and lands[0].isdisjoint(lands[1])  # of one land it may be one body by two names


def _opening(group: Group) -> Clause:
    """The clause with which the sentence opens that tells a group."""
    clause = group.first.clause
    while clause.parent is not None:
        clause = clause.parent
    return clause


def _turned_to(one: Group, other: Group) -> bool:
    """«وعلى صعيد آخر، سقطت قذائف …»: whether one is told by a sentence that turns to another incident than those before it."""
    act = one.first
    if act.root not in _ON_THE_GROUND or act.element.article:
        return False
    words = " ".join(e.text for e in _opening(one).elements[:_TURNING])
    turns = words.removeprefix(act.relations.conjunction).startswith(tuple(act.relations.turning))
    return turns and all(a.sentence < act.sentence for a in other.acts)


def _dated_anew(one: Group, other: Group) -> bool:
    """«وأمس، قصفت س …»: whether one is told by a sentence that goes on with a day, behind what is told of no day."""
    clause = _opening(one)
    first = clause.elements[0]
    joined = clause.relations.conjunction
    anew = first.kind == "date" and bool(joined) and first.text.startswith(joined)
    if not anew or one.dating is None or (other.dating is not None and other.dating.span != one.dating.span):
        return False
    return all(a.sentence < one.first.sentence for a in other.acts)


def _goes_on(one: Group, other: Group) -> bool:
    """«تبنت س هجوما استهدف ص»: whether one group's verb, straight behind the noun of the other, says whom that act struck."""
    act = other.first
    if act.root != "ASSAULT" or act.element is not act.clause.verb:
        return False
    noun = noun_before(act)
    return noun is not None and any(a.element is noun for a in one.acts)


def _fitting(one: str, other: str) -> bool:
    """Whether two modes can be of one event: a bomb that turns out to have been a suicide attack."""
    return one == other or {one, other} == {_SUICIDE, "ASSAULT:explosives"}


def _told_how(chosen: Group, fallen: Group) -> bool:
    """«اغتال مجهولون عنصرا … وقال س إنه قتل بإطلاق نار»: whether one tells that somebody was assassinated, the other, in one
    of the next two sentences, how one man fell."""
    act = fallen.first
    if chosen.mode != _TARGETED or fallen.mode not in _WAYS or act.clause.besides:
        return False
    told = act.sentence - chosen.first.sentence
    return 0 < told <= _NEXT and all(_one_fell(group) for group in (chosen, fallen))


def _one_fell(group: Group) -> bool:
    """Whether the people a group hurt are one man."""
    fell = [f.phrase for a in group.tellings for f in a.slots.values() if f.role == "recipient"]
    return bool(fell) and all(p.plurality == "sg" and p.number is None for p in fell)


def received_by(one: Group, other: Group) -> set[str]:
    """ "talks mediated by S … S hosted the ministers": who mediates in one of two tellings and receives both sides in the other."""
    for talks, visit in ((one, other), (other, one)):
        if talks.mode == MEDIATION and visit.mode == VISIT:
            mediators = talks.actors("mediator") | {a for f in talks.mediators for a in f.actors}
            sides = talks.actors("party")
            if mediators & visit.actors("party") and len(sides & visit.actors("party")) > 1:
                return mediators
    return set()


def told_exactly(one: Group, other: Group) -> bool:
    """«قصف …» and «استهدفت مسيّرة …»: whether one tells only that something was shelled, the other from where in the air."""
    return any(
        vague.mode == _SHELLED and _only_vague(vague) and exact.mode in FROM_THE_AIR
        for vague, exact in ((one, other), (other, one))
    )


def _only_vague(group: Group) -> bool:
    """Whether every telling has words that fit a more exact mode as well."""
    return all(act.vague for act in group.acts)


def _wrecked_beside(wrecked: Group, struck: Group) -> bool:
    """Whether one tells that things were wrecked or looted, the other, elsewhere, that people were killed or hurt."""
    return wrecked.mode == _WRECKED != struck.mode and felled(struck) and not wrecked.sentences & struck.sentences


def felled(group: Group) -> bool:
    """Whether it killed or hurt people."""
    return any(a.frame.count in ("killed", "injured") for a in group.tellings)


def _clash_beside(clash: Group, strike: Group) -> bool:
    """Whether one is a clash, the other what one side alone does from afar (a shelling, a bomb, an air strike)."""
    apart = strike.mode in _FROM_AFAR and not any(a.frame.mutual for a in strike.acts)
    return apart and clash.first.frame.mutual and ":" not in clash.mode


def _taken_beside(taken: Group, killed: Group) -> bool:
    """Whether one tells of people taken, the other, by somebody told to have done it, of people killed elsewhere in the text.

    So do «قتل ستة وأسر اثنان في هجوم لـس»: the six fell in the attack, the two were taken (coding rule 4).
    """
    fell = [told for act in killed.tellings for told in (act, *act.means) if told.frame.result]
    apart = not taken.sentences & killed.sentences or any(told.clause.sentence in taken.sentences for told in fell)
    return (
        taken.mode == "ASSAULT:abduct"
        and ":" not in killed.mode
        and apart
        and bool(fell and killed.actors("initiator"))
    )


def _opposite(one: Group, other: Group, naming: Naming) -> bool:
    """Whether those who free in one are freed in the other: the two directions of a swap."""
    if one.mode != RELEASE:
        return False
    freeing, freed = naming.named(one.actors("initiator")), naming.named(other.actors("detainee"))
    own = naming.named(one.actors("detainee"))
    return bool(freeing & freed) and not freeing & own


def _by_whom_it_struck(one: Group, other: Group) -> bool:
    """«قتلت س المسلح الذي هاجم دورية ص»: whether those whom one struck are, by the same words, who did the other."""
    struck = {id(f.phrase) for role, f in roles_of(one.first) if role in ("recipient", "detainee")}
    return bool(struck) and any(role == "initiator" and id(f.phrase) in struck for role, f in roles_of(other.first))


def _other_swap(one: Group, other: Group) -> bool:
    """Whether two swaps are told with their verbs and each with a number of its own: "in May the two exchanged 90"."""
    if not (one.first.frame.swap and other.first.frame.swap) or (one.dating is None) == (other.dating is None):
        return False
    numbers = [_exchanged(group) for group in (one, other)]
    return all(numbers) and numbers[0].isdisjoint(numbers[1])


def _exchanged(group: Group) -> set[int]:
    """The numbers of people told to be held in the clauses of a swap's verbs."""
    phrases = [
        e.phrase for a in group.acts if a.element.kind == "verb" for e in a.clause.elements if e.phrase is not None
    ]
    return {p.number.best for p in phrases if p.held and p.number is not None and p.number.best is not None}


def _promised_beside(promise: Group, agreement: Group) -> bool:
    """Whether one tells what a side alone promises, the other what two agreed on."""
    alone = promise.root == "AGREE" and bool(promise.actors("initiator")) and not promise.actors("party")
    return alone and len(agreement.actors("party")) > 1 and not agreement.actors("initiator")


def _near(one: Group, other: Group) -> bool:
    """Within two sentences: a telling without actors belongs to the act told just before."""
    return min(abs(a.sentence - b.sentence) for a in one.acts for b in other.acts) <= 2
