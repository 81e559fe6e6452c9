"""Telling: whether words for an act assert that it happened or only name it.

«قصف استهدف …» asserts a shelling, «بعد القصف» and «مزاعم اغتصاب» only name one. A named act may add to one told
elsewhere in the report; it makes no event of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from .acts import Act
from .clauses import Clause
from .elements import Element

_TRANSPARENT = frozenset({"light", "existential", "cause"})
#: Adjuncts that tell an act as having happened before or beside the main one; with the article they point back to it.
_BESIDE = frozenset({"بعد", "خلال", "after", "during", "amid"})
_MEANS = frozenset({"ب", "في", "جراء", "بسبب", "by", "in", "with"})
_ADJUNCTS = frozenset({"date", "place", "preposition", "mark", "word", "coordinator", "instance"})


def is_asserted(act: Act, head: Act | None, headline: bool) -> bool:
    """Whether a told act's words assert it."""
    clause = act.clause
    if act is head:
        return not _is_background(clause)
    if act.element.kind != "noun":
        return True
    if _is_background(clause):
        return False
    if act.mode == "CONSULT:mediation" and (clause.verb is not None or act.governor is not None):
        return True
    if act.link in _BESIDE:
        return not act.element.article
    before = _before(clause, act.element)
    if before is not None and before.kind == "word" and not act.element.preposition and not headline:
        return False
    verb = clause.verb
    if head is not None or (act.governor is not None and act.governor.element.kind == "noun"):
        return _beside(act, act.governor or head)
    if verb is None:
        opens = _opens(clause, act.element)
        return opens and (headline or not act.element.article)
    if verb.classes & _TRANSPARENT:
        return act.link in ("object", "ب", "عن", "إلى", "في", "على", "in", "to") or act.element.index < verb.index
    return act.element.index < verb.index and _opens(clause, act.element) and not act.element.article


def _beside(act: Act, other: Act | None) -> bool:
    """Means and results of a violent act, and what is told to have come before it."""
    if other is None:
        return False
    violent = act.root == other.root == "ASSAULT"
    return violent and (act.link in _MEANS or act.frame.result or other.frame.result)


def _opens(clause: Clause, element: Element) -> bool:
    """Whether nothing but adjuncts stands before the noun in its clause."""
    return all(
        e.kind in _ADJUNCTS or e.kind in ("subordinator", "source") for e in clause.elements if e.index < element.index
    )


def _before(clause: Clause, element: Element) -> Element | None:
    earlier = [e for e in clause.elements if e.index < element.index]
    return earlier[-1] if earlier else None


def _is_background(clause: Clause) -> bool:
    """A relative or pluperfect clause without a date tells what was before."""
    dated = any(e.kind == "date" for e in clause.elements)
    return not dated and (clause.opener == "relative" or _pluperfect(clause))


def _pluperfect(clause: Clause) -> bool:
    verb = clause.verb
    earlier: Sequence[Element] = [e for e in clause.elements if verb is not None and e.index < verb.index]
    if any(e.kind == "pluperfect" for e in earlier) and clause.parent is not None:
        opening = clause.parent.verb
        return opening is not None and "plain" in opening.classes and opening.index <= 1
    return False
