"""Fronted lists: a comma ends the phrase a sentence opens with, where the names behind it are the subject.

"With the mediation of S, T and U have agreed to a truce": S mediated, T and U agreed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..units.tokens import Token
from ..words.elements import Element

#: How many elements from the beginning such a phrase stands, and behind it the verb of those behind the comma.
_OPENS, _VERB = 3, 2
#: What may stand between those names and their verb: auxiliaries.
_AUXILIARY = frozenset({"word", "pluperfect", "adverbial"})


def part_fronted(sentence: list[Element], tokens: Sequence[Token], prepositions: Collection[str]) -> None:
    """Part the names of such a phrase at its first comma. ``prepositions``: ids of those behind which it is done."""
    for element in sentence[:_OPENS]:
        phrase = element.phrase
        if element.kind != "np" or phrase is None or element.preposition not in prepositions:
            continue
        first, rest = phrase.members[0], phrase.members[1:]
        if len(rest) < 2 or not _verb_follows(sentence, element.index):
            return
        between = [t for t in _inside(element, tokens) if first.span[1] <= t.begin < rest[0].span[0]]
        if not any(t.word == "," for t in between) or first.span[1] > rest[0].span[0]:
            return
        stop = next(t.index for t in between if t.word == ",")
        behind = replace(
            element,
            tokens=(stop + 1, element.tokens[1]),
            span=(rest[0].span[0], element.span[1]),
            preposition="",
            phrase=replace(phrase, members=rest, preposition="", span=(rest[0].span[0], phrase.span[1]), parts=[]),
        )
        element.tokens, element.span = (element.tokens[0], stop), (element.span[0], first.span[1])
        element.phrase = replace(phrase, members=[first], span=(phrase.span[0], first.span[1]), parts=[])
        sentence.insert(element.index + 1, behind)
        for at, one in enumerate(sentence):
            one.index = at
        return


def _inside(element: Element, tokens: Sequence[Token]) -> list[Token]:
    return list(tokens[element.tokens[0] : element.tokens[1]])


def _verb_follows(sentence: list[Element], at: int) -> bool:
    """Whether nothing but auxiliaries stands between a phrase and the next verb."""
    for element in sentence[at + 1 : at + 2 + _VERB]:
        if element.kind == "verb":
            return True
        if element.kind not in _AUXILIARY:
            return False
    return False
