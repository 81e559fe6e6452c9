"""Documents: clauses straight behind a thing that was told, and behind a word for what is written or said."""

from __future__ import annotations

from ..words.elements import Element
from .acts import Act
from .clauses import Clause


def about_thing(clause: Clause, verb: Element) -> bool:
    """«بيانا حمل فيه س …»: straight behind the verb a pronoun in "in" means the thing told before."""
    behind = clause.after(verb)[:1]
    phrase = behind[0].phrase if behind else None
    return (
        phrase is not None and behind[0].preposition in clause.relations.within and phrase.members[0].who == "pronoun"
    )


def of_document(clause: Clause, verb: Element) -> bool:
    """«قرارا يدين س»: straight behind a word for what is written, a verb without a word between says what it says."""
    before = clause.parent.elements[-1] if clause.parent is not None else None
    return (
        not clause.opener
        and before is not None
        and clause.elements[0] is verb
        and not verb.conjunction
        and before.kind == "word"
        and before.index == verb.index - 1
        and before.text in clause.relations.documents
    )


def deal_says(clause: Clause, act: Act) -> bool:
    """Whether the subject of a verb is a deal, told by its noun: what follows are its terms."""
    if (
        (act.root == "AGREE" and act.frame.mutual)
        or act.element.voice == "passive"
        or "subject" in act.slots
        or clause.opener == "relative"
    ):
        return False
    before = [e for e in clause.nouns if e.index < act.element.index]
    return bool(before) and not before[0].preposition and any(f.root == "AGREE" for f in before[0].frames)


def deal_calls(clause: Clause, act: Act) -> bool:
    """ "The deal calls for the withdrawal of S": words of asking straight behind a deal or truce are its terms."""
    before = clause.before(act.element)[-1:]
    asks = act.root == "REQUEST" and act.element.kind == "noun" and not act.element.preposition
    return asks and bool(before) and any(f.root in ("AGREE", "RETREAT") for f in before[0].frames)
