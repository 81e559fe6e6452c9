"""Clauses: one verb each (or none), split where a verb, a relative or a subordinator opens a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .elements import Element
from .noun_phrases import NounPhrase

#: Elements that may stand between a subject and its verb without ending the clause.
_BETWEEN = frozenset({"date", "mark", "place", "word", "preposition"})
_OPENERS = frozenset({"subordinator", "relative", "resumption", "condition", "background"})


@dataclass(slots=True)
class Clause:
    """Elements of one clause. ``opener``: what opened it, "" for a main clause; ``antecedent``: of a relative clause."""

    elements: list[Element]
    sentence: int
    opener: str = ""
    verb: Element | None = None
    antecedent: NounPhrase | None = None
    parent: Clause | None = None
    subject: NounPhrase | None = None
    background: bool = False
    arguments: dict[str, list[NounPhrase]] = field(default_factory=dict)

    @property
    def nouns(self) -> list[Element]:
        return [e for e in self.elements if e.kind == "noun"]

    def has(self, kind: str) -> bool:
        return any(e.kind == kind or (e.item is not None and kind in e.extra) for e in self.elements)


def split(sentence: Sequence[Element], subject_first: bool = False) -> list[Clause]:
    """The clauses of a sentence, in order, each linked to the clause it hangs on."""
    for element in sentence:
        if element.kind == "verb" and any(_within(element, e) for e in sentence if e.kind == "verb" and e.complement):
            element.kind = "word"  # «offered to mediate»: the second verb is part of the first
    starts = sorted(
        {0, *(start for start in (_start(sentence, e, subject_first) for e in sentence) if start is not None)}
    )
    clauses: list[Clause] = []
    for start, stop in zip(starts, [*starts[1:], len(sentence)], strict=True):
        elements = list(sentence[start:stop])
        verb = next((e for e in elements if e.kind == "verb"), None)
        opener = next((e.kind for e in elements[:3] if e.kind in _OPENERS), "")
        clause = Clause(elements, elements[0].sentence, opener, verb)
        if clauses:
            clause.parent = _parent(clauses, clause)
            if opener == "relative":
                clause.antecedent = next((e.phrase for e in reversed(clauses[-1].elements) if e.kind == "np"), None)
        clauses.append(clause)
    return _joined(clauses)


def _within(element: Element, other: Element) -> bool:
    assert other.complement is not None
    return element is not other and other.complement[0] <= element.tokens[0] < other.complement[1]


def _start(sentence: Sequence[Element], element: Element, subject_first: bool = False) -> int | None:
    """Where the clause that ``element`` opens begins, or None where it opens none."""
    if element.kind in _OPENERS:
        return element.index
    if element.kind != "verb":
        return None
    index = element.index
    start = index
    if subject_first:
        return _start_before_subject(sentence, index)
    while index > 0:
        before = sentence[index - 1]
        if before.kind in _OPENERS or before.kind == "verb":
            break
        if before.kind in ("negation", "future", "hypothetical", "coordinator"):
            start = index - 1
        elif before.kind == "np" and not before.preposition:
            opens = (
                index - 1 == 0 or sentence[index - 2].kind in ("mark", *_OPENERS, "source") or bool(before.conjunction)
            )
            return index - 1 if opens or not any(e.kind in ("verb", "noun") for e in sentence[: index - 1]) else start
        elif before.kind not in _BETWEEN or (before.kind == "mark" and before.text not in ",-"):
            break
        index -= 1
    return start


def _start_before_subject(sentence: Sequence[Element], index: int) -> int:
    """Where the subject stands first a clause begins after the last verb or opener, at the mark or word that joins."""
    ahead = [e for e in sentence[:index] if e.kind == "verb" or e.kind in _OPENERS]
    first = ahead[-1].index + (ahead[-1].kind == "verb") if ahead else 0
    if not any(e.kind == "verb" for e in ahead):
        return first
    joins = (
        e.index for e in sentence[first:index] if e.kind == "coordinator" or (e.kind == "mark" and e.text in ",;:-")
    )
    return next(joins, _near(sentence, index, first))


def _near(sentence: Sequence[Element], index: int, first: int) -> int:
    """Auxiliaries, negation and the phrase straight before a verb are its own."""
    start = index
    while start > first and sentence[start - 1].kind in ("negation", "future", "hypothetical", "word", "date"):
        start -= 1
    if start > first and sentence[start - 1].kind == "preposition" and sentence[start - 1].text == "to":
        return start - 1
    if start > first and sentence[start - 1].kind == "np" and not sentence[start - 1].preposition:
        return start - 1
    return start


def _joined(clauses: list[Clause]) -> list[Clause]:
    """An opener alone («إن» before its clause) belongs to the clause that follows."""
    result: list[Clause] = []
    for clause in clauses:
        before = result[-1] if result else None
        if (
            before is not None
            and before.verb is None
            and before.opener
            and not before.nouns
            and len(before.elements) <= 3
            and clause.opener == ""
        ) or (
            before is not None
            and before.opener
            and before.verb is None
            and not before.nouns
            and clause.opener == ""
            and clause.verb is not None
        ):
            before.elements += clause.elements
            before.verb = clause.verb
        else:
            result.append(clause)
    known = {id(c) for c in result}
    for k, clause in enumerate(result):
        if clause.parent is not None and id(clause.parent) not in known:
            clause.parent = result[k - 1] if k else None
    return result


def _parent(clauses: list[Clause], clause: Clause) -> Clause:
    """A relative or subordinate clause hangs on the one before it, a coordinate one on the last that is not relative."""
    if clause.opener:
        return clauses[-1]
    return next((c for c in reversed(clauses) if c.opener != "relative"), clauses[-1])
