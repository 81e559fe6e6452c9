"""Merging: several tellings of one act become one event, and an act told as part of another joins it.

Nothing is merged that the text keeps apart: another day, another place, other parties, or an answer to another act.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from .acting_nouns import described_before
from .acts import Act, Filler
from .dating import Dating
from .days_and_places import different_days, different_places
from .locating import Located
from .naming import Naming

#: Over how many events of its type an event is told again: more than any report has, so that time grows with its length.
_REACH = 100
#: How often one event is told; further tellings add nothing.
_TELLINGS = 50
_SUICIDE, _WRECKED = "ASSAULT:suicide-attack", "ASSAULT:destroy"
#: The mode of shelling, and those of strikes from the air.
_SHELLED, _FROM_THE_AIR = "ASSAULT:heavy-weapons", frozenset({"ASSAULT:aerial", "ASSAULT:drone"})
#: Roles in which two tellings of one act name somebody in common, if both name anybody.
_TOLD_AS_ONE = (("initiator",), ("recipient", "detainee"), ("party",), ("mediator",))
#: Modes of force that no clash is told again by.
_FROM_AFAR = frozenset(
    f"ASSAULT:{mode}"
    for mode in ("heavy-weapons", "aerial", "drone", "explosives", "suicide-attack", "targeted", "abduct")
)


@dataclass(slots=True, eq=False)
class Group:
    """The tellings of one event, the fullest first."""

    mode: str
    acts: list[Act]
    dating: Dating | None = None
    located: Located | None = None
    mediators: list[Filler] = field(default_factory=list)
    absorbed: list[Act] = field(default_factory=list)
    several: bool = False  # one of several places a single telling names
    beside: Located | None = None  # the place its sentence tells, where its own clause tells none

    @property
    def root(self) -> str:
        """The event type its mode is of."""
        return self.mode.partition(":")[0]

    @property
    def first(self) -> Act:
        """The telling that names it."""
        return self.acts[0]

    @property
    def tellings(self) -> list[Act]:
        """Its acts and what they were done with."""
        return [*self.acts, *(m for a in self.acts for m in a.means)]

    @property
    def sentences(self) -> set[int]:
        """Numbers of the sentences that tell it or what it took in."""
        return {a.sentence for a in (*self.acts, *self.absorbed)}

    def actors(self, *roles: str) -> set[str]:
        """Actor ids in the given roles (all roles without any)."""
        told = self.by_role()
        return set().union(*[told[role] for role in roles or told if role in told])

    def by_role(self) -> dict[str, set[str]]:
        """Actor ids by their roles."""
        told: dict[str, set[str]] = {}
        for act in self.acts:
            for role, filler in roles_of(act):
                told.setdefault(role, set()).update([m.actor for m in filler.phrase.members if m.actor])
        return told


def before_mediation(group: Group) -> bool:
    """Whether it asks for, offers, accepts, refuses or ends mediation, which is not mediating (coding rule 3)."""
    return group.mode.endswith(":mediation") and group.root != "CONSULT"


def roles_of(act: Act) -> list[tuple[str, Filler]]:
    """The phrases of an act with their roles, after the mode has been settled.

    A mutual act turned into a request (a call for the sake of a release) has a side that asks and one that is asked.
    """
    directed = bool(act.frame.request_roles) and act.root != act.frame.root
    rows = []
    for slot, filler in act.slots.items():
        role = act.frame.request_roles.get(slot) if directed and slot != "counterpart" else filler.role
        if role is not None:
            rows.append((role, filler))
    return rows + [("mediator", f) for f in act.mediators]


def merge(groups: list[Group], naming: Naming) -> list[Group]:
    """Merge groups that tell one event; ``naming``: which actors are one."""
    merged: list[Group] = []
    of_root: dict[str, deque[Group]] = {}
    for group in groups:
        before = of_root.setdefault(group.root, deque(maxlen=_REACH))
        home = None
        if not _unsided_swap(group):  # which of its two releases it is nobody can say yet
            home = next((m for m in reversed(before) if _same(m, group, naming)), None)
        if home is None:
            merged.append(group)
            if not _unsided_swap(group):
                before.append(group)
        else:
            _take(home, group)
    return merged


def _unsided_swap(group: Group) -> bool:
    """Whether a group tells a swap without its two sides."""
    return group.first.frame.swap and not group.actors("initiator") and not group.actors("detainee")


def spread_swaps(groups: list[Group], naming: Naming) -> list[Group]:
    """Let a swap told without its sides add what it knows to each of the releases it is made of."""
    kept = [g for g in groups if not _unsided_swap(g)]
    for swap in (g for g in groups if _unsided_swap(g)):
        homes = [g for g in kept if _same(g, swap, naming)]
        if not homes:
            kept.append(swap)
        for home in homes:
            if home.dating is None:
                home.dating = swap.dating
            if home.located is None:
                home.located = swap.located
            home.mediators += swap.mediators
            home.absorbed += swap.acts
    return kept


def add_mentions(groups: list[Group], named: list[Group], naming: Naming) -> list[Group]:
    """Let acts that are only named add what they know to the one they name; a name that fits several adds nothing."""
    of_root: dict[str, list[Group]] = {}
    for group in groups:
        of_root.setdefault(group.root, []).append(group)
    for mention in named:
        homes = [g for g in _around(of_root.get(mention.root, []), mention) if _same(g, mention, naming)]
        if len(homes) == 1:
            if homes[0].located is not None:
                mention.located = None  # a name in passing does not move what was told
            _take(homes[0], mention)
    return groups


def _around(groups: list[Group], mention: Group) -> list[Group]:
    """Of groups in text order those told near a mention: all of them in any report of a usual length."""
    at = bisect_left(groups, mention.first.sentence, key=lambda group: group.first.sentence)
    return groups[max(0, at - _REACH) : at + _REACH]


def _take(home: Group, other: Group) -> None:
    exact = other.mode in _FROM_THE_AIR and _told_exactly(home, other)
    home.acts += other.acts[: max(0, _TELLINGS - len(home.acts))]
    home.mediators += other.mediators
    home.absorbed += other.absorbed
    if _precedence(other.dating) > _precedence(home.dating):
        home.dating = other.dating
    if other.located is not None and (home.located is None or _tells_more(other.located, home.located)):
        home.located = other.located
    if _WRECKED in (home.mode, other.mode) and (_felled(home) or _felled(other)):
        home.mode = home.root if home.mode == _WRECKED else home.mode  # what was wrecked beside is no means
        if other.mode == _WRECKED:
            return
    if ":" in other.mode and (":" not in home.mode or other.mode == _SUICIDE or exact):
        home.mode = other.mode


def _tells_more(one: Located, other: Located) -> bool:
    """Finer, or as fine with a word that says what sort of place it is; a countryside says more than "north of"."""
    if one.mention.cue == "countryside" and other.mention.relation == "near" and not other.mention.cue:
        return True
    return (one.fineness, bool(one.mention.cue)) > (other.fineness, bool(other.mention.cue))


def _precedence(dating: Dating | None) -> int:
    if dating is None:
        return 0
    return 1 + (dating.reason == "") + (dating.resolution is not None and dating.resolution.earliest is not None)


def _same(one: Group, other: Group, naming: Naming) -> bool:
    if one.root != other.root:
        return False
    if ":" in one.mode and ":" in other.mode and not (_fitting(one.mode, other.mode) or _told_exactly(one, other)):
        return False
    if _besides(one, other) or _besides(other, one):
        return False
    if _dated_anew(one, other) or _dated_anew(other, one):
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
    if _other_swap(one, other):
        return False
    answers = {id(a.responds_to) for g in (one, other) for a in g.acts if a.responds_to is not None}
    if answers and not all(any(a.responds_to for a in g.acts) for g in (one, other)):
        return False
    if len(answers) > 1:
        return False
    own, others = one.by_role(), other.by_role()
    for roles in _TOLD_AS_ONE:
        mine, theirs = _named_in(own, roles, naming), _named_in(others, roles, naming)
        if mine and theirs and not (mine & theirs):
            return False
    if _other_partners(one, other, naming):
        return False
    if _named_in(own, own, naming) & _named_in(others, others, naming):
        return True
    without_sides = [not _named_in(told, told.keys() - {"mediator"}, naming) for told in (own, others)]
    return (any(without_sides) and _near(one, other)) or _goes_on(one, other)


def _named_in(told: dict[str, set[str]], roles: Iterable[str], naming: Naming) -> set[str]:
    """The bodies in the given roles. ``told``: actors by role."""
    return naming.named(set().union(*[told[role] for role in roles if role in told]))


def _besides(one: Group, other: Group) -> bool:
    """«… كما انفجرت عبوة»: whether a group tells force of its own, no harm, as what happened besides what was told before."""
    act = one.first
    own = act.root == "ASSAULT" and act.clause.besides and not (act.frame.result or act.element.article)
    verb = act.clause.verb
    own = own and (verb is None or act.element.index <= verb.index or bool(verb.classes & {"light", "existential"}))
    own = own and not any(e.article and e.is_violent for e in act.clause.nouns)  # «كما استهدف القصف مدرسة»
    return own and any(a.element.span < act.element.span for a in other.acts)


def _other_partners(one: Group, other: Group, naming: Naming) -> bool:
    """«اتفقت س مع ص … اتفاق بين س وع»: whether two deals have a side in common, and each a partner the other has not."""
    if one.root != "AGREE":
        return False
    mine, theirs = naming.named(one.actors("party")), naming.named(other.actors("party"))
    if not mine & theirs:
        return False
    lands = [{naming.lands.get(actor) for actor in apart} for apart in (mine - theirs, theirs - mine)]
    return all(lands) and lands[0].isdisjoint(lands[1])  # of one land it may be one body by two names


def _dated_anew(one: Group, other: Group) -> bool:
    """«وأمس، قصفت س …»: whether one is told by a sentence that goes on with a day, behind what is told of no day."""
    clause = one.first.clause
    while clause.parent is not None:
        clause = clause.parent
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
    before = act.clause.before(act.element)
    noun = before[-1] if before else described_before(act.clause)
    return noun is not None and any(a.element is noun for a in one.acts)


def _fitting(one: str, other: str) -> bool:
    """Whether two modes can be of one event: a bomb that turns out to have been a suicide attack."""
    return one == other or {one, other} == {_SUICIDE, "ASSAULT:explosives"}


def _told_exactly(one: Group, other: Group) -> bool:
    """«قصف …» and «استهدفت مسيّرة …»: whether one tells only that something was shelled, the other from where in the air."""
    return any(
        vague.mode == _SHELLED and _only_vague(vague) and exact.mode in _FROM_THE_AIR
        for vague, exact in ((one, other), (other, one))
    )


def _only_vague(group: Group) -> bool:
    """Whether every telling has words that fit a more exact mode as well."""
    return all(act.vague for act in group.acts)


def _wrecked_beside(wrecked: Group, struck: Group) -> bool:
    """Whether one tells that things were wrecked or looted, the other, elsewhere, that people were killed or hurt."""
    return wrecked.mode == _WRECKED != struck.mode and _felled(struck) and not wrecked.sentences & struck.sentences


def _felled(group: Group) -> bool:
    """Whether it killed or hurt people."""
    return any(a.frame.count in ("killed", "injured") for a in group.tellings)


def _clash_beside(clash: Group, strike: Group) -> bool:
    """Whether one is a clash, the other what one side alone does from afar (a shelling, a bomb, an air strike)."""
    apart = strike.mode in _FROM_AFAR and not any(a.frame.mutual for a in strike.acts)
    return apart and clash.first.frame.mutual and ":" not in clash.mode


def _taken_beside(taken: Group, killed: Group) -> bool:
    """Whether one tells of people taken, the other, by somebody told to have done it, of people killed elsewhere in the text."""
    apart = not taken.sentences & killed.sentences and any(a.frame.result for a in killed.acts)
    return taken.mode == "ASSAULT:abduct" and ":" not in killed.mode and apart and bool(killed.actors("initiator"))


def _opposite(one: Group, other: Group, naming: Naming) -> bool:
    """Whether those who free in one are freed in the other: the two directions of a swap."""
    if one.mode != "RETREAT:release":
        return False
    freeing, freed = naming.named(one.actors("initiator")), naming.named(other.actors("detainee"))
    own = naming.named(one.actors("detainee"))
    return bool(freeing & freed) and not freeing & own


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
