"""Unmarked clauses: those no word opens, told by the form of their verb and what stands straight before and behind it.

«students holding banners», «اتفاق توسطت فيه س», "…, with S holding the chair".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.relations import Relations
from ..words.elements import Element


def behind_people(sentence: Sequence[Element], verb: Element) -> bool:
    """«students holding banners»: whether a phrase stands straight before a form that goes with another verb."""
    return verb.index > 0 and sentence[verb.index - 1].kind == "np" and not verb.preposition


def about_noun(sentence: Sequence[Element], verb: Element, relations: Relations) -> bool:
    """«اتفاق توسطت فيه س»: whether a verb of helping takes up the act named straight before it by a pronoun straight behind."""
    behind = sentence[verb.index + 1] if verb.index + 1 < len(sentence) else None
    before = next((e for e in reversed(sentence[: verb.index]) if e.kind not in ("relative", "word", "np")), None)
    if "help" not in verb.classes or verb.conjunction or before is None or before.kind != "noun":
        return False
    phrase = behind.phrase if behind is not None and behind.preposition in relations.within else None
    return phrase is not None and phrase.members[0].who == "pronoun"


def absolute(sentence: Sequence[Element], index: int, opening: frozenset[str]) -> bool:
    """ "…, with S holding the chair": whether who stands before a form, behind a comma and a preposition, is its subject."""
    if index < 3 or sentence[index - 2].relation not in opening:
        return False
    if sentence[index - 3].kind != "mark" and not any(f.mediates for f in sentence[index].frames):
        return False
    phrase = sentence[index - 1].phrase
    if sentence[index - 2].kind != "preposition" or phrase is None:
        return False
    sentence[index - 1].preposition = phrase.preposition = ""
    return True
