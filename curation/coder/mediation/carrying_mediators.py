"""Carrying mediators: words of mediation that nothing beside them takes say who mediated the act told before."""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import roles_of
from ..clauses.acts import CONTENT, MEDIABLE, PART, TOLD, Act
from ..clauses.arguments import CONFIDENCE
from ..words.elements import Element

#: How many sentences further a headline goes on behind its pause («..» ends one, or two).
_PAUSE = 2


def carry_mediators(sentence: Sequence[Element], acts: Sequence[Act], earlier: Sequence[Act]) -> None:
    """«وجاء ذلك بوساطة س»: a sentence that tells no act of its own says who mediated the one told just before."""
    _in_a_deal(acts)
    _fronted(acts, earlier)
    if any(act.status in (TOLD, CONTENT) for act in acts) or not sentence:
        _leave_none_out(sentence, acts)
        _mediated_before(acts)
        return
    home = next((act for act in reversed(earlier) if act.status == TOLD and act.root in MEDIABLE), None)
    if home is None or sentence[0].sentence - home.sentence > 1:
        return
    for element in sentence:
        if element.phrase is not None and element.preposition == "mediator":
            home.mediated_by(element.phrase, "words of mediation in the sentence behind", CONFIDENCE["carried"])


def _fronted(acts: Sequence[Act], earlier: Sequence[Act]) -> None:
    """«بوساطة س.. ص تفرج عن ع»: words of mediation alone before a headline's pause say who mediated what follows it."""
    last = earlier[-1] if earlier else None
    if last is None or not last.frame.mediates or last.status != TOLD or last.clause.verb is not None:
        return
    alone = last.element.index == 0 and bool(last.element.preposition) and last.element.kind == "noun"
    if not alone or {role for role, _ in roles_of(last)} != {"mediator"}:
        return
    home = next((a for a in acts if a.status == TOLD and a.root in MEDIABLE and not a.frame.mediates), None)
    if home is None or home.sentence - last.sentence > _PAUSE:
        return
    known = {actor for _, filler in roles_of(home) for actor in filler.actors}
    for _, filler in roles_of(last):
        if not filler.actors & known:
            home.mediated_by(filler.phrase, "words of mediation before the headline's pause", CONFIDENCE["sentence"])
    last.status = PART


def _leave_none_out(sentence: Sequence[Element], acts: Sequence[Act]) -> None:
    """«أطلقت س سراح …، بعد اعتقال دام شهرا، وذلك بوساطة ص»: who is told to mediate and nobody took mediated the act before."""
    between = [e for e in sentence if e.phrase is not None and e.preposition == "mediator"]
    taken = {id(f.phrase) for act in acts for f in (*act.mediators, *act.slots.values())} if between else set()
    for element in between:
        told = [a for a in acts if a.status == TOLD and a.root in MEDIABLE and a.element.index < element.index]
        if element.phrase is not None and id(element.phrase) not in taken and told and not told[-1].frame.needs:
            home = told[-1]
            known = {actor for role, f in roles_of(home) for actor in f.actors}
            if not known & {m.actor for m in element.phrase.members}:
                home.mediated_by(element.phrase, "words of mediation further behind", CONFIDENCE["sentence"])


def _in_a_deal(acts: Sequence[Act]) -> None:
    """ "S and T agreed to restore ties in a deal brokered by U": who mediated the deal that is named mediated what was agreed."""
    for act in acts:
        if act.root != "AGREE" or act.status == TOLD or not act.mediators:
            continue
        home = act.governor
        while home is not None and home.status != TOLD:
            home = home.governor
        if home is not None and home.root == "AGREE" and not home.mediators and ":" not in home.mode:
            home.mediators += act.mediators


def _mediated_before(acts: Sequence[Act]) -> None:
    """«وقعت س وص …، وذلك بعد مفاوضات جرت بوساطة ع»: who mediated the talks behind an agreement mediated that."""
    for act in acts:
        by = act.element.kind == "noun" and act.element.preposition and act.clause.verb is not None
        if not by or not act.frame.mediates or act.status != TOLD:
            continue
        if {role for role, _ in roles_of(act)} != {"mediator"}:
            continue
        told = [a for a in acts if a.status == TOLD and a.element.index < act.element.index]
        home = next((a for a in told if a.root in MEDIABLE - {"CONSULT"} and a.clause is not act.clause), None)
        if home is not None and not home.mediators and len({a for _, f in roles_of(home) for a in f.actors}) > 1:
            home.mediators += [f for _, f in roles_of(act)]
            act.status = PART
