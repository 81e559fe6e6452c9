"""Unnamed people: words no lexicon knows, where a verb or noun lets only people stand."""

from __future__ import annotations

from .clauses import Clause
from .elements import Element
from .noun_phrases import UNKNOWN_PEOPLE, Member, NounPhrase

#: How many words nobody knows are taken for one description of people.
_MOST_UNKNOWN = 3


def unnamed_people(clause: Clause, element: Element) -> NounPhrase | None:
    """Words straight after a verb or noun that no lexicon knows, as people of unknown affiliation.

    «اغتيل رئيس تحرير الصحيفة»: who suffered is told, only not in words the registries have.
    """
    words: list[Element] = []
    for following in clause.after(element):
        if following.kind != "word" or following.conjunction or following.preposition or len(words) == _MOST_UNKNOWN:
            break
        words.append(following)
    if not words or not words[0].text or not words[0].text[0].isalpha():
        return None
    span = (words[0].span[0], words[-1].span[1])
    member = Member(None, span, "people", fallback=UNKNOWN_PEOPLE, reason="words no registry knows")
    return NounPhrase(words[0].index, words[-1].index + 1, span, [member], definite=False)
