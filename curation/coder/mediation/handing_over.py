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
_REACH = 12
#: How many elements before people the preposition of taking stands that somebody of theirs is behind.
_LED = 4
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
        last: Element | None = None
        for element in sentence if at and near else ():
            if element.phrase is None or element.kind != "np":
                continue
            beside = last is not None and _joined(sentence, last, element)
            taking = _taking(element, element.phrase, at, beside, _led(sentence, element, lexicon), lexicon)
            last = element if taking else None
            for home in near if taking else ():
                if not taking <= sides_of(home) | mediators_of(home):
                    add_helper(home, element.phrase, _REASON, lexicon)


def _led(sentence: Sequence[Element], element: Element, lexicon: Lexicon) -> bool:
    """ "handed over to a representative of the Church": whether nothing but plain words stands behind the preposition of taking."""
    for before in reversed(sentence[max(0, element.index - _LED) : element.index]):
        if before.kind not in ("preposition", "word"):
            return False
        if before.kind == "preposition" and before.text.split(" ")[0] in lexicon.handed_to:
            return True
    return False


def _joined(sentence: Sequence[Element], one: Element, other: Element) -> bool:
    """ "to the Red Cross and representatives of the Church": whether no more than "and" and a preposition stands between two."""
    between = sentence[one.index + 1 : other.index]
    linked = bool(other.conjunction) or any(e.kind == "coordinator" for e in between)
    return linked and all(e.kind in ("coordinator", "preposition", "word") for e in between)


def _taking(
    element: Element, phrase: NounPhrase, words: Sequence[int], beside: bool, led: bool, lexicon: Lexicon
) -> set[str]:
    """The actors of a phrase if all may have had the people freed in their hands; ``beside``: it is joined to such;
    ``led``: they are told behind people of theirs who had."""
    actors = {m.actor for m in phrase.members if m.actor}
    if not actors:
        return set()
    near = any(0 <= element.tokens[0] - k <= _REACH for k in words)
    given = beside or (near and (element.preposition in lexicon.handed_to or led))
    allowed = lexicon.go_betweens | (lexicon.go_between_kinds if given else frozenset())
    return actors if actors <= allowed else set()
