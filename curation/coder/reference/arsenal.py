"""Arsenal: who strikes where only the weapon is told, and one body alone has it in the report's country.

«براميل متفجرة على بلدة س»: in Syria nobody but the government's helicopters dropped them. Which weapon is whose alone,
where and until when, stands in the actor registry (``sole_*``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ...text import fold_word
from ..clauses.acts import Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element

#: Modes of strikes with such weapons.
_STRIKES = frozenset({"ASSAULT:aerial", "ASSAULT:drone", "ASSAULT:heavy-weapons", "ASSAULT"})
_DOERS = frozenset({"initiator", "party"})
#: The reason of an actor that only its weapon tells.
SOLE = "nobody else has this weapon in the report's country"


class Arsenal:
    """The weapons that tell who has them. ``country``: where the report plays; ``published``: the days it may be of."""

    def __init__(self, lexicon: Lexicon, country: str | None, published: Sequence[date]) -> None:
        self.clitics = lexicon.clitics
        self.owners: Mapping[tuple[str, ...], str] = {
            tuple(fold_word(word).removeprefix(self.clitics.article) for word in weapon.split()): actor.id
            for actor in lexicon.sole_owners
            if country is not None and country in actor.sole_in and _still(actor.sole_until, published)
            for weapon in actor.words("sole", lexicon.code)
        }

    def owner(self, words: str) -> str | None:
        """Whose the weapon is that folded words tell; None where they tell none, or anybody's."""
        if not self.owners:
            return None
        bare = [self._bare(word) for word in words.split()]
        for weapon, owner in self.owners.items():
            length = len(weapon)
            for first in range(len(bare) - length + 1):
                if all(word in forms for word, forms in zip(weapon, bare[first : first + length], strict=True)):
                    return owner
        return None

    def _bare(self, word: str) -> set[str]:
        """A word without what is written in front of it."""
        return {form.removeprefix(self.clitics.article) for form in (word, *self.clitics.forms(word))}

    def settle(self, act: Act, sentence: Sequence[Element]) -> None:
        """Give a strike that nobody is told to have done the body that alone has its weapon."""
        if not self.owners or act.mode not in _STRIKES or any(f.role in _DOERS for f in act.slots.values()):
            return
        if act.frame.roles.get("subject") not in _DOERS:
            return
        for element in (e for told in (act, *act.means) for e in _told_by(told.element, sentence)):
            if (actor := self.owner(element.text)) is not None:
                member = Member(actor, element.span, "org", reason=SOLE)
                phrase = NounPhrase(*element.tokens, element.span, [member])
                act.slots["subject"] = Filler(act.frame.roles["subject"], phrase, SOLE, CONFIDENCE["inferred"])
                return


def _told_by(element: Element, sentence: Sequence[Element]) -> list[Element]:
    """A word for a strike, and the words its verb needs behind it."""
    return [element, *(e for e in sentence if element.needs(e.tokens[0]))]


def _still(until: str | None, published: Sequence[date]) -> bool:
    return until is None or not published or published[0] <= date.fromisoformat(until)
