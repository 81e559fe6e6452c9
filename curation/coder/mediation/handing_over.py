"""Handing over: a body that only ever goes between, told to take or bring the people freed, mediated their release.

"were handed over to a team of the Red Cross", «نقلت طائرة للصليب الأحمر المفرج عنهم»: elders and clergy do where the people
are given into their hands. The words are data (``[handing_over]`` of ``mediation.toml``).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import Group, mediators_of
from ..clauses.acts import RELEASE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..units.tokens import Tokens
from ..words.elements import Element
from .told_helpers import add_helper, sides_of

#: How many sentences from the release its handover may be told.
_NEAR = 2
#: How many tokens behind words of handing over those stand into whose hands the people were given.
_REACH = 8
_REASON = "took or brought the people freed"


def take_handovers(
    groups: Sequence[Group], sentences: Sequence[Sequence[Element]], tokens: Tokens, lexicon: Lexicon
) -> None:
    """Make those who took or brought the people freed in a report mediators of their release."""
    homes = [g for g in groups if g.mode == RELEASE]
    words = lexicon.handing_words
    for sentence in sentences if homes and words else ():
        if not sentence:
            continue
        at = [k for k in range(sentence[0].tokens[0], sentence[-1].tokens[1]) if tokens[k].word in words]
        near = [h for h in homes if min(abs(s - sentence[0].sentence) for s in h.sentences) <= _NEAR]
        for element in sentence if at and near else ():
            if element.phrase is None or element.kind != "np":
                continue
            taking = _taking(element, element.phrase, at, lexicon)
            for home in near if taking else ():
                if not taking <= sides_of(home) | mediators_of(home):
                    add_helper(home, element.phrase, _REASON, lexicon)


def _taking(element: Element, phrase: NounPhrase, words: Sequence[int], lexicon: Lexicon) -> set[str]:
    """The actors of a phrase if all of them may have had the people freed in their hands."""
    actors = {m.actor for m in phrase.members if m.actor}
    if not actors:
        return set()
    given = element.preposition in lexicon.handed_to and any(0 <= element.tokens[0] - k <= _REACH for k in words)
    allowed = lexicon.go_betweens | (lexicon.go_between_kinds if given else frozenset())
    return actors if actors <= allowed else set()
