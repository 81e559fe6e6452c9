"""Refraining: a noun of action behind a word that denies it, told of who says so: a denial, or a refusal.

«انتهت المحادثات دون اتفاق» and «أعلنت س عدم وقوع اشتباكات» deny; «قررت س عدم المشاركة في المفاوضات» and «أعلنت س عدم الانسحاب»
tell what somebody will not do, which is a refusal (coding rule 2).
"""

from __future__ import annotations

from ..clauses.acts import NEGATED, REFUSED, Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element

#: Classes of verbs whose subject says, or decides, that it will not do what follows.
_SAYING = frozenset({"light", "report", "announce"})
#: Roots of what a side itself does or leaves undone.
_OWN = frozenset({"RETREAT", "CONCEDE"})


def refraining(clause: Clause, act: Act, relations: Relations) -> str:
    """Whether what an act's noun tells is denied or refused by a word between it and the verb before; "" for neither."""
    verb = clause.verb
    if act.element.kind != "noun" or verb is None or act.element.index < verb.index:
        return ""
    between: list[Element] = []
    before = clause.before(act.element)
    while before and before[-1].index > verb.index and _leads_on(before[-1], before, relations):
        between.append(before.pop())
    if not before or before[-1].kind != "negation" or before[-1].index <= verb.index:
        return ""
    if before[-1].text not in relations.refraining or verb.voice == "passive" or not verb.classes & _SAYING:
        return NEGATED
    goes = any(e.text in relations.taking_part for e in between)
    refused = act.root in _OWN or (goes and act.root == "CONSULT")
    return REFUSED if refused and "subject" in act.slots else NEGATED


def said_untrue(clause: Clause, act: Act) -> bool:
    """«إن الأنباء عن قصف س غير صحيحة»: whether words behind a noun say that it is not so."""
    denying = clause.relations.untrue | (
        clause.relations.called_off if act.root in ("CONSULT", "RETREAT") else frozenset()
    )
    if not denying or act.element.kind != "noun":
        return False
    behind = f" {' '.join(e.text for e in clause.after(act.element))} "
    return any(f" {words} " in behind for words in denying)


def _leads_on(element: Element, before: list[Element], relations: Relations) -> bool:
    """Whether an element may stand between the denying word and the noun: words, and «المشاركة في» with its preposition."""
    if element.kind in ("word", "instance"):
        return True
    return element.kind == "preposition" and len(before) > 1 and before[-2].text in relations.taking_part


def attempted(act: Act, head: Act | None) -> bool:
    """«حاول شاب طعن جنديين»: whether a form read as a verb stands straight behind a verb of trying and who tried."""
    clause, verb = act.clause, act.clause.verb
    parent = clause.parent
    if act is not head or verb is None or verb.conjunction or clause.opener or parent is None or parent.verb is None:
        return False
    bare = clause.elements[0] is verb and not parent.nouns and parent.elements[-1].kind in ("verb", "np", "word")
    return bare and "intend" in parent.verb.classes and act.root == "ASSAULT"


def holds_nobody(act: Act, head: Act | None) -> bool:
    """«أوقف أي خطوات»: whether a verb that needs its object, and holds people, is told with nobody to hold."""
    holds = act.frame.transitive and act.frame.roles.get("object") == "detainee"
    return (
        holds and (act is head or act.element.kind == "noun") and all(f.role != "detainee" for f in act.slots.values())
    )
