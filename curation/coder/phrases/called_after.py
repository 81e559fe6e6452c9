"""Called after: streets, quarters and valleys that bear the name of an office or a body (حي القاضي، دوار الشرطة).

Who stands straight behind such a word with the article takes no part in what happens there.
"""

from __future__ import annotations

from ..words.item_row import ItemRow

#: Senses by which a word alone, without a name, is somebody.
_PLAIN = ("person", "group", "office", "generic")


class CalledAfter:
    """Tells words for people that are part of the name of a site."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.sites = frozenset(row.lexicon.folded(row.lexicon.places, "called_after", "words"))

    def site(self, index: int) -> bool:
        """Whether the word before an item makes it the name of a street, a quarter or a piece of land."""
        item, row = self.row[index], self.row
        if not self.sites or item.preposition or item.conjunction or item.first == 0 or not self._alone(index):
            return False
        before = row.tokens[item.first - 1]
        if before.sentence != row.tokens[item.first].sentence:
            return False
        return not self.sites.isdisjoint(row.lexicon.clitics.forms(before.word))

    def _alone(self, index: int) -> bool:
        """«القاضي», «الشرطة»: whether an item is one word with the article and no name of its own."""
        item = self.row[index]
        actor = item.sense_of("actor")
        if item.stop > item.first + 1 or not self.row.word(index).startswith(self.row.lexicon.clitics.definite):
            return False
        kind = actor is not None and self.row.lexicon.actors[actor.value].kind == "kind"
        return kind or (actor is None and item.has(*_PLAIN))
