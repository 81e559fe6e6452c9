"""Casualties: «أسفر الهجوم عن خمسة قتلى و20 جريحا»: dead and hurt told as a sum are counts of the attack, and no people it aimed at.

The words and the frames that count them are data (``people.toml``, ``[fallen]``); a language without them counts none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...text import fold_word
from ..clauses.acts import MENTIONED, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.frames import Frame
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NounPhrase, Part
from ..words.elements import Element

_REASON = "told as dead or hurt"


class Casualties:
    """Adds to the acts of sentences those that count the dead and the hurt."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, Any] = lexicon.people.get("fallen", {})
        self.frames: dict[str, Frame] = {k: lexicon.frames[v] for k, v in table.get("frames", {}).items()}
        self.forms = {fold_word(w): form for form in ("sg", "dual") for w in table.get(form, ())}
        self.article = lexicon.clitics.article
        self.kinds = {fold_word(w): kind for kind in self.frames for w in table.get(kind, ())}

    def add(self, sentence: Sequence[Element], acts: list[Act]) -> None:
        """Count the casualties of a sentence that tells an attack, in the order of its words."""
        self._by_form(acts)
        if not self.kinds or not any(a.root == "ASSAULT" and a.status in (TOLD, MENTIONED) for a in acts):
            return
        added: list[Act] = []
        for element in sentence:
            parts = self._parts(element.phrase) if element.phrase is not None and element.kind == "np" else []
            if parts and element.phrase is not None:
                added += self._count(element, element.phrase, parts, acts)
        acts += added

    def _by_form(self, acts: Sequence[Act]) -> None:
        """«سقوط قتيل», «ارتقاء شهيدين»: a noun whose own last word is one or two of the fallen counts them."""
        for act in acts:
            element = act.element
            word = element.text.split()[-1]
            if element.kind == "noun" and word in self.forms and act.frame.count in self.frames and not act.slots:
                form = self.forms[word]
                one = Member(None, element.span, "people", word, number=form, fallback=UNKNOWN_PEOPLE)
                phrase = NounPhrase(element.index, element.index + 1, element.span, [one], plurality=form)
                act.fill("object", phrase, _REASON, CONFIDENCE["sort"])

    def _parts(self, phrase: NounPhrase) -> list[tuple[str, NounPhrase]]:
        """The kind of count and the phrase of each part, where all it joins are dead or hurt; else none."""
        kinds = [self.kinds.get(fold_word(m.lemma).removeprefix(self.article)) for m in phrase.members]
        if (phrase.definite and phrase.number is None) or None in kinds:
            return []
        if len(kinds) == 1:
            parts = [Part(phrase.number, phrase.plurality, True)]
        elif len(phrase.parts) == len(kinds):
            parts = phrase.parts
        else:
            return []
        if _of_all(parts):
            parts = [Part(None, "pl", True) for _ in parts]
        of_last = phrase.members[-1]
        found = []
        for kind, member, part in zip(kinds, phrase.members, parts, strict=True):
            one = replace(
                phrase,
                members=[_people(member, of_last)],
                parts=[],
                number=part.number,
                plurality=part.plurality,
                definite=False,
            )
            found.append((str(kind), one))
        return found

    def _count(
        self, element: Element, phrase: NounPhrase, parts: list[tuple[str, NounPhrase]], acts: Sequence[Act]
    ) -> list[Act]:
        """The acts that count the parts, but for the one an act counts already as its own."""
        homes = [(a, slot) for a in acts for slot, f in a.slots.items() if f.phrase is phrase]
        clause = homes[0][0].clause if homes else next((a.clause for a in acts if element in a.clause.elements), None)
        clause = clause or next(  # «اندلعت اشتباكات …، أسفرت عن عشرة قتلى»
            (a.clause for a in reversed(acts) if a.root == "ASSAULT" and a.element.index < element.index), None
        )
        if clause is None or any(a.root != "ASSAULT" for a, _ in homes):
            return []
        added = []
        for kind, one in parts:
            counting = next(((a, slot) for a, slot in homes if a.frame.count == kind), None)
            if counting is not None:
                act, slot = counting
                act.slots[slot] = replace(act.slots[slot], phrase=one)
                homes.remove(counting)
                continue
            act = Act(self.frames[kind], element, clause)
            act.slots["object"] = Filler(act.frame.roles["object"], one, _REASON, CONFIDENCE["sort"])
            added.append(act)
        for act, slot in homes:
            del act.slots[slot]
        return added


def _of_all(parts: Sequence[Part]) -> bool:
    """«22 قتيلا وجريحا», «عشرات القتلى والجرحى»: whether the number before the first is that of them all together."""
    first, *further = parts
    if first.number is None or not further or any(part.number is not None for part in further):
        return False
    return all(part.plurality == first.plurality for part in further)


def _people(member: Member, of_last: Member) -> Member:
    """Somebody dead or hurt as one of the people of whom nothing else is told, or of those the last part names."""
    if member.is_open and not of_last.is_open:
        member = replace(
            member, actor=of_last.actor, generic=of_last.generic, adjective=of_last.adjective, grouped=of_last.grouped
        )
    return replace(member, fallback=UNKNOWN_PEOPLE)
