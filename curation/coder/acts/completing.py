"""Completing: the other side of a mutual act is who its clause is about, or who tells of it."""

from __future__ import annotations

from ..clauses.acts import Act
from ..clauses.arguments import CONFIDENCE
from ..clauses.clauses import Clause
from ..words.elements import Element


def _mediator_acts(clause: Clause | None) -> bool:
    """Whether who a clause is about is told, by its verb or that of a clause it hangs on, to mediate."""
    subject = clause.subject if clause is not None else None
    while clause is not None and clause.subject is subject:
        if clause.verb is not None and any(f.roles.get("subject") == "mediator" for f in clause.verb.frames):
            return True
        clause = clause.parent
    return False


def complete_sides(clause: Clause, nouns: list[Act]) -> None:
    """«سيطرت س على المدينة بعد اشتباكات مع ص»: the other side of the clashes is who the clause is about."""
    if clause.subject is None:
        _side_speaks(clause, nouns)
        return
    if _mediator_acts(clause):
        return  # "elders brokered a truce to halt clashes between …": who mediates is no side
    for act in nouns:
        sides = [f for f in act.slots.values() if f.role == "party"]
        alone = len(sides) == 1 and len(sides[0].phrase.members) == 1 and sides[0].phrase is not clause.subject
        between = act.slots.get(clause.relations.between)
        if between is not None and all(m.actor is None and m.fallback for m in between.phrase.members):
            continue  # "amid clashes between rival militias, the mission urged …": both sides are told
        left = not sides and _leaves(clause) and act.root == "CONSULT" and act.link in clause.relations.beside
        if act.frame.mutual and (alone or left) and "subject" not in act.slots:
            act.fill("subject", clause.subject, "whom the clause is about", CONFIDENCE["inferred"])


def _leaves(clause: Clause) -> bool:
    """ "left the capital after talks": whether a clause tells that somebody leaves."""
    sense = clause.verb.item.sense if clause.verb is not None else None
    return sense is not None and sense.lemma in clause.relations.leaving


def complete_opening(clauses: list[Clause], acts: list[Act]) -> None:
    """«وفي اتصال هاتفي مع ص، أكد س …»: the other side of a meeting told before the first verb is who that verb is about."""
    if len(clauses) < 2 or clauses[0].verb is not None or clauses[1].subject is None or clauses[1].opener:
        return
    opening = clauses[0].elements[0] if clauses[0].elements else None
    if opening is None or not (opening.kind == "preposition" or opening.preposition) or _mediator_acts(clauses[1]):
        return
    for act in acts:
        if act.clause is clauses[0] and _with_one_side(act) and "subject" not in act.slots:
            act.fill("subject", clauses[1].subject, "whom the clause behind is about", CONFIDENCE["inferred"])


def complete_front(clauses: list[Clause], acts: list[Act]) -> None:
    """ "During a call with S, T underscored …", "Accusing S of …, T cut ties": who acts in what is told first, or meets the
    side told there, stands behind its comma."""
    first = clauses[0].elements[0] if clauses and clauses[0].elements else None
    verb = clauses[0].verb if clauses else None
    if first is None or not (first.kind == "preposition" if verb is None else _opens_with_form(clauses[0], verb)):
        return
    elements = [e for clause in clauses for e in clause.elements]
    for act in acts:
        if act.clause is not clauses[0] or "subject" in act.slots or not (act.element is verb or _with_one_side(act)):
            continue
        comma = next((e.index for e in elements if e.index > act.element.index and e.text == ","), None)
        behind = elements[comma + 1] if comma is not None and comma + 1 < len(elements) else None
        if behind is not None and behind.kind == "np" and behind.phrase is not None and not behind.preposition:
            reason = "who stands behind what is told first"
            act.fill("subject", behind.phrase, reason, CONFIDENCE["inferred"])


def _opens_with_form(clause: Clause, verb: Element) -> bool:
    """Whether a form in -ing opens a clause, alone or behind a preposition or an adverb ("Strongly condemning …")."""
    return verb.gerund and clause.elements.index(verb) <= 1


def _with_one_side(act: Act) -> bool:
    """Whether one side of a meeting is told, by a name."""
    sides = [f for f in act.slots.values() if f.role == "party"]
    one = len(sides) == 1 and len(sides[0].phrase.members) == 1
    return act.root == "CONSULT" and one and sides[0].phrase.members[0].who != "both"


def _side_speaks(clause: Clause, nouns: list[Act]) -> None:
    """ "Hamas said a deal had been reached with Israel": who tells of an act with one other side is its own side."""
    parent = clause.parent
    if parent is None or parent.subject is None or parent.verb is None or "report" not in parent.verb.classes:
        return
    for act in nouns:
        parties = {slot for slot, filler in act.slots.items() if filler.role == "party"}
        if act.frame.mutual and parties == {"with"} and not act.mediators and not parent.subject.mediates:
            act.fill("subject", parent.subject, "who tells of an act with the other side", CONFIDENCE["inferred"])
