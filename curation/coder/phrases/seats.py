"""Seats: where the name of a capital stands for its state ("Baghdad condemned …", "talks between Riyadh and Tehran").

It does where it acts, owns people or an office, is sent from, or is one of two sides; a town where things are or happen
stays a town. Only in languages that put what qualifies before the head.
"""

from __future__ import annotations

from collections.abc import Collection

from ..lexicon.phrasebook import Sense
from ..units.tokens import POSSESSIVE
from ..words.item_row import ItemRow
from .heads_ahead import BETWEEN, HeadsAhead

#: Prepositions behind which a capital is its state.
_DOING = frozenset({"agent", "mediator"})


class Seats:
    """Tells of the capitals of one report whether they stand for their states. ``civil``: words for people of a state's civil side."""

    def __init__(self, row: ItemRow, heads: HeadsAhead, civil: Collection[str]) -> None:
        self.row = row
        self.heads = heads
        self.civil = civil
        self.ways, self.pairing, self.going_on, self.asking, self.asked_to = (
            row.lexicon.word_sets["words", "seats", key]
            for key in ("ways", "pairing", "going_on", "asking", "asked_to")
        )

    def stands_for_state(self, index: int) -> bool:
        """Whether a capital at an item, if it is one, is its state."""
        return self._unbound(index) and not self._owns_act(index)

    def acts(self, index: int) -> bool:
        """Whether a capital or country stands before a verb and behind no preposition ("Baghdad condemned")."""
        row, following = self.row, self.row[index + 1]
        if self._pair_before(index) and not self._second_side(index):
            return False  # "the road between Damascus and Beirut reopened"
        tenses = following.tenses
        if index > 0 and row.same_sentence(index - 1, index) and row[index - 1].has("preposition", "where", "cue"):
            before = row[index - 1].sense_of("preposition")
            opens = before is not None and before.value in row.lexicon.relations.opening
            return opens and bool(tenses & {"past", "present"}) and not following.has("preposition", "noun")
        return (bool(tenses & {"past", "present"}) and not following.has("preposition")) or following.has(
            "promise", "refusal"
        )

    def _unbound(self, index: int) -> bool:
        """Whether no preposition stands before an item, and what acts or owns behind it."""
        row = self.row
        if (
            index > 0
            and row.same_sentence(index - 1, index)
            and row[index - 1].has("preposition", "where", "cue", "link")
        ):
            before = row[index - 1].sense_of("preposition")
            doing = before is not None and before.value in _DOING  # "brokered by Cairo"
            doing = doing or self._sent_from(index) or self.called_on(index)
            doing = doing or (before is not None and self._one_of_two_sides(index, before))
            return doing or (index + 1 < len(row) and self.acts(index))
        if self._pair_before(index):
            return self._second_side(index)
        if self._told_of(index):
            return True
        return index + 1 < len(row) and row.same_sentence(index, index + 1) and row.word(index + 1) != ","

    def called_on(self, index: int) -> bool:
        """ "called on Ankara to stop": whether a capital is whom a verb of asking and its preposition are towards."""
        row = self.row
        asked = index > 1 and row.same_sentence(index - 2, index + 1) and row.word(index - 2) in self.asking
        return asked and index + 1 < len(row) and row.word(index + 1) in self.asked_to

    def _pair_before(self, index: int) -> bool:
        """Whether a capital stands behind another one that "between" or a word like "both" leads."""
        row = self.row
        if index < 3 or not row.same_sentence(index - 3, index) or not row[index - 1].has("coordinator"):
            return False
        before = row[index - 3].sense_of("preposition")
        led = before is not None and before.value == row.lexicon.relations.between
        return row[index - 2].has("capital") and (led or row.word(index - 3) in self.pairing)

    def _second_side(self, index: int) -> bool:
        """ "talks between Riyadh and Tehran, …", "with both Tehran and Riyadh": whether the two are the states."""
        return self._pair_before(index) and self._two_seats(index - 2, index)

    def _told_of(self, index: int) -> bool:
        """ "Baghdad, which has good ties with both sides, hosted …": whether a capital opens a sentence that goes on about it."""
        row = self.row
        opens = index == 0 or not row.same_sentence(index - 1, index)
        on = index + 2 < len(row) and row.same_sentence(index, index + 2) and row.word(index + 1) == ","
        return opens and on and row.word(index + 2) in self.going_on

    def _two_seats(self, index: int, at: int) -> bool:
        """ "between Riyadh and Tehran": whether the capitals of two states stand there, no road or flight between them."""
        row = self.row
        one, other = row[index].sense_of("capital"), row[at].sense_of("capital")
        if one is None or other is None or one.value == other.value:
            return False
        return index < 2 or row.word(index - 2) not in self.ways

    def _one_of_two_sides(self, index: int, before: Sense) -> bool:
        """ "between Juba and the rebels": whether a capital stands beside people or a body behind "between"."""
        row = self.row
        at = index + 2
        bare = at < len(row) and row[at].stop == row[at].first + 1
        if bare and row.word(at) in row.lexicon.settings.get("determiners", ()):
            at += 1
        if before.value != row.lexicon.relations.between or at >= len(row) or not row.same_sentence(index, at):
            return False
        if row[index + 1].has("coordinator") and self._two_seats(index, at):
            return True
        return (
            row[index + 1].has("coordinator")
            and row[at].has("actor", "group", "person", "generic")
            and not row[at].has("place")
        )

    def _sent_from(self, index: int) -> bool:
        """ "a delegation from Ankara": people of a state's civil side from its capital are the state's."""
        row = self.row
        link = row[index - 1].sense_of("link")
        serving = link is not None and link.value == "member" and row.word(index - 1) in row.lexicon.relations.said_by
        return serving and index > 1 and row[index - 2].text in self.civil

    def _owns_act(self, index: int) -> bool:
        """ "Beirut's worst clashes in years": a possessive before what happened, no people or office: the town itself."""
        row = self.row
        if index + 2 >= len(row) or row.word(index + 1) != POSSESSIVE or self.heads.find(index + 2, True) is not None:
            return False
        behind = row[index + 2 : index + 3 + BETWEEN]
        frames = row.lexicon.frames
        acts = [frames[s.value] for item in behind for s in item.senses_of("noun")]
        return any(f.mutual or f.root == "PROTEST" for f in acts[:1])
