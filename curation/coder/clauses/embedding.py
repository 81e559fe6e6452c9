"""Embedding: a relative clause ends where its own words are told, and what stands behind it goes on with the outer clause.

«اعتقلت القوات التي انتشرت في م عشرات المحتجين», «رفضت س، التي استهدفت ص أحد قادتها، المقترح», «قالت س، التي تتهمها ص، إن …»:
where a subject stands behind its verb, a clause about it may part it from the object, or from what is said. Who stands in
the place of the antecedent within the clause is told in ``antecedents``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..words.elements import Element
from .antecedents import Gap, gap_of
from .clauses import Clause
from .patients import passive_alone, takes_object

#: What opens a clause that may go on with the outer one, behind the comma that closes a relative clause.
_GOES_ON = frozenset({"subordinator", "adverbial"})
#: Classes of verbs that take what they tell as their object.
_TELLS = frozenset({"report", "announce", "light"})


def close_relatives(clauses: Sequence[Clause]) -> None:
    """Give each clause that a relative clause parts in two what stands behind that relative clause."""
    hanging: dict[int, list[Clause]] = {}
    for clause in clauses:
        hanging.setdefault(id(clause.parent), []).append(clause)
    for at, clause in enumerate(clauses):
        outer = clause.parent
        if clause.opener != "relative" or clause.verb is None or outer is None or outer.verb is None:
            continue
        if _set_off(clause, outer) and at + 1 < len(clauses):
            following = clauses[at + 1]
            if following.opener in _GOES_ON and clause.elements[-1].text == ",":
                following.parent = outer
        start = _tail(clause, outer, clause.verb, outer.verb) if _waits(outer, outer.verb) else None
        if start is None:
            continue
        outer.elements += clause.elements[start:]
        del clause.elements[start:]
        for later in hanging.get(id(clause), ()):
            later.parent = outer


def _set_off(clause: Clause, outer: Clause) -> bool:
    """Whether a comma stands before a relative clause."""
    first = clause.elements[0]
    before = [e for e in outer.elements if e.index < first.index]
    return bool(before) and before[-1].kind == "mark" and before[-1].text == ","


def _waits(outer: Clause, verb: Element) -> bool:
    """Whether a clause ends in its subject behind its verb, and the verb still wants whom or what it was done to."""
    behind = [e for e in outer.after(verb) if e.kind != "mark"]
    bare = [e for e in behind if e.kind in ("np", "noun") and not e.preposition]
    if verb.voice == "passive" or verb.pronoun is not None or verb.held is not None:
        return False
    if verb.complement is not None and not _parts_words(outer, verb):
        return False
    if not behind or bare != behind[-1:] or bare[0].kind != "np" or outer.before(verb)[-1:] == bare:
        return False
    if any(e.kind == "np" and not e.preposition for e in outer.before(verb)):
        return False
    return takes_object(verb) or any(f.content for f in verb.frames) or not verb.classes.isdisjoint(_TELLS)


def _parts_words(outer: Clause, verb: Element) -> bool:
    """«ألقت س التي طوقت المكان القبض على …»: whether the words a verb needs stand behind all of its clause."""
    return verb.complement is not None and verb.complement[0] >= outer.elements[-1].tokens[1]


def _tail(clause: Clause, outer: Clause, verb: Element, outer_verb: Element) -> int | None:
    """Position in a relative clause at which the outer clause goes on; None where it does not."""
    elements = clause.elements
    first = elements.index(verb) + 1
    if outer_verb.complement is not None:
        needed = (at for at in range(first, len(elements)) if elements[at].tokens[0] == outer_verb.complement[0])
        start = next(needed, None)
        commas = [at for at in range(first, start or first) if elements[at].text == ","]
        return commas[-1] + 1 if commas and _set_off(clause, outer) else start  # «…، أمس القبض على …»
    if _set_off(clause, outer):
        closing = (at + 1 for at in range(first, len(elements) - 1) if elements[at].text == ",")
        return next((at for at in closing if _continues(elements, at, outer)), None)
    bare = [at for at in range(first, len(elements)) if _is_bare(elements, at)]
    room = _room(clause, verb)
    if room and len(bare) == 1 and _only_own_object(clause, verb) and not passive_alone(outer_verb):
        room -= _parted(elements, first, bare[0])
    return bare[room] if len(bare) > room else None


def _continues(elements: Sequence[Element], at: int, outer: Clause) -> bool:
    """Whether what stands behind a comma, but for a day, is what the verb of the outer clause waits for."""
    while at + 1 < len(elements) and elements[at].kind in ("date", "mark"):
        at += 1
    element = elements[at]
    verb = outer.verb
    if element.conjunction or verb is None:
        return False
    if element.kind == "preposition" or element.preposition:
        slot = element.relation or element.preposition
        return any(slot in frame.roles or slot in frame.content for frame in verb.frames)
    return element.kind in ("np", "noun")


def _is_bare(elements: Sequence[Element], at: int) -> bool:
    """Whether a phrase or noun of action hangs on nothing before it but the verb: no word of a name or a noun ends before it."""
    element, before = elements[at], elements[at - 1]
    if element.kind not in ("np", "noun") or element.preposition or element.conjunction or before.text == ",":
        return False
    if before.kind == "word":
        phrase = element.phrase
        return before.item.reading.article or (phrase is not None and (phrase.counted or phrase.case == "accusative"))
    return before.kind not in ("preposition", "number", "noun")


def _room(clause: Clause, verb: Element) -> int:
    """How many bare phrases a relative clause has of its own: a subject where it is not about it, and an object.

    A word no lexicon knows straight behind the verb is one of them.
    """
    gap = gap_of(clause)
    own_subject = gap in (Gap.OBJECT, Gap.PREPOSITION, Gap.POSSESSIVE)
    unknown = not verb.frames and "existential" not in verb.classes
    own_object = gap is not Gap.OBJECT and (takes_object(verb) or unknown)
    behind = next(iter(clause.after(verb)), None)
    told = behind is not None and behind.kind in ("word", "place") and not behind.preposition
    return max(own_subject + own_object - told, 0)


def _only_own_object(clause: Clause, verb: Element) -> bool:
    """Whether the one bare phrase a relative clause has room for is its object."""
    return gap_of(clause) is Gap.SUBJECT and not verb.conjunction


def _parted(elements: Sequence[Element], first: int, at: int) -> bool:
    """«التي توغلت في م مواقع لـص»: whether a place parts a phrase from the verb, whose own object stands straight behind it."""
    return any(e.kind in ("preposition", "place") for e in elements[first:at])
