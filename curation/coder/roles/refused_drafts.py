"""Refused drafts: whose draft a vote or veto turned down is who was refused, and what the draft asks says what was.

«استخدمت س الفيتو ضد مشروع قرار فرنسي يدعو إلى وقف القتال», «رفض المجلس مشروع قرار قدمته س»: the owner is told by an
adjective of origin or by a verb of drafting behind the word for the draft (``[drafts]`` of ``people.toml``). Who voted how
on it is no act of its own.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from ..clauses.acts import CONTENT, MENTIONED, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: How far behind the refusal the draft may stand, behind the draft its author, and behind it what it asks.
_TO_DRAFT, _TO_AUTHOR, _TO_CONTENT = 8, 4, 16
#: Words a draft's owner stands in only as what it is about ("a draft on S").
_ABOUT = frozenset({"preposition", "relative", "subordinator"})
#: What a draft asks for that its refusal is a refusal of.
_ASKED = frozenset({"REQUEST:yield", "REQUEST:change", "REQUEST:assist"})
_REASON = "whose draft was turned down"


@dataclass(frozen=True, slots=True)
class Drafting:
    """Words for drafts, and verbs of drafting with their pronoun."""

    drafts: Set[str]
    authors: Set[str]


def settle_refused_drafts(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Say in the refusals of a sentence whose draft was turned down, and what it asked for."""
    sets = lexicon.word_sets
    words = Drafting(sets["people", "drafts", "words"], sets["people", "drafts", "authors"])
    for act in acts:
        if not words.drafts or act.root != "REJECT" or act.status != TOLD:
            continue
        draft = _draft(act, sentence, words)
        if draft is None:
            continue
        owner = _owner(draft, sentence, words)
        told = any(filler.role == "recipient" for filler in act.slots.values())
        if owner is not None and not told and not any(m.actor in act.subjects for m in owner.members):
            act.slots["draft"] = Filler("recipient", owner, _REASON, CONFIDENCE["inferred"])
        if act.mode == "REJECT":
            act.mode = _asked(act, draft, acts) or act.mode


def _draft(act: Act, sentence: Sequence[Element], words: Drafting) -> Element | None:
    """The word for a draft behind a refusal."""
    for element in sentence[act.element.index + 1 : act.element.index + 1 + _TO_DRAFT]:
        if element.kind == "verb":
            return None
        if element.kind in ("word", "np") and element.text in words.drafts:
            return element
    return None


def _owner(draft: Element, sentence: Sequence[Element], words: Drafting) -> NounPhrase | None:
    """Whose a draft is: an adjective of origin on it, or the subject of a verb of drafting straight behind."""
    drafted = False
    for element in sentence[draft.index : draft.index + 1 + _TO_AUTHOR]:
        if element.text.split(" ")[0] in words.authors:
            drafted = True
        elif element.phrase is not None and element.kind == "np":
            of_origin = element.text in words.drafts
            pronoun = element.phrase.members[0].who == "pronoun"
            if not pronoun and (of_origin or drafted) and any(m.actor for m in element.phrase.members):
                return element.phrase
        elif element.kind in _ABOUT and not drafted and element is not draft:
            return None
    return None


def _asked(act: Act, draft: Element, acts: Sequence[Act]) -> str | None:
    """«مشروع قرار … يدعو إلى وقف القتال»: the refusal of what a draft asks for."""
    for other in acts:
        behind = 0 < other.element.index - draft.index <= _TO_CONTENT and not other.element.conjunction
        if behind and other.mode in _ASKED and other.status in (MENTIONED, CONTENT, TOLD):
            other.status = CONTENT
            return act.mode + ":" + other.mode.partition(":")[2]
    return None
