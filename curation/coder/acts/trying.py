"""Trying: what somebody makes efforts for, tries or is still about has not come about; whoever tries to settle it mediates."""

from __future__ import annotations

from dataclasses import replace

from ..clauses.acts import MEDIATION, PURPOSE, Act
from ..clauses.clauses import Clause
from .modality import modality_of


def try_it(act: Act, parent: Clause | None) -> None:
    """ "in efforts to reach a truce" tells an aim; who makes efforts to broker one mediates, unless they are only spoken of."""
    over = parent.verb if parent is not None else None
    spoken = over is not None and any("object" in frame.content for frame in over.frames)
    if act.frame.roles.get("subject") == "mediator" and not spoken:
        mediate(act)
    else:
        act.status, act.tried = PURPOSE, not spoken


def mediate(act: Act) -> None:
    """Make going between of an act not brought about: whose people are to be freed is one of those it is between."""
    act.mode = MEDIATION
    for slot, filler in act.slots.items():
        if filler.role == "detainee":
            act.slots[slot] = replace(filler, role="party")


def only_tried(clause: Clause, infinitive: str) -> bool:
    """Whether a noun of trying, with or without whose it is, stands straight before the infinitive of a clause."""
    at = next((e for e in clause.elements if e.kind == "preposition" and e.text == infinitive), None)
    ahead = [*(clause.parent.elements if clause.parent is not None else ()), *clause.elements]
    before = sorted((e for e in ahead if at is not None and e.index < at.index), key=lambda e: e.index)[-3:]
    if len(before) > 2 and before[-1].preposition in ("agent", *clause.relations.of):
        before = before[:-2]  # "efforts by S to broker a truce"
    return bool(before) and at is not None and before[-1].text in clause.relations.trying


def tries_to_mediate(act: Act, clause: Clause, parent: Clause | None) -> bool:
    """ "is trying to broker a truce": whether an infinitive of going between stands behind a verb of trying."""
    tries = parent is not None and parent.verb is not None and parent.verb.text in clause.relations.tried
    return tries and act.frame.roles.get("subject") == "mediator" and not modality_of(parent or clause)


def is_there_to_mediate(act: Act, clause: Clause, parent: Clause | None) -> bool:
    """ "The envoy is in Sudan to mediate": whether who is somewhere is there in order to go between others."""
    there = any(
        a.kind == "word" and a.text in clause.relations.being and a.index < act.element.index for a in clause.elements
    )
    told = parent is None and there and clause.has("place") and "subject" in act.slots
    return told and act.frame.roles.get("subject") == "mediator"


def under_way(act: Act) -> bool:
    """ "S is mediating a prisoner exchange between T and U": what somebody is still brokering has not come about."""
    features = act.element.features
    going_on = (
        act.element.kind == "verb" and features is not None and features.tense == "ing" and not act.element.gerund
    )
    return going_on and act.frame.roles.get("subject") == "mediator" and (act.frame.swap or act.root == "AGREE")
