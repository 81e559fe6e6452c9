"""Unreal: what stands under verbs of denying, hoping and fearing has not been done."""

from __future__ import annotations

from .acts import NEGATED, PLANNED, Act
from .clauses import Clause
from .lexicon import TRANSPARENT_VERBS


def unreal(classes: frozenset[str]) -> str:
    """The status of what stands under a verb of denying or intending, "" under any other."""
    if "deny" in classes:
        return NEGATED
    return PLANNED if "intend" in classes else ""


def unreal_behind(clause: Clause, act: Act) -> str:
    """The status of a noun of action behind a verb that is no act itself."""
    verb = clause.verb
    held = not act.element.preposition or act.element.preposition in clause.relations.of  # «فشلت جولة من المفاوضات»
    if verb is not None and "fail" in verb.classes and act.root == "CONSULT" and held:
        return ""
    if verb is None or verb.classes & TRANSPARENT_VERBS or act.element.index <= verb.index:
        return ""
    return unreal(verb.classes)


def thought_of(clause: Clause) -> bool:
    """ "Analysts believe S will attack", "residents hope S will withdraw": whether what is to come is what others think of.

    The words stand straight before the clause, or in it before its subject, with or without "that".
    """
    thinking, verb = clause.relations.thinking, clause.verb
    if not thinking or verb is None:
        return False
    led = [*(clause.parent.elements[-1:] if clause.parent is not None else ()), *clause.before(verb)]
    return any(e.text in thinking and any(x.kind == "np" for x in led[at + 1 :]) for at, e in enumerate(led))
