"""Inclusions: "ten people, including two children, were killed": who is among those told is no subject of what follows.

Between the commas that set it off it parts the people from their verb; its words are read as plain ones.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..units.tokens import Token
from ..words.elements import Element
from ..words.subject_first import MODAL

#: An inclusion runs over at most this many elements, and opens with at most this many words.
_LONGEST, _MOST_WORDS = 14, 3
#: What may stand between the comma that closes it and the verb.
_BEFORE_VERB = MODAL | {"word", "pluperfect", "date"}


def read_inclusions(
    sentence: Sequence[Element], tokens: Sequence[Token], openers: frozenset[str], kinds: Collection[str]
) -> None:
    """Make plain words of the inclusions between people and their verb, but for those that name bodies, who take part.

    ``openers``: words that open one ("most of them"); ``kinds``: ids of kinds of people.
    """
    for opening in range(1, len(sentence) - 2):
        if not (openers and _comma(sentence[opening])) or not _opens(sentence[opening].tokens[1], tokens, openers):
            continue
        closing = _closing(sentence, opening)
        if closing is None or not _verb_follows(sentence, closing):
            continue
        if not any(_named(element, kinds) for element in sentence[opening + 1 : closing]):
            for element in sentence[opening : closing + 1]:
                element.kind, element.phrase, element.place, element.preposition = "word", None, None, ""


def _named(element: Element, kinds: Collection[str]) -> bool:
    """Whether a phrase names bodies or lands without a number."""
    phrase = element.phrase
    return phrase is not None and not phrase.counted and any(m.actor and m.actor not in kinds for m in phrase.members)


def _opens(first: int, tokens: Sequence[Token], openers: frozenset[str]) -> bool:
    words = [token.word for token in tokens[first : first + _MOST_WORDS]]
    return any(" ".join(words[:count]) in openers for count in range(1, len(words) + 1))


def _closing(sentence: Sequence[Element], opening: int) -> int | None:
    """The comma that ends it: the last before a verb, as it may list several; None where a verb of its own comes first."""
    last = None
    for element in sentence[opening + 2 : opening + _LONGEST]:
        if _comma(element):
            last = element.index
        elif element.kind == "verb" or element.kind in ("relative", "subordinator", "adverbial"):
            break
    return last


def _verb_follows(sentence: Sequence[Element], closing: int) -> bool:
    following = next((e for e in sentence[closing + 1 : closing + 1 + _LONGEST] if e.kind not in _BEFORE_VERB), None)
    return following is not None and following.kind == "verb" and not following.gerund


def _comma(element: Element) -> bool:
    return element.kind == "mark" and element.text == ","
