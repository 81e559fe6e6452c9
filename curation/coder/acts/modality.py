"""Modality: what the words before a verb or noun make of it: negated, planned, promised, refused, said to be due.

«لن تنسحب», «قد يقصف», «تعهد بألا …», "will not stop until they are freed", "will leave and hand over …": words of the
clause itself, or those of the clause it is joined to or goes on beside.
"""

from __future__ import annotations

from collections.abc import Set

from ..clauses.acts import NEGATED, OBLIGED, PLANNED, PROMISED, REFUSED
from ..clauses.clauses import Clause
from ..words.elements import Element

#: What kinds of words before a verb make of it where whoever speaks binds himself or another.
_UNDERTAKING = {"promise": PROMISED, "refusal": REFUSED, "obligation": OBLIGED}
#: Classes of verbs that tell what somebody says or thinks.
_SAYING = frozenset({"report", "deny", "promise", "intend"})
#: A negation stands at most this many elements before its verb.
_NEGATION_REACH = 2


def joined_to(clause: Clause) -> Clause | None:
    """ "will leave and hand over …": the clause whose words before its verb hold for a bare form joined to it as well.

    So do those before one by means of which it would be done ("could respond by closing ports or staging raids").
    """
    verb, first = clause.verb, clause.elements[0]
    tense = verb.features.tense if verb is not None and verb.features is not None else ""
    behind = clause.parent is not None and first is verb and clause.parent.elements[-1].kind == "coordinator"
    bare = tense == "base" or (tense == "ing" and (behind or first.kind == "coordinator"))
    if verb is None or not bare or clause.opener or first.kind not in ("coordinator", "mark", "verb"):
        return None
    own = any(e.kind not in ("coordinator", "mark", "word", "date") for e in clause.before(verb))
    return None if own else clause.parent


def while_planned(clause: Clause) -> str:
    """ "will protect them as they withdraw": what goes on beside what lies ahead lies ahead."""
    verb, parent = clause.verb, clause.parent
    present = verb is not None and verb.features is not None and verb.features.tense in ("base", "present")
    if parent is not None and clause.elements[0].text in clause.relations.awaited:
        return PLANNED if modality_of(parent) else ""  # "will not stop until they are freed"
    beside = present and clause.opener == "adverbial" and parent is not None
    return PLANNED if beside and parent is not None and modality_of(parent) else ""


def shared_modality(clause: Clause) -> str:
    """What the words before a verb make of a bare form joined to it or a form it begins, "" where nothing."""
    if _denied_having(clause):
        return NEGATED
    if _besides(clause):
        return PLANNED
    home = joined_to(clause) or _begun(clause)
    while home is not None:
        if found := modality_of(home):
            return found
        home = joined_to(home)
    return ""


def _besides(clause: Clause) -> bool:
    """ "S could act by itself, sending troops": whether a form goes on about what is only possible or thought of."""
    verb, parent = clause.verb, clause.parent
    if verb is None or parent is None or not verb.gerund or clause.elements[0] is not verb:
        return False
    if any(frame.result for frame in verb.frames):
        return False  # "could be the worst attack in years, killing fifty"
    while parent.parent is not None and parent.verb is not None and parent.verb.gerund and modality_of(parent) == "":
        parent = parent.parent
    supposed = parent.verb is not None and any(e.kind == "hypothetical" for e in parent.after(parent.verb))
    return supposed or modality_of(parent) == PLANNED


def _begun(clause: Clause) -> Clause | None:
    """ "if it resumed enriching uranium": the clause of the verb that says a form straight behind it begins or goes on."""
    verb, parent = clause.verb, clause.parent
    if verb is None or parent is None or parent.verb is None or not verb.gerund or clause.elements[0] is not verb:
        return None
    return parent if parent.elements[-1] is parent.verb and "aspect" in parent.verb.classes else None


def is_to(clause: Clause, infinitive: str, being: Set[str]) -> bool:
    """ "S to send troops", "S is to send troops": whether no more than that stands before an infinitive.

    "S is unable to", "S has no right to", "S lacks the means to" promise nothing. ``being``: forms of "be".
    """
    at = next((e for e in clause.elements if e.kind == "preposition" and e.text == infinitive), None)
    if at is None:
        return True
    before = [e for e in clause.elements if e.index < at.index and e.kind not in ("mark", "date", "source")]
    if any(e.kind == "noun" and any(frame.root == "REQUEST" for frame in e.frames) for e in before):
        return False  # "the plan calls for S to withdraw"
    if before and before[-1].text in being:
        before.pop()
    return not before or before[-1].kind != "word"


def modality_of(clause: Clause) -> str:
    """Negated, planned, promised, refused or said to be due, by the words before the verb or noun."""
    verb = clause.verb
    found = PLANNED if _may(clause) or _inverted(clause) else ""
    for element in clause.elements:
        if verb is not None and element.index > verb.index:
            break
        if element.kind == "negation" and _behind_mediated(clause, element):
            continue
        if element.kind == "negation" and (
            verb is None
            or verb.index - element.index <= _NEGATION_REACH
            or element.text in clause.relations.nobody
            or _denies_noun(clause, element, verb)
        ):
            return REFUSED if found == PROMISED else NEGATED
        if element.kind in ("condition", "future", "hypothetical"):
            if _told_mediated(clause, element):
                continue
            return PLANNED
        if element.text in clause.relations.nearly and verb is not None and element.index == verb.index - 1:
            return NEGATED
        if element.kind == "promise" and verb is not None and _of_another(clause, element, verb):
            return PLANNED  # "will ignore the pressure to launch raids"
        if element.kind == "promise" and element.text in clause.relations.supposing and not _under_saying(clause):
            return PLANNED  # "militias would launch attacks": nobody is told to have said so
        found = _UNDERTAKING.get(element.kind, found)
    return found or (PLANNED if verb is not None and verb.item.reading.future else "")


def _of_another(clause: Clause, promise: Element, verb: Element) -> bool:
    """Whether words that no list knows and an infinitive's particle stand between a word of promise and a verb."""
    between = [e for e in clause.elements if promise.index < e.index < verb.index]
    trying = any(e.text in clause.relations.trying for e in between)
    return trying and between[-1].kind == "preposition" and all(e.kind in ("word", "preposition") for e in between)


def _denied_having(clause: Clause) -> bool:
    """ "denied having asked S to mediate": whether a verb of denying stands straight before what somebody had not done."""
    parent, first = clause.parent, clause.elements[0]
    denied = parent is not None and parent.verb is not None and "deny" in parent.verb.classes
    return (
        denied and parent is not None and parent.elements[-1] is parent.verb and first.text in clause.relations.having
    )


def only_failed(clause: Clause) -> bool:
    """ "IGAD failed to bring the two together": whether what denies a clause says that it was tried."""
    return any(e.kind == "negation" and e.text in clause.relations.failing for e in clause.elements)


def _behind_mediated(clause: Clause, negation: Element) -> bool:
    """ "Months of talks brokered by S have not produced a truce": what is denied is what the talks before it came to."""
    if clause.verb is not None:
        return False
    ahead = clause.before(negation)
    talks = any(e.kind == "noun" and any(f.root == "CONSULT" for f in e.frames) for e in ahead)
    return talks and any(e.preposition == "mediator" for e in ahead)


def _told_mediated(clause: Clause, word: Element) -> bool:
    """ "The truce was brokered by S amid fears the war could spread": what stands behind by whom it was mediated is no part of it."""
    verb = clause.verb
    ahead = clause.before(word) if verb is None or not verb.frames else []
    by = next((n for n, e in enumerate(ahead) if e.preposition == "mediator"), 0)
    return any(e.kind == "word" and e.text in clause.relations.being for e in ahead[max(0, by - 2) : by])


def _under_saying(clause: Clause) -> bool:
    """Whether a clause, or one it is joined to, stands under a verb that tells what somebody says."""
    level: Clause | None = clause.parent
    while level is not None:
        if level.verb is not None and (level.verb.classes & _SAYING or any(f.content for f in level.verb.frames)):
            return True
        level = level.parent
    return any(e.kind == "verb" and e.classes & _SAYING for e in clause.elements)


def _denies_noun(clause: Clause, negation: Element, verb: Element) -> bool:
    """ "no agreement had been reached": whether what is denied is the act that a passive says was done."""
    behind = next((e for e in clause.after(negation) if e.kind != "word"), None)
    return verb.voice == "passive" and behind is not None and behind.kind == "noun"


def _inverted(clause: Clause) -> bool:
    """ "Had the army stormed the camp, …": whether a clause is a condition by the order of its words alone."""
    verb, first = clause.verb, clause.elements[0]
    opens = clause.parent is None and first.index == 0 and first.text in clause.relations.inverted
    return opens and verb is not None and any(e.kind == "np" and e.index < verb.index for e in clause.elements)


def _may(clause: Clause) -> bool:
    """«قد يقصف»: the word of the pluperfect straight before a present says that it may happen."""
    verb = clause.verb
    if verb is None or verb.features is None or verb.features.tense != "present":
        return False
    elements = [*(clause.parent.elements[-1:] if clause.parent is not None else ()), *clause.elements]
    return any(e.kind == "pluperfect" and e.index == verb.index - 1 for e in elements)
