"""Whose support: «أكد الناطق تضامن س مع ص»: who stands straight behind the word for support gives it, whoever says so.

A speaker nobody knows, or of that very body, makes way; one of another body only tells of it and stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import TOLD, Act
from ..lexicon.lexicon import Lexicon

_REASON = "whose support it is"


def settle_whose_support(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Give support that a noun behind a verb of speech tells to whom the noun belongs."""
    words = lexicon.word_sets["people", "backing_nouns", "words"]
    for act in acts:
        whose, subject = act.slots.get("object"), act.slots.get("subject")
        if not words or act.status != TOLD or act.root != "SUPPORT" or act.element.kind != "verb" or whose is None:
            continue
        at = next((e for e in act.clause.elements if e.phrase is whose.phrase), None)
        before = [e for e in act.clause.elements if at is not None and e.index == at.index - 1]
        others = any(f.role == "recipient" for slot, f in act.slots.items() if slot != "object")
        if not others or not before or before[0].text not in words:
            continue
        del act.slots["object"]
        known = (
            {m.actor for m in subject.phrase.members if m.actor and m.actor not in lexicon.kinds} if subject else set()
        )
        if not known:
            act.slots["subject"] = replace(whose, role="initiator", reason=_REASON)
