"""Heads ahead: where the head of a phrase stands behind whoever says whose it is, past the words that describe it.

"Yemen's exiled government", "Houthi Shiite rebels", "rebel group leader", "the UN's Yemen envoy", "Yemen's Saudi-backed
government": plain words, adjectives, and words for people that only describe further people stand between.
"""

from __future__ import annotations

from ..words.item_row import ItemRow
from ..words.noun_or_verb import takes_object

#: How many items may stand between whoever qualifies and the head.
BETWEEN = 3
#: Kinds of words that head a phrase.
HEADS = ("title", "rank", "office", "person", "group")


class HeadsAhead:
    """Finds the heads of one report's phrases."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row

    def find(self, start: int, possessive: bool) -> int | None:
        """The item of the head behind whoever qualifies it, plain words and adjectives between them skipped."""
        row = self.row
        start = self._behind_backers(start)
        for at in range(start, min(start + BETWEEN + 1, len(row))):
            item = row[at]
            if not row.same_sentence(start - 1, at) or not row.token(at).is_word:
                return None
            if at == start and self._sent_to(at):
                continue
            if item.has("verb") and item.has("group") and takes_object(row, at):
                return None  # "the group targets a base"
            if item.has(*HEADS):
                further = self.find(at + 1, possessive) if at + 1 < len(row) and self._compound(at) else None
                return further if further is not None else at
            if (sense := item.sense_of("actor")) is not None:
                kind = row.lexicon.actors[sense.value].kind == "kind"
                if kind and self._leads_on(at):
                    continue
                return at if kind or possessive else None
            if not self._plain(at, possessive):
                return at if possessive and row.token(at).capital and item.kind == "word" else None
        return None

    def _sent_to(self, index: int) -> bool:
        """ "the UN's Yemen envoy": whether a country stands straight before a word for an envoy."""
        row = self.row
        if not row[index].has("land") or index + 1 >= len(row) or not row.same_sentence(index, index + 1):
            return False
        rows = row.lexicon.mediation.get("mediators", ())
        return any(row.word(index + 1) in r["words"] for r in rows if r["sort"] == "envoy")

    def _behind_backers(self, start: int) -> int:
        """ "Yemen's Saudi-backed government": the item behind words with a hyphen that only say who stands behind the body."""
        row = self.row
        ignored = row.lexicon.telling.get("compound", {}).get("ignored", ())
        backed = start + 3 < len(row) and row.word(start + 1) == "-" and row[start + 2].text in ignored
        return start + 3 if backed and row.same_sentence(start, start + 3) else start

    def _compound(self, index: int) -> bool:
        """Whether a word for a group only qualifies the next («rebel group leader», "army officers")."""
        following = self.row.after(index)
        return following is not None and self.row.same_sentence(index, index + 1) and following.has(*HEADS)

    def _leads_on(self, index: int) -> bool:
        """Whether a word for people only describes a further word for people ("Shiite rebels")."""
        following = self.row.after(index)
        if following is None or not self.row.same_sentence(index, index + 1):
            return False
        return following.has("person", "group", "title", "rank") or following.has("actor")

    def _plain(self, index: int, possessive: bool) -> bool:
        """Whether an item is a plain word or adjective that may stand before a head ("exiled", "deputy")."""
        item, token = self.row[index], self.row.token(index)
        if item.has("quantifier", "adjective"):
            return True
        if token.capital:
            return item.kind == "word" and self._leads_on(index)
        if item.has("preposition", "subordinator", "relative", "coordinator", "negation", "number"):
            return False
        if possessive and item.has("noun") and self._leads_on(index):
            return True  # "Bahrain's highest appeals court"
        if item.has("verb"):
            tenses = item.tenses
            return possessive and tenses <= {"past", "participle", "ing"} and not self.row.verb_at(index + 1)
        return item.kind == "word"
