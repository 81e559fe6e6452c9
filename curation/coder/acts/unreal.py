"""Unreal: what stands under verbs of denying, hoping and fearing, and what may come of something, has not been done."""

from __future__ import annotations

from ..clauses.acts import NEGATED, PLANNED, PROMISED, Act
from ..clauses.clauses import Clause
from ..lexicon.lexicon import TRANSPARENT_VERBS
from .modality import modality_of


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


#: Classes of verbs behind which stands what comes of something (led to, ended with, resulted in).
_COMING = frozenset({"cause", "existential"})

#: The most elements with which words for what may be open a sentence.
_OPENING = 2


def may_come(clause: Clause) -> bool:
    """ "could lead to Israel attacking …", "the risk of S storming …", "may lead to an attack": whether it only may come so.

    Who does it stands straight before a form in -ing, behind the word that leads to him.
    """
    parent, verb = clause.parent, clause.verb
    if parent is None or verb is None or modality_of(parent) != PLANNED:
        return False
    behind = parent.elements if parent.verb is None else [e for e in parent.elements if e.index > parent.verb.index]
    comes = parent.verb is not None and not parent.verb.classes.isdisjoint(_COMING)
    if parent.verb is None and parent.elements[0].kind == "hypothetical" and clause.opener in ("", "subordinator"):
        return len(parent.elements) <= _OPENING  # «ليت الفصائل تتصالح», «من شأن الخطوة أن …»
    if not verb.gerund:
        return comes and not behind and clause.elements[0].kind == "preposition" and clause.elements[0] is not verb
    led = behind[-2:-1] if behind and behind[-1].kind == "np" else []
    return clause.elements[0] is verb and any(
        e.kind == "hypothetical" or (e.kind == "preposition" and comes) for e in led
    )


def wished(clause: Clause) -> bool:
    """ "wants to see S withdraw", "would like to see T attack": whether it is what somebody wishes to see."""
    parent = clause.parent
    if parent is None or parent.verb is None or parent.elements[-1] is not parent.verb:
        return False
    before, over = parent.before(parent.verb)[-1:], parent.parent
    if clause.opener or clause.elements[0].kind != "np" or not before or before[0].kind != "preposition":
        return False
    wishing = over is not None and over.verb is not None and "intend" in over.verb.classes
    return wishing or any(modality_of(one) in (PLANNED, PROMISED) for one in (parent, over) if one is not None)


def supposed(clause: Clause) -> bool:
    """ "If S attacks, T will strike back.": whether what would follow from a case is told by nobody but the writer."""
    parent, verb, last = clause.parent, clause.verb, clause.elements[-1]
    if parent is None or parent.opener != "condition" or verb is None or last.kind != "mark" or last.text != ".":
        return False
    named = any(e.kind == "np" and e.phrase is not None and not e.phrase.members[0].who for e in clause.before(verb))
    return named and parent.parent is None


def thought_of(clause: Clause) -> bool:
    """ "Analysts believe S will attack", "residents hope S will withdraw": whether what is to come is what others think of.

    The words stand straight before the clause, or in it before its subject, with or without "that".
    """
    thinking, verb = clause.relations.thinking, clause.verb
    if not thinking or verb is None:
        return False
    led = [*(clause.parent.elements[-1:] if clause.parent is not None else ()), *clause.before(verb)]
    return any(e.text in thinking and any(x.kind == "np" for x in led[at + 1 :]) for at, e in enumerate(led))
