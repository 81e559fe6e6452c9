"""Speaking: who "we" and "I" are: whoever the sentence says is speaking.

"We will not accept …," said S; «وأضافت س: ندعو ص إلى …». What the speaker says his own side does, will or will not do is
his side's.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import Act
from ..clauses.arguments import CONFIDENCE
from ..clauses.clauses import Clause
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

_SPEECH = "report"


def speaker(clause: Clause, clauses: Sequence[Clause]) -> NounPhrase | None:
    """Who says what a clause tells: the subject of the verb of saying it hangs on, or that stands behind it."""
    level = clause.parent
    while level is not None:
        if level.verb is not None and _SPEECH in level.verb.classes and level.subject is not None:
            return level.subject
        level = level.parent
    later = (c for c in clauses if c.elements[0].index > clause.elements[0].index)
    return next((_sayer(c) for c in later if c.verb is not None and _SPEECH in c.verb.classes), None)


def speak_for_themselves(acts: Sequence[Act], clauses: Sequence[Clause], issuer: NounPhrase | None = None) -> None:
    """Make whoever speaks the subject of the acts told of "we" and "I".

    ``issuer``: who spoke in the sentences before, where the words of one quotation run over several.
    """
    for act in acts:
        clause, verb = act.clause, act.element
        if "subject" in act.slots or verb is not clause.verb or verb.voice == "passive":
            continue
        if not (verb.speaks or any(e.text in act.relations.speakers for e in clause.before(verb))):
            continue
        said_by = speaker(clause, clauses) or (issuer if verb.speaks else None)
        if said_by is not None:
            act.fill("subject", said_by, "who says what his own side does", CONFIDENCE["carried"])


def _sayer(clause: Clause) -> NounPhrase | None:
    """The subject of a verb of saying, behind it as well: "…, said the spokesman of S"."""
    if clause.subject is not None or clause.verb is None:
        return clause.subject
    return next((e.phrase for e in clause.after(clause.verb) if e.kind == "np" and not e.preposition), None)


def says_only(verb: Element | None) -> bool:
    """Whether a verb only says who tells something, and is no act of words itself."""
    return verb is not None and _SPEECH in verb.classes and not verb.frames


def said_in(act: Act) -> Clause | None:
    """«أعلنت س اليوم أنها ستفرج غدا عن …»: the clause in which an undertaking is said; the day beside it is still to come."""
    clause = act.clause
    said = clause.opener == "subordinator" and clause.parent is not None and says_only(clause.parent.verb)
    return clause.parent if act.undertaking and act.element is clause.verb and said else None
