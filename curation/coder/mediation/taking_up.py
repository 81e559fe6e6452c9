"""Taking up: a sentence that only says who mediated an act told before gives that act its mediator (coding rule 1).

"The armies signed a truce. The deal was brokered by S", "the swap, mediated by S, …": words that name the act again with
nobody but who mediated it are no second event. Only in languages whose ``mediation.toml`` lists the words for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import roles_of
from ..clauses.acts import BACKGROUND, MEDIATION, MENTIONED, PART, PLANNED, RELEASE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon

#: How many sentences back the act taken up may be.
_BACK = 6
#: Within how many elements behind a noun words stand that say it lies ahead.
_RIGHT_BEHIND = 2
#: Roots that name what a mediation came to.
_NAMED = frozenset({"AGREE", "RETREAT", "CONSULT"})


def take_up(acts: Sequence[Act], earlier: Sequence[Act], lexicon: Lexicon) -> None:
    """Give the mediators of acts of one sentence that nobody else takes part in to the act told before them.

    ``earlier``: the acts of the sentences before. Acts so taken up get the status ``part``.
    """
    if not lexicon.mediation.get("taking_up", {}).get("here"):
        return
    for act in acts:
        if act.status not in (TOLD, MENTIONED) or act.root not in _NAMED:
            continue
        mediating = _only_mediators(act)
        if not mediating:
            continue
        if _of_before(act):
            act.status = BACKGROUND
            continue
        if _still_to_come(act):
            act.status = PLANNED
            continue
        before = [a for a in acts if a.element.index < act.element.index]
        beside = [a for a in acts if a.element.index > act.element.index]
        homes = [h for h in (*_back(earlier, act), *before) if _home(h, act)] or [h for h in beside if _home(h, act)][
            :1
        ]
        if not homes:
            continue
        if _came_to(act, homes[-1]):
            act.slots |= {slot: f for slot, f in homes[-1].slots.items() if f.role == "party"}
            act.mediators += [f for f in homes[-1].mediators if f not in act.mediators]
            act.means.append(homes[-1])
            homes[-1].status = PART
            continue
        for home in _all_of(homes[-1], homes):
            if act.element.gerund and not _own_subject(act):
                break  # "its role in brokering the deal": whose role that is, the words before it say
            told = [*home.mediators, *(f for f in home.slots.values() if f.role == "mediator")]
            known = {m.actor for f in told for m in f.phrase.members}
            new = [f for f in mediating if not f.actors <= known and not _is_side(f, home, lexicon)]
            elders = lexicon.go_between_kinds  # "tribal elders … the elders": the same people by fewer words
            home.mediators += [f for f in new if not (f.actors <= elders and known & elders)]
        act.status = PART


def _still_to_come(act: Act) -> bool:
    """«صفقة التبادل المرتقبة برعاية س»: whether words behind its noun, or whom that counts, say that it lies ahead."""
    noun = act.element.kind == "noun"
    return noun and any(e.kind == "future" for e in act.clause.after(act.element)[:_RIGHT_BEHIND])


def _came_to(deal: Act, talks: Act) -> bool:
    """«تدخل وجهاء بين س وص، وحصلوا على هدنة»: whether mediation is told by what it led to, straight behind it."""
    verbs = deal.element.kind == talks.element.kind == "verb" and deal.status == TOLD
    near = 0 <= deal.sentence - talks.sentence <= 1 and deal.element.span[0] > talks.element.span[0]
    return verbs and near and deal.mode == "AGREE" and talks.mode == MEDIATION


def _of_before(act: Act) -> bool:
    """ "The previous truce, which was brokered by S": one of before, not what is told here."""
    ahead = act.clause.before(act.element)
    return act.element.kind == "noun" and bool(ahead) and ahead[-1].text in act.relations.bygone


def _own_subject(act: Act) -> bool:
    """ "…, with S acting as mediator": whether who mediates stands before the form itself."""
    subject = act.slots.get("subject")
    return subject is not None and subject.confidence > CONFIDENCE["carried"]


def _only_mediators(act: Act) -> list[Filler]:
    """The mediators of an act in which nobody else of whom anything is known takes part."""
    rows = roles_of(act)
    others = [f for role, f in rows if role != "mediator" and f.actors]
    return [] if others else [f for role, f in rows if role == "mediator" and f.actors]


def _back(earlier: Sequence[Act], act: Act) -> list[Act]:
    return [a for a in earlier if 0 < act.sentence - a.sentence <= _BACK]


def _sides(act: Act) -> set[str]:
    return {actor for role, f in roles_of(act) if role != "mediator" for actor in f.actors}


def _open_sides(act: Act) -> bool:
    """ "Rival militias agreed to a truce": whether both sides take part who are told by name only further behind."""
    return any(m.who == "both" and m.actor is None for _, f in roles_of(act) for m in f.phrase.members)


def _is_side(mediating: Filler, home: Act, lexicon: Lexicon) -> bool:
    """Whether who mediates is a side of the act, or of the state of one (an official who supervised his own state's swap)."""
    sides = _sides(home)
    states = {lexicon.actors[a].country for a in sides if lexicon.actors[a].state_side}
    own = any(lexicon.actors[a].state_side and lexicon.actors[a].country in states for a in mediating.actors)
    return own or bool(mediating.actors & sides)


def _home(home: Act, act: Act) -> bool:
    """Whether an act told with its sides can be what another names again: the same root, or a deal's content."""
    if home.status != TOLD or home is act or home.frame.needs or not (_sides(home) or _open_sides(home)):
        return False
    if home.root == act.root:
        return True
    if act.mode == "RETREAT:ceasefire":
        return home.root == "AGREE"  # "signed a truce … The ceasefire, sponsored by S"
    return act.root == "AGREE" and home.root in ("RETREAT", "CONSULT")


def _all_of(home: Act, homes: Sequence[Act]) -> list[Act]:
    """The act and, where it is one of several releases, the others: a swap has one a direction."""
    if home.mode != RELEASE:
        return [home]
    return [h for h in homes if h.mode == home.mode]
