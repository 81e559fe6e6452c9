"""Backing: fighters told only by whom they fight for («القوات التركية والفصائل الموالية لها», «الجيش وميليشياته»).

The registry says which body fights for another in a country (``proxy_of``); where it names just one, that one is meant.
"""

from __future__ import annotations

from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import LOYAL, NounPhrase
from ..words.item_row import ItemRow


class Backing:
    """Reads in one report's words whom fighters outside an army are for."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.fighters = row.lexicon.word_sets["people", "irregular", "words"]

    def irregular(self, phrase: NounPhrase) -> bool:
        """Whether the word at a phrase's head is one for fighters outside an army."""
        return self.row.lexicon.head_of(phrase.lemma) in self.fighters

    def own(self, phrase: NounPhrase, index: int) -> None:
        """«ومرتزقته»: the pronoun on the head says whose they are."""
        pronoun = self.row[index].pronoun
        if pronoun and self.irregular(phrase):
            phrase.members[-1].backer = self.row.pronoun_member(index, pronoun)

    def told(self, phrase: NounPhrase, link: Sense, owner: NounPhrase) -> bool:
        """«فصائل المعارضة المرتبطة بس»: takes in whom fighters named only as of an opposition are for; whether it did."""
        if phrase.members[-1].is_open or link.value not in LOYAL or not self.irregular(phrase):
            return False
        phrase.members[-1].backer = owner.members[0]
        self.row.extend(phrase, owner.stop)
        return True

    def serves_state(self, phrase: NounPhrase, link: Sense, owner: NounPhrase) -> bool:
        """«الفصائل التابعة لتركيا»: takes in the state whom fighters of no army are told to belong to; whether it did.

        They fight for it and are not its army.
        """
        state = self.row.lexicon.actors.get(owner.members[0].actor or "")
        if link.value != "affiliated" or state is None or state.kind != "state" or not self.irregular(phrase):
            return False
        phrase.members[-1].backer = owner.members[0]
        self.row.extend(phrase, owner.stop)
        return True

    def behind_link(self, phrase: NounPhrase, index: int) -> int | None:
        """«الموالية له», «المدعومة منها»: takes in a link with whom a pronoun means; the item behind it, None for others."""
        row, item = self.row, self.row[index]
        link = item.sense_of("link")
        if link is None or link.value not in LOYAL or item.conjunction or not self.irregular(phrase):
            return None
        if item.pronoun:
            phrase.members[-1].backer = row.pronoun_member(index, item.pronoun)
            return index + 1
        bound = row[index + 1].sense_of("bound") if index + 1 < len(row) else None
        if bound is None or bound.value != link.lemma or not row.same_sentence(index, index + 1):
            return None
        word = row.word(index + 1)
        pronoun = next((p for p in row.lexicon.clitics.pronouns if word.endswith(p)), "")
        phrase.members[-1].backer = row.pronoun_member(index + 1, pronoun)
        return index + 2


def descends(actor: str, other: str, lexicon: Lexicon) -> bool:
    """Whether an actor belongs to another by its parents."""
    seen: set[str] = set()
    parent = lexicon.actors[actor].parent
    while parent and parent not in seen:
        if parent == other:
            return True
        seen.add(parent)
        parent = lexicon.actors[parent].parent if parent in lexicon.actors else None
    return False


def proxy(backer: str, country: str | None, lexicon: Lexicon) -> str | None:
    """Of those who fight for an actor, the only one in the report's country."""
    here = [a.id for a in lexicon.proxies.get(backer, ()) if country is None or country in (a.country, *a.theatre)]
    return here[0] if len(here) == 1 else None
