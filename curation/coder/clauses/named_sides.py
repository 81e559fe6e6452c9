"""Named sides: «طرفا النزاع في س، الحكومة وجبهة ص، …», "the two sides, S and T, …": who both sides are, told straight behind.

The names take the place of the words for both; they tell nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

_BOTH = "both"
#: The reason of a side that is named behind the words for both.
NAMED_BEHIND = "named behind the words for both sides"
_SIDES = 2
#: Marks behind which the sides are named.
_MARKS = frozenset(",:-")


def name_sides(sentence: Sequence[Element]) -> None:
    """Give the words for both sides the members of the phrase of two bodies that names them behind a mark."""
    for at, element in enumerate(sentence):
        if element.phrase is None or all(member.who != _BOTH for member in element.phrase.members):
            continue
        named = _named(sentence, at + 1)
        if named is not None and named.phrase is not None:
            head = element.phrase.members[0]  # the verb agrees with the words for both, not with who they are
            element.phrase.members = [
                replace(m, gender=head.gender, number=head.number, reason=m.reason or NAMED_BEHIND)
                for m in named.phrase.members
            ]
            named.kind, named.phrase = "word", None


def _named(sentence: Sequence[Element], at: int) -> Element | None:
    """The phrase of two bodies behind a mark at an element, but for where the sides are; None where there is none."""
    if at + 1 < len(sentence) and sentence[at].kind == "preposition" and sentence[at + 1].place is not None:
        at += 2
    if at + 1 >= len(sentence) or sentence[at].kind != "mark" or sentence[at].text not in _MARKS:
        return None
    following = sentence[at + 1]
    return following if following.phrase is not None and _two_bodies(following, following.phrase) else None


def _two_bodies(element: Element, phrase: NounPhrase) -> bool:
    bare = element.kind == "np" and not (element.preposition or element.conjunction)
    return bare and len(phrase.members) == _SIDES and all(m.kind == "org" and not m.who for m in phrase.members)
