"""Failing efforts: «فشلت مساعي وجهاء س في إقناع ص بـ…» tells of mediation that came to nothing.

Efforts are mediation only where they are told to have brought an act about (``needs``), or where people who stand between
others by their standing, or a third side told with those between whom it stands, are told to have failed in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..clauses.acts import TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon


def settle_failing_efforts(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Make mediation of the efforts of a sentence that failed."""
    for act in acts:
        if act.root == "AGREE" and (talks := _failed_talks(act, acts)) is not None:
            act.frame, act.mode = talks.frame, talks.mode
        verb = act.clause.verb
        failed = verb is not None and "fail" in verb.classes and act.link == "object"
        if not failed or not (act.frame.needs and act.frame.mediates) or act.status != TOLD:
            continue
        who = {a for f in act.slots.values() if f.role == "mediator" for a in f.actors}
        sides = any(f.role == "party" and f.actors - who for f in act.slots.values())
        if who and (sides or who <= lexicon.go_between_kinds):
            _take_persuaded(act, lexicon)
            act.frame = replace(act.frame, needs=None)


def _take_persuaded(act: Act, lexicon: Lexicon) -> None:
    """«… في إقناع ص»: whom the efforts were to bring round stands straight behind the word for it."""
    for word, behind in pairwise(act.clause.elements):
        if word.kind == "word" and behind.phrase is not None and word.text in lexicon.persuading:
            act.slots.setdefault(
                act.relations.between, Filler("party", behind.phrase, "whom it was to bring round", CONFIDENCE["order"])
            )
            return


def _failed_talks(act: Act, acts: Sequence[Act]) -> Act | None:
    """«فشل اجتماع عقده س مع ص في التوصل إلى اتفاق»: the talks that failed where an act tells only who held them."""
    clause, verb = act.clause, act.clause.verb
    over = clause.parent
    if over is None or over.verb is None or "fail" not in over.verb.classes:
        return None
    if act.element is not verb or verb.pronoun is None or clause.opener:
        return None
    return next((a for a in acts if a.clause is over and a.root == "CONSULT" and a.link == "object"), None)
