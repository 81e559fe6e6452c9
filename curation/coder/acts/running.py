"""Running: what an operation is told to be for takes place where the operation is told to have begun, to go on or to have ended.

"A three-day operation to exchange prisoners began on Friday": its verb asserts the act that the infinitive behind the word names.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PURPOSE, TOLD, Act
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..words.elements import Element

#: What may stand between the word for an operation and its verb beside the people it is about.
_BETWEEN = frozenset({"np", "preposition", "word", "number", "date", "place", "mark", "coordinator", "adverbial"})
#: How many elements behind the act its verb is looked for.
_FAR = 16


def settle_operations(acts: Sequence[Act], sentence: Sequence[Element]) -> None:
    """Tell the acts of a sentence that an operation under way is for."""
    opening = next((e.index for e in sentence if e.kind == "verb"), len(sentence))
    for act in acts:
        at = act.element.index
        if act.status != PURPOSE or at < 2 or sentence[at - 1].kind != "preposition":
            continue
        if sentence[at - 2].kind != "instance" or opening < at:
            continue
        behind = next((e for e in sentence[at + 1 : at + _FAR] if e.kind not in _BETWEEN), None)
        if behind is None or behind.kind != "verb" or not behind.classes & TRANSPARENT_VERBS:
            continue
        act.status = TOLD
        whom = next((e for e in sentence[at + 1 : behind.index] if e.kind == "np"), None)
        if whom is not None and whom.phrase is not None and not whom.preposition and whom.index == at + 1:
            act.fill("object", whom.phrase, "after the verb", CONFIDENCE["order"])
