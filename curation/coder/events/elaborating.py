"""Elaborating: what a report tells as a whole it then tells part by part.

«مقتل ثلاثة بقصف على س … قتل اثنان في ص، وثالث في ع»: the parts add up to the whole, which is no further event; they are
of its day and by whom it was. «… شنت س حملة. وطالت الاعتقالات 48 شابا»: a definite noun takes up the act told before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from ..acts.days_and_places import different_days
from ..acts.groups import Group, roles_of
from ..clauses.acts import Filler
from ..clauses.arguments import CONFIDENCE
from .counting import counts_of

#: The root of which reports give a sum first, and the kinds of count that make it.
_FORCE, _FALLEN = "ASSAULT", ("killed", "injured")
#: Roots of what nouns with the article take up, and within how many sentences.
_TAKEN_UP, _REACH = frozenset({"ASSAULT", "COERCE"}), 2
#: More acts than the sentences within reach tell, so that time grows with the length of a report.
_NEAR = 100
#: How many acts make a whole at least.
_PARTS = 2
_BY = "by whom the act was that it takes up or is part of"


def without_wholes(told: Sequence[Group]) -> list[Group]:
    """Tellings without those that only sum up acts of force told behind them, which take their day and attacker.

    ``told``: one group a telling, before any are joined.
    """
    ordered = sorted(told, key=lambda group: group.first.element.span)
    fallen = {id(group): _fallen(group) for group in ordered if group.root == _FORCE}
    dropped: set[int] = set()
    for at, whole in enumerate(ordered):
        if id(whole) in dropped or not fallen.get(id(whole)):
            continue
        parts = _parts(whole, ordered[at + 1 :], fallen)
        if len({id(part.first) for part in parts}) < _PARTS:
            continue
        sums = [g for g in ordered[at:] if g not in parts and fallen.get(id(g)) == fallen[id(whole)]]
        dropped |= {id(group) for group in sums}
        for part in parts:
            _take(part, whole)
    return [group for group in told if id(group) not in dropped]


def take_up_nouns(groups: Sequence[Group]) -> None:
    """Give acts told by a noun with the article alone, or as like another, the day and attacker of the act this takes up."""
    ordered = sorted(groups, key=lambda group: group.first.element.span)
    by_nobody = [g for g in ordered if g.root in _TAKEN_UP and not g.actors("initiator", "party")]
    for group in by_nobody:  # of several places of one act each
        like = _said_alike(group)
        earlier = _taken_up(group, ordered, like) if like or _definite(group) else None
        if earlier is None:
            continue
        _take(group, earlier)
        if like and group.first.vague:
            group.mode = earlier.mode  # «غارة … وقصف مماثل»


def _parts(whole: Group, later: Sequence[Group], fallen: dict[int, Counter[str]]) -> list[Group]:
    """The acts of force told behind one, whose dead (or else whose hurt) add up to its own; else none."""
    for kind in _FALLEN:
        own = fallen[id(whole)][kind]
        parts = [g for g in later if 0 < fallen.get(id(g), Counter())[kind] < own and _of_one_whole(whole, g)]
        if own and sum({id(g.first): fallen[id(g)][kind] for g in parts}.values()) == own:
            return parts
    return []


def _of_one_whole(whole: Group, part: Group) -> bool:
    """Whether nothing told of an act keeps it from being part of another: sentence, attacker, day."""
    by, others = whole.actors("initiator"), part.actors("initiator")
    apart = bool(by and others) and not by & others
    return whole.sentences.isdisjoint(part.sentences) and not apart and not different_days(whole.dating, part.dating)


def _fallen(group: Group) -> Counter[str]:
    """How many are plainly counted as killed and as hurt."""
    found: Counter[str] = Counter()
    for counted in counts_of(group, {}):
        if counted.count.kind in _FALLEN and counted.count.best:
            found[counted.count.kind] += counted.count.best
    return found


def _definite(group: Group) -> bool:
    """Whether an act is told by nouns with the article alone."""
    return all(act.element.kind == "noun" and act.element.article for act in group.acts)


def _said_alike(group: Group) -> bool:
    """«قصف مماثل على س»: whether a word behind a noun of force says that it was like what is told before."""
    act = group.first
    behind = next(iter(act.clause.after(act.element)), None)
    return act.element.kind == "noun" and behind is not None and behind.text in act.relations.alike


def _taken_up(group: Group, ordered: Sequence[Group], like: bool) -> Group | None:
    """The last act told before another that its noun may take up."""
    ahead = bisect_left(ordered, group.first.element.span, key=lambda g: g.first.element.span)
    near = ordered[max(ahead - _NEAR, 0) : ahead]
    return next((g for g in reversed(near) if _may_be_taken_up(g, group, like)), None)


def _may_be_taken_up(earlier: Group, group: Group, like: bool) -> bool:
    """Whether an act told shortly before, by whom is known, is one that a noun of the same kind may take up."""
    away = group.first.sentence - max(earlier.sentences)
    vague = like and group.first.vague
    same = earlier.mode == group.mode or (earlier.root == group.root and (":" not in group.mode or vague))
    return 0 <= away <= _REACH and same and bool(earlier.actors("initiator"))


def _take(part: Group, whole: Group) -> None:
    """Give an act the day and the attacker of another where its own words tell none."""
    if part.dating is None or part.dating.resolution is None:
        part.dating = whole.dating
    told = (filler for act in whole.acts for role, filler in roles_of(act) if role == "initiator" and filler.actors)
    doer = next(told, None)
    if doer is not None and not part.actors("initiator", "party"):
        part.first.slots["attack"] = Filler("initiator", doer.phrase, _BY, CONFIDENCE["inferred"])
