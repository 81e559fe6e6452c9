"""Carrying on: who acts or suffers in a clause that does not say so, from the clause it hangs on."""

from __future__ import annotations

from .acts import Act, Filler
from .agreement import agrees
from .arguments import CONFIDENCE, Argument, Arguments
from .clauses import Clause
from .noun_phrases import NounPhrase


def fill_from_antecedent(clause: Clause, arguments: Arguments, nouns: list[Act]) -> None:
    """A relative clause is about the phrase before it: its pronoun, or else its subject."""
    phrase, verb = clause.antecedent, clause.verb
    if clause.opener != "relative" or phrase is None or verb is None:
        return
    carried = Argument(phrase, "what the relative clause is about", CONFIDENCE["carried"])
    for act in nouns:
        for slot, filler in act.slots.items():
            if filler.phrase.members[0].who == "pronoun":
                act.slots[slot] = Filler(filler.role, phrase, carried.reason, carried.confidence)
                return
    if verb.pronoun is not None and "object" in arguments:
        arguments["object"] = carried
    elif verb.voice == "passive":
        arguments.setdefault("object", carried)
    elif "subject" not in arguments:
        arguments["subject"] = carried


def carry_subject(clause: Clause, arguments: Arguments) -> None:
    """A verb joined by «و» without a subject of its own has that of the clause it is joined to, if it agrees with it."""
    verb = clause.verb
    if verb is None or verb.voice == "passive" or "existential" in verb.classes:
        return
    if "subject" in arguments or clause.opener == "relative":
        return
    parent = clause.parent
    while parent is not None:
        for phrase, reason in (
            (parent.subject, "carried on from the clause before"),
            (_topic(parent), "before the verb, a relative clause between"),
            (parent.caused, "who was brought to act"),
        ):
            if phrase is not None and agrees(verb, phrase, before=True) is not False:
                arguments["subject"] = Argument(phrase, reason, CONFIDENCE["carried"])
                return
        parent = parent.parent


def _topic(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb ends in: the subject of what follows."""
    if clause.verb is not None or clause.nouns:
        return None
    phrases = [e.phrase for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.preposition]
    return phrases[-1] if phrases else None


def describe_act(clause: Clause, arguments: Arguments, nouns: list[Act], earlier: list[Act]) -> None:
    """«قصف نفذته قوات س على …»: a verb of doing with a pronoun says who did the act named just before."""
    verb = clause.verb
    if verb is None or nouns or not earlier:
        return
    act = earlier[-1]
    if act.element.kind != "noun" or act.clause is not clause.parent:
        return
    if clause.opener == "relative" and "existential" in verb.classes and "mediator" in arguments:
        act.mediated_by(arguments["mediator"].phrase, "of the act the clause is about", CONFIDENCE["carried"])
    if verb.pronoun is None or not verb.classes & {"light", "help"}:
        return
    act.described = clause
    for slot, argument in arguments.items():
        if slot != "object":
            act.fill(slot, argument.phrase, f"{argument.reason} (of what it did)", argument.confidence)


def complete_sides(clause: Clause, nouns: list[Act]) -> None:
    """«سيطرت س على المدينة بعد اشتباكات مع ص»: the other side of the clashes is who the clause is about."""
    if clause.subject is None:
        return
    for act in nouns:
        sides = [f for f in act.slots.values() if f.role == "party"]
        alone = len(sides) == 1 and len(sides[0].phrase.members) == 1 and sides[0].phrase is not clause.subject
        if act.frame.mutual and alone and "subject" not in act.slots:
            act.fill("subject", clause.subject, "whom the clause is about", CONFIDENCE["inferred"])
