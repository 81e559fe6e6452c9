"""How many: the numbers of people in an act's phrases, as counts of the kind its frame gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....schema import Count
from ..acts.groups import Group
from ..clauses.acts import Act
from ..units.noun_phrases import NounPhrase, Part, Span

#: Singular and dual heads count by themselves: «مقتل جندي» is one, «عنصرين» two.
_BY_FORM = {"sg": 1, "dual": 2}
#: Kinds of count of which a person told by name is one.
_FALLEN = frozenset({"killed", "injured"})


#: What those taken are counted as, whatever word the report has for it (خطفت الشرطة).
_TAKEN = {"COERCE:arrest": "detained", "ASSAULT:abduct": "abducted"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A count and the folded span of its words."""

    count: Count
    span: Span


def counts_of(group: Group, actor_of: dict[int, str]) -> list[Counted]:
    """One count for each kind and group of people: the plain number before the vague, the larger before the smaller.

    ``actor_of``: the final actor of each phrase by its ``id()``.
    """
    found: dict[tuple[str, str | None], Counted] = {}
    two = _counts_others(group)
    for act in group.tellings:
        kind = _TAKEN.get(group.mode, act.frame.count) if act.frame.count in _TAKEN.values() else act.frame.count
        if kind is None or (act.root != act.frame.root and act.undertaking):
            continue  # those who will be released are not released yet
        if _one_of_two(act, group.tellings):
            continue
        phrases = [
            f.phrase
            for s, f in act.slots.items()
            if f.role in ("detainee", "recipient", "beneficiary") and not _only_aimed_at(act, s)
        ]
        for phrase in phrases:
            counted = _count(kind, phrase, actor_of.get(id(phrase)), two)
            if counted is None:
                continue
            key = (kind, counted.count.of)
            if key not in found or _says_more(counted.count, found[key].count):
                found[key] = counted
    return list(found.values())


def _only_aimed_at(act: Act, slot: str) -> bool:
    """ "opened fire at three posts": whether a phrase says what was fired at, not who fell."""
    fell = slot in ("object", *act.relations.of) or act.frame.result
    return act.frame.count in _FALLEN and not fell


def _one_of_two(act: Act, tellings: Sequence[Act]) -> bool:
    """«مقتل وإصابة ستة», «قتل وأصيب ستة»: a number behind both says how many of neither, unless the first has its own ahead
    («ثلاثة قتلوا وأصيب ستة»)."""
    elements, element = act.clause.elements, act.element
    if element.kind not in ("verb", "noun"):
        return False
    at = next((k for k, e in enumerate(elements) if e is element), 0)
    parent = act.clause.parent
    before = elements[at - 1] if at else parent.elements[-1] if parent is not None else None
    kinds = {frame.count for frame in before.frames} if before is not None and element.conjunction else set()
    ahead = [f.phrase for a in tellings if a.element is before for f in a.slots.values()]
    if before is not None and any(
        (p.counted or p.plurality in _BY_FORM) and p.span[1] <= before.span[0] for p in ahead
    ):
        return False
    return bool(kinds - {None, act.frame.count}) and before is not None and before.tokens[1] == element.tokens[0]


def _says_more(later: Count, earlier: Count) -> bool:
    """Whether a number told later goes before one told earlier: plain before vague, and the larger, as tolls rise."""
    if earlier.best is None or later.best is None:
        return earlier.best is None and later.best is not None
    return later.best > earlier.best


def _counts_others(group: Group) -> bool:
    """«مقتل شرطيين وإصابة آخر»: whether one or two others are told, so that those before them are counted as well."""
    fillers = [f for act in group.tellings for f in act.slots.values()]
    return any(f.phrase.members[0].who == "others" and f.phrase.plurality in _BY_FORM for f in fillers)


def _count(kind: str, phrase: NounPhrase, actor: str | None, two: bool = False) -> Counted | None:
    if (total := _total(phrase.parts)) is not None:
        return Counted(Count(kind=kind, low=total, best=total, high=total, of=actor), phrase.span)
    number = phrase.number
    if number is not None and not number.unit_name:
        if number.low is None and number.best is None and number.high is None:
            return None
        return Counted(
            Count(kind=kind, low=number.low, best=number.best, high=number.high, of=actor),
            (min(number.begin, phrase.span[0]), phrase.span[1]),
        )
    exact = _BY_FORM.get(phrase.plurality)
    if two and phrase.sound and phrase.case == "accusative" and not phrase.definite:
        exact = 2  # a plural written as the dual, beside others who are counted
    named = bool(phrase.members) and len(phrase.members) == 1 and len(phrase.members[0].persons) == 1
    if kind in _FALLEN and named and phrase.members[0].kind in ("people", "person") and exact in (1, None):
        return Counted(Count(kind=kind, low=1, best=1, high=1, of=actor), phrase.span)
    if phrase.named and exact in (1, None):
        return Counted(Count(kind=kind, low=1, best=1, high=1, of=actor), phrase.span)
    if exact and phrase.members and phrase.members[0].kind == "people" and not (exact == 1 and phrase.definite):
        return Counted(Count(kind=kind, low=exact, best=exact, high=exact, of=actor), phrase.span)
    return None


def _total(parts: Sequence[Part]) -> int | None:
    """The sum of what joined phrases count («شابان وامرأة»: three); None unless each of them is people plainly counted."""
    numbers = [_plain(part) for part in parts]
    return sum(n for n in numbers if n is not None) if numbers and None not in numbers else None


def _plain(part: Part) -> int | None:
    if not part.people:
        return None
    if part.number is not None:
        number = part.number
        return number.best if number.low == number.best == number.high and not number.unit_name else None
    return _BY_FORM.get(part.plurality)
